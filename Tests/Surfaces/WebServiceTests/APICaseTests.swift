import DayDesk
import Domain
import Foundation
import HTTP
import Pipeline
import Testing

@testable import Commands
@testable import WebService

/// What the API does as a command does, and what it tells of the cases: courses, journeys, first months, incidents, placement.
@Suite struct APICaseTests {
    /// A change through the API, and the command that does the same.
    struct Case: CustomTestStringConvertible, Sendable {
        let method: String
        let path: String
        let body: String?
        var status = 200
        /// Commands before it, for both.
        var before: [[String]] = []
        let command: [String]
        var testDescription: String { command.joined(separator: " ") }
    }

    static let insolvency = CaseFormTests.insolvency
    static let cases = [
        Case(
            method: "PUT", path: "applicants/A4/papers/identity",
            body: #"{"status": "received", "validUntil": "2016-04-30"}"#,
            command: ["documents", "set", "A4", "identity", "--status", "received", "--valid-until", "2016-04-30"]),
        Case(
            method: "PUT", path: "applicants/A1/tasks/probation-note-28", body: #"{"doneOn": "2013-02-01"}"#,
            command: ["task", "done", "A1", "probation-note-28", "--on", "2013-02-01"]),
        Case(
            method: "PUT", path: "applicants/A1/tasks/probation-note-28", body: #"{"doneOn": null}"#,
            before: [["task", "done", "A1", "probation-note-28", "--on", "2013-02-01"]],
            command: ["task", "reopen", "A1", "probation-note-28"]),
        Case(
            method: "PUT", path: "applicants/A4/gate/identity", body: #"{"reason": "--seen by us"}"#,
            command: ["gate", "override", "A4", "identity", "--reason=--seen by us"]),
        Case(
            method: "PUT", path: "applicants/A4/gate/identity", body: #"{"reason": null}"#,
            before: [["gate", "override", "A4", "identity", "--reason", "seen by us"]],
            command: ["gate", "retract", "A4", "identity"]),
        Case(
            method: "POST", path: "probations/A1/events",
            body: #"{"state": "left", "on": "2013-02-10", "reason": "moves to Hof"}"#, status: 201,
            command: ["probation", "record", "A1", "left", "--on", "2013-02-10", "--reason", "moves to Hof"]),
        Case(
            method: "PUT", path: "probations/A1/notes/28/employer",
            body: """
                {"on": "2012-10-01", "answers": {"qualityAsAgreed": "yes"}, "progress": "asAgreed", "german": "B1",
                 "plannedDays": 2, "support": ["mentor", "language"], "signedOn": "2012-10-01"}
                """,
            command: [
                "probation", "note", "A1", "28", "--side", "employer", "--on", "2012-10-01", "--answer",
                "qualityAsAgreed=yes", "--progress", "asAgreed", "--german", "B1", "--planned-days", "2", "--support",
                "language", "--support", "mentor", "--signed", "2012-10-01",
            ]),
        Case(
            method: "POST", path: "incidents",
            body: """
                {"kind": "insolvency", "employer": "F1", "on": "2013-02-08", "workEnds": "2013-02-10",
                 "note": "court of Hof"}
                """, status: 201,
            command: insolvency + ["--work-ends", "2013-02-10", "--note", "court of Hof"]),
        Case(
            method: "POST", path: "incidents/I001/lost", body: #"{"on": "2013-02-10"}"#, before: [insolvency],
            command: ["incident", "lost", "I001", "--on", "2013-02-10"]),
        Case(
            method: "POST", path: "incidents/I001/close", body: #"{"on": "2013-02-11", "outcome": "mistaken"}"#,
            before: [insolvency], command: ["incident", "close", "I001", "--on", "2013-02-11", "--outcome", "mistaken"]),
        Case(
            method: "PUT", path: "placement-figures", body: #"{"method": "mostPlaced"}"#,
            command: ["placement", "method", "mostPlaced"]),
        Case(
            method: "PUT", path: "courses/K/lessons/2013-02-05", body: #"{"attendance": {"A4": "missing"}}"#,
            command: ["course", "attend", "K", "--date", "2013-02-05", "--missing", "A4"]),
        Case(
            method: "POST", path: "courses/K/exams",
            body: #"{"applicant": "A4", "outcome": "failed", "on": "2013-03-01"}"#,
            command: ["course", "exam", "A4", "--date", "2013-03-01", "--failed", "--group", "K"]),
        Case(
            method: "POST", path: "courses/K/drops",
            body: #"{"applicant": "A4", "reason": "workHours", "on": "2013-02-11"}"#,
            command: ["course", "drop", "A4", "--date", "2013-02-11", "--reason", "workHours"]),
        Case(
            method: "PUT", path: "applicants/A4/journey/booking", body: #"{"isBooked": true}"#,
            before: CaseFormTests.letThrough, command: ["travel", "book", "A4"]),
        Case(
            method: "PUT", path: "applicants/A4/journey/booking", body: #"{"isBooked": false}"#,
            before: CaseFormTests.letThrough + [["travel", "book", "A4"]], command: ["travel", "unbook", "A4"]),
        Case(
            method: "POST", path: "travel-delays", body: #"{"who": "A4", "minutes": 45}"#, status: 201,
            command: ["travel", "delay", "A4", "--minutes", "45"]),
        Case(
            method: "POST", path: "contracts",
            body: #"{"applicant": "A1", "vacancy": "V3", "start": "2013-05-01", "pay": 230000}"#, status: 201,
            before: [
                ["probation", "record", "A1", "left", "--on", "2013-02-10"],
                ["probation", "record", "A3", "left", "--on", "2013-02-10"],
            ],
            command: ["placement", "offer", "A1", "V3", "--start", "2013-05-01", "--pay", "230000"]),
        Case(
            method: "PUT", path: "contracts/A4/V2/answer", body: #"{"answer": "decline"}"#,
            command: ["placement", "answer", "A4", "V2", "decline"]),
        Case(method: "DELETE", path: "users/otto", body: nil, status: 204, command: ["user", "remove", "otto"]),
        Case(
            method: "DELETE", path: "links/1", body: nil, status: 204, before: [["link", "make", "employer", "F1"]],
            command: ["link", "revoke", "1"]),
    ]

    @Test("a change leaves the file as its command does, row for row", arguments: cases)
    func same(_ own: Case) throws {
        let served = try Served(Served.employed, at: Served.winter)
        for words in own.before { Served.run(words, in: served.folder, as: "anna", at: Served.winter) }
        let program = Program(served, "desk", ["read", "write", "access"])
        let twin = served.folder + "/twin.lotse"
        try FileManager.default.copyItem(atPath: served.path, toPath: twin)
        Served.run(["--campaign", "twin.lotse"] + own.command, in: served.folder, as: "token/desk", at: Served.winter)
        let before = try served.rows()
        let answer = program.ask(
            own.method, "/api/v1/\(own.path)", own.body, own.method == "PUT" ? ["If-Match: *"] : [])
        #expect(answer.status == own.status, "\(answer.status): \(answer.text.prefix(300))")
        let after = try served.rows()
        #expect(after != before)
        let others = ["subjects", "subject_keys", "links", "api_tokens"]
        for (table, rows) in try Served.rows(of: twin) where !others.contains(table) {
            #expect(after[table] == rows, "\(table)")
        }
    }

    @Test("a change that is made from an older version than the present one is refused, and changes nothing")
    func versions() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let program = Program(served, "desk", ["read", "write"])
        for (path, body) in [
            ("applicants/A1/tasks/probation-note-28", #"{"doneOn": "2013-02-01"}"#),
            ("applicants/A4/papers/identity", #"{"status": "received"}"#),
        ] {
            let tag = try #require(program.get("/api/v1/\(path)").header("ETag"))
            let first = program.ask("PUT", "/api/v1/\(path)", body, ["If-Match: \(tag)"])
            #expect(first.status == 200, "\(first.text)")
            let before = try served.rows()
            let late = program.ask("PUT", "/api/v1/\(path)", body, ["If-Match: \(tag)"])
            #expect(late.status == 412 && late.code == "CL318")
            #expect(program.ask("PUT", "/api/v1/\(path)", body).status == 428)
            #expect(try served.rows() == before)
        }
    }

    @Test("what a command refuses the API says with its code, and keeps nothing of it")
    func refused() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let program = Program(served, "desk", ["read", "write", "access"])
        let before = try served.facts()
        let cases: [(method: String, path: String, body: String, status: Int, code: String)] = [
            ("POST", "probations/A1/events", #"{"state": "postponed", "on": "2013-02-10"}"#, 409, "CL142"),
            ("POST", "incidents", #"{"kind": "wagesUnpaid", "employer": "F1", "on": "2013-02-10"}"#, 409, "CL162"),
            ("POST", "incidents", #"{"kind": "illness", "employer": "F1", "on": "2013-02-09"}"#, 409, "CL161"),
            ("POST", "incidents", #"{"kind": "illness", "on": "2013-02-09"}"#, 422, "CL317"),
            ("PUT", "applicants/A4/gate/identity", #"{"reason": "123"}"#, 409, "CL103"),
            ("PUT", "applicants/A1/tasks/probation-note-28", #"{"doneOn": "soon"}"#, 422, "CL317"),
            ("PUT", "applicants/A1/tasks/nothing", #"{"doneOn": "2013-02-01"}"#, 404, "CL320"),
            ("PUT", "probations/A1/notes/28/nobody", #"{"on": "2013-02-01"}"#, 404, "CL320"),
            ("POST", "contracts", #"{"applicant": "A4", "vacancy": "V9", "start": "2013-05-01"}"#, 404, "CL320"),
            ("POST", "contracts", #"{"applicant": "A4", "vacancy": "V1", "start": "2013-05-01"}"#, 409, "CL040"),
            // Somebody has one contract that stands.
            ("POST", "contracts", #"{"applicant": "A1", "vacancy": "V2", "start": "2013-05-01"}"#, 409, "ST017"),
            ("POST", "users", #"{"name": "Eva", "role": "viewer", "password": "four long words"}"#, 409, "CL304"),
            ("POST", "users", #"{"name": "eva", "role": "viewer", "password": "short"}"#, 409, "CL307"),
            ("DELETE", "users/anna", "", 409, "CL328"), ("DELETE", "users/nobody", "", 404, "CL320"),
            ("POST", "links", #"{"role": "employer", "id": "F9"}"#, 409, "CL010"),
        ]
        for own in cases {
            let answer = program.ask(
                own.method, "/api/v1/\(own.path)", own.body.isEmpty ? nil : own.body,
                own.method == "PUT" ? ["If-Match: *"] : [])
            #expect(answer.status == own.status && answer.code == own.code, "\(own.path): \(answer.text.prefix(300))")
            #expect(!answer.text.contains("four long words"))
        }
        #expect(try served.facts().filter { $0.key != "api_tokens" } == before.filter { $0.key != "api_tokens" })
    }

    @Test("a change that is sent twice with its key is made once")
    func keys() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let program = Program(served, "desk", ["read", "write"])
        let body = #"{"kind": "insolvency", "employer": "F1", "on": "2013-02-08"}"#
        let first = program.ask("POST", "/api/v1/incidents", body, ["Idempotency-Key: k-1"])
        let second = program.ask("POST", "/api/v1/incidents", body, ["Idempotency-Key: k-1"])
        #expect(first.status == 201 && first.header("Location") == "/api/v1/incidents/I001")
        #expect(second.body == first.body && second.header("Idempotency-Replayed") == "true")
        #expect(try served.store().all(.incidents).count == 1)
        #expect(program.get("/api/v1/incidents/I001").body == first.body)
    }

    // MARK: Reading

    @Test("the plan backwards, the probation and the offers are those that the commands print")
    func asPrinted() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let program = Program(served, "reader", ["read"])
        func printed(_ words: String...) throws -> [String: Any] {
            let text = Served.run(words + ["--json"], in: served.folder, at: Served.winter)
            return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }
        let steps = program.get("/api/v1/applicants/A4/backward-plan").object["steps"] as? [[String: Any]] ?? []
        let lines = Served.run(["backward", "A4"], in: served.folder, at: Served.winter).split(separator: "\n")
            .dropFirst(2)
            .prefix { !$0.hasPrefix("where") }
        #expect(steps.count == lines.count && !steps.isEmpty)
        for (step, line) in zip(steps, lines) {
            #expect(line.contains(try #require(step["earliestEnd"] as? String)), "\(line)")
        }
        #expect(
            program.get("/api/v1/probations").items.map { "\($0["applicant"] ?? "") \($0["state"] ?? "")" } == [
                "A1 inProbation", "A2 inProbation", "A3 inProbation", "A4 signed",
            ])
        let probation = program.get("/api/v1/probations/A1").object
        // Six months from 3 September 2012, § 188 (2) BGB.
        #expect((probation["summary"] as? [String: Any])?["lastDay"] as? String == "2013-03-02")
        let talks = probation["talks"] as? [[String: Any]] ?? []
        #expect(talks.map { $0["day"] as? Int } == [1, 7, 14, 28, 56, 84, 112, 140])
        #expect((probation["mayFollow"] as? [String]) == ["passed", "left", "dismissed", "employerLost"])
    }

    @Test(
        "an incident tells the vacancies that 'probation offers' proposes, and of health nothing outside its own address"
    )
    func incidents() throws {
        let served = try Served(Served.employed, at: Served.winter)
        Served.run(CaseFormTests.insolvency + ["--work-ends", "2013-02-10"], in: served.folder, at: Served.winter)
        Served.run(
            ["incident", "open", "pregnancy", "--applicant", "A3", "--on", "2013-02-08"], in: served.folder,
            at: Served.winter)
        let program = Program(served, "reader", ["read"])
        let people = program.get("/api/v1/incidents/I001").object["people"] as? [[String: Any]] ?? []
        #expect(people.map { $0["applicant"] as? String } == ["A1", "A2"])
        #expect(people.map { $0["daysWithoutWork"] as? Int } == [1, 1])
        let offered = Served.run(["probation", "offers", "A1"], in: served.folder, at: Served.winter)
        let best = try #require(offered.firstMatch(of: /recommended (V[0-9])/).map { String($0.1) })
        #expect(people.first?["recommended"] as? String == best)
        #expect(
            program.get("/api/v1/replacements").items.map { "\($0["applicant"] ?? "") \($0["daysWithoutWork"] ?? "")" }
                .count == 2)
        let list = program.get("/api/v1/incidents")
        #expect(list.items.map { $0["kind"] as? String } == ["insolvency", nil])
        #expect(!list.text.lowercased().contains("pregnan"))
        #expect(!program.get("/api/v1/applicants/A3/tasks?limit=200").text.lowercased().contains("pregnan"))
        #expect(program.get("/api/v1/incidents/I002").object["kind"] as? String == "pregnancy")
    }

    @Test("a course, a journey and a contract are told as they were planned and recorded")
    func plans() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let program = Program(served, "reader", ["read"])
        let course = program.get("/api/v1/courses/K").object
        #expect((course["people"] as? [[String: Any]])?.map { $0["applicant"] as? String } == ["A4"])
        // 30 units in lessons of five: six lessons on Mondays and Tuesdays.
        #expect(
            (course["lessons"] as? [[String: Any]])?.map { $0["date"] as? String } == [
                "2013-02-04", "2013-02-05", "2013-02-11", "2013-02-12", "2013-02-18", "2013-02-19",
            ])
        let journey = program.get("/api/v1/applicants/A4/journey").object
        let leg = try #require((journey["legs"] as? [[String: Any]])?.first)
        #expect(leg["connection"] as? String == "T1" && journey["isBooked"] as? Bool == false)
        #expect((leg["departs"] as? [String: Any])?["time"] as? String == "07:00")
        #expect((leg["arrives"] as? [String: Any])?["time"] as? String == "19:00")
        #expect(journey["fare"] as? Int == 12_000)
        let day = try #require((leg["arrives"] as? [String: Any])?["date"] as? String)
        #expect(program.get("/api/v1/journeys?day=\(day)").items.count == 1)
        #expect(program.get("/api/v1/journeys?day=2001-01-01").items.isEmpty)
        let contract = program.get("/api/v1/contracts/A4/V2").object
        #expect(contract["state"] as? String == "signed" && contract["start"] as? String == "2013-04-08")
        #expect(program.get("/api/v1/contracts").items.count == 4)
        #expect(program.get("/api/v1/contracts/A4/V1").status == 404)
    }

    @Test("whoever looks at people through the API stands in the log with what for")
    func log() throws {
        let served = try Served(Served.employed, at: Served.winter)
        Served.run(CaseFormTests.insolvency, in: served.folder, at: Served.winter)
        let program = Program(served, "reader", ["read"])
        let store = try served.store()
        let subject = try store.auditID(of: .applicant(ID("A1")))
        for (path, purpose) in [
            ("probations/A1", "probation"), ("incidents/I001", "incident"), ("incidents", "incidents"),
            ("applicants/A1/tasks", "profile"), ("contracts", "contracts"), ("search?q=Rey", "search"),
        ] {
            #expect(program.get("/api/v1/\(path)").status == 200, "\(path)")
            let lines = try store.auditEntries(about: subject).filter {
                $0.actor == "token/reader" && $0.purpose == purpose
            }
            #expect(lines.count == 1, "\(path)")
        }
        // Of somebody else: the one contract, and the one course.
        let learner = try store.auditID(of: .applicant(ID("A4")))
        for (path, purpose) in [("contracts/A4/V2", "contracts"), ("courses/K", "courses")] {
            let before = try store.auditEntries(about: learner).count { $0.purpose == purpose }
            #expect(Program(served, "other-\(purpose)", ["read"]).get("/api/v1/\(path)").status == 200)
            #expect(try store.auditEntries(about: learner).count { $0.purpose == purpose } == before + 1, "\(path)")
        }
        #expect(!served.log.contains { $0.contains("Rey") })
    }

    @Test("an account and a link are made by a token of that scope alone, and no secret is told again")
    func access() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let program = Program(served, "house", ["access"])
        #expect(Program(served, "desk", ["read", "write", "plan", "audit"]).get("/api/v1/users").code == "CL316")
        let made = program.ask(
            "POST", "/api/v1/users", #"{"name": "eva", "role": "viewer", "password": "four long words"}"#)
        #expect(made.status == 201 && made.object["madeBy"] as? String == "token/house")
        #expect(program.get("/api/v1/users").items.map { $0["name"] as? String } == ["anna", "eva", "otto", "vera"])
        let browser = served.browser()
        let entered = browser.post(
            "/login", [("name", "eva"), ("password", "four long words")], token: browser.get("/login").token)
        #expect(entered.status == 303 && browser.get("/").status == 200)
        #expect(
            program.ask("PUT", "/api/v1/users/eva/password", #"{"password": "five other long words"}"#).status == 200)
        #expect(browser.get("/").header("Location") == "/login")

        let link = program.ask("POST", "/api/v1/links", #"{"role": "employer", "id": "F2", "days": 7}"#)
        let address = try #require(link.object["address"] as? String)
        let path = try #require(address.firstMatch(of: /\/l\/[0-9a-f]{64}$/).map { String($0.0) })
        #expect(!program.get("/api/v1/links").text.contains(path.dropFirst(3)))
        let firm = served.browser()
        firm.post(path, [], token: firm.get(path).token)
        #expect(firm.get("/employer").status == 200)
        #expect(firm.get("/api/v1/contracts").status == 401, "a firm's session opens nothing of it")
        let place = try #require(link.header("Location"))
        #expect(program.ask("DELETE", place).status == 204)
        #expect(firm.get("/employer").status != 200)
        #expect(program.get("/api/v1/tokens").items.map { $0["name"] as? String } == ["house", "desk"])
        #expect(served.staff("anna").get("/api/v1/users").status == 200)
        #expect(served.staff("vera").get("/api/v1/users").status == 403)
    }
}
