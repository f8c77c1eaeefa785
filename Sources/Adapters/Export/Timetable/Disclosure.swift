/// Which names a document may show: everybody sees what concerns them, and nobody more.
struct Disclosure: Sendable {
    let candidateNames: Bool
    let interpreterNames: Bool
    let contacts: Bool

    init(_ audience: Audience) {
        switch audience {
        case .candidate, .day: self.init(candidateNames: true, interpreterNames: true, contacts: true)
        case .employer, .interpreter: self.init(candidateNames: true, interpreterNames: true, contacts: false)
        // The sheet lies on the table, where everybody can read it.
        case .table: self.init(candidateNames: false, interpreterNames: false, contacts: false)
        }
    }

    private init(candidateNames: Bool, interpreterNames: Bool, contacts: Bool) {
        self.candidateNames = candidateNames
        self.interpreterNames = interpreterNames
        self.contacts = contacts
    }
}
