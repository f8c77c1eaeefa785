/// Who answers for the campaign (Ansprechstelle): the sender of its mail, the organiser of its calendars, and whom people call.
package struct Organiser: Hashable, Sendable {
    /// The office or the person; nil = the campaign's name.
    package var name: String?
    package var email: String
    /// As one dials it.
    package var phone: String?

    package init(name: String? = nil, email: String, phone: String? = nil) {
        self.name = name
        self.email = email
        self.phone = phone
    }
}
