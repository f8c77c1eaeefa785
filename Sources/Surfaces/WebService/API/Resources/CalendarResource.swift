import Domain
import HTTP
import Store

/// `/api/v1/calendar-links`: addresses to subscribe to somebody's calendar.
enum CalendarResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/calendar-links", "listCalendarLinks", .calendars,
            "The addresses that open somebody's calendar, without their secret part, by number", item: link
        ) { call, wish in
            let links = try call.store.calendarLinks().filter { $0.isOpen(at: call.now) }
            let slice = wish.slice(links) { one in
                let digits = String(one.number)
                return String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
            }
            try call.note(
                slice.items.filter { $0.receiver.role == .candidate }.map { ID($0.receiver.id) },
                purpose: "list of calendars")
            return slice
        },
        .changing(
            .post, "/api/v1/calendar-links", "makeCalendarLink", .calendars,
            "Make an address of somebody's calendar; its secret part is in this answer alone", input: receiver,
            takesKey: false, status: .created, form: made, refusals: [.notFound],
            location: { "/api/v1/calendar-links/\($0.link.number)" }, work: make),
        .removing(
            "/api/v1/calendar-links/{number}", "revokeCalendarLink", .calendars, "Shut an address of a calendar",
            refusals: [.notFound]
        ) { call in
            let number = try call.number("number")
            guard try call.store.calendarLinks().contains(where: { $0.number == number }) else {
                throw Problem.nothing("there is no such address", hint: "GET /api/v1/calendar-links lists them")
            }
            try call.store.revokeCalendarLink(number, actor: call.actor, now: call.now)
        },
    ]

    private static func make(_ call: APICall, _ text: String) throws -> Made {
        guard let receiver = CalendarReceiver(text) else {
            throw Problem.nothing(
                "nobody is called so",
                hint: "write role and id, as candidate/B017; the roles are "
                    + CalendarReceiver.Role.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let token = AccessToken()
        do throws(StoreError) {
            let link = try SubscriptionPages.give(token, to: receiver, call.store, actor: call.actor, now: call.now)
            let host = call.request.headers["host"] ?? "127.0.0.1"
            let path = RouteTable.calendar.address(token.text)
            return Made(link: link, address: "\(call.isSecure ? "https" : "http")://\(host)\(path)")
        } catch {
            guard case .unknown = error else { throw error }
            throw Problem.nothing("the campaign has nobody of that role and id")
        }
    }

    private static let receiver = Input<String>(
        shape: .object(
            name: "CalendarLinkInput",
            [
                Property(
                    name: "receiver", meaning: "role and id, as `guide/L1`",
                    shape: .text(TextShape(least: 1, most: 400)))
            ])
    ) { $0.text("receiver") ?? "" }

    private struct Made {
        let link: CalendarLink
        let address: String
    }

    private static let link = Form<CalendarLink>.object(
        "CalendarLink",
        [
            Part("number", .count, "from 1") { $0.number },
            Part("beginning", .text, "how its secret part begins") { $0.beginning },
            Part("receiver", .text, "whose calendar, as role and id") { $0.receiver.text },
            Part("madeBy", .text, "who made it") { $0.madeBy }, Part("madeAt", .moment, "when") { $0.madeAt },
            Part("expiresAt", .moment, "from when it opens nothing") { $0.expiresAt },
            Part(maybe: "usedAt", .moment, "the day of the last fetch; null = never") { $0.usedAt },
        ])

    private static let made = Form<Made>.object(
        "NewCalendarLink",
        [
            Part("link", link, "what the list shows of it") { $0.link },
            Part("address", .text, "what opens the calendar; shown only now") { $0.address },
        ])
}
