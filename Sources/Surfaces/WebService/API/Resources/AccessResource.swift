import Domain
import HTTP
import Store

/// `/api/v1/users`, `/links` and `/tokens`: who gets in. No secret is ever shown but that of a link that was just made.
enum AccessResource {
    static let routes: [Route] = [
        .listing(
            "/api/v1/users", "listUsers", .access, "Who of the staff may sign in, by name", scope: .access, item: user
        ) { call, wish in wish.slice(try call.store.users()) { $0.name } },
        .changing(
            .post, "/api/v1/users", "addUser", .access, "Make an account, as `lotse user add` does", scope: .access,
            input: newUser, takesKey: false, status: .created, form: user, refusals: [.conflict]
        ) { call, wish in
            let name = wish.text("name") ?? ""
            try secretly(
                call,
                Errand(
                    "user", "add", operands: [name], options: [("role", wish.text("role"))],
                    input: wish.text("password") ?? ""))
            return try known(name, call)
        },
        .changing(
            .put, "/api/v1/users/{user}/password", "putPassword", .access,
            "Give an account another password; its sessions end", scope: .access, input: password, form: user,
            refusals: [.notFound, .conflict]
        ) { call, wish in
            let own = try known(try call.value("user"), call)
            try secretly(call, Errand("user", "password", operands: [own.name], input: wish.text("password") ?? ""))
            return own
        },
        .removing(
            "/api/v1/users/{user}", "removeUser", .access, "Remove an account, but for the last coordinator's",
            scope: .access, refusals: [.notFound, .conflict]
        ) { call in
            try secretly(call, Errand("user", "remove", operands: [try known(try call.value("user"), call).name]))
        },
        .listing(
            "/api/v1/links", "listLinks", .access,
            "The links that employers and candidates open, without their secret part, by number", scope: .access,
            item: link
        ) { call, wish in
            let slice = wish.slice(try call.store.links()) { PageWish.key($0.number) }
            let people = slice.items.compactMap { link in
                if case .candidate(let id) = link.holder { id } else { nil }
            }
            try call.note(known: people, try call.look(), purpose: "list of links")
            return slice
        },
        .changing(
            .post, "/api/v1/links", "makeLink", .access,
            "Make a link, as `lotse link make` does; its secret part is in this answer alone", scope: .access,
            input: newLink, takesKey: false, status: .created, form: made, refusals: [.conflict],
            location: { "/api/v1/links/\($0.link.number)" }, work: make),
        .removing(
            "/api/v1/links/{number}", "revokeLink", .access, "Shut a link and end the sessions it opened",
            scope: .access, refusals: [.notFound, .conflict]
        ) { call in
            let number = try call.number("number")
            guard try call.store.links().contains(where: { $0.number == number }) else {
                throw Problem.nothing("there is no such link", hint: "GET /api/v1/links lists them")
            }
            try call.perform(Errand("link", "revoke", operands: [String(number)]))
        },
        .listing(
            "/api/v1/tokens", "listTokens", .access,
            "The tokens by which programs use the API, without their secret part, by number", scope: .access,
            item: token
        ) { call, wish in wish.slice(try call.store.apiTokens()) { PageWish.key($0.number) } },
    ]

    // MARK: Changing

    private static func known(_ name: String, _ call: APICall) throws -> User {
        guard let user = try call.store.users().first(where: { $0.name == name }) else {
            throw Problem.nothing("there is no such account", hint: "GET /api/v1/users lists them")
        }
        return user
    }

    /// One at a time with those who sign in: a password takes 64 MiB for a moment.
    private static func secretly(_ call: APICall, _ errand: Errand) throws {
        _ = try call.hall.passwordChecks.run { try call.perform(errand) }
    }

    private static func make(_ call: APICall, _ wish: InputFields) throws -> Made {
        let host = call.request.headers["host"] ?? "127.0.0.1"
        let errand = Errand(
            "link", "make", operands: [wish.text("role") ?? "", wish.text("id") ?? ""],
            options: [
                ("days", wish.whole("days").map { String($0) }),
                ("base", "\(call.isSecure ? "https" : "http")://\(host)"),
            ])
        return try call.store.together {
            let said = try call.perform(errand)
            guard let link = try call.store.links().max(by: { $0.number < $1.number }) else {
                throw Problem.nothing("the link is not there any more")
            }
            return Made(link: link, address: said.filter { !$0.isNewline })
        }
    }

    // MARK: What is sent

    private static let secret = Property.text("password", "at least 12 characters", isRequired: true, most: 1_000)

    private static let newUser = Input.fields(
        "UserInput",
        [
            .text("name", "2 to 32 letters a to z, digits, `.`, `-`, `_`; a letter first", isRequired: true, most: 32),
            .word("role", "what the user may do", StaffRole.words, isRequired: true), secret,
        ])

    private static let password = Input.fields("PasswordInput", [secret])

    private static let newLink = Input.fields(
        "LinkInput",
        [
            .word("role", "whom it is for", LinkRole.words, isRequired: true),
            .text("id", "the employer's or the applicant's id", isRequired: true),
            .number("days", "for how many days it is good; 30 where nothing is said", 1...366),
        ])

    // MARK: Forms

    private static let user = Form<User>.object(
        "User",
        [
            Part("name", .text, "by which the user signs in") { $0.name },
            Part("role", .word, "what the user may do") { $0.role },
            Part("madeBy", .text, "who made the account") { $0.madeBy }, Part("madeAt", .moment, "when") { $0.madeAt },
        ])

    private static let link = Form<AccessLink>.object(
        "Link",
        [
            Part("number", .count, "from 1") { $0.number },
            Part("beginning", .text, "how its secret part begins") { $0.beginning },
            Part("role", .word, "whom it is for") { $0.holder.role },
            Part("id", .text, "the employer's or the applicant's id") { $0.holder.externalID },
            Part("madeBy", .text, "who made it") { $0.madeBy }, Part("madeAt", .moment, "when") { $0.madeAt },
            Part("expiresAt", .moment, "from when it opens nothing") { $0.expiresAt },
            Part(maybe: "revokedAt", .moment, "when it was shut") { $0.revokedAt },
            Part(maybe: "usedAt", .moment, "when it was last opened; null = never") { $0.usedAt },
        ])

    private struct Made {
        let link: AccessLink
        let address: String
    }

    private static let made = Form<Made>.object(
        "NewLink",
        [
            Part("link", link, "what the list shows of it") { $0.link },
            Part("address", .text, "what opens the holder's pages; shown only now") { $0.address },
        ])

    private static let token = Form<APIToken>.object(
        "Token",
        [
            Part("number", .count, "from 1") { $0.number }, Part("name", .text, "what the log calls it") { $0.name },
            Part("beginning", .text, "how its secret begins") { $0.beginning },
            Part(list: "scopes", .word, "what it may do") { $0.scopes.sorted() },
            Part("madeBy", .text, "who made it") { $0.madeBy }, Part("madeAt", .moment, "when") { $0.madeAt },
            Part("expiresAt", .moment, "from when it opens nothing") { $0.expiresAt },
            Part(maybe: "revokedAt", .moment, "when it was shut") { $0.revokedAt },
            Part(maybe: "usedAt", .moment, "the day of the last use; null = never") { $0.usedAt },
        ])
}
