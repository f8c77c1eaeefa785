import Foundation
import Tables

/// A table in memory, column by column: whole numbers where every cell is one, codes of a dictionary where there are few different
/// texts, else the texts one after another. No cell is lost or changed.
struct ColumnTable {
    private(set) var columns: [Column] = []
    private(set) var rows = 0

    /// Reads a file with the product's own reader.
    init(path: String) throws {
        var reader = try TableReader(source: openTableSource(path: path))
        guard let header = try reader.readHeader() else { throw BenchError(text: "\(path) is empty\n") }
        columns = header.texts.map(Column.init)
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        var row = TableRow()
        var batch = CellBatch(columns: columns.count)
        var used = 0
        while try reader.next(into: &row) {
            guard row.problems.isEmpty else { throw BenchError(text: "\(path):\(row.line): \(row.problems)\n") }
            row.withCells { batch.append($0, $1) }
            if batch.isFull {
                used += batch.size
                take(&batch)
                // The rest is as long as the beginning was: arrays that grow are copied again and again.
                if rows == CellBatch.rows { columns.indices.forEach { columns[$0].reserve(size / max(1, used) + 1) } }
            }
        }
        take(&batch)
    }

    func column(_ name: String) -> Column? { columns.first { $0.name == name } }

    private mutating func take(_ batch: inout CellBatch) {
        batch.finish()
        for index in columns.indices { columns[index].append(batch, index) }
        rows += batch.count
        batch.removeAll()
    }
}

/// The cells of some rows, to be taken column by column.
struct CellBatch {
    static let rows = 1_024
    /// Bytes that may be read, and mean nothing, behind a cell.
    static let slack = 8

    let columns: Int
    private(set) var count = 0
    private(set) var bytes: [UInt8] = []
    private(set) var cells: [Range<Int>] = []

    init(columns: Int) {
        self.columns = columns
    }

    var isFull: Bool { count == CellBatch.rows }
    var size: Int { bytes.count }

    mutating func append(_ row: UnsafeBufferPointer<UInt8>, _ places: UnsafeBufferPointer<Range<Int>>) {
        let start = bytes.count
        bytes.append(contentsOf: row)
        for place in places { cells.append((place.lowerBound + start)..<(place.upperBound + start)) }
        count += 1
    }

    /// Closes the batch: no row follows.
    mutating func finish() { bytes.append(contentsOf: [UInt8](repeating: 0, count: CellBatch.slack)) }

    mutating func removeAll() {
        count = 0
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
    }

    /// Calls `body` with every cell of a column until it answers false; gives the row at which it did.
    func each(_ column: Int, from first: Int, _ body: (UnsafePointer<UInt8>, Int) -> Bool) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return count }
            return cells.withUnsafeBufferPointer { cells in
                for row in first..<count {
                    let cell = cells[row * columns + column]
                    if !body(base + cell.lowerBound, cell.count) { return row }
                }
                return count
            }
        }
    }
}
