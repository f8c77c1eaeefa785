/// A name with a value, which is escaped when it is rendered.
package struct Attribute: Hashable, Sendable {
    package let name: String
    /// Empty for attributes that are true by standing there, such as `hidden`.
    package let value: String

    /// An attribute by name. The name is a literal of letters, digits and `-`; event handlers (`on…`) and `style` are
    /// refused, since pages have neither inline script nor inline style, and so are the addresses, which have their
    /// own constructors.
    package init(_ name: StaticString, _ value: String) {
        precondition(Attribute.isPlain(name), "attribute \(name) is not written by hand")
        self.name = name.description
        self.value = value
    }

    /// The name in the program's own memory is looked at, since this is asked for every attribute of every page.
    private static func isPlain(_ name: StaticString) -> Bool {
        name.withUTF8Buffer { bytes in
            let isWord = bytes.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
            guard isWord, !(bytes.count > 1 && bytes[0] == UInt8(ascii: "o") && bytes[1] == UInt8(ascii: "n")) else {
                return false
            }
            switch (bytes.count, bytes.first) {
            // Only names as long as these, with their first letter, are compared.
            case (5, UInt8(ascii: "s")), (4, UInt8(ascii: "h")), (3, UInt8(ascii: "s")), (6, UInt8(ascii: "a")),
                (10, UInt8(ascii: "f")), (6, UInt8(ascii: "s")):
                return !["style", "href", "src", "action", "formaction", "srcdoc"].contains(name.description)
            default: return true
            }
        }
    }

    private init(plain name: String, value: String) {
        self.name = name
        self.value = value
    }

    package static func `class`(_ value: String) -> Attribute { Attribute(plain: "class", value: value) }
    package static func id(_ value: String) -> Attribute { Attribute(plain: "id", value: value) }
    /// The language of the content, as BCP 47 writes it: `de`, `es-ES`.
    package static func lang(_ value: String) -> Attribute { Attribute(plain: "lang", value: value) }
    package static func title(_ value: String) -> Attribute { Attribute(plain: "title", value: value) }
    package static func role(_ value: String) -> Attribute { Attribute(plain: "role", value: value) }
    /// `aria-NAME`.
    package static func aria(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(plain: "aria-\(name)", value: value)
    }
    /// What a header cell heads: `col`, `row`, `colgroup` or `rowgroup`.
    package static func scope(_ value: Scope) -> Attribute { Attribute(plain: "scope", value: value.rawValue) }
    package static func colspan(_ count: Int) -> Attribute { Attribute(plain: "colspan", value: String(count)) }
    package static func rowspan(_ count: Int) -> Attribute { Attribute(plain: "rowspan", value: String(count)) }
    /// The machine's form of a `time`.
    package static func datetime(_ value: String) -> Attribute { Attribute(plain: "datetime", value: value) }
    /// The part of the plane that a picture shows, from its origin on.
    package static func viewBox(width: Int, height: Int) -> Attribute {
        Attribute(plain: "viewBox", value: "0 0 \(width) \(height)")
    }

    /// The text that stands for a picture; empty for a mere ornament.
    package static func alt(_ value: String) -> Attribute { Attribute(plain: "alt", value: value) }

    /// The target of a link. An address with a scheme other than http, https, mailto, tel and webcal leads nowhere: it
    /// becomes `#`, since `javascript:` would run and others open programs.
    package static func href(_ address: String) -> Attribute {
        Attribute(
            plain: "href",
            value: hasScheme(address, among: ["http", "https", "mailto", "tel", "webcal"]) ? address : "#")
    }

    /// The address of a picture: https, a `data:image/` address or a relative one; anything else is left empty.
    package static func src(_ address: String) -> Attribute {
        let isPicture = address.hasPrefix("data:image/") || hasScheme(address, among: ["https"])
        return Attribute(plain: "src", value: isPicture ? address : "")
    }

    /// The address of a script of the same host; for the page alone.
    static func script(_ path: String) -> Attribute { Attribute(plain: "src", value: action(path).value) }

    /// Where a form goes: an address on the same host, from its root; anything else stays on the page.
    package static func action(_ path: String) -> Attribute {
        let isOwn = path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
        return Attribute(plain: "action", value: isOwn ? path : "")
    }

    package enum Scope: String, Sendable {
        case col, row, colgroup, rowgroup
    }

    /// Whether the address is relative or of one of the schemes. Browsers drop tabs and line feeds anywhere and spaces
    /// and controls in front before they look for the scheme (URL Living Standard, 4.4), so these are refused.
    private static func hasScheme(_ address: String, among schemes: [String]) -> Bool {
        guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7f }) else { return false }
        let head = address.prefix { !"/?#".contains($0) }
        guard let colon = head.firstIndex(of: ":") else { return true }
        return schemes.contains(head[..<colon].lowercased())
    }
}
