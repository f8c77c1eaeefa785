import Domain
import HTML
import HTTP

/// One field for everything with a name or a number: accents and one wrong letter do not matter.
enum SearchPage {
    static let home = RoutePattern("/search")
    /// Hits of a kind that are shown; the rest is counted.
    private static let shown = 20

    static func response(_ visit: Visit) throws -> Response {
        let text = visit.request.asked("q") ?? ""
        let look = try visit.look()
        let found = folded(text).isEmpty ? [] : try look.findings(visit.store).found(text)
        let groups = Dictionary(grouping: found, by: \.kind)
        let people = (groups[.applicant] ?? []).prefix(shown).map { ID<Applicant>($0.id) }
        try visit.note(people.sorted(), purpose: "search")
        return visit.page(visit[Words.search]) {
            Tag.form(
                .action(home.address()), Attribute("method", "get"), .class("filters"), .role("search"),
                .aria("label", visit[Words.searchEverything])
            ) {
                Tag.div(.class("field wide")) {
                    Tag.label(Attribute("for", "words")) { visit[Words.searchEverything] }
                    Tag.input(
                        .id("words"), Attribute("name", "q"), Attribute("type", "search"), Attribute("value", text))
                }
                Tag.button { visit[Words.search] }
            }
            if folded(text).isEmpty {
                Tag.p(.class("hint")) { visit[Words.searchHint] }
            } else if found.isEmpty {
                Tag.p { visit[Words.nothingFound] }
                Tag.p(.class("hint")) { visit[Words.searchHint] }
            }
            // The kind with the best hit comes first.
            for kind in order(found) { part(kind, groups[kind] ?? [], visit) }
        }
    }

    private static func order(_ found: [Finding]) -> [Finding.Kind] {
        var kinds: [Finding.Kind] = []
        for finding in found where !kinds.contains(finding.kind) { kinds.append(finding.kind) }
        return kinds
    }

    private static func part(_ kind: Finding.Kind, _ found: [Finding], _ visit: Visit) -> Node {
        .section("\(visit[Words.kind(kind)]) (\(found.count))") {
            Tag.ul(.class("lines")) {
                for finding in found.prefix(shown) {
                    Tag.li {
                        Tag.a(.href(finding.address), Attribute("dir", "auto")) { finding.title }
                        Tag.small {
                            [finding.id == finding.title ? "" : finding.id, finding.detail].filter { !$0.isEmpty }
                                .joined(separator: " · ")
                        }
                    }
                }
            }
            if found.count > shown { Tag.p(.class("hint")) { "+ \(found.count - shown)" } }
        }
    }
}
