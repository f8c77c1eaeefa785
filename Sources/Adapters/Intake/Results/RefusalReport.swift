import Domain
import Tables

/// The refused rows as a CSV to correct and import again as it is: reasons first, then the original cells.
///
/// Columns whose header begins with `lotse_` are passed over when it is read again.
package struct RefusalReport {
    static let prefix = "lotse_"

    private var writer = TableWriter(dialect: .semicolon, formulas: .guarded, hasMark: true)
    private var header: [String]?

    package init() {}

    /// Adds a row; a row of another header than the first one's begins a report of its own, so the caller keeps one
    /// report a header.
    package mutating func append(_ row: RefusedRow) {
        if header != row.header {
            header = row.header
            writer.append(["line", "reasons", "remedies"].map { RefusalReport.prefix + $0 } + row.header)
        }
        let reasons = row.findings.map { finding in
            [finding.code, finding.field, finding.message].compactMap { $0 }.joined(separator: ": ")
        }
        writer.append(
            [String(row.line), reasons.joined(separator: " | "), row.findings.map(\.hint).joined(separator: " | ")]
                + row.cells)
    }

    /// The bytes of the rows added since the last call.
    package mutating func take() -> [UInt8] { writer.take() }
}
