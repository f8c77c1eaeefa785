import Tables
import Testing

@Suite struct TableReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let reason: String
        let text: String
        let rows: [Reading.Row]
        var delimiter: Character = ","
        var hasHeader = false
        var limits = TableLimits()
        var testDescription: String { reason }
    }

    typealias Row = Reading.Row

    static let small: TableLimits = {
        var limits = TableLimits()
        limits.cellBytes = 8
        limits.rowBytes = 20
        return limits
    }()

    static let cases: [Case] = [
        Case(reason: "nothing", text: "", rows: []),
        Case(reason: "only line breaks", text: "\r\n\n\r", rows: []),
        Case(
            reason: "LF, CRLF and CR end rows, blank lines count", text: "a,b\nc,d\r\n\r\ne,f\rg,h",
            rows: [
                Row(line: 1, cells: ["a", "b"]), Row(line: 2, cells: ["c", "d"]), Row(line: 4, cells: ["e", "f"]),
                Row(line: 5, cells: ["g", "h"]),
            ]),
        Case(
            reason: "quotes hold delimiters, line breaks and doubled quotes", text: "\"a;\"\"b\"\"\r\nc\";d\n;\n",
            rows: [Row(line: 1, cells: ["a;\"b\"\r\nc", "d"]), Row(line: 3, cells: ["", ""])], delimiter: ";"),
        Case(
            reason: "a quote inside an unquoted cell is text", text: "5\" pipe,6\"\n",
            rows: [Row(line: 1, cells: ["5\" pipe", "6\""])]),
        Case(
            reason: "Excel's first line names the delimiter", text: "sep=|\r\na|b,c\r\n",
            rows: [Row(line: 2, cells: ["a", "b,c"])], delimiter: "|"),
        Case(
            reason: "tabs divide more evenly than commas", text: "a\tb, c\nd\te\n",
            rows: [Row(line: 1, cells: ["a", "b, c"]), Row(line: 2, cells: ["d", "e"])], delimiter: "\t"),
        Case(
            reason: "decimal commas do not make a comma table", text: "id;pay\n1;3,5\n2;4,5\n",
            rows: [
                Row(line: 1, cells: ["id", "pay"]), Row(line: 2, cells: ["1", "3,5"]),
                Row(line: 3, cells: ["2", "4,5"]),
            ], delimiter: ";"),
        Case(
            reason: "text after a closing quote is the row's problem alone", text: "\"a\"x,b\nc,d\n",
            rows: [
                Row(line: 1, cells: ["ax", "b"], problems: [.textAfterClosingQuote], columns: [1]),
                Row(line: 2, cells: ["c", "d"]),
            ]),
        Case(
            reason: "an unclosed quote loses its own line only", text: "a,\"b\nc,d\ne,f\n",
            rows: [
                Row(line: 1, cells: ["a", "b"], problems: [.unclosedQuote], columns: [2]),
                Row(line: 2, cells: ["c", "d"]), Row(line: 3, cells: ["e", "f"]),
            ]),
        Case(
            reason: "an unclosed quote that meets a later cell's quote loses its own line only",
            text: "1,\"b\n2,\"d\"\n3,f\n",
            rows: [
                Row(line: 1, cells: ["1", "b"], problems: [.unclosedQuote], columns: [2]),
                Row(line: 2, cells: ["2", "d"]), Row(line: 3, cells: ["3", "f"]),
            ]),
        Case(
            reason: "an unclosed quote on the last line", text: "a,b\nc,\"d",
            rows: [
                Row(line: 1, cells: ["a", "b"]),
                Row(line: 2, cells: ["c", "d"], problems: [.unclosedQuote], columns: [2]),
            ]),
        Case(
            reason: "NUL is taken out and said", text: "a,b\u{0}c\n\"d\u{0}\",e\n",
            rows: [
                Row(line: 1, cells: ["a", "bc"], problems: [.nul], columns: [2]),
                Row(line: 2, cells: ["d", "e"], problems: [.nul], columns: [1]),
            ]),
        Case(
            reason: "rows with more or fewer cells than the header; empty ones at the end do not count",
            text: "a,b\n1\n1,2,3\n1,2,,\n",
            rows: [
                Row(line: 1, cells: ["a", "b"]),
                Row(line: 2, cells: ["1"], problems: [.cellCount(found: 1, expected: 2)], columns: [2]),
                Row(line: 3, cells: ["1", "2", "3"], problems: [.cellCount(found: 3, expected: 2)], columns: [3]),
                Row(line: 4, cells: ["1", "2"]),
            ], hasHeader: true),
        Case(
            reason: "a cell over the limit", text: "123456789,b\nc,d\n",
            rows: [
                Row(line: 1, cells: ["123456789", "b"], problems: [.cellTooLong(limit: 8)], columns: [1]),
                Row(line: 2, cells: ["c", "d"]),
            ], limits: small),
        Case(
            reason: "a row over the limit keeps the beginning of the cell", text: "a,b\nx,123456789012345678901\nc,d\n",
            rows: [
                Row(line: 1, cells: ["a", "b"]),
                Row(line: 2, cells: ["x", "12345678"], problems: [.rowTooLong(limit: 20)], columns: [2]),
                Row(line: 3, cells: ["c", "d"]),
            ], limits: small),
        Case(
            reason: "a quoted cell over the limit within one line", text: "\"12345678901234567890\",b\nc,d\n",
            rows: [
                Row(line: 1, cells: ["\"1234567"], problems: [.rowTooLong(limit: 20)], columns: [1]),
                Row(line: 2, cells: ["c", "d"]),
            ], limits: small),
        Case(
            reason: "a quoted cell over the limit over several lines", text: "\"a\n1,2\n3,4\n5,6\n7,8\n9,0\n1,2\n",
            rows: [
                Row(line: 1, cells: ["a"], problems: [.unclosedQuote], columns: [1]),
                Row(line: 2, cells: ["1", "2"]), Row(line: 3, cells: ["3", "4"]), Row(line: 4, cells: ["5", "6"]),
                Row(line: 5, cells: ["7", "8"]), Row(line: 6, cells: ["9", "0"]), Row(line: 7, cells: ["1", "2"]),
            ], limits: small),
    ]

    @Test("rows, lines, delimiters and problems are those of the table", arguments: cases)
    func reads(_ expected: Case) throws {
        for chunk in [Int.max, 1, 3] {
            let reading = try Reading.of(
                Array(expected.text.utf8), limits: expected.limits, hasHeader: expected.hasHeader, chunk: chunk)
            #expect(reading.rows == expected.rows)
            #expect(reading.delimiter == expected.delimiter)
        }
    }

    @Test("problems of encoding and quoting beyond the first block keep their places")
    func beyondTheFirstBlock() throws {
        let good = String(repeating: "Müller,\"a\nb\"\n", count: 12_000)
        var bytes = Array(good.utf8)
        let offset = bytes.count + 2
        bytes += Array("x,".utf8) + [0xff] + Array("\ny,z\n".utf8)
        let reading = try Reading.of(bytes, chunk: 50_000)
        #expect(reading.rows.count == 12_002)
        #expect(reading.rows.dropLast(2).allSatisfy { $0.cells == ["Müller", "a\nb"] && $0.problems.isEmpty })
        #expect(
            Array(reading.rows.suffix(2)) == [
                Row(
                    line: 24_001, cells: ["x", "\u{fffd}"], problems: [.undecodable(byteOffset: offset)], columns: [2]),
                Row(line: 24_002, cells: ["y", "z"]),
            ])
    }
}
