import Calendar
import Domain

/// The rows of a gate table and the answers that were given, of each class of people; people who stand alike everywhere share one.
///
/// Numbers go by first appearance, person by person and for each of them kind of work by kind of work.
struct GateRows {
    private var gates = Distinct<PairGate>()
    /// The gates of everything that is offered for one kind of work.
    private var stretches = Distinct<[Int32]>()
    /// A stretch for each kind of work.
    private var rows = Distinct<[Int32]>()
    private var answers = Distinct<Assessment>()
    /// An answer for each kind of work that is reported.
    private var told = Distinct<[Int32]>()
    /// Of each class of people, in their order.
    private var rowOf: [Int32] = []
    private var toldTo: [Int32] = []

    /// - Parameter works: One for each kind of work, all of the same people.
    init(_ works: [GateWork], people: Int) {
        var stretchNumbers = works.map { [Int32?](repeating: nil, count: $0.stretches.values.count) }
        var answerNumbers = works.map { [Int32?](repeating: nil, count: $0.answers.values.count) }
        for person in 0..<people {
            var (row, said): ([Int32], [Int32]) = ([], [])
            for (kind, work) in works.enumerated() {
                let standing = work.standings[person]
                let (stretch, answer) = (Int(standing.stretch), Int(standing.answer))
                let number = stretchNumbers[kind][stretch] ?? add(work.stretches.values[stretch], of: work)
                stretchNumbers[kind][stretch] = number
                row.append(number)
                guard work.isReported else { continue }
                let place = answerNumbers[kind][answer] ?? answers.place(of: work.answers.values[answer])
                answerNumbers[kind][answer] = place
                said.append(place)
            }
            rowOf.append(rows.place(of: row))
            toldTo.append(told.place(of: said))
        }
    }

    private mutating func add(_ stretch: [Int32], of work: GateWork) -> Int32 {
        let numbers = stretch.map { gates.place(of: work.gates.values[Int($0)]) }
        return stretches.place(of: numbers)
    }

    /// - Parameter places: The class of each applicant.
    func table(_ applicants: [ID<Applicant>], _ places: [Int32], _ offers: OfferClasses) -> GateTable {
        var place = [GateTable.Place?](repeating: nil, count: offers.examples.count)
        for (kind, target) in offers.targets.enumerated() {
            for (offset, offer) in target.offers.enumerated() {
                place[offer] = GateTable.Place(kind: Int32(kind), offset: Int32(offset))
            }
        }
        var found: [ID<Applicant>: Int] = [:]
        found.reserveCapacity(applicants.count)
        for (applicant, person) in zip(applicants, places) { found[applicant] = Int(rowOf[Int(person)]) }
        return GateTable(
            rows: found, columns: offers.columns, gates: gates.values, places: place.compactMap(\.self),
            stretches: stretches.values, people: rows.values)
    }

    /// - Parameter places: The class of each applicant.
    func grid(
        _ applicants: [ID<Applicant>], _ places: [Int32], _ targets: [AssessmentTarget], on date: CivilDate
    ) -> AssessmentGrid {
        AssessmentGrid(
            applicants: applicants,
            targets: targets.map { AssessmentGrid.Target(occupation: $0.occupation, land: $0.land) }, date: date,
            answers: answers.values, rows: told.values, places: places.map { toldTo[Int($0)] })
    }
}

/// Values in the order of first appearance, each once.
struct Distinct<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var places: [Value: Int32] = [:]

    mutating func place(of value: Value) -> Int32 {
        if let known = places[value] { return known }
        let place = Int32(values.count)
        places[value] = place
        values.append(value)
        return place
    }
}
