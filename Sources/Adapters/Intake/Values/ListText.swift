/// Divides the text of a cell into the items of a list.
enum ListText {
    /// Items between `;`, `|` and line breaks; trimmed, empty ones dropped.
    static func items(_ text: String) -> [String] {
        if isSingle(text, commas: false) { return single(text) }
        return itemsOfMany(text)
    }

    private static func itemsOfMany(_ text: String) -> [String] {
        split(text) { ";|\n\r\r\n".contains($0) }
    }

    /// The same, and where none of those occurs, items between commas that stand outside brackets.
    static func itemsOrCommas(_ text: String) -> [String] {
        if isSingle(text, commas: true) { return single(text) }
        let items = items(text)
        guard items.count < 2 else { return items }
        var depth = 0
        return split(text) { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            return character == "," && depth == 0
        }
    }

    /// Whether no byte of the text can divide it; most cells hold one item.
    private static func isSingle(_ text: String, commas: Bool) -> Bool {
        !text.utf8.contains { $0 == 0x3b || $0 == 0x7c || $0 == 0x0a || $0 == 0x0d || (commas && $0 == 0x2c) }
    }

    private static func single(_ text: String) -> [String] {
        let item = trimmed(text[...])
        return item.isEmpty ? [] : [String(item)]
    }

    private static func split(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
        text.split(whereSeparator: isSeparator).map { trimmed($0) }.filter { !$0.isEmpty }.map(String.init)
    }
}

/// The text without the white space around it, no-break spaces included.
func trimmed(_ text: Substring) -> Substring {
    // Nothing is to be cut off where ASCII letters, digits or signs stand at both ends.
    if let first = text.utf8.first, let last = text.utf8.last, isGraphic(first), isGraphic(last) { return text }
    var text = text
    while let first = text.first, first.isWhitespace || first == "\u{feff}" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
}

private func isGraphic(_ byte: UInt8) -> Bool { (0x21...0x7e).contains(byte) }
