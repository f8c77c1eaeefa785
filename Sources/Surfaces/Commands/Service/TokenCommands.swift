import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse token make|list|revoke`: the programs that may use the API of the service.
enum TokenCommands {
    private static let name = Operand("NAME", .text, "What the log calls the program, as token/NAME")
    private static let scope = Option(
        "scope", .oneOf(TokenScope.self, placeholder: "SCOPE"), "What it may do; without one it may read", repeats: true
    )
    private static let days = Option(
        "days", .integer(1...3_660), "How many days the token is good for", fallback: "90")

    static let value = Command<Session>(
        "token", summary: "Make and revoke the tokens by which programs use the API",
        page: "docs/reference/commands.md#lotse-token",
        commands: [
            command(
                "make", "Make a token; it is shown once and kept nowhere",
                examples: [
                    Example("lotse token make website", "for a program that only reads"),
                    Example(
                        "lotse token make planner --scope read --scope write --scope plan --days 30",
                        "for one that also changes and plans, one month"),
                ], operands: [name.spec], options: [scope.spec, days.spec], under: "token", run: make),
            command(
                "list", "List the tokens without their secret part",
                examples: [Example("lotse token list", "what each may do, until when, and when it was last used")],
                under: "token", run: list),
            command(
                "revoke", "Shut a token",
                examples: [Example("lotse token revoke website", "the log keeps what it did; its name stays taken")],
                operands: [name.spec], under: "token", run: revoke),
        ])

    private static func make(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let name = try call.invocation.required(name)
        guard User.isName(name) else {
            throw Failure(
                code: "CL312", message: "\"\(name)\" cannot be a token's name",
                hint: "take 2 to 32 of the letters a to z, digits, '.', '-' and '_', a letter first", exit: .usage)
        }
        guard try !place.store.apiTokens().contains(where: { $0.name == name }) else {
            throw Failure(
                code: "CL313", message: "there is or was a token \(name) already",
                hint: "choose another name, such as \(name)-2: the log tells tokens apart by their names", at: name,
                exit: .no)
        }
        let chosen = Set(call.invocation.all(scope))
        let expires = place.now + Int64(try call.invocation.required(days)) * 86_400
        let secret = AccessToken()
        let token = try place.store.addAPIToken(
            secret, name: name, scopes: chosen.isEmpty ? [.read] : chosen, expiresAt: expires, actor: call.actor,
            now: place.now)
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("token", json(token, at: place.now)), ("secret", .string(secret.text))]).pretty)
        } else {
            call.session.out.line(secret.text)
            call.session.note(
                "token \(name) may \(words(token)) until \(LinkCommands.day(expires)); it is shown only now")
        }
        return .done
    }

    private static func list(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let tokens = try place.store.apiTokens()
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("tokens", .array(tokens.map { json($0, at: place.now) }))]).pretty)
            return .done
        }
        var table = TextTable([.left, .left, .left, .left, .left])
        for token in tokens {
            table.add([
                token.name, token.beginning + "…", words(token),
                LinkCommands.state(token.revokedAt, token.expiresAt, isOpen: token.isOpen(at: place.now)),
                token.usedAt.map { "last used \(LinkCommands.day($0))" } ?? "never used",
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        if tokens.isEmpty { call.session.note("there are no tokens; next: lotse token make NAME") }
        return .done
    }

    private static func revoke(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let name = try call.invocation.required(name)
        guard try place.store.apiTokens().contains(where: { $0.name == name }) else {
            throw Failure(
                code: "CL314", message: "there is no token \(name)", hint: "'lotse token list' names them", at: name,
                exit: .no)
        }
        try place.store.revokeAPIToken(name, actor: call.actor, now: place.now)
        if call.isJSON {
            call.session.out.write(JSONValue.object([("revoked", .string(name))]).pretty)
        } else {
            call.session.out.line("token \(name) opens nothing any more")
        }
        return .done
    }

    /// `read, write`
    private static func words(_ token: APIToken) -> String {
        TokenScope.allCases.filter(token.scopes.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func json(_ token: APIToken, at now: Int64) -> JSONValue {
        .object([
            ("name", .string(token.name)), ("beginning", .string(token.beginning)),
            ("scopes", .strings(TokenScope.allCases.filter(token.scopes.contains).map(\.rawValue))),
            ("open", .bool(token.isOpen(at: now))), ("madeBy", .string(token.madeBy)),
            ("madeAt", .int(Int(token.madeAt))), ("expiresAt", .int(Int(token.expiresAt))),
            ("revokedAt", .optional(token.revokedAt.map { Int($0) })),
            ("usedAt", .optional(token.usedAt.map { Int($0) })),
        ])
    }
}
