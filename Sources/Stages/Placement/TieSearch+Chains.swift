/// The two kinds of chains that lead from one weakly stable placement to another.
extension TieSearch {
    /// Exchanges among equals in one chain at most; every other step raises the rank of somebody's place with an employer.
    private static let mostExchanges = 200

    /// Somebody without a place takes that of an equal.
    mutating func insert() {
        guard !free.isEmpty else { return }
        let row = Int(free[draws.below(free.count)])
        var (found, count) = (-1, 0)
        for position in Int(start[row])..<Int(start[row + 1]) {
            work += 1
            guard worst[Int(vacancy[position])] == Int(welcome[position]) else { continue }
            count += 1
            if draws.below(count) == 0 { found = position }
        }
        guard found >= 0 else { return }
        settle(Int(applicant[replaceLast(by: found)]))
    }

    /// Somebody moves to an equal vacancy with room; the place left behind goes to who would rather have it.
    mutating func shift() {
        let row = draws.below(held.count)
        let own = Int(held[row])
        guard own >= 0 else { return }
        var (found, count) = (-1, 0)
        var position = first(ofTieWith: own)
        while position < Int(start[row + 1]), wish[position] == wish[own] {
            work += 1
            if position != own, worst[Int(vacancy[position])] == TieSearch.room {
                count += 1
                if draws.below(count) == 0 { found = position }
            }
            position += 1
        }
        guard found >= 0 else { return }
        unseat(own)
        seat(found)
        fill(Int(vacancy[own]))
    }

    /// What an applicant meets in one tie of the list, each drawn by lot from its kind; −1 = none.
    private struct Tie {
        /// The position behind the tie.
        var end: Int
        var roomy = -1, weaker = -1, equal = -1
    }

    /// Lets somebody who has lost a place look for another: at the best vacancies that have room or somebody worse. On the way
    /// there, half of the equals met are put out, who then look in turn.
    private mutating func settle(_ loser: Int) {
        var looking = loser
        var exchanges = 0
        var position = Int(start[looking])
        while position < Int(start[looking + 1]) {
            let tie = tie(from: position, of: looking)
            if tie.roomy >= 0 { return seat(tie.roomy) }
            let isExchanged = tie.equal >= 0 && exchanges < TieSearch.mostExchanges && draws.below(2) == 0
            if isExchanged { exchanges += 1 }
            let taken = isExchanged ? tie.equal : tie.weaker
            if taken >= 0 {
                looking = Int(applicant[replaceLast(by: taken)])
                position = Int(start[looking])
            } else {
                position = tie.end
            }
        }
    }

    private mutating func tie(from first: Int, of row: Int) -> Tie {
        var tie = Tie(end: first)
        var counts = (roomy: 0, weaker: 0, equal: 0)
        while tie.end < Int(start[row + 1]), wish[tie.end] == wish[first] {
            let (lowest, own) = (worst[Int(vacancy[tie.end])], Int(welcome[tie.end]))
            work += 1
            if lowest == TieSearch.room {
                counts.roomy += 1
                if draws.below(counts.roomy) == 0 { tie.roomy = tie.end }
            } else if lowest > own {
                counts.weaker += 1
                if draws.below(counts.weaker) == 0 { tie.weaker = tie.end }
            } else if lowest == own {
                counts.equal += 1
                if draws.below(counts.equal) == 0 { tie.equal = tie.end }
            }
            tie.end += 1
        }
        return tie
    }

    /// Fills a place that has come free, with one of the first among those who would rather have it, whose own is filled in
    /// turn; who has none goes before equals.
    private mutating func fill(_ vacated: Int) {
        var number = vacated
        while true {
            var (found, count, isWithout) = (-1, 0, false)
            for index in Int(columnStart[number])..<Int(columnStart[number + 1]) {
                let position = Int(column[index])
                work += 1
                if found >= 0, welcome[position] > welcome[found] { break }
                let own = Int(held[Int(applicant[position])])
                guard own < 0 || wish[position] < wish[own], !isWithout || own < 0 else { continue }
                if own < 0, !isWithout { (count, isWithout) = (0, true) }
                count += 1
                if draws.below(count) == 0 { found = position }
            }
            guard found >= 0 else { return }
            let own = Int(held[Int(applicant[found])])
            if own >= 0 { unseat(own) }
            seat(found)
            guard own >= 0 else { return }
            number = Int(vacancy[own])
        }
    }

    /// Puts out one of the last at a full vacancy for somebody without a place; answers the position that was left.
    private mutating func replaceLast(by position: Int) -> Int {
        let out = lastSeated(at: Int(vacancy[position]))
        unseat(out)
        seat(position)
        return out
    }

    private func first(ofTieWith position: Int) -> Int {
        let row = Int(applicant[position])
        var first = position
        while first > Int(start[row]), wish[first - 1] == wish[position] { first -= 1 }
        return first
    }
}
