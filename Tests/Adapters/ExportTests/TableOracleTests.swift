import Domain
import Foundation
import Testing

@testable import Export

private let program = """
    import csv, io, json, sys
    text = sys.stdin.buffer.read().decode('utf-8-sig')
    print(json.dumps(list(csv.DictReader(io.StringIO(text, newline='')))))
    """

/// Python's csv module as a second reader.
@Suite(.enabled(if: Python.executable != nil, "python3 is not installed"))
struct TableOracleTests {
    private func rows(_ bytes: [UInt8]) throws -> [[String: String]] {
        let text = try Python.output(of: program, input: bytes)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: String]])
    }

    @Test("Python reads a firm's rows in order, cancelled ones last")
    func firm() throws {
        let bytes = try ExampleFair.documents().csv(
            for: .employer(ID("F03")), language: .spanish, zone: ExampleFair.berlin())
        let rows = try rows(bytes)
        #expect(rows.map { $0["status"] } == ["unchanged", "new", "unchanged", "unchanged", "new", "cancelled"])
        #expect(rows.map { $0["kind"] } == ["block", "interview", "break", "break", "interview", "interview"])
        #expect(rows[1]["candidateName"] == "María del Carmen Fernández de la Torre")
        #expect(rows[4]["languageText"] == "Español – Alemán con Lucía Moreno")
        #expect(rows[4]["contact"] == "")
        #expect(bytes.starts(with: [0xef, 0xbb, 0xbf]))
    }

    @Test("text that a spreadsheet would run gets an apostrophe; everything else comes back")
    func torture() throws {
        let documents = try ExampleFair.documents(
            inputs: TortureValues.inputs, earlier: [], latest: TortureValues.release)
        let rows = try rows(documents.csv(for: .candidate(ID("B001")), language: .german, zone: ExampleFair.berlin()))
        for (index, value) in TortureValues.all.enumerated() {
            let runs = ["=", "+", "-", "@", "\t", "\r", "\n"].contains { value.hasPrefix($0) }
            let wanted = value.isEmpty ? "F\(index)" : (runs ? "'" : "") + value
            let row = rows.first { $0["employer"] == "F\(index)" }
            #expect(row.map { Array(($0["employerName"] ?? "").utf8) } == Array(wanted.utf8))
        }
    }
}
