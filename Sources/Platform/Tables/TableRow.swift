/// A row of a table as read: its cells as UTF-8 bytes, one after another; a cell becomes a `String` only where it is asked for.
package struct TableRow: Sendable {
    /// The physical line on which the row starts, from 1.
    package private(set) var line = 1
    /// What is wrong with the row, in the order of its cells; a row with problems still has all the cells that could be read.
    package private(set) var problems: [TableProblem] = []
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    package init() {}

    /// Number of cells.
    package var count: Int { ends.count }

    /// True where no cell holds anything.
    package var isEmpty: Bool { bytes.isEmpty }

    /// The text of a cell, counted from 0.
    package func text(_ cell: Int) -> String { String(decoding: bytes[range(cell)], as: UTF8.self) }

    /// The UTF-8 bytes of a cell, counted from 0.
    package func bytes(_ cell: Int) -> ArraySlice<UInt8> { bytes[range(cell)] }

    /// Every cell's text.
    package var texts: [String] { (0..<count).map { text($0) } }

    private func range(_ cell: Int) -> Range<Int> {
        (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
    }

    mutating func reset(line: Int) {
        self.line = line
        problems.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }
    mutating func report(_ problem: TableProblem) { problems.append(problem) }

    /// Drops what was appended since the last cell ended.
    mutating func dropOpenCell() { bytes.removeSubrange((ends.last ?? 0)...) }

    /// Takes back what was said about a cell, counted from 1.
    mutating func dropProblems(of column: Int) { problems.removeAll { $0.column == column } }

    /// Ends the cell; returns its length in bytes.
    mutating func endCell() -> Int {
        let length = bytes.count - (ends.last ?? 0)
        ends.append(bytes.count)
        return length
    }

    /// Drops empty cells after the expected ones: a delimiter too many at the end of a line loses nothing.
    mutating func dropEmptyCells(after expected: Int) {
        while ends.count > expected, range(ends.count - 1).isEmpty { ends.removeLast() }
    }
}

/// Something that makes a row unreliable, with its place.
package struct TableProblem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A quote opens the cell and no quote ends it.
        case unclosedQuote
        /// Between the closing quote and the next delimiter stands something else.
        case textAfterClosingQuote
        case nul
        /// Bytes that stand for nothing in the table's encoding; the offset counts from the file's first byte, from 0.
        case undecodable(byteOffset: Int)
        /// Longer than that many bytes.
        case cellTooLong(limit: Int)
        case rowTooLong(limit: Int)
        /// More or fewer cells than the header.
        case cellCount(found: Int, expected: Int)
    }

    package let kind: Kind
    /// Number of the cell, from 1.
    package let column: Int
}
