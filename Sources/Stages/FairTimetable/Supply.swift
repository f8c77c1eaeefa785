import Domain

/// What some requests need of a resource and what there is of it in the slots that are possible for them.
///
/// With a pin among the requests policy rules do not limit the supply, since a person may break them.
struct Supply {
    private let fair: CompiledFair
    private let requests: [Int]
    /// Slots that some of the requests could take.
    let open: SlotSet
    private let arePinned: Bool

    /// - Parameter horizon: interviews end by this slot.
    init(_ fair: CompiledFair, _ requests: [Int], horizon: Int = .max) {
        self.fair = fair
        self.requests = requests
        arePinned = requests.contains { fair.requests[$0].isPinned }
        var open = SlotSet(count: fair.grid.slots)
        for index in requests {
            let request = fair.requests[index]
            for start in request.starts where start + request.length <= horizon {
                for slot in start..<(start + request.length) { open.insert(slot) }
            }
        }
        self.open = open
    }

    /// How many requests there are.
    var count: Int { requests.count }

    /// Slots that the requests need together.
    var length: Int { requests.reduce(0) { $0 + fair.requests[$1].length } }

    /// Most interviews of a candidate: on each day always the one after which the candidate is free earliest.
    func visits(of candidate: Int) -> Int {
        visitsByDay(of: candidate).reduce(0, +)
    }

    func visitsByDay(of candidate: Int) -> [Int] {
        let grid = fair.grid
        let shortest = requests.map { fair.requests[$0].length }.min() ?? 1
        let gap = arePinned ? 0 : fair.candidates[candidate].gap
        return (0..<grid.days).map { day in
            let options = grid.range(ofDay: day).filter { start in
                start + shortest <= grid.firstOfDay[day + 1] && grid.holds(length: shortest, at: start)
                    && (start..<(start + shortest)).allSatisfy { open.contains($0) }
            }.map { start in
                (
                    start: grid.start[start],
                    free: grid.end[start + shortest - 1] + gap * (grid.end[start] - grid.start[start])
                )
            }.sorted { $0.free < $1.free }
            var count = 0
            var free = 0
            for option in options where option.start >= free {
                count += 1
                free = option.free
            }
            return arePinned ? count : min(count, fair.candidates[candidate].maxPerDay)
        }
    }

    /// Slots of all teams of an employer.
    func slots(ofEmployer employer: Int) -> Int {
        let most = arePinned ? Int.max : fair.employers[employer].maxRun
        return fair.employers[employer].teams.count * usable(open, most: most)
    }

    /// Slots of all tables that some of the requests may use.
    var slotsOfTables: Int {
        var tables: Set<Int> = []
        for index in requests { tables.formUnion(fair.requests[index].tables) }
        return tables.count * open.count
    }

    /// Slots of the interpreters together.
    func slots(ofInterpreters interpreters: [Int]) -> Int {
        interpreters.reduce(0) { sum, index in
            var there = open
            there.formIntersection(fair.interpreters[index].available)
            return sum + usable(there, most: arePinned ? Int.max : fair.interpreters[index].maxRun)
        }
    }

    /// Slots that can be taken where at most `most` follow each other: every slot after a full run stays free.
    private func usable(_ slots: SlotSet, most: Int) -> Int {
        var total = 0
        var run = 0
        for slot in 0..<fair.grid.slots {
            if slot > 0, !fair.grid.touchesNext[slot - 1] { run = 0 }
            if slots.contains(slot), run < most {
                run += 1
                total += 1
            } else {
                run = 0
            }
        }
        return total
    }

    /// The open slots as people write them: `2012-06-25 09:00-10:30; 2012-06-26 09:00-09:30`.
    var window: String {
        var parts: [String] = []
        var slot = 0
        while slot < fair.grid.slots {
            let first = slot
            while slot < fair.grid.slots, open.contains(slot) {
                slot += 1
                if !fair.grid.touchesNext[slot - 1] { break }
            }
            if slot > first {
                let day = fair.problem.days[fair.grid.dayOf[first]]
                let from = day.slots[first - fair.grid.firstOfDay[fair.grid.dayOf[first]]].start
                parts.append("\(day.date) \(from)-\(fair.clock(fair.grid.end[slot - 1]))")
            } else {
                slot += 1
            }
        }
        return parts.isEmpty ? "no slot" : parts.joined(separator: "; ")
    }
}

extension CompiledFair {
    /// `HH:MM` of minutes after midnight.
    func clock(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The interpreters as certificates and bounds name them.
    func name(ofInterpreters interpreters: [Int]) -> String {
        let names = interpreters.map { self.interpreters[$0].source.id }.sorted().map(\.text)
        return "interpreters " + (names.isEmpty ? "(none)" : names.joined(separator: ", "))
    }
}
