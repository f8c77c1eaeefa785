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
            id.text, day.room.code(of: id), day.room.code(of: id).lowercased(),
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
        let started = day.anna.post("/desk/replan", [("at", now)], token: day.page(at: now).token)
        #expect(started.header("Location") == "/plan")
        #expect(day.served.planned(day.anna).contains("\"proposed\""))
        let plan = day.anna.get("/plan")
        let run = try #require(plan.text.firstMatch(of: /plan\/([0-9]+)\/accept/)?.1)
        #expect(day.anna.post("/plan/\(run)/accept", [], token: plan.token).status == 303)
        let waiting = day.page(at: now)
        #expect(waiting.text.contains("/desk/release"))
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
