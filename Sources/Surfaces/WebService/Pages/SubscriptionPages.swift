import Domain
import HTML
import HTTP
import Store

/// Addresses to subscribe to one's calendar: made on request, shown once, shut again.
enum SubscriptionPages {
    /// Days for which an address is good: a campaign from the fair to the end of the probation.
    static let days: Int64 = 550

    static func candidate(_ visit: Visit) throws -> Response {
        guard let id = visit.who?.candidate else { throw Turned.away(.forbidden) }
        return try made(for: CalendarReceiver(.candidate, id.text), back: "/candidate", visit.reading(id))
    }

    static func employer(_ visit: Visit) throws -> Response {
        guard let id = visit.who?.employer else { throw Turned.away(.forbidden) }
        return try made(for: CalendarReceiver(.employer, id.text), back: "/employer/plan", visit)
    }

    // MARK: Staff

    /// Everybody who has a calendar, with the addresses that open it.
    static func list(_ visit: Visit) throws -> Response {
        let records = try visit.store.calendarRecords()
        let receivers = Set(records.map(\.entry.receiver)).sorted()
        let links = try visit.store.calendarLinks().filter { $0.isOpen(at: visit.now) }
        let heads = [Words.person, Words.entries, Words.subscriptions].map { visit[$0] }
        return visit.page(visit[Words.calendars]) {
            if receivers.isEmpty { Tag.p { visit[Words.noCalendars] } }
            Tag.p(.class("hint")) { visit[Words.calendarHint] }
            if !receivers.isEmpty {
                Node.table(visit[Words.calendars], heads) {
                    for receiver in receivers {
                        Tag.tr {
                            Tag.th(.scope(.row)) { "\(visit[Words.role(receiver.role)]) \(receiver.id)" }
                            Tag.td(.class("count"), Attribute("data-head", heads[1])) {
                                String(records.count { $0.entry.receiver == receiver && !$0.isCancelled })
                            }
                            Tag.td(Attribute("data-head", heads[2])) {
                                subscriptions(links.filter { $0.receiver == receiver }, of: receiver, visit)
                            }
                        }
                    }
                }
            }
        }
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

    /// Makes an address and shows it: to copy, and to open in the program that handles calendars. Somebody of whom nothing was
    /// given out gets one all the same; the calendar fills later.
    private static func made(for receiver: CalendarReceiver, back: String, _ visit: Visit) throws -> Response {
        let token = AccessToken()
        do throws(StoreError) {
            _ = try visit.store.addCalendarLink(
                token, for: receiver, expiresAt: visit.now + days * 86_400, actor: visit.who?.actor ?? "",
                now: visit.now)
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
