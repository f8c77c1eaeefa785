import Calendar
import Hashing
import Support
import Testing

@testable import Typesetting

@Suite struct TypesettingTests {
    // MARK: Geometry

    @Test("no text reaches over a margin or into another, whatever stands in the blocks")
    func geometry() throws {
        let typesetter = try Typesetter()
        var pages = 0
        for seed in Tier.seeds(60, long: 3_000) {
            var generator = SplitMix64(seed: seed)
            let layout = typesetter.layout(ExamplePaper.random(&generator))
            pages += layout.pageCount
            for page in 0..<layout.pageCount {
                for fault in layout.faults(ofPage: page) { Issue.record("seed \(seed), page \(page + 1): \(fault)") }
            }
        }
        print("\(pages) pages without a fault")
    }

    @Test("a heading is never the last text of a page", arguments: [1, 2, 3])
    func headings(level: Int) throws {
        let typesetter = try Typesetter()
        for lines in 0..<70 {
            let blocks: [PaperBlock] =
                (0..<lines).map { .paragraph(PaperText("Zeile \($0)")) } + [
                    .heading(level: level, "Überschrift"), .paragraph(PaperText("danach")),
                ]
            let layout = typesetter.layout(ExamplePaper.document([ExamplePaper.section(blocks)]))
            for page in 0..<layout.pageCount {
                let heading = layout.frames(ofPage: page).contains { $0.isHeading }
                let after = layout.frames(ofPage: page).contains { $0.text == "danach" }
                #expect(heading == after, "\(lines) lines, page \(page + 1)")
            }
        }
    }

    @Test("the head of a table stands on each of its pages, and no row is lost")
    func tableHead() throws {
        let rows = (0..<200).map { [PaperTable.Cell("Zeile \($0)"), PaperTable.Cell("Wert \($0)")] }
        let table = PaperTable([.init("Erste", weight: 1), .init("Zweite", weight: 2)], rows: rows)
        let layout = try Typesetter().layout(ExamplePaper.document([ExamplePaper.section([.table(table)])]))
        #expect(layout.pageCount > 3)
        for page in 0..<layout.pageCount {
            #expect(layout.frames(ofPage: page).count { $0.text == "Erste" } == 1)
            #expect(layout.frames(ofPage: page).contains { $0.text == "\(page + 1) / \(layout.pageCount)" })
        }
        let all = (0..<layout.pageCount).flatMap { layout.frames(ofPage: $0).map(\.text) }
        #expect(all.filter { $0.hasPrefix("Zeile") } == (0..<200).map { "Zeile \($0)" })
    }

    @Test("a cell and a paragraph longer than a page are cut between lines, and keep all of them")
    func longTexts() throws {
        let long = Array(repeating: ExamplePaper.prose, count: 4).joined(separator: " ")
        let table = PaperTable([.init("A", weight: 1), .init("B", weight: 1)], rows: [[.init(long), .init("kurz")]])
        let typesetter = try Typesetter()
        for block in [PaperBlock.table(table), .paragraph(PaperText(long)), .rows([PaperFact("Ort", long)])] {
            let layout = typesetter.layout(ExamplePaper.document([ExamplePaper.section([block])]))
            #expect(layout.pageCount > 1)
            let parts = (0..<layout.pageCount).flatMap { layout.frames(ofPage: $0) }.filter { $0.text == long }
            let widths = Set(
                layout.pages.flatMap { $0.strips.flatMap { $0.strip.shapes } }.filter { $0.text.text == long }.map(
                    \.height))
            #expect(abs(parts.map(\.height).reduce(0, +) - (widths.first ?? 0)) < 0.01)
        }
    }

    @Test("a section begins on a page of its own, of its own format")
    func sections() throws {
        let document = ExamplePaper.document([
            ExamplePaper.section([.heading(level: 1, "eins")]),
            ExamplePaper.section([.heading(level: 1, "zwei")], .landscape),
        ])
        let layout = try Typesetter().layout(document)
        #expect(layout.pageCount == 2)
        #expect(layout.size(ofPage: 0).width < layout.size(ofPage: 0).height)
        #expect(layout.size(ofPage: 1).width > layout.size(ofPage: 1).height)
    }

    @Test("a text that runs left begins where its column begins")
    func direction() throws {
        let arabic = PaperBlock.rows([PaperFact("Name", "محمد"), PaperFact("Name", "Ana")])
        let layout = try Typesetter().layout(ExamplePaper.document([ExamplePaper.section([arabic])]))
        let frames = layout.frames(ofPage: 0)
        let left = try #require(frames.first { $0.text == "محمد" }).x
        #expect(abs(left - (try #require(frames.first { $0.text == "Ana" }).x)) < 1)
    }

    @Test("what stands around a name that runs left keeps its order")
    func isolates() {
        let arabic = "محمد عبد الله"
        #expect("\(arabic), 07721 5550".isolated == "\u{2067}\(arabic)\u{2069}, 07721 5550")
        #expect("(\(arabic)) יוסף".isolated == "(\u{2067}\(arabic)\u{2069}) \u{2067}יוסף\u{2069}")
        #expect("בן-דוד\n".isolated == "\u{2067}בן-דוד\u{2069}\n")
        #expect("\(arabic) ".isolated == "\u{2067}\(arabic)\u{2069} ")
        #expect("Ana & Łukasz".isolated == "Ana & Łukasz")
    }

    @Test("emoji that no font has are left out of a name and counted, and stay boxes where there is nothing else")
    func pictures() throws {
        // A machine with a font for emoji prints them; a flag of regional letters is one picture.
        let typesetter = try Typesetter()
        let file = { (text: String) in
            try typesetter.file(ExamplePaper.document([ExamplePaper.section([.paragraph(PaperText(text))])]))
        }
        let flagged = try file("🇪🇸 Ana 👩🏽‍🔧 García")
        #expect(flagged.leftOut + flagged.unreadable == (flagged.leftOut == 0 ? 0 : 2))
        #expect(flagged.unreadable == 0)
        #expect(try file("Ana ☎ 1").leftOut == 0, "DejaVu Sans has a telephone")
        let alone = try file("👷")
        #expect(alone.leftOut == 0)
        #expect(!Character("7").isPicture && !Character("é").isPicture)
        #expect(Character("👩🏽‍🔧").isPicture && Character("🇪🇸").isPicture)
    }

    @Test("a column whose word would be broken gets room from columns that can spare it, and no grid does")
    func columns() {
        let columns = TableColumns([1, 1, 2], width: 400)
        let held = columns.holding([130, 40, 150])
        // 30 more are wanted; the second and the third give what they have, a quarter of their width at most.
        #expect(abs(held.place(from: 0, span: 1).width - 130) < 0.01)
        #expect(abs(held.place(from: 0, span: 3).width - 400) < 0.01)
        #expect(held.place(from: 1, span: 1).width >= 75 && held.place(from: 2, span: 1).width >= 150)
        let greedy = columns.holding([390, 10, 10])
        #expect(abs(greedy.place(from: 0, span: 1).width - 400 / 3) < 0.01, "a third of the table at most")
        #expect(columns.holding([100, 100, 200]).place(from: 1, span: 1).width == 100)
        #expect(columns.holding([500, 500, 500]).place(from: 1, span: 1).width == 100, "nobody can spare anything")
    }

    @Test("grounds of a page are drawn before its lines")
    func grounds() throws {
        let cells = (0..<3).map { PaperTable.Cell("\($0)", ground: .accentSoft) }
        let table = PaperTable(
            [.init("A", weight: 1), .init("B", weight: 1), .init("C", weight: 1)], rows: [cells, cells, cells],
            look: .grid)
        let layout = try Typesetter().layout(ExamplePaper.document([ExamplePaper.section([.table(table)])]))
        let strips = try #require(layout.pages.first).strips.map(\.strip)
        // The head's three grounds and those of three rows; nothing else of a strip stands before its grounds.
        #expect(strips.map(\.grounds.count) == [3, 3, 3, 3])
        for strip in strips {
            let rest = strip.pieces.dropFirst(strip.grounds.count)
            #expect(!rest.contains { if case .fill = $0 { true } else { false } })
        }
    }

    // MARK: The file

    @Test("equal documents give equal bytes, whatever was set before")
    func stable() throws {
        let typesetter = try Typesetter()
        var generator = SplitMix64(seed: 7)
        let document = ExamplePaper.random(&generator)
        let first = try typesetter.file(document).bytes
        for seed in 20..<26 as Range<UInt64> {
            var other = SplitMix64(seed: seed)
            _ = try typesetter.file(ExamplePaper.random(&other))
        }
        #expect(try typesetter.file(document).bytes == first)
        #expect(try Typesetter().file(document).bytes == first)
    }

    @Test("the file names its language, title and time, has tags, an outline and its fonts")
    func file() throws {
        let blocks: [PaperBlock] = [
            .heading(level: 1, "Titel"), .heading(level: 2, "Teil (a)\\"), .paragraph(PaperText("Text")),
            .table(PaperTable([.init("A", weight: 1)], rows: [[.init("1")]])), .rows([PaperFact("Ort", "Hof")]),
        ]
        let file = try Typesetter().file(ExamplePaper.document([ExamplePaper.section(blocks)], language: "es"))
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-1.4"))
        for part in [
            "/Lang (es)", "/MarkInfo << /Marked true >>", "/DisplayDocTitle true", "/StructTreeRoot", "/Outlines",
            "/CreationDate (20120618061320", "/S /H1", "/S /H2", "/S /P", "/S /Table", "/S /TR", "/S /TH", "/S /TD",
            "/S /LI", "/FontFile2", "/Title",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        // The catalogue that counts is the last one, with all that the library's own has.
        let last = String(text[try #require(text.ranges(of: "/Lang (es)").last).lowerBound...])
        for part in ["/Type /Catalog", "/Pages", "/StructTreeRoot", "/Outlines"] {
            #expect(last.contains(part), "\(part)")
        }
        #expect(file.pages == 1)
        #expect(file.unreadable == 0)
    }

    @Test("letters without a font are counted")
    func unreadable() throws {
        let block = PaperBlock.paragraph(PaperText("a\u{f0000}b\u{f0001}"))
        #expect(try Typesetter().file(ExamplePaper.document([ExamplePaper.section([block])])).unreadable == 2)
    }

    @Test("a font that is not there is named, with what stands in for it")
    func noFont() throws {
        do {
            _ = try Typesetter(family: "Lotse Antiqua")
            Issue.record("there is no such font")
        } catch {
            guard case .noFont(wanted: "Lotse Antiqua", let found) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(!found.isEmpty)
        }
    }

    @Test("a file that is none of Cairo's gets no language")
    func noCatalogue() {
        for text in ["", "%PDF-1.4", "trailer\n<< /Size 3 /Root 2 0 R >>\nstartxref\n900\n%%EOF"] {
            #expect(throws: TypesettingError.noCatalogue) {
                try DocumentCatalogue.speaking("de", Array(text.utf8))
            }
        }
    }
}

extension Strip {
    fileprivate var shapes: [TextShape] {
        pieces.compactMap { piece in
            if case .text(let shape, _, _, _, _) = piece { shape } else { nil }
        }
    }
}
