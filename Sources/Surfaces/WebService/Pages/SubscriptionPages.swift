import Domain
import HTML
import HTTP
import Store

/// Addresses to subscribe to one's calendar: made on request, shown once, shut again.
enum SubscriptionPages {
    /// Days for which an address is good: a campaign from the fair to the end of the probation.
    static let days: Int64 = 550
    /// Addresses of one calendar that are open at a time; one more shuts the oldest.
    static let most = 5

    static func candidate(_ visit: Visit) throws -> Response {
        guard let id = visit.who?.candidate else { throw Turned.away(.forbidden) }
        return try made(for: CalendarReceiver(.candidate, id.text), back: "/candidate", visit.reading(id))
    }

    static func employer(_ visit: Visit) throws -> Response {
        guard let id = visit.who?.employer else { throw Turned.away(.forbidden) }
        return try made(for: CalendarReceiver(.employer, id.text), back: "/employer/plan", visit)
    }

    // MARK: Staff

    /// Everybody who has a calendar, role by role, with the addresses that open it.
    static func list(_ visit: Visit) throws -> Response {
        let links = try visit.store.calendarLinks().filter { $0.isOpen(at: visit.now) }
        let counts = Dictionary(
            try visit.store.calendarRecords().map { ($0.entry.receiver, $0.isCancelled ? 0 : 1) }
                + links.map { ($0.receiver, 0) },
            uniquingKeysWith: +)
        let names = try names(visit)
        try visit.note(
            counts.keys.filter { $0.role == .candidate }.map { ID($0.id) }.sorted(), purpose: "list of calendars")
        let roles = CalendarReceiver.Role.allCases.filter { role in counts.keys.contains { $0.role == role } }
        return visit.page(visit[Words.calendars]) {
            if counts.isEmpty { Tag.p { visit[Words.noCalendars] } }
            Tag.p(.class("hint")) { visit[Words.calendarHint] }
            for role in roles {
                let own = counts.filter { $0.key.role == role }.sorted { $0.key < $1.key }
                table(visit[Words.role(role)], own, names, links, visit)
            }
        }
    }

    private static func table(
        _ title: String, _ counts: [(key: CalendarReceiver, value: Int)], _ names: [CalendarReceiver: String],
        _ links: [CalendarLink], _ visit: Visit
    ) -> Node {
        let heads = [Words.person, Words.entries, Words.subscriptions].map { visit[$0] }
        return Node.section(title) {
            Node.table(title, heads) {
                for (receiver, count) in counts {
                    Tag.tr {
                        Tag.th(.scope(.row)) {
                            Tag.span(Attribute("dir", "auto")) { names[receiver] ?? receiver.id }
                            Tag.small { receiver.id }
                        }
                        Tag.td(Attribute("data-head", heads[1])) { String(count) }
                        Tag.td(Attribute("data-head", heads[2])) {
                            subscriptions(links.filter { $0.receiver == receiver }, of: receiver, visit)
                        }
                    }
                }
            }
        }
    }

    private static func names(_ visit: Visit) throws -> [CalendarReceiver: String] {
        var names: [CalendarReceiver: String] = [:]
        let inputs = try visit.look().view.inputs
        for one in inputs.applicants { names[CalendarReceiver(.candidate, one.id.text)] = one.person.fullName }
        for one in inputs.employers { names[CalendarReceiver(.employer, one.id.text)] = one.name }
        for one in try visit.store.all(.interpreters) { names[CalendarReceiver(.interpreter, one.id.text)] = one.name }
        for one in try visit.store.all(.guides) { names[CalendarReceiver(.guide, one.id.text)] = one.name }
        for one in try visit.store.all(.drivers) { names[CalendarReceiver(.driver, one.id.text)] = one.name }
        return names
    }

    private static func subscriptions(
        _ links: [CalendarLink], of receiver: CalendarReceiver, _ visit: Visit
    ) -> [Node] {
        let mayChange = visit.who?.role == .coordinator
        return links.map { link in
            Tag.div(.class("answered")) {
                Tag.span {
                    "\(link.beginning)… "
                    Tag.small { used(link, visit) }
                }
                if mayChange {
                    visit.form("/calendars/\(link.number)/revoke", .class("switch")) {
                        Tag.button(.class("plain")) { visit[Words.shut] }
                    }
                }
            }
        }
            + (mayChange
                ? [
                    visit.form("/calendars", .class("switch")) {
                        Tag.input(
                            Attribute("type", "hidden"), Attribute("name", "receiver"),
                            Attribute("value", receiver.text))
                        Tag.button(.class("plain")) { visit[Words.newAddress] }
                    }
                ] : [])
    }

    private static func used(_ link: CalendarLink, _ visit: Visit) -> String {
        guard let used = link.usedAt else { return visit[Words.neverFetched] }
        return "\(visit[Words.lastFetched]) \(visit.language.date(.init(dayNumber: Int32(used / 86_400))))"
    }

    static func make(_ visit: Visit) throws -> Response {
        guard let receiver = visit.request.sent("receiver").flatMap({ CalendarReceiver($0) }) else {
            throw Turned.away(.unprocessable)
        }
        return try made(for: receiver, back: "/calendars", visit)
    }

    static func revoke(_ visit: Visit) throws -> Response {
        guard let number = Int(try visit.value("number")),
            try visit.store.calendarLinks().contains(where: { $0.number == number })
        else { throw Turned.away(.notFound) }
        try visit.store.revokeCalendarLink(number, actor: visit.who?.actor ?? "", now: visit.now)
        return .seeOther("/calendars")
    }

    // MARK: The address

    /// Opens somebody's calendar to a token; beyond the most that are open the oldest is shut. Throws `unknown` where the campaign
    /// does not have the receiver.
    static func give(
        _ token: AccessToken, to receiver: CalendarReceiver, _ store: CampaignStore, actor: String, now: Int64
    ) throws(StoreError) -> CalendarLink {
        try store.change { () throws(StoreError) in
            let link = try store.addCalendarLink(
                token, for: receiver, expiresAt: now + days * 86_400, actor: actor, now: now)
            let open = try store.calendarLinks().filter { $0.receiver == receiver && $0.isOpen(at: now) }
            for old in open.dropLast(most) {
                try store.revokeCalendarLink(old.number, actor: actor, now: now)
            }
            return link
        }
    }

    /// Makes an address and shows it: to copy, and to open in the program that handles calendars. Somebody of whom nothing was
    /// given out gets one all the same; the calendar fills later.
    private static func made(for receiver: CalendarReceiver, back: String, _ visit: Visit) throws -> Response {
        let token = AccessToken()
        do throws(StoreError) {
            _ = try give(token, to: receiver, visit.store, actor: visit.who?.actor ?? "", now: visit.now)
        } catch {
            guard case .unknown = error else { throw error }
            throw Turned.away(.notFound)
        }
        let host = visit.request.headers["host"] ?? "127.0.0.1"
        let path = RouteTable.calendar.address(token.text)
        return visit.page(visit[Words.yourCalendar]) {
            Tag.p { visit[Words.addressHint] }
            Tag.p(.class("address")) { Tag.code { "\(visit.isSecure ? "https" : "http")://\(host)\(path)" } }
            Tag.div(.class("downloads")) {
                Tag.a(.href("webcal://\(host)\(path)")) { visit[Words.openInProgram] }
                Tag.a(.href(back)) { visit[Words.goBack] }
            }
            Tag.p(.class("hint")) { visit[Words.addressOnce] }
        }
    }
}

extension Visit {
    /// The visit in the language of the applicant, unless another was chosen on the page.
    fileprivate func reading(_ id: ID<Applicant>) throws -> Visit {
        reading(try look().applicant(id)?.person.contactLanguage)
    }
}
