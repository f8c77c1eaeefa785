import Domain
import HTML
import HTTP
import Store
import Synchronization
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

    /// A back office that counts how often the campaign is read.
    private final class Counter: Sendable {
        let views = Mutex(0)

        func office(_ base: BackOffice) -> BackOffice {
            BackOffice(
                view: { [self] store, now in
                    views.withLock { $0 += 1 }
                    return try base.view(store, now)
                }, stages: base.stages, summary: base.summary, explain: base.explain, pdf: base.pdf,
                workbook: base.workbook, zone: base.zone, exports: base.exports, export: base.export,
                pipeline: base.pipeline, take: base.take, sheet: base.sheet, complaint: base.complaint,
                perform: base.perform, today: base.today)
        }
    }

    @Test("of many who want the same new page at once one has it made, and all get it")
    func singleFlight() async throws {
        let counter = Counter()
        var limits = ServerLimits()
        limits.threads = 16
        let served = try Served(limits: limits, office: counter.office)
        let anna = served.staff("anna")
        for round in 0..<3 {
            let (views, before) = (counter.views.withLock(\.self), kept(served))
            let (port, cookies) = (served.server.port, anna.cookies)
            let bodies = await withTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<32 {
                    group.addTask {
                        let browser = Browser(port)
                        browser.cookies = cookies
                        return browser.get("/applicants").body
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(bodies).count == 1 && bodies.count == 32)
            #expect(counter.views.withLock(\.self) == views + 1)
            #expect(kept(served) == before + 31)
            Served.run(["user", "add", "extra\(round)", "--role", "viewer"], in: served.folder, input: Served.password)
        }
    }

    @Test("whoever was told that something was written sees it, while others read all the time")
    func ownWrites() async throws {
        let served = try Served()
        let example = try served.example()
        let path = "/vacancies/\(example.vacancy)"
        let (anna, port) = (served.staff("anna"), served.server.port)
        let cookies = anna.cookies
        let end = End()
        let readers = (0..<3).map { reader in
            Task.detached {
                let browser = Browser(port)
                browser.cookies = cookies
                var statuses: Set<Int> = []
                while !end.isOver.withLock(\.self) {
                    statuses.insert(browser.get(reader == 0 ? path : "/applicants").status)
                }
                return statuses
            }
        }
        var was = ","
        for round in 0..<20 {
            let answer = ["invite", "hold"][round % 2]
            let fields = [("applicant", example.applicant), ("side", "employer"), ("answer", answer), ("was", was)]
            let told = anna.post("\(path)/answers", fields, token: anna.get(path).token)
            #expect(told.status == 303, "\(round)")
            was = ",\(answer)"
            #expect(anna.get(path).text.contains("name=\"was\" value=\"\(was)\""), "\(round)")
        }
        end.isOver.withLock { $0 = true }
        for reader in readers { #expect(await reader.value.isSubset(of: [200])) }
    }

    private final class End: Sendable {
        let isOver = Mutex(false)
    }

    @Test("rows of the lists are those of a tree with the same texts, whatever applicants and firms are called")
    func hostileRows() throws {
        let served = try Served()
        var view = try served.office.view(served.store(), Served.begin)
        let hostile = ["<b>&\"'", "a\u{0}b\r\n", "", "é😀", "x/y~z?#"]
        view.inputs.applicants = hostile.map { text in
            var one = Applicant(id: ID("A\(text)"), person: Person(familyName: text, givenName: "G\(text)"))
            one.person.home = PlaceName(original: text, place: nil)
            one.experience = [Experience(title: JobTitle(original: text, occupations: []))]
            return one
        }
        let look = Look(view, office: served.office, now: Served.begin)
        let heads = ["Nummer", "Beruf", "Sprachen", "Wohnort", "Passende Stellen", "Gespräche"]
        let tree = Node.fragment(
            view.inputs.applicants.map { one in
                let cells = [
                    one.id.text, one.experience[0].title.original, "", one.person.home?.original ?? "", "", "",
                ]
                return Tag.tr {
                    Tag.th(.scope(.row), Attribute("dir", "auto")) {
                        Tag.a(.href(RouteTable.applicant.address(one.id.text))) { one.person.listName }
                    }
                    for (head, cell) in zip(heads, cells) {
                        Tag.td(Attribute("data-head", head), Attribute("dir", "auto")) { cell }
                    }
                }
            })
        let all = Array(view.inputs.applicants.indices)
        #expect(look.applicantTable.rows(all[...], .german).markup == tree.markup)
        #expect(look.applicantTable.rows(all[2...4], .german).markup.contains("é😀"))
    }
}
