import DayDesk
import Domain
import Foundation
import Pipeline
import Testing

@testable import Commands
@testable import WebService

/// The day of the fair, invitations, and the search through the API.
@Suite struct APIDeskTests {
    private struct Day {
        let served: Served
        let program: Program
        let room: DayRoom
        /// The first slot of the first day.
        let at: DayMoment

        init() throws {
            served = try Served()
            program = Program(served, "desk", ["read", "write", "plan"])
            room = try DayRoom(served.office.pipeline(served.store(), "boss", Served.begin))
            let day = try #require(room.fair.problem.days.first)
            at = DayMoment(date: day.date, time: try #require(day.slots.first).start)
        }

        var moment: String { "day=\(at.date.iso)&time=\(at.time)" }
        var state: DayState { get throws { DayRoom(room, events: try served.store().dayEvents()).state(at: at) } }

        func tell(_ members: String) -> Browser.Answer {
            program.ask(
                "POST", "/api/v1/desk/events",
                "{\(members), \"day\": \"\(at.date.iso)\", \"time\": \"\(at.time)\"}")
        }
    }

    @Test("the state of the day is that of the desk's own reckoning, and without a fair today a moment has to be named")
    func state() throws {
        let day = try Day()
        let none = day.program.get("/api/v1/desk")
        #expect(none.status == 409 && none.code == "CL335")
        #expect(day.program.get("/api/v1/desk?day=\(day.at.date.iso)").status == 400)
        let desk = day.program.get("/api/v1/desk?\(day.moment)").object
        let meetings = desk["meetings"] as? [[String: Any]] ?? []
        let state = try day.state
        #expect(meetings.map { $0["request"] as? String } == state.meetings.map(\.interview.request.text))
        #expect(desk["expected"] as? Int == state.candidates.count && desk["here"] as? Int == 0)
        let pairs = day.program.get("/api/v1/desk/free-pairs?\(day.moment)").items
        #expect(
            pairs.map { "\($0["applicant"] ?? "")/\($0["vacancy"] ?? "")" }
                == day.room.freePairs(state, count: 20).map { "\($0.candidate)/\($0.vacancy)" })
    }

    @Test("what is told holds until it is taken back, and a lost table shows whom it touches")
    func telling() throws {
        let day = try Day()
        let id = try #require(try day.state.candidates.first)
        let came = day.tell("\"event\": \"came\", \"applicant\": \"\(id)\"")
        #expect(came.status == 201, "\(came.text)")
        let event = try #require(try day.served.store().dayEvents().last)
        #expect(event.actor == "token/desk" && event.moment == day.at && event.what == .came(id))
        #expect(came.header("Location") == "/api/v1/desk/events/\(event.number)")
        let person = day.program.get("/api/v1/desk/people?q=\(id)&\(day.moment)").items.first
        #expect(person?["attendance"] as? String == "here")
        let undone = day.program.ask("POST", "/api/v1/desk/events/\(event.number)/undo")
        #expect(undone.status == 200 && undone.object["isStanding"] as? Bool == false, "\(undone.text)")
        #expect(try day.state.attendance(of: id).word == .unsaid)
        let again = day.program.ask("POST", "/api/v1/desk/events/\(event.number)/undo")
        #expect(again.status == 409 && again.code == "CL341")

        let table = try #require(try day.state.meetings.first).interview.table
        #expect(day.tell("\"event\": \"tableLost\", \"table\": \(table + 1)").status == 201)
        #expect(try day.state.isLost(table))
        let desk = day.program.get("/api/v1/desk?\(day.moment)").object
        let causes = (desk["conflicts"] as? [[String: Any]] ?? []).map { "\($0["cause"] ?? "") \($0["about"] ?? "")" }
        #expect(causes.contains("table \(table + 1)"))
        #expect(desk["lostTables"] as? [Int] == [table + 1])
        #expect(day.program.get("/api/v1/desk/events").items.count == 3)
    }

    @Test("what is said too late, of nobody, or of nothing is refused, and nothing is kept")
    func refusals() throws {
        let day = try Day()
        let id = try #require(try day.state.candidates.first)
        for (members, status, code) in [
            ("\"event\": \"late\", \"applicant\": \"\(id)\", \"expected\": \"00:01\"", 409, "CL340"),
            ("\"event\": \"late\", \"applicant\": \"\(id)\"", 422, "CL317"),
            ("\"event\": \"came\", \"applicant\": \"Nobody Atall\"", 409, "CL336"),
            ("\"event\": \"tableLost\", \"table\": 998", 409, "CL338"), ("\"event\": \"came\"", 422, "CL317"),
            ("\"event\": \"walkIn\", \"applicant\": \"\(id)\"", 422, "CL317"),
        ] {
            let answer = day.tell(members)
            #expect(answer.status == status && answer.code == code, "\(members): \(answer.text)")
        }
        #expect(try day.served.store().dayEvents().isEmpty)
    }

    @Test("somebody without an invitation is taken in with their consent, and the rest of the day is planned anew")
    func walkIn() throws {
        let day = try Day()
        let body = """
            {"agreedIn": "es", "givenName": "Nuria", "familyName": "Vidal", "languages": "es:C2,de:B1",
             "day": "\(day.at.date.iso)", "time": "\(day.at.time)"}
            """
        let made = day.program.ask("POST", "/api/v1/desk/walk-ins", body)
        #expect(made.status == 201 && made.object["applicant"] as? String == "W1", "\(made.text)")
        #expect(try day.served.store().find(.applicants, "W1")?.person.familyName == "Vidal")
        guard case .walkIn(_, let consent)? = try day.served.store().dayEvents().last?.what else {
            Issue.record("no walk-in was noted")
            return
        }
        #expect(consent.language == .spanish)
        let planned = day.program.ask("POST", "/api/v1/desk/replan?\(day.moment)")
        #expect(planned.status == 200, "\(planned.text.prefix(300))")
        #expect(try day.served.store().dayEvents().last?.what == .replan)
        for _ in 0..<600 where day.program.get("/api/v1/plan").object["state"] as? String == "running" {
            usleep(50_000)
        }
        #expect(day.program.get("/api/v1/plan").object["state"] as? String == "proposed")
        #expect(day.program.ask("POST", "/api/v1/desk/releases?\(day.moment)").status == 409)
    }

    @Test("an invitation is sent, answered and expected as the commands do it")
    func invitations() throws {
        let served = try Served()
        let program = Program(served, "desk", ["read", "write"])
        let twin = served.folder + "/twin.lotse"
        try FileManager.default.copyItem(atPath: served.path, toPath: twin)
        let store = try served.store()
        let date = try store.campaign().date
        let day = date.adding(days: -28)
        let deadline = day.adding(days: 7)
        let waiting = try served.office.pipeline(store, "anna", Served.begin).invitations(on: date).waiting.map(\.text)
        let first = try #require(waiting.first)
        let list = program.get("/api/v1/waiting-list?limit=200").items
        #expect(list.first { $0["position"] as? Int == 1 }?["applicant"] as? String == first)
        let steps: [(method: String, path: String, body: String, status: Int, command: [String])] = [
            (
                "POST", "invitations",
                #"{"whom": "shortlisted", "on": "\#(day.iso)", "answerBy": "\#(deadline.iso)"}"#, 201,
                ["invite", "send", "--shortlisted", "--answer-by", deadline.iso, "--on", day.iso]
            ),
            (
                "PUT", "invitations/\(first)/answer",
                #"{"answer": "declined", "reason": "tooFar", "on": "\#(day.iso)"}"#, 200,
                ["invite", "answer", first, "--on", day.iso, "--declined", "tooFar"]
            ), ("PUT", "invitation-figures", #"{"noShowShare": 25}"#, 200, ["invite", "expect", "--no-show", "25"]),
        ]
        for step in steps {
            let answer = program.ask(
                step.method, "/api/v1/\(step.path)", step.body, step.method == "PUT" ? ["If-Match: *"] : [])
            #expect(answer.status == step.status, "\(step.path): \(answer.text.prefix(300))")
            Served.run(["--campaign", "twin.lotse"] + step.command, in: served.folder, as: "token/desk")
        }
        let after = try served.rows()
        let others = ["subjects", "subject_keys", "api_tokens"]
        for (table, rows) in try Served.rows(of: twin) where !others.contains(table) {
            #expect(after[table] == rows, "\(table)")
        }
        #expect(program.get("/api/v1/invitations/\(first)").object["state"] as? String == "declined")
        let late = program.ask(
            "PUT", "/api/v1/invitations/\(first)/answer", #"{"answer": "coming"}"#, ["If-Match: *"])
        #expect(late.status == 409 && late.code == "CL192")
    }

    @Test("the search finds what the page finds, what fits best first")
    func search() throws {
        let served = try Served()
        let program = Program(served, "reader", ["read"])
        let person = try #require(try served.store().all(.applicants).first)
        let found = program.get("/api/v1/search?q=\(Browser.encoded(person.person.familyName))")
        #expect(found.items.first?["kind"] as? String == "applicant")
        #expect(found.items.contains { $0["id"] as? String == person.id.text })
        #expect(program.get("/api/v1/search?q=%20%2D").items.isEmpty)
        #expect(program.get("/api/v1/search").status == 400)
    }
}
