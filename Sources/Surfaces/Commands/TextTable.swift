/// Columns of text on a terminal, each as wide as its widest cell.
struct TextTable {
    enum Alignment {
        case left, right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    init(_ alignments: [Alignment]) {
        self.alignments = alignments
    }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// The rows, two spaces between columns, no spaces at the ends of lines.
    var lines: [String] {
        let widths = alignments.indices.map { column in
            rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                alignments[column] == .left ? padded(cell, widths[column]) : leading(cell, widths[column])
            }
            return trimmed(cells.joined(separator: "  "))
        }
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}

/// Terminal columns that a text takes: one for each character, two for wide East Asian ones and emoji.
func width(_ text: String) -> Int {
    text.reduce(0) { sum, character in
        guard let scalar = character.unicodeScalars.first else { return sum }
        return sum + (scalar.value >= 0x1100 && (scalar.properties.isEmojiPresentation || isWide(scalar)) ? 2 : 1)
    }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60,
        0x20000...0x3fffd:
        true
    default: false
    }
}

/// The text with spaces behind it.
func padded(_ text: String, _ count: Int) -> String {
    text + String(repeating: " ", count: max(0, count - width(text)))
}

/// The text with spaces before it.
func leading(_ text: String, _ count: Int) -> String {
    String(repeating: " ", count: max(0, count - width(text))) + text
}

/// The text cut to that many columns, with an ellipsis where something is missing.
func cut(_ text: String, _ count: Int) -> String {
    guard width(text) > count else { return text }
    var result = ""
    for character in text where width(result) + width(String(character)) < count { result.append(character) }
    return result + "…"
}
