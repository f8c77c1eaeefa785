/// Name and address of somebody: who sends mail and calendars, who gets mail, and who is asked to come.
package struct Mailbox: Hashable, Sendable {
    package let name: String
    package let email: String

    package init(name: String, email: String) {
        self.name = name
        self.email = email
    }

    /// What stands behind the `@` of the address; empty where it has none.
    package var host: String { email.lastIndex(of: "@").map { String(email[email.index(after: $0)...]) } ?? "" }
}
