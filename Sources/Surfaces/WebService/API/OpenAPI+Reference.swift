import HTTP

extension OpenAPI {
    /// The tables of docs/reference/api.md.
    static var reference: String {
        var lines: [String] = []
        for subject in Operation.Subject.allCases {
            let own = APIDoor.routes.filter { $0.operation.subject == subject }
            guard !own.isEmpty else { continue }
            lines += ["## \(subject.rawValue)", "", "\(subject.meaning).", ""]
            lines += ["| method | path | scope | what | takes | answers |", "|---|---|---|---|---|---|"]
            lines += own.map { row($0.route, $0.operation) }
            lines.append("")
        }
        lines += ["## Objects", ""]
        for (name, properties) in objects {
            lines += ["### \(name)", "", "| field | type | meaning |", "|---|---|---|"]
            lines += properties.map {
                "| `\($0.name)`\($0.isRequired ? "" : " (may be absent)") | \($0.shape.word) | \($0.meaning) |"
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ route: Route, _ operation: Operation) -> String {
        var takes = operation.query.map { "`\($0.name)`\($0.isRequired ? "" : "?"): \($0.meaning)" }
        switch operation.body {
        case nil: break
        case .json(let shape): takes.append("a body: \(shape.word)")
        case .file: takes.append("a body: the bytes of a file, up to \((route.bodyBytes ?? 0) >> 20) MiB")
        }
        if operation.guarding == .version { takes.append("`If-Match`") }
        if operation.takesKey { takes.append("`Idempotency-Key`?") }
        let success =
            switch operation.success {
            case .json(let shape): "\(operation.status.rawValue) \(shape.word)"
            case .file: "\(operation.status.rawValue) a file"
            case .nothing: String(operation.status.rawValue)
            }
        let problems = refusals(route, operation).map { String($0.rawValue) }.joined(separator: ", ")
        return
            "| \(route.method.word) | `\(route.pattern.text)` | \(operation.scope.map { "`\($0.rawValue)`" } ?? "–") | "
            + "\(route.summary) | \(takes.joined(separator: "; ")) | \(success); \(problems) |"
    }

    private static var objects: [(name: String, properties: [Property])] {
        var found: [String: [Property]] = [:]
        for (_, operation) in APIDoor.routes {
            if case .json(let shape) = operation.success { shape.collect(properties: &found) }
            if case .json(let shape)? = operation.body { shape.collect(properties: &found) }
        }
        Problem.form.shape.collect(properties: &found)
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension Shape {
    /// In a word or two, for the reference.
    fileprivate var word: String {
        switch self {
        case .text(let text):
            switch text.kind {
            case .free, .hexadecimal: "text"
            case .date: "day"
            case .moment: "moment"
            case .time: "time"
            }
        case .word(let words): words.map { "`\($0)`" }.joined(separator: " ")
        case .whole: "whole number"
        case .flag: "true or false"
        case .list(let shape): "list of \(shape.word)"
        case .map(let shape): "object with values of \(shape.word)"
        case .anything: "object"
        case .nullable(let shape): "\(shape.word), or null"
        case .object(let name, _): name.map { "[\($0)](#\($0.lowercased()))" } ?? "object"
        }
    }

    fileprivate func collect(properties found: inout [String: [Property]]) {
        switch self {
        case .text, .word, .whole, .flag, .anything: return
        case .list(let shape), .map(let shape), .nullable(let shape): shape.collect(properties: &found)
        case .object(let name, let properties):
            if let name { found[name] = properties }
            for property in properties { property.shape.collect(properties: &found) }
        }
    }
}
