import Domain
import Tables

/// Refused rows of one header as a CSV to correct and import again as it is: reasons first, then the original cells.
///
/// Columns whose header begins with `lotse_` are passed over when it is read again. Rows of another header have no place in
/// the same table: they belong in a report of their own.
package struct RefusalReport {
    static let prefix = "lotse_"

    /// The header of the rows, without the report's own columns.
    package let header: [String]
    private var writer = TableWriter(dialect: .semicolon, formulas: .guarded, hasMark: true)

    /// A report that begins with its header line.
    package init(header: [String]) {
        self.header = header
        writer.append(["file", "line", "reasons", "remedies"].map { RefusalReport.prefix + $0 } + header)
    }

    /// Adds a row of the report's header.
    package mutating func append(_ row: RefusedRow) {
        precondition(row.header == header, "a report holds rows of one header")
        let reasons = row.findings.map { finding in
            [finding.code, finding.field, finding.message].compactMap { $0 }.joined(separator: ": ")
        }
        writer.append(
            [
                row.file, String(row.line), reasons.joined(separator: " | "),
                row.findings.map(\.hint).joined(separator: " | "),
            ] + row.cells)
    }

    /// The bytes of the rows added since the last call.
    package mutating func take() -> [UInt8] { writer.take() }
}
