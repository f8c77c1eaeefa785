package import Domain

/// How a header was understood.
package struct ImportedColumn: Hashable, Sendable {
    package let file: String
    package let header: String
    /// Which column of the file it is, from 1.
    package let number: Int
    /// The field's stable name; nil where the column is kept as a note or belongs to a report.
    package let field: String?

    /// Whether the column was added by a report of refused rows, and is passed over.
    package var isOfReport: Bool { header.hasPrefix(RefusalReport.prefix) }
}

/// What a column of a file can mean.
package struct ImportedField: Hashable, Sendable {
    /// The stable name.
    package let name: String
    /// How German files head such a column first of all; the stable name where they do not have it.
    package let german: String
}

/// A row that was not taken, as it stood in the file.
package struct RefusedRow: Hashable, Sendable {
    package let file: String
    /// Physical line on which it starts, from 1.
    package let line: Int
    /// The file's header, or the names of the fields for a format without one.
    package let header: [String]
    package let cells: [String]
    /// The errors that kept it out.
    package let findings: [Finding]

    package init(file: String, line: Int, header: [String], cells: [String], findings: [Finding]) {
        self.file = file
        self.line = line
        self.header = header
        self.cells = cells
        self.findings = findings
    }
}

/// What an import says while it runs, in the order of the rows.
package enum ImportEvent<Value: Sendable>: Sendable {
    /// A row that was taken, with the line on which it starts.
    case accepted(Value, file: String, line: Int)
    case refused(RefusedRow)
    /// Follows the row it belongs to; errors of a refused row come here too.
    case finding(Finding)
}

/// What an import came to: `accepted + refused = rows`.
package struct ImportSummary: Hashable, Sendable {
    /// Rows that hold anything, headers not counted; for applicants, rows of child files included.
    package internal(set) var rows = 0
    package internal(set) var accepted = 0
    package internal(set) var refused = 0
    package internal(set) var columns: [ImportedColumn] = []
    /// What columns of such files can mean, in the order of the reference.
    package internal(set) var fields: [ImportedField] = []

    /// Nothing yet.
    package init() {}
}

/// A whole import in memory.
package struct ImportResult<Value: Sendable>: Sendable {
    package struct Accepted: Sendable {
        package let value: Value
        package let file: String
        package let line: Int
    }

    package internal(set) var accepted: [Accepted] = []
    package internal(set) var refused: [RefusedRow] = []
    package internal(set) var findings: [Finding] = []
    package internal(set) var summary = ImportSummary()

    package var values: [Value] { accepted.map(\.value) }
}
