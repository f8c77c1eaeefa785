package import Domain

/// The stable codes of everything that the reader of timetable feeds can say; docs/reference/errors.md lists each with
/// its remedy.
package enum FeedCode: String, CaseIterable, Sendable {
    // The feed: nothing of it is taken.
    case unreadable = "FD001"
    case missingTable = "FD002"
    case missingColumn = "FD003"
    case brokenTable = "FD004"
    case nothingLeft = "FD005"
    // The row.
    case cellCount = "FD010"
    case notText = "FD011"
    case missingValue = "FD012"
    case wrongValue = "FD013"
    case repeatedID = "FD014"
    case unknownID = "FD015"
    case brokenTrip = "FD016"
    // Remarks.
    case notUsed = "FD020"
    case ruleNotUsed = "FD021"
}

/// Why nothing of a feed is taken, with its place and remedy.
package struct FeedFault: Error, Hashable, Sendable {
    package let finding: Finding

    init(_ code: FeedCode, file: String, line: Int? = nil, column: Int? = nil, _ message: String, hint: String) {
        finding = Finding(
            severity: .error, file: file, location: .cell(line: line, column: column), field: nil, value: nil,
            code: code.rawValue, message: message, hint: hint)
    }
}

/// Takes what the reader has to say, in the order of the rows, and counts the rows that are refused. A class: every table
/// writes into it.
final class FeedLog {
    private let emit: (Finding) -> Void
    private(set) var refused = 0

    init(_ emit: @escaping (Finding) -> Void) {
        self.emit = emit
    }

    /// A row is not taken.
    func refuse() { refused += 1 }

    func note(_ finding: Finding) { emit(finding) }

    /// Something about the whole feed or a table of it that keeps nothing out.
    func remark(_ code: FeedCode, file: String, _ message: String, hint: String) {
        emit(
            Finding(
                severity: .warning, file: file, location: .cell(line: nil, column: nil), field: nil, value: nil,
                code: code.rawValue, message: message, hint: hint))
    }
}
