import Domain
import Store
import Testing

@testable import WebService

/// Notes of interviews on the pages of both sides and of staff: each side sees its own alone, and nobody overwrites another.
@Suite struct NoteTests {
    private struct Fair {
        let served: Served
        let interview: FairInterview
        let employer: Browser
        let candidate: Browser

        init() throws {
            served = try Served()
            let released = try #require(try served.store().lastRelease()?.interviews)
            interview = try #require(released.first { $0.interview.vacancy != nil }?.interview)
            employer = served.holder("employer", interview.employer.text)
            employer.language = "en"
            candidate = served.holder("candidate", interview.candidate.text)
            candidate.language = "es"
        }

        var vacancy: ID<Vacancy> { interview.vacancy ?? ID("") }

        /// The form of the employer for the interview: its address.
        func firmForm() throws -> String {
            let reference = try EmployerVacancy.reference(interview.candidate, vacancy, served.store())
            return "/employer/talks/\(reference)"
        }

        var ownForm: String { "/candidate/talks/\(vacancy)" }

        @discardableResult
        func send(_ browser: Browser, _ page: Browser.Answer, _ action: String, _ mark: String, _ remark: String)
            -> Browser.Answer
        {
            browser.post(
                action, [("was", OwnDataTests.was(page, action)), ("mark", mark), ("remark", remark)], token: page.token
            )
        }

        func kept(_ side: InterviewNote.Side) throws -> KeptNote? {
            try served.store().interviewNote(of: interview.request, side)
        }
    }

    @Test("each side keeps a note of an own interview, sees it again, and never the other's")
    func bothSides() throws {
        let fair = try Fair()
        let action = try fair.firmForm()
        let firm = fair.employer.get("/employer/talks")
        let name = try #require(try fair.served.store().find(.applicants, fair.interview.candidate.text)).person
        #expect(!firm.text.contains(name.familyName), "nobody has said yet that they want to meet")
        #expect(fair.send(fair.employer, firm, action, "secondTalk", "speaks of turbines").status == 303)
        let own = fair.candidate.get("/candidate/talks")
        #expect(own.text.contains("Interés: sí") && own.text.contains("Guardar la nota"))
        #expect(fair.send(fair.candidate, own, fair.ownForm, "maybe", "el turno de noche").status == 303)
        #expect(try fair.kept(.employer)?.note.remark == "speaks of turbines")
        #expect(try fair.kept(.candidate)?.note.mark == .maybe)
        let firmSees = fair.employer.get("/employer/talks").text
        #expect(firmSees.contains("speaks of turbines") && !firmSees.contains("turno de noche"))
        #expect(!firmSees.contains(fair.interview.candidate.text + "/"), "no id of a file on the page")
        for path in ["/candidate/talks", "/candidate", "/candidate/data?open=all", "/candidate/data.json"] {
            let page = fair.candidate.get(path)
            #expect(
                page.status == 200 && !page.text.contains("turbines") && !page.text.contains("secondTalk"), "\(path)")
        }
        #expect(fair.candidate.get("/candidate/data.json").text.contains("el turno de noche"))
        let log = try fair.served.store().auditEntries().filter { $0.action == .noted }
        #expect(log.map(\.purpose) == ["employer", "candidate"])
        #expect(!fair.served.log.joined().contains("turbines"))
    }

    @Test("nobody notes anything of an interview that is not theirs")
    func foreign() throws {
        let fair = try Fair()
        let others = try #require(try fair.served.store().lastRelease()?.interviews).map(\.interview)
        let foreign = try #require(others.first { $0.employer != fair.interview.employer && $0.vacancy != nil })
        let reference = try EmployerVacancy.reference(
            foreign.candidate, foreign.vacancy ?? ID(""), fair.served.store())
        let firm = fair.employer.get("/employer/talks")
        #expect(!firm.text.contains(reference))
        #expect(fair.send(fair.employer, firm, "/employer/talks/\(reference)", "no", "x").status == 404)
        let own = Set(others.filter { $0.candidate == fair.interview.candidate }.compactMap(\.vacancy))
        let job = try #require(others.compactMap(\.vacancy).first { !own.contains($0) })
        let page = fair.candidate.get("/candidate/talks")
        #expect(fair.send(fair.candidate, page, "/candidate/talks/\(job)", "yes", "x").status == 404)
        #expect(
            fair.send(fair.candidate, page, fair.ownForm, "wouldOffer", "x").status == 422, "a mark of the other side")
        #expect(try fair.served.store().interviewNotes().isEmpty)
    }

    @Test("who writes over a note that somebody else changed sees that one, and keeps the own text in the form")
    func overtaken() throws {
        let fair = try Fair()
        let action = try fair.firmForm()
        let second = fair.served.holder("employer", fair.interview.employer.text)
        second.language = "en"
        let (one, two) = (fair.employer.get("/employer/talks"), second.get("/employer/talks"))
        #expect(fair.send(fair.employer, one, action, "wouldOffer", "hire him").status == 303)
        let late = fair.send(second, two, action, "no", "too slow")
        #expect(late.status == 409)
        #expect(late.text.contains("hire him") && late.text.contains("too slow"))
        #expect(late.text.contains(Words.noteOvertaken.english))
        #expect(try fair.kept(.employer)?.note.remark == "hire him")
        #expect(fair.send(second, late, action, "no", "too slow").status == 303, "seen, it may be overwritten")
        let long = fair.send(second, second.get("/employer/talks"), action, "no", String(repeating: "x", count: 2001))
        #expect(long.status == 422 && long.text.contains(Words.remarkTooLong.english))
        #expect(try fair.kept(.employer)?.note.remark == "too slow")
    }

    @Test("staff see both notes at the desk, on the applicant's page and on the vacancy's, and write for either side")
    func staff() throws {
        let fair = try Fair()
        let anna = fair.served.staff("anna")
        anna.language = "en"
        let query = "interview=\(Browser.encoded(fair.interview.request.text))"
        let day = try #require(try fair.served.store().all(.days).map(\.date).min())
        let path = "/desk/note?at=\(Browser.encoded("\(day) 09:00"))&\(query)"
        let page = anna.get(path)
        #expect(page.status == 200)
        for (side, mark, text) in [("employer", "wouldOffer", "from the room"), ("candidate", "yes", "told me so")] {
            let action = "/desk/note/\(side)"
            let form = anna.get(path)
            let answer = anna.post(
                action,
                [
                    ("was", OwnDataTests.was(form, action)), ("mark", mark), ("remark", text), ("at", "\(day) 09:00"),
                    ("interview", fair.interview.request.text),
                ], token: form.token)
            #expect(answer.status == 303, "\(side)")
        }
        for shown in [path, "/applicants/\(fair.interview.candidate)", "/vacancies/\(fair.vacancy)"] {
            let text = anna.get(shown).text
            #expect(text.contains("from the room") && text.contains("told me so"), "\(shown)")
        }
        let vera = fair.served.staff("vera").get(path).text
        #expect(vera.contains("from the room") && !vera.contains("action=\"/desk/note"), "viewers read")
        #expect(try fair.kept(.employer)?.actor == "anna")
        #expect(fair.employer.get("/employer/talks").text.contains("from the room"), "the room's note is the firm's")
        #expect(!fair.candidate.get("/candidate/talks").text.contains("from the room"))
    }

    @Test("on a day of the fair the own interviews of the day come first")
    func today() throws {
        let fair = try Fair()
        let released = try #require(try fair.served.store().lastRelease()?.interviews)
        let own = released.filter { $0.interview.employer == fair.interview.employer && !$0.isCancelled }
        let last = try #require(own.map(\.window.date).max())
        let ahead = Int64(last.dayNumber) * 86_400 + 8 * 3600 - Served.begin
        let address = Served.run(
            ["link", "make", "employer", fair.interview.employer.text, "--base", "http://h", "--days", "300"],
            in: fair.served.folder)
        let link = String(address.split(separator: "\n")[0].replacing("http://h", with: ""))
        fair.served.wait(ahead)
        let page = fair.served.browser()
        page.post(link, [], token: page.get(link).token)
        page.language = "en"
        let text = page.get("/employer/talks").text
        let first = try #require(text.firstMatch(of: /data-talk="([0-9A-F]+)"/)?.1)
        let todays = try own.filter { $0.window.date == last }.compactMap { released in
            try released.interview.vacancy.map {
                try EmployerVacancy.reference(released.interview.candidate, $0, fair.served.store())
            }
        }
        #expect(text.contains("<h2>Today</h2>") && todays.contains(String(first)))
    }
}
