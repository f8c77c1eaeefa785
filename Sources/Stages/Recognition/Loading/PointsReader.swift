import JSONText

extension PackReading {
    /// Whether the object is a test of points.
    func isPoints(_ cursor: JSONCursor) -> Bool {
        guard case .object(let members) = cursor.node.value else { return false }
        return members.contains { $0.name == "points" }
    }

    /// `{"points":6,"of":[[{"id","points","when"},…],…]}`: of each group the best item that holds counts.
    mutating func points(_ cursor: JSONCursor, values: [String: Fact.Unit]) -> Condition {
        let never = Condition.any([])
        guard let fields = members(cursor, ["points", "of"]),
            let needed = int(required("points", fields, of: cursor), in: 1...1_000)
        else { return never }
        let groups = elements(required("of", fields, of: cursor)).map { group in
            elements(group).compactMap { item($0, values: values) }
        }
        var seen: Set<String> = []
        for item in groups.joined() where !seen.insert(item.id).inserted {
            report(.duplicate, at: cursor, "the item \"\(item.id)\" stands twice", hint: "give each item its own id")
        }
        return .points(atLeast: needed, groups)
    }

    private mutating func item(_ cursor: JSONCursor, values: [String: Fact.Unit]) -> PointItem? {
        guard let fields = members(cursor, ["id", "points", "when"]),
            let id = string(required("id", fields, of: cursor)),
            let points = int(required("points", fields, of: cursor), in: 1...1_000),
            let when = required("when", fields, of: cursor)
        else { return nil }
        return PointItem(id: id, points: points, when: condition(when, values: values))
    }
}
