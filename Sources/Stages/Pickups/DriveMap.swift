import Domain

/// The ways between places, by index of place.
struct DriveMap: Sendable {
    private let indices: [ID<PickupPlace>: Int]
    private let count: Int
    /// Row by row; `CompiledPickups.never` = there is no way.
    private var minutes: [Int]
    private var kilometres: [Int]
    private var leastKilometres: [Int]

    init(_ problem: PickupProblem) {
        let places = Set(
            problem.arrivals.flatMap { [$0.hub, $0.destination] } + problem.vehicles.compactMap(\.base)
                + problem.drives.flatMap { [$0.from, $0.to] }
        ).sorted()
        indices = Dictionary(places.enumerated().map { ($1, $0) }) { first, _ in first }
        count = places.count
        minutes = Array(repeating: CompiledPickups.never, count: places.count * places.count)
        kilometres = minutes
        for place in places.indices {
            minutes[place * places.count + place] = 0
            kilometres[place * places.count + place] = 0
        }
        leastKilometres = []
        for drive in problem.drives { set(drive, from: place(drive.to), to: place(drive.from)) }
        // A way that is listed holds, whatever the other direction says.
        for drive in problem.drives { set(drive, from: place(drive.from), to: place(drive.to)) }
        leastKilometres = least(kilometres)
        takeFastestChains()
    }

    private mutating func set(_ drive: PickupProblem.Drive, from: Int, to: Int) {
        minutes[from * count + to] = drive.minutes
        kilometres[from * count + to] = drive.kilometres
    }

    /// The index of a place that the problem names.
    func place(_ id: ID<PickupPlace>) -> Int {
        guard let index = indices[id] else { preconditionFailure("every place of the problem has an index") }
        return index
    }

    /// Minutes of the way; nil where there is none.
    func minutes(_ from: Int, _ to: Int) -> Int? {
        let value = minutes[from * count + to]
        return value < CompiledPickups.never ? value : nil
    }

    /// Kilometres of a way that there is.
    func kilometres(_ from: Int, _ to: Int) -> Int { kilometres[from * count + to] }

    /// Minutes of the longest way that there is.
    var longestWay: Int { minutes.filter { $0 < CompiledPickups.never }.max() ?? 0 }

    /// Minutes of the way, longer than all time where there is none.
    func leastMinutes(_ from: Int, _ to: Int) -> Int { minutes[from * count + to] }

    /// Kilometres on the shortest chain of ways, for bounds.
    func leastKilometres(_ from: Int, _ to: Int) -> Int { leastKilometres[from * count + to] }

    /// A vehicle takes the fastest chain of ways, among equals the shortest, so that a stop less never takes longer.
    private mutating func takeFastestChains() {
        for via in 0..<count {
            for from in 0..<count where minutes[from * count + via] < CompiledPickups.never {
                for to in 0..<count where minutes[via * count + to] < CompiledPickups.never {
                    let (first, second, whole) = (from * count + via, via * count + to, from * count + to)
                    let chain = (minutes[first] + minutes[second], kilometres[first] + kilometres[second])
                    if chain < (minutes[whole], kilometres[whole]) { (minutes[whole], kilometres[whole]) = chain }
                }
            }
        }
    }

    private func least(_ direct: [Int]) -> [Int] {
        var result = direct
        for via in 0..<count {
            for from in 0..<count where result[from * count + via] < CompiledPickups.never {
                for to in 0..<count {
                    let sum = result[from * count + via] + result[via * count + to]
                    if sum < result[from * count + to] { result[from * count + to] = sum }
                }
            }
        }
        return result
    }
}
