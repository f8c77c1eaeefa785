import Domain
import HTTP

/// `/api/v1/search`: everything with a name or a number.
enum SearchResource {
    static let routes: [Route] = [
        .reading(
            "/api/v1/search", "search", .search, "Everything with a name or a number, what fits best first",
            query: [
                .init(
                    name: "q", shape: .text(TextShape(least: 1, most: 400)),
                    meaning: "words; accents and one wrong letter do not matter", isRequired: true),
                .init(
                    name: "limit", shape: .whole(1...PageWish.most),
                    meaning: "how many at most; \(PageWish.usual) where nothing is said"),
            ], form: found
        ) { call in
            let look = try call.look()
            let text = call.query["q"] ?? ""
            let all = folded(text).isEmpty ? [] : try look.findings(call.store).found(text)
            let limit = call.query["limit"].flatMap { Int($0) } ?? PageWish.usual
            let page = Array(all.prefix(limit))
            try call.note(
                known: page.filter { $0.kind == .applicant }.map { ID($0.id) }, look, purpose: "search")
            return Found(items: page, total: all.count)
        }
    ]

    private struct Found {
        let items: [Finding]
        let total: Int
    }

    private static let found = Form<Found>.object(
        "Findings",
        [
            Part(list: "items", item, "what fits best first") { $0.items },
            Part("total", .count, "how many there are") { $0.total },
        ])

    private static let item = Form<Finding>.object(
        "Finding",
        [
            Part("kind", .word, "what it is") { $0.kind }, Part("id", .text, "its id") { $0.id },
            Part("title", .text, "what it is called") { $0.title },
            Part("detail", .text, "what tells it from others of that name; may be empty") { $0.detail },
        ])
}
