/// Writes rows as CSV in UTF-8 with CRLF, the way RFC 4180 has it.
///
/// Cells are quoted only where they have to be. Collects bytes until they are taken.
package struct TableWriter {
    /// What to do with cells that a spreadsheet would run as a formula.
    package enum Formulas: Sendable {
        /// Write every cell as it is.
        case asTheyAre
        /// Put an apostrophe before them (see `FormulaGuard`).
        case guarded
    }

    private let delimiter: UInt8
    private let formulas: Formulas
    private var bytes: [UInt8]

    /// - Parameter hasMark: Begin with a byte order mark, which makes Excel read UTF-8.
    package init(dialect: TableDialect = .comma, formulas: Formulas, hasMark: Bool) {
        delimiter = dialect.delimiter
        self.formulas = formulas
        bytes = hasMark ? [0xef, 0xbb, 0xbf] : []
    }

    /// Adds a row.
    package mutating func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            let text: String
            switch formulas {
            case .asTheyAre: text = cell
            case .guarded: text = FormulaGuard.guarded(cell)
            }
            append(text, isWholeRow: cells.count == 1)
        }
        bytes.append(contentsOf: [0x0d, 0x0a])
    }

    /// The bytes written since the last call.
    package mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func append(_ cell: String, isWholeRow: Bool) {
        let text = Array(cell.utf8)
        let needsQuotes = text.contains { $0 == delimiter || $0 == quote || $0 == 0x0a || $0 == 0x0d }
        // A row of one empty cell would be a blank line, and spaces at the ends are cut off by many readers.
        let isDelicate = (isWholeRow && text.isEmpty) || text.first == 0x20 || text.last == 0x20
        // A first row `sep=;` would be read as Excel's announcement of a delimiter.
        let isAnnouncement = text.starts(with: Array("sep=".utf8))
        guard needsQuotes || isDelicate || isAnnouncement else {
            bytes.append(contentsOf: text)
            return
        }
        bytes.append(quote)
        for byte in text {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}

/// Keeps spreadsheets from running text as a formula, in a way that can be taken back.
///
/// A cell that starts with `=`, `+`, `-`, `@`, tab, CR or LF, after any number of apostrophes, gets one apostrophe more.
/// Source: OWASP, "CSV Injection" (the list of characters).
package enum FormulaGuard {
    /// The text with an apostrophe before it where a spreadsheet would run it.
    package static func guarded(_ text: String) -> String {
        startsFormula(text.utf8.drop { $0 == apostrophe }) ? "'" + text : text
    }

    /// The text that `guarded` was given.
    package static func unguarded(_ text: String) -> String {
        guard text.utf8.first == apostrophe, startsFormula(text.utf8.drop { $0 == apostrophe }) else { return text }
        return String(text.unicodeScalars.dropFirst())
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func startsFormula(_ bytes: Substring.UTF8View) -> Bool {
        guard let first = bytes.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0a, 0x0d: return true
        default: return false
        }
    }
}
