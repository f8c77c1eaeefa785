import Domain
import Hashing

/// How the rows of one kind of file become values; the importer has one of each.
package struct RowKind<Value: Sendable>: Sendable {
    let kind: ImportKind
    /// The first is that of files whose header says nothing else.
    let schemas: [Schema]
    let build: @Sendable (inout RowReading) -> Value?
    /// What may stand only once in an import; nil where anything may repeat.
    let id: @Sendable (Value) -> String?

    /// Reads a row, of which `found` is known already; asks nothing of other rows.
    func read(_ row: SourceRow, found: [Finding], _ vocabulary: Vocabulary) -> ReadRow<Value> {
        var reading = RowReading(row, vocabulary)
        let value = build(&reading)
        var findings = reading.findings
        if !found.isEmpty {
            let fields = Set(found.compactMap { $0.field })
            // What could not be taken from its cell is not missing as well.
            findings.removeAll { finding in
                finding.code == ImportCode.missingValue.rawValue && finding.field.map(fields.contains) == true
            }
            findings = found + findings
        }
        let key = reading.isRefused ? nil : value.flatMap(id).map { SipHash24(seed: 0)($0) }
        return ReadRow(row: row, value: value, key: key, findings: findings)
    }
}

/// What was read of one row, before it stands beside the others of its import.
struct ReadRow<Value: Sendable>: Sendable {
    let row: SourceRow
    /// Nil where the row's values do not make one; it is not taken either where one of the findings is an error.
    let value: Value?
    /// Hash of what may stand only once; nil where anything may repeat, and where the row is refused.
    let key: UInt64?
    let findings: [Finding]
}
