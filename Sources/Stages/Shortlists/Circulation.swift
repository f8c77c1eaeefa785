/// A flow network whose flow is kept in balance at every node and improved objective by objective.
///
/// Each call of `minimise` makes one objective as small as it can be and then freezes every arc that all best flows
/// agree on (those with a reduced cost other than zero under optimal potentials, by complementary slackness). What is
/// left are exactly the best flows, so that the next objective can only choose among them: a lexicographic optimum
/// in plain integers.
///
/// The method is the primal network simplex with strongly feasible trees, which rules out cycling (Cunningham, "A
/// network simplex method", 1976): whenever several tree arcs block a pivot, the last one on the way round leaves.
struct Circulation {
    private let nodes: Int
    /// Arc `i` below `nodes` leads from node `i` to the root; none of them ever carries flow.
    private var tails: [Int32]
    private var heads: [Int32]
    private var capacities: [Int32]
    private var flows: [Int32]
    /// Arcs that may still change.
    private var open: [Int32] = []
    private var tree: SpanningTree
    private var costs: [Int] = []
    private var potentials: [Int]
    /// How many open arcs are looked at before the worst of them is taken.
    private var block = 32

    init(nodes: Int) {
        self.nodes = nodes
        tails = Array(0..<Int32(nodes))
        heads = Array(repeating: Int32(nodes), count: nodes)
        capacities = Array(repeating: .max, count: nodes)
        flows = Array(repeating: 0, count: nodes)
        tree = SpanningTree(nodes: nodes)
        potentials = Array(repeating: 0, count: nodes + 1)
    }

    /// The number of the new arc.
    mutating func addArc(from tail: Int, to head: Int, capacity: Int) -> Int {
        tails.append(Int32(tail))
        heads.append(Int32(head))
        capacities.append(Int32(clamping: capacity))
        flows.append(0)
        open.append(Int32(tails.count - 1))
        return tails.count - 1
    }

    func flow(_ arc: Int) -> Int { Int(flows[arc]) }

    /// What one more unit of flow from one node to another would add to the last objective, under its optimal
    /// potentials, if the arc it takes costs nothing by itself.
    func price(from tail: Int, to head: Int) -> Int { potentials[tail] - potentials[head] }

    /// Makes the sum of cost × flow minimal and freezes what all minimal flows share. Costs of arcs that are not named
    /// are zero.
    mutating func minimise(_ named: [(arc: Int, cost: Int)]) {
        costs = Array(repeating: 0, count: tails.count)
        for (arc, cost) in named { costs[arc] += cost }
        setPotentials()
        setBlock()
        var next = 0
        while let entering = findEntering(from: &next) { pivot(entering) }
        open = open.filter { reducedCost(Int($0)) == 0 }
    }

    /// The root of the number of open arcs: less makes pivots that gain little, more looks at too many arcs for each
    /// (Király, Kovács, "Efficient implementations of minimum-cost flow algorithms", 2012).
    private mutating func setBlock() {
        block = 32
        while block * block < open.count { block += 1 }
    }

    private func reducedCost(_ arc: Int) -> Int {
        costs[arc] + potentials[Int(tails[arc])] - potentials[Int(heads[arc])]
    }

    /// Potentials under which every tree arc has a reduced cost of zero.
    private mutating func setPotentials() {
        var order: [Int] = []
        order.reserveCapacity(nodes + 1)
        tree.walk(nodes) { order.append($0) }
        for node in order where node != nodes {
            let arc = Int(tree.arc[node])
            let above = potentials[Int(tree.parent[node])]
            potentials[node] = Int(tails[arc]) == node ? above - costs[arc] : above + costs[arc]
        }
    }

    /// The worst arc of the next block that has a bad one; nil where the flow is optimal.
    private func findEntering(from next: inout Int) -> Int? {
        var best: (arc: Int, gain: Int)?
        var seen = 0
        while seen < open.count {
            let arc = Int(open[next])
            next = next + 1 == open.count ? 0 : next + 1
            seen += 1
            let reduced = reducedCost(arc)
            let gain = reduced < 0 && flows[arc] < capacities[arc] ? -reduced : flows[arc] > 0 ? reduced : 0
            if gain > best?.gain ?? 0 { best = (arc, gain) }
            if best != nil, seen >= block { break }
        }
        return best?.arc
    }

    /// Sends as much as possible round the cycle that the arc closes, and swaps it for an arc that is then full or empty.
    private mutating func pivot(_ entering: Int) {
        let isForward = reducedCost(entering) < 0
        let first = Int(isForward ? tails[entering] : heads[entering])
        let second = Int(isForward ? heads[entering] : tails[entering])
        let join = tree.join(first, second)
        var amount = isForward ? capacities[entering] - flows[entering] : flows[entering]
        var leaving: (node: Int, isOnFirst: Bool)?
        var node = first
        while node != join {
            let room = room(of: node, upward: false)
            if room < amount { (amount, leaving) = (room, (node, true)) }
            node = Int(tree.parent[node])
        }
        node = second
        while node != join {
            let room = room(of: node, upward: true)
            if room <= amount { (amount, leaving) = (room, (node, false)) }
            node = Int(tree.parent[node])
        }
        send(amount, from: first, to: second, over: join, by: entering, isForward)
        guard let leaving else { return }
        let (top, anchor) = leaving.isOnFirst ? (first, second) : (second, first)
        let reduced = reducedCost(entering)
        let shift = Int(tails[entering]) == top ? -reduced : reduced
        var part: [Int] = []
        tree.move(cut: leaving.node, top: top, to: anchor, by: entering) { part.append($0) }
        for node in part { potentials[node] += shift }
    }

    /// What the arc between a node and its parent can still take, towards the parent or away from it.
    private func room(of node: Int, upward: Bool) -> Int32 {
        let arc = Int(tree.arc[node])
        return (Int(tails[arc]) == node) == upward ? capacities[arc] - flows[arc] : flows[arc]
    }

    private mutating func send(
        _ amount: Int32, from first: Int, to second: Int, over join: Int, by entering: Int, _ isForward: Bool
    ) {
        if amount == 0 { return }
        flows[entering] += isForward ? amount : -amount
        for (start, upward) in [(first, false), (second, true)] {
            var node = start
            while node != join {
                let arc = Int(tree.arc[node])
                flows[arc] += (Int(tails[arc]) == node) == upward ? amount : -amount
                node = Int(tree.parent[node])
            }
        }
    }
}
