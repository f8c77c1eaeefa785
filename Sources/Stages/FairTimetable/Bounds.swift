import Domain

/// What no timetable can beat, level by level.
struct Bounds {
    /// On the number of interviews placed.
    let placed: PlacedBound
    private let fair: CompiledFair
    /// Requests that have a start at all.
    private let possible: [Int]
    private let daysOfAll: Int

    init(_ fair: CompiledFair) {
        self.fair = fair
        let all = Array(fair.requests.indices)
        placed = PlacedBound(fair, all)
        possible = all.filter { !fair.requests[$0].starts.isEmpty }
        daysOfAll = fair.candidates.indices.reduce(0) { sum, candidate in
            let own = fair.candidates[candidate].requests.filter { !fair.requests[$0].starts.isEmpty }
            let capacities = Supply(fair, own).visitsByDay(of: candidate).sorted(by: >)
            var left = own.count
            var days = 0
            for capacity in capacities where left > 0 && capacity > 0 {
                left -= capacity
                days += 1
            }
            return sum + days
        }
    }

    /// Bounds of the levels in force, given the values of a timetable; a bound on days or finish holds among the
    /// timetables whose earlier levels are as good, so it is given only where those meet their own bound.
    func levels(values: [Int]) -> [Int] {
        var mostMissing: Int?
        var isProven = true
        var result: [Int] = []
        for (level, value) in zip(fair.problem.levelsInForce, values) {
            let bound = self.bound(of: level, mostMissing: isProven ? mostMissing : nil)
            result.append(bound)
            isProven = isProven && bound == value
            if isProven, let most = missing(atMost: value, in: level) {
                mostMissing = min(mostMissing ?? most, most)
            }
        }
        return result
    }

    /// How many requests can be missing where the level has this value; nil = it does not say.
    private func missing(atMost value: Int, in level: FairProblem.Level) -> Int? {
        guard level.weights.count == 1, level.weights[0].weight > 0 else { return nil }
        let amount = value / level.weights[0].weight
        switch level.weights[0].term {
        case .unplaced: return amount
        case .priority:
            var left = amount
            return fair.requests.map(\.source.priority).sorted().count { priority in
                left -= priority
                return left >= 0
            }
        case .required, .idle, .tableChanges, .handOvers, .days, .finish, .candidateDays, .idleBeyondGap,
            .previousUnplaced, .newPriority, .changeCost, .peopleChanged:
            return nil
        }
    }

    private func bound(of level: FairProblem.Level, mostMissing: Int?) -> Int {
        let days = level.weights.filter { $0.term == .days || $0.term == .candidateDays }.reduce(0) { $0 + $1.weight }
        let unplaced = level.weights.filter { $0.term == .unplaced }.reduce(0) { $0 + $1.weight }
        let rest = level.weights.reduce(0) { sum, weight in
            switch weight.term {
            case .days, .candidateDays, .unplaced: sum
            case .required, .priority, .idle, .tableChanges, .handOvers, .finish, .idleBeyondGap, .previousUnplaced,
                .newPriority, .changeCost, .peopleChanged:
                sum + weight.weight * bound(of: weight.term, mostMissing: mostMissing)
            }
        }
        let least = fair.requests.count - placed.value
        if let mostMissing { return rest + unplaced * least + days * leastDays(missing: mostMissing) }
        guard unplaced > 0 else { return rest }
        // Each request left out saves a day at most: the sum is least at one of the ends.
        let few = unplaced * least + days * leastDays(missing: least)
        let many = unplaced * max(least, daysOfAll)
        return rest + min(few, many)
    }

    private func leastDays(missing: Int) -> Int {
        max(0, daysOfAll - max(0, missing - (fair.requests.count - possible.count)))
    }

    private func bound(of term: FairProblem.Term, mostMissing: Int?) -> Int {
        switch term {
        case .required: missing(of: fair.requests.indices.filter { fair.requests[$0].source.isRequired })
        case .priority: priority(of: Array(fair.requests.indices))
        case .previousUnplaced: missing(of: fair.requests.indices.filter { fair.requests[$0].announced != nil })
        case .newPriority: priority(of: fair.requests.indices.filter { fair.requests[$0].announced == nil })
        case .finish: mostMissing.map(finish) ?? 0
        case .peopleChanged: peopleChanged
        case .unplaced: fair.requests.count - placed.value
        case .days, .candidateDays, .idle, .tableChanges, .handOvers, .idleBeyondGap, .changeCost: 0
        }
    }

    private func missing(of requests: [Int]) -> Int {
        requests.count - PlacedBound(fair, requests).value
    }

    /// Those that fit nowhere, and of the others as many of the least priority as must be missing.
    private func priority(of requests: [Int]) -> Int {
        let impossible = requests.filter { fair.requests[$0].starts.isEmpty }
        let others = requests.filter { !fair.requests[$0].starts.isEmpty }.map { fair.requests[$0].source.priority }
        let extra = max(0, missing(of: requests) - impossible.count)
        return impossible.reduce(0) { $0 + fair.requests[$1].source.priority }
            + others.sorted().prefix(extra).reduce(0, +)
    }

    /// The first slot by whose start enough requests could have ended.
    private func finish(mostMissing: Int) -> Int {
        let due = fair.requests.count - mostMissing
        guard due > 0 else { return 0 }
        var (low, high) = (0, fair.grid.slots)
        while low < high {
            let middle = (low + high) / 2
            if PlacedBound(fair, possible, horizon: middle).value >= due { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private var peopleChanged: Int {
        fair.candidates.indices.count { candidate in
            fair.changedAnyway[candidate]
                || fair.candidates[candidate].requests.contains { index in
                    let request = fair.requests[index]
                    return request.announced.map { $0.cheapest > 0 || request.starts.isEmpty } ?? false
                }
        }
    }
}
