/// The assignment with the largest total gain, with the prices that prove it: as a matrix where most could go nearly everywhere, else
/// by an auction, or by chains of moves where gains are so large that an auction could not count in parts of their unit.
package struct LargestTotal {
    /// The pair that each applicant has, or −1.
    package let held: [Int32]
    /// What an opening of each vacancy is worth, the least there can be; 0 where one is free.
    package let prices: [Int]
    /// Pairs looked at.
    package let work: Int

    /// - Parameter gains: What each pair gains over leaving the applicant without a place; may be negative.
    package init(_ rows: PairRows, gains: [Int]) {
        let isSmall = gains.allSatisfy { Int32(exactly: $0) != nil }
        self = isSmall ? Self(rows, gains: gains.map { Int32($0) }) : Self(of: rows, gains)
    }

    /// - Parameter gains: The same in half the memory.
    package init(_ rows: PairRows, gains: [Int32]) { self.init(of: rows, gains) }

    private init<Gain: FixedWidthInteger & SignedInteger & Sendable>(of rows: PairRows, _ gains: [Gain]) {
        if let found = MatrixAssignment.ofGraph(rows, gains: gains) {
            (held, prices, work) = found
        } else if var auction = AuctionAssignment(rows, gains: gains) {
            auction.run()
            (held, prices, work) = (auction.held, auction.prices, auction.work)
        } else {
            var search = BestAssignment(PairGraph(rows), gains: gains.map { Int($0) })
            search.run()
            (held, prices, work) = (search.held, search.prices, search.work)
        }
    }
}
