/// A value to be written as JSON; members keep their order, so that the same value gives the same bytes.
package enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSONValue])
    case object([(name: String, value: JSONValue)])

    /// The text, or null.
    package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    /// The number, or null.
    package static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }
    /// The truth value, or null.
    package static func optional(_ flag: Bool?) -> JSONValue { flag.map(JSONValue.bool) ?? .null }
    /// An array of texts.
    package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

    package static func == (left: JSONValue, right: JSONValue) -> Bool { left.compact == right.compact }

    /// On one line, without spaces.
    package var compact: String {
        var text = ""
        write(into: &text, indent: nil)
        return text
    }

    /// Two spaces a level, a line feed at the end.
    package var pretty: String {
        var text = ""
        write(into: &text, indent: 0)
        return text + "\n"
    }

    private func write(into text: inout String, indent: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .int(let number): text += String(number)
        case .string(let string): JSONValue.quote(string, into: &text)
        case .array(let elements):
            JSONValue.writeList(elements, open: "[", close: "]", into: &text, indent: indent) { element, text, inner in
                element.write(into: &text, indent: inner)
            }
        case .object(let members):
            JSONValue.writeList(members, open: "{", close: "}", into: &text, indent: indent) { member, text, inner in
                JSONValue.quote(member.name, into: &text)
                text += inner == nil ? ":" : ": "
                member.value.write(into: &text, indent: inner)
            }
        }
    }

    private static func writeList<Item>(
        _ items: [Item], open: String, close: String, into text: inout String, indent: Int?,
        write: (Item, inout String, Int?) -> Void
    ) {
        text += open
        let inner = indent.map { $0 + 1 }
        for (index, item) in items.enumerated() {
            if index > 0 { text += "," }
            breakLine(inner, into: &text)
            write(item, &text, inner)
        }
        if !items.isEmpty { breakLine(indent, into: &text) }
        text += close
    }

    private static func breakLine(_ indent: Int?, into text: inout String) {
        guard let indent else { return }
        text += "\n" + String(repeating: "  ", count: indent)
    }

    private static func quote(_ string: String, into text: inout String) {
        text += "\""
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5c && $0 != 0x7f }) {
            text += string
            text += "\""
            return
        }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1f}", "\u{7f}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
