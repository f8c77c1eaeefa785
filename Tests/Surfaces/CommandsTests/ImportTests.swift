import Arguments
import Foundation
import JSONText
import Testing

@testable import Commands

@Suite struct ImportTests {
    private static let header = "Nr;Nachname;Vorname;Geburtsdatum;Staatsangehörigkeit;Deutsch\n"
    private static let good = "1;García;Ana;12.03.1985;ES;B1\n"
    private static let bad = "2;Müller;Eva;31.02.1990;DE;C2\n"

    private func campaign(_ test: (Desk) throws -> Void) throws {
        let desk = try Desk()
        defer { desk.clear() }
        #expect(desk.run("new a.lotse --land BY --date 2027-03-01").exit == .done)
        try test(desk)
    }

    /// Numbers of applicants, as the campaign's status counts them.
    private func applicants(_ desk: Desk) -> String? {
        desk.run("status").out.split(separator: "\n").dropFirst().first?.split(separator: ", ")
            .first { $0.hasSuffix("applicants") }.map(String.init)
    }

    @Test("a refused row goes to the report, is corrected there and imported; the same file again changes nothing")
    func correction() throws {
        try campaign { desk in
            try desk.write(ImportTests.header + ImportTests.good + ImportTests.bad, to: "people.csv")
            let first = desk.run("import applicants people.csv --report refused.csv")
            #expect(first.exit == .no)
            #expect(first.out.hasPrefix("applicants: 1 accepted, 1 refused"))
            #expect(
                first.out.contains(
                    """
                    people.csv:3:4: error[IN021]: birthDate: the calendar has no such day
                      hint: Check day and month: 25.06.2012.
                    """))
            #expect(applicants(desk) == "1 applicants")
            let report = try desk.read("refused.csv")
            #expect(report.contains("31.02.1990"))
            try desk.write(report.replacing("31.02.1990", with: "28.02.1990"), to: "corrected.csv")
            let second = desk.run("import applicants corrected.csv")
            #expect(second.exit == .done)
            #expect(second.out.hasPrefix("applicants: 1 accepted"))
            #expect(applicants(desk) == "2 applicants")
            #expect(desk.run("import applicants corrected.csv").out.hasPrefix("applicants: 0 accepted, 1 unchanged"))
        }
    }

    @Test("a dry run says what would happen and stores nothing")
    func dryRun() throws {
        try campaign { desk in
            try desk.write(ImportTests.header + ImportTests.good, to: "people.csv")
            let before = desk.run("audit").out
            let answer = desk.run("import applicants people.csv --dry-run")
            #expect(answer.exit == .done)
            #expect(answer.out.hasPrefix("applicants: 1 accepted"))
            #expect(answer.err == "nothing was stored (--dry-run)\n")
            #expect(applicants(desk) == "0 applicants")
            #expect(desk.run("batch list --json").out == "{\n  \"batches\": []\n}\n")
            #expect(desk.run("audit").out == before)
        }
    }

    @Test("a batch is taken back as a whole")
    func revert() throws {
        try campaign { desk in
            try desk.write(ImportTests.header + ImportTests.good, to: "people.csv")
            _ = desk.run("import applicants people.csv")
            #expect(applicants(desk) == "1 applicants")
            #expect(desk.run("batch revert 1").exit == .done)
            #expect(applicants(desk) == "0 applicants")
            #expect(desk.run("batch revert 1").err.hasPrefix("error[ST011]"))
            #expect(desk.run("check").exit == .done)
        }
    }

    @Test("the JSON of an import has the fields of the contract")
    func json() throws {
        try campaign { desk in
            try desk.write(ImportTests.header + ImportTests.good + ImportTests.bad, to: "people.csv")
            let answer = desk.run("import applicants people.csv --json")
            #expect(answer.exit == .no)
            guard case .object(let members) = try JSONReader.read(Array(answer.out.utf8)).value else {
                Issue.record("no object: \(answer.out)")
                return
            }
            #expect(
                members.map(\.name) == [
                    "kind", "accepted", "refused", "unchanged", "unmapped", "batch", "columns", "findings",
                    "findingsLeftOut", "duplicates", "duplicatesLeftOut",
                ])
            #expect(answer.out.contains("\"Nachname\": \"familyName\""))
            #expect(answer.out.contains("\"code\": \"IN021\""))
        }
    }
}
