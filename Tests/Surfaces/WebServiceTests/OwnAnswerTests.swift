import Calendar
import Domain
import HTTP
import Store
import Testing

@testable import WebService

@Suite struct OwnAnswerTests {
    @discardableResult
    private func lotse(_ served: Served, _ line: String) -> String {
        Served.run(line.split(separator: " ").map(String.init), in: served.folder)
    }

    @Test("an invitation is answered on the own page, changed, and shut after its deadline")
    func invitation() throws {
        let served = try Served()
        let one = try served.example().applicant
        let days = try served.store().all(.days).map(\.date).sorted()
        lotse(served, "invite send \(one) --on 2012-03-10 --answer-by 2012-03-25")
        let browser = served.holder("candidate", one)
        let action = "/candidate/answers/invitation"
        func answer(_ fields: [(String, String)]) -> Int {
            let page = browser.get("/candidate/answers")
            return browser.post(action, [("was", OwnDataTests.was(page, action))] + fields, token: page.token).status
        }
        #expect(answer([]) == 422)
        #expect(answer([("attendance", "days"), ("day", "1999-01-01")]) == 409, "no fair on that day")
        let first = try #require(days.first)
        #expect(answer([("attendance", "days"), ("day", first.iso)]) == 303)
        #expect(try served.store().find(.invitations, one)?.reply?.answer == .coming(days: [first]))
        #expect(answer([("attendance", "video")]) == 303)
        #expect(try served.store().find(.invitations, one)?.state(on: first) == .video)
        #expect(answer([("attendance", "declined"), ("reason", "family")]) == 303)
        #expect(try served.store().find(.invitations, one)?.reply?.answer == .declined(.family))
        let page = browser.get("/candidate/answers")
        #expect(!page.text.contains("name=\"attendance\""), "the place went on")
    }

    @Test("an employer's interest is answered before the deadline, and earlier stages are not shown")
    func interest() throws {
        let served = try Served()
        let example = try served.example()
        let browser = served.holder("candidate", example.applicant)
        let action = "/candidate/answers/vacancies/\(example.vacancy)"
        let early = browser.get("/candidate/answers")
        #expect(!early.text.contains(action))
        #expect(browser.post(action, [("was", "0"), ("answer", "invite")], token: early.token).status == 404)
        lotse(served, "shortlist answer \(example.applicant) \(example.vacancy) invite --by employer")
        let page = browser.get("/candidate/answers")
        let was = OwnDataTests.was(page, action)
        #expect(browser.post(action, [("was", was)], token: page.token).status == 422)
        #expect(
            browser.post(action, [("was", was), ("answer", "decline"), ("reason", "place")], token: page.token).status
                == 303)
        #expect(browser.post(action, [("was", was), ("answer", "invite")], token: page.token).status == 409)
        let pin = try #require(try served.store().standingDecisions().last?.pin)
        #expect(pin.by == .applicant && pin.answer == .decline && pin.reason == "place")
        let again = [("was", OwnDataTests.was(browser.get("/candidate/answers"), action)), ("answer", "invite")]
        lotse(served, "campaign deadlines --proposals 2012-03-19")
        let late = browser.get("/candidate/answers")
        #expect(!late.text.contains("action=\"\(action)\""))
        #expect(browser.post(action, again, token: late.token).status == 409, "nothing else was changed since")
        #expect(try served.store().standingDecisions().last?.pin.answer == .decline)
        lotse(served, "campaign deadlines --proposals 2012-03-25")
        lotse(served, "shortlist answer \(example.applicant) \(example.vacancy) decline --by employer")
        #expect(!browser.get("/candidate/answers").text.contains(action), "who declined does not want to meet")
        #expect(browser.post(action, again, token: late.token).status == 404)
    }

    @Test("an offer is accepted or declined with its terms in sight; another's is not there")
    func offers() throws {
        let served = try Served()
        let example = try served.example()
        lotse(served, "placement offer \(example.applicant) \(example.vacancy) --start 2012-09-01 --pay 280000")
        let browser = served.holder("candidate", example.applicant)
        browser.post("/language", [("language", "en"), ("back", "/")], token: browser.get("/candidate").token)
        let action = "/candidate/answers/offers/\(example.vacancy)"
        let page = browser.get("/candidate/answers")
        #expect(page.text.contains("1 Sep 2012") && page.text.contains("2,800"))
        let was = OwnDataTests.was(page, action)
        #expect(browser.post(action, [("was", was), ("offer", "accept")], token: page.token).status == 303)
        #expect(try served.store().contracts().first?.state == .accepted)
        #expect(browser.post(action, [("was", was), ("offer", "decline")], token: page.token).status == 409)
        let next = OwnDataTests.was(browser.get("/candidate/answers"), action)
        #expect(browser.post(action, [("was", next), ("offer", "decline")], token: page.token).status == 303)
        #expect(try served.store().contracts().first?.state == .withdrawn)
        let (one, other) = try OwnDataTests.two(served)
        let stranger = served.holder("candidate", one == example.applicant ? other : one)
        let answer = stranger.post(
            action, [("was", was), ("offer", "accept")], token: stranger.get("/candidate/answers").token)
        #expect(answer.status == 404)
    }

    @Test("an offer is answered no more once it is signed or its deadline is over")
    func shutOffers() throws {
        let served = try Served()
        let example = try served.example()
        lotse(served, "placement offer \(example.applicant) \(example.vacancy) --start 2012-09-01 --pay 280000")
        let browser = served.holder("candidate", example.applicant)
        let action = "/candidate/answers/offers/\(example.vacancy)"
        let page = browser.get("/candidate/answers")
        let accepting = [("was", OwnDataTests.was(page, action)), ("offer", "accept")]
        lotse(served, "campaign deadlines --offers 2012-03-19")
        let late = browser.post(action, accepting, token: page.token)
        #expect(late.status == 409 && late.text.contains("Ya es demasiado tarde"))
        #expect(try served.store().contracts().first?.state == .offered)
        lotse(served, "campaign deadlines --offers 2012-03-25")
        var contract = try #require(try served.store().contracts().first)
        (contract.state, contract.signedOn) = (.signed, CivilDate(iso: "2012-03-19"))
        try store(.contracts, contract, served)
        let signed = browser.post(action, accepting, token: page.token)
        #expect(signed.status == 409 && signed.text.contains("Ya es demasiado tarde"))
        #expect(try served.store().contracts().first == contract)
    }

    /// Stores what staff or another import says meanwhile.
    private func store<Entity>(_ mapping: EntityMapping<Entity>, _ entity: Entity, _ served: Served) throws {
        let receipt = try served.store().importRows(
            mapping, [entity], from: ImportSource(file: "test", digest: ""), actor: "test", now: Served.begin)
        #expect(receipt.refused.isEmpty)
    }

    @Test("an offer whose terms or hours changed since it was shown is not accepted, and the page shows the new ones")
    func changedTerms() throws {
        let served = try Served()
        let example = try served.example()
        lotse(served, "placement offer \(example.applicant) \(example.vacancy) --start 2012-09-01 --pay 280000")
        let browser = served.holder("candidate", example.applicant)
        let action = "/candidate/answers/offers/\(example.vacancy)"
        func refused(_ change: () throws -> Void) throws -> Browser.Answer {
            let page = browser.get("/candidate/answers")
            try change()
            return browser.post(
                action, [("was", OwnDataTests.was(page, action)), ("offer", "accept")], token: page.token)
        }
        let contract = try #require(try served.store().contracts().first)
        let changes: [(inout Contract) -> Void] = [
            { $0.payPerMonth = Cents(210_000) }, { $0.start = $0.start.adding(days: 30) },
            { $0.probationMonths = 6 }, { $0.languages = [.german] },
        ]
        for change in changes {
            let answer = try refused {
                var other = contract
                change(&other)
                try store(.contracts, other, served)
            }
            #expect(answer.status == 409)
            #expect(try served.store().contracts().first?.state == .offered)
            try store(.contracts, contract, served)
        }
        let lower = try refused {
            var vacancy = try #require(try served.store().find(.vacancies, example.vacancy))
            vacancy.weeklyHours = 11
            try store(.vacancies, vacancy, served)
        }
        #expect(lower.status == 409 && lower.text.contains("<dd dir=\"auto\">11</dd>"))
        let next = [("was", OwnDataTests.was(lower, action)), ("offer", "accept")]
        #expect(browser.post(action, next, token: lower.token).status == 303)
    }

    @Test("a decline takes the offer of a partner back who comes only together, but never a contract that is signed")
    func partners() throws {
        let served = try Served()
        let (one, other) = try OwnDataTests.two(served)
        let day = try #require(CivilDate(iso: "2012-03-01"))
        let vacancy = ID<Vacancy>(try served.example().vacancy)
        let sides = [one, other].map { Partnership.Side(applicant: ID($0), consent: day) }
        try store(.partners, Partnership(sides[0], sides[1], onlyTogether: true), served)
        let start = try #require(CivilDate(iso: "2012-09-03"))
        try store(
            .contracts, Contract(applicant: ID(one), vacancy: vacancy, state: .offered, start: start), served)
        var theirs = Contract(applicant: ID(other), vacancy: vacancy, state: .signed, signedOn: day, start: start)
        try store(.contracts, theirs, served)
        let browser = served.holder("candidate", one)
        browser.post("/language", [("language", "en"), ("back", "/")], token: browser.get("/candidate").token)
        let action = "/candidate/answers/offers/\(vacancy)"
        func decline() -> Browser.Answer {
            let page = browser.get("/candidate/answers")
            return browser.post(
                action, [("was", OwnDataTests.was(page, action)), ("offer", "decline")], token: page.token)
        }
        let refused = decline()
        #expect(refused.status == 409 && refused.text.contains("to decline, please call the agency"))
        #expect(try served.store().find(.contracts, theirs.id.text) == theirs)
        #expect(try served.store().contracts().first { $0.applicant.text == one }?.state == .offered)

        (theirs.state, theirs.signedOn) = (.accepted, nil)
        try store(.contracts, theirs, served)
        #expect(decline().status == 303)
        #expect(try served.store().contracts().map(\.state) == [.withdrawn, .withdrawn])
    }

    @Test("two windows of a day are shown and both kept, and one without times goes")
    func windows() throws {
        let served = try Served()
        let one = try served.example().applicant
        let first = try #require(try served.store().all(.days).map(\.date).min())
        var applicant = try #require(try served.store().find(.applicants, one))
        let times = ["09:00", "11:00", "14:00", "16:00"].compactMap { LocalTime($0) }
        let known = [
            DayWindow(date: first, from: times[0], to: times[1]), DayWindow(date: first, from: times[2], to: times[3]),
        ]
        applicant.fairWindows = known.compactMap(\.self)
        try store(.applicants, applicant, served)
        let browser = served.holder("candidate", one)
        let action = "/candidate/availability"
        let names = ["from-\(first)", "to-\(first)", "from-\(first)-2", "to-\(first)-2"]
        func save(_ times: [String]) throws -> [String] {
            let page = browser.get(action)
            let fields = [("was", OwnDataTests.was(page, action)), ("there-\(first)", "yes")]
            let sent: [(String, String)] = fields + Array(zip(names, times))
            #expect(browser.post(action, sent, token: page.token).status == 303)
            let windows = try served.store().find(.applicants, one)?.fairWindows ?? []
            return windows.map { "\($0.from)-\($0.to)" }
        }
        #expect(browser.get(action).text.contains("name=\"from-\(first)-2\" type=\"time\" value=\"14:00\""))
        #expect(try save(["09:00", "11:00", "14:00", "16:30"]) == ["09:00-11:00", "14:00-16:30"])
        #expect(try save(["09:00", "11:00", "", ""]) == ["09:00-11:00"])
    }

    @Test("times at the fair are kept day by day; all days whole are no limit, none is never")
    func availability() throws {
        let served = try Served()
        let one = try served.example().applicant
        let days = try served.store().all(.days).map(\.date).sorted()
        let first = try #require(days.first)
        let browser = served.holder("candidate", one)
        let action = "/candidate/availability"
        func save(_ fields: [(String, String)]) -> Int {
            let page = browser.get(action)
            return browser.post(action, [("was", OwnDataTests.was(page, action))] + fields, token: page.token).status
        }
        let times = [("there-\(first)", "yes"), ("from-\(first)", "09:00"), ("to-\(first)", "13:00")]
        #expect(save([times[0], ("from-\(first)", "13:00"), ("to-\(first)", "09:00")]) == 422)
        #expect(save(times) == 303)
        let windows = try #require(try served.store().find(.applicants, one)?.fairWindows)
        #expect(windows.map { "\($0.date) \($0.from) \($0.to)" } == ["\(first) 09:00 13:00"])
        #expect(save([]) == 303)
        #expect(try served.store().find(.applicants, one)?.fairWindows == [])
        #expect(save(days.map { ("there-\($0)", "yes") }) == 303)
        #expect(try served.store().find(.applicants, one)?.fairWindows == nil)
    }

    /// A form with one file.
    private func upload(
        _ browser: Browser, _ bytes: [UInt8], kind: String, name: String = "a.pdf",
        to path: String = "/candidate/documents"
    ) -> Browser.Answer {
        let token = browser.get("/candidate/documents").token
        let mark = "x-boundary"
        var body = Array(
            "--\(mark)\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n--\(mark)\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n\(kind)\r\n--\(mark)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .utf8)
        body += bytes + Array("\r\n--\(mark)--\r\n".utf8)
        return browser.ask("POST", path, ["Content-Type: multipart/form-data; boundary=\(mark)"], body)
    }

    @Test("a paper is taken by its first bytes alone, kept, handed out as an attachment, and settles the paper's state")
    func papers() throws {
        let served = try Served()
        let (one, other) = try OwnDataTests.two(served)
        let browser = served.holder("candidate", one)
        let pdf = Array("%PDF-1.7 a certificate".utf8)
        #expect(upload(browser, Array("<script>alert(1)</script>".utf8), kind: "identity").status == 422)
        #expect(upload(browser, pdf, kind: "nothing").status == 422)
        #expect(upload(browser, pdf, kind: "languageCertificate", name: "../../Zeugnis.html").status == 303)
        let large = Array("%PDF-".utf8) + [UInt8](repeating: 32, count: PersonUpload.limits.bytes)
        #expect([413, 422].contains(upload(browser, large, kind: "identity").status))
        #expect(try served.store().uploads().map(\.size) == [pdf.count])

        let anna = served.staff("anna")
        let page = anna.get("/corrections")
        #expect(page.text.contains("/uploads/1"))
        let file = anna.get("/uploads/1")
        #expect(file.body == pdf && file.header("Content-Type") == "application/pdf")
        #expect(file.header("Content-Disposition") == "attachment; filename=\"\(one)-languageCertificate-1.pdf\"")
        #expect(file.header("Content-Security-Policy") == "default-src 'none'; sandbox")
        #expect(file.header("X-Content-Type-Options") == "nosniff")
        let id = try served.store().auditID(of: .applicant(ID(one)))
        #expect(
            try served.store().auditEntries(about: id).contains {
                $0.action == .read && $0.actor == "anna" && $0.purpose == "paper languageCertificate"
            })
        #expect(anna.post("/uploads/1/status", [("status", "received")], token: page.token).status == 303)
        #expect(try served.store().find(.documents, "\(one)/languageCertificate")?.status == .received)

        #expect(browser.get("/candidate/documents/1").body == pdf)
        let stranger = served.holder("candidate", other)
        #expect(stranger.get("/candidate/documents/1").status == 404)
        let token = browser.get("/candidate/documents").token
        #expect(browser.post("/candidate/documents/1/remove", [], token: token).status == 409, "it was looked at")
        #expect(upload(browser, pdf, kind: "identity").status == 303)
        #expect(browser.post("/candidate/documents/2/remove", [], token: token).status == 303)
        #expect(try served.store().uploads().count == 1)
        #expect(try served.store().check() == [])
    }

    @Test("a renewed paper is settled with its new last day, and not with the old one that is over")
    func renewed() throws {
        let served = try Served()
        let one = try served.example().applicant
        let browser = served.holder("candidate", one)
        try store(
            .documents,
            PersonDocument(
                applicant: ID(one), kind: .identity, status: .received, validUntil: CivilDate(iso: "2012-03-01")),
            served)
        #expect(upload(browser, Array("%PDF-1.7 new".utf8), kind: "identity").status == 303)
        let anna = served.staff("anna")
        let page = anna.get("/corrections")
        #expect(page.text.contains("id=\"until-1\" name=\"until\" type=\"date\""))
        func settle(_ until: String) -> Int {
            let fields = [("status", "received"), ("until", until)]
            return anna.post("/uploads/1/status", fields, token: page.token).status
        }
        #expect(settle("") == 422, "its last day is over")
        #expect(settle("2012-03-19") == 422 && settle("next year") == 422)
        #expect(settle("2022-03-19") == 303)
        let paper = try #require(try served.store().find(.documents, "\(one)/identity"))
        #expect(paper.status == .received && paper.validUntil == CivilDate(iso: "2022-03-19"))
    }

    @Test("twenty papers of a person are enough")
    func tooMany() throws {
        let served = try Served()
        let one = try served.example().applicant
        let browser = served.holder("candidate", one)
        let store = try served.store()
        for _ in 0..<PersonUpload.limits.files {
            _ = try store.keepUpload(
                of: ID(one), kind: .identity, format: .png, bytes: [1], on: try #require(CivilDate(iso: "2012-03-20")),
                actor: "test", now: Served.begin)
        }
        #expect(upload(browser, Array("%PDF-1.4".utf8), kind: "identity").status == 422)
    }

    @Test("whom to call stands on a page of its own")
    func people() throws {
        let served = try Served()
        Served.run(
            ["campaign", "organiser", "fair@example.org", "--name", "Fair office", "--phone", "07721 9600"],
            in: served.folder)
        let page = served.holder("candidate", try served.example().applicant).get("/candidate/people")
        #expect(page.text.contains("Fair office") && page.text.contains("href=\"tel:077219600\""))
    }
}
