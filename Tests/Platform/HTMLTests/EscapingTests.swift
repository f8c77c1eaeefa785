import Foundation
import FoundationXML
import HTML
import Hashing
import Support
import Testing

@Suite struct EscapingTests {
    @Test("text and attribute values come back from an XML reader as they went in")
    func hostile() throws {
        let strings = [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "]]>", "<!-- --!>",
            "&amp;",
            "&lt;b&gt;", "</title></style></textarea>", "a\tb\nc\rd", "José Müller 日本 👩‍🚀", "\u{202e}abc", "%3Cscript%3E",
            "",
        ]
        for string in strings { try expectRoundTrip(string) }
    }

    @Test("random text comes back as it went in")
    func random() throws {
        let pieces = [
            "<", ">", "&", "\"", "'", "a", " ", "\n", "\r", "amp;", "#39;", "é", "😀", "]]>", "<!--", "/", "=", "\u{85}",
            "\0",
        ]
        try forEachSeed(200) { _, random in
            let string = (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
            try expectRoundTrip(string)
        }
    }

    static let naughty = ProcessInfo.processInfo.environment["LOTSE_REFERENCE"].map { "\($0)/suites/blns/blns.json" }

    @Test("every string of the big list of naughty strings comes back", .enabled(if: naughty != nil))
    func naughtyStrings() throws {
        let path = try #require(Self.naughty)
        let strings = try JSONDecoder().decode([String].self, from: Data(contentsOf: URL(filePath: path)))
        #expect(strings.count > 500)
        for string in strings { try expectRoundTrip(string) }
    }

    @Test("markup characters are written as references")
    func references() {
        let node = Tag.p(.title("<'&\">")) { "a<b & \"c\" 'd' > e\r\u{0}\u{fffe}" }
        #expect(
            node.markup
                == "<p title=\"&lt;&#39;&amp;&quot;&gt;\">a&lt;b &amp; &quot;c&quot; &#39;d&#39; &gt; e&#13;\u{fffd}\u{fffd}</p>\n"
        )
    }

    /// Foundation's reader sees one element with one text and one attribute, both equal to the string. Byte order marks are
    /// left out of the comparison, since Foundation drops one at the start of a string.
    private func expectRoundTrip(_ original: String) throws {
        let string = String(String.UnicodeScalarView(original.unicodeScalars.filter { $0 != "\u{feff}" }))
        let expected = String(
            String.UnicodeScalarView(
                string.unicodeScalars.map { scalar in
                    let isControl =
                        scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
                    return isControl || [0xfffe, 0xffff].contains(scalar.value) ? "\u{fffd}" : scalar
                }))
        let markup = Tag.span(Attribute("data-x", string)) { string }.markup
        let document = try XMLDocument(xmlString: markup, options: [.nodePreserveWhitespace])
        let root = try #require(document.rootElement())
        #expect(root.name == "span")
        #expect((root.stringValue ?? "").unicodeScalars.elementsEqual(expected.unicodeScalars), "\(markup)")
        // A reader turns white space within an attribute into spaces unless it is a reference (XML 1.0, 3.3.3).
        let spaced = expected.unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 }
        let value = try #require(root.attribute(forName: "data-x")?.stringValue)
        #expect(value.unicodeScalars.elementsEqual(spaced), "\(markup)")
        #expect((root.children ?? []).allSatisfy { $0.kind == .text })
    }
}
