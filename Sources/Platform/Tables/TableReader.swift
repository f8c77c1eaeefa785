/// How much of one row is held in memory.
package struct TableLimits: Hashable, Sendable {
    /// Bytes of UTF-8 in one cell.
    package var cellBytes = 1 << 18
    /// Bytes between a row's first character and its end, line breaks in quotes included.
    package var rowBytes = 1 << 20

    package init() {}
}

/// Reads a table row by row in one pass and bounded memory, whatever its size, encoding and dialect.
///
/// Rows end with LF, CRLF or CR; blank lines are passed over and counted. A problem stays inside its row: after a quote
/// that nothing closes, reading goes on with the next physical line.
package struct TableReader {
    /// The encoding found so far; UTF-8 where all was ASCII.
    package var encoding: TextEncoding { decoder.encoding ?? .utf8 }
    package private(set) var dialect: TableDialect
    /// The cells of the first row, once `readHeader` has been called.
    package private(set) var header: [String]?

    private let limits: TableLimits
    private var input: TableInput
    private var decoder = TextDecoder()
    private var faults: [TextDecoder.Fault] = []
    private var nextFault = 0
    /// Decoded text that is not used up; `base` is its place in the whole text.
    private var text: [UInt8] = []
    private var marks = TextMarks()
    private var base = 0
    private var cursor = 0
    private var line = 1
    /// Cells with doubled quotes of the row that is read.
    private var doubled: [Int] = []
    /// True = every row is read cell by cell, as those are that do not lie whole and without fault in the text.
    var isCareful = false

    /// Reads as much as shows the encoding and, where no dialect is given, the dialect.
    package init(
        source: @escaping TableSource, dialect: TableDialect? = nil, limits: TableLimits = TableLimits()
    ) throws(TableSourceError) {
        self.limits = limits
        self.dialect = dialect ?? .comma
        input = TableInput(source: source)
        _ = try refill()
        if dialect == nil {
            if let (announced, length) = TableDialect.announced(in: text[...]) {
                self.dialect = announced
                cursor = length
                line = 2
            } else {
                self.dialect = TableDialect.detected(in: text[...])
            }
            marks = TextMarks()
            marks.extend(over: text, delimiter: self.dialect.delimiter)
        }
    }

    /// Reads the first row as the header: from then on, rows with another number of cells have a problem.
    /// Nil where the table has no row; the row's own problems are the caller's to look at.
    package mutating func readHeader() throws(TableSourceError) -> TableRow? {
        var row = TableRow()
        guard try next(into: &row) else { return nil }
        header = row.texts
        return row
    }

    /// Reads the next row into storage that is used again; false at the end.
    package mutating func next(into row: inout TableRow) throws(TableSourceError) -> Bool {
        while true {
            dropUsedText()
            guard try byte(at: cursor) != nil else { return false }
            if try skippedLineBreak() { continue }
            row.reset(line: line)
            if isCareful || !takeWholeRow(into: &row) { try scanRow(into: &row) }
            if let header, row.problems.isEmpty {
                row.dropEmptyCells(after: header.count)
                if row.count != header.count {
                    let kind = TableProblem.Kind.cellCount(found: row.count, expected: header.count)
                    row.report(TableProblem(kind: kind, column: min(row.count, header.count) + 1))
                }
            }
            return true
        }
    }

    // MARK: Text

    /// Appends a block; false at the end of the source.
    private mutating func refill() throws(TableSourceError) -> Bool {
        guard let block = try input.nextBlock() else { return false }
        decoder.decode(block, isLast: input.isExhausted, into: &text, base: base, faults: &faults)
        marks.extend(over: text, delimiter: dialect.delimiter)
        return true
    }

    private mutating func byte(at index: Int) throws(TableSourceError) -> UInt8? {
        while index >= text.count {
            guard try refill() else { return nil }
        }
        return text[index]
    }

    private mutating func dropUsedText() {
        guard cursor >= TableInput.blockSize else { return }
        // Marks are kept 64 to a word.
        let used = cursor / 64 * 64
        text.removeFirst(used)
        marks.removeFirst(used)
        base += used
        cursor -= used
        faults.removeFirst(nextFault)
        nextFault = 0
    }

    /// Passes one line break at the cursor.
    private mutating func skippedLineBreak() throws(TableSourceError) -> Bool {
        guard let length = try lineBreakLength(at: cursor) else { return false }
        cursor += length
        line += 1
        return true
    }

    /// 1 or 2 where a line break stands, else nil.
    private mutating func lineBreakLength(at index: Int) throws(TableSourceError) -> Int? {
        switch try byte(at: index) {
        case 0x0a: 1
        case 0x0d: try byte(at: index + 1) == 0x0a ? 2 : 1
        default: nil
        }
    }

    // MARK: Rows

    private enum CellEnd {
        case delimiter, row
    }

    private mutating func scanRow(into row: inout TableRow) throws(TableSourceError) {
        var index = cursor
        repeat {
            let end: CellEnd
            if try byte(at: index) == quote {
                end = try scanQuoted(&index, into: &row)
            } else {
                end = try scanPlain(&index, into: &row)
            }
            if end == .row { return }
            index += 1
        } while true
    }

    /// Takes the row at the cursor at once where it is of ordinary form and nothing is to be said about it; else false, with nothing
    /// changed, and the row is read cell by cell.
    private mutating func takeWholeRow(into row: inout TableRow) -> Bool {
        var doubled = doubled
        self.doubled = []
        doubled.removeAll(keepingCapacity: true)
        var found: (count: Int, end: Int, lineBreak: Int)?
        text.withUnsafeBufferPointer { text in
            let isPlaced = row.place { cells in
                marks.words.withUnsafeBufferPointer { marks in
                    var whole = WholeRow(
                        text: text, marks: marks, delimiter: dialect.delimiter, cellBytes: limits.cellBytes,
                        start: cursor, end: min(text.count, cursor + limits.rowBytes))
                    found = whole.cells(into: cells, &doubled)
                    return found?.count
                }
            }
            guard isPlaced, let found else { return }
            row.take(UnsafeBufferPointer(rebasing: text[cursor..<found.end]), doubled: doubled)
        }
        self.doubled = doubled
        guard let found, nextFault == faults.count || faults[nextFault].position >= base + found.end else {
            row.reset(line: line)
            return false
        }
        cursor = found.end + found.lineBreak
        line += 1
        return true
    }

    /// Ends the cell before `index`, with the problems of its length and its bytes.
    private mutating func endCell(_ row: inout TableRow, before index: Int) {
        let column = row.count + 1
        if row.endCell() > limits.cellBytes {
            row.report(TableProblem(kind: .cellTooLong(limit: limits.cellBytes), column: column))
        }
        while nextFault < faults.count, faults[nextFault].position < base + index {
            let kind = TableProblem.Kind.undecodable(byteOffset: faults[nextFault].byteOffset)
            row.report(TableProblem(kind: kind, column: column))
            nextFault += 1
        }
    }

    /// Reads to the next delimiter or line break; quotes on the way are text.
    private mutating func scanPlain(_ index: inout Int, into row: inout TableRow) throws(TableSourceError) -> CellEnd {
        var start = index
        while true {
            index = try indexOfSpecial(from: index)
            guard index - cursor <= limits.rowBytes else { return try giveUpLine(&index, &row, from: start) }
            guard let special = try byte(at: index) else {
                row.append(text[start..<index])
                return try endRow(&row, at: index)
            }
            if special == dialect.delimiter {
                row.append(text[start..<index])
                endCell(&row, before: index)
                return .delimiter
            }
            if special == 0x0a || special == 0x0d {
                row.append(text[start..<index])
                return try endRow(&row, at: index)
            }
            if special == 0 {
                row.append(text[start..<index])
                row.report(TableProblem(kind: .nul, column: row.count + 1))
                start = index + 1
            }
            index += 1
        }
    }

    /// Reads a cell that begins with a quote.
    private mutating func scanQuoted(_ index: inout Int, into row: inout TableRow) throws(TableSourceError) -> CellEnd {
        let column = row.count + 1
        let opening = index
        var resume: Resume?
        var lineOfIndex = line
        index += 1
        var start = index
        while true {
            index = try indexOfSpecial(from: index)
            guard index - cursor <= limits.rowBytes else {
                guard let resume else { return try giveUpLine(&index, &row, from: opening) }
                return giveUpQuote(&row, opening: opening, resume)
            }
            guard let special = try byte(at: index) else {
                if let resume { return giveUpQuote(&row, opening: opening, resume) }
                row.append(text[start..<index])
                row.report(TableProblem(kind: .unclosedQuote, column: column))
                return try endRow(&row, at: index)
            }
            if special == quote {
                row.append(text[start..<index])
                index += 1
                start = index
                let after = try byte(at: index)
                if after == quote {
                    index += 1
                    continue
                }
                guard after == nil || after == dialect.delimiter || after == 0x0a || after == 0x0d else {
                    if let resume { return giveUpQuote(&row, opening: opening, resume) }
                    row.report(TableProblem(kind: .textAfterClosingQuote, column: column))
                    return try scanPlain(&index, into: &row)
                }
                line = lineOfIndex
                if after == dialect.delimiter {
                    endCell(&row, before: index)
                    return .delimiter
                }
                return try endRow(&row, at: index)
            }
            if let length = try lineBreakLength(at: index) {
                lineOfIndex += 1
                index += length
                if resume == nil { resume = Resume(lineEnd: index - length, index: index, line: lineOfIndex) }
                continue
            }
            if special == 0 {
                row.append(text[start..<index])
                row.report(TableProblem(kind: .nul, column: column))
                start = index + 1
            }
            index += 1
        }
    }

    /// Where reading goes on when a quoted cell that spans lines turns out to have no end.
    private struct Resume {
        /// End of the line in which the quote opens.
        let lineEnd: Int
        let index: Int
        let line: Int
    }

    /// Takes the line in which the quote opens as the broken row, and the following lines as rows of their own.
    ///
    /// No byte is read a third time: past its first line the cell given up holds quotes in even runs only, and none of
    /// those, read from outside a cell, opens one that goes beyond its line.
    private mutating func giveUpQuote(_ row: inout TableRow, opening: Int, _ resume: Resume) -> CellEnd {
        row.dropOpenCell()
        row.append(text[(opening + 1)..<resume.lineEnd])
        row.dropProblems(of: row.count + 1)
        row.report(TableProblem(kind: .unclosedQuote, column: row.count + 1))
        endCell(&row, before: resume.lineEnd)
        cursor = resume.index
        line = resume.line
        return .row
    }

    /// Passes over the rest of a line that is longer than a row may be, without keeping it.
    private mutating func giveUpLine(
        _ index: inout Int, _ row: inout TableRow, from start: Int
    ) throws(TableSourceError) -> CellEnd {
        row.dropOpenCell()
        row.append(text[start..<min(start + limits.cellBytes, index)])
        row.report(TableProblem(kind: .rowTooLong(limit: limits.rowBytes), column: row.count + 1))
        endCell(&row, before: index)
        cursor = index
        while let next = try byte(at: cursor), next != 0x0a, next != 0x0d {
            cursor += 1
            dropUsedText()
        }
        while nextFault < faults.count, faults[nextFault].position < base + cursor { nextFault += 1 }
        _ = try skippedLineBreak()
        return .row
    }

    private mutating func endRow(_ row: inout TableRow, at index: Int) throws(TableSourceError) -> CellEnd {
        endCell(&row, before: index)
        cursor = index
        _ = try skippedLineBreak()
        return .row
    }

    /// The next place that may end or break a cell: a delimiter or quote, a line break, NUL; or the end.
    private mutating func indexOfSpecial(from first: Int) throws(TableSourceError) -> Int {
        var index = first
        while true {
            let end = min(text.count, cursor + limits.rowBytes + 1)
            index = marks.next(from: index, before: end)
            if index < text.count || index > cursor + limits.rowBytes { return index }
            guard try refill() else { return index }
        }
    }
}
