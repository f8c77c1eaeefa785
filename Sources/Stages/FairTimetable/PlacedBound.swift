import Domain

/// How many of some requests can be placed at most (models.md, § 3), and what binds.
struct PlacedBound {
    let value: Int
    let name: String

    /// The least of: candidates and employers as a flow; tables times slots; interpreters' slots.
    ///
    /// - Parameter horizon: interviews end by this slot.
    init(_ fair: CompiledFair, _ wanted: [Int], horizon: Int = .max) {
        let requests = wanted.filter { index in
            fair.requests[index].starts.contains { $0 + fair.requests[index].length <= horizon }
                && !fair.requests[index].teams.isEmpty && !fair.requests[index].tables.isEmpty
        }
        var best = (value: requests.count, name: "every request that fits somewhere by itself")
        let others = [
            PlacedBound.flow(fair, requests, horizon), PlacedBound.tables(fair, requests, horizon),
            PlacedBound.interpreters(fair, requests, horizon),
        ]
        for other in others {
            if let other, other.value < best.value { best = other }
        }
        value = best.value
        name = best.name
    }

    /// How many of the requests fit into that many slots: the shortest first.
    private static func fitting(_ requests: [Int], into slots: Int, _ fair: CompiledFair) -> Int {
        var left = slots
        var count = 0
        for length in requests.map({ fair.requests[$0].length }).sorted() {
            left -= length
            if left < 0 { break }
            count += 1
        }
        return count
    }

    private static func flow(
        _ fair: CompiledFair, _ requests: [Int], _ horizon: Int
    ) -> (value: Int, name: String)? {
        let firstEmployer = 2 + fair.candidates.count
        var flow = MaxFlow(nodes: firstEmployer + fair.employers.count)
        var ofCandidate = [[Int]](repeating: [], count: fair.candidates.count)
        var ofEmployer = [[Int]](repeating: [], count: fair.employers.count)
        for index in requests {
            ofCandidate[fair.requests[index].candidate].append(index)
            ofEmployer[fair.requests[index].employer].append(index)
        }
        for (candidate, own) in ofCandidate.enumerated() where !own.isEmpty {
            let most = Supply(fair, own, horizon: horizon).visits(of: candidate)
            flow.addEdge(from: 0, to: 2 + candidate, capacity: most)
        }
        for index in requests {
            let request = fair.requests[index]
            flow.addEdge(from: 2 + request.candidate, to: firstEmployer + request.employer, capacity: 1)
        }
        for (employer, own) in ofEmployer.enumerated() where !own.isEmpty {
            let slots = Supply(fair, own, horizon: horizon).slots(ofEmployer: employer)
            flow.addEdge(from: firstEmployer + employer, to: 1, capacity: fitting(own, into: slots, fair))
        }
        return (flow.run(), "time of candidates and employers (largest flow)")
    }

    private static func tables(
        _ fair: CompiledFair, _ requests: [Int], _ horizon: Int
    ) -> (value: Int, name: String)? {
        guard fair.tablesAreLimited else { return nil }
        let slots = Supply(fair, requests, horizon: horizon).slotsOfTables
        return (fitting(requests, into: slots, fair), "tables (\(fair.tables) tables, \(slots) table slots)")
    }

    /// Sets of requests served by the same interpreters; sets that share no interpreter add up.
    private static func interpreters(
        _ fair: CompiledFair, _ requests: [Int], _ horizon: Int
    ) -> (value: Int, name: String)? {
        let needing = requests.filter { fair.requests[$0].takesInterpreter && !fair.requests[$0].mayGoWithout }
        var shortages: [(missing: Int, set: [Int])] = []
        for set in Set(needing.map { fair.requests[$0].interpreters }) {
            let own = needing.filter { Set(fair.requests[$0].interpreters).isSubset(of: set) }
            let slots = Supply(fair, own, horizon: horizon).slots(ofInterpreters: set)
            let missing = own.count - fitting(own, into: slots, fair)
            if missing > 0 { shortages.append((missing, set)) }
        }
        shortages.sort { $0.missing == $1.missing ? $0.set.lexicographicallyPrecedes($1.set) : $0.missing > $1.missing }
        var used: Set<Int> = []
        var missing = 0
        var names: [String] = []
        for shortage in shortages where used.isDisjoint(with: shortage.set) {
            used.formUnion(shortage.set)
            missing += shortage.missing
            names.append(fair.name(ofInterpreters: shortage.set))
        }
        return missing == 0 ? nil : (requests.count - missing, names.joined(separator: " and "))
    }
}
