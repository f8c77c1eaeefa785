import Foundation
import FoundationXML
import HTML
import Testing

@Suite struct PageTests {
    static let page = Page(
        language: "de", title: "Termine <Ada>", heading: "Termine", skip: "Zum Inhalt",
        styles: .embedded("table > td { color: CanvasText }\np::before { content: \"</style>\" }")
    ) {
        Tag.nav { Tag.a(.href("plan.html")) { "Plan" } }
    } content: {
        Tag.table {
            Tag.caption { "Montag" }
            for hour in 9...10 {
                Tag.tr {
                    Tag.th(.scope(.row)) { "\(hour):00" }
                    Tag.td(.colspan(2)) {
                        if hour == 9 { "Frei" } else { Tag.br() }
                    }
                }
            }
        }
    } footer: {
        Tag.p(.lang("es")) { "¡Suerte!" }
    }

    @Test("a page is written in full and always the same")
    func golden() {
        #expect(
            Self.page.markup == """
                <!DOCTYPE html>
                <html lang="de"><head><meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; \
                img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"/>
                <title>Termine &lt;Ada&gt;</title>
                <style>table > td { color: CanvasText }
                p::before { content: "\\3c /style>" }</style>
                </head>
                <body><a class="skip" href="#content">Zum Inhalt</a><header><nav><a href="plan.html">Plan</a></nav>
                </header>
                <main id="content"><h1>Termine</h1>
                <table><caption>Montag</caption>
                <tr><th scope="row">9:00</th>
                <td colspan="2">Frei</td>
                </tr>
                <tr><th scope="row">10:00</th>
                <td colspan="2"><br/></td>
                </tr>
                </table>
                </main>
                <footer><p lang="es">¡Suerte!</p>
                </footer>
                </body>
                </html>

                """)
        #expect(Self.page.markup == Self.page.markup)
    }

    @Test("Foundation's XML reader finds one h1, the language and no script")
    func wellFormed() throws {
        let document = try XMLDocument(xmlString: Self.page.markup, options: [])
        #expect(try document.nodes(forXPath: "//h1").count == 1)
        #expect(try document.nodes(forXPath: "//script").isEmpty)
        #expect(document.rootElement()?.attribute(forName: "lang")?.stringValue == "de")
        let first = try document.nodes(forXPath: "//body/*[1]").first as? XMLElement
        #expect(first?.attribute(forName: "href")?.stringValue == "#content")
        #expect(try document.nodes(forXPath: "//main[@id='content']").count == 1)
    }

    @Test("a page with a linked style sheet holds no policy and no style")
    func linked() {
        let page = Page(language: "en", title: "T", heading: "H", skip: "S", styles: .linked("/lotse.css")) { "text" }
        #expect(page.markup.contains("<link rel=\"stylesheet\" href=\"/lotse.css\"/>"))
        #expect(!page.markup.contains("<style>") && !page.markup.contains("Content-Security-Policy"))
    }
}

@Suite struct AddressTests {
    @Test(
        "a link leads only where a link may lead",
        arguments: [
            ("plan.html#a", "plan.html#a"), ("/a?b=c:d", "/a?b=c:d"), ("#x:y", "#x:y"), ("", ""),
            ("https://example.org/", "https://example.org/"), ("HTTP://example.org", "HTTP://example.org"),
            ("mailto:a@example.org", "mailto:a@example.org"), ("tel:+49", "tel:+49"),
            ("javascript:alert(1)", "#"), ("JavaScript:alert(1)", "#"), (" javascript:alert(1)", "#"),
            ("java\tscript:alert(1)", "#"), ("\u{1}javascript:alert(1)", "#"), ("data:text/html,x", "#"),
            ("vbscript:x", "#"), ("file:///etc/passwd", "#"), ("https ://x", "#"), (" plan.html", "#"),
        ])
    func links(address: String, written: String) {
        #expect(Attribute.href(address).value == written)
    }

    @Test("pictures come from the file or an encrypted address, forms stay on the host")
    func others() {
        #expect(Attribute.src("data:image/png;base64,AA").value == "data:image/png;base64,AA")
        #expect(Attribute.src("data:text/html,x").value == "")
        #expect(Attribute.src("http://example.org/a.png").value == "")
        #expect(Attribute.src("a.png").value == "a.png")
        #expect(Attribute.action("/save").value == "/save")
        #expect(Attribute.action("//example.org/save").value == "")
        #expect(Attribute.action("/\\example.org").value == "")
        #expect(Attribute.action("https://example.org").value == "")
    }

    @Test("event handlers, styles and addresses cannot be written by hand, nor content into a void element")
    func refused() async {
        await #expect(processExitsWith: .failure) { _ = Attribute("onclick", "x") }
        await #expect(processExitsWith: .failure) { _ = Attribute("style", "x") }
        await #expect(processExitsWith: .failure) { _ = Attribute("href", "javascript:x") }
        await #expect(processExitsWith: .failure) { _ = Attribute("a b", "x") }
        await #expect(processExitsWith: .failure) { _ = Tag.br { "x" } }
    }

    @Test("raw markup is written as it is, fragments without an element, a repeated attribute once")
    func rawAndFragment() {
        let node = Node.fragment([
            .raw("<svg/>", because: "drawn by this test"), "a", .empty, Tag.i(.class("x"), .class("y")) { "b" },
        ])
        #expect(node.markup == "<svg/>a<i class=\"x\">b</i>")
    }
}
