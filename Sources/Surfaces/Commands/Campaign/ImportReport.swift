import Domain
import Intake
import JSONText
import Store

/// What an import came to, as contracts.md words it.
struct ImportReport {
    let kind: ImportKind
    let source: ImportSource
    let batch: Int?
    /// Rows stored now that were not, or not so, before.
    let accepted: Int
    let unchanged: Int
    let refused: Int
    let columns: [ImportedColumn]
    let findings: [Finding]
    let refusedRows: [RefusedRow]
    /// People who may be one person, by their ids.
    var duplicates: [DuplicatePair] = []

    init<Value>(kind: ImportKind, source: ImportSource, result: ImportResult<Value>, receipt: ImportReceipt) {
        self.kind = kind
        self.source = source
        batch = receipt.batch
        accepted = receipt.accepted
        unchanged = receipt.unchanged
        refused = result.summary.refused + receipt.refused.count
        columns = result.summary.columns
        findings =
            result.findings
            + receipt.refused.map { refusal in
                let row = result.accepted[refusal.row]
                return Finding(
                    severity: .error, file: row.file, location: .cell(line: row.line, column: nil), field: nil,
                    value: nil, code: refusal.reason.code, message: refusal.reason.message, hint: refusal.reason.hint)
            }
        refusedRows = result.refused
    }

    /// One line for a person.
    var line: String {
        let warnings = findings.count { $0.severity == .warning }
        var parts = ["\(kind.rawValue): \(accepted) accepted"]
        if unchanged > 0 { parts.append("\(unchanged) unchanged") }
        if refused > 0 { parts.append("\(refused) refused") }
        if warnings > 0 { parts.append("\(warnings) warnings") }
        if !duplicates.isEmpty { parts.append("\(duplicates.count) likely duplicates") }
        return parts.joined(separator: ", ") + (batch.map { " (batch \($0))" } ?? "")
    }

    var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("accepted", .int(accepted)), ("refused", .int(refused)),
            ("unchanged", .int(unchanged)), ("batch", .optional(batch)),
            ("columns", .object(columns.map { ($0.header, .optional($0.field)) })),
            ("findings", .array(findings.map(\.json))),
            (
                "duplicates",
                .array(
                    duplicates.map {
                        .object([
                            ("first", .string($0.first.text)), ("second", .string($0.second.text)),
                            ("because", .strings($0.reasons.map(\.rawValue))),
                        ])
                    })
            ),
        ])
    }
}

extension Finding {
    /// `file:line:column: error[CODE]: message`, with the remedy below.
    var text: String {
        let place =
            switch location {
            case .cell(let line, let column): [file, line.map(String.init), column.map(String.init)]
            case .pointer(let pointer, let line, let column): [file, String(line), String(column), pointer]
            }
        let subject = field.map { "\($0): " } ?? ""
        return place.compactMap(\.self).joined(separator: ":")
            + ": \(severity.rawValue)[\(code)]: \(subject)\(message)\n  hint: \(hint)"
    }

    var json: JSONValue {
        let place: [(name: String, value: JSONValue)] =
            switch location {
            case .cell(let line, let column): [("line", .optional(line)), ("column", .optional(column))]
            case .pointer(let pointer, let line, let column):
                [("line", .int(line)), ("column", .int(column)), ("at", .string(pointer))]
            }
        return .object(
            [("severity", .string(severity.rawValue)), ("file", .string(file))] + place + [
                ("field", .optional(field)), ("value", .optional(value)), ("code", .string(code)),
                ("message", .string(message)), ("hint", .string(hint)),
            ])
    }
}
