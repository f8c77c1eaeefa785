import Domain
import HTML
import HTTP

/// All applicants, narrowed by what stands in the address.
enum ApplicantsPage {
    /// How many stand on a page, the usual number first.
    static let sizes = [50, 300, 1_000]

    static func response(_ visit: Visit) throws -> Response {
        let look = try visit.look()
        let asked = ["q", "german", "state", "rows"].map { ($0, visit.request.asked($0) ?? "") }
        let size = visit.request.asked("rows").flatMap { Int($0) } ?? sizes[0]
        let rows = sizes.contains(size) ? size : sizes[0]
        let filter = try ApplicantFilter(words: asked[0].1, german: asked[1].1, state: asked[2].1) {
            try look.findings(visit.store)
        }
        let found = look.applicantTable.found(filter)
        let pages = max(1, (found.count + rows - 1) / rows)
        let page = min(max(Int(visit.request.asked("page") ?? "") ?? 1, 1), pages)
        let shown = found.dropFirst((page - 1) * rows).prefix(rows)
        try look.applicantTable.note(shown, visit)
        return visit.page(visit[Words.applicants]) {
            form(asked, visit)
            Tag.p(.class("hint")) { visit[Words.count(found.count, Words.person, Words.people)] }
            if shown.isEmpty {
                Tag.p { visit[Words.nobody] }
            } else {
                Node.table(visit[Words.applicants], ApplicantTable.heads(visit.language)) {
                    look.applicantTable.rows(shown, visit.language)
                }
            }
            if pages > 1 {
                Tag.nav(.class("pages"), .aria("label", visit[Words.pages])) {
                    step(page - 1, in: 1...pages, Words.earlier, asked, visit)
                    Tag.span { "\(page) / \(pages)" }
                    step(page + 1, in: 1...pages, Words.later, asked, visit)
                }
            }
        }
    }

    private static func step(
        _ page: Int, in pages: ClosedRange<Int>, _ text: LocalText, _ asked: [(String, String)], _ visit: Visit
    ) -> Node {
        guard pages.contains(page) else { return Tag.span() }
        return Tag.a(.href("/applicants" + Visit.query(asked + [("page", String(page))]))) { visit[text] }
    }

    private static func form(_ asked: [(String, String)], _ visit: Visit) -> Node {
        Tag.form(.action("/applicants"), Attribute("method", "get"), .class("filters"), .role("search")) {
            Tag.div(.class("field wide")) {
                Tag.label(Attribute("for", "q")) { visit[Words.searchFor] }
                Tag.input(
                    .id("q"), Attribute("name", "q"), Attribute("type", "search"), Attribute("value", asked[0].1))
            }
            choice("german", Words.german, asked[1].1, CEFRLevel.allCases.dropFirst().map { ($0.name, $0.name) }, visit)
            choice(
                "state", Words.state, asked[2].1,
                [
                    ("listed", visit[Words.listed]), ("unlisted", visit[Words.unlisted]),
                    ("withdrawn", visit[Words.withdrawn]),
                ], visit)
            rows(asked[3].1, visit)
            Tag.button { visit[Words.show] }
            if asked.contains(where: { !$0.1.isEmpty }) { Tag.a(.href("/applicants")) { visit[Words.reset] } }
        }
    }

    private static func rows(_ chosen: String, _ visit: Visit) -> Node {
        Tag.div(.class("field")) {
            Tag.label(Attribute("for", "rows")) { visit[Words.onOnePage] }
            Tag.select(.id("rows"), Attribute("name", "rows")) {
                for size in sizes {
                    let value = size == sizes[0] ? "" : String(size)
                    if value == chosen {
                        Tag.option(Attribute("value", value), Attribute("selected", "")) { String(size) }
                    } else {
                        Tag.option(Attribute("value", value)) { String(size) }
                    }
                }
            }
        }
    }

    private static func choice(
        _ name: String, _ title: LocalText, _ chosen: String, _ options: [(String, String)], _ visit: Visit
    ) -> Node {
        Tag.div(.class("field")) {
            Tag.label(Attribute("for", name)) { visit[title] }
            Tag.select(.id(name), Attribute("name", name)) {
                Tag.option(Attribute("value", "")) { visit[Words.any] }
                for (value, text) in options {
                    if value == chosen {
                        Tag.option(Attribute("value", value), Attribute("selected", "")) { text }
                    } else {
                        Tag.option(Attribute("value", value)) { text }
                    }
                }
            }
        }
    }
}
