import Calendar
import Domain
import Export
import HTML
import HTTP
import Synchronization

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
            Visit.mastheads(Masthead(role: who?.role, language: language), [formToken, address])
            navigation
        } content: {
            content()
        }
        return Response(
            status, headers: [Field("Content-Type", "text/html; charset=utf-8")], .shared(page.stretches))
    }

    /// What stands above all pages of a role in a language.
    private struct Masthead: Hashable {
        let role: Role?
        let language: DocumentLanguage
    }

    /// The token of the forms and the page's own address are put into them.
    private static let mastheads = Templates<Masthead>(places: 2) { head, place in
        Tag.div(.class("masthead")) {
            Tag.span(.class("brand")) { "Lotse" }
            if head.role == .coordinator || head.role == .viewer { searchField(head.language) }
            tools(head, token: place[0], address: place[1])
        }
    }

    /// The menu of a role on one of its pages.
    private struct Menu: Hashable {
        let role: Role
        let language: DocumentLanguage
        /// The place of the menu that the page belongs to.
        let here: String?
    }

    /// Menus as they were written; there are as many as roles, languages and places.
    private static let menus = Mutex<[Menu: Node]>([:])

    private var navigation: Node {
        guard let role = who?.role else { return .empty }
        let menu = Menu(role: role, language: language, here: here(Visit.addresses[role] ?? []))
        if let known = Visit.menus.withLock({ $0[menu] }) { return known }
        let written = navigation(role, menu.here).prepared
        Visit.menus.withLock { $0[menu] = written }
        return written
    }

    private func navigation(_ role: Role, _ here: String?) -> Node {
        switch role {
        case .coordinator, .viewer: grouped(Visit.areas(of: role), here)
        case .auditor, .employer, .candidate: plain(Visit.sections(of: role), here)
        }
    }

    /// The places of a role's menu; nothing where it has areas.
    private static func sections(of role: Role) -> [(String, LocalText)] {
        switch role {
        case .coordinator, .viewer: []
        case .auditor: [("/log", Words.log)]
        case .employer:
            [
                ("/employer", Words.yourVacancies), ("/employer/plan", Words.interviewPlan),
                ("/employer/talks", Words.ownTalks), ("/employer/ranking", Words.ranking),
                ("/employer/probations", Words.probations),
            ]
        case .candidate:
            [
                ("/candidate", Words.ownItinerary), ("/candidate/answers", Words.yourAnswers),
                ("/candidate/talks", Words.ownTalks), ("/candidate/documents", Words.papers),
                ("/candidate/people", Words.yourPeople),
                ("/candidate/consents", Words.consents), ("/candidate/data", Words.myData),
            ]
        }
    }

    /// The areas of a role's menu; nothing where it has places alone.
    private static func areas(of role: Role) -> [Area] {
        switch role {
        case .coordinator: areas
        case .viewer: areas.map { $0.for(.viewer) }
        case .auditor, .employer, .candidate: []
        }
    }

    /// Where the menu of each role leads.
    private static let addresses = Dictionary(
        uniqueKeysWithValues: Role.allCases.map { role in
            (role, (areas(of: role).flatMap(\.places) + sections(of: role)).map(\.0))
        })

    /// What a form answers belongs to the section that the form was sent to.
    private func here(_ places: [String]) -> String? {
        let path = route.method == .get ? route.pattern.address(names: values) : request.path
        var longest: String?
        for place in places where path == place || (place != "/" && path.hasPrefix(place + "/")) {
            if place.utf8.count > longest?.utf8.count ?? 0 { longest = place }
        }
        return longest
    }

    private func plain(_ places: [(String, LocalText)], _ here: String?) -> Node {
        Tag.nav(.class("sections"), .aria("label", self[Words.navigation])) { links(places, here) }
    }

    /// Areas above, and below them the pages of the one that the visitor is in: two steps lead everywhere.
    private func grouped(_ areas: [Area], _ here: String?) -> Node {
        let own = areas.first { $0.places.contains { $0.0 == here } }
        return Tag.nav(.class("sections"), .aria("label", self[Words.navigation])) {
            Tag.div(.class("areas")) {
                for area in areas {
                    let address = area.places.first?.0 ?? "/"
                    if area.name == own?.name {
                        Tag.a(.href(address), .aria("current", address == here ? "page" : "true")) { self[area.name] }
                    } else {
                        Tag.a(.href(address)) { self[area.name] }
                    }
                }
            }
            if let own, own.places.count > 1 { Tag.div(.class("places")) { links(own.places, here) } }
        }
    }

    @Content private func links(_ places: [(String, LocalText)], _ here: String?) -> [Node] {
        for (place, text) in places {
            if place == here {
                Tag.a(.href(place), .aria("current", "page")) { self[text] }
            } else {
                Tag.a(.href(place)) { self[text] }
            }
        }
    }

    /// Pages that belong together.
    struct Area {
        let name: LocalText
        let places: [(String, LocalText)]

        /// Those that a role is let into.
        func `for`(_ role: Role) -> Area {
            Area(
                name: name,
                places: places.filter { place, _ in
                    RouteTable.all.contains {
                        $0.method == .get && $0.pattern.text == place && $0.access.admits(role)
                    }
                })
        }
    }

    /// The coordinator's menu, in the order in which a campaign goes.
    static let areas = [
        Area(name: Words.start, places: [("/", Words.overview), ("/plan", Words.plan)]),
        Area(
            name: Words.areaPeople,
            places: [
                ("/applicants", Words.applicants), ("/vacancies", Words.vacancies), ("/corrections", Words.requests),
            ]),
        Area(
            name: Words.areaFair,
            places: [
                ("/fair", Words.fair), ("/desk", Words.desk), ("/invitations", Words.invitations),
                ("/stay", Words.stay), ("/placement", Words.placements),
            ]),
        Area(
            name: Words.areaJourney,
            places: [
                ("/courses", Words.courses), ("/gate", Words.gate), ("/travel", Words.travel),
                ("/housing", Words.housing),
            ]),
        Area(
            name: Words.areaAfter,
            places: [("/probation", Words.probation), ("/incidents", Words.incidents)]),
        Area(
            name: Words.areaRecords,
            places: [
                ("/ledger", Words.ledger), ("/exports", Words.exports), ("/calendars", Words.calendars),
                ("/imports", Words.imports), ("/links", Words.links), ("/users", Words.users), ("/log", Words.log),
            ]),
    ]

    /// The search for everything, on every page of staff.
    private static func searchField(_ language: DocumentLanguage) -> Node {
        let search = Words.search.text(in: language.code)
        return Tag.form(
            .action(SearchPage.home.address()), Attribute("method", "get"), .class("finder"), .role("search"),
            .aria("label", search)
        ) {
            Tag.label(.class("unseen"), Attribute("for", "finder")) { Words.searchEverything.text(in: language.code) }
            Tag.input(
                .id("finder"), Attribute("name", "q"), Attribute("type", "search"), Attribute("placeholder", search))
            Tag.button(.class("plain")) { search }
        }
    }

    private static func tools(_ head: Masthead, token: String, address: String) -> Node {
        let spoken: [DocumentLanguage] =
            head.role == nil || head.role == .candidate ? [.german, .english, .spanish] : [.german, .english]
        return Tag.div(.class("tools")) {
            form("/language", .class("switch"), token: token) {
                Tag.input(
                    Attribute("type", "hidden"), Attribute("name", "back"), Attribute("value", address))
                for other in spoken where other != head.language {
                    Tag.button(
                        .class("plain"), Attribute("name", "language"), Attribute("value", other.rawValue),
                        .lang(other.rawValue)
                    ) { Languages.name(other) }
                }
            }
            if head.role != nil {
                form("/logout", .class("switch"), token: token) {
                    Tag.button(.class("plain")) { Words.signOut.text(in: head.language.code) }
                }
            }
        }
    }

    /// A form that is sent to us, with the token that shows that it comes from our page.
    func form(_ address: String, _ attribute: Attribute, @Content content: () -> [Node]) -> Node {
        Visit.form(address, attribute, token: formToken, content: content)
    }

    private static func form(
        _ address: String, _ attribute: Attribute, token: String, @Content content: () -> [Node]
    ) -> Node {
        Tag.form(.action(address), Attribute("method", "post"), attribute) {
            Tag.input(Attribute("type", "hidden"), Attribute("name", "token"), Attribute("value", token))
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
        table(caption, heads: Node.heads(heads), rows: rows)
    }

    /// The same with heads that are ready.
    static func table(_ caption: String, heads: Node, @Content rows: () -> [Node]) -> Node {
        Tag.div(.class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", caption)) {
            Tag.table(.class("list stacks")) {
                Tag.caption { caption }
                heads
                Tag.tbody { rows() }
            }
        }
    }

    /// The heads of a table's columns.
    static func heads(_ heads: [String]) -> Node {
        Tag.thead { Tag.tr { for head in heads { Tag.th(.scope(.col)) { head } } } }
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
