import Arguments
import Calendar
import Domain
import JSONText
import Store
import WebService

/// `lotse calendar link|links|revoke`: the addresses at which programs fetch calendars from the service.
enum CalendarLinkCommands {
    private static let receiver = Operand("RECEIVER", .text, "Role and id, such as guide/L1")
    private static let days = Option(
        "days", .integer(1...3_660), "How many days the address is good for", fallback: "550")
    private static let number = Operand("NUMBER", .integer(1...Int.max), "The address's number")

    static let all: [Command<Session>] = [
        command(
            "link", "Make an address to subscribe to somebody's calendar; it is shown once and kept nowhere",
            examples: [
                Example(
                    "lotse calendar link interpreter/D01 --base https://fair.example",
                    "to mail to the interpreter, whose calendar then keeps itself up to date"),
                Example("lotse calendar link driver/K1 --days 200", "until the last arrivals"),
            ], operands: [receiver.spec], options: [days.spec, LinkCommands.base.spec], under: "calendar", run: make),
        command(
            "links", "List the addresses of calendars without their secret part",
            examples: [Example("lotse calendar links", "for whom, until when, and when it was last fetched")],
            under: "calendar", run: list),
        command(
            "revoke", "Shut an address of a calendar",
            examples: [Example("lotse calendar revoke 3", "the other addresses stay open")],
            operands: [number.spec], under: "calendar", run: revoke),
    ]

    private static func make(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let text = try call.invocation.required(receiver)
        guard let receiver = CalendarReceiver(text), try place.has(receiver) else {
            throw Failure(
                code: "CL251", message: "nobody called \"\(text)\" has a calendar, expected a role and an id",
                hint:
                    "write one as candidate/B017; the roles are \(CalendarReceiver.Role.allCases.map(\.rawValue).joined(separator: ", "))",
                at: text, exit: .no)
        }
        let base = try LinkCommands.address(call)
        let token = AccessToken()
        let expires = place.now + Int64(try call.invocation.required(days)) * 86_400
        let link = try place.store.addCalendarLink(
            token, for: receiver, expiresAt: expires, actor: call.actor, now: place.now)
        let address = base + RouteTable.calendarAddress(token.text)
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("link", json(link, at: place.now)), ("address", .string(address))]).pretty)
        } else {
            call.session.out.line(address)
            call.session.note(
                "address \(link.number) is good until \(LinkCommands.day(expires)); it is shown only now")
        }
        return .done
    }

    private static func list(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let links = try place.store.calendarLinks()
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("links", .array(links.map { json($0, at: place.now) }))]).pretty)
            return .done
        }
        var table = TextTable([.right, .left, .left, .left, .left])
        for link in links {
            table.add([
                String(link.number), link.beginning + "…", link.receiver.text,
                LinkCommands.state(link.revokedAt, link.expiresAt, isOpen: link.isOpen(at: place.now)),
                link.usedAt.map { "last fetched \(LinkCommands.day($0))" } ?? "never fetched",
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        if links.isEmpty {
            call.session.note("there are no addresses of calendars; next: lotse calendar link RECEIVER")
        }
        return .done
    }

    private static func revoke(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let number = try call.invocation.required(number)
        guard try place.store.calendarLinks().contains(where: { $0.number == number }) else {
            throw Failure(
                code: "CL263", message: "there is no address \(number) of a calendar",
                hint: "'lotse calendar links' numbers them", exit: .no)
        }
        try place.store.revokeCalendarLink(number, actor: call.actor, now: place.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("revoked", .int(number))]).pretty)
        } else {
            call.session.out.line("address \(number) opens nothing any more")
        }
        return .done
    }

    private static func json(_ link: CalendarLink, at now: Int64) -> JSONValue {
        .object([
            ("number", .int(link.number)), ("beginning", .string(link.beginning)),
            ("receiver", .string(link.receiver.text)), ("open", .bool(link.isOpen(at: now))),
            ("madeBy", .string(link.madeBy)), ("madeAt", .int(Int(link.madeAt))),
            ("expiresAt", .int(Int(link.expiresAt))), ("revokedAt", .optional(link.revokedAt.map { Int($0) })),
            ("usedAt", .optional(link.usedAt.map { Int($0) })),
        ])
    }
}

extension Workplace {
    /// Whether the campaign has somebody of that role and id.
    fileprivate func has(_ receiver: CalendarReceiver) throws -> Bool {
        switch receiver.role {
        case .candidate: try store.find(.applicants, receiver.id) != nil
        case .employer: try store.find(.employers, receiver.id) != nil
        case .interpreter: try store.find(.interpreters, receiver.id) != nil
        case .guide: try store.find(.guides, receiver.id) != nil
        case .driver: try store.find(.drivers, receiver.id) != nil
        }
    }
}
