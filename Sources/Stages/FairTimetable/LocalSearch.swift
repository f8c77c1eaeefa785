import Hashing

/// Builds a timetable and improves it by taking interviews out and seating them anew.
///
/// A step is kept where the result is at least as good as the one of `memory.count` steps ago (late acceptance), which
/// needs nothing but the order of costs. The best timetable seen is what counts.
struct LocalSearch {
    var current: Timetable
    /// Seats and cost of the best timetable seen.
    private var bestSeats: [Seat?]
    private var bestCost: Cost
    var generator: SplitMix64
    /// What was seated where before the step, in the order in which the step touched it.
    private var journal: [(index: Int, seat: Seat?)] = []
    private var isTouched: [Bool]
    private var memory: [Cost]
    private var step = 0
    /// Interviews must end before this slot; a step lowers it to make the fair end earlier.
    var horizon: Int

    init(_ start: Timetable, seed: UInt64) {
        current = start
        bestSeats = start.seats
        bestCost = start.cost
        generator = SplitMix64(seed: seed)
        isTouched = [Bool](repeating: false, count: start.seats.count)
        memory = [Cost](repeating: start.cost, count: 60)
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
        for index in order where current.seats[index] == nil {
            // Without gaps and windows this seats everybody whom the degrees allow (König's theorem).
            _ = insertAlongChain(index, requests[index].starts, tries: nil)
            commit()
        }
        memory = [Cost](repeating: current.cost, count: memory.count)
    }

    /// Improves until the work is used up or the best is as good as `goal`.
    mutating func improve(work limit: Int, goal: Cost) {
        while current.work < limit, goal < bestCost {
            // A step may find nothing to do; counting it keeps the loop finite.
            current.work += 1
            takeStep()
            settle()
        }
    }

    /// The best timetable seen, with the work done so far.
    var best: Timetable {
        var best = Timetable(current.fair)
        for (index, seat) in bestSeats.enumerated() {
            if let seat { best.place(index, seat) }
        }
        best.work = current.work
        return best
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
        guard current.cost < bestCost else { return }
        bestSeats = current.seats
        bestCost = current.cost
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

    mutating func note(_ index: Int) {
        guard !isTouched[index] else { return }
        isTouched[index] = true
        journal.append((index, current.seats[index]))
    }

    mutating func take(_ index: Int) {
        note(index)
        current.remove(index)
    }

    mutating func put(_ index: Int, _ seat: Seat) {
        note(index)
        current.place(index, seat)
    }

    // MARK: Steps

    private mutating func takeStep() {
        let requests = current.fair.requests
        guard !requests.isEmpty else { return }
        switch generator.below(24) {
        case 0...3: reseat(sample(current.fair.requests[generator.below(requests.count)].candidate))
        case 4, 5: reseat(related())
        case 6, 7: reseat(slice())
        case 8, 9: reseat([generator.below(requests.count)])
        case 10, 11: insertMissing()
        case 12, 13: swapSlots()
        case 14: endEarlier()
        case 15, 16: tidyTables()
        case 17, 18: tidyInterpreters()
        case 19...22: closeHole()
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
    mutating func reseat(_ indices: [Int]) {
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
