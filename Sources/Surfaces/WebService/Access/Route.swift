package import Domain
package import HTTP

/// One address of the service as data: the router, the access check, the reference page and the tests are made from it.
package struct Route: Sendable {
    /// Whom a route lets in.
    package enum Access: Hashable, Sendable {
        case everybody
        case only(Set<Role>)
        /// Programs with a token of that scope.
        case token(TokenScope)

        package func admits(_ role: Role?) -> Bool {
            switch self {
            case .everybody: true
            case .only(let roles): role.map(roles.contains) ?? false
            case .token: false
            }
        }
    }

    /// A field behind the question mark or in the form.
    package struct Parameter: Hashable, Sendable {
        package let name: String
        /// What it says, one clause.
        package let meaning: String

        init(_ name: String, _ meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }

    typealias Handler = @Sendable (Visit) throws -> Response

    /// What makes the answer.
    enum Work: Sendable {
        case page(Handler)
        case operation(Operation)
    }

    package let method: Method
    package let pattern: RoutePattern
    package let access: Access
    /// One sentence without a full stop.
    package let summary: String
    package let parameters: [Parameter]
    /// Bytes of a body that somebody who is let in may send; nil = as everywhere.
    package let bodyBytes: Int?
    /// Whether the page is the same for everybody of a role, and changes only with the file, the day and the address.
    let isKept: Bool
    let work: Work

    /// What an address of the API takes and answers; nil for pages.
    var operation: Operation? {
        if case .operation(let operation) = work { operation } else { nil }
    }

    init(
        _ method: Method, _ pattern: StaticString, _ access: Access, _ summary: String, _ parameters: [Parameter] = [],
        bodyBytes: Int? = nil, isKept: Bool = false, handler: @escaping Handler
    ) {
        self.method = method
        self.pattern = RoutePattern(pattern)
        self.access = access
        self.summary = summary
        self.parameters = parameters
        self.bodyBytes = bodyBytes
        self.isKept = isKept
        work = .page(handler)
    }

    /// An address of the API.
    init(
        _ method: Method, _ pattern: StaticString, _ summary: String, bodyBytes: Int? = nil, _ operation: Operation
    ) {
        self.method = method
        self.pattern = RoutePattern(pattern)
        access = operation.scope.map { .token($0) } ?? .everybody
        self.summary = summary
        parameters = operation.query.map { Parameter($0.name, $0.meaning) }
        self.bodyBytes = bodyBytes
        isKept = false
        work = .operation(operation)
    }
}
