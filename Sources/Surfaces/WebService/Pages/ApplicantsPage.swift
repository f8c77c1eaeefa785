import Domain
import Export
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
            if look.view.inputs.applicants.isEmpty {
                visit.nothingYet(Words.nobodyYet)
            } else if shown.isEmpty {
                Tag.p { visit[Words.nobody] }
            } else {
                Node.table(visit[Words.applicants], heads: ApplicantTable.heads(visit.language)) {
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

    /// What is chosen in the form; nil where nothing of what it offers is.
    private struct Chosen: Hashable {
        let language: DocumentLanguage
        let german: String?
        let state: String?
        let size: Int?
        /// Whether anything is asked for, so that it can be taken back.
        let isNarrowed: Bool
    }

    private static func form(_ asked: [(String, String)], _ visit: Visit) -> Node {
        let chosen = Chosen(
            language: visit.language, german: levels.first { $0 == asked[1].1 },
            state: states.first { $0.0 == asked[2].1 }?.0,
            size: asked[3].1.isEmpty ? sizes[0] : sizes.dropFirst().first { String($0) == asked[3].1 },
            isNarrowed: asked.contains { !$0.1.isEmpty })
        return forms(chosen, [asked[0].1])
    }

    /// The words that are looked for are put into them.
    private static let forms = Templates<Chosen>(places: 1) { chosen, place in
        func text(_ words: LocalText) -> String { words.text(in: chosen.language.code) }
        return Tag.form(.action("/applicants"), Attribute("method", "get"), .class("filters"), .role("search")) {
            Tag.div(.class("field wide")) {
                Tag.label(Attribute("for", "q")) { text(Words.searchFor) }
                Tag.input(
                    .id("q"), Attribute("name", "q"), Attribute("type", "search"), Attribute("value", place[0]))
            }
            choice(
                "german", text(Words.german), chosen.german, [("", text(Words.any))] + levels.map { ($0, $0) })
            choice(
                "state", text(Words.state), chosen.state,
                [("", text(Words.any))] + states.map { ($0.0, text($0.1)) })
            choice(
                "rows", text(Words.onOnePage), chosen.size.map { value(of: $0) },
                sizes.map { (value(of: $0), String($0)) })
            Tag.button { text(Words.show) }
            if chosen.isNarrowed { Tag.a(.href("/applicants")) { text(Words.reset) } }
        }
    }

    private static let levels = CEFRLevel.allCases.dropFirst().map(\.name)
    private static let states = [
        ("listed", Words.listed), ("unlisted", Words.unlisted), ("withdrawn", Words.withdrawn),
    ]

    /// How the address says a number of rows: the usual one not at all.
    private static func value(of size: Int) -> String { size == sizes[0] ? "" : String(size) }

    private static func choice(
        _ name: String, _ title: String, _ chosen: String?, _ options: [(String, String)]
    ) -> Node {
        Tag.div(.class("field")) {
            Tag.label(Attribute("for", name)) { title }
            Tag.select(.id(name), Attribute("name", name)) {
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
