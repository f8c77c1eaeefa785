import Foundation
import Testing

@testable import Commands
@testable import WebService

/// Who is recommended where, and by which method.
@Suite struct PlacementPageTests {
    /// Iria, whose contract stands, would rather be at the other hotel's place, which would rather have her than Luz.
    private func served() throws -> Served {
        let served = try Served(Served.employed, at: Served.winter)
        let rankings = """
            side,applicant,vacancy,rank
            applicant,A4,V3,1
            applicant,A4,V2,2
            employer,A4,V3,1
            employer,A3,V3,2

            """
        try Data(rankings.utf8).write(to: URL(filePath: served.folder + "/rankings.csv"))
        Served.run(["import", "rankings", "rankings.csv", "--quiet"], in: served.folder, at: Served.winter)
        return served
    }

    @Test("the page says in German what the sheet says: contracts, the method, and who would rather have each other")
    func german() throws {
        let served = try served()
        for words in [["placement", "method", "mostPlaced"], ["run", "--from", "placement", "--to", "placement"]] {
            Served.run(words, in: served.folder, at: Served.winter)
        }
        let anna = served.staff("anna")
        anna.language = "de"
        let page = anna.get("/placement").text
        for text in [
            "<strong>4</strong><span>Verträge stehen</span>", "<strong>0</strong><span>weitere empfohlen</span>",
            "<strong>4</strong><span>höchstens möglich</span>",
            "Möglichst viele: so viele wie möglich bekommen einen Platz, und keine Person und kein Betrieb hätten lieber einander.",
            "Gleich gern gesehen ist, wen eine Seite auf denselben Rang gesetzt hat",
            "V3 nähme lieber A4, anderswo von Hand festgelegt, als A3, dort von Hand festgelegt",
            "<option value=\"mostPlaced\" selected=\"\">Möglichst viele</option>", "Núñez, Iria",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        #expect(!page.contains("Das Verfahren ist seither ein anderes"))
        // Who reads alone sees the method and no form.
        let vera = served.staff("vera").get("/placement").text
        #expect(vera.contains("Method: As many as can be") && !vera.contains("action=\"/placement\""))
        #expect(anna.get("/log").text.contains(#"<td data-head="Zweck">Vermittlung</td>"#))
    }

    @Test(
        "once another method is chosen, the page says that the recommendation is of the former; no other word is taken")
    func chosen() throws {
        let served = try served()
        Served.run(["run", "--from", "placement", "--to", "placement"], in: served.folder, at: Served.winter)
        let anna = served.staff("anna")
        let page = anna.get("/placement")
        #expect(page.text.contains("Stable: no applicant and no employer would rather have each other."))
        let answer = anna.post(
            "/placement", [("seen", Served.seen(page)), ("form", "method"), ("method", "mostPlaced")], token: page.token
        )
        #expect(answer.status == 303 && answer.header("Location") == "/placement")
        #expect(anna.get("/placement").text.contains("The method has been changed since"))
        let again = anna.get("/placement")
        let refused = anna.post(
            "/placement", [("seen", Served.seen(again)), ("form", "method"), ("method", "fairest")], token: again.token)
        #expect(refused.status == 422 && refused.text.contains("class=\"error\""))
        let overtaken = anna.post(
            "/placement", [("seen", Served.seen(page)), ("form", "method"), ("method", "stable")], token: page.token)
        #expect(overtaken.status == 409)
    }

    @Test("before the first plan the page says what it needs")
    func nothing() throws {
        let served = try Served()
        let page = served.staff("anna").get("/placement")
        #expect(page.status == 200 && page.text.contains("the rankings after the interviews are needed"))
    }

    @Test("on papers the page speaks of shortlists, and of no interview")
    func papers() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        Served.run(
            ["sample", "--seed", "7", "--applicants", "60", "--vacancies", "10", "--route", "paper", "demo"], in: folder
        )
        Served.run(["new", "fair.lotse", "--from", "demo"], in: folder)
        Served.run(["user", "add", "anna", "--role", "coordinator"], in: folder, input: Served.password)
        Served.run(["backup", "copy.lotse"], in: folder)
        let served = try Served(Array(try Data(contentsOf: URL(filePath: folder + "/copy.lotse"))))
        let anna = served.staff("anna")
        let before = anna.get("/placement").text
        #expect(before.contains("the shortlists are needed for it") && !before.contains("interviewed"))
        Served.run(["run", "--to", "placement"], in: served.folder)
        let page = anna.get("/placement").text
        #expect(page.contains("<span>on a shortlist, without a place</span>"))
        #expect(page.contains("On a shortlist, without a place") && !page.contains("nterviewed"))
        anna.language = "de"
        let german = anna.get("/placement").text
        #expect(german.contains("<span>auf Vorschlagslisten ohne Stelle</span>") && !german.contains("ach Gesprächen"))
    }
}
