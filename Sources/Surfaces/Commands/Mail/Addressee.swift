import Domain
import Export
import Mail
import Store

/// Somebody whom a mail is for.
struct Addressee {
    let receiver: CalendarReceiver
    /// Nil where no address is known.
    let mailbox: Mailbox?
    let language: DocumentLanguage
    /// The applicant that the receiver is; nil for firms and interpreters.
    let applicant: Applicant?

    init(_ applicant: Applicant) {
        receiver = CalendarReceiver(.candidate, applicant.id.text)
        let person = applicant.person
        mailbox = person.email.flatMap { email in
            email.contains("@")
                ? Mailbox(name: "\(person.givenName) \(person.familyName)", email: email) : nil
        }
        language = DocumentLanguage(reading: person.contactLanguage)
        self.applicant = applicant
    }

    /// The contact person of a firm; firms are written to in German.
    init(_ employer: Employer) {
        receiver = CalendarReceiver(.employer, employer.id.text)
        mailbox = employer.contactEmail.map { Mailbox(name: employer.contactName ?? employer.name, email: $0) }
        language = .german
        applicant = nil
    }

    init(_ interpreter: Interpreter) {
        receiver = CalendarReceiver(.interpreter, interpreter.id.text)
        mailbox = interpreter.email.map { Mailbox(name: interpreter.name, email: $0) }
        language = .german
        applicant = nil
    }
}

extension CalendarReceiver {
    /// How mail names somebody in a line: an applicant by the id alone.
    var mailName: String { role == .candidate ? id : text }
}

extension Workplace {
    /// Whom a mail of the kind is written to under that id.
    func addressee(_ id: String, of kind: MailKind) throws -> Addressee {
        guard kind.roles != [.candidate] else { return Addressee(try applicant(id)) }
        if kind.roles.contains(.employer), let firm = try store.find(.employers, id) { return Addressee(firm) }
        if kind.roles.contains(.interpreter), let one = try store.find(.interpreters, id) { return Addressee(one) }
        throw Failure(
            code: "CL264",
            message:
                "\(kind.rawValue) is written to \(kind.roles.map { "\($0.rawValue)s" }.joined(separator: " and ")), and the campaign has none with the id \"\(id)\"",
            hint: "'lotse show' lists ids; ids are compared letter by letter", at: id, exit: .no)
    }
}
