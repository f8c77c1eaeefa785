package import Domain

/// How near two reference occupations are, in basis points; for ranking and suggestions, never for a licence.
///
/// The algorithm is that of domain/neighbours.json: an explicit neighbour, else the shared digits of ISCO-08 with a
/// bonus for the shared KldB group.
package struct OccupationSimilarity: Sendable {
    private let explicit: [OccupationPair: Int]
    private let occupations: [ID<Occupation>: Occupation]

    static func load(_ occupations: [Occupation]) throws(CatalogueError) -> OccupationSimilarity {
        let root = try ReferenceJSON.root(of: "neighbours.json")
        let byID = Dictionary(uniqueKeysWithValues: occupations.map { ($0.id, $0) })
        var explicit: [OccupationPair: Int] = [:]
        for entry in try root.list("adjacency") {
            let from = ID<Occupation>(try entry.text("a"))
            let to = ID<Occupation>(try entry.text("b"))
            guard byID[from] != nil, byID[to] != nil, let points = entry.member("score").flatMap(basisPoints) else {
                throw CatalogueError(file: root.file, message: "\(from) – \(to): unknown occupation or score")
            }
            explicit[OccupationPair(from: from, to: to)] = points
            if try entry.text("direction") == "both" { explicit[OccupationPair(from: to, to: from)] = points }
        }
        return OccupationSimilarity(explicit: explicit, occupations: byID)
    }

    /// Basis points (0…10,000) from what somebody practises to what is wanted; 0 for an unknown occupation.
    package func basisPoints(from: ID<Occupation>, to: ID<Occupation>) -> Int {
        guard let left = occupations[from], let right = occupations[to] else { return 0 }
        if from == to { return 10_000 }
        let points = min(explicit[OccupationPair(from: from, to: to)] ?? structural(left, right), 9_500)
        // Without the licence of a regulated profession nobody is near it.
        return right.regulation == .profession ? min(points, 3_000) : points
    }

    private func structural(_ left: Occupation, _ right: Occupation) -> Int {
        guard let a = left.isco?.code, let b = right.isco?.code else { return 0 }
        let shared = zip(a, b).prefix { $0 == $1 }.count
        var points = [0, 1_500, 4_000, 6_500, 8_500][min(shared, 4)]
        if isProfessionalAndTrade(a, b) { points /= 2 }
        guard let c = left.kldb?.code, let d = right.kldb?.code, c.prefix(3) == d.prefix(3), c.count >= 3 else {
            return points
        }
        return min(points + 500, 9_000)
    }

    private func isProfessionalAndTrade(_ a: String, _ b: String) -> Bool {
        let majors = [a.first, b.first]
        return majors.contains("2") && (majors.contains("7") || majors.contains("8"))
    }

    /// `0.85` → 8,500, from the digits and not through a float.
    private static func basisPoints(_ node: ReferenceJSON) -> Int? {
        guard case .number(let text) = node.node.value else { return nil }
        let parts = text.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
        let digits = parts.count == 2 ? String(parts[1].prefix(4)) : ""
        return Int(digits + String(repeating: "0", count: 4 - digits.count)).map { whole * 10_000 + $0 }
    }
}
