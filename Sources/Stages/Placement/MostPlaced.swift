/// A weakly stable placement of at least two thirds as many applicants as any weakly stable placement has, both sides'
/// preferences having ties.
///
/// Applicants propose twice through their list, the second time as ones who were left over, whom employers take before
/// others of equal rank. Within a tie an applicant goes first where there is room. Who sits at a vacancy while another of
/// the same tie has room makes way for anybody. Finding the most is NP-hard. Source: Király, "Linear time local
/// approximation algorithm for maximum stable marriage" (2013), each opening standing for one place.
package struct MostPlaced {
    /// At least 2 placed for every 3 that can be.
    package static let guarantee = (numerator: 2, denominator: 3)

    private enum Round {
        case first, second, over
    }

    private let graph: PairGraph
    /// The pairs of each applicant, the best first.
    private let order: [Int32]
    private let applicantRanks: [Int32]
    private let employerRanks: [Int32]
    private var round: [Round]
    private var cursor: [Int32]
    private var isStruck: [Bool]
    /// Position in `order` of the pair that each applicant has, or −1.
    private var position: [Int32]
    private let seatStart: [Int]
    private var seats: [Int32]
    private var filled: [Int32]
    /// Who came to a vacancy while it had room; only they can have another of the same tie with room.
    private var early: [[Int32]]

    package init(_ graph: PairGraph, order: [Int32], ranks: (applicant: [Int32], employer: [Int32])) {
        self.graph = graph
        self.order = order
        applicantRanks = ranks.applicant
        employerRanks = ranks.employer
        round = Array(repeating: .first, count: graph.applicants)
        cursor = graph.start
        isStruck = Array(repeating: false, count: graph.pairs)
        position = Array(repeating: -1, count: graph.applicants)
        seatStart = graph.seats
        seats = Array(repeating: -1, count: seatStart.last ?? 0)
        filled = Array(repeating: 0, count: graph.openings.count)
        early = Array(repeating: [], count: graph.openings.count)
    }

    /// The pair that each applicant has at the end, or −1.
    package mutating func run() -> [Int32] {
        for first in 0..<graph.applicants {
            var proposer = first
            while let next = propose(proposer) { proposer = next }
        }
        return position.map { $0 < 0 ? -1 : order[Int($0)] }
    }

    /// Lets an applicant propose until a place is found or the lists are used up; answers who lost theirs thereby.
    private mutating func propose(_ proposer: Int) -> Int? {
        while let choice = choice(of: proposer) {
            let vacancy = Int(graph.vacancy[Int(order[choice])])
            if filled[vacancy] < graph.openings[vacancy] {
                seats[seatStart[vacancy] + Int(filled[vacancy])] = Int32(proposer)
                filled[vacancy] += 1
                early[vacancy].append(Int32(proposer))
                position[proposer] = Int32(choice)
                return nil
            }
            if let yielding = yielding(at: vacancy) {
                replace(yielding, at: vacancy, by: proposer, choice)
                return yielding
            }
            if let worst = worst(at: vacancy), isPreferred(proposer, choice, to: worst) {
                isStruck[Int(position[worst])] = true
                replace(worst, at: vacancy, by: proposer, choice)
                return worst
            }
            isStruck[choice] = true
        }
        return nil
    }

    /// Position of the next pair to propose: of the best tie one with room, else the first.
    private mutating func choice(of proposer: Int) -> Int? {
        let row = graph.pairs(of: proposer)
        while round[proposer] != .over {
            while Int(cursor[proposer]) < row.upperBound, isStruck[Int(cursor[proposer])] { cursor[proposer] += 1 }
            let first = Int(cursor[proposer])
            if first < row.upperBound {
                return roomy(from: first, row: row) ?? first
            }
            round[proposer] = round[proposer] == .first ? .second : .over
            cursor[proposer] = Int32(row.lowerBound)
            for index in row { isStruck[index] = false }
        }
        return nil
    }

    /// The first of the tie that begins at `first` whose vacancy has room.
    private func roomy(from first: Int, row: Range<Int>) -> Int? {
        let rank = applicantRanks[Int(order[first])]
        for index in first..<row.upperBound {
            let pair = Int(order[index])
            guard applicantRanks[pair] == rank else { return nil }
            let vacancy = Int(graph.vacancy[pair])
            if filled[vacancy] < graph.openings[vacancy] { return index }
        }
        return nil
    }

    /// Somebody at a full vacancy for whom another of the same tie has room.
    private mutating func yielding(at vacancy: Int) -> Int? {
        while let candidate = early[vacancy].last.map(Int.init) {
            let held = Int(position[candidate])
            if held >= 0, Int(graph.vacancy[Int(order[held])]) == vacancy, hasRoomElsewhere(candidate, held) {
                return candidate
            }
            // Vacancies only fill up: what is not so now will not be so later.
            early[vacancy].removeLast()
        }
        return nil
    }

    private func hasRoomElsewhere(_ applicant: Int, _ held: Int) -> Bool {
        let row = graph.pairs(of: applicant)
        let rank = applicantRanks[Int(order[held])]
        var first = held
        while first > row.lowerBound, applicantRanks[Int(order[first - 1])] == rank { first -= 1 }
        return roomy(from: first, row: row) != nil
    }

    /// Whom a vacancy would give up first: the lowest rank, of equal ones who is in the first round.
    private func worst(at vacancy: Int) -> Int? {
        var worst: Int?
        for seat in seatStart[vacancy]..<seatStart[vacancy + 1] {
            let applicant = Int(seats[seat])
            guard let current = worst else {
                worst = applicant
                continue
            }
            if isPreferred(current, Int(position[current]), to: applicant) { worst = applicant }
        }
        return worst
    }

    private func isPreferred(_ applicant: Int, _ choice: Int, to other: Int) -> Bool {
        let rank = employerRanks[Int(order[choice])]
        let otherRank = employerRanks[Int(order[Int(position[other])])]
        if rank != otherRank { return rank < otherRank }
        return round[applicant] == .second && round[other] == .first
    }

    private mutating func replace(_ former: Int, at vacancy: Int, by proposer: Int, _ choice: Int) {
        for seat in seatStart[vacancy]..<seatStart[vacancy + 1] where Int(seats[seat]) == former {
            seats[seat] = Int32(proposer)
        }
        position[former] = -1
        position[proposer] = Int32(choice)
    }
}
