/// A row of a table as read: its cells as UTF-8 bytes, one after another; a cell becomes a `String` only where it is asked for.
package struct TableRow: Sendable {
    /// The physical line on which the row starts, from 1.
    package private(set) var line = 1
    /// What is wrong with the row, in the order of its cells; a row with problems still has all the cells that could be read.
    package private(set) var problems: [TableProblem] = []
    /// The row's text; what lies between the cells belongs to none.
    private var bytes: [UInt8] = []
    /// Where each cell lies; those from `count` on are room for more.
    private var cells: [Range<Int>] = []
    /// Where the cell begins that has not ended yet.
    private var open = 0

    package init() {}

    /// Number of cells.
    package private(set) var count = 0

    /// True where no cell holds anything.
    package var isEmpty: Bool { cells[..<count].allSatisfy(\.isEmpty) }

    /// The text of a cell, counted from 0.
    package func text(_ cell: Int) -> String { String(decoding: bytes[cells[cell]], as: UTF8.self) }

    /// The UTF-8 bytes of a cell, counted from 0.
    package func bytes(_ cell: Int) -> ArraySlice<UInt8> { bytes[cells[cell]] }

    /// Every cell's text.
    package var texts: [String] { (0..<count).map { text($0) } }

    /// Shows the row's bytes once, with where each cell lies in them: for readers of many rows, without a reference counted for each cell.
    package func withCells(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Range<Int>>) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            cells.withUnsafeBufferPointer { body(bytes, UnsafeBufferPointer(rebasing: $0[..<count])) }
        }
    }

    mutating func reset(line: Int) {
        self.line = line
        if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
        bytes.removeAll(keepingCapacity: true)
        count = 0
        open = 0
    }

    mutating func append(_ run: ArraySlice<UInt8>) { bytes.append(contentsOf: run) }
    mutating func report(_ problem: TableProblem) { problems.append(problem) }

    /// Drops what was appended since the last cell ended.
    mutating func dropOpenCell() { bytes.removeSubrange(open...) }

    /// Takes back what was said about a cell, counted from 1.
    mutating func dropProblems(of column: Int) { problems.removeAll { $0.column == column } }

    /// Ends the cell; returns its length in bytes.
    mutating func endCell() -> Int {
        let cell = open..<bytes.count
        if count == cells.count { cells += [Range<Int>](repeating: 0..<0, count: max(16, count)) }
        cells[count] = cell
        count += 1
        open = bytes.count
        return cell.count
    }

    /// Drops empty cells after the expected ones: a delimiter too many at the end of a line loses nothing.
    mutating func dropEmptyCells(after expected: Int) {
        while count > expected, cells[count - 1].isEmpty { count -= 1 }
    }

    // MARK: Whole rows

    /// Takes the cells that `find` writes into the room there is, places in a text that follows by `take`; it gives
    /// their number, or nil, which is answered with false.
    mutating func place(_ find: (UnsafeMutableBufferPointer<Range<Int>>) -> Int?) -> Bool {
        guard let found = cells.withUnsafeMutableBufferPointer({ find($0) }) else { return false }
        count = found
        return true
    }

    /// Takes the text of a row whose cells are placed; the cells of these numbers hold doubled quotes, of which one of two goes.
    mutating func take(_ text: UnsafeBufferPointer<UInt8>, doubled: [Int]) {
        bytes.append(contentsOf: text)
        for cell in doubled { removeDoubledQuotes(cell) }
        open = bytes.count
    }

    private mutating func removeDoubledQuotes(_ cell: Int) {
        let range = cells[cell]
        var (end, index) = (range.lowerBound, range.lowerBound)
        while index < range.upperBound {
            bytes[end] = bytes[index]
            index += bytes[index] == quote ? 2 : 1
            end += 1
        }
        cells[cell] = range.lowerBound..<end
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
