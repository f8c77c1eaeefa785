import Arguments
import Catalogue
import Domain
import Export
import Foundation
import JSONText
import Store
import Testing

@testable import Commands

@Suite struct MailCommandTests {
    /// Five guests of a fair, one without an address, one of whom withdraws.
    private func campaign() throws -> Desk {
        let desk = try StayCommandTests.campaign(venue: "Stadthalle Selb")
        try desk.write(
            "id,familyName,givenName,email,nationality,birthDate,qualification,qualificationCountry,occupation,german,"
                + "contactLanguage,consent\n"
                + [("A1,Rey,Ana,ana@example.org", "es"), ("A2,Sol,Eva,eva@example.org", "de"), ("A3,Mar,Leo,", "es")]
                .map {
                    "\($0.0),Spanien,02.03.1985,Técnico en Cocina,Spanien,Koch,B2,\($0.1),ja\n"
                }.joined(), to: "people.csv")
        let answer = desk.run("import applicants people.csv --quiet")
        #expect(answer.exit == .done, "\(answer)")
        _ = desk.run("run --to stay")
        #expect(desk.run("release V1").exit == .done)
        #expect(
            desk.run("mail draft invitation --dry-run").err == """
                error[CL260]: the campaign does not say who sends its mail and gets the answers
                hint: lotse campaign organiser EMAIL --name NAME

                """)
        #expect(desk.run("campaign organiser messe@example.org --name 'Büro der Messe'").exit == .done)
        return desk
    }

    @Test("a draft for everybody with an address, then only where something changed; the outbox says what")
    func drafts() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("outbox").out == "no drafts were made\n")
        let dry = desk.run("mail draft invitation --dry-run --date 2012-05-02")
        #expect(dry.out == "A3: none, no e-mail address\ninvitation: 2 drafts, 0 unchanged, 1 without\n", "\(dry)")
        #expect(desk.run("outbox").out == "no drafts were made\n")
        let first = desk.run("mail draft invitation --to out --date 2012-05-02")
        #expect(first.out == dry.out, "\(first)")
        let ana = try desk.read("out/invitation-A1-1.eml")
        #expect(ana.contains("X-Unsent: 1\r\n") && ana.contains("Content-Language: es\r\n"))
        #expect(ana.contains("\r\nHola, Ana Rey:\r\n") && ana.contains(" filename=\"A1.html\"\r\n"), "\(ana)")
        #expect(ana.contains("lunes, 25 de junio de 2012"))
        #expect(ana.contains(" <messe@example.org>\r\n") && ana.contains("@messe.example.org>") == false)
        #expect(ana.contains("\r\nMessage-ID: <invitation.1.") && ana.contains("@example.org>\r\nMIME-Version"))
        #expect(try desk.read("out/invitation-A2-1.eml").contains("\r\nGuten Tag Eva Sol,\r\n"))
        let again = desk.run("mail draft invitation --to out --date 2012-05-02")
        #expect(again.out == "A3: none, no e-mail address\ninvitation: 0 drafts, 2 unchanged, 1 without\n")
        try desk.write("Einladung nach {{venue}}\n\nHallo {{givenName}}, {{days}}, bis {{answerBy}}\n", to: "own.txt")
        #expect(desk.run("mail use invitation own.txt").out == "invitation.de: your text is in force\n")
        let changed = desk.run("mail draft invitation A2 --to out --date 2012-05-02")
        #expect(
            changed.out == "A2: version 2, changed: text\ninvitation: 1 draft, 0 unchanged, 0 without\n", "\(changed)")
        #expect(try desk.read("out/invitation-A2-2.eml").contains("\r\nHallo Eva, Montag, 25. Juni 2012, bis "))
        let listed = desk.run("outbox A2").out.split(separator: "\n")
        #expect(listed.count == 2 && listed.allSatisfy { $0.contains("2026-11-21 09:00 UTC  anna") }, "\(listed)")
        #expect(listed.last?.hasSuffix("changed: text") == true)
        let json = try JSONReader.read(Array(desk.run("outbox --json").out.utf8))
        #expect(
            json.list("drafts").map { $0.string("receiver") } == ["candidate/A1", "candidate/A2"], "the latest of each")
        #expect(desk.run("mail reset invitation").out == "invitation.de: the program's text is in force\n")
        try desk.write(
            "id,familyName,givenName,email,nationality,birthDate,qualification,qualificationCountry,occupation,german,"
                + "contactLanguage,consent,withdrawn\nA1,Rey,Ana,ana@example.org,Spanien,02.03.1985,Técnico en Cocina,"
                + "Spanien,Koch,B2,es,ja,ja\n", to: "gone.csv")
        _ = desk.run("import applicants gone.csv --quiet")
        _ = desk.run("run --to stay")
        let gone = desk.run("mail draft invitation A1 --dry-run --date 2012-05-02")
        #expect(
            gone.out == "A1: none, has withdrawn\ninvitation: 0 drafts, 0 unchanged, 1 without\n", "\(gone)")
        #expect(desk.run("erase A2 --ground request").exit == .done)
        #expect(!desk.run("outbox").out.contains("A2"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("interviews come with the itinerary and the calendar; where nothing is known there is no draft")
    func attachments() throws {
        let desk = try campaign()
        defer { desk.clear() }
        _ = desk.run("calendar release --date 2012-05-02")
        #expect(desk.run("mail draft interviews A1 --to out --date 2012-05-02").exit == .done)
        let ana = try desk.read("out/interviews-A1-1.eml")
        for part in ["filename=\"A1.pdf\"", "filename=\"A1.ics\"", "Content-Type: text/calendar"] {
            #expect(ana.contains(part), "\(part)")
        }
        let text = ana.replacing("=\r\n", with: "")
        #expect(
            text.contains("lunes, 25 de junio de 2012, ") && text.contains(": Gasthof, Koch, "), "\(ana.prefix(2_000))")
        let none = desk.run("mail draft checkin A1 --to out --date 2012-05-02")
        #expect(
            none.out == "A1: none, nothing is known of talk\ncheckin: 0 drafts, 0 unchanged, 1 without\n", "\(none)")
    }

    @Test("firms and interpreters get their plan with workbook and calendar; the drafts go with the contact person")
    func plans() throws {
        let desk = try Desk()
        defer { desk.clear() }
        for line in [
            "sample --seed 7 --applicants 12 --vacancies 4 files", "new small.lotse --from files", "run --to fair",
            "release V1", "calendar release --date 2012-06-20",
        ] { #expect([.done, .no].contains(desk.run(line).exit), "\(line)") }
        let first = desk.run("mail draft plan --to out --date 2012-06-20")
        #expect(first.out == "plan: 2 drafts, 0 unchanged, 0 without\n", "\(first)")
        let firm = try desk.read("out/plan-F01-1.eml").replacing("=\r\n", with: "")
        for part in ["F01.pdf", "F01.xlsx", "F01.ics"] { #expect(firm.contains("filename=\"\(part)\""), "\(part)") }
        #expect(
            firm.contains("<personal.f01@example.org>\r\n") && firm.contains("B06, Ort: Tisch 1\r\n"),
            "\(firm.prefix(900))")
        let store = try CampaignStore.open(at: desk.folder.appending(path: "small.lotse").path)
        for applicant in try store.all(.applicants) {
            #expect(!firm.contains(applicant.person.familyName), "people stand in it by their ids")
        }
        let session = Session(
            out: Output(), err: Output(), environment: [:], folder: desk.folder.path, now: Desk.now)
        guard case .run(_, let invocation) = try Lotse.program.parse(["status"]) else { return }
        let place = Workplace(
            Call(session: session, invocation: invocation), store: store, catalogue: try Catalogue.load())
        let papers = try DocumentDesk(place).forFirms(place)
        let table = String(
            decoding: try papers.bytes(.csv, for: .employer(ID("F01")), in: .german, name: "F01"), as: UTF8.self)
        for applicant in try store.all(.applicants) {
            #expect(!table.contains(applicant.person.familyName), "nobody has said yes yet")
        }
        let book = try papers.bytes(.xlsx, for: .employer(ID("F01")), in: .german, name: "F01")
        let joined = try desk.read("out/plan-F01-1.eml").replacing("\r\n", with: "")
        #expect(joined.contains(Data(book).base64EncodedString()), "the workbook that is sent is the one without names")
        #expect(try desk.read("out/plan-D01-1.eml").contains("<d01@example.org>\r\n"))
        #expect(
            desk.run("mail draft plan B06 --dry-run").err == """
                B06: error[CL264]: plan is written to employers and interpreters, and the campaign has none with the id "B06"
                hint: 'lotse show' lists ids; ids are compared letter by letter

                """)
        #expect(
            desk.run("mail draft plan F01 --dry-run --date 2012-06-20").out
                == "plan: 0 drafts, 1 unchanged, 0 without\n")
        #expect(desk.run("outbox employer/F01").out.contains("employer/F01  plan  1  "))
        #expect(desk.run("erase --contact F01 --ground request").exit == .done)
        #expect(!desk.run("outbox").out.contains("F01"))
        #expect(
            desk.run("mail draft plan F01 --dry-run").out
                == "employer/F01: none, no e-mail address\nplan: 0 drafts, 0 unchanged, 1 without\n")
        #expect(desk.run("check").exit == .done)
    }

    @Test("a text with a fault is refused with its place and what was meant, and a folder has to be named")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        try desk.write("S\n\nHallo {{givenNmae}}\n", to: "a.txt")
        try desk.write("S\n\n{{givenName\n", to: "b.txt")
        try desk.write("S\nHallo\n", to: "c.txt")
        try desk.write("S\n", to: "d.txt")
        let names = "campaign, deadlines, familyName, givenName, home, id, venue"
        let told = [
            (
                "a.txt",
                "a.txt:3:9: error[CL252]: the text of welcome knows no \"{{givenNmae}}\"\n"
                    + "hint: did you mean 'givenName'?\n"
            ),
            (
                "b.txt",
                "b.txt:3:1: error[CL253]: \"{{\" without \"}}\" on its line\n"
                    + "hint: write {{name}}; the names are appointments, \(names)\n"
            ),
            (
                "c.txt",
                "c.txt:2:1: error[CL254]: no subject with an empty line below it\n"
                    + "hint: write the subject, an empty line, then the text\n"
            ),
            (
                "d.txt",
                "d.txt:2:1: error[CL254]: nothing below the subject\n"
                    + "hint: write the subject, an empty line, then the text\n"
            ),
        ]
        for (file, text) in told {
            let answer = desk.run("mail use welcome \(file)")
            #expect(answer.err == text && answer.exit == .no)
        }
        try Data([0x53, 0x0a, 0x0a, 0xff]).write(to: desk.folder.appending(path: "e.txt"))
        #expect(
            desk.run("mail use welcome e.txt").err
                == "e.txt: error[CL256]: the text is not UTF-8\nhint: save it as UTF-8\n")
        let folder = desk.run("mail draft welcome")
        #expect(
            folder.err == "error[CL255]: no folder is given for the drafts, expected --to DIR\n"
                + "hint: lotse mail draft welcome --to DIR\n")
        #expect(folder.exit == .usage)
    }
}
