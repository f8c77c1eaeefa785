import Foundation
import Support
import Testing

/// Files that go wrong in one way each; `Golden/nasty-files.txt` has all that is said about them.
@Suite struct NastyFileTests {
    /// A file's name is its kind, its class and its cause.
    static let classes = ["encoding", "dialect", "structure", "values", "size", "hostile"]

    @Test("every nasty file raises exactly the findings that are written down for it")
    func findings() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Nasty")
        var files = NastyFileTests.large
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        }
        var page = ""
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let told = try Told.of(bytes, named: name)
            page += "== \(name): \(told.accepted) accepted, \(told.refused) refused\n"
            for line in told.findings { page += line.replacing(name + ":", with: "") + "\n" }
        }
        try expectGolden(Array(page.utf8), at: goldenPath("nasty-files.txt"))
        let causes = files.keys.map { $0.split(separator: "-").dropFirst().joined(separator: " ") }.sorted()
        #expect(Set(causes).count >= 40 && Set(causes).count == causes.count)
        for name in NastyFileTests.classes { #expect(causes.contains { $0.hasPrefix(name) }, "\(name)") }
        print("nasty files: \(causes.count) causes: \(causes.joined(separator: "; "))")
    }

    /// Files that are better made than kept.
    static let large: [String: [UInt8]] = [
        "applicants-size-long-cell.csv": Array(
            ("id,familyName,givenName\nA-1,Rey," + String(repeating: "x", count: 300_000) + "\nA-2,Brea,Ana\n").utf8),
        "applicants-size-long-row.csv": Array(
            ("id,familyName,givenName\nA-1,Rey," + String(repeating: "x", count: 2_000_000) + "\nA-2,Brea,Ana\n").utf8),
        // The quote stays open beyond what a row may hold; the empty lines after it are no rows of their own.
        "applicants-size-long-quote.csv": Array(
            ("id,familyName,givenName\nA-1,Rey,\"Eva\n" + String(repeating: "\n", count: 1_200_000) + "A-2,Brea,Ana\n")
                .utf8),
        "applicants-size-deep-document.xml": Array(
            (String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)).utf8),
        "applicants-size-deep-list.json": Array(
            (String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)).utf8),
        "applicants-size-many-columns.csv": Array(
            ("id,familyName,givenName" + String(repeating: ",", count: 5_000) + "\nA-1,Rey,Eva\n").utf8),
    ]
}
