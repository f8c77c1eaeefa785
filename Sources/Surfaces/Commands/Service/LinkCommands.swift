import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse link make|list|revoke`: what employers and candidates open instead of a password.
enum LinkCommands {
    private static let role = Operand(
        "ROLE", .oneOf(LinkRole.self, placeholder: "ROLE"), "Whom the link is for")
    private static let holder = Operand("ID", .text, "The employer's or the applicant's id")
    private static let days = Option(
        "days", .integer(1...366), "How many days the link is good for", fallback: "30")
    static let base = Option(
        "base", .text, "The service's address as people reach it", fallback: "http://127.0.0.1:8080")
    private static let number = Operand("NUMBER", .integer(1...Int.max), "The link's number")

    static let value = Command<Session>(
        "link", summary: "Make and revoke the links that employers and candidates open",
        page: "docs/reference/commands.md#lotse-link",
        commands: [
            command(
                "make", "Make a link; it is shown once and kept nowhere",
                examples: [
                    Example(
                        "lotse link make employer F04 --base https://fair.example", "for the firm's contact person"),
                    Example("lotse link make candidate B050 --days 60", "for a candidate, two months"),
                ], operands: [role.spec, holder.spec], options: [days.spec, base.spec], under: "link", run: make),
            command(
                "list", "List the links without their secret part",
                examples: [Example("lotse link list", "for whom, until when, and when it was last opened")],
                under: "link", run: list),
            command(
                "revoke", "Shut a link and end the sessions it opened",
                examples: [Example("lotse link revoke 3", "the other links of the same firm stay open")],
                operands: [number.spec], under: "link", run: revoke),
        ])

    private static func make(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let id = try call.invocation.required(holder)
        let holder: LinkHolder
        switch try call.invocation.required(role) {
        case .employer:
            guard try place.store.find(.employers, id) != nil else {
                throw Failure(
                    code: "CL010", message: "the campaign has no employer with the id \"\(id)\"",
                    hint: "'lotse show' lists ids; ids are compared letter by letter", at: id, exit: .no)
            }
            holder = .employer(ID(id))
        case .candidate: holder = .candidate(try place.applicant(id).id)
        }
        let base = try address(call)
        let token = AccessToken()
        let expires = place.now + Int64(try call.invocation.required(days)) * 86_400
        let link = try place.store.addLink(token, for: holder, expiresAt: expires, actor: call.actor, now: place.now)
        let address = base + "/l/\(token.text)"
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("link", json(link, at: place.now)), ("address", .string(address))]).pretty)
        } else {
            call.session.out.line(address)
            call.session.note("link \(link.number) is good until \(day(expires)); it is shown only now")
        }
        return .done
    }

    private static func list(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let links = try place.store.links()
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("links", .array(links.map { json($0, at: place.now) }))]).pretty)
            return .done
        }
        var table = TextTable([.right, .left, .left, .left, .left, .left])
        for link in links {
            table.add([
                String(link.number), link.beginning + "…", link.holder.role.rawValue, link.holder.externalID,
                state(link.revokedAt, link.expiresAt, isOpen: link.isOpen(at: place.now)),
                link.usedAt.map { "last opened \(day($0))" } ?? "never opened",
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        if links.isEmpty { call.session.note("there are no links; next: lotse link make employer ID") }
        return .done
    }

    private static func revoke(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let number = try call.invocation.required(number)
        guard try place.store.links().contains(where: { $0.number == number }) else {
            throw Failure(
                code: "CL311", message: "there is no link \(number)", hint: "'lotse link list' numbers them", exit: .no)
        }
        try place.store.revokeLink(number, actor: call.actor, now: place.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("revoked", .int(number))]).pretty)
        } else {
            call.session.out.line("link \(number) opens nothing any more")
        }
        return .done
    }

    /// Whether something can still be opened by a link, and since or until when.
    static func state(_ revokedAt: Int64?, _ expiresAt: Int64, isOpen: Bool) -> String {
        if let revokedAt { return "revoked \(day(revokedAt))" }
        return isOpen ? "until \(day(expiresAt))" : "expired \(day(expiresAt))"
    }

    /// The service's address as people reach it, without a slash at its end.
    static func address(_ call: Call) throws -> String {
        let base = try call.invocation.required(base)
        guard base.hasPrefix("https://") || base.hasPrefix("http://") else {
            throw Failure(
                code: "CL310", message: "\(base) is no address of a service",
                hint: "write one such as https://fair.example", exit: .usage)
        }
        return base.hasSuffix("/") ? String(base.dropLast()) : base
    }

    static func day(_ seconds: Int64) -> String { CivilDate(dayNumber: Int32(seconds / 86_400)).iso }

    private static func json(_ link: AccessLink, at now: Int64) -> JSONValue {
        .object([
            ("number", .int(link.number)), ("beginning", .string(link.beginning)),
            ("role", .string(link.holder.role.rawValue)), ("for", .string(link.holder.externalID)),
            ("open", .bool(link.isOpen(at: now))), ("madeBy", .string(link.madeBy)), ("madeAt", .int(Int(link.madeAt))),
            ("expiresAt", .int(Int(link.expiresAt))), ("revokedAt", .optional(link.revokedAt.map { Int($0) })),
            ("usedAt", .optional(link.usedAt.map { Int($0) })),
        ])
    }
}
