/// Both sides' preferences without ties, on the pairs of a graph.
package struct StrictPreferences: Sendable {
    /// The pairs of each applicant, the best first, in the rows of the graph.
    package let order: [Int32]
    /// The pairs in that order as proposals: the vacancy, and the pair's place with it.
    struct Proposal {
        let vacancy: Int32
        let place: Int32
    }
    let proposals: [Proposal]
    /// Place of each pair with its applicant, from 0.
    package let applicantPlace: [Int32]
    /// Place of each pair with its vacancy, from 0.
    package let employerPlace: [Int32]
    /// Where the pairs of each vacancy begin in `columnOrder`; one more than there are vacancies.
    let columnStart: [Int32]
    /// The pairs of each vacancy, the best first.
    let columnOrder: [Int32]

    /// - Parameters:
    ///   - ranks: Of each pair on either side, small = better.
    ///   - favoured: Pairs that win a tie; empty = none.
    ///   - lots: What breaks the other ties on either side, small = better; distinct within a row or column.
    package init(
        _ graph: PairGraph, ranks: (applicant: [Int32], employer: [Int32]), favoured: [Bool] = [],
        lots: (applicant: [UInt64], employer: [UInt64])
    ) {
        func precedes(_ left: Int32, _ right: Int32, _ ranks: [Int32], _ lots: [UInt64]) -> Bool {
            let (left, right) = (Int(left), Int(right))
            if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
            if !favoured.isEmpty, favoured[left] != favoured[right] { return favoured[left] }
            return lots[left] < lots[right]
        }
        var order = (0..<graph.pairs).map { Int32($0) }
        for row in 0..<graph.applicants {
            order[graph.pairs(of: row)].sort { precedes($0, $1, ranks.applicant, lots.applicant) }
        }
        var start = [Int32](repeating: 0, count: graph.openings.count + 1)
        for vacancy in graph.vacancy { start[Int(vacancy) + 1] += 1 }
        for index in 1..<start.count { start[index] += start[index - 1] }
        var next = start
        var columns = [Int32](repeating: 0, count: graph.pairs)
        for (pair, vacancy) in graph.vacancy.enumerated() {
            columns[Int(next[Int(vacancy)])] = Int32(pair)
            next[Int(vacancy)] += 1
        }
        for index in graph.openings.indices {
            columns[Int(start[index])..<Int(start[index + 1])].sort {
                precedes($0, $1, ranks.employer, lots.employer)
            }
        }
        self.order = order
        applicantPlace = StrictPreferences.places(order, starts: graph.start)
        let employerPlace = StrictPreferences.places(columns, starts: start)
        self.employerPlace = employerPlace
        proposals = order.map { Proposal(vacancy: graph.vacancy[Int($0)], place: employerPlace[Int($0)]) }
        columnStart = start
        columnOrder = columns
    }

    private static func places(_ order: [Int32], starts: [Int32]) -> [Int32] {
        var places = [Int32](repeating: 0, count: order.count)
        for row in 0..<(starts.count - 1) {
            for index in Int(starts[row])..<Int(starts[row + 1]) {
                places[Int(order[index])] = Int32(index) - starts[row]
            }
        }
        return places
    }
}
