import Domain
import Foundation
import Testing

@testable import Commands
@testable import WebService

/// The forms of people's pages, the first months, incidents and access.
@Suite struct CaseFormTests {
    /// A form, and the command that does the same.
    struct Case: CustomTestStringConvertible, Sendable {
        let page: String
        let form: String
        let fields: [(String, String)]
        /// Commands before it, for both.
        var before: [[String]] = []
        let command: [String]
        var testDescription: String { command.joined(separator: " ") }
    }

    static let insolvency = ["incident", "open", "insolvency", "--employer", "F1", "--on", "2013-02-08"]
    /// Every line that may keep a journey from being booked; those that hold already are refused and change nothing.
    static let letThrough = [
        "contract", "home", "journey", "guide", "ownContact", "campaignContact", "identity", "noFee", "terms",
        "homeCheck", "healthInsurance", "pickup", "languageCertificate", "coursePlace", "qualification", "recognition",
        "contractLanguage", "employer", "wage",
    ].map { ["gate", "override", "A4", $0, "--reason", "seen by us"] }
    static let cases = [
        Case(
            page: "/applicants/A4", form: "/applicants/A4/papers",
            fields: [("kind", "identity"), ("status", "received"), ("until", "2016-04-30"), ("note", "")],
            command: ["documents", "set", "A4", "identity", "--status", "received", "--valid-until", "2016-04-30"]),
        Case(
            page: "/applicants/A1", form: "/applicants/A1/tasks",
            fields: [("task", "probation-note-28"), ("state", "done"), ("on", "2013-02-01")],
            command: ["task", "done", "A1", "probation-note-28", "--on", "2013-02-01"]),
        Case(
            page: "/applicants/A1", form: "/applicants/A1/tasks",
            fields: [("task", "probation-note-28"), ("state", "reopened")],
            before: [["task", "done", "A1", "probation-note-28", "--on", "2013-02-01"]],
            command: ["task", "reopen", "A1", "probation-note-28"]),
        Case(
            page: "/applicants/A4", form: "/applicants/A4/gate",
            fields: [("line", "identity"), ("state", "overridden"), ("reason", "--seen by us")],
            command: ["gate", "override", "A4", "identity", "--reason=--seen by us"]),
        Case(
            page: "/applicants/A4", form: "/applicants/A4/gate",
            fields: [("line", "identity"), ("state", "retracted")],
            before: [["gate", "override", "A4", "identity", "--reason", "seen by us"]],
            command: ["gate", "retract", "A4", "identity"]),
        Case(
            page: "/probation/A1", form: "/probation/A1/events",
            fields: [("state", "left"), ("on", "2013-02-10"), ("start", ""), ("reason", "moves to Hof")],
            command: ["probation", "record", "A1", "left", "--on", "2013-02-10", "--reason", "moves to Hof"]),
        Case(
            page: "/probation/A1", form: "/probation/A1/notes",
            fields: [
                ("day", "28"), ("side", "employer"), ("on", "2012-10-01"), ("answer-qualityAsAgreed", "yes"),
                ("answer-languageForWork", ""), ("progress", "asAgreed"), ("german", "B1"), ("planned-days", "2"),
                ("unplanned-days", ""), ("support", "mentor"), ("support", "language"), ("signed", "2012-10-01"),
            ],
            command: [
                "probation", "note", "A1", "28", "--side", "employer", "--on", "2012-10-01", "--answer",
                "qualityAsAgreed=yes", "--progress", "asAgreed", "--german", "B1", "--planned-days", "2", "--support",
                "language", "--support", "mentor", "--signed", "2012-10-01",
            ]),
        Case(
            page: "/incidents", form: "/incidents",
            fields: [
                ("kind", "insolvency"), ("subject", "employer/F1"), ("on", "2013-02-08"), ("from", ""),
                ("work-ends", "2013-02-10"), ("note", "court of Hof"),
            ],
            command: insolvency + ["--work-ends", "2013-02-10", "--note", "court of Hof"]),
        Case(
            page: "/incidents/I001", form: "/incidents/I001/lost", fields: [("on", "2013-02-10")], before: [insolvency],
            command: ["incident", "lost", "I001", "--on", "2013-02-10"]),
        Case(
            page: "/incidents/I001", form: "/incidents/I001/close",
            fields: [("on", "2013-02-11"), ("outcome", "mistaken")], before: [insolvency],
            command: ["incident", "close", "I001", "--on", "2013-02-11", "--outcome", "mistaken"]),
        Case(
            page: "/links", form: "/links/1/revoke", fields: [], before: [["link", "make", "employer", "F1"]],
            command: ["link", "revoke", "1"]),
        Case(
            page: "/courses", form: "/courses/K/lessons",
            fields: [("on", "2013-02-05"), ("was-A4", "missing")],
            command: ["course", "attend", "K", "--date", "2013-02-05", "--missing", "A4"]),
        Case(
            page: "/courses", form: "/courses/K/exams",
            fields: [("applicant", "A4"), ("outcome", "failed"), ("on", "2013-03-01")],
            command: ["course", "exam", "A4", "--date", "2013-03-01", "--failed", "--group", "K"]),
        Case(
            page: "/courses", form: "/courses/K/drops",
            fields: [("applicant", "A4"), ("reason", "workHours"), ("on", "2013-02-11")],
            command: ["course", "drop", "A4", "--date", "2013-02-11", "--reason", "workHours"]),
        Case(
            page: "/travel", form: "/travel/A4/booking", fields: [("state", "booked")], before: letThrough,
            command: ["travel", "book", "A4"]),
        Case(
            page: "/travel", form: "/travel/A4/booking", fields: [("state", "unbooked")],
            before: letThrough + [["travel", "book", "A4"]], command: ["travel", "unbook", "A4"]),
        Case(
            page: "/travel", form: "/travel/delays", fields: [("who", "A4"), ("minutes", "45"), ("on", "")],
            command: ["travel", "delay", "A4", "--minutes", "45"]),
        Case(
            page: "/placement", form: "/placement", fields: [("method", "mostPlaced")],
            command: ["placement", "method", "mostPlaced"]),
        Case(page: "/users", form: "/users/otto/remove", fields: [], command: ["user", "remove", "otto"]),
    ]

    @Test("a form leaves the file as its command does, row for row", arguments: cases)
    func same(_ own: Case) throws {
        let served = try Served(Served.employed, at: Served.winter)
        for words in own.before { Served.run(words, in: served.folder, as: "anna", at: Served.winter) }
        // What the command makes of the same file.
        let first = try served.store().auditEntries().count
        let twin = served.folder + "/twin.lotse"
        try FileManager.default.copyItem(atPath: served.path, toPath: twin)
        Served.run(["--campaign", "twin.lotse"] + own.command, in: served.folder, as: "anna", at: Served.winter)
        let before = try served.rows()
        let anna = served.staff("anna")
        let page = anna.get(own.page)
        #expect(page.status == 200 && page.text.contains("action=\"\(own.form)\""), "\(own.page): \(page.status)")
        let answer = anna.post(own.form, [("seen", Served.seen(page))] + own.fields, token: page.token)
        #expect(
            answer.status == 303,
            "\(answer.status): \(answer.text.firstMatch(of: /\[CL[0-9]+\][^<]*/).map { String($0.0) } ?? "")")
        let after = try served.rows()
        #expect(after != before)
        for (table, rows) in try Served.rows(of: twin) where !["subjects", "subject_keys", "links"].contains(table) {
            #expect(after[table] == rows, "\(table)")
        }
        let lines = try Served.lines(of: served.path, since: first)
        #expect(lines == (try Served.lines(of: twin, since: first)) && !lines.isEmpty)
        #expect(anna.get(answer.header("Location") ?? "").status == 200)
    }

    @Test("an invitation is sent, answered and expected as the commands do it")
    func invitations() throws {
        let served = try Served()
        let twin = served.folder + "/twin.lotse"
        try FileManager.default.copyItem(atPath: served.path, toPath: twin)
        let anna = served.staff("anna")
        let store = try served.store()
        // Well before the fair, so that there is time for an answer.
        let date = try store.campaign().date
        let day = date.adding(days: -28)
        let office = try served.office.pipeline(store, "anna", Served.begin)
        let waiting = try office.invitations(on: date).waiting.map(\.text)
        let first = try #require(waiting.first)
        let deadline = day.adding(days: 7)
        let steps: [(form: String, fields: [(String, String)], command: [String])] = [
            (
                "/invitations", [("whom", "shortlisted"), ("on", day.iso), ("answer-by", deadline.iso)],
                ["invite", "send", "--shortlisted", "--answer-by", deadline.iso, "--on", day.iso]
            ),
            (
                "/invitations/\(first)/answer",
                [("answer", "declined/tooFar"), ("on", day.iso), ("days", "2012-06-26")],
                ["invite", "answer", first, "--on", day.iso, "--declined", "tooFar"]
            ), ("/invitations/expected", [("no-show", "25")], ["invite", "expect", "--no-show", "25"]),
        ]
        for step in steps {
            let page = anna.get("/invitations")
            let answer = anna.post(step.form, [("seen", Served.seen(page))] + step.fields, token: page.token)
            #expect(answer.status == 303, "\(step.form)")
            Served.run(["--campaign", "twin.lotse"] + step.command, in: served.folder, as: "anna")
        }
        let after = try served.rows()
        for (table, rows) in try Served.rows(of: twin) where !["subjects", "subject_keys"].contains(table) {
            #expect(after[table] == rows, "\(table)")
        }
        #expect(try store.all(.invitations).count == waiting.count)
        let refused = anna.post(
            "/invitations/\(first)/answer",
            [("seen", Served.seen(anna.get("/invitations"))), ("form", "answer-\(first)"), ("answer", "coming")],
            token: anna.get("/invitations").token)
        #expect(refused.status == 422 && refused.text.contains("[CL192]"))
    }

    @Test("a link is shown this once and opens the holder's own pages")
    func link() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let anna = served.staff("anna")
        let page = anna.get("/links")
        let made = anna.post(
            "/links", [("seen", Served.seen(page)), ("holder", "employer/F2"), ("days", "7")], token: page.token)
        let address = try #require(
            made.text.firstMatch(of: /<code>http:\/\/127.0.0.1:[0-9]+(\/l\/[0-9a-f]{64})<\/code>/))
        #expect(!anna.get("/links").text.contains(address.1))
        let firm = served.browser()
        firm.post(String(address.1), [], token: firm.get(String(address.1)).token)
        #expect(firm.get("/employer").status == 200)
        let list = anna.get("/links")
        #expect(list.text.contains("good until 18 Feb 2013"))
        anna.post("/links/1/revoke", [("seen", Served.seen(list))], token: list.token)
        #expect(firm.get("/employer").status != 200)
    }

    @Test("what a command refuses the page says in its words, with what was typed still there")
    func refused() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let anna = served.staff("anna")
        let before = try served.facts()
        let cases: [(page: String, form: String, key: String, fields: [(String, String)], code: String, kept: String)] =
            [
                (
                    "/probation/A1", "/probation/A1/events", "event",
                    [("state", "postponed"), ("on", "2013-02-10"), ("reason", "why not & so")], "CL142",
                    "value=\"why not &amp; so\""
                ),
                (
                    "/incidents", "/incidents", "open",
                    [("kind", "wagesUnpaid"), ("subject", "employer/F1"), ("on", "2013-02-10"), ("note", "owed")],
                    "CL162",
                    "value=\"owed\""
                ),
                (
                    "/incidents", "/incidents", "open",
                    [("kind", "illness"), ("subject", "employer/F1"), ("on", "2013-02-09"), ("note", "")], "CL161",
                    "value=\"2013-02-09\""
                ),
                (
                    "/applicants/A4", "/applicants/A4/gate", "gate-identity",
                    [("line", "identity"), ("state", "overridden"), ("reason", "123")], "CL103", "value=\"123\""
                ),
                (
                    "/applicants/A1", "/applicants/A1/tasks", "task-probation-note-28",
                    [("task", "probation-note-28"), ("state", "done"), ("on", "soon")], "AR005", "value=\"soon\""
                ),
                (
                    "/users", "/users", "add", [("user", "Eva"), ("role", "viewer"), ("secret", "four long words")],
                    "CL304", "value=\"Eva\""
                ),
                (
                    "/users", "/users", "add", [("user", "eva"), ("role", "viewer"), ("secret", "short")], "CL307",
                    "value=\"eva\""
                ),
                ("/users", "/users/anna/remove", "remove-anna", [], "CL328", "anna"),
            ]
        for own in cases {
            let page = anna.get(own.page)
            let answer = anna.post(
                own.form, [("seen", Served.seen(page)), ("form", own.key)] + own.fields, token: page.token)
            #expect(answer.status == 422, "\(own.form) \(own.fields)")
            #expect(answer.text.contains("role=\"alert\"") && answer.text.contains("[\(own.code)"), "\(own.form)")
            #expect(answer.text.contains(own.kept), "\(own.form): \(own.kept)")
            #expect(!answer.text.contains("four long words") && !answer.text.contains("value=\"short\""))
        }
        #expect(try served.facts() == before)
        #expect(try served.store().users().map(\.name) == ["anna", "otto", "vera"])
    }

    @Test("a form whose page is older than the campaign changes nothing and says who did what")
    func overtaken() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let anna = served.staff("anna")
        let page = anna.get("/probation/A1")
        Served.run(["probation", "record", "A2", "left", "--on", "2013-02-09"], in: served.folder, at: Served.winter)
        let before = try served.rows()
        let fields = [("form", "event"), ("state", "dismissed"), ("on", "2013-02-10"), ("reason", "late")]
        let answer = anna.post("/probation/A1/events", [("seen", Served.seen(page))] + fields, token: page.token)
        #expect(answer.status == 409)
        #expect(answer.text.contains("boss") && answer.text.contains("value=\"late\""))
        #expect(answer.text.contains("<option value=\"dismissed\" selected=\"\">"))
        #expect(try served.rows() == before)
        let again = anna.post("/probation/A1/events", [("seen", Served.seen(answer))] + fields, token: answer.token)
        #expect(again.status == 303)
    }

    @Test("whoever looks at a person, a probation or an incident stands in the log")
    func log() throws {
        let served = try Served(Served.employed, at: Served.winter)
        Served.run(CaseFormTests.insolvency, in: served.folder, at: Served.winter)
        let vera = served.staff("vera")
        let store = try served.store()
        let subject = try store.auditID(of: .applicant(ID("A1")))
        for (page, purpose) in [
            ("/applicants/A1", "profile"), ("/probation", "probation"), ("/incidents/I001", "incident"),
        ] {
            #expect(vera.get(page).status == 200)
            let lines = try store.auditEntries(about: subject).filter { $0.actor == "vera" && $0.purpose == purpose }
            #expect(lines.count == 1, "\(page)")
        }
        #expect(!vera.get("/applicants/A1").text.contains("method=\"post\" class=\"filters"), "viewers change nothing")
        #expect(vera.get("/users").status == 403)
    }
}
