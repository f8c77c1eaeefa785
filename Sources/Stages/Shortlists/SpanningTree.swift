/// A rooted tree over all nodes of a network; each node but the root hangs on its parent by one arc.
struct SpanningTree {
    /// What is known of a node stands side by side: on long ways each is one line of the cache.
    private struct Node {
        var parent: Int32
        /// The arc between the node and its parent.
        var arc: Int32
        var depth: Int32
        var firstChild: Int32
        var nextSibling: Int32
        var previousSibling: Int32
    }

    private var nodes: [Node]

    /// A star: node `i` hangs on the root by arc `i`; the root is the last node.
    init(nodes count: Int) {
        let root = Int32(count)
        nodes = (0..<root).map { node in
            Node(
                parent: root, arc: node, depth: 1, firstChild: -1, nextSibling: node + 1 < root ? node + 1 : -1,
                previousSibling: node - 1)
        }
        nodes.append(
            Node(parent: -1, arc: -1, depth: 0, firstChild: count > 0 ? 0 : -1, nextSibling: -1, previousSibling: -1))
    }

    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
    func arc(_ node: Int) -> Int { Int(nodes[node].arc) }

    /// The deepest node above both, or one of them.
    func join(_ left: Int, _ right: Int) -> Int {
        var (a, b) = (left, right)
        while a != b {
            if nodes[a].depth >= nodes[b].depth { a = Int(nodes[a].parent) } else { b = Int(nodes[b].parent) }
        }
        return a
    }

    /// Cuts the tree above `cut` and hangs the part below it on `anchor` by `entering`, with `top`, a node of that
    /// part, uppermost. Calls `visit` for each node of the part.
    mutating func move(cut: Int, top: Int, to anchor: Int, by entering: Int, _ visit: (Int) -> Void) {
        var node = top
        var above = anchor
        var hanging = Int32(entering)
        while true {
            let (oldParent, oldArc) = (Int(nodes[node].parent), nodes[node].arc)
            unlink(node)
            link(node, below: above)
            nodes[node].arc = hanging
            if node == cut { break }
            above = node
            hanging = oldArc
            node = oldParent
        }
        walk(top, visit)
    }

    /// Every node below `top`, itself included, parents before children; sets the depths on the way.
    mutating func walk(_ top: Int, _ visit: (Int) -> Void) {
        var node = top
        while true {
            let parent = nodes[node].parent
            if parent >= 0 { nodes[node].depth = nodes[Int(parent)].depth + 1 }
            visit(node)
            let child = nodes[node].firstChild
            if child >= 0 {
                node = Int(child)
                continue
            }
            while node != top, nodes[node].nextSibling < 0 { node = Int(nodes[node].parent) }
            if node == top { return }
            node = Int(nodes[node].nextSibling)
        }
    }

    private mutating func unlink(_ node: Int) {
        let (next, previous) = (nodes[node].nextSibling, nodes[node].previousSibling)
        if next >= 0 { nodes[Int(next)].previousSibling = previous }
        if previous >= 0 {
            nodes[Int(previous)].nextSibling = next
        } else {
            nodes[Int(nodes[node].parent)].firstChild = next
        }
    }

    private mutating func link(_ node: Int, below above: Int) {
        let next = nodes[above].firstChild
        if next >= 0 { nodes[Int(next)].previousSibling = Int32(node) }
        nodes[node].nextSibling = next
        nodes[node].previousSibling = -1
        nodes[above].firstChild = Int32(node)
        nodes[node].parent = Int32(above)
    }
}
