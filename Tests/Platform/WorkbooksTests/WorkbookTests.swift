import Calendar
import Foundation
import Support
import Testing

@testable import Workbooks

@Suite struct WorkbookTests {
    /// The rows of a workbook's sheet and what it says beside them.
    private static func read(
        _ bytes: [UInt8], sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()
    ) throws(WorkbookFault) -> (rows: [WorkbookRow], remarks: SheetRows.Remarks) {
        let workbook = try Workbook.open(bytes, limits: limits)
        var reader = try workbook.rows(of: workbook.sheet(sheet))
        var rows: [WorkbookRow] = []
        while let row = try reader.next() { rows.append(row) }
        return (rows, reader.remarks)
    }

    /// `A1=…` for each cell.
    private static func texts(_ rows: [WorkbookRow]) -> [String] {
        rows.flatMap { row in
            row.cells.map { "\(CellReference(row: row.number, column: $0.column).text)=\($0.value.text)" }
        }
    }

    struct Value: CustomTestStringConvertible {
        let cell: String
        var format = "General"
        var is1904 = false
        let value: WorkbookValue?
        var testDescription: String { "\(cell) \(format)\(is1904 ? " 1904" : "")" }
    }

    private static func day(_ iso: String) -> CivilDate {
        guard let date = CivilDate(iso: iso) else { preconditionFailure("the test names a day that exists") }
        return date
    }

    private static func number(_ text: String) -> SheetNumber {
        guard let number = SheetNumber(text) else { preconditionFailure("the test names a number") }
        return number
    }

    /// Days of the 1900 calendar from ECMA-376 Part 1, 18.17.4.1, and of the 1904 one, four years and a day later.
    static let values = [
        Value(cell: "<v>12.50</v>", value: .number(number("12.5"))),
        Value(cell: "<v>1E-2</v>", value: .number(number("0.01"))),
        Value(cell: "<v>30000.000000000004</v>", value: .number(number("30000"))),
        Value(cell: "<v>123456789012345.5</v>", value: .number(number("123456789012346"))),
        Value(cell: "<v>0.1</v>", format: "0%", value: .percent(number("0.1"))),
        Value(cell: "<v>1067</v>", format: "00000", value: .code("01067")),
        Value(cell: "<v>101067</v>", format: "00000", value: .number(number("101067"))),
        Value(cell: "<v>41085</v>", format: "dd.mm.yyyy", value: .date(day("2012-06-25"))),
        Value(cell: "<v>39623</v>", format: "dd.mm.yyyy", is1904: true, value: .date(day("2012-06-25"))),
        Value(cell: "<v>0</v>", format: "yyyy", is1904: true, value: .date(day("1904-01-01"))),
        Value(cell: "<v>1</v>", format: "d/m/yy", value: .date(day("1900-01-01"))),
        Value(cell: "<v>59</v>", format: "d/m/yy", value: .date(day("1900-02-28"))),
        Value(cell: "<v>60</v>", format: "d/m/yy", value: .noSuchDay(number("60"))),
        Value(cell: "<v>61</v>", format: "d/m/yy", value: .date(day("1900-03-01"))),
        Value(cell: "<v>-1</v>", format: "d/m/yy", value: .noSuchDay(number("-1"))),
        Value(cell: "<v>2958466</v>", format: "d/m/yy", value: .noSuchDay(number("2958466"))),
        Value(cell: "<v>41085.375</v>", format: "d/m/yy h:mm", value: .dateTime(day("2012-06-25"), second: 32_400)),
        Value(cell: "<v>41084.999999</v>", format: "d/m/yy", value: .date(day("2012-06-25"))),
        Value(cell: "<v>0.375</v>", format: "hh:mm", value: .time(second: 32_400)),
        Value(cell: "<v>0.375</v>", format: "hh:mm", is1904: true, value: .time(second: 32_400)),
        Value(cell: "<v>41085</v>", format: #"mmmm "d" \d"#, value: .date(day("2012-06-25"))),
        Value(cell: "<v>5</v>", format: #"0 "Stunden" \h;[Red]-0"#, value: .number(number("5"))),
        Value(cell: "<v>5</v>", format: "[Red][$-407]0.00", value: .number(number("5"))),
        Value(cell: "<v>0.5</v>", format: "[h]:mm", value: .time(second: 43_200)),
        Value(cell: "<v>41085</v>", format: "#14", value: .date(day("2012-06-25"))),
        Value(cell: "<v>41085.375</v>", format: "#22", value: .dateTime(day("2012-06-25"), second: 32_400)),
        Value(cell: "<v>0.375</v>", format: "#20", value: .time(second: 32_400)),
        Value(cell: "<v>1.5</v>", format: "#46", value: .time(second: 129_600)),
        Value(cell: "<v>0.5</v>", format: "#9", value: .percent(number("0.5"))),
        Value(cell: "<v>41085</v>", format: "#4", value: .number(number("41085"))),
        Value(cell: #"" t="b"><v>1</v>"#, value: .flag(true)),
        Value(cell: #"" t="e"><v>#REF!</v>"#, value: .error("#REF!")),
        Value(cell: #"" t="s"><v>0</v>"#, value: .text("Ana García")),
        Value(cell: #"" t="s"><v>1</v>"#, value: nil),
        Value(cell: #"" t="s"><v>2</v>"#, value: .text("a\rb_x")),
        Value(cell: #"" t="str"><f>A1</f><v>x</v>"#, value: .text("x")),
        Value(
            cell: #"" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is>"#, value: .text("a b")
        ),
        Value(cell: #"" t="d"><v>2012-06-25T09:00:30Z</v>"#, value: .dateTime(day("2012-06-25"), second: 32_430)),
        Value(cell: #"" t="d"><v>2012-06-25</v>"#, value: .date(day("2012-06-25"))),
        Value(cell: "<f>SUM(A1)</f><v>7</v>", value: .number(number("7"))),
        Value(cell: "<f>SUM(A1)</f>", value: .noResult),
        Value(cell: "", value: nil),
    ]

    @Test("a cell is what its type and its number format say", arguments: values)
    func value(_ row: Value) throws {
        var book = HandmadeWorkbook()
        book.formats = [row.format]
        book.strings = [
            "<r><t>Ana</t></r><r><t> García</t></r><rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh>", "<t/>",
            "<t>a_x000D_b_x005F_x</t>",
        ]
        if row.is1904 { book.bookProperties = #"<workbookPr date1904="1"/>"# }
        let cell = row.cell.hasPrefix("\"") ? #"<c r="B2"# + row.cell : #"<c r="B2" s="0">"# + row.cell
        book.rows = "<row r=\"2\">\(cell)</c></row>"
        let expected = row.value.map { [WorkbookRow(number: 2, cells: [WorkbookRow.Cell(column: 2, value: $0)])] } ?? []
        #expect(try Self.read(book.bytes).rows == expected)
    }

    @Test("a number is its fifteen digits, written plainly, and in hundredths rounded half away from zero")
    func numbers() {
        let cases: [(text: String, plain: String, hundredths: Int64?)] = [
            ("30.255", "30.255", 3_026), ("-0.005", "-0.005", -1), ("0.004999999999999999", "0.005", 1), ("0", "0", 0),
            ("-0.0", "0", 0), ("1e20", "1E+20", nil), ("1E+21", "1E+21", nil), ("12E-23", "1.2E-22", 0),
            ("999999999999999.9", "1000000000000000", 100_000_000_000_000_000), ("00012.50", "12.5", 1_250),
        ]
        for row in cases {
            #expect(SheetNumber(row.text)?.text == row.plain, "\(row.text)")
            #expect(SheetNumber(row.text)?.scaled(2) == row.hundredths, "\(row.text)")
        }
        for text in ["", "-", ".", "1e", "1e5000", "1,5", "0x1", "1.2.3", "∞"] {
            #expect(SheetNumber(text) == nil, "\(text)")
        }
    }

    @Test("gaps between rows and cells are kept, references may be left out, and empty rows are none")
    func gaps() throws {
        var book = HandmadeWorkbook()
        book.rows = """
            <row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="3"/><row r="4"><c r="B4" s="9"/></row>
            <row r="1048576" hidden="1"><c r="AA1048576"><v>3</v></c><c r="XFD1048576"><v>4</v></c></row>
            """
        book.beforeRows = #"<cols><col min="2" max="2" hidden="1"/><col min="4" max="6" hidden="true"/></cols>"#
        book.afterRows = #"<mergeCells><mergeCell ref="A1:C1"/></mergeCells>"#
        let (rows, remarks) = try Self.read(book.bytes)
        #expect(Self.texts(rows) == ["A1=1", "C1=2", "AA1048576=3", "XFD1048576=4"])
        #expect(remarks.hiddenRows == 1 && remarks.hiddenColumns == ["B", "D:F"])
        #expect(remarks.merged == ["A1:C1"] && remarks.mergedCount == 1)
    }

    @Test("the first sheet that is not hidden is read, or the one that is named; charts are no sheets of cells")
    func sheets() throws {
        var book = HandmadeWorkbook()
        book.rows = #"<row r="1"><c r="A1"><v>1</v></c></row>"#
        book.sheets = """
            <sheet name="Chart" sheetId="3" r:id="rId5"/><sheet name="Old" sheetId="1" state="veryHidden" r:id="rId1"/>
            <sheet name="Neu &amp; gut" sheetId="2" r:id="rId2"/>
            """
        let workbook = try Workbook.open(book.bytes)
        #expect(workbook.sheets.map(\.name) == ["Old", "Neu & gut"])
        #expect(workbook.sheets.map(\.isHidden) == [true, false])
        #expect(try Self.texts(Self.read(book.bytes).rows) == ["A1=second"])
        #expect(try Self.texts(Self.read(book.bytes, sheet: "old").rows) == ["A1=1"])
        #expect(throws: WorkbookFault.noSuchSheet("x", among: ["Old", "Neu & gut"])) {
            try Self.read(book.bytes, sheet: "x")
        }
    }

    @Test("a book saved by Excel's rules of the strict format, with names in other letter case, is read")
    func strict() throws {
        var book = HandmadeWorkbook()
        book.rows = #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#
        book.strings = ["<t>x</t>"]
        let relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        book.parts["xl/_rels/workbook.xml.rels"] = """
            <Relationships><Relationship Id="rId1" Type="\(relations)/worksheet" Target="Worksheets/Sheet1.xml"/>
            <Relationship Id="rId3" Type="\(relations)/sharedStrings" Target="../xl/sharedstrings.xml"/></Relationships>
            """
        #expect(try Self.texts(Self.read(book.bytes).rows) == ["A1=x"])
    }
}

/// Files that are refused, with the whole text.
@Suite struct WorkbookFaultTests {
    struct Case: CustomTestStringConvertible {
        let why: String
        let bytes: [UInt8]
        let message: String
        var testDescription: String { why }

        init(_ why: String, _ message: String, _ change: (inout HandmadeWorkbook) -> Void) {
            var book = HandmadeWorkbook()
            change(&book)
            self.init(why, message, bytes: book.bytes)
        }

        init(_ why: String, _ message: String, bytes: [UInt8]) {
            self.why = why
            self.bytes = bytes
            self.message = message
        }
    }

    private static let again = "Open it in Excel or LibreOffice and save it again as .xlsx."
    private static let other = "Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8."
    private static let compound: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

    static let cases = [
        Case("text", "the file is no workbook: it is not a zip archive | \(again)", bytes: Array("id;name".utf8)),
        Case(
            "old", "the file is a workbook of the format before 2007 (.xls) | \(other)",
            bytes: compound + [UInt8](repeating: 0, count: 600)),
        Case(
            "password", "the workbook is protected by a password | Save it without a password.",
            bytes: compound + [UInt8](repeating: 0, count: 64)
                + "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }),
        Case(
            "cut off", "the file is damaged: Not a zip archive | \(again)",
            bytes: Array(HandmadeWorkbook().bytes.prefix(300))),
        Case("no relations", "the workbook lacks its part _rels/.rels | \(again)") {
            $0.parts["_rels/.rels"] = .some(nil)
        },
        Case("no book", "the workbook lacks its part xl/workbook.xml | \(again)") {
            $0.parts["xl/workbook.xml"] = .some(nil)
        },
        Case("no sheet part", "the workbook lacks its part xl/worksheets/sheet1.xml | \(again)") {
            $0.parts["xl/worksheets/sheet1.xml"] = .some(nil)
        },
        Case("no texts", "the workbook lacks its part xl/sharedStrings.xml | \(again)") {
            $0.parts["xl/sharedStrings.xml"] = .some(nil)
        },
        Case("no sheet", "the workbook has no sheet of cells | Put the table on a sheet of the workbook.") {
            $0.sheets = #"<sheet name="Chart" sheetId="3" r:id="rId5"/>"#
        },
        Case("binary", "the file is a binary workbook (.xlsb), expected a workbook (.xlsx) | \(other)") {
            $0.parts["_rels/.rels"] = #"<R><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></R>"#
        },
        Case("letter", "the file is a document of another Office program, expected a workbook (.xlsx) | \(other)") {
            $0.parts["_rels/.rels"] =
                #"<R><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></R>"#
        },
        Case("OpenDocument", "the file is an OpenDocument file, expected a workbook (.xlsx) | \(other)") {
            $0.parts = [
                "_rels/.rels": nil, "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            ]
        },
        Case(
            "external entity",
            "xl/worksheets/sheet1.xml, line 1, column 1: found a document type, which can load files and grow without "
                + "bound | \(again)"
        ) {
            $0.parts["xl/worksheets/sheet1.xml"] =
                #"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>"#
        },
        Case(
            "many laughs",
            "xl/sharedStrings.xml, line 2, column 1: found a document type, which can load files and grow without "
                + "bound | \(again)"
        ) {
            $0.parts["xl/sharedStrings.xml"] =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"&b;&b;\"><!ENTITY b \"ha\">]><sst>&a;</sst>"
        },
        Case(
            "broken sheet",
            "xl/worksheets/sheet1.xml, line 1, column 41: found the end of another element than <row> | \(again)"
        ) { $0.rows = #"<row r="1"></rows>"# },
        Case("row twice", "Data!A1: the row follows row 1 | \(again)") { $0.rows = #"<row r="1"/><row r="1"/>"# },
        Case("row beyond", "Data!A1048577: the row lies beyond the last, 1048576 | \(again)") {
            $0.rows = #"<row r="1048577"/>"#
        },
        Case("cell before", "Data!A1: a cell stands out of its order, in row 1 after column 2 | \(again)") {
            $0.rows = #"<row r="1"><c r="B1"/><c r="A1"/></row>"#
        },
        Case("other row", "Data!A2: a cell stands out of its order, in row 1 after column 0 | \(again)") {
            $0.rows = #"<row r="1"><c r="A2"/></row>"#
        },
        Case("no such text", "Data!A1: the cell names the shared text 7, which the workbook does not have | \(again)") {
            $0.rows = #"<row r="1"><c r="A1" t="s"><v>7</v></c></row>"#
        },
        Case("no number", "Data!A1: found no number in a cell of numbers | \(again)") {
            $0.rows = #"<row r="1"><c r="A1"><v>NaN</v></c></row>"#
        },
        Case("no date", "Data!A1: found no date of ISO 8601 | \(again)") {
            $0.rows = #"<row r="1"><c r="A1" t="d"><v>2012-13-01</v></c></row>"#
        },
    ]

    @Test("a file that cannot be read is refused with what was found and what to do", arguments: cases)
    func refused(_ row: Case) {
        do {
            let workbook = try Workbook.open(row.bytes)
            var rows = try workbook.rows(of: workbook.sheet(nil))
            while try rows.next() != nil {}
            Issue.record("it was read")
        } catch { #expect("\(error.message) | \(error.hint)" == row.message) }
    }

    @Test("a file, a part and a ratio beyond the limits are refused")
    func limits() throws {
        var book = HandmadeWorkbook()
        book.rows = (1...200).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
        var limits = WorkbookLimits()
        limits.partBytes = 2_000
        #expect(fault(book.bytes, limits) == "xl/worksheets/sheet1.xml holds more than 0 MB once unpacked")
        limits = WorkbookLimits()
        limits.fileBytes = 1_000
        #expect(fault(book.bytes, limits) == "the file is larger than 0 MB")
        // 200 kB of the same row, deflated to 2 kB.
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        let packed = [UInt8](try Data(contentsOf: folder.appending(path: "repetitive.xlsx")))
        #expect(fault(packed, WorkbookLimits()) == nil)
        limits = WorkbookLimits()
        limits.ratioFrom = 10_000
        limits.ratio = 20
        #expect(
            fault(packed, limits)
                == "xl/worksheets/sheet1.xml unpacks to more than 20 times its size, as only an attack does")
        let locked = [UInt8](try Data(contentsOf: folder.appending(path: "encrypted-part.xlsx")))
        #expect(fault(locked, WorkbookLimits()) == "the workbook is protected by a password")
        let damaged = [UInt8](try Data(contentsOf: folder.appending(path: "wrong-sum.xlsx")))
        #expect(fault(damaged, WorkbookLimits()) == "the file is damaged: xl/worksheets/sheet1.xml: CRC error")
    }

    private func fault(_ bytes: [UInt8], _ limits: WorkbookLimits) -> String? {
        do {
            let workbook = try Workbook.open(bytes, limits: limits)
            var rows = try workbook.rows(of: workbook.sheet(nil))
            while try rows.next() != nil {}
            return nil
        } catch { return error.message }
    }
}
