import Domain
import HTTP
import JSONText
import Store

/// Where a version comes from.
enum Version {
    /// From the bytes of the answer.
    case bytes
    /// From the revision of the campaign, as it was before anything was read.
    case revision
}

extension Route {
    /// An address of the API that shows one thing.
    static func reading<Value>(
        _ pattern: StaticString, _ id: String, _ subject: Operation.Subject, _ summary: String,
        scope: TokenScope = .read, query: [Operation.QueryField] = [], form: Form<Value>, version: Version = .bytes,
        refusals: Set<Status> = [], work: @escaping @Sendable (APICall) throws -> Value
    ) -> Route {
        Route(
            .get, pattern, summary,
            Operation(
                id: id, subject: subject, scope: scope, query: query, success: .json(form.shape), refusals: refusals,
                answer: { call in
                    Reply(
                        content: .json(form.write(try work(call))),
                        tag: version == .revision ? call.revisionTag : nil)
                }))
    }

    /// An address of the API that lists things, a page at a time.
    ///
    /// - Parameter work: Gives the page that is wished for.
    static func listing<Item>(
        _ pattern: StaticString, _ id: String, _ subject: Operation.Subject, _ summary: String,
        scope: TokenScope = .read, query: [Operation.QueryField] = [], item: Form<Item>, refusals: Set<Status> = [],
        work: @escaping @Sendable (APICall, PageWish) throws -> Slice<Item>
    ) -> Route {
        let form = Slice.form(item)
        return Route(
            .get, pattern, summary,
            Operation(
                id: id, subject: subject, scope: scope, query: query + PageWish.fields, success: .json(form.shape),
                refusals: refusals,
                answer: { call in
                    let slice = try work(call, PageWish(call))
                    return Reply(
                        content: .json(form.write(slice)), next: slice.next.map { PageWish.address(of: $0, call) })
                }))
    }

    /// An address of the API that changes something, and answers with what it is then.
    static func changing<Value, Sent>(
        _ method: Method, _ pattern: StaticString, _ id: String, _ subject: Operation.Subject, _ summary: String,
        scope: TokenScope = .write, input: Input<Sent>, guarding: Operation.Guarding = .none,
        takesKey: Bool = true, status: Status = .ok, form: Form<Value>, version: Version = .bytes,
        refusals: Set<Status> = [], location: (@Sendable (Value) -> String)? = nil,
        ahead: (@Sendable (APICall, Sent) throws -> Errand)? = nil,
        work: @escaping @Sendable (APICall, Sent) throws -> Value
    ) -> Route {
        var planning: (@Sendable (APICall) throws -> Errand)?
        if let ahead { planning = { call in try ahead(call, try input.read(try call.fields())) } }
        return Route(
            method, pattern, summary,
            Operation(
                id: id, subject: subject, scope: scope, body: .json(input.shape), guarding: guarding,
                takesKey: takesKey && method == .post, status: status, success: .json(form.shape), refusals: refusals,
                ahead: planning,
                answer: { call in
                    let sent = try input.read(try call.fields())
                    guard version == .revision else {
                        let value = try work(call, sent)
                        return Reply(content: .json(form.write(value)), location: location?(value))
                    }
                    // The version that this change made, and not one that somebody else made since.
                    do {
                        return try call.store.together {
                            let value = try work(call, sent)
                            return Reply(
                                content: .json(form.write(value)), tag: APICall.tag(try call.store.planRevision()),
                                location: location?(value))
                        }
                    } catch {
                        call.hall.forget()
                        throw error
                    }
                }))
    }

    /// An address of the API that does something which needs nothing more said, and answers with what it is then.
    static func doing<Value>(
        _ pattern: StaticString, _ id: String, _ subject: Operation.Subject, _ summary: String,
        scope: TokenScope = .write, query: [Operation.QueryField] = [], takesKey: Bool = true, form: Form<Value>,
        refusals: Set<Status> = [], work: @escaping @Sendable (APICall) throws -> Value
    ) -> Route {
        Route(
            .post, pattern, summary,
            Operation(
                id: id, subject: subject, scope: scope, query: query, takesKey: takesKey, success: .json(form.shape),
                refusals: refusals,
                answer: { call in Reply(content: .json(form.write(try work(call)))) }))
    }

    /// An address of the API that takes something away.
    static func removing(
        _ pattern: StaticString, _ id: String, _ subject: Operation.Subject, _ summary: String,
        scope: TokenScope = .write, guarding: Operation.Guarding = .none, refusals: Set<Status> = [],
        work: @escaping @Sendable (APICall) throws -> Void
    ) -> Route {
        Route(
            .delete, pattern, summary,
            Operation(
                id: id, subject: subject, scope: scope, guarding: guarding, status: .noContent, success: .nothing,
                refusals: refusals,
                answer: { call in
                    try work(call)
                    return Reply(content: .nothing)
                }))
    }
}

// MARK: Pages of lists

/// Which page of a list is wished for.
struct PageWish {
    static let most = 200
    static let usual = 50
    static let fields = [
        Operation.QueryField(
            name: "limit", shape: .whole(1...most), meaning: "how many at most; \(usual) where nothing is said"),
        Operation.QueryField(
            name: "cursor", shape: .text(TextShape(kind: .hexadecimal, most: 1_000)),
            meaning: "where the page begins: `next` of the page before"),
    ]

    let limit: Int
    /// The key of the last one on the page before; nil = from the beginning.
    let after: [UInt8]?

    init(_ call: APICall) {
        limit = call.query["limit"].flatMap { Int($0) } ?? PageWish.usual
        after = call.query["cursor"].flatMap { $0.isEmpty ? nil : APICall.bytes($0) }
    }

    /// The page of these, which stand in the order of their keys' bytes. What comes or goes meanwhile moves nobody from one page to
    /// another.
    func slice<Item>(_ items: [Item], by key: (Item) -> String) -> Slice<Item> {
        let sorted = items.map { (key: Array(key($0).utf8), item: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let rest = after.map { after in sorted.filter { after.lexicographicallyPrecedes($0.key) } } ?? sorted
        let page = rest.prefix(limit)
        return Slice(
            items: page.map(\.item), next: rest.count > limit ? page.last.map { APICall.text($0.key) } : nil,
            total: items.count)
    }

    /// A number as a key: in the order of keys' bytes numbers stand in theirs.
    static func key(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 19 - digits.count)) + digits
    }

    /// The page that begins at a cursor, with everything else as it was asked for.
    static func address(of cursor: String, _ call: APICall) -> String {
        let path = call.route.pattern.address(names: call.values)
        let others = call.request.query.filter { $0.name != "cursor" }.map { ($0.name, $0.value) }
        return path + Visit.query(others + [("cursor", cursor)])
    }
}

/// A page of a list.
struct Slice<Item> {
    let items: [Item]
    /// Nil on the last page.
    let next: String?
    /// How many there are on all pages; nil where nobody counts them.
    let total: Int?

    static func form(_ item: Form<Item>) -> Form<Slice<Item>> {
        let name: String? = if case .object(let name?, _) = item.shape { name + "List" } else { nil }
        return .object(
            name ?? "List",
            [
                Part(list: "items", item, "this page", { $0.items }),
                Part(maybe: "next", .text, "`cursor` of the next page; null on the last", { $0.next }),
                Part(maybe: "total", .count, "how many there are on all pages; null where nobody counts", { $0.total }),
            ])
    }
}
