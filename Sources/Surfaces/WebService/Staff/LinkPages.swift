import Domain
import HTML
import HTTP
import Store

/// Links that let employers and candidates in: made, shown once, and shut again.
enum LinkPages {
    static let list = RoutePattern("/links")
    static let revoke = RoutePattern("/links/{number}/revoke")
    /// Days for which a link is good unless others are typed, as the command has it.
    private static let days = "30"

    static func all(_ visit: Visit) throws -> Response { try all(visit, .ok, nil) }

    private static func all(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let look = try visit.look()
        let links = try visit.store.links()
        let people = links.compactMap { link in
            if case .candidate(let id) = link.holder { id } else { nil }
        }
        try visit.note(Set(people).sorted(), purpose: "list of links")
        let heads = [Words.number, Words.linkFor, Words.howFar, Words.shutLink].map { visit[$0] }
        return visit.page(visit[Words.links], status) {
            if let problem { problem.part(visit) }
            Tag.p(.class("hint")) { visit[Words.linksHint] }
            makeForm(look, visit)
            if links.isEmpty {
                Tag.p { visit[Words.noLinks] }
            } else {
                Node.table(visit[Words.links], heads) {
                    for link in links.reversed() { row(link, heads, look, visit) }
                }
            }
        }
    }

    private static func row(_ link: AccessLink, _ heads: [String], _ look: Look, _ visit: Visit) -> Node {
        Tag.tr {
            Tag.th(.scope(.row)) {
                "\(link.number) "
                Tag.small { "\(link.beginning)…" }
            }
            Tag.td(Attribute("data-head", heads[1]), Attribute("dir", "auto")) { name(link.holder, look) }
            Tag.td(Attribute("data-head", heads[2])) {
                let isOpen = link.isOpen(at: visit.now)
                Tag.span(.class(isOpen ? "tag good" : "tag")) { state(link, visit) }
                Tag.small {
                    link.usedAt.map { "\(visit[Words.lastOpened]) \(visit.moment($0))" } ?? visit[Words.neverOpened]
                }
            }
            Tag.td {
                if link.isOpen(at: visit.now) {
                    PageForm(visit, revoke.address(String(link.number)), "revoke-\(link.number)")
                        .part(Words.shutLink, "filters bare") {}
                }
            }
        }
    }

    private static func name(_ holder: LinkHolder, _ look: Look) -> String {
        switch holder {
        case .employer(let id): look.employer(id)?.name ?? id.text
        case .candidate(let id): look.listName(id)
        }
    }

    private static func state(_ link: AccessLink, _ visit: Visit) -> String {
        if let shut = link.revokedAt { return "\(visit[Words.shutOn]) \(visit.moment(shut))" }
        let word = link.isOpen(at: visit.now) ? Words.goodUntil : Words.expired
        return "\(visit[word]) \(visit.moment(link.expiresAt))"
    }

    private static func makeForm(_ look: Look, _ visit: Visit) -> Node {
        let form = PageForm(visit, list.address(), "make")
        let inputs = look.view.inputs
        let people = inputs.applicants.filter { !$0.hasWithdrawn }
            .sorted { ($0.person.listName, $0.id) < ($1.person.listName, $1.id) }
        return Node.section(visit[Words.makeLink]) {
            form.part(Words.makeLink) {
                form.choice(
                    "holder", Words.linkFor,
                    groups: [
                        (visit[Words.employers], inputs.employers.map { ("employer/\($0.id)", $0.name) }),
                        (
                            visit[Words.applicants],
                            people.map { ("candidate/\($0.id)", "\($0.person.listName) (\($0.id))") }
                        ),
                    ])
                form.field("days", Words.goodForDays, type: "number", value: days, isRequired: true)
            }
        }
    }

    /// Makes a link and shows it, this once.
    static func make(_ visit: Visit) throws -> Response {
        guard let holder = visit.request.sent("holder"), let slash = holder.firstIndex(of: "/"),
            let role = LinkRole(rawValue: String(holder[..<slash]))
        else { throw Turned.away(.unprocessable) }
        let host = visit.request.headers["host"] ?? "127.0.0.1"
        let errand = Errand(
            "link", "make", operands: [role.rawValue, String(holder[holder.index(after: slash)...])],
            options: [
                ("days", visit.typed("days")), ("base", "\(visit.isSecure ? "https" : "http")://\(host)"),
            ])
        return try visit.perform(errand, again: { try all(visit, $0, $1) }) { said in
            visit.page(visit[Words.linkMade]) {
                Tag.p { visit[Words.linkOnce] }
                Tag.p(.class("address")) { Tag.code { said.filter { !$0.isNewline } } }
                Tag.div(.class("downloads")) { Tag.a(.href(list.address())) { visit[Words.goBack] } }
            }
        }
    }

    static func revoke(_ visit: Visit) throws -> Response {
        let number = try visit.value("number")
        guard try visit.store.links().contains(where: { String($0.number) == number }) else {
            throw Turned.away(.notFound)
        }
        return try visit.perform(Errand("link", "revoke", operands: [number]), next: list.address()) {
            try all(visit, $0, $1)
        }
    }
}
