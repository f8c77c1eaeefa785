import FairTimetable

/// Slots for interviews where nobody can be in two places: as many as the busiest needs.
enum ColouringBench {
    /// Candidates, employers, interviews.
    private static let shapes: [String: (left: Int, right: Int, edges: Int)] = [
        "small": (100, 25, 450), "medium": (5_000, 400, 22_500), "large": (1_000_000, 50_000, 5_000_000),
    ]
    static let sizes = ["small", "medium", "large"]

    static func make(_ name: String, seed: UInt64) -> BinaryFile? {
        guard let shape = shapes[name] else { return nil }
        let draws = Draws(seed: seed)
        var file = BinaryFile("LOTSEK01")
        file.append([UInt32(shape.left), UInt32(shape.right)])
        file.append([UInt64(shape.edges)])
        file.append(draws.list(500, shape.edges, below: shape.left).map { UInt32($0) })
        file.append(draws.low(501, 502, shape.edges, below: shape.right).map { UInt32($0) })
        return file
    }

    static func run(_ path: String) throws -> Outcome {
        var reader = try BinaryReader(path, mark: "LOTSEK01")
        let nodes = (left: try reader.number(UInt32.self), right: try reader.number(UInt32.self))
        let edges = try reader.number(UInt64.self)
        let left = try reader.numbers(edges, Int32.self)
        let right = try reader.numbers(edges, Int32.self)
        // The peer's loop has run on two edges before, too.
        precondition(EdgeColouring(nodes: (1, 1), left: [0, 0], right: [0, 0])?.count == 2)
        let (found, cost) = Measurement.of { EdgeColouring(nodes: nodes, left: left, right: right) }
        guard let found else { throw BenchError(text: "somebody has more than 65,534 edges\n") }
        let isProper = isProper(found, left, nodes.left) && isProper(found, right, nodes.right)
        return Outcome(
            value: [found.count], work: found.chains, cost: cost,
            proof: isProper && most(left, nodes.left, right, nodes.right) == found.count
                ? "nobody has a colour twice, and somebody has as many edges as there are colours" : nil)
    }

    private static func isProper(_ found: EdgeColouring, _ ends: [Int32], _ nodes: Int) -> Bool {
        var seen = [UInt64](repeating: 0, count: (nodes * found.count + 63) / 64)
        for (edge, node) in ends.enumerated() {
            let bit = Int(node) * found.count + Int(found.colours[edge])
            let isSeen = seen[bit >> 6] >> UInt64(bit & 63) & 1 == 1
            if isSeen || Int(found.colours[edge]) >= found.count { return false }
            seen[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        return true
    }

    private static func most(_ left: [Int32], _ leftNodes: Int, _ right: [Int32], _ rightNodes: Int) -> Int {
        [(left, leftNodes), (right, rightNodes)].map { ends, nodes in
            var degrees = [Int](repeating: 0, count: nodes)
            for end in ends { degrees[Int(end)] += 1 }
            return degrees.max() ?? 0
        }.max() ?? 0
    }
}
