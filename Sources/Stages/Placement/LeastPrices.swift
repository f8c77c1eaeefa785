extension AuctionAssignment {
    /// The least prices, in the gains' unit, at which the assignment of the last round is what everybody would choose: they
    /// prove that no other gains more. 0 where an opening is free.
    ///
    /// A vacancy costs at least what somebody could gain there beyond their own place at its price. These lower bounds
    /// are longest ways from places that cost nothing; the auction's prices, right but for one raise a step, make of each
    /// step a length that is not negative, so that Dijkstra's search finds them: with fewer steps than parts in a unit the
    /// rest cannot add up to one.
    package func leastPrices() -> [Int] {
        var least = [Int](repeating: 0, count: price.count)
        var length = price.map { $0 + 1 }
        var holders = [[Int32]](repeating: [], count: price.count)
        var queue = DistanceQueue()
        for applicant in 0..<graph.applicants {
            let own = Int(held[applicant])
            if own >= 0 {
                holders[Int(graph.vacancy[own])].append(Int32(applicant))
                continue
            }
            for pair in graph.pairs(of: applicant) where graph.openings[Int(graph.vacancy[pair])] > 0 {
                let vacancy = Int(graph.vacancy[pair])
                let way = price[vacancy] + 1 - gains[pair] * scale
                if way < length[vacancy] {
                    length[vacancy] = way
                    least[vacancy] = gains[pair]
                }
            }
        }
        for vacancy in length.indices where graph.openings[vacancy] > 0 { queue.insert(length[vacancy], vacancy) }
        var isDone = [Bool](repeating: false, count: price.count)
        while let (near, vacancy) = queue.popFirst() {
            if isDone[vacancy] { continue }
            isDone[vacancy] = true
            for holder in holders[vacancy] {
                let own = gains[Int(held[Int(holder)])]
                for pair in graph.pairs(of: Int(holder)) {
                    let other = Int(graph.vacancy[pair])
                    if isDone[other] || graph.openings[other] == 0 { continue }
                    let way = near + price[other] - price[vacancy] + 1 - (gains[pair] - own) * scale
                    if way < length[other] {
                        length[other] = way
                        least[other] = least[vacancy] + gains[pair] - own
                        queue.insert(way, other)
                    }
                }
            }
        }
        return least
    }
}
