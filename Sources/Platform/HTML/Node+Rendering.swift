extension Node {
    /// The markup: HTML that is well-formed XML as well, so that any XML reader can check it. The same tree gives the same
    /// bytes; attributes keep their order, and the first of a repeated name counts.
    package var markup: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .element(let tag, let attributes, let children):
            Node.write(tag, attributes, children, to: &text)
        case .text(let content):
            Node.escape(content, to: &text)
        case .fragment(let children):
            for child in children { child.write(to: &text) }
        case .raw(let markup, because: _):
            text += markup
        }
    }

    private static func write(_ tag: Tag, _ attributes: [Attribute], _ children: [Node], to text: inout String) {
        text += "<\(tag.name)"
        for (index, attribute) in attributes.enumerated()
        where !attributes[..<index].contains(where: { $0.name == attribute.name }) {
            text += " \(attribute.name)=\""
            escape(attribute.value, to: &text)
            text += "\""
        }
        if tag.isVoid {
            text += "/>"
        } else {
            text += ">"
            // The parser of HTML drops a line feed that follows these start tags (13.2.6.4.7).
            if tag == .pre || tag == .textarea { text += "\n" }
            for child in children { child.write(to: &text) }
            text += "</\(tag.name)>"
        }
        if tag.isBlock { text += "\n" }
    }

    /// Writes characters that mean markup as references, a carriage return too, which readers would turn into a line
    /// feed. What neither HTML nor XML can hold (controls, surrogate halves, U+FFFE, U+FFFF) becomes U+FFFD.
    private static func escape(_ content: String, to text: inout String) {
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\r": text += "&#13;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": text += "\u{fffd}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
