/// Divides the text of a cell into the items of a list.
enum ListText {
    /// Items between `;`, `|` and line breaks; trimmed, empty ones dropped.
    static func items(_ text: String) -> [String] {
        split(text) { ";|\n\r\r\n".contains($0) }
    }

    /// The same, and where none of those occurs, items between commas that stand outside brackets.
    static func itemsOrCommas(_ text: String) -> [String] {
        let items = items(text)
        guard items.count < 2 else { return items }
        var depth = 0
        return split(text) { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth = max(0, depth - 1) }
            return character == "," && depth == 0
        }
    }

    private static func split(_ text: String, at isSeparator: (Character) -> Bool) -> [String] {
        text.split(whereSeparator: isSeparator).map { trimmed($0) }.filter { !$0.isEmpty }.map(String.init)
    }
}

/// The text without the white space around it, no-break spaces included.
func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace || first == "\u{feff}" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
}
