import Domain

/// What no timetable can beat, level by level.
struct Bounds {
    /// On the number of interviews placed.
    let placed: PlacedBound
    private let fair: CompiledFair
    /// Requests that have a start at all.
    private let possible: [Int]
    /// For each term that grows with the requests placed: how little it can be, by how many of the possible are missing.
    private let shortfalls: [FairProblem.Term: [Shortfall]]

    init(_ fair: CompiledFair) {
        self.fair = fair
        let all = Array(fair.requests.indices)
        placed = PlacedBound(fair, all)
        possible = all.filter { !fair.requests[$0].starts.isEmpty }
        let terms = Set(fair.problem.levelsInForce.flatMap(\.weights).filter { $0.weight > 0 }.map(\.term))
        let loads = DayLoads(fair)
        var shortfalls: [FairProblem.Term: [Shortfall]] = [:]
        if terms.contains(.days) || terms.contains(.candidateDays) {
            let days = Shortfall(fair.candidates.indices.map { loads.days(ofCandidate: $0) })
            shortfalls[.days] = [days]
            shortfalls[.candidateDays] = [days]
        }
        if terms.contains(.idle) {
            shortfalls[.idle] = [
                Shortfall(fair.candidates.indices.map { loads.idle(ofCandidate: $0) }),
                Shortfall(fair.employers.indices.map { loads.idle(ofEmployer: $0) }),
            ]
        }
        if terms.contains(.idleBeyondGap) {
            shortfalls[.idleBeyondGap] = [
                Shortfall(
                    fair.candidates.indices.map { loads.idle(ofCandidate: $0, free: fair.candidates[$0].gap) })
            ]
        }
        self.shortfalls = shortfalls
    }

    /// Bounds of the levels in force, given the values of a timetable and proofs of what has to be missing.
    ///
    /// The bound of a level holds among the timetables that are at least as good on the levels before it: what these leave
    /// out at most says how little idle time, how few days and how early an end there can be.
    func levels(values: [Int], proofs: Proofs) -> [Int] {
        var mostMissing: Int?
        var isProven = true
        var result: [Int] = []
        for (level, value) in zip(fair.problem.levelsInForce, values) {
            let bound = self.bound(of: level, mostMissing: mostMissing, proofs)
            result.append(bound)
            if isProven, let most = missing(atMost: value, in: level, proofs) {
                mostMissing = min(mostMissing ?? most, most)
            }
            isProven = isProven && bound == value
        }
        return result
    }

    /// How many requests can be missing where the level has at most this value; nil = it does not say.
    private func missing(atMost value: Int, in level: FairProblem.Level, _ proofs: Proofs) -> Int? {
        guard level.weights.count == 1, level.weights[0].weight > 0 else { return nil }
        let amount = value / level.weights[0].weight
        switch level.weights[0].term {
        case .unplaced: return amount
        case .priority:
            let forced = proofs.forced { fair.requests[$0].source.priority }
            let missing = Set(forced)
            var left = amount - forced.reduce(0) { $0 + fair.requests[$1].source.priority }
            let others = fair.requests.indices.filter { !missing.contains($0) }.map {
                fair.requests[$0].source.priority
            }
            return forced.count
                + others.sorted().prefix { priority in
                    left -= priority
                    return left >= 0
                }.count
        case .required, .idle, .tableChanges, .handOvers, .days, .finish, .candidateDays, .idleBeyondGap,
            .previousUnplaced, .newPriority, .changeCost, .peopleChanged:
            return nil
        }
    }

    private func bound(of level: FairProblem.Level, mostMissing: Int?, _ proofs: Proofs) -> Int {
        let fixed = level.weights.reduce(0) { $0 + $1.weight * bound(of: $1.term, mostMissing: mostMissing, proofs) }
        let unplaced = level.weights.filter { $0.term == .unplaced }.reduce(0) { $0 + $1.weight }
        let impossible = fair.requests.count - possible.count
        let least = max(0, leastMissing(proofs) - impossible)
        let most = max(least, min(mostMissing ?? fair.requests.count, fair.requests.count) - impossible)
        // The more are missing, the less idle time and the fewer days: the least sum over how many are.
        let sums = (least...most).map { missing in
            level.weights.reduce(unplaced * (missing + impossible)) { sum, weight in
                (shortfalls[weight.term] ?? []).reduce(sum) { $0 + weight.weight * $1.least(missing: missing) }
            }
        }
        return fixed + (sums.min() ?? 0)
    }

    private func leastMissing(_ proofs: Proofs) -> Int {
        max(fair.requests.count - placed.value, proofs.least { _ in 1 })
    }

    /// What a term adds that does not depend on how many are missing.
    private func bound(of term: FairProblem.Term, mostMissing: Int?, _ proofs: Proofs) -> Int {
        switch term {
        case .required: missing(of: { $0.source.isRequired }, proofs)
        case .priority: priority(of: { _ in true }, proofs)
        case .previousUnplaced: missing(of: { $0.announced != nil }, proofs)
        case .newPriority: priority(of: { $0.announced == nil }, proofs)
        case .finish: mostMissing.map(finish) ?? 0
        case .peopleChanged: peopleChanged
        case .unplaced, .days, .candidateDays, .idle, .tableChanges, .handOvers, .idleBeyondGap, .changeCost: 0
        }
    }

    private func missing(of isMeant: (CompiledFair.Request) -> Bool, _ proofs: Proofs) -> Int {
        let requests = fair.requests.indices.filter { isMeant(fair.requests[$0]) }
        return max(
            requests.count - PlacedBound(fair, requests).value, proofs.least { isMeant(fair.requests[$0]) ? 1 : 0 })
    }

    /// Those that fit nowhere, and of the others as many of the least priority as must be missing.
    private func priority(of isMeant: (CompiledFair.Request) -> Bool, _ proofs: Proofs) -> Int {
        let requests = fair.requests.indices.filter { isMeant(fair.requests[$0]) }
        let impossible = requests.filter { fair.requests[$0].starts.isEmpty }
        let others = requests.filter { !fair.requests[$0].starts.isEmpty }.map { fair.requests[$0].source.priority }
        let extra = max(0, requests.count - PlacedBound(fair, requests).value - impossible.count)
        let counted =
            impossible.reduce(0) { $0 + fair.requests[$1].source.priority } + others.sorted().prefix(extra).reduce(0, +)
        return max(counted, proofs.least { isMeant(fair.requests[$0]) ? fair.requests[$0].source.priority : 0 })
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
