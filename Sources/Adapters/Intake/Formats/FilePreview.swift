import Tables
import Workbooks

/// The first rows of a table or a sheet as they stand there, for a person who decides whether it is the right file.
package struct FilePreview: Hashable, Sendable {
    package let header: [String]
    package let rows: [[String]]

    /// - Parameter count: Rows at most, without the header.
    /// - Returns: Nil for other formats, and where nothing can be read: what is wrong then, the import says.
    package init?(of bytes: [UInt8], name: String, sheet: String?, count: Int) {
        switch FileFormat(start: Array(bytes.prefix(4_096)), name: name) {
        case .table:
            // A file that cannot be read has no preview.
            guard let table = try? FilePreview(table: bytes, count: count) else { return nil }
            self = table
        case .workbook:
            guard let sheet = try? FilePreview(workbook: bytes, sheet: sheet, count: count) else { return nil }
            self = sheet
        case .json, .xml: return nil
        }
    }

    private init(table bytes: [UInt8], count: Int) throws(TableSourceError) {
        var reader = try TableReader(source: tableSource(bytes: bytes))
        header = try reader.readHeader()?.texts ?? []
        var rows: [[String]] = []
        var row = TableRow()
        while rows.count < count, try reader.next(into: &row) { rows.append(row.texts) }
        self.rows = rows
    }

    private init(workbook bytes: [UInt8], sheet: String?, count: Int) throws(WorkbookFault) {
        let workbook = try Workbook.open(bytes)
        var source = try workbook.rows(of: try workbook.sheet(sheet))
        var rows: [[String]] = []
        while rows.count <= count, let row = try source.next() {
            var texts = [String](repeating: "", count: row.cells.last?.column ?? 0)
            for cell in row.cells { texts[cell.column - 1] = SheetTable.written(cell.value) }
            rows.append(texts)
        }
        header = rows.first ?? []
        self.rows = Array(rows.dropFirst())
    }
}
