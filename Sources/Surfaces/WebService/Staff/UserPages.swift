import Domain
import HTML
import HTTP
import Store

/// Who of the staff may sign in: accounts are made, given another password and removed; nothing of a password is ever shown.
enum UserPages {
    static let list = RoutePattern("/users")
    static let password = RoutePattern("/users/{user}/password")
    static let remove = RoutePattern("/users/{user}/remove")

    static func all(_ visit: Visit) throws -> Response { try all(visit, .ok, nil) }

    private static func all(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let users = try visit.store.users()
        let heads = [Words.name, Words.role, Words.madeBy, Words.password].map { visit[$0] }
        return visit.page(visit[Words.users], status) {
            if let problem { problem.part(visit) }
            Tag.p(.class("hint")) { visit[Words.usersHint] }
            Node.table(visit[Words.users], heads) {
                for user in users {
                    Tag.tr {
                        Tag.th(.scope(.row)) { user.name }
                        Tag.td(Attribute("data-head", heads[1])) { visit[Words.role(user.role)] }
                        Tag.td(Attribute("data-head", heads[2])) {
                            "\(user.madeBy), \(visit.moment(user.madeAt))"
                        }
                        Tag.td {
                            passwordForm(user, visit)
                            removeForm(user, visit)
                        }
                    }
                }
            }
            addForm(visit)
        }
    }

    private static func passwordForm(_ user: User, _ visit: Visit) -> Node {
        let form = PageForm(visit, password.address(user.name), "password-\(user.name)")
        return form.folded(visit[Words.newPassword], Words.keep) {
            secret(form, visit)
        }
    }

    private static func removeForm(_ user: User, _ visit: Visit) -> Node {
        PageForm(visit, remove.address(user.name), "remove-\(user.name)").folded(
            visit[Words.remove], Words.removeUser
        ) {}
    }

    private static func addForm(_ visit: Visit) -> Node {
        let form = PageForm(visit, list.address(), "add")
        return Node.section(visit[Words.addUser]) {
            form.part(Words.addUser) {
                form.field("user", Words.userRule, isRequired: true, most: 32)
                form.choice("role", Words.role, StaffRole.allCases.map { ($0.rawValue, visit[Words.role($0)]) })
                secret(form, visit)
            }
        }
    }

    /// A field whose content no page shows again.
    private static func secret(_ form: PageForm, _ visit: Visit) -> Node {
        Tag.div(.class("field wide")) {
            Tag.label(Attribute("for", "\(form.key)-secret")) { visit[Words.passwordRule] }
            Tag.input(
                .id("\(form.key)-secret"), Attribute("name", "secret"), Attribute("type", "password"),
                Attribute("minlength", "12"), Attribute("maxlength", "1000"), Attribute("required", ""),
                Attribute("autocomplete", "new-password"))
        }
    }

    // MARK: Forms

    static func add(_ visit: Visit) throws -> Response {
        guard let name = visit.typed("user"), let role = visit.typed("role") else {
            throw Turned.away(.unprocessable)
        }
        return try perform(
            Errand(
                "user", "add", operands: [name], options: [("role", role)], input: visit.request.sent("secret") ?? ""),
            visit)
    }

    static func password(_ visit: Visit) throws -> Response {
        let errand = Errand(
            "user", "password", operands: [try known(visit)], input: visit.request.sent("secret") ?? "")
        return try perform(errand, visit)
    }

    static func remove(_ visit: Visit) throws -> Response {
        try perform(Errand("user", "remove", operands: [try known(visit)]), visit)
    }

    private static func known(_ visit: Visit) throws -> String {
        let name = try visit.value("user")
        guard try visit.store.user(named: name) != nil else { throw Turned.away(.notFound) }
        return name
    }

    /// One at a time with those who sign in: a password takes 64 MiB for a moment.
    private static func perform(_ errand: Errand, _ visit: Visit) throws -> Response {
        try visit.hall.passwordChecks.run {
            try visit.perform(errand, next: list.address()) { try all(visit, $0, $1) }
        }
    }
}
