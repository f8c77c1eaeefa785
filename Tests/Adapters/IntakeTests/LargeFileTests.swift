import Domain
import Foundation
import Support
import Tables
import Testing

@testable import Intake

@Suite struct LargeFileTests {
    @Test("a large file is read in one pass and bounded memory")
    func stream() throws {
        let count = Tier.isLong ? 1_000_000 : 5_000
        var next = 0
        let source: TableSource = { () throws(TableSourceError) -> [UInt8] in
            guard next < count else { return [] }
            var text =
                next == 0
                ? "id;Nachname;Vorname;Geburtsdatum;Staatsangehörigkeit;Wohnort;Beruf;Deutsch;Gehaltswunsch\n" : ""
            for number in next..<min(count, next + 1_000) {
                text += "A-\(number);García;Ana;25.06.19\(10 + number % 90);Spanien;Padrón;Schweißer;B1;32.500 €\n"
            }
            next += 1_000
            return Array(text.utf8)
        }
        var accepted = 0
        var early = 0
        let clock = ContinuousClock()
        let start = clock.now
        let summary = try importer().streamApplicants([ImportFile(name: "large", source: source)]) { event in
            if case .accepted = event { accepted += 1 }
            if accepted == count / 10 { early = residentKilobytes() }
        }
        let grown = residentKilobytes() - early
        print(
            "large file: \(summary.rows) rows in \(clock.now - start), memory grown by \(grown) KiB over the last nine tenths"
        )
        #expect(summary.rows == count && summary.accepted == count && accepted == count)
        // What grows is the table of ids: two words each, in a table that doubles.
        #expect(grown < 100_000)
    }

    /// Resident memory of this process; 0 where the system does not say.
    private func residentKilobytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}
