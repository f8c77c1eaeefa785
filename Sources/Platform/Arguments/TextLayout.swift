/// Plain text in columns for a terminal of a given width.
struct TextLayout {
    let width: Int

    /// The text broken at spaces, every line after `indent` spaces; a word longer than the line stands alone.
    func paragraph(_ text: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        return lines(of: text, width: width - indent).map { margin + $0 + "\n" }.joined()
    }

    /// Terms on the left, their texts in a column on the right; a long term has a line of its own.
    func definitions(_ entries: [(term: String, text: String)]) -> String {
        let longest = entries.map(\.term.count).filter { $0 <= 26 }.max() ?? 0
        let column = 2 + longest + 2
        var result = ""
        for (term, text) in entries {
            var rest = lines(of: text, width: width - column)[...]
            var line = "  \(term)"
            if term.count <= longest, let first = rest.popFirst() {
                line += String(repeating: " ", count: column - 2 - term.count) + first
            }
            result += line + "\n"
            for next in rest { result += String(repeating: " ", count: column) + next + "\n" }
        }
        return result
    }

    private func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
