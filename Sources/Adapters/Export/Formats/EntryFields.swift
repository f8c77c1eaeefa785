import Calendar
import Domain

/// An entry as fields with stable keys: what the CSV and the JSON files have in common.
struct EntryFields: Sendable {
    enum Key: String, CaseIterable, Sendable {
        case status, date, start, end, zone, kind, title, employer, employerName, contact, vacancy, job, table
        case language, languageText, interpreter, interpreterName, candidate, candidateName, id, version, changedAt,
            before, endDate, endZone, place, detail
    }

    /// Absent where the entry has no such field or the audience may not see it.
    let values: [Key: String]

    init(_ entry: Sheet.Entry, documents: FairDocuments, audience: Audience, wording: Wording, zone: Zone) {
        var values: [Key: String] = [
            .date: entry.window.date.iso, .start: entry.window.from.text, .end: entry.window.to.text, .zone: zone.name,
            .status: EntryFields.status(entry.change),
        ]
        if case .changed(let before) = entry.change { values[.before] = EntryFields.moment(before.window) }
        if !entry.key.isEmpty {
            values[.id] = "\(entry.key)@\(documents.campaign.id)"
            values[.version] = String(entry.sequence)
            values[.changedAt] = entry.changedAt.iso
        }
        switch entry.content {
        case .pause: values[.kind] = "break"
        case .block(let block):
            values[.kind] = "block"
            values[.title] = block.title
        case .interview(let facts):
            values[.kind] = "interview"
            values.merge(EntryFields.interview(facts, documents, Disclosure(audience), wording)) { _, new in new }
        }
        self.values = values
    }

    /// An entry of somebody's way; a time that is not on the fair's clock says which zone it is in.
    init(
        _ event: JourneyEvent, _ change: JourneyHistory.Change, documents: FairDocuments, wording: Wording
    ) {
        let item = event.released.item
        let code = wording.language.code
        var values: [Key: String] = [
            .status: EntryFields.status(change), .kind: item.kind.rawValue, .title: item.title.text(in: code),
            .candidate: item.applicant.text, .id: "\(event.uid)@\(documents.campaign.id)",
            .version: String(event.released.sequence),
            .changedAt: Instant(seconds: Int(event.released.changedAt)).iso,
        ]
        values[.place] = item.place
        values[.contact] = item.contact
        values[.detail] = item.detail?.text(in: code)
        switch event.when {
        case .days(let from, let to):
            values[.date] = from.iso
            values[.endDate] = to.iso
        case .times(let from, let fromZone, let to, let toZone):
            values[.date] = from.date.iso
            values[.start] = from.hour
            values[.zone] = fromZone
            values[.endDate] = to.date.iso
            values[.end] = to.hour
            values[.endZone] = toZone
        case .sittings: break
        }
        if case .changed(let before) = change { values[.before] = wording.span(of: before.when) }
        self.values = values
    }

    private static func interview(
        _ facts: InterviewFacts, _ documents: FairDocuments, _ disclosure: Disclosure, _ wording: Wording
    ) -> [Key: String] {
        var values: [Key: String] = [
            .candidate: facts.interview.candidate.text, .employer: facts.interview.employer.text,
            .employerName: facts.employerName, .job: facts.job, .table: facts.tableLabel,
        ]
        values[.vacancy] = facts.interview.vacancy?.text
        values[.interpreter] = facts.interview.interpreter?.text
        values[.language] = facts.language?.codes
        values[.languageText] = documents.languageText(of: facts, wording, names: disclosure.interpreterNames)
        if disclosure.candidateNames { values[.candidateName] = facts.candidateName }
        if disclosure.interpreterNames, facts.interpreter != nil { values[.interpreterName] = facts.interpreterName }
        if disclosure.contacts { values[.contact] = facts.employer?.contactName }
        return values
    }

    private static func status(_ change: ReleaseHistory.Change) -> String {
        switch change {
        case .none: "unchanged"
        case .added: "new"
        case .changed: "changed"
        case .removed: "cancelled"
        }
    }

    private static func status(_ change: JourneyHistory.Change) -> String {
        switch change {
        case .none: "unchanged"
        case .added: "new"
        case .changed: "changed"
        case .removed: "cancelled"
        }
    }

    private static func moment(_ window: DayWindow) -> String {
        "\(window.date) \(window.from)–\(window.to)"
    }
}
