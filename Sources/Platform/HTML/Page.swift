package import Bytes

/// A whole page: language, one `h1`, a link that skips to the content, no script unless one of the host is named.
package struct Page: Sendable {
    /// BCP 47: `de`, `en`, `es`.
    package let language: String
    /// Stands in the window's title.
    package let title: String
    /// The one heading of the first level.
    package let heading: String
    /// The text of the skip link in the page's language: `Zum Inhalt`.
    package let skip: String
    package let styles: Styles
    /// The path of a script of the same host, which runs once the page is there; nil = none.
    package let script: String?
    /// Between the skip link and the content: navigation, a sender.
    package let header: [Node]
    /// The content below the heading.
    package let content: [Node]
    package let footer: [Node]

    package init(
        language: String, title: String, heading: String, skip: String, styles: Styles,
        script: String? = nil, @Content header: () -> [Node] = { [] }, @Content content: () -> [Node],
        @Content footer: () -> [Node] = { [] }
    ) {
        self.language = language
        self.title = title
        self.heading = heading
        self.skip = skip
        self.styles = styles
        self.script = script
        self.header = header()
        self.content = content()
        self.footer = footer()
    }

    /// The document from `<!DOCTYPE html>` to the last line feed; UTF-8.
    package var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// The document as one piece.
    package var bytes: [UInt8] { stretches.bytes }

    /// The document as it is sent: rows that other pages show too are not copied.
    package var stretches: [ByteStretch] {
        var markup = Markup(capacity: 1 << 14)
        markup.add("<!DOCTYPE html>\n")
        tree.write(to: &markup)
        return markup.stretches()
    }

    private var tree: Node {
        Tag.html(.lang(language)) {
            Tag.head {
                Tag.meta(Attribute("charset", "utf-8"))
                Tag.meta(Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1"))
                styles.policy
                Tag.title { title }
                styles.node
                if let script { Tag.script(.script(script), Attribute("defer", "")) }
            }
            Tag.body {
                Tag.a(.class("skip"), .href("#content")) { skip }
                if !header.isEmpty { Tag.header { header } }
                Tag.main(.id("content")) {
                    Tag.h1 { heading }
                    content
                }
                if !footer.isEmpty { Tag.footer { footer } }
            }
        }
    }
}

/// Where the look of a page comes from.
package enum Styles: Sendable {
    /// A style sheet of the same host; the policy is a header of the answer.
    case linked(String)
    /// A style sheet inside the document, which then needs nothing else: for files that are mailed or printed. The policy
    /// stands in the document and allows this style and pictures within the file, no script, no form, no address.
    case embedded(String)

    var node: Node {
        switch self {
        case .linked(let address): Tag.link(Attribute("rel", "stylesheet"), .href(address))
        case .embedded(let css):
            Tag.style { Node.raw(Styles.contained(css), because: "a style sheet of the program, < escaped") }
        }
    }

    var policy: Node {
        switch self {
        case .linked: .empty
        case .embedded:
            Tag.meta(
                Attribute("http-equiv", "Content-Security-Policy"),
                Attribute(
                    "content",
                    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'")
            )
        }
    }

    /// The style sheet without the character that could end its element; in CSS `\3c ` is the same `<` (CSS Syntax 4.3.7).
    private static func contained(_ css: String) -> String {
        css.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\3c ")
    }
}
