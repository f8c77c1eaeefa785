/// The assignment with the largest total gain, with the prices that prove it: as a matrix where most could go nearly everywhere, else
/// by an auction, or by chains of moves where gains are so large that an auction could not count in parts of their unit.
package struct LargestTotal {
    /// The pair that each applicant has, or −1.
    package let held: [Int32]
    /// What an opening of each vacancy is worth, the least there can be; 0 where one is free.
    package let prices: [Int]
    /// Pairs looked at.
    package let work: Int

    package init(_ graph: PairGraph, gains: [Int]) {
        if let found = MatrixAssignment.ofGraph(graph, gains: gains) {
            (held, prices, work) = found
        } else if var auction = AuctionAssignment(graph, gains: gains) {
            auction.run()
            (held, prices, work) = (auction.held, auction.leastPrices(), auction.work)
        } else {
            var search = BestAssignment(graph, gains: gains)
            search.run()
            (held, prices, work) = (search.held, search.prices, search.work)
        }
    }
}
