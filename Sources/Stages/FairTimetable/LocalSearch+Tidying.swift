/// Steps that change who sits where, not when: they save table changes and hand-overs.
extension LocalSearch {
    /// Brings all interviews that a team has on a day to the table of one of them; whoever sits there changes places with
    /// them.
    mutating func tidyTables() {
        guard let (index, seat) = drawPlaced() else { return }
        for other in interviews(ofTeam: seat.team, onDayOf: seat.start) where other != index {
            guard let own = current.seats[other], own.table != seat.table,
                current.fair.requests[other].tables.contains(seat.table)
            else { continue }
            exchange(other, rows: current.tableRows, thing: seat.table) { moved, isNew in
                moved.table = isNew ? seat.table : own.table
            }
        }
    }

    /// Brings all interpreted interviews that a team has on a day to the interpreter of one of them.
    mutating func tidyInterpreters() {
        guard let (index, seat) = drawPlaced(), seat.interpreter >= 0 else { return }
        for other in interviews(ofTeam: seat.team, onDayOf: seat.start) where other != index {
            guard let own = current.seats[other], own.interpreter >= 0, own.interpreter != seat.interpreter,
                current.fair.requests[other].interpreters.contains(seat.interpreter)
            else { continue }
            exchange(other, rows: current.interpreterRows, thing: seat.interpreter) { moved, isNew in
                moved.interpreter = isNew ? seat.interpreter : own.interpreter
            }
        }
    }

    private mutating func drawPlaced() -> (Int, Seat)? {
        let index = generator.below(current.seats.count)
        return current.seats[index].map { (index, $0) }
    }

    private func interviews(ofTeam team: Int, onDayOf slot: Int) -> [Int] {
        let grid = current.fair.grid
        var found: [Int] = []
        for slot in grid.range(ofDay: grid.dayOf[slot]) {
            let index = current.teamRows[team * grid.slots + slot]
            if index >= 0, found.last != index { found.append(index) }
        }
        return found
    }

    /// Gives an interview a thing and those who hold it at that time the one that it had; nothing changes where one of
    /// them may not have it.
    private mutating func exchange(_ index: Int, rows: [Int], thing: Int, _ change: (inout Seat, Bool) -> Void) {
        let slots = current.fair.grid.slots
        guard let seat = current.seats[index], !current.fair.requests[index].isPinned else { return }
        var moves: [(index: Int, before: Seat)] = [(index, seat)]
        for slot in seat.start..<(seat.start + current.fair.requests[index].length) {
            let holder = rows[thing * slots + slot]
            guard holder >= 0, holder != moves.last?.index else { continue }
            guard let before = current.seats[holder], !current.fair.requests[holder].isPinned else { return }
            moves.append((holder, before))
        }
        current.work += moves.count
        for move in moves { take(move.index) }
        for (number, move) in moves.enumerated() {
            var moved = move.before
            change(&moved, number == 0)
            guard isMeant(move.index, for: moved), current.may(move.index, sitAt: moved) else {
                for done in moves[..<number] { current.remove(done.index) }
                for move in moves { current.place(move.index, move.before) }
                return
            }
            put(move.index, moved)
        }
    }

    /// Whether table and interpreter are among those of the request.
    private func isMeant(_ index: Int, for seat: Seat) -> Bool {
        let request = current.fair.requests[index]
        return request.tables.contains(seat.table)
            && (seat.interpreter < 0 || request.interpreters.contains(seat.interpreter))
    }
}
