import Domain

/// What days and idle slots the requests of one candidate or one employer cost at least, each by itself: the groups that
/// bounds add up.
struct DayLoads {
    private let fair: CompiledFair

    init(_ fair: CompiledFair) {
        self.fair = fair
    }

    // MARK: Candidates

    /// Days that a candidate must come for so many of its requests, from none to all that fit somewhere.
    func days(ofCandidate candidate: Int) -> [Int] {
        let own = possible(fair.candidates[candidate].requests)
        let capacities = Supply(fair, own).visitsByDay(of: candidate).filter { $0 > 0 }.sorted(by: >)
        return (0...own.count).map { placed in
            var left = placed
            return capacities.count { capacity in
                defer { left -= capacity }
                return left > 0
            }
        }
    }

    /// Idle slots of a candidate with so many of its requests placed, from none to all that fit somewhere.
    ///
    /// - Parameter isFree: slots between two interviews that do not count.
    func idle(ofCandidate candidate: Int, free: Int = 0) -> [Int] {
        let own = possible(fair.candidates[candidate].requests)
        let ofDays = (0..<fair.grid.days).map { idle(of: own, candidate, day: $0, free: free) }
        return DayLoads.joined(ofDays, upTo: own.count)
    }

    /// Least idle slots of a day with so many interviews, as far as that many fit: any lengths and times that some of the
    /// requests have, rested.
    private func idle(of own: [Int], _ candidate: Int, day: Int, free: Int) -> [Int] {
        let grid = fair.grid
        let arePinned = own.contains { fair.requests[$0].isPinned }
        let gap = arePinned ? 0 : fair.candidates[candidate].gap
        var seen: Set<Range<Int>> = []
        for index in own {
            for start in fair.requests[index].starts where grid.dayOf[start] == day {
                seen.insert(start..<(start + fair.requests[index].length))
            }
        }
        let options = seen.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var result = [0]
        var ending = options.map { _ in Optional(0) }
        while let least = ending.compactMap({ $0 }).min() {
            result.append(least)
            guard result.count <= own.count, arePinned || result.count <= fair.candidates[candidate].maxPerDay else {
                break
            }
            ending = options.map { next in
                zip(options, ending).compactMap { before, idle -> Int? in
                    guard let idle, before.upperBound <= next.lowerBound else { return nil }
                    let rest = gap * (grid.end[before.lowerBound] - grid.start[before.lowerBound])
                    guard grid.start[next.lowerBound] - grid.end[before.upperBound - 1] >= rest else { return nil }
                    return idle + max(0, next.lowerBound - before.upperBound - free)
                }.min()
            }
        }
        return result
    }

    // MARK: Employers

    /// Idle slots of an employer with so many of its requests placed, from none to all that fit somewhere.
    func idle(ofEmployer employer: Int) -> [Int] {
        let own = possible(fair.employers[employer].requests)
        let teams = fair.employers[employer].teams.count
        let lengths = own.map { fair.requests[$0].length }.sorted()
        let open = Supply(fair, own).open
        // With several teams one can rest while another works, so that runs force no idle slot.
        let arePinned = own.contains { fair.requests[$0].isPinned }
        let most = teams == 1 && !arePinned ? fair.employers[employer].maxRun : Int.max
        let ofDays = (0..<fair.grid.days).map { idle(in: open, day: $0, most: most) }
        let busy = DayLoads.joined(ofDays, upTo: lengths.reduce(0, +))
        var needed = 0
        return [0]
            + lengths.map { length in
                needed += length
                let fewest = (needed + teams - 1) / max(1, teams)
                return busy[min(fewest, busy.count - 1)...min(needed, busy.count - 1)].min() ?? 0
            }
    }

    /// Least holes of a day with so many of its open slots taken, at most `most` in a row, as far as that many can be.
    private func idle(in open: SlotSet, day: Int, most: Int) -> [Int] {
        let slots = fair.grid.range(ofDay: day).filter { open.contains($0) }
        let longest = min(most, slots.count)
        var result = [0]
        // The least holes so far where the slot is the last one taken, by the length of its run.
        var ending = slots.map { _ in longest > 0 ? [0] : [] }
        while let least = ending.joined().min() {
            result.append(least)
            var reached: Int?
            ending = slots.indices.map { position in
                let slot = slots[position]
                var runs: [Int] = []
                if position > 0 {
                    let before = slots[position - 1]
                    let touches = before == slot - 1 && fair.grid.touchesNext[before]
                    runs = touches ? [DayLoads.none] + ending[position - 1].prefix(longest - 1) : []
                    // Earlier slots, and the one before where a break or a hole lies between.
                    if position > 1, let earlier = ending[position - 2].min(), earlier < DayLoads.none {
                        reached = min(reached ?? .max, earlier - slots[position - 2])
                    }
                    var jump = reached.map { $0 + slot - 1 }
                    if !touches, let direct = ending[position - 1].min(), direct < DayLoads.none {
                        jump = min(jump ?? .max, direct + slot - before - 1)
                    }
                    if let jump { runs = [jump] + runs.dropFirst() }
                }
                return runs.contains { $0 < DayLoads.none } ? runs : []
            }
        }
        return result
    }

    private static let none = Int.max / 2

    // MARK: Both

    private func possible(_ requests: [Int]) -> [Int] { requests.filter { !fair.requests[$0].starts.isEmpty } }

    /// The least sum over the days for so many things on all of them; more than fit cost as much as fit.
    private static func joined(_ days: [[Int]], upTo count: Int) -> [Int] {
        var best = [0]
        for day in days {
            var next = [Int](repeating: none, count: best.count + day.count - 1)
            for (before, value) in best.enumerated() {
                for (own, idle) in day.enumerated() {
                    next[before + own] = min(next[before + own], value + idle)
                }
            }
            best = next
        }
        return (0...count).map { best[min($0, best.count - 1)] }
    }
}
