import Archives
import Calendar
import Foundation
import Hashing
import Support
import Testing
import Workbooks

@testable import WorkbookWriting

@Suite struct BookWriterTests {
    static var folder: String { FileManager.default.temporaryDirectory.path }

    static func document(
        _ sheets: [BookSheet], language: CalendarLanguage = .german, title: String = "Kosten & Geldgeber"
    ) -> BookDocument {
        BookDocument(
            title: title, language: language, author: "Padrón–Wunsiedel", madeAt: Instant(seconds: 1_340_000_000),
            foot: "Müller & Söhne", pageWord: "Seite", sheets: sheets)
    }

    static func sheet(_ cells: [[BookCell]], name: String = "Liste", kinds: [BookColumn.Kind]) -> BookSheet {
        BookSheet(
            name: name, columns: kinds.enumerated().map { BookColumn("Spalte \($0 + 1)", $1) },
            rows: cells.map { BookRow($0) })
    }

    /// Every cell of every sheet as our own reader finds it: `Liste!A1=…`.
    static func read(_ bytes: [UInt8]) throws -> [(place: String, value: WorkbookValue)] {
        let workbook = try Workbook.open(bytes)
        var cells: [(place: String, value: WorkbookValue)] = []
        for sheet in workbook.sheets {
            var rows = try workbook.rows(of: sheet)
            while let row = try rows.next() {
                for cell in row.cells {
                    let place = CellReference(row: row.number, column: cell.column).text
                    cells.append(("\(sheet.name)!\(place)", cell.value))
                }
            }
        }
        return cells
    }

    /// One part of the file, unpacked.
    static func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let archive = try ZipArchive(bytes, limits: ZipLimits(partBytes: 10_000_000, ratio: 300, ratioFrom: 1_000_000))
        let part = try #require(try archive.part(name))
        var text: [UInt8] = []
        while true {
            let piece = try part.read()
            guard !piece.isEmpty else { return String(decoding: text, as: UTF8.self) }
            text += piece
        }
    }

    struct Cell: CustomTestStringConvertible {
        let why: String
        let cell: BookCell
        let kind: BookColumn.Kind
        let value: WorkbookValue

        init(_ why: String, _ cell: BookCell, _ kind: BookColumn.Kind, _ value: WorkbookValue) {
            (self.why, self.cell, self.kind, self.value) = (why, cell, kind, value)
        }

        var testDescription: String { why }
    }

    private static func number(_ text: String) throws -> SheetNumber { try #require(SheetNumber(text)) }

    static func cells() throws -> [Cell] {
        let fair = try #require(CivilDate(iso: "2012-06-25"))
        let nine = try #require(LocalTime("09:20"))
        let midnight = try #require(LocalTime("24:00"))
        return [
            Cell("a formula stays text", .text("=1+1"), .text, .text("=1+1")),
            Cell("a plus stays text", .text("+49 9232 1234"), .text, .text("+49 9232 1234")),
            Cell("a minus stays text", .text("-2+3"), .text, .text("-2+3")),
            Cell("an at stays text", .text("@SUM(A1)"), .text, .text("@SUM(A1)")),
            Cell("an address stays text", .text("https://a.example/?b&c"), .text, .text("https://a.example/?b&c")),
            Cell("leading zeros stay", .text("01067"), .text, .text("01067")),
            Cell("spaces stay", .text("  a  b "), .text, .text("  a  b ")),
            Cell("lines stay", .text("a\r\nb\rc\nd"), .text, .text("a\nb\nc\nd")),
            Cell("what looks like an escape stays", .text("a_x0041_b"), .text, .text("a_x0041_b")),
            Cell("signs of XML stay", .text("<a href=\"x\">&amp;'"), .text, .text("<a href=\"x\">&amp;'")),
            Cell("Arabic and pictures stay", .text("محمد 👩‍🔧 Ünal"), .text, .text("محمد 👩‍🔧 Ünal")),
            Cell("a control character is replaced", .text("a\u{1}b\u{0}c"), .text, .text("a\u{fffd}b\u{fffd}c")),
            Cell("a whole number", .number(-1_234_567), .number, .number(try number("-1234567"))),
            Cell("a day", .date(fair), .date, .date(fair)),
            Cell("a month", .month(fair), .month, .date(try #require(CivilDate(iso: "2012-06-01")))),
            Cell("a time", .time(nine), .time, .time(second: 33_600)),
            Cell("the end of a day", .time(midnight), .time, .time(second: 86_400)),
            Cell(
                "a moment", .moment(WallTime(date: fair, time: nine)), .moment, .dateTime(fair, second: 33_600)),
            Cell("money", .money(cents: 123_450), .money, .number(try number("1234.5"))),
            Cell("a cent too little", .money(cents: -1), .money, .number(try number("-0.01"))),
            Cell("hours beyond a day", .hours(minutes: 2_205), .hours, .time(second: 132_300)),
            Cell("a share", .share(basisPoints: 1_250), .share, .percent(try number("0.125"))),
        ]
    }

    @Test("every kind of cell is read back by our own reader as what it is, in every language")
    func roundTrip() throws {
        let cells = try BookWriterTests.cells()
        for language in [CalendarLanguage.german, .english, .spanish] {
            let sheet = BookSheet(
                name: "Liste", columns: cells.map { BookColumn($0.why, $0.kind) }, rows: [BookRow(cells.map(\.cell))])
            let bytes = try BookWriter.bytes(
                BookWriterTests.document([sheet], language: language), by: BookWriterTests.folder)
            let read = try BookWriterTests.read(bytes).map(\.value)
            #expect(Array(read.prefix(cells.count)) == cells.map { .text($0.why) })
            for (value, cell) in zip(read.dropFirst(cells.count), cells) {
                #expect(value == cell.value, "\(language): \(cell.why)")
            }
            #expect(read.count == 2 * cells.count)
        }
    }

    @Test("every day and minute of money is read back as it was written")
    func seeds() throws {
        var random = SplitMix64(seed: 240)
        let first = try #require(CivilDate(iso: "1900-03-01"))
        let rows = try (0..<2_000).map { _ -> BookRow in
            let date = first.adding(days: Int(random.next() % 100_000))
            let time = try #require(LocalTime(minutes: Int(random.next() % 1_440)))
            return BookRow([
                .date(date), .moment(WallTime(date: date, time: time)), .time(time),
                .money(cents: Int64(random.next() % 2_000_000_000_000) - 1_000_000_000_000),
                .hours(minutes: Int(random.next() % 1_000_000)), .share(basisPoints: Int(random.next() % 10_001)),
            ])
        }
        let sheet = BookSheet(
            name: "S",
            columns: [.date, .moment, .time, .money, .hours, .share].map { BookColumn("", $0) }, rows: rows)
        let bytes = try BookWriter.bytes(BookWriterTests.document([sheet]), by: BookWriterTests.folder)
        let read = try BookWriterTests.read(bytes).map(\.value)
        #expect(read.count == 12_000)
        for (value, cell) in zip(read, rows.flatMap(\.cells)) { #expect(said(value) == said(cell)) }
    }

    private func said(_ cell: BookCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): text
        case .number(let number): "\(number)"
        case .date(let date), .month(let date): date.iso
        case .time(let time): "\(time.minutes * 60) s"
        case .moment(let moment): moment.secondOfDay == 0 ? moment.date.iso : moment.text
        case .money(let cents): "\(cents) c"
        case .hours(let minutes): "\(minutes * 60) s"
        case .share(let points): "\(points) %"
        }
    }

    private func said(_ value: WorkbookValue) -> String {
        switch value {
        case .time(let second): "\(second) s"
        case .date(let date): date.iso
        case .dateTime(let date, let second):
            WallTime(
                secondsSince1970: Int(date.dayNumber) * 86_400 + second
            ).text
        case .number(let number): "\(number.scaled(2) ?? 0) c"
        case .percent(let number): "\(number.scaled(4) ?? 0) %"
        default: "\(value)"
        }
    }

    @Test("equal documents give equal bytes, whenever they are written")
    func sameBytes() throws {
        let cells = try BookWriterTests.cells()
        let sheet = BookWriterTests.sheet([cells.map(\.cell)], kinds: cells.map(\.kind))
        let document = BookWriterTests.document([sheet])
        let first = try BookWriter.bytes(document, by: BookWriterTests.folder)
        // Times in archives count two seconds, those in the properties one.
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try BookWriter.bytes(document, by: BookWriterTests.folder) == first)
        #expect(
            try BookWriterTests.part("docProps/core.xml", of: first).contains(
                #"<dcterms:created xsi:type="dcterms:W3CDTF">2012-06-18T06:13:20Z</dcterms:created>"#))
        var zero = document
        zero.madeAt = Instant(seconds: 0)
        let epoch = try BookWriter.bytes(zero, by: BookWriterTests.folder)
        #expect(try BookWriterTests.part("docProps/core.xml", of: epoch).contains("1970-01-01T00:00:01Z"))
    }

    @Test("titles stay in view and filter the records without the sums; pages are A4 across and as wide as the table")
    func setUp() throws {
        let rows = [
            BookRow([.text("a"), .number(1)]), BookRow([.text("b"), .number(2)]),
            BookRow([.text("∑"), .number(3)], .sum),
        ]
        let sheet = BookSheet(
            name: "Kosten", columns: [BookColumn("Was"), BookColumn("Wie viele", .number)], rows: rows,
            printedColumns: 1)
        let bytes = try BookWriter.bytes(BookWriterTests.document([sheet]), by: BookWriterTests.folder)
        let part = try BookWriterTests.part("xl/worksheets/sheet1.xml", of: bytes)
        for text in [
            #"<pane xSplit="1" ySplit="1" topLeftCell="B2""#, #"<autoFilter ref="A1:B3"/>"#,
            #"paperSize="9""#, #"orientation="landscape""#, #"fitToHeight="0""#,
            "<oddHeader>&amp;LKosten &amp;&amp; Geldgeber&amp;RKosten</oddHeader>",
            "<oddFooter>&amp;LMüller &amp;&amp; Söhne&amp;RSeite &amp;P / &amp;N</oddFooter>",
        ] { #expect(part.contains(text), "\(text)") }
        let book = try BookWriterTests.part("xl/workbook.xml", of: bytes)
        #expect(book.contains(#"<definedName name="_xlnm.Print_Titles" localSheetId="0">Kosten!$1:$1</definedName>"#))
        #expect(book.contains(#"<definedName name="_xlnm.Print_Area" localSheetId="0">Kosten!$A$1:$A$4</definedName>"#))
    }

    static let tabs: [(wanted: [String], given: [String])] = [
        (["Nach Tag", "nach tag", "NACH TAG"], ["Nach Tag", "nach tag (2)", "NACH TAG (3)"]),
        (["a/b:c*d?e[f]g\\h"], ["a-b-c-d-e-f-g-h"]), (["'=1+1'"], ["=1+1"]), (["", "  '"], ["-", "- (2)"]),
        (["History"], ["History (2)"]),
        (
            ["Metallbau Hintertupfinger GmbH & Co. KG", "Metallbau Hintertupfinger GmbH & Co. OHG"],
            ["Metallbau Hintertupfinger GmbH", "Metallbau Hintertupfinger G (2)"]
        ),
        ([String(repeating: "👩‍🔧", count: 9)], [String(repeating: "👩‍🔧", count: 6)]),
    ]

    @Test("names of tabs are such as Excel takes, each once", arguments: tabs)
    func named(_ names: (wanted: [String], given: [String])) throws {
        var made = SheetNames()
        #expect(names.wanted.map { made.next($0) } == names.given)
        let sheets = names.wanted.map { BookWriterTests.sheet([[.number(1)]], name: $0, kinds: [.number]) }
        let bytes = try BookWriter.bytes(BookWriterTests.document(sheets), by: BookWriterTests.folder)
        #expect(try Workbook.open(bytes).sheets.map(\.name) == names.given)
    }

    @Test("a text wraps between its words, and its row has room for every line")
    func wraps() throws {
        #expect(CellText.lines("", in: 10) == 1)
        #expect(CellText.lines("eins zwei drei", in: 14) == 1)
        #expect(CellText.lines("eins zwei drei", in: 13) == 2)
        #expect(CellText.lines("Wolfeschlegelsteinhausenbergerdorff", in: 10) == 4)
        #expect(CellText.lines("eins\n\nzwei", in: 10) == 3)
        #expect(CellText.lines("Maximiliane-Charlotte", in: 12) == 2)
        #expect(CellText.lines("a-b -", in: 5) == 1)
        let name = "Maximiliane-Charlotte Wolfeschlegelsteinhausenbergerdorff"
        let sheet = BookWriterTests.sheet([[.text("kurz")], [.text(name)]], kinds: [.text])
        let bytes = try BookWriter.bytes(BookWriterTests.document([sheet]), by: BookWriterTests.folder)
        let part = try BookWriterTests.part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(part.contains(#"<row r="2"><c"#))
        #expect(part.contains(#"<row r="3" ht="45" customHeight="1"><c"#))
    }

    @Test(
        "a table that is too wide for a page goes on beside it with its first columns, and sentences get a wide column")
    func wide() throws {
        let kinds = [BookColumn.Kind](repeating: .text, count: 3) + [BookColumn.Kind](repeating: .number, count: 40)
        var sheet = BookWriterTests.sheet([kinds.map { _ in .number(1) }], kinds: kinds)
        sheet.fixedColumns = 2
        let narrow = BookWriterTests.sheet(
            [[.text("kurz"), .text(String(repeating: "Wort ", count: 20))]], kinds: [.text, .prose])
        let bytes = try BookWriter.bytes(BookWriterTests.document([sheet, narrow]), by: BookWriterTests.folder)
        let parts = try (1...2).map { try BookWriterTests.part("xl/worksheets/sheet\($0).xml", of: bytes) }
        #expect(
            parts[0].contains(#"fitToWidth="2""#)
                || parts[0].contains(#"<pageSetup paperSize="9" fitToWidth="2" fitToHeight="0""#))
        #expect(!parts[1].contains("fitToWidth"))
        // 63 letters and the library's own five pixels.
        #expect(parts[1].contains(#"<col min="2" max="2" width="63.7"#))
        let book = try BookWriterTests.part("xl/workbook.xml", of: bytes)
        #expect(book.contains("Liste!$A:$B,Liste!$1:$1"))
        // The library has no room for such a name twice and would leave half a letter: titles are repeated, columns are not.
        sheet.name = String(repeating: "ქ", count: 31)
        let long = try BookWriter.bytes(BookWriterTests.document([sheet]), by: BookWriterTests.folder)
        let names = try BookWriterTests.part("xl/workbook.xml", of: long)
        #expect(names.contains("'\(sheet.name)'!$1:$1</definedName>"))
        #expect(!names.contains("\u{fffd}") && !names.contains("$A:$B"))
    }

    @Test("the heading of a sheet of facts runs over its columns and wraps")
    func heading() throws {
        let title = "Verwendungsnachweis Europäischer Sozialfonds Plus – Verwaltungsbehörde beim Ministerium"
        let sheet = BookSheet(
            name: "Angaben", layout: .facts, columns: [BookColumn(""), BookColumn("")],
            rows: [BookRow([.text(title)]), BookRow([.text("Kampagne"), .text("Padrón")])])
        let bytes = try BookWriter.bytes(BookWriterTests.document([sheet]), by: BookWriterTests.folder)
        let part = try BookWriterTests.part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(part.contains(#"<mergeCell ref="A1:B1"/>"#))
        #expect(part.contains(#"<row r="1" ht="42" customHeight="1">"#))
        #expect(try BookWriterTests.read(bytes).first?.value == .text(title))
    }

    @Test("a hundred thousand rows are written as they come, and all are there")
    func long() throws {
        let rows = (1...100_000).lazy.map { BookRow([.text("B\($0)"), .number($0), .money(cents: Int64($0))]) }
        let sheet = BookSheet(
            name: "Lang", columns: [BookColumn("Id"), BookColumn("Nr.", .number), BookColumn("€", .money)], rows: rows)
        let bytes = try BookWriter.bytes(BookWriterTests.document([sheet]), by: BookWriterTests.folder)
        let workbook = try Workbook.open(bytes)
        var reader = try workbook.rows(of: workbook.sheet(nil))
        var count = 0
        var last: WorkbookRow?
        while let row = try reader.next() {
            count += 1
            last = row
        }
        #expect(count == 100_001)
        #expect(last?.cells.map(\.value.text) == ["B100000", "100000", "1000"])
    }

    @Test("what a sheet cannot hold, and a folder that is not there, are said")
    func refusals() throws {
        let long = BookWriterTests.sheet([[.empty], [.text(String(repeating: "a", count: 32_768))]], kinds: [.text])
        #expect(throws: WorkbookWritingError.textTooLong(sheet: "Liste", row: 3, limit: 32_767)) {
            try BookWriter.bytes(BookWriterTests.document([long]), by: BookWriterTests.folder)
        }
        let high = BookSheet(
            name: "Hoch", columns: [BookColumn("A")], rows: repeatElement(BookRow([]), count: 1_048_576))
        #expect(throws: WorkbookWritingError.tooManyRows(sheet: "Hoch", limit: 1_048_576)) {
            try BookWriter.bytes(BookWriterTests.document([high]), by: BookWriterTests.folder)
        }
        let wide = BookSheet(name: "Breit", columns: Array(repeating: BookColumn("A"), count: 16_385), rows: [])
        #expect(throws: WorkbookWritingError.tooManyColumns(sheet: "Breit", limit: 16_384)) {
            try BookWriter.bytes(BookWriterTests.document([wide]), by: BookWriterTests.folder)
        }
        #expect(throws: WorkbookWritingError.refused("/nowhere: No such file or directory")) {
            try BookWriter.bytes(BookWriterTests.document([long]), by: "/nowhere")
        }
    }

    @Test("nothing is left behind, whether a book was written or not")
    func leftovers() throws {
        let folder = "\(BookWriterTests.folder)/lotse-left-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let good = BookWriterTests.sheet([[.text("a")]], kinds: [.text])
        let bad = BookWriterTests.sheet([[.text(String(repeating: "a", count: 40_000))]], kinds: [.text])
        _ = try BookWriter.bytes(BookWriterTests.document([good]), by: folder)
        #expect(throws: WorkbookWritingError.self) {
            try BookWriter.bytes(BookWriterTests.document([good, bad]), by: folder)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
}
