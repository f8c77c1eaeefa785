import Foundation

@testable import WebService

/// A program that uses the API of a served campaign.
struct Program {
    let served: Served
    let secret: String

    /// One with a new token of these scopes.
    init(_ served: Served, _ name: String, _ scopes: [String]) {
        self.served = served
        let words = scopes.flatMap { ["--scope", $0] }
        let now = served.moment.seconds.withLock { $0 }
        secret = Served.run(["token", "make", name] + words, in: served.folder, at: now).trimmingCharacters(
            in: .whitespacesAndNewlines)
    }

    func ask(_ method: String, _ path: String, _ body: String? = nil, _ headers: [String] = []) -> Browser.Answer {
        var all = ["Authorization: Bearer \(secret)"] + headers
        if body != nil, !headers.contains(where: { $0.hasPrefix("Content-Type") }) {
            all.append("Content-Type: application/json")
        }
        return served.browser().ask(method, path, all, body.map { Array($0.utf8) })
    }

    func get(_ path: String, _ headers: [String] = []) -> Browser.Answer { ask("GET", path, nil, headers) }
}

extension Browser.Answer {
    /// The body as Foundation reads it.
    var json: Any? { try? JSONSerialization.jsonObject(with: Data(body), options: [.fragmentsAllowed]) }
    var object: [String: Any] { json as? [String: Any] ?? [:] }
    var items: [[String: Any]] { object["items"] as? [[String: Any]] ?? [] }
    var code: String { object["code"] as? String ?? "" }
}

/// Compares values with the schemas of the document that the service itself serves: an own reader of JSON Schema, as far as the
/// document uses it.
struct SchemaCheck {
    let document: [String: Any]

    /// What is wrong with an answer; empty where it is as the document says.
    func faults(_ method: String, _ pattern: String, _ answer: Browser.Answer) -> [String] {
        let paths = document["paths"] as? [String: Any] ?? [:]
        let item = (paths[pattern] as? [String: Any])?[method.lowercased()] as? [String: Any] ?? [:]
        let responses = item["responses"] as? [String: Any] ?? [:]
        guard let found = responses[String(answer.status)] as? [String: Any] else {
            return ["\(method) \(pattern): \(answer.status) is not described"]
        }
        let response = resolved(found)
        guard let content = response["content"] as? [String: Any] else {
            return answer.body.isEmpty ? [] : ["\(method) \(pattern): \(answer.status) has a body"]
        }
        let type = answer.header("Content-Type") ?? ""
        guard let media = content[type] as? [String: Any] else { return ["\(method) \(pattern): type \(type)"] }
        guard let schema = media["schema"] as? [String: Any] else { return [] }
        return faults(answer.json, schema, at: "\(method) \(pattern) \(answer.status)")
    }

    private func resolved(_ node: [String: Any]) -> [String: Any] {
        guard let reference = node["$ref"] as? String else { return node }
        var found: Any = document
        for part in reference.dropFirst(2).split(separator: "/") {
            found = (found as? [String: Any])?[String(part)] ?? [String: Any]()
        }
        return found as? [String: Any] ?? [:]
    }

    private func faults(_ value: Any?, _ node: [String: Any], at place: String) -> [String] {
        let schema = resolved(node)
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let all = choices.map { faults(value, $0, at: place) }
            return all.contains { $0.isEmpty } ? [] : all.first ?? []
        }
        switch schema["type"] as? String {
        case "null": return value is NSNull ? [] : ["\(place): not null"]
        case "string":
            guard let text = value as? String else { return ["\(place): no text"] }
            let words = schema["enum"] as? [String]
            return words.map { $0.contains(text) } ?? true ? [] : ["\(place): another word, \(text)"]
        case "integer":
            guard let number = value as? NSNumber, number.doubleValue == Double(number.intValue) else {
                return ["\(place): no whole number"]
            }
            let least = (schema["minimum"] as? NSNumber)?.intValue ?? Int.min
            return number.intValue >= least ? [] : ["\(place): below \(least)"]
        case "boolean": return value is Bool ? [] : ["\(place): neither true nor false"]
        case "array":
            guard let items = value as? [Any], let inner = schema["items"] as? [String: Any] else {
                return ["\(place): no array"]
            }
            return items.enumerated().flatMap { faults($0.element, inner, at: "\(place)/\($0.offset)") }
        case "object":
            guard let members = value as? [String: Any] else { return ["\(place): no object"] }
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            guard !properties.isEmpty else { return [] }
            let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }.map {
                "\(place): \($0) is missing"
            }
            return missing
                + members.flatMap { name, value in
                    properties[name].map { faults(value, $0, at: "\(place)/\(name)") } ?? [
                        "\(place): \(name) is unknown"
                    ]
                }
        default: return ["\(place): a schema that this check does not know"]
        }
    }
}
