/// Openings that stayed empty at a price bid for applicants.
extension AuctionAssignment {
    /// From here to the end of the round an opening costs what its vacancy's cheapest does.
    mutating func openingsBid(atLeast raise: Int) {
        reckonWorth()
        let former = price
        var waiting = price.indices.filter { filled[$0] < rows.openings[$0] && price[$0] > 0 }
        while let vacancy = waiting.popLast() {
            while filled[vacancy] < rows.openings[vacancy], price[vacancy] > 0 {
                let found = bestCandidate(for: vacancy, above: raise)
                lower(vacancy, to: found.entry < 0 ? 0 : min(price[vacancy], max(0, found.second &- raise)))
                guard found.entry >= 0 else { break }
                let left = seat(candidates.entries[found.entry], at: vacancy)
                if left >= 0, filled[left] == rows.openings[left] - 1 { waiting.append(left) }
            }
        }
        let falls = price.indices.map { former[$0] - price[$0] }
        let usual = Self.usual(falls)
        wishes.fall(by: usual)
        for vacancy in falls.indices where falls[vacancy] > usual {
            for index in columns.places(of: vacancy) {
                let value = Int(columns.gain[index]) &* scale &- price[vacancy]
                wishes.allow(Int32(vacancy), worth: value, in: Int(columns.applicant[index]))
            }
        }
        lastPlace = place
        lastOwn = own
    }

    /// What applicants' places are worth now, after they have bid; it may be less than before.
    private mutating func reckonWorth() {
        let former = worth
        for applicant in worth.indices { worth[applicant] = value(for: applicant) }
        let falls = worth.indices.map { former[$0] - worth[$0] }
        let usual = Self.usual(falls)
        candidates.fall(by: usual)
        for applicant in falls.indices where falls[applicant] > usual {
            for pair in rows.pairs(of: applicant) {
                let value = Int(gains[pair]) &* scale &- worth[applicant]
                candidates.allow(Int32(applicant), worth: value, in: Int(rows.vacancy[pair]))
            }
        }
        // Who was there was no candidate.
        for applicant in place.indices where lastPlace[applicant] >= 0 && lastPlace[applicant] != place[applicant] {
            let value = Int(lastOwn[applicant]) &* scale &- worth[applicant]
            candidates.allow(Int32(applicant), worth: value, in: Int(lastPlace[applicant]))
        }
    }

    /// What all but a few fell by at most; those few are looked at one by one, so that the bounds of all others stay low.
    private static func usual(_ falls: [Int]) -> Int {
        let sorted = falls.sorted()
        return max(0, sorted.isEmpty ? 0 : sorted[sorted.count - 1 - sorted.count / 16])
    }

    private mutating func lower(_ vacancy: Int, to lower: Int) {
        guard lower < price[vacancy] else { return }
        let first = seatStart[vacancy]
        for seat in first..<(first + Int(filled[vacancy])) { worth[Int(seatHolder[seat])] += price[vacancy] - lower }
        price[vacancy] = lower
    }

    /// Whom the vacancy could offer most to leave their place, and what the next would bring; −1 where nobody is worth
    /// more than the raise.
    private mutating func bestCandidate(for vacancy: Int, above raise: Int) -> (entry: Int, second: Int) {
        while true {
            var (best, second, chosen) = (raise, Int.min, -1)
            let list = candidates.list(of: vacancy)
            for entry in list {
                let (applicant, gain) = candidates.entries[entry]
                let value = Int(gain) &* scale &- worth[Int(applicant)]
                if value <= second || place[Int(applicant)] == Int32(vacancy) { continue }
                if value > best {
                    second = best
                    best = value
                    chosen = entry
                } else {
                    second = value
                }
            }
            work &+= list.count
            if candidates.bound(of: vacancy) <= max(second, raise) { return (chosen, second) }
            renewCandidates(for: vacancy)
        }
    }

    private mutating func renewCandidates(for vacancy: Int) {
        let column = columns.places(of: vacancy)
        work &+= column.count
        candidates.clear(vacancy)
        for index in column {
            let applicant = columns.applicant[index]
            let value = Int(columns.gain[index]) &* scale &- worth[Int(applicant)]
            if value > candidates.bound(of: vacancy), place[Int(applicant)] != Int32(vacancy) {
                candidates.insert(applicant, columns.gain[index], worth: value, in: vacancy)
            }
        }
    }

    /// Gives somebody an empty opening and says which vacancy they left, −1 = none.
    private mutating func seat(_ candidate: (partner: Int32, gain: Gain), at vacancy: Int) -> Int {
        let applicant = Int(candidate.partner)
        let left = Int(place[applicant])
        worth[applicant] = Int(candidate.gain) &* scale &- price[vacancy]
        if left >= 0 {
            let last = seatStart[left] + Int(filled[left]) - 1
            var seat = seatStart[left]
            while seat < last, seatHolder[seat] != candidate.partner { seat += 1 }
            seatHolder[seat] = seatHolder[last]
            filled[left] -= 1
            candidates.allow(candidate.partner, worth: Int(own[applicant]) &* scale &- worth[applicant], in: left)
        }
        place[applicant] = Int32(vacancy)
        own[applicant] = candidate.gain
        seatHolder[seatStart[vacancy] + Int(filled[vacancy])] = candidate.partner
        filled[vacancy] += 1
        return left
    }
}
