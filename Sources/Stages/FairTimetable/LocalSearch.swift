import Hashing

/// Builds a timetable and improves it by taking interviews out and seating them anew.
///
/// A step is kept where the result is at least as good as the one of `memory.count` steps ago (late acceptance), which
/// needs nothing but the order of costs. The best timetable seen is what counts.
struct LocalSearch {
    private(set) var current: Timetable
    private(set) var best: Timetable
    var generator: SplitMix64
    /// What was seated where before the step, in the order in which the step touched it.
    private var journal: [(index: Int, seat: Seat?)] = []
    private var isTouched: [Bool]
    private var memory: [Cost]
    private var step = 0
    /// Interviews must end before this slot; a step lowers it to make the fair end earlier.
    private var horizon: Int

    init(_ start: Timetable, seed: UInt64) {
        current = start
        best = start
        generator = SplitMix64(seed: seed)
        isTouched = [Bool](repeating: false, count: start.seats.count)
        memory = [Cost](repeating: start.cost, count: 400)
        horizon = start.fair.grid.slots
    }

    /// Seats every request that is not seated, the hardest first, as cheaply as the others allow.
    mutating func construct() {
        let requests = current.fair.requests
        let order = requests.indices.filter { current.seats[$0] == nil }.sorted {
            let (left, right) = (requests[$0], requests[$1])
            if left.absence != right.absence { return right.absence < left.absence }
            return (left.starts.count, $0) < (right.starts.count, $1)
        }
        for index in order { seat(index, depth: 0) }
        commit()
        memory = [Cost](repeating: current.cost, count: memory.count)
    }

    /// Improves until the work is used up or the best is as good as `goal`.
    mutating func improve(work limit: Int, goal: Cost) {
        while current.work < limit, goal < best.cost {
            // A step may find nothing to do; counting it keeps the loop finite.
            current.work += 1
            takeStep()
            settle()
        }
        best.work = current.work
    }

    private mutating func settle() {
        let place = step % memory.count
        step += 1
        if current.cost < memory[place] || current.cost == memory[place] {
            commit()
        } else {
            revert()
        }
        memory[place] = current.cost
    }

    private mutating func commit() {
        for entry in journal { isTouched[entry.index] = false }
        journal.removeAll(keepingCapacity: true)
        if current.cost < best.cost { best = current }
    }

    private mutating func revert() {
        for entry in journal where current.seats[entry.index] != nil { current.remove(entry.index) }
        for entry in journal {
            isTouched[entry.index] = false
            if let seat = entry.seat { current.place(entry.index, seat) }
        }
        journal.removeAll(keepingCapacity: true)
    }

    // MARK: Changing the timetable, with a note of what was before

    private mutating func note(_ index: Int) {
        guard !isTouched[index] else { return }
        isTouched[index] = true
        journal.append((index, current.seats[index]))
    }

    private mutating func take(_ index: Int) {
        note(index)
        current.remove(index)
    }

    private mutating func put(_ index: Int, _ seat: Seat) {
        note(index)
        current.place(index, seat)
    }

    // MARK: Steps

    private mutating func takeStep() {
        let requests = current.fair.requests
        guard !requests.isEmpty else { return }
        switch generator.below(16) {
        case 0...3: reseat(sample(current.fair.requests[generator.below(requests.count)].candidate))
        case 4, 5: reseat(related())
        case 6, 7: reseat(slice())
        case 8, 9: reseat([generator.below(requests.count)])
        case 10, 11: insertMissing()
        case 12, 13: swapSlots()
        case 14: endEarlier()
        default: reseat((0..<3).map { _ in generator.below(requests.count) })
        }
    }

    /// All interviews of a candidate.
    private func sample(_ candidate: Int) -> [Int] { current.fair.candidates[candidate].requests }

    /// Some interviews of one employer that are near each other in time.
    private mutating func related() -> [Int] {
        let fair = current.fair
        let employer = fair.employers[fair.requests[generator.below(fair.requests.count)].employer]
        let centre = generator.below(fair.grid.slots)
        let near = employer.requests.filter { index in
            current.seats[index].map { abs($0.start - centre) <= 4 } ?? true
        }
        return Array(near.prefix(8))
    }

    /// Some interviews of one slot and the next.
    private mutating func slice() -> [Int] {
        let fair = current.fair
        let slot = generator.below(fair.grid.slots)
        var found: [Int] = []
        for table in 0..<fair.tables {
            for near in slot..<min(slot + 2, fair.grid.slots) {
                let index = current.tableRows[table * fair.grid.slots + near]
                if index >= 0, !found.contains(index), generator.below(2) == 0 { found.append(index) }
            }
        }
        return Array(found.prefix(8))
    }

    /// Takes the requests out and seats them anew in a new order.
    private mutating func reseat(_ indices: [Int]) {
        var order: [Int] = []
        for index in indices where !order.contains(index) {
            if current.seats[index] != nil { take(index) }
            order.insert(index, at: generator.below(order.count + 1))
        }
        let requests = current.fair.requests
        if generator.below(2) == 0 { order.sort { requests[$1].absence < requests[$0].absence } }
        for index in order { seat(index, depth: 0) }
    }

    /// Makes room for a request that is not placed.
    private mutating func insertMissing() {
        let missing = current.seats.indices.filter {
            current.seats[$0] == nil && !current.fair.requests[$0].starts.isEmpty
        }
        guard !missing.isEmpty else { return reseat([generator.below(current.seats.count)]) }
        seat(missing[generator.below(missing.count)], depth: 3)
    }

    /// Exchanges two slots along a chain of interviews, beginning with one of them.
    private mutating func swapSlots() {
        let index = generator.below(current.seats.count)
        let starts = current.fair.requests[index].starts
        guard let seat = current.seats[index], !starts.isEmpty else { return }
        let target = starts[generator.below(starts.count)]
        if target != seat.start { _ = swapAlongChain(index, to: target, from: seat.start) }
    }

    /// Takes out what ends last and seats it earlier.
    private mutating func endEarlier() {
        let finish = current.finish
        let late = current.seats.indices.filter { index in
            current.seats[index].map { $0.start + current.fair.requests[index].length == finish } ?? false
        }
        guard !late.isEmpty, late.count <= 40 else { return }
        horizon = finish - 1
        for index in late { take(index) }
        for index in late { seat(index, depth: 2) }
        horizon = current.fair.grid.slots
    }
}

// MARK: - Seating with force

extension LocalSearch {
    /// Seats a request; where no seat is free, up to `depth` rounds of others make room.
    private mutating func seat(_ index: Int, depth: Int) {
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
        if insertAlongChain(index, starts) { return }
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
        let slots = fair.grid.slots
        let range = start..<(start + request.length)
        var result = obstaclesOfCandidate(request, range)
        func occupants(_ rows: [Int], _ row: Int, _ range: Range<Int>) -> [Int] {
            range.compactMap { rows[row * slots + $0] >= 0 ? rows[row * slots + $0] : nil }
        }
        let day = fair.grid.range(ofDay: fair.grid.dayOf[start])
        let around = max(day.lowerBound, start - 1)..<min(day.upperBound, range.upperBound + 1)
        if !request.teams.contains(where: { current.team($0, maySit: request, at: start) }) {
            guard !request.teams.isEmpty else { return [] }
            let team = request.teams.lowerBound + generator.below(request.teams.count)
            let seated = occupants(current.teamRows, team, range)
            result += seated.isEmpty ? occupants(current.teamRows, team, around) : seated
        }
        let freed = result
        if !request.tables.contains(where: { current.table($0, isOpenFor: request, at: start) }),
            !freed.contains(where: { other in
                current.seats[other].map { request.tables.contains($0.table) } ?? false
            }), !request.tables.isEmpty
        {
            result += occupants(current.tableRows, request.tables[generator.below(request.tables.count)], range)
        }
        if request.takesInterpreter, !request.interpreters.isEmpty,
            !request.interpreters.contains(where: { current.interpreter($0, maySit: request, at: start) }),
            !freed.contains(where: { other in
                current.seats[other].map { request.interpreters.contains($0.interpreter) } ?? false
            })
        {
            let interpreter = request.interpreters[generator.below(request.interpreters.count)]
            let seated = occupants(current.interpreterRows, interpreter, range)
            result += seated.isEmpty ? occupants(current.interpreterRows, interpreter, around) : seated
        }
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
}

// MARK: - Chains between two slots

extension LocalSearch {
    /// Inserts a request of one slot through an alternating path, as in the proof of König's theorem: its candidate is
    /// free in one slot, its employer in another, and the interviews on the path between exchange the two.
    private mutating func insertAlongChain(_ index: Int, _ starts: [Int]) -> Bool {
        let fair = current.fair
        let request = fair.requests[index]
        guard request.length == 1, !request.isPinned else { return false }
        let slots = fair.grid.slots
        let free = starts.filter { current.candidateMay(request, startAt: $0) }
        let open = starts.filter { current.employerLoad[request.employer * slots + $0] < request.teams.count }
        guard !free.isEmpty, !open.isEmpty else { return false }
        for _ in 0..<4 {
            let first = free[generator.below(free.count)]
            let second = open[generator.below(open.count)]
            if first != second, swapAlongChain(index, to: first, from: second) { return true }
        }
        return false
    }

    /// Moves a request to `target`; whoever is in the way moves to `other`, and so on, alternately. Nothing changes where
    /// the chain cannot be seated.
    private mutating func swapAlongChain(_ index: Int, to target: Int, from other: Int) -> Bool {
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
