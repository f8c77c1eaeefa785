import Arguments
import Digests
import Domain
import JSONText
import Store

/// `lotse user add|list|password|remove`: who of the staff may sign in to the service.
enum UserCommands {
    private static let name = Operand("NAME", .text, "The user's name")
    private static let role = Option(
        "role", .oneOf(StaffRole.self, placeholder: "ROLE"), "What the user may do", fallback: "coordinator")

    static let value = Command<Session>(
        "user", summary: "Manage who of the staff may sign in to the service",
        page: "docs/reference/commands.md#lotse-user",
        commands: [
            command(
                "add", "Make an account; the password is read from the terminal or from standard input",
                examples: [
                    Example("lotse user add anna", "asks for the password twice"),
                    Example("lotse user add eva --role auditor", "sees the log and nobody's data"),
                ], operands: [name.spec], options: [role.spec], under: "user", run: add),
            command(
                "list", "List the accounts", examples: [Example("lotse user list", "names, roles and who made them")],
                under: "user", run: list),
            command(
                "password", "Give an account another password and end its sessions",
                examples: [Example("lotse user password anna", "asks for the password twice")],
                operands: [name.spec], under: "user", run: password),
            command(
                "remove", "Remove an account and end its sessions",
                examples: [Example("lotse user remove anna", "the log keeps what anna did")],
                operands: [name.spec], under: "user", run: remove),
        ])

    private static func add(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let name = try call.invocation.required(name)
        let role = try call.invocation.required(role)
        guard User.isName(name) else {
            throw Failure(
                code: "CL304", message: "\"\(name)\" cannot be a user's name",
                hint: "take 2 to 32 of the letters a to z, digits, '.', '-' and '_', a letter first", exit: .usage)
        }
        guard try place.store.user(named: name) == nil else {
            throw Failure(
                code: "CL305", message: "there is a user \(name) already",
                hint: "choose another name, or 'lotse user password \(name)'", at: name, exit: .no)
        }
        let kept = try NewPassword(call.session).kept
        try place.store.addUser(name, role: role, password: kept, actor: call.actor, now: place.now)
        return say(
            call, "\(name) may sign in as \(role.rawValue)",
            [("added", .string(name)), ("role", .string(role.rawValue))])
    }

    private static func list(_ call: Call) throws -> ExitCode {
        let users = try Workplace(call).store.users()
        if call.isJSON {
            let rows = users.map { user in
                JSONValue.object([
                    ("name", .string(user.name)), ("role", .string(user.role.rawValue)),
                    ("madeBy", .string(user.madeBy)),
                    ("madeAt", .int(Int(user.madeAt))),
                ])
            }
            call.session.out.write(JSONValue.object([("users", .array(rows))]).pretty)
            return .done
        }
        var table = TextTable([.left, .left, .left])
        for user in users { table.add([user.name, user.role.rawValue, "made by \(user.madeBy)"]) }
        for line in table.lines { call.session.out.line(line) }
        if users.isEmpty { call.session.note("there are no users; next: lotse user add NAME") }
        return .done
    }

    private static func password(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let name = try known(call, place)
        let kept = try NewPassword(call.session).kept
        try place.store.setPassword(of: name, kept, actor: call.actor, now: place.now)
        return say(call, "\(name) has another password and is signed out everywhere", [("changed", .string(name))])
    }

    private static func remove(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let name = try known(call, place)
        let coordinators = try place.store.users().filter { $0.role == .coordinator }.map(\.name)
        guard coordinators != [name] else {
            throw Failure(
                code: "CL328",
                message: "\(name) is the last coordinator, and nobody else could add users in the browser",
                hint: "add another one first: lotse user add NAME", at: name, exit: .no)
        }
        try place.store.removeUser(name, actor: call.actor, now: place.now)
        return say(call, "\(name) can no longer sign in", [("removed", .string(name))])
    }

    private static func known(_ call: Call, _ place: Workplace) throws -> String {
        let name = try call.invocation.required(name)
        guard try place.store.user(named: name) != nil else {
            throw Failure(
                code: "CL306", message: "there is no user \(name)", hint: "'lotse user list' names them", at: name,
                exit: .no)
        }
        return name
    }

    private static func say(_ call: Call, _ text: String, _ fields: [(name: String, value: JSONValue)]) -> ExitCode {
        if call.isJSON { call.session.out.write(JSONValue.object(fields).pretty) } else { call.session.out.line(text) }
        return .done
    }
}
