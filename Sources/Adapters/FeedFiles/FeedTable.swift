import Domain

/// A table of a feed, row by row: commas, quotes as in RFC 4180, UTF-8, a byte order mark or none.
///
/// Holds the cells of one row as bytes, since a feed has millions of them. Spaces around cells without quotes are dropped.
/// Source: GTFS Schedule Reference, "File requirements", gtfs.org, read 2026-11-21.
struct FeedTable {
    /// Bytes of a row at most; longer ones are those of a quote that nothing closes.
    private static let longestRow = 1 << 20

    /// `feed.zip/stops.txt`.
    let file: String
    let log: FeedLog
    private let source: FeedSource.Pieces
    private var piece: [UInt8] = []
    private var position = 0
    /// Line on which the next row starts, from 1.
    private var nextLine = 1
    /// Line on which the row that was read last starts.
    private(set) var line = 1
    /// The cells of the row that was read last, one after another.
    private(set) var bytes: [UInt8] = []
    /// Where each of them ends.
    private var ends: [Int] = []
    private(set) var header: [String] = []

    /// Reads the header. Throws where there is none, or what the source throws.
    init(file: String, log: FeedLog, source: @escaping FeedSource.Pieces) throws(FeedFault) {
        self.file = file
        self.log = log
        self.source = source
        try skipMark()
        guard try readRow() else {
            throw FeedFault(
                .missingColumn, file: file, "it is empty, expected a line of column names",
                hint: "fetch the feed again")
        }
        header = ends.indices.map { String(decoding: bytes[cell($0)], as: UTF8.self) }
    }

    /// The number of a column, from 0; nil where the table has none of that name.
    func column(_ name: String) -> Int? { header.firstIndex(of: name) }

    /// The number of a column that every feed has.
    func required(_ name: String) throws(FeedFault) -> Int {
        guard let column = column(name) else {
            throw FeedFault(
                .missingColumn, file: file, line: 1,
                "the column \(name) is missing; found \(header.prefix(20).joined(separator: ", "))",
                hint: "GTFS asks for it: fetch the feed again, or add the column")
        }
        return column
    }

    /// Moves to the next row that has as many cells as the header; others are refused. False after the last.
    mutating func next() throws(FeedFault) -> Bool {
        while try readRow() {
            if ends.count == header.count { return true }
            log.refuse()
            note(
                .cellCount, nil, "found \(ends.count) cells, expected \(header.count)",
                hint: "put text that holds a comma into quotes")
        }
        return false
    }

    /// Where the bytes of a cell are.
    func cell(_ column: Int) -> Range<Int> { (column == 0 ? 0 : ends[column - 1])..<ends[column] }

    /// Says something about a cell or, without a column, the row.
    func note(_ code: FeedCode, _ column: Int?, _ message: String, hint: String) {
        log.note(
            Finding(
                severity: .error, file: file, location: .cell(line: line, column: column.map { $0 + 1 }),
                field: column.map { header[$0] }, value: column.flatMap(shown), code: code.rawValue, message: message,
                hint: hint))
    }

    /// A cell's text as findings show it.
    private func shown(_ column: Int) -> String? {
        column < ends.count ? String(String(decoding: bytes[cell(column)], as: UTF8.self).prefix(80)) : nil
    }

    // MARK: Bytes

    private mutating func readRow() throws(FeedFault) -> Bool {
        while true {
            bytes.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            line = nextLine
            guard try fill() else { return false }
            try readCells()
            if ends.count > 1 || !bytes.isEmpty { return true }
        }
    }

    /// Drops a byte order mark.
    private mutating func skipMark() throws(FeedFault) {
        while piece.count < 3 {
            let more = try source()
            if more.isEmpty { break }
            piece += more
        }
        if piece.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    }

    /// Sees to it that there is a byte to read; false at the end.
    private mutating func fill() throws(FeedFault) -> Bool {
        guard position == piece.count else { return true }
        piece = try source()
        position = 0
        return !piece.isEmpty
    }

    /// Reads up to the end of the line that ends the row.
    private mutating func readCells() throws(FeedFault) {
        var start = 0
        while true {
            guard try fill() else { return end(from: start) }
            let byte = piece[position]
            position += 1
            switch byte {
            case UInt8(ascii: ","):
                end(from: start)
                start = bytes.count
            case UInt8(ascii: "\n"):
                nextLine += 1
                return end(from: start)
            case UInt8(ascii: "\r"):
                guard try fill() else { return end(from: start) }
                if piece[position] == UInt8(ascii: "\n") { position += 1 }
                nextLine += 1
                return end(from: start)
            case UInt8(ascii: "\"") where isBlank(from: start):
                bytes.removeSubrange(start...)
                try readQuoted()
                guard try endQuoted() else { return }
                start = bytes.count
            default:
                bytes.append(byte)
                if bytes.count > FeedTable.longestRow { throw tooLong }
            }
        }
    }

    private func isBlank(from start: Int) -> Bool { bytes[start...].allSatisfy { $0 == UInt8(ascii: " ") } }

    /// The text of a quoted cell, up to the quote that closes it.
    private mutating func readQuoted() throws(FeedFault) {
        while true {
            guard try fill() else { throw unclosed }
            let byte = piece[position]
            position += 1
            if byte == UInt8(ascii: "\n") { nextLine += 1 }
            if byte == UInt8(ascii: "\"") {
                guard try fill(), piece[position] == UInt8(ascii: "\"") else { return }
                position += 1
            }
            bytes.append(byte)
            if bytes.count > FeedTable.longestRow { throw tooLong }
        }
    }

    /// Goes from a closing quote to the comma or, and then answers false, to the end of the row. Text in between counts as
    /// a cell of its own, so that the row is refused for its number of cells.
    private mutating func endQuoted() throws(FeedFault) -> Bool {
        ends.append(bytes.count)
        var hasText = false
        while try fill() {
            let byte = piece[position]
            position += 1
            switch byte {
            case UInt8(ascii: ","): return true
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if byte == UInt8(ascii: "\r"), try fill(), piece[position] == UInt8(ascii: "\n") { position += 1 }
                nextLine += 1
                return false
            case UInt8(ascii: " "): continue
            default:
                if !hasText { ends.append(bytes.count) }
                hasText = true
            }
        }
        return false
    }

    /// Ends a cell without quotes.
    private mutating func end(from start: Int) {
        while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        if bytes.count > start, bytes[start] == UInt8(ascii: " ") {
            let first = bytes[start...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex
            bytes.removeSubrange(start..<first)
        }
        ends.append(bytes.count)
    }

    private var tooLong: FeedFault {
        FeedFault(
            .brokenTable, file: file, line: line, "the row is longer than \(FeedTable.longestRow) bytes",
            hint: "check whether a quote is missing on this line")
    }

    private var unclosed: FeedFault {
        FeedFault(
            .brokenTable, file: file, line: line, "a quote opens a cell and none closes it",
            hint: "add the closing quote, or double a quote that is text")
    }
}
