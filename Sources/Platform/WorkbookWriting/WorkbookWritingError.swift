/// Why a workbook cannot be written.
package enum WorkbookWritingError: Error, Hashable, Sendable {
    /// The library, or the file system below it, refuses: what it says.
    case refused(String)
    /// A sheet has more rows than a sheet can have: its name and the limit, the row of titles counted.
    case tooManyRows(sheet: String, limit: Int)
    /// A sheet has more columns than a sheet can have.
    case tooManyColumns(sheet: String, limit: Int)
    /// The text of a cell is longer than a cell can hold: the sheet, the row from 1, and the limit in UTF-16 units.
    case textTooLong(sheet: String, row: Int, limit: Int)
}

/// What a sheet can hold. Source: Microsoft, "Excel specifications and limits", read 2026-11-21.
enum SheetLimits {
    static let rows = 1_048_576
    static let columns = 16_384
    static let text = 32_767
}
