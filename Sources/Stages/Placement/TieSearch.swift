import Hashing

/// Searches among weakly stable placements for one that leaves out fewer, by exchange among equals.
///
/// Somebody without a place takes that of an equal, who looks for another in turn; or somebody moves to an equal vacancy with
/// room, and who would rather have the place left behind moves up. Either chain ends in a weakly stable placement again:
/// vacancies on the first only get better, as do applicants on the second. One that costs more is taken back, so the cost
/// never rises, and steps along a plateau lead to the next way down.
///
/// Source of the idea to walk along plateaus of stable placements: Gelain, Pini, Rossi, Venable, Walsh, "Local search
/// approaches in stable matching problems" (2013); here every step is stable, where theirs repair blocking pairs.
package struct TieSearch {
    /// Looks at pairs that a search may have for each pair where a problem names no work.
    package static let workPerPair = 60

    /// What it costs where an applicant is: a sum to be made small.
    package struct Price: Sendable {
        /// Of each pair of the graph.
        let ofPair: [Int]
        /// Of each applicant.
        let withoutPlace: [Int]

        init(ofPair: [Int], withoutPlace: [Int]) {
            self.ofPair = ofPair
            self.withoutPlace = withoutPlace
        }

        /// One for each applicant without a place.
        package static func unplaced(_ graph: PairGraph) -> Price {
            Price(
                ofPair: Array(repeating: 0, count: graph.pairs),
                withoutPlace: Array(repeating: 1, count: graph.applicants))
        }

        /// - Parameter held: The pair of each applicant, or −1.
        func total(_ held: [Int32]) -> Int {
            held.indices.reduce(0) { $0 + (held[$1] < 0 ? withoutPlace[$1] : ofPair[Int(held[$1])]) }
        }
    }

    // Pairs are positions in the applicants' order here: those of a row stand from the best to the worst.
    let start: [Int32]
    let applicant: [Int32]
    let vacancy: [Int32]
    /// Rank of the vacancy with the applicant, and of the applicant with the employer, of each position.
    let wish: [Int32]
    let welcome: [Int32]
    /// The positions of each vacancy, whom the employer ranks best first.
    let columnStart: [Int32]
    let column: [Int32]
    private let order: [Int32]
    private let price: [Int]
    private let withoutPlace: [Int]
    private let seatStart: [Int]

    /// The position of each applicant's place, or −1.
    private(set) var held: [Int32]
    private var seats: [Int32]
    private(set) var filled: [Int32]
    /// The rank of the last of those at a vacancy; `room` where another fits, below every rank where nobody ever does.
    private(set) var worst: [Int]
    static let room = Int.max
    /// Applicants without a place who have a list, and where each stands there, or −1.
    private(set) var free: [Int32] = []
    private var freePlace: [Int32]
    private(set) var cost: Int
    /// What a chain has changed: who, and the position before.
    private var journal: [(row: Int, before: Int32)] = []
    var draws: SplitMix64
    /// Pairs looked at.
    package internal(set) var work = 0

    /// - Parameters:
    ///   - order: The pairs of each applicant, the best first.
    ///   - held: A weakly stable placement: the pair of each applicant, or −1.
    package init(
        _ graph: PairGraph, order: [Int32], ranks: (applicant: [Int32], employer: [Int32]), price: Price,
        held: [Int32], seed: UInt64
    ) {
        start = graph.start
        applicant = graph.applicant
        vacancy = order.map { graph.vacancy[Int($0)] }
        wish = order.map { ranks.applicant[Int($0)] }
        welcome = order.map { ranks.employer[Int($0)] }
        self.order = order
        self.price = order.map { price.ofPair[Int($0)] }
        withoutPlace = price.withoutPlace
        (columnStart, column) = TieSearch.columns(vacancy, welcome, count: graph.openings.count)
        seatStart = graph.seats
        seats = Array(repeating: -1, count: seatStart.last ?? 0)
        filled = Array(repeating: 0, count: graph.openings.count)
        worst = graph.openings.map { $0 > 0 ? TieSearch.room : Int.min }
        self.held = Array(repeating: -1, count: graph.applicants)
        freePlace = Array(repeating: -1, count: graph.applicants)
        cost = price.withoutPlace.reduce(0, +)
        draws = SplitMix64(seed: seed)
        for row in 0..<graph.applicants where start[row] < start[row + 1] { noteFree(row) }
        var position = [Int32](repeating: -1, count: order.count)
        for (place, pair) in order.enumerated() { position[Int(pair)] = Int32(place) }
        for pair in held where pair >= 0 { seat(Int(position[Int(pair)])) }
        journal.removeAll()
    }

    /// Goes on until the work is used up or the cost is down to what it cannot be below; answers the pair of each applicant.
    package mutating func run(work limit: Int, least: Int) -> [Int32] {
        guard !free.isEmpty else { return placement }
        while work < limit, cost > least {
            work += 1
            let before = cost
            if draws.below(4) == 0 { shift() } else { insert() }
            if cost > before { takeBack() }
            journal.removeAll(keepingCapacity: true)
        }
        return placement
    }

    private var placement: [Int32] { held.map { $0 < 0 ? -1 : order[Int($0)] } }

    private static func columns(
        _ vacancy: [Int32], _ welcome: [Int32], count: Int
    ) -> (start: [Int32], positions: [Int32]) {
        var start = [Int32](repeating: 0, count: count + 1)
        for number in vacancy { start[Int(number) + 1] += 1 }
        for index in 1..<start.count { start[index] += start[index - 1] }
        var next = start
        var positions = [Int32](repeating: 0, count: vacancy.count)
        for (position, number) in vacancy.enumerated() {
            positions[Int(next[Int(number)])] = Int32(position)
            next[Int(number)] += 1
        }
        for number in 0..<count {
            positions[Int(start[number])..<Int(start[number + 1])].sort {
                (welcome[Int($0)], $0) < (welcome[Int($1)], $1)
            }
        }
        return (start, positions)
    }

    // MARK: Who is where

    /// Gives an applicant without a place the one at this position, where there is room.
    mutating func seat(_ position: Int) {
        let (row, number) = (Int(applicant[position]), Int(vacancy[position]))
        journal.append((row, held[row]))
        cost += price[position] - withoutPlace[row]
        held[row] = Int32(position)
        seats[seatStart[number] + Int(filled[number])] = Int32(position)
        filled[number] += 1
        noteWorst(number)
        let place = Int(freePlace[row])
        guard place >= 0, let last = free.popLast() else { return }
        freePlace[row] = -1
        guard place < free.count else { return }
        free[place] = last
        freePlace[Int(last)] = Int32(place)
    }

    /// Takes the place at this position from whoever has it.
    mutating func unseat(_ position: Int) {
        let (row, number) = (Int(applicant[position]), Int(vacancy[position]))
        journal.append((row, held[row]))
        cost += withoutPlace[row] - price[position]
        held[row] = -1
        let last = seatStart[number] + Int(filled[number]) - 1
        var seat = last
        while seat > seatStart[number], Int(seats[seat]) != position { seat -= 1 }
        seats[seat] = seats[last]
        filled[number] -= 1
        worst[number] = TieSearch.room
        noteFree(row)
    }

    private mutating func noteFree(_ row: Int) {
        freePlace[row] = Int32(free.count)
        free.append(Int32(row))
    }

    private mutating func noteWorst(_ number: Int) {
        let (first, end) = (seatStart[number], seatStart[number] + Int(filled[number]))
        guard end == seatStart[number + 1] else { return }
        work += end - first
        var lowest = Int.min
        for seat in first..<end { lowest = max(lowest, Int(welcome[Int(seats[seat])])) }
        worst[number] = lowest
    }

    /// One of the last at a full vacancy, drawn by lot.
    mutating func lastSeated(at number: Int) -> Int {
        var (found, count) = (-1, 0)
        for seat in seatStart[number]..<seatStart[number + 1] {
            let position = Int(seats[seat])
            guard Int(welcome[position]) == worst[number] else { continue }
            count += 1
            if draws.below(count) == 0 { found = position }
        }
        return found
    }

    private mutating func takeBack() {
        let changes = journal
        for change in changes.reversed() {
            if held[change.row] >= 0 { unseat(Int(held[change.row])) }
            if change.before >= 0 { seat(Int(change.before)) }
        }
    }
}
