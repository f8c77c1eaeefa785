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
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/csvs/\(name)")))
            let json = try Data(contentsOf: URL(filePath: "\(folder)/json/\(name.dropLast(4)).json"))
            let expected = try JSONDecoder().decode([[String: String]].self, from: json)
            let rows = try Reading.of(bytes, hasHeader: true).rows
            let header = try #require(rows.first).cells
            #expect(rows.allSatisfy { $0.problems.isEmpty }, "\(name)")
            let objects = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0.cells)) }
            #expect(objects == expected, "\(name)")
        }
    }
}
