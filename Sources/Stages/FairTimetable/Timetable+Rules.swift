import Domain

/// The hard rules: may this request sit there now?
///
/// A policy rule (gap, daily maximum, runs) may be broken among pins alone, since a person decided so; a seat that would
/// break one together with an interview of the planner is refused.
extension Timetable {
    /// Whether the candidate can come at that time: free, rested, and not too often on the day.
    func candidateMay(_ request: CompiledFair.Request, startAt start: Int) -> Bool {
        let slots = fair.grid.slots
        let row = request.candidate * slots
        for slot in start..<(start + request.length) where candidateRows[row + slot] != Timetable.free {
            return false
        }
        let candidate = fair.candidates[request.candidate]
        let span = candidateDays[request.candidate * fair.grid.days + fair.grid.dayOf[start]]
        if span.interviews >= candidate.maxPerDay, !(request.isPinned && span.pinned == span.interviews) {
            return false
        }
        return candidate.gap == 0 || span.interviews == 0 || isRested(request, start, candidate.gap, row)
    }

    private func isRested(_ request: CompiledFair.Request, _ start: Int, _ gap: Int, _ row: Int) -> Bool {
        let grid = fair.grid
        let day = grid.range(ofDay: grid.dayOf[start])
        var before = start - 1
        while before >= day.lowerBound, candidateRows[row + before] < 0 { before -= 1 }
        if before >= day.lowerBound {
            let other = candidateRows[row + before]
            guard let seat = seats[other] else { return true }
            let rest = gap * (grid.end[seat.start] - grid.start[seat.start])
            if grid.start[start] - grid.end[before] < rest, !(request.isPinned && fair.requests[other].isPinned) {
                return false
            }
        }
        var after = start + request.length
        while after < day.upperBound, candidateRows[row + after] < 0 { after += 1 }
        guard after < day.upperBound else { return true }
        let rest = gap * (grid.end[start] - grid.start[start])
        return grid.start[after] - grid.end[start + request.length - 1] >= rest
            || request.isPinned && fair.requests[candidateRows[row + after]].isPinned
    }

    /// Whether the team is free then and its run stays within the limit.
    func team(_ team: Int, maySit request: CompiledFair.Request, at start: Int) -> Bool {
        let maxRun = fair.employers[request.employer].maxRun
        return isOpen(teamRows, row: team, request, start)
            && keepsRun(teamRows, row: team, request, start, maxRun: maxRun)
    }

    /// Whether the interpreter is free then and the run stays within the limit.
    func interpreter(_ interpreter: Int, maySit request: CompiledFair.Request, at start: Int) -> Bool {
        let maxRun = fair.interpreters[interpreter].maxRun
        return isOpen(interpreterRows, row: interpreter, request, start)
            && keepsRun(interpreterRows, row: interpreter, request, start, maxRun: maxRun)
    }

    /// Whether the table is free for the whole interview.
    func table(_ table: Int, isOpenFor request: CompiledFair.Request, at start: Int) -> Bool {
        isOpen(tableRows, row: table, request, start)
    }

    private func isOpen(_ rows: [Int], row: Int, _ request: CompiledFair.Request, _ start: Int) -> Bool {
        let first = row * fair.grid.slots + start
        for cell in first..<(first + request.length) where rows[cell] != Timetable.free { return false }
        return true
    }

    /// A run is made of slots that follow each other without a break, all taken.
    private func keepsRun(
        _ rows: [Int], row: Int, _ request: CompiledFair.Request, _ start: Int, maxRun: Int
    ) -> Bool {
        guard maxRun < fair.grid.slots else { return true }
        let base = row * fair.grid.slots
        var length = request.length
        var isPinnedAlone = request.isPinned
        var slot = start
        while slot > 0, fair.grid.touchesNext[slot - 1], rows[base + slot - 1] >= 0 {
            slot -= 1
            length += 1
            isPinnedAlone = isPinnedAlone && fair.requests[rows[base + slot]].isPinned
        }
        slot = start + request.length - 1
        while fair.grid.touchesNext[slot], rows[base + slot + 1] >= 0 {
            slot += 1
            length += 1
            isPinnedAlone = isPinnedAlone && fair.requests[rows[base + slot]].isPinned
        }
        return length <= maxRun || isPinnedAlone
    }

    /// Whether a whole seat may be taken.
    func may(_ index: Int, sitAt seat: Seat) -> Bool {
        let request = fair.requests[index]
        return candidateMay(request, startAt: seat.start) && team(seat.team, maySit: request, at: seat.start)
            && table(seat.table, isOpenFor: request, at: seat.start)
            && (seat.interpreter < 0 || interpreter(seat.interpreter, maySit: request, at: seat.start))
    }
}
