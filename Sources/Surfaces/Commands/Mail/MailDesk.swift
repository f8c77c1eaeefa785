import Arguments
import Calendar
import Digests
import Domain
import Export
import Mail
import Store

/// Drafts of mail to candidates: what the campaign knows, in the texts that are in force.
struct MailDesk {
    /// What becomes of somebody's draft.
    enum Outcome {
        case draft(OutboxEntry, bytes: [UInt8])
        /// Nothing has changed since this version.
        case unchanged(OutboxEntry)
        /// There is none, for this reason.
        case none(String)
    }

    private let place: Workplace
    private let kind: MailKind
    private let day: CivilDate
    private let desk: DocumentDesk
    private let former: [ID<Applicant>: OutboxEntry]
    private let feeds: [String: CalendarFeed]
    private let letters: InvitationExport.Letters

    init(_ place: Workplace, _ kind: MailKind, on day: CivilDate) throws {
        self.place = place
        self.kind = kind
        self.day = day
        desk = try DocumentDesk(place)
        letters = try InvitationExport.Letters(desk.inputs, place)
        former = Dictionary(
            try place.store.outbox().filter { $0.kind == kind.rawValue }.map { ($0.applicant, $0) },
            uniquingKeysWith: { $0.version > $1.version ? $0 : $1 })
        let calendars = try CalendarDesk(place)
        feeds = Dictionary(
            try calendars.feeds(for: calendars.receivers).filter { $0.receiver.role == .candidate }
                .map { ($0.receiver.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whom a mail of this kind concerns where nobody is named: those invited, or whom the last release tells something.
    var people: [Applicant] {
        guard kind == .invitation else { return desk.candidates }
        let invited = Set(desk.inputs.invitations.map(\.applicant))
        return desk.inputs.applicants.filter { invited.contains($0.id) }
    }

    /// Says once, after all drafts, what no font has.
    func tellOfFonts() { desk.tellOfFonts() }

    func outcome(for applicant: Applicant) throws -> Outcome {
        if applicant.hasWithdrawn { return .none("has withdrawn") }
        guard let email = applicant.person.email, email.contains("@") else { return .none("no e-mail address") }
        let language = DocumentLanguage(reading: applicant.person.contactLanguage)
        let template = try place.template(kind, language)
        let values = desk.documents.mailValues(
            kind, for: applicant, invitation: invitation(of: applicant.id), days: desk.inputs.days, in: language,
            on: day)
        let lacking = template.required.filter { values[$0]?.isEmpty ?? true }
        guard lacking.isEmpty else { return .none("nothing is known of \(lacking.joined(separator: ", "))") }
        guard kind.news.contains(where: { values[$0]?.isEmpty == false }) else {
            return .none("nothing is known of \(kind.news.joined(separator: ", "))")
        }
        let attachments = try attachments(for: applicant, language)
        var parts = ["text": MailDesk.digest(Array(template.source.utf8))]
        for (name, value) in values { parts[name] = MailDesk.digest(Array(value.utf8)) }
        for file in attachments { parts[file.name] = MailDesk.digest(file.bytes) }
        let before = former[applicant.id]
        let next = OutboxEntry.following(
            before, for: applicant.id, kind: kind.rawValue, parts: parts, language: language.rawValue,
            actor: place.actor, at: place.now)
        guard let entry = next else { return before.map(Outcome.unchanged) ?? .none("there is nothing to say") }
        let (subject, text) = template.filled(values)
        let campaign = desk.inputs.campaign
        let message = MailMessage(
            from: desk.organiser,
            to: Mailbox(name: "\(applicant.person.givenName) \(applicant.person.familyName)", email: email),
            subject: subject, text: text, attachments: attachments, date: Instant(seconds: Int(place.now)),
            id: "\(kind.rawValue).\(entry.version).\(MailDesk.digest(Array(applicant.id.text.utf8)))",
            domain: "\(campaign.id).example", language: language.rawValue)
        return .draft(entry, bytes: message.bytes)
    }

    private func invitation(of applicant: ID<Applicant>) -> Invitation? {
        desk.inputs.invitations.first { $0.applicant == applicant }
    }

    /// The letter with an invitation; else the itinerary, and the calendar as it was last given out.
    private func attachments(
        for applicant: Applicant, _ language: DocumentLanguage
    ) throws -> [MailMessage.Attachment] {
        if kind == .invitation {
            guard let invitation = invitation(of: applicant.id) else { return [] }
            let letter = letters.letter(invitation, to: applicant)
            return [
                MailMessage.Attachment(
                    name: "\(applicant.id).html", mediaType: "text/html; charset=utf-8",
                    bytes: Array(letter.markup(language).utf8))
            ]
        }
        let name = applicant.id.text
        var files = [
            MailMessage.Attachment(
                name: "\(name).pdf", mediaType: "application/pdf",
                bytes: try desk.pdf(
                    desk.documents.paper(for: .candidate(applicant.id), releaseFacts(language)), name: name))
        ]
        if let feed = feeds[name] {
            files.append(
                MailMessage.Attachment(
                    name: "\(name).ics", mediaType: "text/calendar; charset=utf-8; method=PUBLISH",
                    bytes: feed.bytes(on: day)))
        }
        return files
    }

    /// Printed when it was released, so that the same release is the same file.
    private func releaseFacts(_ language: DocumentLanguage) -> PrintFacts {
        PrintFacts(language: language, zone: desk.zone, printedAt: Instant(seconds: Int(desk.release.at)))
    }

    private static func digest(_ bytes: [UInt8]) -> String { Hexadecimal.text(BLAKE2b.digest(bytes, length: 16)) }
}

extension Workplace {
    /// The text in force: the campaign's own, else the one that the program brings.
    func template(_ kind: MailKind, _ language: DocumentLanguage) throws -> MailTemplate {
        guard let own = try store.mailTemplate(kind.rawValue, language: language.rawValue) else {
            return .shipped(kind, in: language)
        }
        do throws(MailTemplate.Refusal) { return try MailTemplate(own, kind: kind) } catch {
            throw Failure.template(error, at: "\(kind.rawValue).\(language.rawValue)", kind)
        }
    }
}

extension Failure {
    /// The first fault of a text, with what to write instead; how many there are beside it.
    static func template(_ refusal: MailTemplate.Refusal, at path: String, _ kind: MailKind) -> Failure {
        guard let first = refusal.faults.first else { preconditionFailure("a refusal names a fault") }
        let rest = refusal.faults.count > 1 ? "; \(refusal.faults.count - 1) more below it" : ""
        let names = kind.placeholders.joined(separator: ", ")
        let (code, message, hint) =
            switch first.kind {
            case .unknown(let name):
                (
                    "CL252", "the text of \(kind.rawValue) knows no \"{{\(name)}}\"",
                    Suggestions.hint(for: name, in: kind.placeholders, otherwise: "it knows \(names)")
                )
            case .unclosed: ("CL253", "\"{{\" without \"}}\" on its line", "write {{name}}; the names are \(names)")
            case .noSubject:
                ("CL254", "no subject with an empty line below it", "write the subject, an empty line, then the text")
            case .noBody: ("CL254", "nothing below the subject", "write the subject, an empty line, then the text")
            }
        return Failure(
            code: code, message: message + rest, hint: hint, at: "\(path):\(first.line):\(first.column)", exit: .no)
    }
}
