import Domain

/// Finds the cheapest seat for a request, given all the others.
extension Timetable {
    /// The cheapest seat that the rules allow now, or nil. Of equal ones the first that the shuffle offers.
    ///
    /// - Parameters:
    ///   - skip: says of a start whether to pass it over; a search varies its answers that way.
    mutating func cheapestSeat(for index: Int, skipping skip: (Int) -> Bool) -> Seat? {
        let request = fair.requests[index]
        var best: Seat?
        var bestCost = Cost.zero
        for start in request.starts where !skip(start) {
            work += 1
            guard tableLoad[start] < fair.tables, candidateMay(request, startAt: start) else { continue }
            let timeCost = costOfTime(request, start)
            if best != nil, bestCost < timeCost || bestCost == timeCost { continue }
            guard let (seat, cost) = cheapestResources(for: index, at: start) else { continue }
            let total = timeCost + cost
            if best == nil || total < bestCost {
                best = seat
                bestCost = total
            }
        }
        return best
    }

    /// What the time alone adds: spans of the two days, finish, and the announced time.
    private func costOfTime(_ request: CompiledFair.Request, _ start: Int) -> Cost {
        let day = fair.grid.dayOf[start]
        let last = start + request.length - 1
        let scale = fair.scale
        let candidateDay = candidateDays[request.candidate * fair.grid.days + day]
        var cost = max(0, last + 1 - finish) * scale[.finish]
        if candidateDay.interviews == 0 {
            cost += scale[.days] + scale[.candidateDays]
        } else {
            let span = max(candidateDay.last, last) - min(candidateDay.first, start) + 1
            let idle = span - candidateDay.busy - request.length
            cost += (idle - candidateDay.idle) * scale[.idle]
            // Exact outside the span; inside, the two gaps that arise are at least this.
            let gap = fair.candidates[request.candidate].gap
            let beyond =
                start > candidateDay.last
                ? max(0, start - candidateDay.last - 1 - gap)
                : last < candidateDay.first ? max(0, candidateDay.first - last - 1 - gap) : -(request.length + gap)
            cost += beyond * scale[.idleBeyondGap]
        }
        cost += costOfEmployerTime(request, start, day)
        if let announced = request.announced {
            let change = start == announced.start ? 0 : day == announced.day ? 10 : 100
            cost += change * scale[.changeCost]
        }
        return cost
    }

    private func costOfEmployerTime(_ request: CompiledFair.Request, _ start: Int, _ day: Int) -> Cost {
        let span = employerDays[request.employer * fair.grid.days + day]
        guard span.busy > 0 else { return .zero }
        let row = request.employer * fair.grid.slots
        let last = start + request.length - 1
        var taken = 0
        for slot in start...last where employerLoad[row + slot] == 0 { taken += 1 }
        let idle = max(span.last, last) - min(span.first, start) + 1 - span.busy - taken
        return (idle - span.idle) * fair.scale[.idle]
    }

    /// The cheapest team, table, and interpreter at a time; table and interpreter cost apart for each team.
    private func cheapestResources(for index: Int, at start: Int) -> (Seat, Cost)? {
        let request = fair.requests[index]
        var best: (Seat, Cost)?
        for team in request.teams where self.team(team, maySit: request, at: start) {
            let neighbours = neighbours(ofTeam: team, request, at: start)
            guard let (table, tableCost) = cheapestTable(request, start, team: team, neighbours) else { return nil }
            guard let (interpreter, interpreterCost) = cheapestInterpreter(request, start, neighbours) else {
                return nil
            }
            let cost = tableCost + interpreterCost
            if best.map({ cost < $0.1 }) ?? true {
                best = (Seat(start: start, team: team, table: table, interpreter: interpreter), cost)
            }
        }
        return best
    }

    /// Tables and interpreters of the team's interviews before and after on the day; -1 = none.
    private struct Neighbours {
        var tableBefore = -1
        var tableAfter = -1
        var interpreterBefore = -1
        var interpreterAfter = -1
    }

    private func neighbours(ofTeam team: Int, _ request: CompiledFair.Request, at start: Int) -> Neighbours {
        let day = fair.grid.range(ofDay: fair.grid.dayOf[start])
        let row = team * fair.grid.slots
        var result = Neighbours()
        var slot = start - 1
        while slot >= day.lowerBound, result.tableBefore < 0 || request.takesInterpreter && result.interpreterBefore < 0
        {
            if teamRows[row + slot] >= 0, let seat = seats[teamRows[row + slot]] {
                if result.tableBefore < 0 { result.tableBefore = seat.table }
                result.interpreterBefore = max(result.interpreterBefore, seat.interpreter)
                slot = seat.start
                if result.interpreterBefore >= 0 { break }
            }
            slot -= 1
        }
        slot = start + request.length
        while slot < day.upperBound, result.tableAfter < 0 || request.takesInterpreter && result.interpreterAfter < 0 {
            if teamRows[row + slot] >= 0, let seat = seats[teamRows[row + slot]] {
                if result.tableAfter < 0 { result.tableAfter = seat.table }
                if seat.interpreter >= 0 {
                    result.interpreterAfter = seat.interpreter
                    break
                }
            }
            slot += 1
        }
        return result
    }

    private func cheapestTable(
        _ request: CompiledFair.Request, _ start: Int, team: Int, _ neighbours: Neighbours
    ) -> (Int, Cost)? {
        let announced = request.announced?.table ?? -1
        var best: (Int, Cost)?
        for table in [neighbours.tableBefore, neighbours.tableAfter, announced] where table >= 0 {
            guard table < fair.tables, self.table(table, isOpenFor: request, at: start),
                request.tables.contains(table)
            else { continue }
            let cost = costOfTable(table, neighbours, announced)
            if best.map({ cost < $0.1 }) ?? true { best = (table, cost) }
        }
        if let best, best.1 == .zero || best.1 < .zero { return best }
        let count = request.tables.count
        for offset in 0..<count {
            // Each team looks from another table on, so that teams tend to have a table of their own.
            let table = request.tables[(team + offset) % count]
            guard self.table(table, isOpenFor: request, at: start) else { continue }
            let cost = costOfTable(table, neighbours, announced)
            if best.map({ cost < $0.1 }) ?? true { best = (table, cost) }
            break
        }
        return best
    }

    private func costOfTable(_ table: Int, _ neighbours: Neighbours, _ announced: Int) -> Cost {
        let changes = changes(table, between: neighbours.tableBefore, and: neighbours.tableAfter)
        return changes * fair.scale[.tableChanges]
            + (announced >= 0 && announced != table ? 2 : 0) * fair.scale[.changeCost]
    }

    private func cheapestInterpreter(
        _ request: CompiledFair.Request, _ start: Int, _ neighbours: Neighbours
    ) -> (Int, Cost)? {
        guard request.takesInterpreter else {
            return (-1, (request.announced.map { $0.interpreter != -1 } ?? false ? 1 : 0) * fair.scale[.changeCost])
        }
        var best: (Int, Cost)?
        for interpreter in request.interpreters where self.interpreter(interpreter, maySit: request, at: start) {
            let changes = changes(
                interpreter, between: neighbours.interpreterBefore, and: neighbours.interpreterAfter)
            let isOther = request.announced.map { $0.interpreter != interpreter } ?? false
            let cost = changes * fair.scale[.handOvers] + (isOther ? 1 : 0) * fair.scale[.changeCost]
            if best.map({ cost < $0.1 }) ?? true { best = (interpreter, cost) }
        }
        if best == nil, request.mayGoWithout { return (-1, fair.scale.missingInterpreter) }
        return best
    }

    /// How many more changes a row of things has with this one between its neighbours; -1 = no neighbour.
    private func changes(_ thing: Int, between before: Int, and after: Int) -> Int {
        let now = before >= 0 && after >= 0 && before != after ? 1 : 0
        return (before >= 0 && before != thing ? 1 : 0) + (after >= 0 && after != thing ? 1 : 0) - now
    }
}
