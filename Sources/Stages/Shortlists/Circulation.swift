/// A flow network whose flow is kept in balance at every node and improved objective by objective.
///
/// Each objective begins with `begin`, is made as small as it can be by `improve`, as often as arcs are added in between, and
/// ends with `freeze`, which closes every arc that all best flows agree on (those with a reduced cost other than zero
/// under optimal potentials, by complementary slackness). What is left are exactly the best flows, so that the next
/// objective can only choose among them: a lexicographic optimum in plain integers.
///
/// The method is the primal network simplex with strongly feasible trees, which rules out cycling (Cunningham, "A
/// network simplex method", 1976): whenever several tree arcs block a pivot, the last one on the way round leaves.
struct Circulation {
    private struct Arc {
        let tail: Int32
        let head: Int32
        let capacity: Int32
        var flow: Int32
        /// Of the present objective.
        var cost: Int
        /// Whether it may still change.
        var isOpen = true
    }

    private let nodes: Int
    /// Arc `i` below `nodes` leads from node `i` to the root; none of them ever carries flow.
    private var arcs: [Arc]
    /// Arcs that may still change.
    private var open: [Int32] = []
    private var tree: SpanningTree
    private var potentials: [Int]
    /// How many open arcs are looked at before the worst of them is taken.
    private var block = 32
    private var next = 0

    init(nodes: Int) {
        self.nodes = nodes
        arcs = (0..<Int32(nodes)).map { Arc(tail: $0, head: Int32(nodes), capacity: .max, flow: 0, cost: 0) }
        tree = SpanningTree(nodes: nodes)
        potentials = Array(repeating: 0, count: nodes + 1)
    }

    /// The number of the new arc, which may change and carries nothing.
    mutating func addArc(from tail: Int, to head: Int, capacity: Int, cost: Int = 0) -> Int {
        arcs.append(
            Arc(tail: Int32(tail), head: Int32(head), capacity: Int32(clamping: capacity), flow: 0, cost: cost))
        open.append(Int32(arcs.count - 1))
        return arcs.count - 1
    }

    func flow(_ arc: Int) -> Int { Int(arcs[arc].flow) }

    /// Whether the arc may still change.
    func isOpen(_ arc: Int) -> Bool { arcs[arc].isOpen }

    /// What the arc can still take.
    func room(_ arc: Int) -> Int { Int(arcs[arc].capacity - arcs[arc].flow) }

    /// What one more unit of flow from one node to another would add to the objective, under its potentials, if the arc
    /// it takes costs nothing by itself.
    func price(from tail: Int, to head: Int) -> Int { potentials[tail] - potentials[head] }

    /// The potentials of all nodes, by number; as `price` has them.
    func withPotentials<Value>(_ body: (UnsafeBufferPointer<Int>) -> Value) -> Value {
        potentials.withUnsafeBufferPointer(body)
    }

    /// Sends one more unit over an arc; whoever calls it sends it round a whole cycle before the first objective.
    mutating func send(over arc: Int) { arcs[arc].flow += 1 }

    /// Hangs a node of the star on another by an arc that is neither full nor empty, before the first objective.
    mutating func hang(_ node: Int, on parent: Int, by arc: Int) {
        tree.move(cut: node, top: node, to: parent, by: arc) { _ in }
    }

    /// Takes the costs of the next objective; arcs that are not named cost nothing.
    mutating func begin(_ named: some Sequence<(arc: Int, cost: Int)>) {
        for arc in arcs.indices where arcs[arc].cost != 0 { arcs[arc].cost = 0 }
        for (arc, cost) in named { arcs[arc].cost += cost }
        setPotentials()
    }

    /// Makes the sum of cost × flow minimal.
    mutating func improve() {
        setBlock()
        next = 0
        while let entering = findEntering() { pivot(entering) }
    }

    /// Closes what all minimal flows share.
    mutating func freeze() {
        var still: [Int32] = []
        for number in open {
            if reducedCost(Int(number)) == 0 { still.append(number) } else { arcs[Int(number)].isOpen = false }
        }
        open = still
    }

    /// The root of the number of open arcs: less makes pivots that gain little, more looks at too many arcs for each
    /// (Király, Kovács, "Efficient implementations of minimum-cost flow algorithms", 2012).
    private mutating func setBlock() {
        block = 32
        while block * block < open.count { block += 1 }
    }

    private func reducedCost(_ arc: Int) -> Int {
        let arc = arcs[arc]
        return arc.cost + potentials[Int(arc.tail)] - potentials[Int(arc.head)]
    }

    /// Potentials under which every tree arc has a reduced cost of zero.
    private mutating func setPotentials() {
        var order: [Int32] = []
        order.reserveCapacity(nodes + 1)
        tree.walk(nodes) { order.append(Int32($0)) }
        for node in order.lazy.map({ Int($0) }) where node != nodes {
            let arc = arcs[tree.arc(node)]
            let above = potentials[tree.parent(node)]
            potentials[node] = Int(arc.tail) == node ? above - arc.cost : above + arc.cost
        }
    }

    /// The worst arc of the next block that has a bad one; nil where the flow is optimal.
    private mutating func findEntering() -> Int? {
        var seen = 0
        while seen < open.count {
            let end = min(open.count, next + min(block, open.count - seen))
            let worst = worst(next..<end)
            seen += end - next
            next = end == open.count ? 0 : end
            if let worst { return worst }
        }
        return nil
    }

    /// The arc of some open ones whose change gains most; nil where none gains.
    private func worst(_ places: Range<Int>) -> Int? {
        var (found, most) = (-1, 0)
        open.withUnsafeBufferPointer { open in
            arcs.withUnsafeBufferPointer { arcs in
                potentials.withUnsafeBufferPointer { potentials in
                    for place in places {
                        let arc = arcs[Int(open[place])]
                        let reduced = arc.cost + potentials[Int(arc.tail)] - potentials[Int(arc.head)]
                        if reduced == 0 { continue }
                        let hasRoom = reduced < 0 ? arc.flow < arc.capacity : arc.flow > 0
                        if hasRoom, abs(reduced) > most { (found, most) = (Int(open[place]), abs(reduced)) }
                    }
                }
            }
        }
        return found < 0 ? nil : found
    }

    /// Sends as much as possible round the cycle that the arc closes, and swaps it for an arc that is then full or empty.
    private mutating func pivot(_ entering: Int) {
        let reduced = reducedCost(entering)
        let isForward = reduced < 0
        let arc = arcs[entering]
        let first = Int(isForward ? arc.tail : arc.head)
        let second = Int(isForward ? arc.head : arc.tail)
        let join = tree.join(first, second)
        var amount = isForward ? arc.capacity - arc.flow : arc.flow
        var leaving: (node: Int, isOnFirst: Bool)?
        var node = first
        while node != join {
            let room = room(of: node, upward: false)
            if room < amount { (amount, leaving) = (room, (node, true)) }
            node = tree.parent(node)
        }
        node = second
        while node != join {
            let room = room(of: node, upward: true)
            if room <= amount { (amount, leaving) = (room, (node, false)) }
            node = tree.parent(node)
        }
        send(amount, from: first, to: second, over: join, by: entering, isForward)
        guard let leaving else { return }
        let (top, anchor) = leaving.isOnFirst ? (first, second) : (second, first)
        let shift = Int(arc.tail) == top ? -reduced : reduced
        var part: [Int32] = []
        tree.move(cut: leaving.node, top: top, to: anchor, by: entering) { part.append(Int32($0)) }
        for node in part { potentials[Int(node)] += shift }
    }

    /// What the arc between a node and its parent can still take, towards the parent or away from it.
    private func room(of node: Int, upward: Bool) -> Int32 {
        let arc = arcs[tree.arc(node)]
        return (Int(arc.tail) == node) == upward ? arc.capacity - arc.flow : arc.flow
    }

    private mutating func send(
        _ amount: Int32, from first: Int, to second: Int, over join: Int, by entering: Int, _ isForward: Bool
    ) {
        if amount == 0 { return }
        arcs[entering].flow += isForward ? amount : -amount
        for (start, upward) in [(first, false), (second, true)] {
            var node = start
            while node != join {
                let arc = tree.arc(node)
                arcs[arc].flow += (Int(arcs[arc].tail) == node) == upward ? amount : -amount
                node = tree.parent(node)
            }
        }
    }
}
