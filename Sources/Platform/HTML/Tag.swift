/// An element of HTML, called with its attributes and children: `Tag.p(.class("note")) { "Text" }`.
///
/// Only these exist. The one `h1` of a page, its `html`, `head`, `style` and `script` belong to `Page`.
/// Source: HTML Living Standard, sections 4 and 13.1.2 (void elements), read 2026-11-21.
package struct Tag: Hashable, Sendable {
    package let name: String
    /// Has no content and no end tag.
    let isVoid: Bool
    /// Stands on lines of its own; a line feed after it changes nothing on the page.
    let isBlock: Bool

    private init(_ name: String, isVoid: Bool = false, isBlock: Bool = false) {
        self.name = name
        self.isVoid = isVoid
        self.isBlock = isBlock
    }

    /// The element with attributes and children; a void element has no children.
    package func callAsFunction(_ attributes: Attribute..., @Content content: () -> [Node]) -> Node {
        let children = content()
        precondition(!isVoid || children.isEmpty, "<\(name)> has no content")
        return .element(self, attributes, children)
    }

    /// The element without children.
    package func callAsFunction(_ attributes: Attribute...) -> Node {
        .element(self, attributes, [])
    }
}

extension Tag {
    // Sections and blocks.
    package static let main = Tag("main", isBlock: true)
    package static let header = Tag("header", isBlock: true)
    package static let footer = Tag("footer", isBlock: true)
    package static let nav = Tag("nav", isBlock: true)
    package static let section = Tag("section", isBlock: true)
    package static let article = Tag("article", isBlock: true)
    package static let aside = Tag("aside", isBlock: true)
    package static let div = Tag("div", isBlock: true)
    package static let h2 = Tag("h2", isBlock: true)
    package static let h3 = Tag("h3", isBlock: true)
    package static let h4 = Tag("h4", isBlock: true)
    package static let p = Tag("p", isBlock: true)
    package static let ul = Tag("ul", isBlock: true)
    package static let ol = Tag("ol", isBlock: true)
    package static let li = Tag("li", isBlock: true)
    package static let dl = Tag("dl", isBlock: true)
    package static let dt = Tag("dt", isBlock: true)
    package static let dd = Tag("dd", isBlock: true)
    package static let figure = Tag("figure", isBlock: true)
    package static let figcaption = Tag("figcaption", isBlock: true)
    package static let blockquote = Tag("blockquote", isBlock: true)
    package static let pre = Tag("pre", isBlock: true)
    package static let hr = Tag("hr", isVoid: true, isBlock: true)
    package static let details = Tag("details", isBlock: true)
    package static let summary = Tag("summary", isBlock: true)
    package static let address = Tag("address", isBlock: true)

    // Tables.
    package static let table = Tag("table", isBlock: true)
    package static let caption = Tag("caption", isBlock: true)
    package static let colgroup = Tag("colgroup", isBlock: true)
    package static let col = Tag("col", isVoid: true, isBlock: true)
    package static let thead = Tag("thead", isBlock: true)
    package static let tbody = Tag("tbody", isBlock: true)
    package static let tfoot = Tag("tfoot", isBlock: true)
    package static let tr = Tag("tr", isBlock: true)
    package static let th = Tag("th", isBlock: true)
    package static let td = Tag("td", isBlock: true)

    // Words within a text.
    package static let a = Tag("a")
    package static let abbr = Tag("abbr")
    package static let b = Tag("b")
    package static let br = Tag("br", isVoid: true)
    package static let cite = Tag("cite")
    package static let code = Tag("code")
    package static let em = Tag("em")
    package static let i = Tag("i")
    package static let img = Tag("img", isVoid: true)
    package static let mark = Tag("mark")
    package static let small = Tag("small")
    package static let span = Tag("span")
    package static let strong = Tag("strong")
    package static let sub = Tag("sub")
    package static let sup = Tag("sup")
    package static let time = Tag("time")
    package static let wbr = Tag("wbr", isVoid: true)

    // Pictures. Source: SVG 2, chapters 5, 9, 10 and 11, read 2026-11-21.
    package static let svg = Tag("svg", isBlock: true)
    package static let g = Tag("g")
    package static let desc = Tag("desc")
    /// The name of a picture or of a part of it.
    package static let pictureTitle = Tag("title")
    package static let rect = Tag("rect")
    package static let line = Tag("line")
    package static let circle = Tag("circle")
    package static let text = Tag("text")

    // Forms.
    package static let form = Tag("form", isBlock: true)
    package static let fieldset = Tag("fieldset", isBlock: true)
    package static let legend = Tag("legend", isBlock: true)
    package static let label = Tag("label")
    package static let input = Tag("input", isVoid: true)
    package static let button = Tag("button")
    package static let select = Tag("select")
    package static let option = Tag("option")
    package static let optgroup = Tag("optgroup", isBlock: true)
    package static let progress = Tag("progress")
    package static let textarea = Tag("textarea")
    package static let output = Tag("output")

    // The page's own.
    static let html = Tag("html", isBlock: true)
    static let head = Tag("head", isBlock: true)
    static let body = Tag("body", isBlock: true)
    static let title = Tag("title", isBlock: true)
    static let meta = Tag("meta", isVoid: true, isBlock: true)
    static let link = Tag("link", isVoid: true, isBlock: true)
    static let style = Tag("style", isBlock: true)
    static let script = Tag("script", isBlock: true)
    static let h1 = Tag("h1", isBlock: true)
}
