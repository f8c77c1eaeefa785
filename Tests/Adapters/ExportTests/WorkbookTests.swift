import Calendar
import Domain
import Foundation
import Support
import Testing
import WorkbookWriting
import Workbooks

@testable import Export

private let program = """
    import csv, io, json, sys
    text = sys.stdin.buffer.read().decode('utf-8-sig')
    print(json.dumps(list(csv.DictReader(io.StringIO(text, newline='')))))
    """

/// The cells of a workbook as our own reader finds them.
enum ReadBook {
    static func bytes(_ document: BookDocument) throws -> [UInt8] {
        try BookWriter.bytes(document, by: FileManager.default.temporaryDirectory.path)
    }

    /// The rows of each sheet, by column from 0.
    static func sheets(_ document: BookDocument) throws -> [(name: String, rows: [[Int: WorkbookValue]])] {
        let workbook = try Workbook.open(try bytes(document))
        return try workbook.sheets.map { sheet in
            var reader = try workbook.rows(of: sheet)
            var rows: [[Int: WorkbookValue]] = []
            while let row = try reader.next() {
                rows.append(Dictionary(uniqueKeysWithValues: row.cells.map { ($0.column - 1, $0.value) }))
            }
            return (sheet.name, rows)
        }
    }

    /// A line for each row: the cells' texts between bars.
    static func text(_ document: BookDocument) throws -> String {
        try sheets(document).map { sheet in
            "# \(sheet.name)\n"
                + sheet.rows.map { row in
                    (0...(row.keys.max() ?? 0)).map { row[$0]?.text.replacing("\n", with: "⏎") ?? "" }
                        .joined(separator: " | ") + "\n"
                }.joined()
        }.joined(separator: "\n")
    }
}

@Suite struct WorkbookTests {
    static let audiences: [Audience] = [
        .candidate(ID("B001")), .employer(ID("F03")), .interpreter(ID("D01")), .table(1), .day(ExampleFair.monday),
    ]

    @Test("the whole timetable is the workbook that was looked at", arguments: DocumentLanguage.allCases)
    func timetable(_ language: DocumentLanguage) throws {
        let unplaced = UnplacedItem(
            item: "R9", reasons: [BlockingReason(code: "x", resource: "D01", text: "no interpreter is free")])
        let document = try ExampleFair.documents().workbook(
            language: language, zone: ExampleFair.berlin(), unplaced: [unplaced])
        let name = "timetable.\(language.rawValue).workbook.txt"
        try expectGolden(Array(try ReadBook.text(document).utf8), at: goldenPath(name))
    }

    @Test("a candidate's workbook is the one that was looked at, with the way after the fair")
    func journey() throws {
        let document = try ExampleFair.documents().workbook(
            for: .candidate(ID("B001")), language: .spanish, zone: ExampleFair.berlin())
        try expectGolden(Array(try ReadBook.text(document).utf8), at: goldenPath("itinerary.es.workbook.txt"))
    }

    @Test("a table's workbook names nobody, as its sheet does")
    func table() throws {
        let document = try ExampleFair.documents().workbook(
            for: .table(1), language: .german, zone: ExampleFair.berlin())
        let text = try ReadBook.text(document)
        for person in ExampleFair.applicants { #expect(!text.contains(person.person.familyName)) }
        for interpreter in ExampleFair.interpreters { #expect(!text.contains(interpreter.name)) }
        #expect(text.contains("B001"))
    }

    @Test("texts that break careless writers stay what they are, as text")
    func torture() throws {
        let documents = try ExampleFair.documents(
            inputs: TortureValues.inputs, earlier: [], latest: TortureValues.release)
        let document = documents.workbook(language: .german, zone: try ExampleFair.berlin(), unplaced: [])
        let rows = try #require(try ReadBook.sheets(document).first).rows
        let titles = try #require(rows.first)
        let name = try #require(titles.first { $0.value == .text("Betrieb") }).key
        let id = try #require(titles.first { $0.value == .text("Kennung Betrieb") }).key
        for (index, value) in TortureValues.all.enumerated() {
            let row = rows.first { $0[id] == .text("F\(index)") }
            let kept = value.replacing("\r\n", with: "\n").replacing("\u{0}", with: "\u{fffd}")
            #expect(row?[name] == .text(kept.isEmpty ? "F\(index)" : kept))
        }
        let bytes = try ReadBook.bytes(document)
        #expect(try ReadBook.bytes(document) == bytes)
    }
}

/// Python's csv module reads the table beside the workbook.
@Suite(.enabled(if: Python.executable != nil, "python3 is not installed"))
struct WorkbookOracleTests {
    @Test("every field of the CSV stands in the workbook and nothing else does", arguments: WorkbookTests.audiences)
    func agrees(_ audience: Audience) throws {
        let documents = try ExampleFair.documents()
        let zone = try ExampleFair.berlin()
        for language in DocumentLanguage.allCases {
            let text = try Python.output(
                of: program, input: documents.csv(for: audience, language: language, zone: zone))
            let table = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: String]])
            let rows = try #require(
                try ReadBook.sheets(documents.workbook(for: audience, language: language, zone: zone)).first
            ).rows
            let wording = Wording(language: language)
            let titles = try #require(rows.first).mapValues(\.text)
            #expect(Set(titles.values).count == titles.count, "two columns have one title")
            #expect(rows.count == table.count + 1)
            for key in EntryFields.Key.allCases where key != .status && key != .kind {
                let column = titles.first { $0.value == key.column(wording).title }?.key
                let wanted = table.map { row in
                    let text = row[key.rawValue] ?? ""
                    // Who interprets stands in a column of its own here.
                    let name = row["interpreterName"] ?? ""
                    let isInterpreted = key == .languageText && !name.isEmpty
                    let words = isInterpreted ? [" mit ", " with ", " con "].map { $0 + name } : ["'+"]
                    guard let word = words.first(where: { isInterpreted ? text.hasSuffix($0) : text.hasPrefix($0) })
                    else { return text }
                    return String(isInterpreted ? text.dropLast(word.count) : text.dropFirst())
                }
                let found = rows.dropFirst().map { row in column.flatMap { row[$0]?.text } ?? "" }
                #expect(found == wanted, "\(key) in \(language)")
            }
        }
    }
}
