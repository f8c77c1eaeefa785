import Domain
import Hashing
import Support
import Tables
import Testing

@testable import Intake

@Suite struct RowsAheadTests {
    /// A table of applicants in which good, doubtful, refused, broken and empty rows lie anywhere.
    private static func table(rows: Int, _ generator: inout SplitMix64) -> String {
        var text = "id;Nachname;Vorname;Geburtsdatum;Deutsch;Gehaltswunsch;Kenntnisse\n"
        for number in 0..<rows {
            let id = generator.below(9) == 0 ? number / 2 : number
            switch generator.below(8) {
            case 0: text += "A-\(id);Rey;Eva;31.02.1987;B1;32.500 €;MAG\n"
            case 1: text += "A-\(id);Rey;Eva;25.06.1987;fließend;2.800 €/Monat;MAG, WIG\n"
            case 2: text += "A-\(id);Rey;Eva;25.06.1987;B1\n"
            case 3: text += "A-\(id);\u{7};Eva;25.06.1987;B1;;\n"
            case 4: text += "A-\(id);\"Rey\"x;Eva;25.06.1987;B1;;\n\n"
            default: text += "A-\(id);Rey;Eva;\(1 + generator.below(28)).06.1987;A2;\(30 + generator.below(9)).000 €;\n"
            }
        }
        return text
    }

    private static func rows(_ source: @escaping TableSource) throws -> TableRows {
        var reader = try TableReader(source: source)
        let header = try #require(try reader.readHeader())
        return TableRows(reader, header: header, file: file(""), schemas: [.applicants])
    }

    /// What a row came to, in words.
    private static func said(_ outcome: RowsAhead<Applicant>.Outcome) -> [String] {
        switch outcome {
        case .broken(let findings): ["broken"] + findings.map(\.line)
        case .read(let read):
            ["\(read.value.map { "\($0)" } ?? "none") \(read.key ?? 0)"] + read.findings.map(\.line)
        }
    }

    @Test(
        "rows read ahead are those read one by one, in the order of the file",
        arguments: [0, 1, 255, 256, 257, 5_000], [1, 2, 5])
    func order(count: Int, threads: Int) throws {
        var generator = SplitMix64(seed: UInt64(count))
        let bytes = Array(RowsAheadTests.table(rows: count, &generator).utf8)
        let kind = importer().applicantRows
        let vocabulary = Vocabulary(catalogue: catalogue, titles: catalogue.titles)
        var single = try RowsAheadTests.rows(tableSource(bytes: bytes))
        var expected: [[String]] = []
        while let outcome = try single.next() {
            switch outcome {
            case .broken(let findings): expected.append(RowsAheadTests.said(.broken(findings)))
            case .row(let row, let found):
                expected.append(RowsAheadTests.said(.read(kind.read(row, found: found, vocabulary))))
            }
        }
        var ahead = RowsAhead(try RowsAheadTests.rows(tableSource(bytes: bytes)), kind, vocabulary, threads: threads)
        var found: [[String]] = []
        var lines: [Int] = []
        while let (row, outcome) = try ahead.next() {
            found.append(RowsAheadTests.said(outcome))
            lines.append(row.line)
        }
        #expect(found == expected)
        #expect(lines == lines.sorted() && lines.count == count)
    }

    @Test("an import says the same of a file of many blocks read ahead as of the same rows in files of one block each")
    func events() throws {
        var generator = SplitMix64(seed: 7)
        let lines = RowsAheadTests.table(rows: 2_000, &generator).split(separator: "\n")
        let parts = stride(from: 1, to: lines.count, by: 100).map { start in
            file(([lines[0]] + lines[start..<min(start + 100, lines.count)]).joined(separator: "\n") + "\n")
        }
        let ahead = Importer(catalogue: catalogue, seed: 2012, threads: 3)
        let whole = try ahead.applicants([file(lines.joined(separator: "\n") + "\n")])
        let divided = try importer().applicants(parts)
        #expect(whole.values == divided.values)
        #expect(whole.refused.map(\.cells) == divided.refused.map(\.cells))
        #expect(whole.findings.map(\.code) == divided.findings.map(\.code))
        #expect(whole.findings.contains { $0.code == ImportCode.repeatedID.rawValue })
    }

    @Test("where a file cannot be read on, the rows before come first and then the failure")
    func failure() throws {
        var generator = SplitMix64(seed: 3)
        let bytes = Array(RowsAheadTests.table(rows: 12_000, &generator).utf8)
        let failure = TableSourceError(path: "f.csv", reason: "the disk is gone")
        var given = 0
        let source: TableSource = { () throws(TableSourceError) -> [UInt8] in
            guard given < bytes.count else { throw failure }
            defer { given += 16_384 }
            return Array(bytes[given..<min(given + 16_384, bytes.count)])
        }
        let kind = importer().applicantRows
        let vocabulary = Vocabulary(catalogue: catalogue, titles: catalogue.titles)
        var ahead = RowsAhead(try RowsAheadTests.rows(source), kind, vocabulary, threads: 2)
        var count = 0
        let thrown = #expect(throws: TableSourceError.self) { while try ahead.next() != nil { count += 1 } }
        #expect(thrown == failure)
        // The reader takes 64 KiB at a time, and what it has of the last of them is lost with the failure.
        #expect((8_000...12_000).contains(count))
    }
}
