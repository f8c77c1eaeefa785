import Calendar
import DayDesk
import Domain
import Foundation
import Pipeline
import Store
import Testing

@testable import Commands
@testable import WebService

/// The pages of the day desk as a coordinator's thumb uses them, on a rehearsed day.
@Suite struct DeskTests {
    private struct Day {
        let served: Served
        let anna: Browser
        let room: DayRoom
        /// The first slot of the first day.
        let at: String

        init() throws {
            served = try Served()
            anna = served.staff("anna")
            anna.language = "en"
            room = try DayRoom(served.office.pipeline(served.store(), "boss", Served.begin))
            let day = try #require(room.fair.problem.days.first)
            at = DayMoment(date: day.date, time: try #require(day.slots.first).start).text
        }

        func page(_ path: String = "", at: String? = nil, q: String = "") -> Browser.Answer {
            anna.get("/desk\(path)?at=\(Browser.encoded(at ?? self.at))&q=\(Browser.encoded(q))")
        }

        @discardableResult
        func tell(_ event: String, _ about: String, at: String? = nil, _ more: [(String, String)] = [])
            -> Browser.Answer
        {
            anna.post(
                "/desk/tell", [("event", event), ("about", about), ("at", at ?? self.at)] + more, token: page().token)
        }

        func pipeline() throws -> CampaignPipeline {
            try served.office.pipeline(served.store(), "anna", Served.begin)
        }

        /// The last slot of the first day.
        func late() throws -> String {
            let day = try #require(room.fair.problem.days.first)
            return DayMoment(date: day.date, time: try #require(day.slots.last).start).text
        }

        func state(_ at: String? = nil) throws -> DayState {
            let moment = try #require(DayMoment(at ?? self.at))
            return DayRoom(room, events: try served.store().dayEvents()).state(at: moment)
        }
    }

    @Test("without a fair today the desk offers the days to rehearse, and loads nothing anew")
    func otherDay() throws {
        let served = try Served()
        let page = served.staff("vera").get("/desk")
        #expect(page.status == 200 && page.text.contains("href=\"/desk?at="))
        #expect(page.header("Refresh") == nil)
    }

    @Test("the page of now shows every table with its next three interviews, and loads itself anew; forms do not")
    func now() throws {
        let day = try Day()
        let page = day.page()
        #expect(page.header("Refresh") == "20" && page.header("Cache-Control") == "no-store")
        let shown = page.text.matches(of: /data-request="([^"]*)"/).map { String($0.1) }
        let state = try day.state()
        let tables = Set(state.meetings.map(\.interview.table)).sorted()
        #expect(shown == tables.flatMap { state.next(atTable: $0).map(\.interview.request.text) })
        #expect(page.text.matches(of: /data-table="/).count == tables.count)
        for path in ["/people", "/walkin", "/free", "/events"] {
            #expect(day.page(path).header("Refresh") == nil && day.page(path).status == 200, "\(path)")
        }
        let vera = day.served.staff("vera").get("/desk?at=\(Browser.encoded(day.at))").text
        #expect(!vera.contains("/desk/tell") && !vera.contains("/desk/replan"), "viewers change nothing")
    }

    @Test("a candidate is found by name, number and code, checked in by one tap, and taken back by another")
    func checkIn() throws {
        let day = try Day()
        let id = try #require(try day.state().candidates.first)
        let person = try #require(day.room.desk.inputs.applicants.first { $0.id == id }).person
        for text in [
            id.text, id.text.lowercased(), day.room.code(of: id), day.room.code(of: id).lowercased(),
            "\(person.givenName) \(person.familyName)",
        ] {
            #expect(day.page("/people", q: text).text.contains("data-person=\"\(id)\""), "\(text)")
        }
        #expect(day.page("/people", q: "nobody at all").text.contains(Words.nobodyMeant.english))
        let answer = day.tell("came", id.text, [("back", "people"), ("q", id.text)])
        #expect(answer.status == 303 && answer.header("Location")?.hasPrefix("/desk/people?at=") == true)
        #expect(try day.state().attendance(of: id).word == .here)
        let event = try #require(try day.served.store().dayEvents().last)
        #expect(event.actor == "anna" && event.moment.text == day.at)
        #expect(day.page("/events").text.contains("data-event=\"\(event.number)\""))
        day.tell("undone", String(event.number))
        #expect(try day.state().attendance(of: id).word == .unsaid)
        #expect(day.tell("undone", String(event.number)).text.contains("CL341"))
        let log = try day.served.store().auditEntries().filter { $0.field == "day_events" }
        #expect(log.count == 2)
    }

    @Test("who talked earlier today has had an interview, and who has none today has none")
    func talkedAlready() throws {
        let day = try Day()
        let late = try day.late()
        let state = try day.state(late)
        let own = Dictionary(grouping: state.meetings, by: \.interview.candidate)
        let id = try #require(
            own.filter { $0.value.allSatisfy { $0.standing == .over } }.keys.min(), "all are still to talk")
        let held = own[id] ?? []
        let last = try #require(held.map(\.planned.lowerBound).max().flatMap { LocalTime(minutes: $0) })
        let page = day.page("/people", at: late, q: id.text).text
        let card = try #require(page.range(of: "data-person=\"\(id)\"")).upperBound
        let line = try #require(page[card...].firstMatch(of: /<small>[^<]*<\/small>/)?.0)
        #expect(line.contains(" · \(last.text), ") && line.hasSuffix(", over</small>"), "\(line)")
        let absent = try #require(
            day.room.desk.inputs.applicants.map(\.id).first { one in
                own[one] == nil && !day.room.people(one.text).isEmpty
            })
        #expect(day.page("/people", at: late, q: absent.text).text.contains("· no interview today</small>"))
    }

    @Test("who was told an interview is found though an answer since then took the person off the next plan")
    func offThePlan() throws {
        let day = try Day()
        let told = try day.state().candidates
        let (id, other) = (try #require(told.first), try #require(told.last))
        // Where one is invited, who is not is not planned for.
        Served.run(
            ["invite", "send", other.text, "--on", "2012-02-20", "--answer-by", "2012-03-10"], in: day.served.folder)
        let room = try DayRoom(try day.pipeline())
        #expect(!room.fair.problem.candidates.contains { $0.id == id })
        #expect(room.people(id.text.lowercased()).map(\.id) == [id])
        #expect(day.page("/people", q: id.text).text.contains("data-person=\"\(id)\""))
    }

    @Test("what is said too late, of nobody, or of several is refused in words, and nothing is kept")
    func refusals() throws {
        let day = try Day()
        let id = try #require(try day.state().candidates.first)
        #expect(day.tell("late", id.text, [("time", "00:01")]).text.contains("CL340"))
        #expect(day.tell("came", "Nobody Atall").text.contains("CL336"))
        #expect(day.tell("tableLost", "999").text.contains("CL338"))
        #expect(day.tell("walkIn", id.text).status == 422)
        #expect(day.tell("nonsense", id.text).status == 422)
        #expect(try day.served.store().dayEvents().isEmpty)
    }

    @Test("a lost table and a sick interpreter show whom they touch, and what helps")
    func alerts() throws {
        let day = try Day()
        let meeting = try #require(try day.state().meetings.first)
        day.tell("tableLost", String(meeting.interview.table + 1))
        let conflicts = try day.state().conflicts
        #expect(conflicts.map(\.cause).contains(.table(meeting.interview.table)))
        let page = day.page().text
        #expect(page.contains("out of use") && page.contains("/desk/replan"))
        if let interpreter = day.room.fair.problem.interpreters.first(where: { one in
            day.room.fair.plan.contains { $0.day == 0 && $0.interpreter == one.id }
        }) {
            day.tell("interpreterSick", interpreter.id.text)
            #expect(day.page().text.contains("interpreter ill"))
            #expect(try day.state().conflicts.contains { $0.cause == .interpreter(interpreter.id) })
        }
    }

    @Test(
        "the rest of the day is proposed, accepted and announced: whoever is away is in none of it, and the past stays")
    func replan() throws {
        let day = try Day()
        let slots = try #require(day.room.fair.problem.days.first).slots
        let now = String(day.at.prefix(11)) + slots[slots.count / 3].start.text
        let before = try day.state(now)
        let gone = try #require(before.meetings.last).interview.candidate
        let lost = try #require(before.meetings.first).interview.table
        day.tell("left", gone.text, at: now)
        day.tell("tableLost", String(lost + 1), at: now)
        let broken = day.page(at: now)
        #expect(broken.text.contains("action=\"/desk/replan\""))
        let started = day.anna.post("/desk/replan", [("at", now)], token: broken.token)
        #expect(started.header("Location") == "/plan")
        #expect(day.served.planned(day.anna).contains("\"proposed\""))
        let plan = day.anna.get("/plan")
        let run = try #require(plan.text.firstMatch(of: /plan\/([0-9]+)\/accept/)?.1)
        #expect(day.anna.post("/plan/\(run)/accept", [], token: plan.token).status == 303)
        let waiting = day.page(at: now)
        #expect(waiting.text.contains("/desk/release"))
        #expect(!waiting.text.contains("action=\"/desk/replan\""), "the plan that was accepted mends it already")
        #expect(day.anna.post("/desk/release", [("at", now)], token: waiting.token).status == 303)
        let release = try #require(try day.served.store().lastRelease())
        #expect(release.name == now)
        let standing = release.standing(on: day.room.fair.problem.days)
        let minute = try #require(DayMoment(now)).time.minutes
        for interview in standing where interview.day == 0 && slots[interview.slot].start.minutes >= minute {
            #expect(interview.candidate != gone && interview.table != lost)
        }
        for meeting in before.meetings where meeting.planned.lowerBound < minute {
            #expect(standing.contains(meeting.interview))
        }
        #expect(!day.page(at: now).text.contains("/desk/release"), "people know it now")
    }

    @Test("a tap on a rehearsed evening is taken back in the morning, and the morning is planned again")
    func rehearsedTap() throws {
        let day = try Day()
        let id = try #require(try day.state().candidates.first)
        day.tell("left", id.text, at: try day.late())
        let store = try day.served.store()
        let event = try #require(try store.dayEvents().last)
        #expect(try store.dayEvents().lastMoment == event.moment)
        #expect(day.tell("undone", String(event.number)).status == 303)
        #expect(try store.dayEvents().lastMoment == nil)
        let evening = try day.state(try day.late())
        #expect(evening.attendance(of: id).word == .unsaid)
        #expect(day.tell("undone", String(event.number)).text.contains("CL341"))
    }

    @Test("who had declined is at the fair by coming, by coming later and by arranging a talk, and by nothing undone")
    func guests() throws {
        let day = try Day()
        let entry = try #require(day.room.desk.entries.first)
        let id = entry.applicant
        let moment = try #require(DayMoment(day.at))
        let later = try #require(DayMoment(try day.late())).time
        var inputs = day.room.desk.inputs
        let today = inputs.campaign.date
        let declined = Invitation.Reply(.declined(.dates), on: today)
        inputs.invitations = [Invitation(applicant: id, sentOn: today, answerBy: today, reply: declined)]
        func planned(_ told: [DayEvent.What]) -> [ID<Applicant>] {
            var changed = inputs
            changed.dayEvents = told.enumerated().map {
                DayEvent(number: $0.offset + 1, moment: moment, what: $0.element, actor: "a", at: 0)
            }
            return FairProblem(changed, entries: day.room.desk.entries, answers: [], released: []).candidates.map(\.id)
        }
        let key = DayInterviewKey(
            FairProblem.Request(candidate: id, employer: entry.employer, vacancy: entry.vacancy))
        for told: DayEvent.What in [.came(id), .late(id, expected: later), .wanted(key)] {
            #expect(planned([told]) == [id], "\(told.word)")
            #expect(planned([told, .undone(1)]).isEmpty, "\(told.word)")
        }
        #expect(planned([.absent(id)]).isEmpty && planned([.left(id)]).isEmpty && planned([]).isEmpty)
    }

    @Test("while a proposal waits the rest of the day is not planned once more, and nothing is written")
    func busy() throws {
        let day = try Day()
        let id = try #require(try day.state().candidates.first)
        day.tell("left", id.text)
        #expect(day.anna.post("/desk/replan", [("at", day.at)], token: day.page().token).header("Location") == "/plan")
        #expect(day.served.planned(day.anna).contains("\"proposed\""))
        let told = try day.served.store().dayEvents()
        #expect(told.map(\.what) == [.left(id), .replan])
        let refused = day.anna.post("/desk/replan", [("at", day.at)], token: day.page().token)
        #expect(refused.status == 422 && refused.text.contains("CL345"))
        #expect(try day.served.store().dayEvents() == told)
        let plan = day.anna.get("/plan")
        let run = try #require(plan.text.firstMatch(of: /plan\/([0-9]+)\/accept/)?.1)
        #expect(day.anna.post("/plan/\(run)/accept", [], token: plan.token).status == 303)
        #expect(try FairDesk(day.pipeline()).draft.plan.interviews.allSatisfy { $0.day > 0 || $0.candidate != id })
    }

    @Test("an accepted plan that the day has overtaken is not announced")
    func overtaken() throws {
        let day = try Day()
        let gone = try #require(try day.state().meetings.last).interview.candidate
        day.tell("left", gone.text)
        day.anna.post("/desk/replan", [("at", day.at)], token: day.page().token)
        #expect(day.served.planned(day.anna).contains("\"proposed\""))
        let plan = day.anna.get("/plan")
        let run = try #require(plan.text.firstMatch(of: /plan\/([0-9]+)\/accept/)?.1)
        #expect(day.anna.post("/plan/\(run)/accept", [], token: plan.token).status == 303)
        let draft = try FairDesk(day.pipeline()).draft.plan.interviews
        let next = try #require(draft.last { $0.day == 0 && $0.slot > 0 }).candidate
        day.tell("left", next.text)
        #expect(day.page().text.contains("action=\"/desk/replan\""), "the plan that was accepted does not know of it")
        let refused = day.anna.post("/desk/release", [("at", day.at)], token: day.page().token)
        #expect(refused.status == 409 && refused.text.contains(Words.releaseLater.english))
        #expect(try day.served.store().lastRelease()?.name == "Version 1")
    }

    @Test("a page of the desk notes whom it shows, and nobody else")
    func looks() throws {
        let day = try Day()
        let people = try day.state().candidates
        let one = try #require(people.first)
        func noted() throws -> Set<String> {
            Set(
                try day.served.store().auditEntries().filter { $0.action == .read && $0.purpose == "desk" }
                    .compactMap(\.subject))
        }
        func subject(_ id: ID<Applicant>) throws -> String { try day.served.store().auditID(of: .applicant(id)) }
        _ = day.page("/walkin")
        #expect(try noted().isEmpty)
        _ = day.page("/people", q: one.text)
        #expect(try noted() == [subject(one)])
        let away = day.room.desk.inputs.applicants.map(\.id).first { id in
            !people.contains(id) && day.room.fair.problem.candidates.contains { $0.id == id }
        }
        if let away {
            _ = day.page("/people", q: away.text)
            #expect(try noted() == [subject(one), subject(away)], "without an interview today too")
        }
        _ = day.page("/people")
        #expect(try noted().isSuperset(of: people.map(subject)))
    }

    @Test("no number of a walk-in is given twice, whatever the desk that was open knew, and after an erasure neither")
    func numbers() throws {
        let day = try Day()
        let moment = try #require(DayMoment(day.at))
        let form = WalkIn(
            givenName: "Ana", familyName: "Ruiz", languages: "es:C2", occupation: nil, vacancy: nil,
            consent: WalkInConsent(version: WalkInText.version, language: .spanish))
        let store = try day.served.store()
        let pipeline = try day.served.office.pipeline(store, "anna", Served.begin)
        #expect(try form.take(in: pipeline, day.room, at: moment).id == ID("W1"))
        #expect(try form.take(in: pipeline, day.room, at: moment).id == ID("W2"))
        try store.erase(.applicant(ID("W2")), ground: "request", actor: "anna", now: Served.begin)
        #expect(try form.take(in: pipeline, day.room, at: moment).id == ID("W3"))
        #expect(try store.all(.applicants).map(\.id.text).filter { $0.hasPrefix("W") } == ["W1", "W3"])
    }

    @Test("a walk-in is shown the consent first, and without it nothing is written down")
    func walkIn() throws {
        let day = try Day()
        let form = day.page("/walkin")
        for shown in WalkInText.Shown.allCases { #expect(form.text.contains("lang=\"\(shown.rawValue)\"")) }
        let fields = [("given", "Ana"), ("family", "Ruiz"), ("speaks", "es:C2,de:B1"), ("at", day.at)]
        let refused = day.anna.post("/desk/walkin", fields, token: form.token)
        #expect(refused.status == 422 && refused.text.contains("value=\"Ruiz\""), "what was typed stays")
        let lacking = day.anna.post(
            "/desk/walkin", [("agreed", "yes"), ("language", "es"), ("given", "Ana"), ("at", day.at)], token: form.token
        )
        #expect(lacking.text.contains("CL344"))
        #expect(try day.served.store().dayEvents().isEmpty)
        let taken = day.anna.post(
            "/desk/walkin", fields + [("agreed", "yes"), ("language", "es")], token: form.token)
        #expect(taken.status == 303)
        let event = try #require(try day.served.store().dayEvents().last)
        #expect(event.what == .walkIn(ID("W1"), WalkInConsent(version: WalkInText.version, language: .spanish)))
        #expect(day.page("/people", q: "ruiz").text.contains("data-person=\"W1\""))
    }

    @Test("free pairs are the best who are both free, and to arrange one asks for it")
    func pairs() throws {
        let day = try Day()
        let pairs = day.room.freePairs(try day.state(), count: 20)
        let shown = day.page("/free").text.matches(of: /data-pair="([^"]*)"/).map { String($0.1) }
        #expect(shown == pairs.map { "\($0.candidate)/\($0.vacancy)" })
        guard let pair = pairs.first else { return }
        let busy = try day.state().meetings.filter { $0.standing == .running }.map(\.interview)
        #expect(!busy.contains { $0.candidate == pair.candidate })
        day.tell("wanted", pair.candidate.text, [("vacancy", pair.vacancy.text)])
        #expect(day.tell("wanted", pair.candidate.text, [("vacancy", pair.vacancy.text)]).text.contains("CL342"))
        #expect(!day.page("/free").text.contains("data-pair=\"\(pair.candidate)/\(pair.vacancy)\""))
    }
}
