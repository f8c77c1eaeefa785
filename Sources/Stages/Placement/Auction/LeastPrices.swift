extension AuctionAssignment {
    /// The least prices at which the assignment is what everybody would choose, if it is the best there is.
    ///
    /// A vacancy costs at least what somebody could gain there beyond their own place at its price. These lower bounds
    /// are longest ways from places that cost nothing. The auction's prices, right but for what each holder misses, make of
    /// each step a length that is not negative, so that Dijkstra's search finds them: if all together miss less than one unit,
    /// what is missed on a way cannot add up to one.
    mutating func leastPrices() -> [Int] {
        var least = [Int](repeating: 0, count: price.count)
        // Nothing is nearer than what is done.
        var length = price.indices.map { rows.openings[$0] > 0 ? price[$0] : Int.min }
        for applicant in place.indices where place[applicant] < 0 {
            let missed = bestValue(for: applicant)
            for pair in rows.pairs(of: applicant) {
                let vacancy = Int(rows.vacancy[pair])
                let way = price[vacancy] &+ missed &- Int(gains[pair]) &* scale
                if way < length[vacancy] {
                    length[vacancy] = way
                    least[vacancy] = Int(gains[pair])
                }
            }
        }
        var queue = DistanceQueue()
        for vacancy in length.indices where rows.openings[vacancy] > 0 { queue.insert(length[vacancy], vacancy) }
        while let (near, vacancy) = queue.popFirst() {
            if length[vacancy] == Int.min { continue }
            length[vacancy] = Int.min
            for seat in seatStart[vacancy]..<(seatStart[vacancy] + Int(filled[vacancy])) {
                let holder = Int(seatHolder[seat])
                let far = near &+ bestValue(for: holder)
                for pair in rows.pairs(of: holder) {
                    let other = Int(rows.vacancy[pair])
                    let way = far &+ price[other] &- Int(gains[pair]) &* scale
                    if way < length[other] {
                        length[other] = way
                        least[other] = least[vacancy] + Int(gains[pair]) - Int(own[holder])
                        queue.insert(way, other)
                    }
                }
            }
        }
        return least
    }
}
