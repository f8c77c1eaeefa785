import Arguments
import Calendar
import Digests
import Domain
import Export
import Mail
import Pipeline
import Store

/// Drafts of mail: what the campaign knows, in the texts that are in force.
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
    private let former: [CalendarReceiver: OutboxEntry]
    private let feeds: [CalendarReceiver: CalendarFeed]
    private let letters: InvitationExport.Letters
    private let probations: [ID<Employer>: [OngoingProbation]]
    private let sender: Mailbox

    init(_ place: Workplace, _ kind: MailKind, on day: CivilDate) throws {
        self.place = place
        self.kind = kind
        self.day = day
        sender = try place.organiser()
        let everything = try DocumentDesk(place)
        desk = kind.roles.contains(.employer) ? try everything.forFirms(place) : everything
        letters = try InvitationExport.Letters(desk.inputs, place)
        former = Dictionary(
            try place.store.outbox().filter { $0.kind == kind.rawValue }.map { ($0.receiver, $0) },
            uniquingKeysWith: { $0.version > $1.version ? $0 : $1 })
        let calendars = try CalendarDesk(place)
        feeds = Dictionary(
            try calendars.feeds(for: calendars.receivers).map { ($0.receiver, $0) },
            uniquingKeysWith: { first, _ in first })
        let firms = Dictionary(desk.inputs.vacancies.map { ($0.id, $0.employer) }, uniquingKeysWith: { one, _ in one })
        probations =
            kind == .talks || kind == .checkin
            ? Dictionary(grouping: try place.pipeline().probations()) {
                firms[$0.work.contract.vacancy] ?? ID("")
            } : [:]
    }

    /// Whom a mail of this kind concerns where nobody is named: those invited, whom the last release tells something, who
    /// interviews or interprets, or who has newcomers in their probation.
    var people: [Addressee] {
        let inputs = desk.inputs
        switch kind {
        case .invitation:
            let invited = Set(inputs.invitations.map(\.applicant))
            return inputs.applicants.filter { invited.contains($0.id) }.map(Addressee.init)
        case .interviews, .travel, .welcome, .checkin: return desk.candidates.map(Addressee.init)
        case .plan:
            let interviews = desk.release.interviews.filter { !$0.isCancelled }.map(\.interview)
            let firms = Set(interviews.map(\.employer))
            let interpreters = Set(interviews.compactMap(\.interpreter))
            return inputs.employers.filter { firms.contains($0.id) }.map(Addressee.init)
                + inputs.interpreters.filter { interpreters.contains($0.id) }.map(Addressee.init)
        case .talks: return inputs.employers.filter { probations[$0.id] != nil }.map(Addressee.init)
        }
    }

    /// Says once, after all drafts, what no font has.
    func tellOfFonts() { desk.tellOfFonts() }

    func outcome(for addressee: Addressee) throws -> Outcome {
        if addressee.applicant?.hasWithdrawn == true { return .none("has withdrawn") }
        guard let mailbox = addressee.mailbox else { return .none("no e-mail address") }
        let language = addressee.language
        let template = try place.template(kind, language)
        let values = values(for: addressee, mailbox)
        let lacking = template.required.filter { values[$0]?.isEmpty ?? true }
        guard lacking.isEmpty else { return .none("nothing is known of \(lacking.joined(separator: ", "))") }
        guard kind.news.contains(where: { values[$0]?.isEmpty == false }) else {
            return .none("nothing is known of \(kind.news.joined(separator: ", "))")
        }
        let attachments = try attachments(for: addressee)
        var parts = ["text": MailDesk.digest(Array(template.source.utf8))]
        for (name, value) in values { parts[name] = MailDesk.digest(Array(value.utf8)) }
        for file in attachments { parts[file.name] = MailDesk.digest(file.bytes) }
        let before = former[addressee.receiver]
        let next = OutboxEntry.following(
            before, for: addressee.receiver, kind: kind.rawValue, parts: parts, language: language.rawValue,
            actor: place.actor, at: place.now)
        guard let entry = next else { return before.map(Outcome.unchanged) ?? .none("there is nothing to say") }
        let (subject, text) = template.filled(values)
        let message = MailMessage(
            from: sender, to: mailbox, subject: subject, text: text, attachments: attachments,
            date: Instant(seconds: Int(place.now)),
            id: "\(kind.rawValue).\(entry.version).\(MailDesk.digest(Array(addressee.receiver.mailName.utf8)))",
            domain: sender.host, language: language.rawValue)
        return .draft(entry, bytes: message.bytes)
    }

    private func values(for addressee: Addressee, _ mailbox: Mailbox) -> [String: String] {
        if let applicant = addressee.applicant {
            return desk.documents.mailValues(
                kind, for: applicant, invitation: invitation(of: applicant.id), days: desk.inputs.days,
                in: addressee.language, on: day)
        }
        let id = addressee.receiver.id
        let isFirm = addressee.receiver.role == .employer
        let own = probations[ID(id)] ?? []
        let file = ProbationCalendarFile(
            campaign: desk.inputs.campaign, probations: own.map(ProbationExport.calendar(of:)))
        return desk.documents.mailValues(
            kind, for: isFirm ? .employer(ID(id)) : .interpreter(ID(id)), name: mailbox.name,
            news: file.news(for: ID(id), addressee.language).map(\.entry), in: addressee.language, on: day)
    }

    private func invitation(of applicant: ID<Applicant>) -> Invitation? {
        desk.inputs.invitations.first { $0.applicant == applicant }
    }

    // MARK: Attachments

    /// The letter with an invitation; the forms with a talk; else the plan or itinerary. With all but the letter goes the
    /// calendar as it was last given out.
    private func attachments(for addressee: Addressee) throws -> [MailMessage.Attachment] {
        let receiver = addressee.receiver
        switch kind {
        case .invitation:
            guard let applicant = addressee.applicant, let invitation = invitation(of: applicant.id) else { return [] }
            let letter = letters.letter(invitation, to: applicant)
            return [
                MailMessage.Attachment(
                    name: "\(receiver.id).html", mediaType: "text/html; charset=utf-8",
                    bytes: Array(letter.markup(addressee.language).utf8))
            ]
        case .interviews, .travel, .welcome:
            return [try plan(for: .candidate(ID(receiver.id)), addressee)] + calendar(of: receiver)
        case .checkin:
            let own = probations.values.joined().filter { $0.work.contract.applicant.text == receiver.id }
            return [try plan(for: .candidate(ID(receiver.id)), addressee)] + (try own.map(forms))
                + calendar(of: receiver)
        case .plan:
            let audience: Audience =
                receiver.role == .employer ? .employer(ID(receiver.id)) : .interpreter(ID(receiver.id))
            let book = try desk.bytes(.xlsx, for: audience, in: addressee.language, name: receiver.id)
            return [
                try plan(for: audience, addressee),
                MailMessage.Attachment(
                    name: "\(receiver.id).xlsx",
                    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes: book),
            ] + calendar(of: receiver)
        case .talks:
            return try (probations[ID(receiver.id)] ?? []).map(forms) + calendar(of: receiver)
        }
    }

    private func plan(for audience: Audience, _ addressee: Addressee) throws -> MailMessage.Attachment {
        let name = addressee.receiver.id
        return MailMessage.Attachment(
            name: "\(name).pdf", mediaType: "application/pdf",
            bytes: try desk.pdf(desk.documents.paper(for: audience, releaseFacts(addressee.language)), name: name))
    }

    private func forms(of own: OngoingProbation) throws -> MailMessage.Attachment {
        let forms = try ProbationExport.forms(of: own, desk.inputs.campaign, place)
        let name = "talks-\(own.work.contract.applicant)"
        return MailMessage.Attachment(
            name: "\(name).pdf", mediaType: "application/pdf",
            bytes: try desk.pdf(forms.paper(madeAt: Instant(seconds: Int(desk.release.at))), name: name))
    }

    private func calendar(of receiver: CalendarReceiver) -> [MailMessage.Attachment] {
        feeds[receiver].map { feed in
            [
                MailMessage.Attachment(
                    name: "\(receiver.id).ics", mediaType: "text/calendar; charset=utf-8; method=PUBLISH",
                    bytes: feed.bytes(on: day))
            ]
        } ?? []
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
