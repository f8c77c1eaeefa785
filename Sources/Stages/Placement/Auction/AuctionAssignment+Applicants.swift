/// Applicants bid for openings.
extension AuctionAssignment {
    /// Everybody bids, without lists: the raises of the first round are larger than what these span.
    mutating func applicantsBidAfresh(atLeast raise: Int) {
        var waiting: [Int32] = (0..<rows.applicants).reversed().map { Int32($0) }
        while let bidder = waiting.popLast() {
            let found = best(among: rows.pairs(of: Int(bidder)))
            guard found.pair >= 0 else { continue }
            let former = take(rows.vacancy[found.pair], gains[found.pair], bidder, offering: found.lead + raise)
            if former >= 0 { waiting.append(former) }
        }
    }

    /// The pair worth most at today's prices and by how much it leads, having no place being the last choice; −1 where
    /// that is best.
    private mutating func best(among pairs: Range<Int>) -> (pair: Int, lead: Int) {
        work &+= pairs.count
        var (best, second, chosen) = (0, 0, -1)
        for pair in pairs {
            let value = Int(gains[pair]) &* scale &- price[Int(rows.vacancy[pair])]
            if value <= second { continue }
            if value > best {
                second = best
                best = value
                chosen = pair
            } else {
                second = value
            }
        }
        return (chosen, best &- second)
    }

    /// Whoever misses more than the raise gets up; they and those without a place bid. Prices stay.
    mutating func applicantsBid(atLeast raise: Int) {
        var waiting = gotUp(missing: raise)
        while let bidder = waiting.popLast() {
            let found = bestWish(of: Int(bidder))
            guard found.entry >= 0 else { continue }
            let wish = wishes.entries[found.entry]
            let former = take(wish.partner, wish.gain, bidder, offering: found.lead + raise)
            if former >= 0 { waiting.append(former) }
        }
    }

    /// Who gets up and who has no place, the last first. From here to the end of the bids an opening costs what was bid for it.
    private mutating func gotUp(missing raise: Int) -> [Int32] {
        var waiting: [Int32] = []
        for applicant in place.indices.reversed() {
            if place[applicant] >= 0 {
                if bestValue(for: applicant) &- raise <= value(for: applicant) { continue }
                place[applicant] = -1
            }
            waiting.append(Int32(applicant))
        }
        for vacancy in filled.indices {
            let first = seatStart[vacancy]
            var next = first
            for seat in first..<(first + Int(filled[vacancy])) where place[Int(seatHolder[seat])] == Int32(vacancy) {
                seatHolder[next] = seatHolder[seat]
                seatPrice[next] = price[vacancy]
                next += 1
            }
            filled[vacancy] = Int32(next - first)
        }
        return waiting
    }

    /// The wish worth most to an applicant at today's prices and by how much it leads, having no place being the last choice;
    /// −1 where that is best.
    private mutating func bestWish(of applicant: Int) -> (entry: Int, lead: Int) {
        while true {
            var (best, second, chosen) = (0, 0, -1)
            let list = wishes.list(of: applicant)
            for entry in list {
                let wish = wishes.entries[entry]
                let value = Int(wish.gain) &* scale &- price[Int(wish.partner)]
                if value <= second { continue }
                if value > best {
                    second = best
                    best = value
                    chosen = entry
                } else {
                    second = value
                }
            }
            work &+= list.count
            if second >= wishes.bound(of: applicant) { return (chosen, best &- second) }
            renewWishes(of: applicant)
        }
    }

    /// What the best place is worth to an applicant at today's prices; 0 = none.
    mutating func bestValue(for applicant: Int) -> Int {
        while true {
            let list = wishes.list(of: applicant)
            var best = 0
            for entry in list {
                let wish = wishes.entries[entry]
                best = max(best, Int(wish.gain) &* scale &- price[Int(wish.partner)])
            }
            work &+= list.count
            if best >= wishes.bound(of: applicant) { return best }
            renewWishes(of: applicant)
        }
    }

    private mutating func renewWishes(of applicant: Int) {
        let pairs = rows.pairs(of: applicant)
        work &+= pairs.count
        wishes.clear(applicant)
        for pair in pairs {
            let value = Int(gains[pair]) &* scale &- price[Int(rows.vacancy[pair])]
            if value > wishes.bound(of: applicant) {
                wishes.insert(rows.vacancy[pair], gains[pair], worth: value, in: applicant)
            }
        }
    }

    /// Gives a bidder the vacancy's cheapest opening and says who had it, −1 = nobody.
    private mutating func take(_ vacancy: Int32, _ gain: Gain, _ bidder: Int32, offering more: Int) -> Int32 {
        let offer = price[Int(vacancy)] &+ more
        let first = seatStart[Int(vacancy)]
        let (taken, all) = (Int(filled[Int(vacancy)]), seatStart[Int(vacancy) + 1] - first)
        place[Int(bidder)] = vacancy
        own[Int(bidder)] = gain
        guard taken == all else {
            rise(bidder, offer, from: taken, above: first)
            filled[Int(vacancy)] += 1
            if taken + 1 == all { price[Int(vacancy)] = seatPrice[first] }
            return -1
        }
        let former = seatHolder[first]
        place[Int(former)] = -1
        sink(bidder, offer, in: first..<(first + all))
        price[Int(vacancy)] = seatPrice[first]
        return former
    }

    private mutating func rise(_ bidder: Int32, _ offer: Int, from last: Int, above first: Int) {
        var hole = last
        while hole > 0 {
            let parent = (hole - 1) / 2
            guard offer < seatPrice[first + parent] else { break }
            seatPrice[first + hole] = seatPrice[first + parent]
            seatHolder[first + hole] = seatHolder[first + parent]
            hole = parent
        }
        seatPrice[first + hole] = offer
        seatHolder[first + hole] = bidder
    }

    private mutating func sink(_ bidder: Int32, _ offer: Int, in seats: Range<Int>) {
        let (first, count) = (seats.lowerBound, seats.count)
        var hole = 0
        while true {
            var child = 2 * hole + 1
            guard child < count else { break }
            if child + 1 < count, seatPrice[first + child + 1] < seatPrice[first + child] { child += 1 }
            guard seatPrice[first + child] < offer else { break }
            seatPrice[first + hole] = seatPrice[first + child]
            seatHolder[first + hole] = seatHolder[first + child]
            hole = child
        }
        seatPrice[first + hole] = offer
        seatHolder[first + hole] = bidder
    }
}
