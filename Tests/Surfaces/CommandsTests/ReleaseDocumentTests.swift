import Foundation
import Testing

@testable import Commands

@Suite("What was handed out stays what it was")
struct ReleaseDocumentTests {
    @Test("days that are added or cut into other slots later change no document of a release")
    func renumberedDays() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.writeSample()
        _ = desk.run("new d.lotse --from demo")
        #expect([.done, .no].contains(desk.run("run").exit))
        #expect(desk.run("release 'Version 1'").exit == .done)
        let before = try documents(of: desk, in: "before")
        try desk.write(
            """
            Datum;Von;Bis;Minuten;Pausen;Programm
            24.06.2012;08:30;17:00;30;;
            25.06.2012;07:40;18:00;20;09:00-09:20;12:00-12:20 Ortstermin
            26.06.2012;08:30;12:30;30;;
            """, to: "later.csv")
        #expect(desk.run("import days later.csv").exit == .done)
        #expect(desk.run("check").exit == .done)
        let after = try documents(of: desk, in: "after")
        #expect(before.keys.contains("people.html") && before.keys.contains("grid.html"))
        #expect(before.keys.sorted() == after.keys.sorted())
        for (name, text) in before { #expect(after[name] == text, "\(name) is another one") }
        #expect(before.values.contains { $0.contains("25.06.2012") || $0.contains("2012-06-25") })
    }

    private func documents(of desk: Desk, in folder: String) throws -> [String: String] {
        #expect(desk.run("export itineraries \(folder)").exit == .done)
        #expect(desk.run("export timetable \(folder)").exit == .done)
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.folder.appending(path: folder).path()) {
            files[name] = try desk.read("\(folder)/\(name)")
        }
        return files
    }
}
