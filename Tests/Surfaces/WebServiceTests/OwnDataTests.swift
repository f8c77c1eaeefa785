import Calendar
import Domain
import HTTP
import Store
import Testing

@testable import WebService

@Suite struct OwnDataTests {
    /// The mark that a form of the page carries beside that action.
    static func was(_ page: Browser.Answer, _ action: String, after word: String = "") -> String {
        let form = page.text.range(of: "action=\"\(action)\"").map { page.text[$0.upperBound...] } ?? ""
        let part = word.isEmpty ? form : form
        return part.firstMatch(of: /name="was" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
    }

    /// Two people of the shortlists.
    static func two(_ served: Served) throws -> (String, String) {
        let people = Set(try served.store().shortlists()?.entries.map(\.applicant.text) ?? []).sorted()
        return (try #require(people.first), try #require(people.last))
    }

    @Test("the own data page and file hold what is stored of the person, and nothing of anybody else")
    func everything() throws {
        let served = try Served()
        let (one, _) = try OwnDataTests.two(served)
        let browser = served.holder("candidate", one)
        let store = try served.store()
        let person = try #require(try store.find(.applicants, one)?.person)
        let page = browser.get("/candidate/data")
        let file = browser.get("/candidate/data.json")
        #expect(page.status == 200 && file.status == 200)
        #expect(file.header("Content-Disposition") == "attachment; filename=\"\(one)-data.json\"")
        for text in [page.text, file.text] {
            #expect(text.contains(person.familyName) && text.contains(person.email ?? "@"))
            for other in try store.all(.applicants) where other.id.text != one {
                #expect(other.person.email.map { !text.contains($0) } ?? true, "\(other.id)")
            }
        }
        #expect(file.text.contains("\"schema\": \"lotse.own-data/1\""))
        let id = try store.auditID(of: .applicant(ID(one)))
        let reads = try store.auditEntries(about: id).filter { $0.action == .read }
        #expect(reads.map(\.purpose) == ["own data", "export of own data"])
    }

    @Test("contact and wishes are changed at once, wrong ones keep what was typed, and an old form changes nothing")
    func details() throws {
        let served = try Served()
        let (one, _) = try OwnDataTests.two(served)
        let browser = served.holder("candidate", one)
        let action = "/candidate/data/details"
        let page = browser.get(action)
        let was = OwnDataTests.was(page, action)
        let fields = [
            ("was", was), ("email", "ana@nueva.example"), ("phone", "+34 600 111 222"), ("language", "es"),
            ("start", "2012-10-01"), ("salary", "31000"), ("patterns", "shifts"), ("patterns", "nights"),
            ("other", "yes"), ("training", "no"),
        ]
        let wrong = browser.post(
            action, fields.map { $0.0 == "email" ? ("email", "ana en casa") : $0 }, token: page.token)
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("value=\"ana en casa\"") && wrong.text.contains("href=\"#email\""))
        #expect(browser.post(action, fields, token: page.token).header("Location") == "/candidate/data?saved=1")
        let stored = try #require(try served.store().find(.applicants, one))
        #expect(stored.person.email == "ana@nueva.example" && stored.person.contactLanguage == .spanish)
        #expect(stored.earliestStart == CivilDate(iso: "2012-10-01"))
        #expect(stored.wishes.minimumSalaryPerYear == Cents(3_100_000))
        #expect(stored.wishes.patterns == [.nights, .shifts])
        #expect(stored.wishes.acceptsOtherOccupation == true && stored.wishes.acceptsTraining == false)
        #expect(try served.store().batches().last?.file == "own page")
        #expect(browser.post(action, fields, token: page.token).status == 409)
        #expect(try served.store().check() == [])
    }

    @Test("the cents of a salary stay where nobody touches it, and a dot is taken before three digits alone")
    func salary() throws {
        let served = try Served()
        let (one, _) = try OwnDataTests.two(served)
        var applicant = try #require(try served.store().find(.applicants, one))
        applicant.wishes.minimumSalaryPerYear = Cents(3_100_050)
        _ = try served.store().importRows(
            .applicants, [applicant], from: ImportSource(file: "test", digest: ""), actor: "test", now: Served.begin)
        let browser = served.holder("candidate", one)
        let action = "/candidate/data/details"
        func save(_ salary: String) -> Int {
            let page = browser.get(action)
            let fields = [
                ("was", OwnDataTests.was(page, action)), ("phone", "+34 600 111 222"), ("language", "es"),
                ("salary", salary),
            ]
            return browser.post(action, fields, token: page.token).status
        }
        func stored() throws -> Cents? {
            let found = try served.store().find(.applicants, one)
            return found?.wishes.minimumSalaryPerYear
        }
        #expect(browser.get(action).text.contains("value=\"31000\""))
        #expect(save("31000") == 303)
        #expect(try stored() == Cents(3_100_050))
        for wrong in ["1200.50", "1.2", "31.0000", "1.200.50", ".500", "31000,50"] {
            #expect(save(wrong) == 422, "\(wrong)")
        }
        for (typed, euros) in [("31.500", 31_500), ("32 000 €", 32_000), ("28000", 28_000)] {
            #expect(save(typed) == 303)
            #expect(try stored() == Cents(Int64(euros) * 100), "\(typed)")
        }
        #expect(save("") == 303)
        #expect(try stored() == nil)
    }

    @Test("a correction goes to the coordinator, who accepts or refuses it, and the person reads what became of it")
    func corrections() throws {
        let served = try Served()
        let (one, other) = try OwnDataTests.two(served)
        let browser = served.holder("candidate", one)
        let action = "/candidate/data/corrections"
        func ask(_ field: String, _ value: String) -> Browser.Answer {
            let page = browser.get("/candidate/data")
            return browser.post(
                action, [("was", OwnDataTests.was(page, action)), ("field", field), ("value", value)], token: page.token
            )
        }
        #expect(ask("birthDate", "im Mai").status == 422)
        #expect(ask("familyName", "Ñandú Ortega").status == 303)
        #expect(ask("languages", "Deutsch B2").status == 303)
        #expect(
            try served.store().dataRequests().map(\.due) == [
                CivilDate(iso: "2012-04-20"), CivilDate(iso: "2012-04-20"),
            ])

        let anna = served.staff("anna")
        let list = anna.get("/corrections")
        #expect(list.text.contains("Ñandú Ortega") && list.text.contains("Deutsch B2"))
        #expect(anna.post("/corrections/2/refuse", [], token: list.token).status == 422)
        #expect(anna.post("/corrections/2/refuse", [("reason", "proofMissing")], token: list.token).status == 303)
        #expect(anna.post("/corrections/1/accept", [], token: list.token).status == 303)
        #expect(anna.post("/corrections/1/accept", [], token: list.token).status == 409)
        #expect(try served.store().find(.applicants, one)?.person.familyName == "Ñandú Ortega")
        browser.language = "en"
        browser.post("/language", [("language", "en"), ("back", "/")], token: browser.get("/candidate").token)
        let told = browser.get("/candidate/data").text
        #expect(told.contains("a proof is missing") && told.contains("done on 20 Mar 2012"))

        let stranger = served.holder("candidate", other)
        let foreign = stranger.post("/candidate/data/requests/1/withdraw", [], token: stranger.get("/candidate").token)
        #expect(foreign.status == 404, "another's request is not there")
    }

    @Test(
        "an erasure is asked for with a tick, ends the matching at once, and is done by the coordinator with the number typed"
    )
    func erasure() throws {
        let served = try Served()
        let (one, _) = try OwnDataTests.two(served)
        let browser = served.holder("candidate", one)
        let action = "/candidate/data/erasure"
        let page = browser.get(action)
        let was = OwnDataTests.was(page, action)
        #expect(browser.post(action, [("was", was)], token: page.token).status == 422)
        #expect(browser.post(action, [("was", was), ("confirm", "yes")], token: page.token).status == 303)
        let store = try served.store()
        #expect(try store.shortlists()?.entries.contains { $0.applicant.text == one } == false)
        #expect(try store.loadInputs().applicants.first { $0.id.text == one }?.consent(to: .matching) == false)

        let anna = served.staff("anna")
        let token = anna.get("/corrections").token
        #expect(anna.post("/corrections/1/accept", [("confirm", "somebody")], token: token).status == 422)
        #expect(anna.post("/corrections/1/accept", [("confirm", one)], token: token).status < 400)
        #expect(try store.find(.applicants, one) == nil)
        #expect(try store.dataRequests().isEmpty && store.consentRecords().isEmpty)
        #expect(browser.get("/candidate").header("Location") == "/login", "the link went with the person")
        let line = try #require(try store.auditEntries().last { $0.action == .erased })
        #expect(line.purpose == "asked for by the person" && line.actor == "anna")
    }

    @Test("a program settles requests as the page does: a correction, a refusal, and an erasure that is confirmed")
    func settledByPrograms() throws {
        let served = try Served()
        let (one, other) = try OwnDataTests.two(served)
        let store = try served.store()
        let day = try #require(CivilDate(iso: "2012-03-20"))
        for wish in [
            DataRequest.Wish.correction(.familyName, value: "Ñandú Ortega"),
            .correction(.languages, value: "Deutsch B2"), .erasure,
        ] { _ = try store.ask(wish, for: ID(one), on: day, actor: one, now: Served.begin) }
        let reader = Program(served, "reader", ["read"])
        #expect(reader.ask("POST", "/api/v1/requests/1/accept", "{}").status == 403)
        let program = Program(served, "desk", ["read", "write"])
        #expect(program.get("/api/v1/requests/1").object["state"] as? String == "open")
        let done = program.ask("POST", "/api/v1/requests/1/accept", "{}")
        #expect(done.status == 200 && done.object["isErased"] as? Bool == false, "\(done.text)")
        #expect(try store.find(.applicants, one)?.person.familyName == "Ñandú Ortega")
        #expect(try store.batches().last?.file == Visit.ownPage && store.batches().last?.actor == "token/desk")
        #expect(program.get("/api/v1/requests/1").object["state"] as? String == "accepted")
        let again = program.ask("POST", "/api/v1/requests/1/accept", "{}")
        #expect(again.status == 409 && again.code == "CL318", "\(again.text)")
        #expect(again.object["detail"] as? String == "the request was settled before")
        #expect(program.ask("POST", "/api/v1/requests/2/refuse", "{}").status == 422)
        let refused = program.ask("POST", "/api/v1/requests/2/refuse", #"{"reason": "proofMissing"}"#)
        #expect(refused.status == 200 && refused.object["state"] as? String == "refused")
        #expect(refused.object["refusal"] as? String == "proofMissing")

        for body in ["{}", #"{"confirm": "\#(other)"}"#] {
            let unsure = program.ask("POST", "/api/v1/requests/3/accept", body)
            #expect(unsure.status == 422 && unsure.code == "CL317", "\(unsure.text)")
            #expect(unsure.object["detail"] as? String == "an erasure has to be confirmed: expected the applicant's id")
        }
        #expect(try store.find(.applicants, one) != nil)
        let erased = program.ask("POST", "/api/v1/requests/3/accept", #"{"confirm": "\#(one)"}"#)
        #expect(erased.status == 200 && erased.object["isErased"] as? Bool == true, "\(erased.text)")
        #expect(try store.find(.applicants, one) == nil && store.dataRequests().isEmpty)
        let line = try #require(try store.auditEntries().last { $0.action == .erased })
        #expect(line.purpose == "asked for by the person" && line.actor == "token/desk")
        #expect(program.ask("POST", "/api/v1/requests/3/accept", "{}").status == 404)
        #expect(try store.find(.applicants, other) != nil)
    }

    @Test("a consent is kept with text, language and proof, and hides or shows the name to that employer alone")
    func consents() throws {
        let served = try Served()
        let example = try served.example()
        for side in ["employer", "applicant"] {
            Served.run(
                ["shortlist", "answer", example.applicant, example.vacancy, "invite", "--by", side], in: served.folder)
        }
        let employer = served.holder("employer", example.employer)
        let address = "/employer/vacancies/\(example.vacancy)"
        let name = try #require(try served.store().find(.applicants, example.applicant)?.person.familyName)
        #expect(employer.get(address).text.contains(name))

        let browser = served.holder("candidate", example.applicant)
        browser.post("/language", [("language", "es"), ("back", "/")], token: browser.get("/candidate").token)
        func say(_ answer: String) -> Int {
            let page = browser.get("/candidate/consents")
            let forms = page.text.components(separatedBy: "<form").filter {
                $0.contains("value=\"\(example.employer)\"")
            }
            let was = forms.first?.firstMatch(of: /name="was" value="([0-9a-f]+)"/).map { String($0.1) } ?? ""
            return browser.post(
                "/candidate/consents",
                [("was", was), ("scope", "name"), ("employer", example.employer), ("answer", answer)],
                token: page.token
            ).status
        }
        #expect(say("no") == 303)
        #expect(!employer.get(address).text.contains(name), "a consent that was taken back hides the name at once")
        Served.run(["consent", "names", "consent"], in: served.folder)
        #expect(say("yes") == 303)
        #expect(employer.get(address).text.contains(name))
        let record = try #require(try served.store().consentRecords(of: ID(example.applicant)).last)
        #expect(record.version == "1" && record.language == .spanish && record.way == .page && record.isGiven)
        #expect(record.proof?.hasPrefix("link/") == true)
        #expect(browser.get("/candidate/consents").text.contains("Quién ha visto su perfil"))
        #expect(try served.store().check() == [])
    }

    @Test("everything that goes with a person is told to the person before")
    func complete() throws {
        let served = try Served()
        let (one, _) = try OwnDataTests.two(served)
        let browser = served.holder("candidate", one)
        browser.get("/candidate/data")
        let store = try served.store()
        let told = Set(try store.ownTables(of: ID(one)).map(\.name))
        let before = try served.rows().mapValues(\.count)
        try store.erase(.applicant(ID(one)), ground: "test", actor: "boss", now: Served.begin)
        let after = try served.rows().mapValues(\.count)
        // Keys and the ids that hold the file together say nothing; lines of plans name several people at once.
        // What the rules answered is told with the assessment that leads to it.
        let inner: Set = ["subjects", "subject_keys", "draft_lines", "stage_plan_lines", "answers"]
        let gone = Set(before.filter { $0.value > after[$0.key] ?? 0 }.keys).subtracting(inner)
        #expect(gone.isSubset(of: told), "\(gone.subtracting(told).sorted())")
        #expect(gone.count > 10)
    }
}
