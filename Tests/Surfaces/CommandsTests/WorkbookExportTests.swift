import Domain
import Foundation
import Store
import Support
import Testing
import Workbooks

@testable import Commands

/// `export KIND DIR --format xlsx`, and what comes as a workbook alone.
@Suite struct WorkbookExportTests {
    /// The sample of twelve, planned and released.
    private func desk() throws -> Desk {
        let desk = try Desk()
        #expect(desk.writeSample(applicants: 12, vacancies: 4).exit == .done)
        #expect([.done, .no].contains(desk.run("new d.lotse --from demo").exit))
        #expect([.done, .no].contains(desk.run("--campaign d.lotse run").exit))
        #expect(desk.run("--campaign d.lotse release 'Version 1'").exit == .done)
        return desk
    }

    /// The file of each kind, and whether people's names stand in it.
    private static let kinds: [(line: String, file: String, hasNames: Bool)] = [
        ("timetable t --format xlsx", "t/timetable.xlsx", true), ("shortlists s", "s/shortlists.xlsx", false),
        ("itineraries i --format xlsx --language en", "i/B001.xlsx", false),
        ("probation p --format xlsx", "p/probation.xlsx", false),
        ("ledger l --format xlsx --on 2012-12-31", "l/ledger.xlsx", false),
    ]

    @Test("each kind comes as a workbook with its sheets, and with names only where its other formats have them")
    func kinds() throws {
        let desk = try desk()
        defer { desk.clear() }
        let store = try CampaignStore.open(at: desk.folder.appending(path: "d.lotse").path())
        let families = try store.all(.applicants).map(\.person.familyName).filter { $0.count > 3 }
        var told = ""
        for kind in WorkbookExportTests.kinds {
            let answer = desk.run("--campaign d.lotse export \(kind.line)")
            told += "$ export \(kind.line)\n\(answer.out)\(answer.err)"
            guard FileManager.default.fileExists(atPath: desk.folder.appending(path: kind.file).path()) else {
                continue
            }
            told += "\(kind.file): \(try desk.sheets(kind.file).joined(separator: " · "))\n"
            let all = try desk.cells(kind.file)
            let isNamed = families.contains { name in all.contains { $0.contains(name) } }
            if kind.file != "i/B001.xlsx" { #expect(isNamed == kind.hasNames, "\(kind.line)") }
        }
        try expectGolden(Array(told.utf8), at: goldenPath("workbooks.txt"))
    }

    @Test("the same campaign gives the same workbook, and a workbook that cannot be made is said")
    func again() throws {
        let desk = try desk()
        defer { desk.clear() }
        for folder in ["a", "b"] {
            #expect(desk.run("--campaign d.lotse export timetable \(folder) --format xlsx").exit == .done)
        }
        let files = ["a/timetable.xlsx", "b/timetable.xlsx"].map { desk.folder.appending(path: $0) }
        #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
        let answer = desk.run(
            ["--campaign", "d.lotse", "export", "shortlists", "s"],
            environment: ["LOTSE_USER": "anna", "TMPDIR": "/nowhere"])
        #expect(answer.exit == .environment)
        #expect(
            answer.err == """
                shortlists.xlsx: error[CL240]: the workbook cannot be written: /nowhere: No such file or directory
                hint: check that the folder for temporary files has room and may be written, or name another: TMPDIR=DIR lotse …

                """)
    }
}

extension Desk {
    private func workbook(_ name: String) throws -> Workbook {
        try Workbook.open([UInt8](try Data(contentsOf: folder.appending(path: name))))
    }

    /// The names of a workbook's sheets.
    func sheets(_ name: String) throws -> [String] { try workbook(name).sheets.map(\.name) }

    /// Every text of every cell of a workbook.
    func cells(_ name: String) throws -> [String] {
        let workbook = try workbook(name)
        var texts: [String] = []
        for sheet in workbook.sheets {
            var rows = try workbook.rows(of: sheet)
            while let row = try rows.next() { texts += row.cells.map(\.value.text) }
        }
        return texts
    }
}
