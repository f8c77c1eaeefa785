/// The search of ``EdgeColouring``.
///
/// Edges stand in rows by the node on the right, each row with its colours: places. Of each node on the left only the colours are
/// kept, behind how many there are: slots. For thirty million bytes of the one there are twelve million of the other where a million
/// applicants have five edges each, and they are all that is looked up out of order.
struct ColouringSearch {
    /// The most edges of a node.
    let count: Int
    private(set) var chains = 0

    private let left: [Int32]
    private let right: [Int32]
    private let rightStart: [Int32]
    /// The edge at each place.
    private var edgeAt: [Int32]
    /// The colour at each place.
    private var colourAt: [UInt16]
    /// Nodes on the right, who has most edges first.
    private let order: [Int32]
    /// Where each node on the left has how many colours it has; they follow.
    private let leftStart: [Int32]
    private var slots: [UInt16]
    /// The place of the edge in each slot; empty until the first chain.
    private var placeAt: [Int32] = []
    /// Colours in the order in which the node at work gives them away; those before `given` are gone.
    private var open: [UInt16]
    private var given = 0
    /// The first slots of those at the other end of the node at work.
    private var ends: [Int]
    /// When each colour was last seen, by the number of the look.
    private var marked: [Int32]
    private var marks: Int32 = 0

    private static let none = UInt16.max

    init?(nodes: (left: Int, right: Int), left: [Int32], right: [Int32]) {
        let leftDegrees = ColouringSearch.degrees(left, nodes: nodes.left)
        let degrees = ColouringSearch.degrees(right, nodes: nodes.right)
        count = Int(max(leftDegrees.max() ?? 0, degrees.max() ?? 0))
        guard count < Int(ColouringSearch.none) else { return nil }
        self.left = left
        self.right = right
        leftStart = ColouringSearch.starts(leftDegrees, besides: 1)
        rightStart = ColouringSearch.starts(degrees, besides: 0)
        order = ColouringSearch.falling(degrees, most: count)
        var next = rightStart
        edgeAt = Array(repeating: 0, count: right.count)
        for edge in right.indices {
            let node = Int(right[edge])
            edgeAt[Int(next[node])] = Int32(truncatingIfNeeded: edge)
            next[node] &+= 1
        }
        colourAt = Array(repeating: ColouringSearch.none, count: right.count)
        slots = Array(repeating: 0, count: left.count + nodes.left)
        open = Array(repeating: 0, count: count)
        ends = Array(repeating: 0, count: count)
        marked = Array(repeating: 0, count: count)
    }

    private static func degrees(_ ends: [Int32], nodes: Int) -> [Int32] {
        var degrees = [Int32](repeating: 0, count: nodes)
        for end in ends { degrees[Int(end)] &+= 1 }
        return degrees
    }

    private static func starts(_ degrees: [Int32], besides extra: Int32) -> [Int32] {
        var starts: [Int32] = [0]
        starts.reserveCapacity(degrees.count + 1)
        var sum: Int32 = 0
        for degree in degrees {
            sum += degree + extra
            starts.append(sum)
        }
        return starts
    }

    /// The nodes by falling degree, those without edges left out.
    private static func falling(_ degrees: [Int32], most: Int) -> [Int32] {
        var next = [Int](repeating: 0, count: most + 2)
        for degree in degrees { next[most - Int(degree) + 1] += 1 }
        for index in 1..<next.count { next[index] += next[index - 1] }
        let used = next[most]
        var order = [Int32](repeating: 0, count: used)
        for (node, degree) in degrees.enumerated() where degree > 0 {
            order[next[most - Int(degree)]] = Int32(node)
            next[most - Int(degree)] += 1
        }
        return order
    }

    mutating func run() {
        for (turn, node) in order.enumerated() {
            let row = Int(rightStart[Int(node)])..<Int(rightStart[Int(node) + 1])
            // Everybody begins elsewhere, so that those on the left have no colour oftener than others.
            let first = Int(truncatingIfNeeded: (UInt64(turn) &* 0x9E37_79B9) % UInt64(count))
            for index in 0..<count {
                let colour = index + first
                open[index] = UInt16(truncatingIfNeeded: colour < count ? colour : colour - count)
            }
            given = 0
            look(row)
            for place in row { give(place, end: ends[place - row.lowerBound]) }
        }
    }

    /// Reads what a row needs in three rounds, in each of which the memory may answer in any order.
    private mutating func look(_ row: Range<Int>) {
        for place in row { ends[place - row.lowerBound] = Int(left[Int(edgeAt[place])]) }
        for index in 0..<row.count { ends[index] = Int(leftStart[ends[index]]) }
        var most: UInt16 = 0
        for index in 0..<row.count { most = max(most, slots[ends[index]]) }
        // No count is that large: what is read has to be used, or it would not be read.
        precondition(most < ColouringSearch.none, "nobody has more edges than there are colours")
    }

    /// Colours one edge.
    ///
    /// - Parameter end: The first slot of its end on the left.
    private mutating func give(_ place: Int, end: Int) {
        let next = end + 1 + Int(slots[end])
        let index = firstOpen(end + 1, next)
        let colour: UInt16
        if index < count {
            colour = open[index]
            open[index] = open[given]
            open[given] = colour
        } else {
            colour = exchange(place, end + 1, next)
        }
        given += 1
        colourAt[place] = colour
        slots[next] = colour
        slots[end] += 1
        if !placeAt.isEmpty { placeAt[next] = Int32(truncatingIfNeeded: place) }
    }

    /// The first open colour that these slots have not.
    private mutating func firstOpen(_ first: Int, _ end: Int) -> Int {
        var index = given
        if end - first <= 24 {
            while index < count, hasColour(open[index], first, end) { index += 1 }
        } else {
            mark(first, end)
            while index < count, marked[Int(open[index])] == marks { index += 1 }
        }
        return index
    }

    private func hasColour(_ colour: UInt16, _ first: Int, _ end: Int) -> Bool {
        var slot = first
        while slot < end {
            if slots[slot] == colour { return true }
            slot += 1
        }
        return false
    }

    private mutating func mark(_ first: Int, _ end: Int) {
        marks += 1
        for slot in first..<end { marked[Int(slots[slot])] = marks }
    }

    // MARK: Paths

    /// Frees a colour at the node at work that the slots of the other end have not either, in exchange for its first open one.
    private mutating func exchange(_ place: Int, _ first: Int, _ end: Int) -> UInt16 {
        if placeAt.isEmpty { notePlaces() }
        chains += 1
        mark(first, end)
        guard let free = marked.firstIndex(where: { $0 != marks }) else {
            preconditionFailure("an edge without a colour leaves its ends one each")
        }
        let (wanted, other) = (UInt16(free), open[given])
        var path: [(place: Int, slot: Int)] = []
        var node = Int(right[Int(edgeAt[place])])
        while let found = self.place(of: wanted, at: node) {
            let begin = Int(leftStart[Int(left[Int(edgeAt[found])])])
            path.append((found, slot(of: wanted, from: begin)))
            let slot = slot(of: other, from: begin)
            guard slot >= 0 else { break }
            let following = Int(placeAt[slot])
            path.append((following, slot))
            node = Int(right[Int(edgeAt[following])])
        }
        for step in path {
            let colour = colourAt[step.place] == wanted ? other : wanted
            colourAt[step.place] = colour
            slots[step.slot] = colour
        }
        return wanted
    }

    private func place(of colour: UInt16, at node: Int) -> Int? {
        var place = Int(rightStart[node])
        let end = Int(rightStart[node + 1])
        while place < end {
            if colourAt[place] == colour { return place }
            place += 1
        }
        return nil
    }

    /// - Parameter begin: The first slot of a node on the left; the answer is −1 where it has no such colour.
    private func slot(of colour: UInt16, from begin: Int) -> Int {
        var slot = begin + 1
        let end = slot + Int(slots[begin])
        while slot < end {
            if slots[slot] == colour { return slot }
            slot += 1
        }
        return -1
    }

    private mutating func notePlaces() {
        placeAt = Array(repeating: -1, count: slots.count)
        for (place, colour) in colourAt.enumerated() where colour != ColouringSearch.none {
            let found = slot(of: colour, from: Int(leftStart[Int(left[Int(edgeAt[place])])]))
            placeAt[found] = Int32(truncatingIfNeeded: place)
        }
    }

    /// The colours by edge.
    var ofEdges: [UInt16] {
        var colours = [UInt16](repeating: 0, count: edgeAt.count)
        for (place, edge) in edgeAt.enumerated() { colours[Int(edge)] = colourAt[place] }
        return colours
    }
}
