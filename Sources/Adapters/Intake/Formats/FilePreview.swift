import Tables
import Workbooks

/// Some rows of a table or of a workbook's sheet as the file has them, to see what its columns hold: the first one, those that somebody
/// asks for, and as many of the next as there is room for.
package struct FilePreview: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        /// Line of the file, or row of the sheet, on which it starts, from 1.
        package let line: Int
        package let cells: [String]
    }

    /// In the order of the file, without the header and without rows that hold nothing.
    package let rows: [Row]

    /// - Parameters:
    ///   - count: Rows at most.
    ///   - lines: Lines of rows that are to be among them, the more important first.
    /// - Returns: Nil for other formats, and where nothing can be read: what is wrong then, the import says.
    package init?(of bytes: [UInt8], name: String, sheet: String?, count: Int, lines: [Int] = []) {
        var choice = Choice(count: count, lines: lines)
        switch FileFormat(start: Array(bytes.prefix(4_096)), name: name) {
        case .table:
            // A file that cannot be read has no preview.
            guard (try? choice.read(table: bytes)) != nil else { return nil }
        case .workbook: guard (try? choice.read(workbook: bytes, sheet: sheet)) != nil else { return nil }
        case .json, .xml: return nil
        }
        rows = choice.rows
    }
}

/// Chooses rows while they go by.
private struct Choice {
    let count: Int
    let lines: [Int]
    private let asked: Set<Int>
    private let last: Int
    private var first: [FilePreview.Row] = []
    private var named: [Int: FilePreview.Row] = [:]

    init(count: Int, lines: [Int]) {
        self.count = count
        self.lines = lines
        asked = Set(lines)
        last = lines.max() ?? 0
    }

    mutating func read(table bytes: [UInt8]) throws(TableSourceError) {
        var reader = try TableReader(source: tableSource(bytes: bytes))
        guard try reader.readHeader() != nil else { return }
        var row = TableRow()
        while try reader.next(into: &row) {
            if !row.isEmpty, wants(row.line) { take(FilePreview.Row(line: row.line, cells: row.texts)) }
            if isDone(at: row.line) { return }
        }
    }

    mutating func read(workbook bytes: [UInt8], sheet: String?) throws(WorkbookFault) {
        let workbook = try Workbook.open(bytes)
        var source = try workbook.rows(of: try workbook.sheet(sheet))
        guard try source.next() != nil else { return }
        while let row = try source.next() {
            if !row.cells.isEmpty, wants(row.number) {
                var texts = [String](repeating: "", count: row.cells.last?.column ?? 0)
                for cell in row.cells { texts[cell.column - 1] = SheetTable.written(cell.value) }
                take(FilePreview.Row(line: row.number, cells: texts))
            }
            if isDone(at: row.number) { return }
        }
    }

    private func wants(_ line: Int) -> Bool { first.count < count || asked.contains(line) }

    private mutating func take(_ row: FilePreview.Row) {
        if first.count < count { first.append(row) }
        if asked.contains(row.line) { named[row.line] = row }
    }

    private func isDone(at line: Int) -> Bool { first.count >= count && line >= last }

    var rows: [FilePreview.Row] {
        var chosen: [FilePreview.Row] = []
        for row in first.prefix(1) + lines.compactMap({ named[$0] }) + first where chosen.count < count {
            if !chosen.contains(where: { $0.line == row.line }) { chosen.append(row) }
        }
        return chosen.sorted { $0.line < $1.line }
    }
}
