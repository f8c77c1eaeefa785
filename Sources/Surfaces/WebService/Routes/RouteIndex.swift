import HTTP

/// Finds the routes of a path without trying every one: by the number of segments and the first of them.
struct RouteIndex: Sendable {
    typealias Routed = (route: Route, values: [String: String])

    /// The routes of the table.
    static let all = RouteIndex(RouteTable.all)

    private struct Key: Hashable {
        let segments: Int
        /// Nil where the pattern begins with a value, and for `/`.
        let first: String?
    }

    private let routes: [Key: [Route]]

    init(_ routes: [Route]) {
        self.routes = Dictionary(grouping: routes) { route in
            guard case .word(let word) = route.pattern.segments.first else {
                return Key(segments: route.pattern.segments.count, first: nil)
            }
            return Key(segments: route.pattern.segments.count, first: word)
        }
    }

    /// All routes that the path may mean, whatever their method, in the order of the table.
    func routes(of path: String) -> [Routed] {
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let count = path == "/" ? 0 : parts.count
        let keys = [Key(segments: count, first: parts.first.map(String.init)), Key(segments: count, first: nil)]
        return keys.flatMap { routes[$0] ?? [] }
            .compactMap { route in route.pattern.values(in: path).map { (route: route, values: $0) } }
    }
}
