/// Seating with force: whoever is in the way makes room.
extension LocalSearch {
    /// Seats a request; where no seat is free, up to `depth` rounds of others make room.
    mutating func seat(_ index: Int, depth: Int) {
        guard current.seats[index] == nil else { return }
        let length = current.fair.requests[index].length
        let limit = horizon
        let mask = generator.next() & generator.next() & generator.next()
        let isLoose = generator.below(4) == 0
        if let seat = current.cheapestSeat(
            for: index,
            skipping: { $0 + length > limit || isLoose && mask >> UInt64($0 & 63) & 1 == 1 })
        {
            return put(index, seat)
        }
        guard depth > 0 else { return }
        let starts = current.fair.requests[index].starts.filter { $0 + length <= limit }
        guard !starts.isEmpty else { return }
        if insertAlongChain(index, starts, tries: 4) { return }
        force(index, at: starts[generator.below(starts.count)], depth: depth)
    }

    /// Takes out whoever is in the way at a time, seats the request there, and seats the others elsewhere.
    private mutating func force(_ index: Int, at start: Int, depth: Int) {
        var ejected: [Int] = []
        for other in obstacles(to: index, at: start) where !current.fair.requests[other].isPinned {
            take(other)
            ejected.append(other)
        }
        if let seat = current.cheapestSeat(for: index, skipping: { $0 != start }) { put(index, seat) }
        for other in ejected { seat(other, depth: depth - 1) }
    }

    /// Who keeps a request from a time: a smallest choice of team, table and interpreter with their occupants.
    private mutating func obstacles(to index: Int, at start: Int) -> [Int] {
        let fair = current.fair
        let request = fair.requests[index]
        let range = start..<(start + request.length)
        var result = obstaclesOfCandidate(request, range)
        if !request.teams.contains(where: { current.team($0, maySit: request, at: start) }) {
            guard !request.teams.isEmpty else { return [] }
            let team = request.teams.lowerBound + generator.below(request.teams.count)
            let seated = occupants(current.teamRows, team, range)
            result += seated.isEmpty ? occupants(current.teamRows, team, around(range)) : seated
        }
        result += obstaclesOfThings(to: request, range, freed: result)
        var unique: [Int] = []
        for other in result where !unique.contains(other) { unique.append(other) }
        return unique
    }

    private mutating func obstaclesOfCandidate(_ request: CompiledFair.Request, _ range: Range<Int>) -> [Int] {
        let fair = current.fair
        let candidate = fair.candidates[request.candidate]
        let day = fair.grid.range(ofDay: fair.grid.dayOf[range.lowerBound])
        let near =
            max(
                day.lowerBound, range.lowerBound - candidate.gap)..<min(
                day.upperBound, range.upperBound + candidate.gap)
        let row = request.candidate * fair.grid.slots
        var result = near.compactMap {
            current.candidateRows[row + $0] >= 0 ? current.candidateRows[row + $0] : nil
        }
        let span = current.candidateDays[request.candidate * fair.grid.days + fair.grid.dayOf[range.lowerBound]]
        if result.isEmpty, span.interviews >= candidate.maxPerDay {
            let ofDay = candidate.requests.filter { index in
                current.seats[index].map { day.contains($0.start) } ?? false
            }
            if !ofDay.isEmpty { result.append(ofDay[generator.below(ofDay.count)]) }
        }
        return result
    }

    /// Occupants of a table and of an interpreter, unless those who go anyway leave one.
    private mutating func obstaclesOfThings(
        to request: CompiledFair.Request, _ range: Range<Int>, freed: [Int]
    ) -> [Int] {
        let start = range.lowerBound
        var result: [Int] = []
        let leaving = freed.compactMap { current.seats[$0] }
        let hasTable =
            leaving.contains { request.tables.contains($0.table) }
            || request.tables.contains { current.table($0, isOpenFor: request, at: start) }
        if !hasTable, !request.tables.isEmpty {
            let table = request.tables[generator.below(request.tables.count)]
            result += occupants(current.tableRows, table, range)
        }
        let hasInterpreter =
            !request.takesInterpreter || leaving.contains { request.interpreters.contains($0.interpreter) }
            || request.interpreters.contains { current.interpreter($0, maySit: request, at: start) }
        if !hasInterpreter, !request.interpreters.isEmpty {
            let interpreter = request.interpreters[generator.below(request.interpreters.count)]
            let seated = occupants(current.interpreterRows, interpreter, range)
            result += seated.isEmpty ? occupants(current.interpreterRows, interpreter, around(range)) : seated
        }
        return result
    }

    private func occupants(_ rows: [Int], _ row: Int, _ range: Range<Int>) -> [Int] {
        range.map { rows[row * current.fair.grid.slots + $0] }.filter { $0 >= 0 }
    }

    /// The slots and their neighbours on the day.
    private func around(_ range: Range<Int>) -> Range<Int> {
        let day = current.fair.grid.range(ofDay: current.fair.grid.dayOf[range.lowerBound])
        return max(day.lowerBound, range.lowerBound - 1)..<min(day.upperBound, range.upperBound + 1)
    }
}
