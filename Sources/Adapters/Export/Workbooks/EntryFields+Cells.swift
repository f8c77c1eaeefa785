import Calendar
import Domain
import WorkbookWriting

extension EntryFields.Key {
    /// What people read, in this order; the rest is for programs and stands to the right, off the printed page.
    static let forPeople: [EntryFields.Key] = [
        .date, .start, .endDate, .end, .kind, .title, .employerName, .job, .candidateName, .candidate, .languageText,
        .interpreterName, .table, .place, .contact, .detail, .status, .before,
    ]
    static let forPrograms: [EntryFields.Key] = [
        .zone, .endZone, .employer, .vacancy, .interpreter, .language, .id, .version, .changedAt,
    ]

    func column(_ wording: Wording) -> BookColumn {
        switch self {
        case .date: BookColumn(wording[.date], .date)
        case .endDate: BookColumn(wording[BookWords.endDate], .date)
        case .start: BookColumn(wording[BookWords.begins], .time)
        case .end: BookColumn(wording[BookWords.ends], .time)
        case .version: BookColumn(wording[BookWords.number], .number)
        case .status: BookColumn(wording[.change])
        case .zone: BookColumn(wording[BookWords.zone])
        case .endZone: BookColumn(wording[BookWords.endZone])
        case .kind: BookColumn(wording[BookWords.kind])
        case .title: BookColumn(wording[BookWords.title])
        case .employer: BookColumn(wording[BookWords.employerId])
        case .employerName: BookColumn(wording[.employer])
        case .contact: BookColumn(wording[.contact])
        case .vacancy: BookColumn(wording[BookWords.vacancyId])
        case .job: BookColumn(wording[.job])
        // Both are called the place; only one of them is ever filled in a row.
        case .table: BookColumn(wording[.table])
        case .place: BookColumn(wording[PaperWords.whereAt])
        case .language: BookColumn(wording[BookWords.languageCodes])
        case .languageText: BookColumn(wording[.language])
        case .interpreter: BookColumn(wording[BookWords.interpreterId])
        case .interpreterName: BookColumn(wording[.interpreter])
        case .candidate: BookColumn(wording[BookWords.candidateId])
        case .candidateName: BookColumn(wording[.candidate])
        case .id: BookColumn(wording[.identifier])
        case .changedAt: BookColumn(wording[BookWords.changedAt])
        case .before: BookColumn(wording[BookWords.earlier])
        case .detail: BookColumn(wording[BookWords.detail], .prose)
        }
    }
}

extension EntryFields {
    /// The field as a cell of its type; words for people in place of those for programs.
    func cell(_ key: Key, _ wording: Wording) -> BookCell {
        guard let value = values[key], !value.isEmpty else { return .empty }
        switch key {
        case .date, .endDate: return CivilDate(iso: value).map { .date($0) } ?? .text(value)
        case .start, .end: return LocalTime(value).map { .time($0) } ?? .text(value)
        case .version: return Int(value).map { .number($0) } ?? .text(value)
        case .status: return BookCell(EntryFields.status(value, wording))
        case .kind: return .text(EntryFields.kind(value, wording))
        case .languageText:
            // Who interprets has a column, where it can be filtered.
            let ending = values[.interpreterName].map { wording.filled(.withInterpreter, "", $0) } ?? ""
            return .text(value.hasSuffix(ending) ? String(value.dropLast(ending.count)) : value)
        case .zone, .title, .employer, .employerName, .contact, .vacancy, .job, .table, .language, .interpreter,
            .interpreterName, .candidate, .candidateName, .id, .changedAt, .before, .endZone, .place,
            .detail:
            return .text(value)
        }
    }

    /// Nothing for what is as it was.
    private static func status(_ value: String, _ wording: Wording) -> String? {
        switch value {
        case "new": wording[.new]
        case "changed": wording[.moved]
        case "cancelled": wording[.cancelled]
        default: nil
        }
    }

    private static func kind(_ value: String, _ wording: Wording) -> String {
        switch value {
        case "interview": wording[.interview]
        case "block": wording[BookWords.block]
        case "break": wording[.pause]
        default: JourneyItem.Kind(rawValue: value).map { wording[$0.phrase] } ?? value
        }
    }
}

/// Entries as a sheet: columns that nobody has anything in are left out.
struct EntrySheet {
    let name: String
    let rows: [EntryFields]
    /// What the sheet is sorted by, which stands first.
    var first: [EntryFields.Key] = []
    /// Whether times are on several clocks, so that the zones are for people.
    var namesZones = false

    func sheet(_ wording: Wording) -> BookSheet {
        let used = { (key: EntryFields.Key) in rows.contains { $0.values[key]?.isEmpty == false } }
        let zones: [EntryFields.Key] = namesZones ? [.zone, .endZone] : []
        let people = (first + EntryFields.Key.forPeople.filter { !first.contains($0) } + zones).filter(used)
        let keys = people + EntryFields.Key.forPrograms.filter { used($0) && !zones.contains($0) }
        return BookSheet(
            name: name, columns: keys.map { $0.column(wording) },
            rows: rows.map { row in
                BookRow(
                    keys.map { row.cell($0, wording) }, row.values[.status] == "cancelled" ? .struck : .plain)
            },
            fixedColumns: max(2, first.count), printedColumns: people.count)
    }
}
