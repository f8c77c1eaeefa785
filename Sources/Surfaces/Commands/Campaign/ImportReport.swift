import Domain
import Intake
import JSONText
import Workbooks

/// What an import came to, as contracts.md words it.
struct ImportReport {
    let kind: ImportKind
    /// Nil where nothing was new, and in a rehearsal, which stores none.
    let batch: Int?
    let columns: [ImportedColumn]
    /// What columns of such files can mean; empty for formats without a header.
    var fields: [ImportedField] = []
    let tally: ImportTally
    /// Files that hold the refused rows, in the order in which they were begun.
    var reports: [String] = []
    /// Of a timetable feed; nil of other kinds, and where nothing of it was taken.
    var feed: FeedReport?

    /// Whether every row and every file was taken.
    var isComplete: Bool { tally.refused == 0 && tally.errors == 0 }

    /// One line for a person.
    var line: String {
        var parts = ["\(kind.rawValue): \(tally.stored) accepted"]
        if tally.unchanged > 0 { parts.append("\(tally.unchanged) unchanged") }
        if tally.refused > 0 { parts.append("\(tally.refused) refused") }
        if tally.unmapped > 0 { parts.append("\(tally.unmapped) not mapped") }
        if tally.warnings > 0 { parts.append(tally.warnings == 1 ? "1 warning" : "\(tally.warnings) warnings") }
        let duplicates = tally.duplicates.count + tally.duplicatesLeftOut
        if duplicates > 0 { parts.append(duplicates == 1 ? "1 likely duplicate" : "\(duplicates) likely duplicates") }
        return parts.joined(separator: ", ") + (batch.map { " (batch \($0))" } ?? "")
    }

    /// Each header once; where several files have it, with the first meaning.
    private var columnMembers: [(name: String, value: JSONValue)] {
        var seen: Set<String> = []
        let meant = columns.filter { $0.field != nil } + columns.filter { $0.field == nil }
        return meant.filter { seen.insert($0.header).inserted }.map { ($0.header, .optional($0.field)) }
    }

    var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("accepted", .int(tally.stored)), ("refused", .int(tally.refused)),
            ("unchanged", .int(tally.unchanged)), ("unmapped", .int(tally.unmapped)), ("batch", .optional(batch)),
            ("columns", .object(columnMembers)),
            ("findings", .array(tally.findings.map(\.json))), ("findingsLeftOut", .int(tally.findingsLeftOut)),
            (
                "duplicates",
                .array(
                    tally.duplicates.map {
                        .object([
                            ("first", .string($0.first.text)), ("second", .string($0.second.text)),
                            ("because", .strings($0.reasons.map(\.rawValue))),
                        ])
                    })
            ), ("duplicatesLeftOut", .int(tally.duplicatesLeftOut)), ("reports", .strings(reports)),
            ("feed", feed?.json ?? .null),
        ])
    }
}

extension Finding {
    /// `file:line:column: error[CODE]: message`, with the remedy below.
    var text: String {
        let subject = field.map { "\($0): " } ?? ""
        return ([file] + [place].filter { !$0.isEmpty }).joined(separator: ":")
            + ": \(severity.rawValue)[\(code)]: \(subject)\(message)\n  hint: \(hint)"
    }

    /// Where it is in the file: `2:13`, `2:13:/days/0`, `Applicants!C17`; empty for the file as a whole.
    var place: String {
        let parts =
            switch location {
            case .cell(let line, let column): [line.map(String.init), column.map(String.init)]
            case .pointer(let pointer, let line, let column): [String(line), String(column), pointer]
            case .sheet(let sheet, let row, let column): [Finding.reference(sheet, row, column)]
            }
        return parts.compactMap(\.self).joined(separator: ":")
    }

    /// `Applicants!C17`, `Applicants!17` for a row, `Applicants` for the sheet.
    private static func reference(_ sheet: String, _ row: Int?, _ column: Int?) -> String {
        guard let row else { return sheet }
        return "\(sheet)!\(column.map(CellReference.letters) ?? "")\(row)"
    }

    var json: JSONValue {
        let place: [(name: String, value: JSONValue)] =
            switch location {
            case .cell(let line, let column): [("line", .optional(line)), ("column", .optional(column))]
            case .pointer(let pointer, let line, let column):
                [("line", .int(line)), ("column", .int(column)), ("at", .string(pointer))]
            case .sheet(let sheet, let row, let column):
                [
                    ("line", .optional(row)), ("column", .optional(column)),
                    ("at", .string(Finding.reference(sheet, row, column))),
                ]
            }
        return .object(
            [("severity", .string(severity.rawValue)), ("file", .string(file))] + place + [
                ("field", .optional(field)), ("value", .optional(value)), ("code", .string(code)),
                ("message", .string(message)), ("hint", .string(hint)),
            ])
    }
}
