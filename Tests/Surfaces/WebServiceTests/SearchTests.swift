import Domain
import Testing

@testable import Commands
@testable import WebService

@Suite struct SearchTests {
    @Test("one field finds people, vacancies, employers, courses, incidents and guides, each with a link that opens")
    func everything() throws {
        let served = try Served(Served.employed, at: Served.winter)
        Served.run(CaseFormTests.insolvency, in: served.folder, at: Served.winter)
        let vera = served.staff("vera")
        for (text, address) in [
            ("nunez", "/applicants/A4"), ("Nuñes", "/applicants/A4"), ("a4", "/applicants/A4"),
            ("koch gasthof", "/vacancies/V1"), ("Gasthoff", "/vacancies?q=Gasthof"), ("I001", "/incidents/I001"),
            ("insolvenz", "/incidents/I001"), ("prueba", "/calendars"), ("K", "/courses"),
        ] {
            let page = vera.get("/search?q=\(Browser.encoded(text))")
            #expect(page.status == 200 && page.text.contains("<li><a href=\"\(address)\""), "\(text)")
            #expect(vera.get(address).status == 200)
        }
        #expect(vera.get("/search?q=qqqqq").text.contains("Nothing found."))
        #expect(vera.get("/search").text.contains("Accents and one wrong letter do not matter"))
        #expect(served.staff("otto").get("/search?q=nunez").status == 403)
    }

    @Test("whoever is shown by a search stands in the log, and nobody else")
    func log() throws {
        let served = try Served(Served.employed, at: Served.winter)
        served.staff("vera").get("/search?q=nunez")
        let store = try served.store()
        for id in ["A1", "A2", "A3", "A4"] {
            let lines = try store.auditEntries(about: store.auditID(of: .applicant(ID(id))))
            #expect(lines.contains { $0.actor == "vera" && $0.purpose == "search" } == (id == "A4"))
        }
    }

    @Test("what was imported since is found at once, and what health is about is found by its number alone")
    func fresh() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let vera = served.staff("vera")
        #expect(vera.get("/search?q=I001").text.contains("Nothing found."))
        Served.run(
            ["incident", "open", "pregnancy", "--applicant", "A1", "--on", "2013-02-08"], in: served.folder,
            at: Served.winter)
        #expect(vera.get("/search?q=I001").text.contains("href=\"/incidents/I001\""))
        #expect(vera.get("/search?q=absence").text.contains("href=\"/incidents/I001\""))
        #expect(vera.get("/search?q=pregnancy").text.contains("Nothing found."))
    }
}
