import Domain
import HTTP
import Store
import Testing

@testable import WebService

/// Pages that are kept between requests: nobody may be able to tell them from pages made anew.
@Suite struct KeptPageTests {
    private func kept(_ served: Served) -> Int {
        let line = served.browser().get("/metrics").text.firstMatch(of: /\nlotse_kept_pages_total ([0-9]+)/)
        return line.flatMap { Int($0.1) } ?? -1
    }

    private func withoutToken(_ answer: Browser.Answer) -> String {
        answer.text.replacing(/name="token" value="[0-9a-f]{64}"/, with: "")
    }

    @Test("a kept page is byte for byte the page made anew, for every route, role and language")
    func sameBytes() throws {
        let served = try Served()
        let example = try served.example()
        var pages = 0
        for name in ["anna", "vera"] {
            let browser = served.staff(name)
            for language in ["de", "en"] {
                browser.language = language
                for route in RouteTable.all where route.isKept {
                    #expect(route.method == .get)
                    let path = route.pattern.address(names: [
                        "applicant": example.applicant, "vacancy": example.vacancy,
                    ])
                    let first = browser.get(path)
                    let before = kept(served)
                    let second = browser.get(path)
                    #expect(kept(served) == before + (first.status == 200 ? 1 : 0), "\(path)")
                    let anew = browser.get(path, ["Cache-Control: no-cache"])
                    #expect(second.body == first.body, "\(path)")
                    #expect(second.body == anew.body, "\(path)")
                    #expect(first.headers.filter { $0.key != "date" } == second.headers.filter { $0.key != "date" })
                    pages += 1
                }
            }
        }
        #expect(pages >= 32)
    }

    @Test("two visitors of a role get the same page, each with a token that works and that is no one else's")
    func tokens() throws {
        let served = try Served()
        let example = try served.example()
        let (anna, other) = (served.staff("anna"), served.staff("anna"))
        let path = "/vacancies/\(example.vacancy)"
        let (mine, theirs) = (anna.get(path), other.get(path))
        #expect(mine.token != theirs.token && theirs.token.count == 64)
        #expect(withoutToken(mine) == withoutToken(theirs))
        #expect(kept(served) > 0)
        let fields = [("applicant", example.applicant), ("side", "employer"), ("answer", "invite"), ("was", ",")]
        #expect(other.post("\(path)/answers", fields, token: mine.token).status == 403)
        #expect(other.post("\(path)/answers", fields, token: theirs.token).status == 303)
        #expect(withoutToken(anna.get(path)) != withoutToken(mine), "the answer shows")
    }

    @Test("a role never gets the page of another")
    func roles() throws {
        let served = try Served()
        let vacancy = "/vacancies/\(try served.example().vacancy)"
        #expect(served.staff("anna").get(vacancy).text.contains("/answers"))
        #expect(!served.staff("vera").get(vacancy).text.contains("/answers"))
        #expect(served.staff("otto").get(vacancy).status == 403)
        #expect(served.browser().get(vacancy).status == 303)
    }

    @Test("what another program writes shows with the next request, and so does the next day")
    func changes() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let vacancy = "/vacancies/\(try served.example().vacancy)"
        let example = try served.example()
        let before = anna.get(vacancy)
        Served.run(
            ["shortlist", "answer", example.applicant, example.vacancy, "decline", "--by", "employer"],
            in: served.folder)
        #expect(anna.get(vacancy).body != before.body)
        let known = kept(served)
        served.wait(86_400)
        let again = served.staff("anna")
        #expect(again.get(vacancy).status == 200)
        #expect(kept(served) == known)
    }

    @Test("whoever looks at a kept page stands in the log as if it had been made for them")
    func looks() throws {
        let served = try Served()
        let example = try served.example()
        let path = "/vacancies/\(example.vacancy)"
        func readers() throws -> [String] {
            try served.store().auditEntries().filter { $0.action == .read }.map(\.actor)
        }
        #expect(served.staff("anna").get(path).status == 200)
        let first = try readers()
        let before = kept(served)
        let vera = served.staff("vera")
        vera.get(path)
        #expect(kept(served) == before, "the other role's page is another")
        let annaAgain = served.staff("anna")
        annaAgain.get(path)
        #expect(kept(served) == before + 1)
        #expect(Set(first) == ["anna"])
        #expect(Set(try readers()) == ["anna", "vera"])
        Served.run(["user", "add", "ana2", "--role", "coordinator"], in: served.folder, input: Served.password)
        let ana = served.staff("ana2")
        annaAgain.get(path)
        let beforeAna = kept(served)
        ana.get(path)
        #expect(kept(served) == beforeAna + 1)
        #expect(try readers().contains("ana2"))
        served.wait(3_600)
        let count = try readers().filter { $0 == "ana2" }.count
        ana.get(path)
        #expect(try readers().filter { $0 == "ana2" }.count == 2 * count, "each hour once")
    }

    @Test("a session that is ended, and an account that is removed, are over with the next request")
    func over() throws {
        let served = try Served()
        let (anna, vera) = (served.staff("anna"), served.staff("vera"))
        #expect(anna.get("/applicants").status == 200 && vera.get("/applicants").status == 200)
        let session = anna.cookies
        anna.post("/logout", [], token: anna.get("/").token)
        anna.cookies = session
        #expect(anna.get("/applicants").status == 303)
        Served.run(["user", "remove", "vera"], in: served.folder)
        #expect(vera.get("/applicants").status == 303)
    }
}
