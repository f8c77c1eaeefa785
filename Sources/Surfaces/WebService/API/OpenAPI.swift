import Domain
import HTTP
import JSONText

/// The OpenAPI document (3.1) of the API, made from the table of routes. Source: OpenAPI Specification 3.1.1, read 2026-11-22.
enum OpenAPI {
    typealias Members = [(name: String, value: JSONValue)]

    /// The address that serves the document.
    static let routes: [Route] = [
        Route(
            .get, "/api/openapi.json", "The description of the API",
            Operation(
                id: "getDescription", subject: .campaign, scope: nil, success: .json(.anything),
                answer: { _ in Reply(content: .json(document)) }))
    ]

    static let document: JSONValue = .object([
        ("openapi", .string("3.1.0")),
        (
            "info",
            .object([
                ("title", .string("Lotse")), ("version", .string("1")),
                ("description", .string("One recruitment campaign: its people, plans and documents.")),
            ])
        ),
        ("servers", .array([.object([("url", .string("/"))])])),
        (
            "tags",
            .array(
                Operation.Subject.allCases.map {
                    .object([("name", .string($0.rawValue)), ("description", .string($0.meaning))])
                })
        ), ("paths", .object(paths)),
        (
            "components",
            .object([("schemas", .object(schemas)), ("responses", .object(problems)), ("securitySchemes", security)])
        ),
    ])

    // MARK: Paths

    private static var paths: Members {
        var order: [String] = []
        var items: [String: Members] = [:]
        for (route, operation) in APIDoor.routes {
            let path = route.pattern.text
            if items[path] == nil { order.append(path) }
            items[path, default: []].append((route.method.word.lowercased(), item(route, operation)))
        }
        return order.map { ($0, .object(items[$0] ?? [])) }
    }

    private static func item(_ route: Route, _ operation: Operation) -> JSONValue {
        var members: Members = [
            ("operationId", .string(operation.id)), ("tags", .strings([operation.subject.rawValue])),
            ("summary", .string(route.summary)),
            ("security", operation.scope.map { secured(route, $0) } ?? .array([])),
        ]
        let parameters = parameters(route, operation)
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let body = operation.body { members.append(("requestBody", requestBody(body))) }
        members.append(("responses", .object(responses(route, operation))))
        return .object(members)
    }

    private static func secured(_ route: Route, _ scope: TokenScope) -> JSONValue {
        let bearer = JSONValue.object([("bearer", .strings([scope.rawValue]))])
        let isOpenToSessions = route.method == .get && [.read, .audit, .access].contains(scope)
        return .array([bearer] + (isOpenToSessions ? [.object([("session", .array([]))])] : []))
    }

    private static func parameters(_ route: Route, _ operation: Operation) -> [JSONValue] {
        func parameter(
            _ name: String, in place: String, _ meaning: String, _ shape: Shape, isRequired: Bool,
            example: String? = nil
        ) -> JSONValue {
            var members: Members = [
                ("name", .string(name)), ("in", .string(place)), ("required", .bool(isRequired)),
                ("description", .string(meaning)), ("schema", shape.schema),
            ]
            if let example { members.append(("example", .string(example))) }
            return .object(members)
        }
        var all = route.pattern.names.map {
            parameter(
                $0, in: "path", "one segment; `/` in it is written `~1`, and `~` as `~0`",
                .text(TextShape(least: 1)), isRequired: true)
        }
        all += operation.query.map {
            parameter($0.name, in: "query", $0.meaning, $0.shape, isRequired: $0.isRequired)
        }
        if operation.guarding == .version {
            all.append(
                parameter(
                    "If-Match", in: "header", "the ETag of what was read, or `*`", .text(TextShape(least: 1)),
                    isRequired: true, example: "*"))
        }
        if operation.takesKey {
            all.append(
                parameter(
                    "Idempotency-Key", in: "header",
                    "a random text of 1 to 200 characters; asking again with it within a day does it once",
                    .text(TextShape(least: 1, most: 200)), isRequired: false))
        }
        if route.method == .get {
            all.append(
                parameter(
                    "If-None-Match", in: "header", "an ETag that is known; 304 where it still holds", .text,
                    isRequired: false))
        }
        return all
    }

    private static func requestBody(_ body: Operation.Body) -> JSONValue {
        let content: (name: String, value: JSONValue) =
            switch body {
            case .json(let shape): ("application/json", .object([("schema", shape.schema)]))
            case .file: ("application/octet-stream", .object([]))
            }
        return .object([("required", .bool(true)), ("content", .object([content]))])
    }

    // MARK: Answers

    /// The problems that an operation may answer with.
    static func refusals(_ route: Route, _ operation: Operation) -> [Status] {
        var all = operation.refusals.union([.badRequest, .serverError, .unavailable])
        if operation.scope != nil { all.formUnion([.unauthorized, .forbidden, .tooManyRequests]) }
        if !route.pattern.names.isEmpty { all.insert(.notFound) }
        if operation.body != nil { all.formUnion([.contentTooLarge, .unsupportedMediaType, .unprocessable]) }
        if operation.guarding == .version { all.formUnion([.preconditionFailed, .preconditionRequired]) }
        if operation.takesKey { all.insert(.unprocessable) }
        return Status.allCases.filter(all.contains)
    }

    private static func responses(_ route: Route, _ operation: Operation) -> Members {
        var all: Members = [(String(operation.status.rawValue), success(route, operation))]
        if route.method == .get {
            all.append(
                ("304", .object([("description", .string("What is known still holds")), ("headers", tag)])))
        }
        all += refusals(route, operation).map { status in
            (String(status.rawValue), .object([("$ref", .string("#/components/responses/\(name(of: status))"))]))
        }
        return all
    }

    private static let tag = JSONValue.object([
        (
            "ETag",
            .object([("description", .string("the version")), ("schema", .object([("type", .string("string"))]))])
        )
    ])

    private static func success(_ route: Route, _ operation: Operation) -> JSONValue {
        var members: Members = [("description", .string(operation.status.title))]
        if route.method == .get { members.append(("headers", tag)) }
        switch operation.success {
        case .json(let shape):
            members.append(
                ("content", .object([("application/json", .object([("schema", shape.schema)]))])))
        case .file:
            let types = MediaType.all.map { (name: $0, value: JSONValue.object([])) }
            members.append(("content", .object(types)))
        case .nothing: break
        }
        let links = links(of: operation)
        if !links.isEmpty { members.append(("links", .object(links))) }
        return .object(members)
    }

    private static func name(of status: Status) -> String { status.title.filter { $0 != " " } }

    private static var problems: Members {
        let used = Set(APIDoor.routes.flatMap { refusals($0.route, $0.operation) })
        return Status.allCases.filter(used.contains).map { status in
            (
                name(of: status),
                .object([
                    ("description", .string(status.title)),
                    (
                        "content",
                        .object([("application/problem+json", .object([("schema", Problem.form.shape.schema)]))])
                    ),
                ])
            )
        }
    }

    // MARK: Components

    private static var schemas: Members {
        var found: [String: JSONValue] = [:]
        for (_, operation) in APIDoor.routes {
            if case .json(let shape) = operation.success { shape.collect(into: &found) }
            if case .json(let shape)? = operation.body { shape.collect(into: &found) }
        }
        Problem.form.shape.collect(into: &found)
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static let security = JSONValue.object([
        (
            "bearer",
            .object([
                ("type", .string("http")), ("scheme", .string("bearer")),
                ("description", .string("`lotse token make NAME --scope SCOPE` makes one")),
            ])
        ),
        (
            "session",
            .object([
                ("type", .string("apiKey")), ("in", .string("cookie")), ("name", .string("lotse")),
                ("description", .string("Staff who are signed in may look, and change nothing")),
            ])
        ),
    ])
}
