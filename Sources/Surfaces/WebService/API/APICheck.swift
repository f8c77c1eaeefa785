import HTTP
import JSONText
import Store

/// Compares a request with what its operation takes.
struct APICheck {
    let request: Request
    let operation: Operation

    /// The request, where it is as described; throws a problem with everything that is wrong with it.
    func call(
        _ routed: APIDoor.Routed, _ caller: APICaller?, _ store: CampaignStore, _ hall: Hall, now: Int64
    ) throws -> APICall {
        let query = try query()
        let expected = try guarded()
        try key()
        return APICall(
            request: request, route: routed.route, operation: operation, values: routed.values, query: query,
            caller: caller, body: try body(), expected: expected, now: now, planRevision: try store.planRevision(),
            isSecure: hall.isSecure(request), store: store, hall: hall)
    }

    private func query() throws -> [String: String] {
        var found: [String: String] = [:]
        let names = operation.query.map(\.name)
        for field in request.query {
            guard let known = operation.query.first(where: { $0.name == field.name }) else {
                throw Problem.parameter(
                    field.name, "this address takes no such field",
                    hint: names.isEmpty ? "leave it out" : "the fields here are \(names.joined(separator: ", "))")
            }
            guard found[field.name] == nil else {
                throw Problem.parameter(field.name, "it comes twice, expected once", hint: "send it once")
            }
            if let fault = known.shape.fault(of: field.value) {
                throw Problem.parameter(field.name, fault, hint: known.meaning)
            }
            found[field.name] = field.value
        }
        if let missing = operation.query.first(where: { $0.isRequired && found[$0.name] == nil }) {
            throw Problem.parameter(missing.name, "it is missing", hint: "add it: \(missing.meaning)")
        }
        return found
    }

    private func guarded() throws -> String? {
        guard operation.guarding == .version else { return nil }
        guard let expected = request.headers["if-match"] else { throw Problem.unguarded }
        return expected
    }

    private func key() throws {
        guard operation.takesKey, let key = request.headers["idempotency-key"] else { return }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            throw Problem.parameter(
                "Idempotency-Key", "expected 1 to 200 characters without spaces", hint: "take a random UUID")
        }
    }

    private func body() throws -> JSONCursor? {
        switch operation.body {
        case nil, .file: return nil
        case .json(let shape):
            let type = request.headers["content-type"]?.split(separator: ";").first?.lowercased() ?? ""
            guard type.filter({ $0 != " " }) == "application/json" else { throw Problem.mediaType("application/json") }
            let node: JSONNode
            do throws(JSONSyntaxError) { node = try JSONReader.read(request.body) } catch {
                throw Problem.notJSON(error)
            }
            var findings: [JSONFinding] = []
            let cursor = JSONCursor(node)
            shape.check(cursor, &findings)
            guard findings.isEmpty else { throw Problem.body(findings) }
            return cursor
        }
    }
}
