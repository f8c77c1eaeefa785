import Digests
package import Domain
import SQLite

extension CampaignStore {
    /// All accounts by name.
    package func users() throws(StoreError) -> [User] {
        try database.all(
            "SELECT name, role, actor, at FROM users ORDER BY name", table: "users", CampaignStore.user)
    }

    /// The account of that name, or nil.
    package func user(named name: String) throws(StoreError) -> User? {
        try database.first(
            "SELECT name, role, actor, at FROM users WHERE name = ?1", [.text(name)], table: "users", CampaignStore.user
        )
    }

    /// The account of that name with that password, or nil. Takes as long for a name that nobody has as for a wrong
    /// password, so that the time tells nobody which names there are.
    package func user(named name: String, password: String) throws(StoreError) -> User? {
        let kept = try database.first(
            "SELECT password FROM users WHERE name = ?1", [.text(name)], table: "users"
        ) { (columns) throws(StoreError) in try columns.text() }
        let matches = Password.matches(password, kept: kept ?? CampaignStore.nobodysPassword)
        return matches && kept != nil ? try user(named: name) : nil
    }

    /// Of a random password that nobody knows.
    private static let nobodysPassword = Password.kept(AccessToken().text) ?? ""

    /// Makes an account. The name is free; `password` is as `Password.kept` writes it.
    package func addUser(
        _ name: String, role: StaffRole, password: String, actor: String, now: Int64
    ) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            try database.run(
                "INSERT INTO users (name, role, password, actor, at) VALUES (?1, ?2, ?3, ?4, ?5)",
                [.text(name), .word(role), .text(password), .text(actor), .integer(now)])
            try log.append(.granted, field: "users.\(name)", purpose: role.rawValue)
        }
    }

    /// Gives an account another password and ends its sessions; throws `unknown` for a name that nobody has.
    package func setPassword(of name: String, _ password: String, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let changed = try database.run(
                "UPDATE users SET password = ?2 WHERE name = ?1", [.text(name), .text(password)])
            guard changed == 1 else { throw .unknown(kind: "user", id: name) }
            try database.run("DELETE FROM sessions WHERE user = ?1", [.text(name)])
            try log.append(.changed, field: "users.\(name)")
        }
    }

    /// Removes an account and ends its sessions; the log keeps what it did.
    package func removeUser(_ name: String, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            guard try database.run("DELETE FROM users WHERE name = ?1", [.text(name)]) == 1 else {
                throw .unknown(kind: "user", id: name)
            }
            try log.append(.withdrawn, field: "users.\(name)")
        }
    }

    static func user(_ columns: inout Columns) throws(StoreError) -> User {
        let name = try columns.text()
        let role = try columns.word(StaffRole.self)
        return User(name: name, role: role, madeBy: try columns.text(), madeAt: Int64(try columns.integer()))
    }
}
