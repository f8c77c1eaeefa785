package import Domain
package import Mail

extension Campaign {
    /// Who sends the campaign's calendars. Where nobody was named the address is one to which no mail can go (RFC 2606,
    /// section 2), so that an answer reaches no stranger.
    package var organiserMailbox: Mailbox {
        guard let organiser = settings.organiser else { return Mailbox(name: name, email: "calendar@\(id).invalid") }
        return Mailbox(name: organiser.name ?? name, email: organiser.email)
    }
}

extension Organiser {
    /// Name, number and address in one line, for those who have a question.
    func line(in campaign: String) -> String {
        [name ?? campaign, phone, email].compactMap(\.self).joined(separator: ", ")
    }
}
