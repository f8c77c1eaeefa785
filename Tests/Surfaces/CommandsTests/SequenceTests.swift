import Foundation
import Testing

@testable import Commands

@Suite("Calendars of one release after another")
struct SequenceTests {
    /// SEQUENCE of each UID in the calendars of a folder; one UID has the same in all of them.
    private func sequences(of desk: Desk, in folder: String) throws -> [String: Int] {
        #expect(desk.run("export itineraries \(folder) --format ics").exit == .done)
        #expect(desk.run("export timetable \(folder) --format ics").exit == .done)
        var found: [String: Int] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.folder.appending(path: folder).path())
            .sorted()
        {
            var uid = ""
            for line in try desk.read("\(folder)/\(name)").replacing("\r\n ", with: "").split(separator: "\r\n") {
                if line.hasPrefix("UID:") { uid = String(line.dropFirst(4)) }
                guard line.hasPrefix("SEQUENCE:"), let number = Int(line.dropFirst(9)) else { continue }
                #expect(found[uid] == nil || found[uid] == number, "\(uid) in \(name)")
                found[uid] = number
            }
        }
        return found
    }

    @Test("no number falls over releases, erasures, a person who comes back, and days that are numbered anew")
    func monotone() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.writeSample()
        #expect([.done, .no].contains(desk.run("new d.lotse --from demo").exit))
        var told: [String: Int] = [:]
        var risen = 0
        func release(_ name: String) throws {
            #expect([.done, .no].contains(desk.run("run").exit))
            #expect(desk.run("release '\(name)'").exit == .done)
            let now = try sequences(of: desk, in: name)
            #expect(!now.isEmpty)
            for (uid, number) in now {
                #expect(number >= told[uid] ?? 0, "\(uid) falls to \(number) in \(name)")
                if number > told[uid] ?? 0 { risen += 1 }
                told[uid] = number
            }
        }
        try release("one")
        let interpreter = try #require(desk.run("fair problem").out.firstMatch(of: /"id": "(D\d+)"/)?.1)
        let people = try desk.read("demo/applicants.csv")
        let person = try #require(desk.run("fair show --json").out.firstMatch(of: /"candidate": "([^"]+)"/)?.1)
        // Without this interpreter some interviews have another one; afterwards nothing tells that they changed.
        #expect(desk.run("erase --interpreter \(interpreter) --ground request").exit == .done)
        try release("two")
        let same = try sequences(of: desk, in: "same")
        for (uid, number) in same { #expect(number >= told[uid] ?? 0, "\(uid)") }
        #expect(desk.run("erase \(person) --ground request").exit == .done)
        try release("three")
        try desk.write(people, to: "again.csv")
        #expect([.done, .no].contains(desk.run("import applicants again.csv").exit))
        try release("four")
        #expect(desk.run("check").exit == .done)
        #expect(told.keys.contains { $0.contains(String(person)) })
        #expect(risen > 0)
        try desk.write("Datum;Von;Bis;Minuten;Pausen;Programm\n24.06.2012;08:30;17:00;30;;\n", to: "day.csv")
        #expect(desk.run("import days day.csv").exit == .done)
        try release("five")
    }
}
