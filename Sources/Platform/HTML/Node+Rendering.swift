import Bytes

extension Node {
    /// The markup: HTML that is well-formed XML as well, so that any XML reader can check it. The same tree gives the same
    /// bytes; attributes keep their order, and the first of a repeated name counts.
    package var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// The markup in UTF-8.
    package var bytes: [UInt8] {
        var markup = Markup(capacity: 1 << 14)
        write(to: &markup)
        return markup.stretches().bytes
    }

    func write(to markup: inout Markup) {
        switch self {
        case .element(let tag, let attributes, let children):
            Node.write(tag, attributes, children, to: &markup)
        case .text(let content):
            markup.escape(content)
        case .fragment(let children):
            for child in children { child.write(to: &markup) }
        case .raw(let raw, because: _):
            markup.add(raw)
        case .written(let markupBefore):
            markup.add(markupBefore.stretches)
        case .filled(let template, let texts):
            template.write(texts, to: &markup)
        }
    }

    private static func write(_ tag: Tag, _ attributes: [Attribute], _ children: [Node], to markup: inout Markup) {
        markup.add("<")
        markup.add(tag.name)
        for index in attributes.indices where !isRepeated(index, in: attributes) {
            markup.add(" ")
            markup.add(attributes[index].name)
            markup.add("=\"")
            markup.escape(attributes[index].value)
            markup.add("\"")
        }
        if tag.isVoid {
            markup.add("/>")
        } else {
            markup.add(">")
            // The parser of HTML drops a line feed that follows these start tags (13.2.6.4.7).
            if tag == .pre || tag == .textarea { markup.add("\n") }
            for child in children { child.write(to: &markup) }
            markup.add("</")
            markup.add(tag.name)
            markup.add(">")
        }
        if tag.isBlock { markup.add("\n") }
    }

    private static func isRepeated(_ index: Int, in attributes: [Attribute]) -> Bool {
        for earlier in 0..<index where attributes[earlier].name == attributes[index].name { return true }
        return false
    }
}
