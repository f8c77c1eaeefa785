import Domain

/// Something that brings points, such as a level of German for the opportunity card (§ 20b AufenthG).
package struct PointItem: Hashable, Sendable {
    package let id: String
    /// At least one.
    package let points: Int
    package let when: Condition

    package init(id: String, points: Int, when: Condition) {
        self.id = id
        self.points = points
        self.when = when
    }

    /// What a group brings at least and at most, by what is known.
    static func range(_ group: [PointItem], _ facts: Facts, _ values: ValuesOfDay) -> ClosedRange<Int> {
        var least = 0
        var most = 0
        for item in group {
            switch item.when.truth(facts, values) {
            case .yes:
                least = max(least, item.points)
                most = max(most, item.points)
            case .unknown: most = max(most, item.points)
            case .no: continue
            }
        }
        return least...most
    }

    /// The items of a group that are unknown and would bring more than the group does already.
    static func open(_ group: [PointItem], _ facts: Facts, _ values: ValuesOfDay) -> [PointItem] {
        let least = range(group, facts, values).lowerBound
        return group.filter { $0.points > least && $0.when.truth(facts, values) == .unknown }
    }
}

extension Condition {
    /// The count behind the first test of points in the condition; nil where it has none.
    func pointCount(_ facts: Facts, _ values: ValuesOfDay) -> PointCount? {
        switch self {
        case .all(let parts), .any(let parts):
            return parts.lazy.compactMap { $0.pointCount(facts, values) }.first
        case .not(let part): return part.pointCount(facts, values)
        case .test: return nil
        case .points(let needed, let groups):
            let counted = groups.compactMap { group in
                group.filter { $0.when.truth(facts, values) == .yes }.max { $0.points < $1.points }
            }
            return PointCount(
                needed: needed, counted: counted.map { PointCount.Item(id: $0.id, points: $0.points) },
                possible: groups.reduce(0) { $0 + PointItem.range($1, facts, values).upperBound })
        }
    }
}
