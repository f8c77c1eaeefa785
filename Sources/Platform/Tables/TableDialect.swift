/// What separates the cells of a table; quotes are always `"`, doubled inside quoted cells (RFC 4180).
package struct TableDialect: Hashable, Sendable {
    /// One ASCII character, no quote and no line break.
    package let delimiter: UInt8

    package static let comma = TableDialect(delimiter: UInt8(ascii: ","))
    package static let semicolon = TableDialect(delimiter: UInt8(ascii: ";"))
    package static let tab = TableDialect(delimiter: UInt8(ascii: "\t"))

    /// The delimiter that Excel's first line `sep=;` names, with the length of that line and its break.
    static func announced(in text: ArraySlice<UInt8>) -> (dialect: TableDialect, length: Int)? {
        let line = text.prefix { $0 != 0x0a && $0 != 0x0d }
        var length = line.count
        let rest = text.dropFirst(length)
        length += rest.starts(with: [0x0d, 0x0a]) ? 2 : min(rest.count, 1)
        guard line.count == 5, let delimiter = line.last, line.dropLast().lowercasedASCII == Array("sep=".utf8),
            delimiter == 0x09 || (0x20...0x7e).contains(delimiter), delimiter != quote
        else { return nil }
        return (TableDialect(delimiter: delimiter), length)
    }

    /// The delimiter that divides the first rows most evenly: how many of them have as many cells as the first one,
    /// then how many cells that is; comma where none divides anything.
    static func detected(in text: ArraySlice<UInt8>) -> TableDialect {
        var best = TableDialect.comma
        var bestScore = (0, 0)
        for dialect in [TableDialect.semicolon, .comma, .tab] {
            let counts = delimiterCounts(dialect.delimiter, in: text)
            guard let first = counts.first, first > 0 else { continue }
            let score = (counts.count { $0 == first }, first)
            if score > bestScore {
                best = dialect
                bestScore = score
            }
        }
        return best
    }

    /// Delimiters outside quotes in each of the first rows that are not blank.
    private static func delimiterCounts(_ delimiter: UInt8, in text: ArraySlice<UInt8>) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var isBlank = true
        var isQuoted = false
        for byte in text {
            if byte == quote {
                isQuoted.toggle()
                isBlank = false
            } else if !isQuoted, byte == 0x0a || byte == 0x0d {
                if !isBlank { counts.append(count) }
                count = 0
                isBlank = true
                if counts.count == 20 { return counts }
            } else {
                isBlank = false
                if byte == delimiter, !isQuoted { count += 1 }
            }
        }
        if !isBlank { counts.append(count) }
        return counts
    }
}

let quote = UInt8(ascii: "\"")

extension ArraySlice<UInt8> {
    fileprivate var lowercasedASCII: [UInt8] { map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 } }
}
