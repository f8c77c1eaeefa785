import Bytes
import HTML
import Hashing
import Support
import Synchronization
import Testing

/// Rows that are written without a tree: nobody may be able to tell them from the tree's.
@Suite struct TemplateTests {
    /// A row as a tree, with texts in an attribute, in a text, alone in an element and twice.
    private static func row(_ text: [String]) -> Node {
        Tag.tr(.id("row-\(text[0])")) {
            Tag.th(.scope(.row)) { Tag.a(.href("/p/" + text[1])) { text[0] } }
            Tag.td(Attribute("data-head", "A & B"), Attribute("dir", "auto")) { text[2] }
            Tag.td { "fixed <\(text[2])>" }
        }
    }

    private static let template = Template(places: 3, row)

    /// U+FDD0, which stands for a place while a template is laid out.
    private static let mark = Unicode.Scalar(0xfdd0 as UInt32).map { String(Character($0)) } ?? ""

    private static let hostile = [
        "", "a", "<b>&\"'</b>", "\r\n\t", "\u{0}\u{7f}\u{85}\u{fffe}\u{ffff}", "é😀日本", "x\(mark)y", "]]><!--", "&amp;",
        String(repeating: "long ", count: 2_000),
    ]

    @Test("a template with texts is byte for byte the tree with those texts, whatever they hold")
    func sameBytes() {
        for first in Self.hostile {
            for second in Self.hostile {
                // Within an address nothing stands but what an address may hold.
                let texts = [first, "B017%20", second]
                #expect(Self.template(texts).bytes == Self.row(texts).bytes, "\(texts)")
            }
        }
        let pieces = ["<", "&", "\"", "'", "a", " ", "\n", "\r", "é", "😀", "\u{85}", "\0", Self.mark]
        forEachSeed(200) { _, random in
            let texts = (0..<3).map { place in
                place == 1
                    ? "7" : (0..<random.below(12)).map { _ in pieces[random.below(pieces.count)] }.joined()
            }
            #expect(Self.template(texts).bytes == Self.row(texts).bytes, "\(texts)")
        }
    }

    @Test("shared rows are those of the tree, in any choice and order, the first time and again")
    func rows() {
        let count = 200
        let texts = { @Sendable (row: Int) in ["name <\(row)>", "\(row)", Self.hostile[row % Self.hostile.count]] }
        let made = Mutex<[Int]>([])
        let rows = SharedRows(count, Self.template) { row in
            made.withLock { $0.append(row) }
            return texts(row)
        }
        func tree(_ chosen: [Int]) -> [UInt8] { Node.fragment(chosen.map { Self.row(texts($0)) }).bytes }
        #expect(rows([]).bytes == [])
        #expect(made.withLock(\.self) == [], "nothing is written before it is shown")
        for chosen in [
            [0], [199], [63, 64, 65], Array(0..<200), [5, 3, 3, 130], Array(stride(from: 1, to: 200, by: 2)),
        ] {
            #expect(rows(chosen[...]).bytes == tree(chosen), "\(chosen)")
        }
        forEachSeed(50) { _, random in
            let chosen = (0..<random.below(100)).map { _ in random.below(count) }
            #expect(rows(chosen[...]).bytes == tree(chosen))
        }
        #expect(made.withLock { $0.sorted() } == Array(0..<count), "each row is written once")
    }

    @Test("a page with shared rows is the page of the tree, and the rows in it are no copy")
    func page() {
        let texts = (0..<100).map { ["n\($0)", "\($0)", "t"] }
        let rows = SharedRows(100, Self.template) { texts[$0] }
        func page(_ content: Node) -> Page {
            Page(language: "en", title: "T", heading: "H", skip: "S", styles: .linked("/lotse.css")) {
                Tag.table { content }
                Tag.p { "after" }
            }
        }
        let shared = page(rows(Array(0..<100)[...]))
        #expect(shared.bytes == page(.fragment(texts.map(Self.row))).bytes)
        let (one, other) = (shared.stretches.filter(\.isCommon), page(rows([0])).stretches.filter(\.isCommon))
        #expect(one.count == 2, "two blocks")
        #expect(one.first?.owner === other.first?.owner)
        #expect(shared.stretches.filter { !$0.isCommon }.count == 2, "what stands before, and what stands behind")
    }

    @Test("templates of many keys are the trees of their keys, also where there are too many to keep")
    func keyed() {
        let laidOut = Mutex<[Int]>([])
        let templates = Templates<Int>(places: 2) { key, place in
            laidOut.withLock { $0.append(key) }
            return Tag.p(.id("k\(key)"), .class(place[1])) { place[0] }
        }
        for round in 0..<2 {
            for key in 0..<600 {
                let tree = Tag.p(.id("k\(key)"), .class("<\(round)>")) { Self.hostile[key % Self.hostile.count] }
                #expect(templates(key, [Self.hostile[key % Self.hostile.count], "<\(round)>"]).bytes == tree.bytes)
            }
            _ = templates(599, ["", ""])
        }
        let counts = laidOut.withLock { all in (all.count { $0 == 0 }, all.count { $0 == 599 }) }
        #expect(counts == (2, 2), "asked twice and four times, and dropped in between with the 512 before")
    }

    @Test("a template without one of its places is refused")
    func missing() async {
        await #expect(processExitsWith: .failure) { _ = Template(places: 2) { place in Tag.p { place[0] } } }
    }
}
