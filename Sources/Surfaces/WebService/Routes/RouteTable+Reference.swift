import HTTP

extension RouteTable {
    /// The table of docs/reference/routes.md.
    package static var reference: String {
        let heads = ["| method | path | who | what | fields |", "|---|---|---|---|---|"]
        let rows = pages.map { route in
            let fields = route.parameters.map { "`\($0.name)`: \($0.meaning)" }.joined(separator: "; ")
            return
                "| \(route.method.word) | `\(route.pattern.text)` | \(route.access.text) | \(route.summary) | \(fields) |"
        }
        return (heads + rows).joined(separator: "\n") + "\n"
    }
}

extension Route.Access {
    fileprivate var text: String {
        switch self {
        case .everybody: "everybody"
        case .token(let scope): "a token with `\(scope.rawValue)`"
        case .only(let roles): Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: ", ")
        }
    }
}
