/// Chains of interviews that exchange two slots.
extension LocalSearch {
    /// Inserts a request of one slot through an alternating path, as in the proof of König's theorem: its candidate is
    /// free in one slot, its employer in another, and the interviews on the path between exchange the two.
    ///
    /// - Parameter tries: how many pairs of slots to draw; nil = all pairs in order.
    mutating func insertAlongChain(_ index: Int, _ starts: [Int], tries: Int?) -> Bool {
        let fair = current.fair
        let request = fair.requests[index]
        guard request.length == 1, !request.isPinned else { return false }
        let slots = fair.grid.slots
        let free = starts.filter { current.candidateMay(request, startAt: $0) }
        let open = starts.filter { current.employerLoad[request.employer * slots + $0] < request.teams.count }
        if let tries {
            guard !free.isEmpty, !open.isEmpty else { return false }
            for _ in 0..<tries {
                let first = free[generator.below(free.count)]
                let second = open[generator.below(open.count)]
                if first != second, swapAlongChain(index, to: first, from: second) { return true }
            }
            return false
        }
        for first in free {
            for second in open where second != first && swapAlongChain(index, to: first, from: second) { return true }
        }
        return false
    }

    /// Moves a request to `target`; whoever is in the way moves to `other`, and so on, alternately. Nothing changes where
    /// the chain cannot be seated.
    mutating func swapAlongChain(_ index: Int, to target: Int, from other: Int) -> Bool {
        guard let moves = chain(from: index, to: target, other) else { return false }
        var before: [(Int, Seat?)] = []
        for move in moves {
            before.append((move.index, current.seats[move.index]))
            if current.seats[move.index] != nil { take(move.index) }
        }
        for (position, move) in moves.enumerated() {
            guard let seat = current.cheapestSeat(for: move.index, skipping: { $0 != move.slot }) else {
                for done in moves[..<position] { current.remove(done.index) }
                for (index, seat) in before {
                    if let seat { current.place(index, seat) }
                }
                return false
            }
            put(move.index, seat)
        }
        return true
    }

    private func chain(from index: Int, to target: Int, _ other: Int) -> [(index: Int, slot: Int)]? {
        let fair = current.fair
        let slots = fair.grid.slots
        var moves: [(index: Int, slot: Int)] = [(index, target)]
        var next = 0
        while next < moves.count {
            let (mover, slot) = moves[next]
            next += 1
            let request = fair.requests[mover]
            guard request.length == 1, !request.isPinned || mover == index, request.starts.contains(slot),
                moves.count < 200
            else { return nil }
            let elsewhere = slot == target ? other : target
            let occupant = current.candidateRows[request.candidate * slots + slot]
            if occupant >= 0, !moves.contains(where: { $0.index == occupant }) { moves.append((occupant, elsewhere)) }
            var load = current.employerLoad[request.employer * slots + slot]
            for move in moves where fair.requests[move.index].employer == request.employer {
                if move.slot == slot { load += 1 } else if current.seats[move.index]?.start == slot { load -= 1 }
            }
            if load > fair.employers[request.employer].teams.count {
                let way = fair.employers[request.employer].teams.lazy.map { current.teamRows[$0 * slots + slot] }.first
                {
                    occupant in occupant >= 0 && !moves.contains { $0.index == occupant }
                }
                guard let way else { return nil }
                moves.append((way, elsewhere))
            }
        }
        return moves
    }
}
