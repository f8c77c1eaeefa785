import Arguments
import Digests
import Domain
import Foundation
import Store
import Tables
import Testing

@testable import Commands
@testable import Intake

/// Files go into the store row by row.
@Suite struct ImportStreamTests {
    static let count = 20_000
    static let header = "id,familyName,givenName,birthDate\n"

    static func row(_ index: Int) -> String { "A\(index),Family\(index),Given,01.02.1980\n" }

    /// Gives rows in pieces that end wherever they end; no more than a piece of the file ever exists.
    final class Pieces {
        private var pending = Array(ImportStreamTests.header.utf8)
        private let count: Int
        private let onPiece: (_ begun: Int) throws(TableSourceError) -> Void
        private(set) var begun = 0

        init(_ count: Int, onPiece: @escaping (_ begun: Int) throws(TableSourceError) -> Void) {
            self.count = count
            self.onPiece = onPiece
        }

        func next() throws(TableSourceError) -> [UInt8] {
            try onPiece(begun)
            while pending.count < 4_096, begun < count {
                pending += Array(ImportStreamTests.row(begun).utf8)
                begun += 1
            }
            let piece = Array(pending.prefix(4_096))
            pending.removeFirst(piece.count)
            return piece
        }
    }

    @Test("when a piece of the file is asked for, the rows of all pieces but those read ahead are stored")
    func bounded() throws {
        let desk = try CampaignFolder()
        let place = try desk.place()
        var backlogs: [Int] = []
        let pieces = Pieces(ImportStreamTests.count) { (begun) throws(TableSourceError) in
            do throws(StoreError) {
                backlogs.append(begun - (try place.store.count(.applicants)))
            } catch { throw TableSourceError(path: "rows", reason: error.message) }
        }
        let file = ImportFile(name: "people.csv") { () throws(TableSourceError) in try pieces.next() }
        let report = try ImportDesk(place).run(.applicants, [file])
        #expect(report.tally.stored == ImportStreamTests.count && report.tally.refused == 0)
        #expect(try place.store.count(.applicants) == ImportStreamTests.count)
        #expect(backlogs.count > 150)
        // The reader holds 64 KiB and a piece of 4 KiB; a row has at least 28 bytes. Five blocks of 256 rows are read ahead of the store
        // at most, and as many wait for their turn in it.
        let most = backlogs.max() ?? 0
        #expect(most <= (64 + 2 * 4) * 1_024 / 28 + 10 * 256, "\(most) rows were read and not stored")
        print("import in pieces: \(ImportStreamTests.count) rows, \(backlogs.count) pieces, at most \(most) rows wait")
    }

    @Test("a file that breaks off leaves nothing: no row, no batch, no report")
    func breaksOff() throws {
        let desk = try CampaignFolder()
        let place = try desk.place()
        let pieces = Pieces(2_000) { (begun) throws(TableSourceError) in
            if begun > 1_500 { throw TableSourceError(path: "people.csv", reason: "input/output error") }
        }
        let file = ImportFile(name: "people.csv") { () throws(TableSourceError) in try pieces.next() }
        #expect(throws: TableSourceError(path: "people.csv", reason: "input/output error")) {
            try ImportDesk(place).run(.applicants, [file])
        }
        #expect(try place.store.count(.applicants) == 0)
        #expect(try place.store.batches() == [])
    }

    @Test("counts are exact, the first ten thousand findings are kept, and the report has every refused row")
    func manyRefusals() throws {
        let desk = try CampaignFolder()
        let bad = 12_345
        let rows =
            (0..<bad).map { "A\($0),Family,Given\($0),31.02.1980\n" } + (bad..<(bad + 10)).map(ImportStreamTests.row)
        try desk.write(ImportStreamTests.header + rows.joined(), to: "people.csv")
        let words = ["import", "applicants", "people.csv", "--report", "refused.csv"]
        let told = try desk.json(words)
        #expect(told.int("accepted") == 10 && told.int("refused") == bad && told.int("unchanged") == 0)
        #expect(told.list("findings").count == 10_000 && told.int("findingsLeftOut") == bad - 10_000)
        let report = try desk.text("refused.csv")
        #expect(report.split(whereSeparator: \.isNewline).count == bad + 1)
        #expect(!FileManager.default.fileExists(atPath: desk.path("refused.csv.part")))
        try desk.write(report.replacing("31.02.1980", with: "28.02.1980"), to: "corrected.csv")
        let again = try desk.json(["import", "applicants", "corrected.csv", "people.csv"])
        // The corrected rows come first; the same ids in the second file are repeated.
        #expect(again.int("accepted") == bad && again.int("unchanged") == 10 && again.int("refused") == bad)
    }

    @Test("a rehearsal counts as the import does and keeps nothing; importing again changes nothing")
    func rehearsal() throws {
        let desk = try CampaignFolder()
        let rows = (0..<50).map(ImportStreamTests.row).joined()
        try desk.write(ImportStreamTests.header + rows + "A50,Family7,Given,\n", to: "people.csv")
        let rehearsed = try desk.json(["import", "applicants", "people.csv", "--dry-run"])
        #expect(rehearsed.int("accepted") == 51 && rehearsed.list("duplicates").count == 1)
        #expect(try desk.place().store.count(.applicants) == 0)
        let first = try desk.json(["import", "applicants", "people.csv"])
        #expect(first.int("accepted") == 51 && first.list("duplicates").count == 1)
        let second = try desk.json(["import", "applicants", "people.csv"])
        #expect(second.int("accepted") == 0 && second.int("unchanged") == 51 && second.int("batch") == nil)
    }

    @Test("a batch names its files and their digest, computed while they were read")
    func digests() throws {
        let desk = try CampaignFolder()
        let texts = ["one.csv", "two.csv"].enumerated().map { index, name in
            (name, ImportStreamTests.header + (0..<900).map { ImportStreamTests.row(index * 1_000 + $0) }.joined())
        }
        for (name, text) in texts { try desk.write(text, to: name) }
        try #require(desk.run(["import", "applicants", "one.csv"]).code == .done)
        try #require(desk.run(["import", "applicants", "one.csv", "two.csv"]).code == .done)
        let each = texts.map { BLAKE2b.digest(Array($0.1.utf8)) }
        let batches = try desk.place().store.batches()
        #expect(batches.map(\.file) == ["one.csv", "one.csv, two.csv"])
        #expect(
            batches.map(\.fileDigest) == [
                Hexadecimal.text(each[0]), Hexadecimal.text(BLAKE2b.digest(each[0] + each[1])),
            ])
    }

    @Test("a file that is not there is named, and the report of a former import stays")
    func missing() throws {
        let desk = try CampaignFolder()
        try desk.write("kept", to: "refused.csv")
        let told = desk.run(["import", "applicants", "nobody.csv", "--report", "refused.csv"])
        #expect(told.code == .environment)
        #expect(
            told.err.contains("error[CL001]: the file cannot be read: no such file or directory"), "\(told.err)")
        #expect(try desk.text("refused.csv") == "kept")
    }
}
