/// A rooted tree over all nodes of a network; each node but the root hangs on its parent by one arc.
struct SpanningTree {
    private(set) var parent: [Int32]
    /// The arc between a node and its parent.
    private(set) var arc: [Int32]
    private(set) var depth: [Int32]
    private var firstChild: [Int32]
    private var nextSibling: [Int32]
    private var previousSibling: [Int32]

    /// A star: node `i` hangs on the root by arc `i`; the root is the last node.
    init(nodes: Int) {
        let root = Int32(nodes)
        parent = Array(repeating: root, count: nodes) + [-1]
        arc = Array(0..<Int32(nodes)) + [-1]
        depth = Array(repeating: 1, count: nodes) + [0]
        firstChild = Array(repeating: -1, count: nodes) + [nodes > 0 ? 0 : -1]
        nextSibling = (0..<nodes).map { $0 + 1 < nodes ? Int32($0 + 1) : -1 } + [-1]
        previousSibling = (0..<nodes).map { Int32($0) - 1 } + [-1]
    }

    /// The deepest node above both, or one of them.
    func join(_ left: Int, _ right: Int) -> Int {
        var (a, b) = (Int32(left), Int32(right))
        while a != b {
            if depth[Int(a)] >= depth[Int(b)] { a = parent[Int(a)] } else { b = parent[Int(b)] }
        }
        return Int(a)
    }

    /// Cuts the tree above `cut` and hangs the part below it on `anchor` by `entering`, with `top`, a node of that
    /// part, uppermost. Calls `visit` for each node of the part.
    mutating func move(cut: Int, top: Int, to anchor: Int, by entering: Int, _ visit: (Int) -> Void) {
        var node = Int32(top)
        var above = Int32(anchor)
        var hanging = Int32(entering)
        while true {
            let oldParent = parent[Int(node)]
            let oldArc = arc[Int(node)]
            unlink(node)
            link(node, below: above)
            arc[Int(node)] = hanging
            if node == Int32(cut) { break }
            above = node
            hanging = oldArc
            node = oldParent
        }
        walk(top, visit)
    }

    /// Every node below `top`, itself included, parents before children; sets the depths on the way.
    mutating func walk(_ top: Int, _ visit: (Int) -> Void) {
        var node = Int32(top)
        while true {
            if parent[Int(node)] >= 0 { depth[Int(node)] = depth[Int(parent[Int(node)])] + 1 }
            visit(Int(node))
            if firstChild[Int(node)] >= 0 {
                node = firstChild[Int(node)]
                continue
            }
            while node != Int32(top), nextSibling[Int(node)] < 0 { node = parent[Int(node)] }
            if node == Int32(top) { return }
            node = nextSibling[Int(node)]
        }
    }

    private mutating func unlink(_ node: Int32) {
        let next = nextSibling[Int(node)]
        let previous = previousSibling[Int(node)]
        if next >= 0 { previousSibling[Int(next)] = previous }
        if previous >= 0 { nextSibling[Int(previous)] = next } else { firstChild[Int(parent[Int(node)])] = next }
    }

    private mutating func link(_ node: Int32, below above: Int32) {
        let next = firstChild[Int(above)]
        if next >= 0 { previousSibling[Int(next)] = node }
        nextSibling[Int(node)] = next
        previousSibling[Int(node)] = -1
        firstChild[Int(above)] = node
        parent[Int(node)] = above
    }
}
