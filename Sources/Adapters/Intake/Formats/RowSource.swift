import Domain

/// A table of any format with its header understood: gives row after row.
protocol RowSource {
    var file: String { get }
    var schema: Schema { get }
    var columns: [ImportedColumn] { get }
    /// What the header itself has to say.
    var findings: [Finding] { get }
    /// True where a column that every row needs is missing: no row can be taken.
    var lacksColumn: Bool { get }
    /// What there is to say after the last row.
    var closingFindings: [Finding] { get }

    /// The next row that holds anything; nil at the end.
    mutating func next() throws -> RowOutcome?
    /// The last row as the file has it, without the columns of a report.
    func refused(_ findings: [Finding]) -> RefusedRow
}

/// What one row turned out to be.
enum RowOutcome {
    /// A row to read, with what its cells have to say before their values are read.
    case row(SourceRow, [Finding])
    /// A row whose structure is broken.
    case broken([Finding])
}
