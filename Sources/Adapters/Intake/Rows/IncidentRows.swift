import Calendar
import Domain

/// Builds incidents from rows; whether the campaign has whom they concern is seen when they are stored.
enum IncidentRows {
    static func incident(_ row: inout RowReading) -> Incident? {
        let id = row.requiredText(.id)
        let kind = row.required(.incidentKind, Words.incidentKinds.parse)
        if row.row[.happenedOn] == nil { row.missing(.happenedOn) }
        let on = row.date(.happenedOn)
        let from = row.date(.from)
        var subject: Incident.Subject?
        if let kind { subject = concerned(by: kind, in: &row) }
        let closing = closed(after: on, in: &row)
        if let kind, kind.needsFrom, row.row[.from] == nil { row.missing(.from) }
        guard let id, let kind, let on, let subject, !row.isRefused else { return nil }
        return Incident(
            id: ID(id), kind: kind, subject: subject, on: on, from: from, note: row.text(.note), closing: closing)
    }

    /// The one whom the row names; refused where it names none, several, or one of the wrong sort.
    private static func concerned(by kind: IncidentKind, in row: inout RowReading) -> Incident.Subject? {
        let fields: [(Field, IncidentKind.Concern)] = [
            (.applicant, .applicant), (.employer, .employer), (.guide, .guide),
        ]
        let given = fields.filter { row.row[$0.0] != nil }
        let expected = kind.concerns.map(\.rawValue).joined(separator: " or ")
        guard given.count == 1, let (field, concern) = given.first, kind.concerns.contains(concern),
            let text = row.text(field)
        else {
            row.refuse(
                .contradiction, given.first?.0 ?? .applicant,
                "found \(given.isEmpty ? "nobody" : given.map(\.1.rawValue).joined(separator: " and ")), "
                    + "expected one \(expected) whom the incident concerns",
                hint: "Fill in \(expected), and empty the others.")
            return nil
        }
        return switch concern {
        case .applicant: .applicant(ID(text))
        case .employer: .employer(ID(text))
        case .guide: .guide(ID(text))
        }
    }

    private static func closed(after on: CivilDate?, in row: inout RowReading) -> Incident.Closing? {
        let day = row.date(.closedOn)
        let outcome = row.value(.incidentOutcome, Words.incidentOutcomes.parse)
        switch (day, outcome) {
        case (nil, nil): return nil
        case (let day?, let outcome?):
            if let on, day < on {
                row.refuse(
                    .endBeforeStart, .closedOn, "the incident is closed before it happened",
                    hint: "Write the day on which it was closed, or empty the cell while it is open.")
                return nil
            }
            return Incident.Closing(on: day, outcome: outcome)
        default:
            row.refuse(
                .contradiction, day == nil ? .incidentOutcome : .closedOn,
                day == nil ? "an outcome is given, and no day" : "a day of closing is given, and no outcome",
                hint: "Fill in both closedOn and outcome, or neither.")
            return nil
        }
    }
}

/// Builds notes of talks from rows.
enum CheckInRows {
    static func note(_ row: inout RowReading) -> CheckInNote? {
        let vocabulary = row.vocabulary
        let applicant = row.requiredText(.applicant)
        let vacancy = row.requiredText(.vacancy)
        let day = row.required(.talkDay) { NumberText.whole($0, in: 1...366) }
        let side = row.required(.noteSide, Words.noteSides.parse)
        if row.row[.happenedOn] == nil { row.missing(.happenedOn) }
        let on = row.date(.happenedOn)
        var answers: [CheckInNote.Reply] = []
        if let side { answers = replies(of: side, in: &row) }
        let copiedOn = row.date(.copiedOn)
        let copyLanguage = row.value(.copyLanguage) { vocabulary.language($0) }
        if side == .employer, row.row[.copiedOn] != nil || row.row[.copyLanguage] != nil {
            row.refuse(
                .contradiction, .copiedOn, "the firm's note has a copy, expected it in that of the worker",
                hint: "Write copiedOn and copyLanguage in the row of the worker.")
        }
        if side == .worker, (row.row[.copiedOn] == nil) != (row.row[.copyLanguage] == nil) {
            row.refuse(
                .contradiction, .copiedOn, "a copy needs the day and the language, and one of them is missing",
                hint: "Fill in both copiedOn and copyLanguage, or neither.")
        }
        let support = row.values(.supportOffered, divided: ListText.itemsOrCommas, Words.support.parse)
        let planned = row.whole(.plannedAbsence, in: 0...366)
        let unplanned = row.whole(.unplannedAbsence, in: 0...366)
        let level = row.value(.language) { LevelText.parse($0).map(\.level) }
        let progress = row.value(.progress, Words.progress.parse)
        let signedOn = row.date(.signedOn)
        guard let applicant, let vacancy, let day, let side, let on, !row.isRefused else { return nil }
        return CheckInNote(
            applicant: ID(applicant), vacancy: ID(vacancy), day: day, side: side, on: on, answers: answers,
            progress: progress, language: level, plannedAbsence: planned, unplannedAbsence: unplanned,
            support: Set(support), signedOn: signedOn, copiedOn: copiedOn, copyLanguage: copyLanguage)
    }

    /// Each question of this side once.
    private static func replies(of side: CheckInNote.Side, in row: inout RowReading) -> [CheckInNote.Reply] {
        let replies = row.values(.answers, divided: ListText.itemsOrCommas) { CheckInText.reply($0, of: side) }
        if Set(replies.map(\.question)).count < replies.count {
            row.refuse(
                .contradiction, .answers, "a question is answered twice", hint: "Write each question once.")
        }
        return replies
    }
}
