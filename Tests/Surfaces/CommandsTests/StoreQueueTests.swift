import Domain
import Intake
import Store
import Testing

@testable import Commands

/// Rows on their way into the store, made on several threads and stored in their order.
@Suite struct StoreQueueTests {
    private struct Full: Error {}

    /// What an import came to: everything in the order in which it was told.
    private struct Told: Equatable {
        var refused: [Int] = []
        var warnings: [Int] = []
        var stored = 0
        var unchanged = 0
        var names: [String] = []
    }

    private static func person(_ number: Int, named name: String) -> Applicant {
        Applicant(id: ID("A\(number)"), person: Person(familyName: name, givenName: "G"))
    }

    private static func warning(_ line: Int) -> Finding {
        Finding(
            severity: .warning, file: "f.csv", location: .cell(line: line, column: nil), field: nil, value: nil,
            code: "IN034", message: "m", hint: "h")
    }

    private static func source() -> ImportSource { ImportSource(file: "f.csv", digest: "00") }

    /// Every fifth line is refused, every seventh has a warning; every id comes twice or three times, at the end with the name that stays.
    private static func told(_ lines: Int, threads: Int) throws -> Told {
        let desk = try CampaignFolder()
        let store = try desk.place().store
        var told = Told()
        let tally = ImportTally(onRefusal: { told.refused.append($0.line) })
        _ = try store.importRows(.applicants, actor: "anna", now: 1, mapping: { $0 as any Error }) { sink in
            let queue = StoreQueue(.applicants, sink, tally, threads: threads)
            for line in 0..<lines {
                if line % 7 == 0 { try queue.add(warning(line)) }
                if line % 5 == 0 {
                    try queue.add(RefusedRow(file: "f.csv", line: line, header: [], cells: [], findings: []))
                } else {
                    try queue.add(person(line % 400, named: "N\(line)"), file: "f.csv", line: line)
                }
            }
            try queue.finish()
            return source()
        }
        told.warnings = tally.findings.compactMap(\.location.line)
        (told.stored, told.unchanged) = (tally.stored, tally.unchanged)
        told.names = try store.all(.applicants).map { "\($0.id) \($0.person.familyName)" }
        return told
    }

    @Test(
        "what is stored, refused and remarked is what the lines say, in their order, on one thread and on several",
        arguments: [0, 1, 255, 256, 257, 1_000, 3_000], [1, 2, 5])
    func order(lines: Int, threads: Int) throws {
        let told = try StoreQueueTests.told(lines, threads: threads)
        #expect(told.refused == (0..<lines).filter { $0 % 5 == 0 })
        #expect(told.warnings == (0..<lines).filter { $0 % 7 == 0 })
        let kept = (0..<lines).filter { $0 % 5 != 0 }
        #expect(told.stored == kept.count && told.unchanged == 0)
        let last = Dictionary(kept.map { ($0 % 400, $0) }) { _, later in later }
        #expect(Set(told.names) == Set(last.map { "A\($0.key) N\($0.value)" }) && told.names.count == last.count)
    }

    @Test(
        "after a row that cannot be taken nothing more is stored or told, and what came before is told once",
        arguments: [1, 3], [2, 700])
    func fails(threads: Int, line: Int) throws {
        let desk = try CampaignFolder()
        let store = try desk.place().store
        var refused = 0
        let tally = ImportTally(onRefusal: { _ in
            refused += 1
            throw Full()
        })
        #expect(throws: Full.self) {
            _ = try store.importRows(.applicants, actor: "anna", now: 1, mapping: { $0 as any Error }) { sink in
                let queue = StoreQueue(.applicants, sink, tally, threads: threads)
                let row = RefusedRow(file: "f.csv", line: line, header: [], cells: [], findings: [])
                do {
                    for number in 0..<2_000 {
                        if number == line || number == line + 1 { try queue.add(row) }
                        try queue.add(StoreQueueTests.person(number, named: "N"), file: "f.csv", line: number)
                    }
                    try queue.finish()
                } catch {
                    #expect(tally.stored == line && refused == 1)
                    try queue.finish()
                    throw error
                }
                return StoreQueueTests.source()
            }
        }
        #expect(tally.stored == line && tally.refused == 1 && refused == 1)
        #expect(try store.count(.applicants) == 0)
    }

    @Test("a kind whose rows depend on the campaign is stored row by row as it comes")
    func dependent() throws {
        let desk = try CampaignFolder()
        let store = try desk.place().store
        let tally = ImportTally()
        _ = try store.importRows(.employers, actor: "anna", now: 1, mapping: { $0 as any Error }) { sink in
            let queue = StoreQueue(.employers, sink, tally, threads: 4)
            for number in 0..<300 {
                try queue.add(Employer(id: ID("E\(number)"), name: "Hotel"), file: "f.csv", line: number)
                #expect(tally.stored == number + 1)
            }
            try queue.finish()
            return StoreQueueTests.source()
        }
        #expect(try store.count(.employers) == 300)
    }
}
