import Arguments
import Foundation
import JSONText
import Support
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

    @Test("refused rows of several files come back as a report for each header, and all of them are read again")
    func severalReports() throws {
        try campaign { desk in
            try desk.write(ImportTests.header + ImportTests.bad, to: "people.csv")
            try desk.write("id,familyName,givenName,birthDate\nX-1,Rey,Eva,31.02.1987\n", to: "more.csv")
            try desk.write("Bewerber;Sprache;Niveau\nX-1;Deutsch;B9\n", to: "languages.csv")
            let words = "people.csv more.csv languages.csv"
            let first = desk.run("import applicants \(words) --report out/refused.csv")
            #expect(first.out.hasPrefix("applicants: 0 accepted, 3 refused"))
            let names = ["out/refused.csv", "out/refused-2.csv", "out/refused-3.csv"]
            #expect(first.out.contains("refused rows, a file for each header: \(names.joined(separator: ", "))\n"))
            let texts = try names.map { try desk.read($0) }
            let files = ["languages.csv", "people.csv", "more.csv"]
            for (text, file) in zip(texts, files) {
                #expect(text.hasPrefix("\u{feff}lotse_file;lotse_line;lotse_reasons;lotse_remedies;"))
                #expect(text.split(separator: "\r\n").count == 2 && text.contains("\r\n\(file);"), "\(text)")
            }
            for (text, name) in zip(texts, names) {
                try desk.write(
                    text.replacing("31.02.1990", with: "28.02.1990").replacing("31.02.1987", with: "28.02.1987")
                        .replacing("B9", with: "B2"), to: name)
            }
            let second = desk.run("import applicants \(names.joined(separator: " ")) --json")
            #expect(second.exit == .done, "\(second.out)")
            #expect(second.out.contains("\"accepted\": 2,"))
            #expect(!desk.run("import applicants \(names.joined(separator: " "))").out.contains("kept as notes"))
        }
    }

    @Test("a dry run says what would happen and stores nothing")
    func dryRun() throws {
        try campaign { desk in
            try desk.write(ImportTests.header + ImportTests.good, to: "people.csv")
            let before = desk.run("audit").out
            let answer = desk.run("import applicants people.csv --dry-run")
            #expect(answer.exit == .done)
            #expect(answer.out.hasPrefix("applicants: 1 accepted\n"), "no batch is named: \(answer.out)")
            let json = desk.run("import applicants people.csv --dry-run --json").out
            #expect(json.contains("\"batch\": null,"))
            #expect(answer.err == "nothing was stored (--dry-run)\n")
            #expect(applicants(desk) == "0 applicants")
            #expect(desk.run("batch list --json").out == "{\n  \"batches\": []\n}\n")
            #expect(desk.run("audit").out == before)
        }
    }

    @Test("an erasure is about an applicant, an interpreter or an employer's contact person, and about one of them")
    func erasure() throws {
        try campaign { desk in
            try desk.write(ImportTests.header + ImportTests.good, to: "people.csv")
            try desk.write("id;Firma;Ansprechpartner\nE1;Bau;Petra Muster\n", to: "employers.csv")
            try desk.write("id;Name;Sprachpaare\nD1;Rosa Ruiz;es-de\n", to: "interpreters.csv")
            for kind in ["employers", "interpreters"] {
                #expect(desk.run("import \(kind) \(kind).csv").exit == .done)
            }
            #expect(desk.run("import applicants people.csv").exit == .done)
            #expect(
                desk.run("erase 1 --contact E1 --ground x").err == """
                    error[AR011]: found several people to erase, expected one
                    hint: give an applicant's id, --interpreter, --guide, --driver, --emergency-contact, --contact or \
                    --statistics; erase one after the other

                    """)
            let contact = desk.run("erase --contact E1 --ground 'left the firm'")
            #expect(contact.out == "E1: the contact person is deleted; the log keeps the day and the ground\n")
            #expect(
                desk.run("erase --interpreter D1 --ground request --json").out
                    == "{\n  \"erased\": \"D1\",\n  \"kind\": \"interpreter\"\n}\n")
            let person = desk.run("erase 1 --ground request")
            #expect(person.out == "1: everything is deleted; the log keeps the day and the ground\n")
            #expect(
                desk.run("erase --contact E9 --ground x").err
                    == "error[ST009]: the campaign has no employer \"E9\"\nhint: import it first, or correct the id; ids are compared letter by letter\n"
            )
            #expect(desk.run("check").exit == .done)
        }
    }

    @Test("a sheet of a workbook is imported, its findings name the cell, and a folder may hold workbooks")
    func workbook() throws {
        try campaign { desk in
            var book = HandmadeWorkbook()
            book.formats = ["General", "dd.mm.yyyy"]
            book.sheets = """
                <sheet name="Notizen" sheetId="2" r:id="rId2"/><sheet name="Bewerber" sheetId="1" r:id="rId1"/>
                """
            let names = ["Nr", "Nachname", "Vorname", "Geburtsdatum"].map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
            book.rows = """
                <row>\(names)</row>
                <row><c><v>1</v></c><c t="str"><v>Rey</v></c><c t="str"><v>Eva</v></c><c s="1"><v>29221</v></c></row>
                <row><c><v>2</v></c><c t="str"><v>Rey</v></c><c t="str"><v>Ana</v></c><c t="e"><v>#N/A</v></c></row>
                """
            try Data(book.bytes).write(to: desk.folder.appending(path: "agency.xlsx"))
            let first = desk.run("import applicants agency.xlsx --sheet bewerber --report refused.csv")
            #expect(first.exit == .no)
            #expect(
                first.out == """
                    applicants: 1 accepted, 1 refused (batch 1)
                    columns: Nr → id, Nachname → familyName, Vorname → givenName, Geburtsdatum → birthDate
                    agency.xlsx:Bewerber!D3: error[IN018]: birthDate: the cell holds the error #N/A
                      hint: Correct the formula, or replace it by its value.

                    """)
            #expect(
                try desk.read("refused.csv").contains(
                    "\r\nagency.xlsx;3;IN018: birthDate: the cell holds the error #N/A;"))
            let json = desk.run("import applicants agency.xlsx --sheet Bewerber --json").out
            #expect(json.contains("\"line\": 3,") && json.contains("\"at\": \"Bewerber!D3\","))
            let none = desk.run("import applicants agency.xlsx --sheet Leute")
            #expect(none.exit == .no)
            #expect(
                none.out.contains(
                    """
                    agency.xlsx: error[IN009]: the workbook has no sheet "Leute"; it has Notizen, Bewerber
                      hint: Name one of them with --sheet.
                    """))

            book.sheets = #"<sheet name="Bewerber" sheetId="1" r:id="rId1"/>"#
            let folder = desk.folder.appending(path: "in")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(book.bytes).write(to: folder.appending(path: "applicants.xlsx"))
            try desk.write(#"{"id": "x", "name": "X", "date": "2027-03-01", "land": "BY"}"#, to: "in/campaign.json")
            let made = desk.run("new b.lotse --from in")
            #expect(made.exit == .no && made.out.contains("\n  applicants: 1 accepted, 1 refused"))
            try desk.write("Nr;Nachname;Vorname\n", to: "in/applicants.csv")
            #expect(
                desk.run("new c.lotse --from in").err == """
                    applicants.csv: error[CL016]: the folder holds applicants.csv and applicants.xlsx
                    hint: keep the one that counts

                    """)
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
                    "findingsLeftOut", "duplicates", "duplicatesLeftOut", "reports", "feed",
                ])
            #expect(answer.out.contains("\"Nachname\": \"familyName\""))
            #expect(answer.out.contains("\"code\": \"IN021\""))
        }
    }
}
