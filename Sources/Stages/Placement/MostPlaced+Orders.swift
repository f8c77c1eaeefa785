extension MostPlaced {
    /// Orders of the ties that are tried.
    private static let tries = 8
    /// Above this many pairs one order is all: exchange among equals finds more in the same time.
    private static let pairsOfSeveral = 20_000

    /// The cheapest placement that several orders of the applicants' ties come to, and the fewest applicants that one of them
    /// places: the guarantee holds for each.
    ///
    /// - Parameters:
    ///   - order: The pairs of each applicant, the best first; the order that is tried first.
    package static func ofSeveralOrders(
        _ graph: PairGraph, order: [Int32], ranks: (applicant: [Int32], employer: [Int32]), price: TieSearch.Price
    ) -> (held: [Int32], fewest: Int) {
        var best: (held: [Int32], cost: Int)?
        var fewest = Int.max
        for number in 0..<(graph.pairs > pairsOfSeveral ? 1 : tries) {
            var proposals = MostPlaced(
                graph, order: number == 0 ? order : turned(order, graph, ranks.applicant, by: number), ranks: ranks)
            let held = proposals.run()
            fewest = min(fewest, held.count { $0 >= 0 })
            let cost = price.total(held)
            if best.map({ cost < $0.cost }) ?? true { best = (held, cost) }
        }
        return (best?.held ?? [], fewest)
    }

    /// The same preferences, each tie of an applicant turned by some places.
    private static func turned(_ order: [Int32], _ graph: PairGraph, _ ranks: [Int32], by steps: Int) -> [Int32] {
        var turned = order
        for row in 0..<graph.applicants {
            let pairs = graph.pairs(of: row)
            var first = pairs.lowerBound
            while first < pairs.upperBound {
                let rank = ranks[Int(order[first])]
                var end = first
                while end < pairs.upperBound, ranks[Int(order[end])] == rank { end += 1 }
                for index in first..<end { turned[index] = order[first + (index - first + steps) % (end - first)] }
                first = end
            }
        }
        return turned
    }
}
