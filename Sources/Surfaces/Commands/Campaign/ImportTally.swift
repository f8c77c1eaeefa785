import Domain
import Intake
import Store

/// Counts what an import comes to while its rows go by. A class: the rows come by way of closures.
///
/// Counts are exact; of the findings the first thousands are kept, since a file can have any number.
final class ImportTally {
    /// How many findings, and how many likely duplicates, are kept to be shown.
    static let limit = 10_000

    private let onRefusal: (RefusedRow) throws -> Void
    private let onRows: (Int) -> Void
    /// Rows that are stored now and were not, or not so, before.
    private(set) var stored = 0
    private(set) var unchanged = 0
    private(set) var refused = 0
    private(set) var warnings = 0
    /// Errors, those of refused rows and those of whole files.
    private(set) var errors = 0
    private(set) var findings: [Finding] = []
    private(set) var findingsLeftOut = 0
    private(set) var duplicates: [DuplicatePair] = []
    private(set) var duplicatesLeftOut = 0
    /// Occupations of ESCO that are synonyms of nothing in the reference.
    var unmapped = 0

    /// - Parameters:
    ///   - onRefusal: Gets every refused row as it comes.
    ///   - onRows: Hears now and then how many rows went by.
    init(onRefusal: @escaping (RefusedRow) throws -> Void = { _ in }, onRows: @escaping (Int) -> Void = { _ in }) {
        self.onRefusal = onRefusal
        self.onRows = onRows
    }

    /// A row that Intake accepted and the store answered.
    func note(_ outcome: ImportOutcome, file: String, line: Int) throws {
        switch outcome {
        case .stored: stored += 1
        case .unchanged: unchanged += 1
        case .refused(let reason):
            let finding = Finding(
                severity: .error, file: file, location: .cell(line: line, column: nil), field: nil, value: nil,
                code: reason.code, message: reason.message, hint: reason.hint)
            note(finding)
            return try refuse(RefusedRow(file: file, line: line, header: [], cells: [], findings: [finding]))
        }
        tellRows()
    }

    func refuse(_ row: RefusedRow) throws {
        refused += 1
        tellRows()
        try onRefusal(row)
    }

    /// What became of rows that are stored as a whole.
    func note(stored: Int, unchanged: Int, refused: Int) {
        self.stored += stored
        self.unchanged += unchanged
        self.refused += refused
    }

    func note(_ finding: Finding) {
        switch finding.severity {
        case .warning: warnings += 1
        case .error: errors += 1
        }
        if findings.count < ImportTally.limit { findings.append(finding) } else { findingsLeftOut += 1 }
    }

    func note(_ pair: DuplicatePair) {
        if duplicates.count < ImportTally.limit { duplicates.append(pair) } else { duplicatesLeftOut += 1 }
    }

    private func tellRows() {
        let rows = stored + unchanged + refused
        if rows.isMultiple(of: 4_096) { onRows(rows) }
    }
}
