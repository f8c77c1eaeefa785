/// A flow network whose flow is kept in balance at every node and improved objective by objective.
///
/// Each call of `minimise` makes one objective as small as it can be and then freezes every arc that all best flows
/// agree on (those with a reduced cost other than zero under optimal potentials, by complementary slackness). What is
/// left are exactly the best flows, so that the next objective can only choose among them: a lexicographic optimum
/// in plain integers.
struct Circulation {
    private let nodes: Int
    private var tails: [Int32] = []
    private var heads: [Int32] = []
    /// Room left on an arc; arc `2i` runs forward and `2i + 1` is its reverse.
    private var room: [Int32] = []
    private var isFrozen: [Bool] = []

    init(nodes: Int) {
        self.nodes = nodes
    }

    /// The number of the new arc.
    mutating func addArc(from tail: Int, to head: Int, capacity: Int) -> Int {
        tails += [Int32(tail), Int32(head)]
        heads += [Int32(head), Int32(tail)]
        room += [Int32(clamping: capacity), 0]
        isFrozen.append(false)
        return isFrozen.count - 1
    }

    func flow(_ arc: Int) -> Int { Int(room[2 * arc + 1]) }

    /// Makes the sum of cost × flow minimal and freezes what all minimal flows share. Costs of arcs that are not named
    /// are zero.
    mutating func minimise(_ costs: [(arc: Int, cost: Int)]) {
        var cost = [Int](repeating: 0, count: isFrozen.count)
        for (arc, amount) in costs { cost[arc] += amount }
        while true {
            var potentials = [Int](repeating: 0, count: nodes)
            guard cancelCycles(cost, &potentials) else {
                freeze(cost, potentials)
                return
            }
        }
    }

    private func cost(_ half: Int, _ cost: [Int]) -> Int { half % 2 == 0 ? cost[half / 2] : -cost[half / 2] }

    /// Relaxes all open arcs (Bellman and Ford) until nothing changes, then returns false with optimal potentials; or
    /// until the tree of predecessors closes a cycle, then sends flow round every such cycle and returns true.
    private mutating func cancelCycles(_ costs: [Int], _ distance: inout [Int]) -> Bool {
        let open = room.indices.filter { room[$0] > 0 && !isFrozen[$0 / 2] }
        var parent = [Int32](repeating: -1, count: nodes)
        while true {
            var changed = false
            for half in open {
                let candidate = distance[Int(tails[half])] + cost(half, costs)
                if candidate < distance[Int(heads[half])] {
                    distance[Int(heads[half])] = candidate
                    parent[Int(heads[half])] = Int32(half)
                    changed = true
                }
            }
            if !changed { return false }
            let cycles = cycles(parent).filter { $0.reduce(0) { $0 + cost($1, costs) } < 0 }
            if !cycles.isEmpty {
                for cycle in cycles { push(cycle) }
                return true
            }
        }
    }

    /// The cycles of the predecessor graph, as arcs; no node is in two of them.
    private func cycles(_ parent: [Int32]) -> [[Int]] {
        var found: [[Int]] = []
        var seen = [Int32](repeating: -1, count: nodes)
        for start in 0..<nodes where seen[start] < 0 {
            var node = start
            while seen[node] < 0, parent[node] >= 0 {
                seen[node] = Int32(start)
                node = Int(tails[Int(parent[node])])
            }
            guard seen[node] == Int32(start), parent[node] >= 0 else {
                seen[node] = seen[node] < 0 ? Int32(start) : seen[node]
                continue
            }
            var cycle: [Int] = []
            var member = node
            repeat {
                cycle.append(Int(parent[member]))
                member = Int(tails[Int(parent[member])])
            } while member != node
            found.append(cycle)
        }
        return found
    }

    private mutating func push(_ cycle: [Int]) {
        let amount = cycle.map { room[$0] }.min() ?? 0
        for half in cycle {
            room[half] -= amount
            room[half ^ 1] += amount
        }
    }

    private mutating func freeze(_ costs: [Int], _ potentials: [Int]) {
        for arc in isFrozen.indices where !isFrozen[arc] {
            let reduced = costs[arc] + potentials[Int(tails[2 * arc])] - potentials[Int(heads[2 * arc])]
            if reduced != 0 { isFrozen[arc] = true }
        }
    }
}
