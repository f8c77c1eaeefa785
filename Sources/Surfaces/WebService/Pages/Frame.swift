import Calendar
import Domain
import Export
import HTML
import HTTP

extension Visit {
    /// A page within the frame: navigation by role, the switch of languages, the way out.
    func page(
        _ heading: String, _ status: Status = .ok, script: String? = nil,
        sheet: DocumentStyle.Sheet? = nil, @Content content: () -> [Node]
    ) -> Response {
        let page = Page(
            language: language.rawValue, title: "\(heading) – Lotse", heading: heading, skip: self[Words.skip],
            styles: .linked(StyleSheetPage.address + Visit.query([("sheet", sheet?.rawValue ?? "")])), script: script
        ) {
            Tag.div(.class("masthead")) {
                Tag.span(.class("brand")) { "Lotse" }
                tools
            }
            navigation
        } content: {
            content()
        }
        return Response(status, type: "text/html; charset=utf-8", Array(page.markup.utf8))
    }

    private var navigation: Node {
        let places: [(String, LocalText)] =
            switch who?.role {
            case .coordinator: Visit.sections + [("/imports", Words.imports), ("/log", Words.log)]
            case .viewer: Visit.sections
            case .auditor: [("/log", Words.log)]
            case .employer: [("/employer", Words.yourVacancies), ("/employer/plan", Words.interviewPlan)]
            case .candidate, nil: []
            }
        guard !places.isEmpty else { return .empty }
        // What a form answers belongs to the section that the form was sent to.
        let path = route.method == .get ? address : request.path
        let here = places.map(\.0).filter { path == $0 || path.hasPrefix($0 == "/" ? "/?" : $0) }.max {
            $0.count < $1.count
        }
        return Tag.nav(.class("sections"), .aria("label", self[Words.navigation])) {
            for (place, text) in places {
                if place == here {
                    Tag.a(.href(place), .aria("current", "page")) { self[text] }
                } else {
                    Tag.a(.href(place)) { self[text] }
                }
            }
        }
    }

    private static let sections = [
        ("/", Words.overview), ("/applicants", Words.applicants), ("/vacancies", Words.vacancies),
        ("/fair", Words.fair), ("/desk", Words.desk), ("/plan", Words.plan), ("/housing", Words.housing),
        ("/gate", Words.gate),
        ("/ledger", Words.ledger), ("/exports", Words.exports), ("/calendars", Words.calendars),
    ]

    private var tools: Node {
        let spoken: [DocumentLanguage] =
            who == nil || who?.role == .candidate ? [.german, .english, .spanish] : [.german, .english]
        return Tag.div(.class("tools")) {
            form("/language", .class("switch")) {
                Tag.input(
                    Attribute("type", "hidden"), Attribute("name", "back"), Attribute("value", address))
                for other in spoken where other != language {
                    Tag.button(
                        .class("plain"), Attribute("name", "language"), Attribute("value", other.rawValue),
                        .lang(other.rawValue)
                    ) { Languages.name(other) }
                }
            }
            if who != nil {
                form("/logout", .class("switch")) { Tag.button(.class("plain")) { self[Words.signOut] } }
            }
        }
    }

    /// A form that is sent to us, with the token that shows that it comes from our page.
    func form(_ address: String, _ attribute: Attribute, @Content content: () -> [Node]) -> Node {
        Tag.form(.action(address), Attribute("method", "post"), attribute) {
            Tag.input(
                Attribute("type", "hidden"), Attribute("name", "token"), Attribute("value", formToken))
            content()
        }
    }

    /// A day as readers write it, with the machine's form beside it.
    func time(_ date: CivilDate) -> Node {
        Tag.time(.datetime(date.iso)) { language.date(date) }
    }
}

extension Node {
    /// A heading with content below it.
    static func section(_ title: String, _ style: String = "part", @Content content: () -> [Node]) -> Node {
        Tag.section(.class(style)) {
            Tag.h2 { title }
            content()
        }
    }

    /// A table that scrolls by itself where it is wider than the screen.
    static func table(
        _ caption: String, _ heads: [String], @Content rows: () -> [Node]
    ) -> Node {
        Tag.div(.class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", caption)) {
            Tag.table(.class("list stacks")) {
                Tag.caption { caption }
                Tag.thead { Tag.tr { for head in heads { Tag.th(.scope(.col)) { head } } } }
                Tag.tbody { rows() }
            }
        }
    }

    /// Terms with what is said of each; nothing for those without.
    static func facts(_ facts: [(String, String?)]) -> Node {
        Tag.dl(.class("facts")) {
            for case (let term, let text?) in facts where !text.isEmpty {
                Tag.div {
                    Tag.dt { term }
                    Tag.dd(Attribute("dir", "auto")) { text }
                }
            }
        }
    }
}
