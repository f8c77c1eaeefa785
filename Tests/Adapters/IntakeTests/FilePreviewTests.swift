import Intake
import Support
import Testing

/// What somebody sees of a file before it is imported.
@Suite struct FilePreviewTests {
    /// A header, and rows `a1;b1` to `a9;b9` of which the fifth holds nothing and the third takes two lines: `a4` begins on line 6.
    private static let table = Array("A;B\na1;b1\na2;b2\n\"a\n3\";b3\na4;b4\n;\na6;b6\na7;b7\na8;b8\na9;b9\n".utf8)

    struct Case: CustomTestStringConvertible {
        let name: String
        let lines: [Int]
        let count: Int
        let expected: [Int]

        var testDescription: String { name }
    }

    private static let cases = [
        Case(name: "the first rows where none is asked for", lines: [], count: 3, expected: [2, 3, 4]),
        Case(name: "a row far down beside the first ones", lines: [10], count: 3, expected: [2, 3, 10]),
        Case(
            name: "the first row and the more important of those asked for", lines: [11, 9, 3], count: 3,
            expected: [2, 9, 11]),
        Case(
            name: "a row that is asked for twice stands there once", lines: [8, 8, 2], count: 4,
            expected: [2, 3, 4, 8]),
        Case(name: "lines on which no row begins are passed over", lines: [1, 5, 7, 99], count: 2, expected: [2, 3]),
        Case(name: "no more than there are", lines: [], count: 20, expected: [2, 3, 4, 6, 8, 9, 10, 11]),
    ]

    @Test("the first row and those that are asked for, in the order of the file", arguments: cases)
    func chosen(_ one: Case) throws {
        let preview = try #require(
            FilePreview(of: Self.table, name: "x.csv", sheet: nil, count: one.count, lines: one.lines))
        #expect(preview.rows.map(\.line) == one.expected)
    }

    @Test("cells are those of the file")
    func cells() throws {
        let preview = try #require(FilePreview(of: Self.table, name: "x.csv", sheet: nil, count: 2, lines: [4]))
        #expect(preview.rows.map(\.cells) == [["a1", "b1"], ["a\n3", "b3"]])
    }

    @Test("of a workbook the rows have the numbers that the sheet shows, and a cell stands in its column")
    func workbook() throws {
        func text(_ text: String) -> String { #"<c t="inlineStr"><is><t>\#(text)</t></is></c>"# }
        var book = HandmadeWorkbook()
        book.rows =
            "<row>\(text("A"))\(text("B"))</row><row>\(text("a2"))</row><row/>"
            + "<row><c/>\(text("b4"))</row><row>\(text("a5"))</row>"
        let preview = try #require(FilePreview(of: book.bytes, name: "x.xlsx", sheet: nil, count: 2, lines: [4]))
        #expect(preview.rows.map(\.line) == [2, 4])
        #expect(preview.rows.map(\.cells) == [["a2"], ["", "b4"]])
    }

    @Test("there is none of files without rows of cells, nor of what cannot be read")
    func none() {
        for (name, text) in [("x.json", "[{}]"), ("x.xml", "<a/>"), ("x.xlsx", "PK\u{3}\u{4}nothing")] {
            #expect(FilePreview(of: Array(text.utf8), name: name, sheet: nil, count: 2) == nil, "\(name)")
        }
    }
}
