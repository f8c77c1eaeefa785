import JSONText

extension Shape {
    /// As JSON Schema writes it (draft 2020-12); objects with a name are referred to.
    var schema: JSONValue {
        switch self {
        case .text(let text): .object([("type", .string("string"))] + Shape.members(of: text))
        case .word(let words): .object([("type", .string("string")), ("enum", .strings(words))])
        case .whole(let range): .object([("type", .string("integer"))] + Shape.bounds(range))
        case .flag: .object([("type", .string("boolean"))])
        case .list(let shape): .object([("type", .string("array")), ("items", shape.schema)])
        case .map(let shape):
            .object([("type", .string("object")), ("additionalProperties", shape.schema)])
        case .anything: .object([("type", .string("object"))])
        case .nullable(let shape): .object([("anyOf", .array([shape.schema, .object([("type", .string("null"))])]))])
        case .object(let name?, _): .object([("$ref", .string("#/components/schemas/\(name)"))])
        case .object(nil, let properties): Shape.definition(of: properties)
        }
    }

    /// Every object that has a name, by it.
    func collect(into found: inout [String: JSONValue]) {
        switch self {
        case .text, .word, .whole, .flag, .anything: return
        case .list(let shape), .map(let shape), .nullable(let shape): shape.collect(into: &found)
        case .object(let name, let properties):
            if let name {
                let definition = Shape.definition(of: properties)
                precondition(found[name].map { $0 == definition } ?? true, "two objects are called \(name)")
                guard found[name] == nil else { return }
                found[name] = definition
            }
            for property in properties { property.shape.collect(into: &found) }
        }
    }

    private static func definition(of properties: [Property]) -> JSONValue {
        .object([
            ("type", .string("object")),
            (
                "properties",
                .object(
                    properties.map { property in
                        (property.name, described(property.shape.schema, property.meaning))
                    })
            ), ("required", .strings(properties.filter(\.isRequired).map(\.name))),
            ("additionalProperties", .bool(false)),
        ])
    }

    private static func described(_ schema: JSONValue, _ meaning: String) -> JSONValue {
        guard case .object(let members) = schema else { return schema }
        return .object(members + [("description", .string(meaning))])
    }

    private static func members(of text: TextShape) -> [(name: String, value: JSONValue)] {
        var members: [(name: String, value: JSONValue)] = []
        if let format = text.format { members.append(("format", .string(format))) }
        if let pattern = text.pattern { members.append(("pattern", .string(pattern))) }
        if text.least > 0 { members.append(("minLength", .int(text.least))) }
        if let most = text.most { members.append(("maxLength", .int(most))) }
        return members
    }

    private static func bounds(_ range: ClosedRange<Int>?) -> [(name: String, value: JSONValue)] {
        guard let range else { return [] }
        let most: [(name: String, value: JSONValue)] =
            range.upperBound == Int.max ? [] : [("maximum", .int(range.upperBound))]
        return [("minimum", .int(range.lowerBound))] + most
    }
}
