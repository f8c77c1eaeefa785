import Foundation
import Support
import Testing
import Workbooks

@testable import Commands

/// The campaign of Samples/hard-names, planned and handed out once for all tests of it.
@Suite(.serialized) struct HardNamesTests {
    private static let run = Result { try HardNames() }

    @Test("every kind of document comes of names that are long, run left, are emoji or begin like a formula")
    func kinds() throws {
        let hard = try HardNamesTests.run.get()
        for line in HardNames.exports {
            #expect(hard.answers[line]?.exit == .done, "export \(line): \(hard.answers[line]?.err ?? "")")
        }
        let files = try hard.files.map { file in
            // A file for each person, firm or group tells nothing more of its kind.
            file.replacing(/[BFDV]\d+|\d{4}-\d\d-\d\d|-\d+|course-[^.]*/, with: "*")
        }
        try expectGolden(
            Array((Set(files).sorted().joined(separator: "\n") + "\n").utf8), at: goldenPath("hard-names.txt"))
    }

    @Test(
        "one person has twelve interviews on a day, a household of nine a home and a bus, each planner leaves something out"
    )
    func figures() throws {
        let hard = try HardNamesTests.run.get()
        let day = hard.text("--campaign hard.lotse itinerary B040 --format csv").split(separator: "\r\n")
        #expect(day.count { $0.contains(",2012-06-25,") && $0.contains(",interview,") } == 12)
        #expect(hard.text("--campaign hard.lotse housing show").contains("H01 (B055)"))
        #expect(hard.text("--campaign hard.lotse pickups show").contains("BUS-1"))
        for (file, sheet) in [
            ("w/timetable", "Ohne Termin"), ("w/courses", "Stufe nicht erreicht"), ("w/housing", "Ohne Bett, Grund"),
        ] {
            let rows = try hard.sheet(sheet, of: "\(file).xlsx")
            #expect(rows.count > 1, "\(file)")
            // Their reasons are German: no sentence of a planner is left as it was written.
            for row in rows.dropFirst() {
                #expect(row.last.map { !$0.contains(" the ") && !$0.contains(" is ") } == true, "\(row)")
            }
        }
    }

    @Test("what begins like a formula is the same text in its cell, and no workbook holds a formula")
    func formulas() throws {
        let hard = try HardNamesTests.run.get()
        let cells = try hard.sheet("Nach Person", of: "w/timetable.xlsx").flatMap(\.self)
        for text in ["=HYPERLINK(\"http://example.org\";\"Gewinn\")", "-12,5 %", "+Plus Pflege", "@SUM(A1) -2+3"] {
            #expect(cells.contains(text), "\(text)")
        }
    }

    @Test(
        "another reader finds in every PDF fonts that are embedded, and no word beyond the margins or over another",
        .enabled(if: Poppler.isThere, "poppler-utils is not installed"))
    func paper() throws {
        let hard = try HardNamesTests.run.get()
        let papers = try hard.files.filter { $0.hasSuffix(".pdf") }
        // Of files that differ by a person, firm or table alone, three of each kind: the others have the same blocks.
        var kinds: [String: Int] = [:]
        for paper in papers {
            let kind = paper.replacing(/[BFDV]\d+|-\d+/, with: "*")
            kinds[kind, default: 0] += 1
            guard kinds[kind, default: 0] <= 3 else { continue }
            let bytes = [UInt8](try Data(contentsOf: hard.desk.folder.appending(path: paper)))
            for font in try Poppler.fonts(bytes) { #expect(font.contains(" yes "), "\(paper): \(font)") }
            for (page, words) in try Poppler.words(bytes).enumerated() {
                for fault in HardNames.faults(words) { Issue.record("\(paper), page \(page + 1): \(fault)") }
            }
        }
    }

    @Test("the same campaign gives the same bytes")
    func again() throws {
        let hard = try HardNamesTests.run.get()
        for line in ["itineraries", "keys", "gate"] {
            let words = "export \(line) again --format \(line == "gate" ? "xlsx" : "pdf")"
            #expect(hard.desk.run("--campaign hard.lotse " + words).exit == .done)
        }
        let pairs = [
            ("p/B040.pdf", "again/B040.pdf"), ("p/keys.es.pdf", "again/keys.es.pdf"),
            ("w/gate.xlsx", "again/gate.xlsx"),
        ]
        for (one, other) in pairs {
            let files = [one, other].map { hard.desk.folder.appending(path: $0) }
            #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]), "\(one)")
        }
    }
}

/// The campaign in a folder of its own with all that it exports: `p` holds the papers, `w` the workbooks.
private final class HardNames: Sendable {
    static let exports = [
        "itineraries p --format pdf", "timetable p --format pdf", "pickups p --format pdf", "courses p",
        "keys p", "probation p --format pdf", "itineraries w --format xlsx", "timetable w --format xlsx",
        "pickups w --format xlsx", "courses w --format xlsx", "keys w --format xlsx", "probation w --format xlsx",
        "shortlists w", "travel w", "housing w --format xlsx", "stay w --format xlsx", "gate w --format xlsx",
        "invitations w --format xlsx", "ledger w --format xlsx --on 2012-12-31",
        "report w --format xlsx --on 2012-12-31",
    ]

    let desk: Desk
    let answers: [String: Desk.Answer]

    init() throws {
        let desk = try Desk()
        self.desk = desk
        let samples = Desk.root.appending(path: "Samples/hard-names").path()
        try #require([.done, .no].contains(desk.run(["new", "hard.lotse", "--from", samples]).exit))
        try #require([.done, .no].contains(desk.run("--campaign hard.lotse run").exit))
        try #require(desk.run(["--campaign", "hard.lotse", "release", "النسخة 1"]).exit == .done)
        answers = Dictionary(
            uniqueKeysWithValues: HardNames.exports.map { ($0, desk.run("--campaign hard.lotse export \($0)")) })
    }

    deinit { desk.clear() }

    func text(_ line: String) -> String { desk.run(line).out }

    /// What was written, by folder and name.
    var files: [String] {
        get throws {
            try ["p", "w"].flatMap { folder in
                try FileManager.default.contentsOfDirectory(atPath: desk.folder.appending(path: folder).path()).sorted()
                    .map { "\(folder)/\($0)" }
            }
        }
    }

    /// The rows of a sheet, as texts.
    func sheet(_ name: String, of file: String) throws -> [[String]] {
        let workbook = try Workbook.open([UInt8](try Data(contentsOf: desk.folder.appending(path: file))))
        let sheet = try #require(workbook.sheets.first { $0.name == name }, "\(file) has no sheet \(name)")
        var rows = try workbook.rows(of: sheet)
        var texts: [[String]] = []
        while let row = try rows.next() { texts.append(row.cells.map(\.value.text)) }
        return texts
    }

    /// Words of a page beyond the least margin, or over each other. Poppler's boxes are as high as the font, and lines stand closer than
    /// that: what shares its middle line is on one line.
    static func faults(_ words: [Placed]) -> [String] {
        let (width, height) = words.contains { $0.x + $0.width > 595 } ? (841.89, 595.28) : (595.28, 841.89)
        var faults = words.filter {
            $0.x < 28 || $0.x + $0.width > width - 28 || $0.y < 20 || $0.y + $0.height > height - 20
        }.map { "\($0) is beyond the margins" }
        for (number, one) in words.enumerated() {
            let middle = one.y + one.height / 2
            for other in words[(number + 1)...] where other.y < middle && middle < other.y + other.height {
                let shared = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
                // A word that runs left may be told with the space beside it.
                if shared > 3 { faults.append("\(one) is over \(other)") }
            }
        }
        return faults
    }
}
