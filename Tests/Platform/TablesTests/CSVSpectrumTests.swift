import Foundation
import Support
import Tables
import Testing

/// The csv-spectrum suite: each CSV with the JSON it stands for.
@Suite(.enabled(if: Tier.reference != nil, "LOTSE_REFERENCE is not set"))
struct CSVSpectrumTests {
    @Test("every table of csv-spectrum is read as its JSON says")
    func suite() throws {
        let folder = try #require(Tier.reference) + "/suites/csv-spectrum"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/csvs").sorted()
        #expect(names.count >= 12)
        for name in names {
            var bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/csvs/\(name)")))
            // A checkout may have turned the CRLF of these files into LF, which their JSON shows.
            if name.hasSuffix("_crlf.csv"), !bytes.contains(0x0d) {
                bytes = bytes.flatMap { $0 == 0x0a ? [0x0d, 0x0a] : [$0] }
            }
            let json = try Data(contentsOf: URL(filePath: "\(folder)/json/\(name.dropLast(4)).json"))
            let decoder = JSONDecoder()
            // The one-row tables of the suite are a single object.
            let expected =
                try (try? decoder.decode([[String: String]].self, from: json))
                ?? [decoder.decode([String: String].self, from: json)]
            let rows = try Reading.of(bytes, hasHeader: true).rows
            let header = try #require(rows.first).cells
            #expect(rows.allSatisfy { $0.problems.isEmpty }, "\(name)")
            let objects = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0.cells)) }
            // Its CSV and its JSON differ in the telephone number, whatever reads them.
            let left = objects.map { $0.filter { $0.key != "Contact Phone Number" } }
            #expect(left == expected.map { $0.filter { $0.key != "Contact Phone Number" } }, "\(name)")
        }
    }
}
