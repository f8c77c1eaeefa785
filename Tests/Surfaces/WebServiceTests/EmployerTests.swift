import Domain
import HTTP
import Store
import Testing

@testable import WebService

@Suite struct EmployerTests {
    @Test("a link's GET opens nothing, its button does, and a revoked or expired one is shut")
    func links() throws {
        let served = try Served()
        let path = served.link("employer", try served.example().employer)
        let browser = served.browser()
        let page = browser.get(path)
        #expect(page.status == 200)
        #expect(browser.get("/employer").header("Location") == "/login", "looking at the link signs nobody in")
        #expect(browser.post(path, [], token: page.token).header("Location") == "/employer")
        #expect(browser.get("/employer").status == 200)

        Served.run(["link", "revoke", "1"], in: served.folder)
        #expect(browser.get("/employer").header("Location") == "/login", "the sessions of the link end with it")
        #expect(served.browser().get(path).status == 410)

        let other = served.link("employer", try served.example().employer)
        served.wait(30 * 86_400)
        #expect(served.browser().get(other).status == 410)
        #expect(served.browser().get("/l/" + String(repeating: "a", count: 64)).status == 410)
    }

    @Test("an employer reads own vacancies, and another's are not there, whatever id is guessed")
    func foreignVacancies() throws {
        let served = try Served()
        let example = try served.example()
        let browser = served.holder("employer", example.employer)
        let token = browser.get("/employer").token
        var (own, foreign) = (0, 0)
        for vacancy in try served.store().all(.vacancies) {
            let page = browser.get("/employer/vacancies/\(vacancy.id)")
            let answer = browser.post(
                "/employer/vacancies/\(vacancy.id)/answers", [("profile", "x"), ("answer", "invite")], token: token)
            if vacancy.employer.text == example.employer {
                own += 1
                #expect(page.status == 200)
            } else {
                foreign += 1
                #expect(page.status == 404 && answer.status == 404)
                #expect(!page.text.contains(vacancy.title.original))
            }
        }
        #expect(own > 0 && foreign > 0)
        #expect(try served.store().decisions().isEmpty)
        for path in ["/applicants/\(example.applicant)", "/vacancies/\(example.vacancy)", "/", "/candidate", "/log"] {
            #expect(browser.get(path).status == 403, "\(path)")
        }
    }

    @Test("no page of an employer holds a personal value of anybody, until both sides want to meet")
    func blind() throws {
        let served = try Served()
        let store = try served.store()
        let applicants = try store.all(.applicants)
        var pages = 0
        for employer in try store.all(.employers) {
            let browser = served.holder("employer", employer.id.text)
            let own = try store.all(.vacancies).filter { $0.employer == employer.id }
            let paths =
                ["/employer", "/employer/plan", "/employer/ranking", "/employer/probations"]
                + own.map { "/employer/vacancies/\($0.id)" }
            for path in paths {
                for language in ["de", "en"] {
                    browser.language = language
                    let page = browser.get(path)
                    #expect(page.status == 200)
                    pages += 1
                    for applicant in applicants {
                        for value in EmployerTests.personal(applicant) where EmployerTests.holds(page.text, value) {
                            Issue.record("\(path) of \(employer.id) holds a value of \(applicant.id)")
                        }
                    }
                }
            }
        }
        #expect(pages > 30)
    }

    /// Everything that says who somebody is; words of three letters and less say nothing.
    private static func personal(_ applicant: Applicant) -> [String] {
        let person = applicant.person
        let texts = [
            person.familyName, person.givenName, person.email, person.phone, person.home?.original,
            person.birthDate?.iso,
            applicant.id.text,
        ]
        let papers = applicant.qualifications.flatMap { [$0.title, $0.institution] } + applicant.notes.map(\.text)
        return (texts + papers).compactMap(\.self).filter { $0.count > 3 || $0 == applicant.id.text }
    }

    /// As a word of its own: the id `B1` is not in `AB12`.
    private static func holds(_ text: String, _ value: String) -> Bool {
        text.ranges(of: value).contains { range in
            let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
            let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
            return !(before?.isLetter ?? false) && !(before?.isNumber ?? false) && !(after?.isLetter ?? false)
                && !(after?.isNumber ?? false)
        }
    }

    @Test("an employer's answer is recorded with its reason, and the name appears once both invite")
    func decides() throws {
        let served = try Served()
        let example = try served.example()
        let browser = served.holder("employer", example.employer)
        let path = "/employer/vacancies/\(example.vacancy)"
        let page = browser.get(path)
        let references = page.text.matches(of: /name="profile" value="([0-9A-F]{10})"/).map { String($0.1) }
        let first = try #require(references.first)
        let unsaid = browser.post("\(path)/answers", [("profile", first)], token: page.token)
        #expect(unsaid.status == 422)
        let fields = [
            ("was", EmployerTests.was(page, first)), ("profile", first), ("answer", "invite"),
            ("reason", "experience"),
        ]
        let answer = browser.post("\(path)/answers", fields, token: page.token)
        #expect(answer.header("Location") == "\(path)?saved=\(first)")
        let decision = try #require(try served.store().decisions().last)
        #expect(decision.pin.vacancy.text == example.vacancy)
        #expect(decision.pin.answer == .invite && decision.pin.by == .employer && decision.pin.reason == "experience")
        #expect(decision.actor == "link/1")
        let person = try #require(try served.store().find(.applicants, decision.pin.applicant.text)?.person)
        #expect(!browser.get(path).text.contains(person.familyName))

        Served.run(
            ["shortlist", "answer", decision.pin.applicant.text, example.vacancy, "invite", "--by", "applicant"],
            in: served.folder)
        let open = browser.get(path)
        #expect(open.text.contains("\(person.givenName) \(person.familyName)"))
        #expect(!open.text.contains(person.email ?? "@"))
    }

    /// The mark that the form of a proposal carries.
    private static func was(_ page: Browser.Answer, _ reference: String) -> String {
        let form = page.text.components(separatedBy: "<form").first { $0.contains("value=\"\(reference)\"") } ?? ""
        return form.firstMatch(of: /name="was" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
    }

    @Test("two people of a firm do not overwrite each other: who comes second sees the first answer and keeps the own")
    func twoOfOneFirm() throws {
        let served = try Served()
        let example = try served.example()
        let path = "/employer/vacancies/\(example.vacancy)"
        let (one, two) = (served.holder("employer", example.employer), served.holder("employer", example.employer))
        two.language = "en"
        let (first, second) = (one.get(path), two.get(path))
        let reference = try #require(
            first.text.firstMatch(of: /name="profile" value="([0-9A-F]{10})"/).map { String($0.1) })
        func fields(_ page: Browser.Answer, _ answer: String, _ reason: String) -> [(String, String)] {
            [
                ("was", EmployerTests.was(page, reference)), ("profile", reference), ("answer", answer),
                ("reason", reason),
            ]
        }
        #expect(one.post("\(path)/answers", fields(first, "invite", ""), token: first.token).status == 303)
        let answer = two.post("\(path)/answers", fields(second, "decline", "place"), token: second.token)
        #expect(answer.status == 409 && answer.text.contains("Something changed meanwhile"))
        let card = answer.text.components(separatedBy: "<article").first { $0.contains("id=\"p-\(reference)\"") } ?? ""
        #expect(card.contains("value=\"decline\" checked") && card.contains("value=\"place\" selected"))
        #expect(try served.store().standingDecisions().map(\.pin.answer) == [.invite])
        let again = fields(answer, "decline", "place")
        #expect(two.post("\(path)/answers", again, token: answer.token).status == 303)
        #expect(try served.store().standingDecisions().map(\.pin.answer) == [.decline])
        #expect(two.post("\(path)/answers", [again[1], again[2]], token: answer.token).status == 422, "no mark")
    }

    @Test("every look at somebody's data stands in the log once an hour, with who looked and what for")
    func looks() throws {
        let served = try Served()
        let example = try served.example()
        let anna = served.staff("anna")
        let id = try served.store().auditID(of: .applicant(ID(example.applicant)))
        for _ in 0..<3 { anna.get("/applicants/\(example.applicant)") }
        served.wait(3_600)
        anna.get("/applicants/\(example.applicant)")
        served.holder("employer", example.employer).get("/employer/vacancies/\(example.vacancy)")
        let reads = try served.store().auditEntries(about: id).filter { $0.action == .read }
        #expect(reads.map(\.actor) == ["anna", "anna", "link/1"])
        #expect(reads.map(\.purpose) == ["profile", "profile", "employer's shortlist"])
        #expect(try served.store().check() == [])
    }
}
