import Calendar
import Domain
import Foundation
import Pipeline
import SQLite
import Store
import Synchronization
import Testing

@testable import Commands
@testable import WebService

extension BackOffice {
    /// The same with another way to do errands; `perform` gets the usual one.
    func performing(
        _ perform:
            @escaping @Sendable (CampaignStore, Errand, _ usual: () throws -> String) throws -> String
    ) -> BackOffice {
        let usual = self.perform
        return BackOffice(
            view: view, stages: stages, summary: summary, explain: explain, pdf: pdf, workbook: workbook, zone: zone,
            exports: exports, export: export, pipeline: pipeline, take: take, sheet: sheet, complaint: complaint,
            perform: { store, errand, actor, now in
                try perform(store, errand) { try usual(store, errand, actor, now) }
            }, today: today)
    }
}

/// Forms and requests against which the campaign's file stands.
@Suite struct RefusedFormTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let error: any Error
        /// Of the page, and of the API.
        let statuses: (Int, Int)
        var testDescription: String { "\(error)" }
    }

    private static func sqlite(_ code: Int32) -> StoreError {
        .database(SQLiteError(extendedCode: code, message: "as the test says", statement: nil))
    }

    static let cases = [
        Case(error: StoreError.unknown(kind: "vacancy", id: "V9"), statuses: (422, 409)),
        Case(error: StoreError.unknownBatch(3), statuses: (422, 409)),
        Case(error: StoreError.alreadyReverted(batch: 3), statuses: (409, 409)),
        Case(error: StoreError.dependents(batch: 3, reason: .pins(2)), statuses: (422, 409)),
        Case(error: StoreError.unknownRulePack("x"), statuses: (422, 409)),
        Case(error: StoreError.unknownDraft(3), statuses: (422, 409)),
        Case(error: StoreError.releaseNameTaken("Version 1"), statuses: (409, 409)),
        Case(error: StoreError.standingContract(applicant: "A1", vacancy: "V1"), statuses: (422, 409)),
        Case(error: StoreError.ofHousehold(applicant: "A1", household: "H1"), statuses: (422, 409)),
        Case(error: StoreError.ofCouple(applicant: "A1"), statuses: (422, 409)),
        Case(error: StoreError.unsigned(applicant: "A1", vacancy: "V1"), statuses: (422, 409)),
        Case(
            error: StoreError.event(.passed, on: CivilDate(dayNumber: 15_700), after: .left, applicant: "A1"),
            statuses: (422, 409)),
        Case(error: StoreError.voucherTaken("77", by: "C1"), statuses: (422, 409)),
        Case(error: StoreError.returnsTooMuch(cost: "C1", amount: Cents(1), returned: Cents(2)), statuses: (422, 409)),
        Case(error: StoreError.returnOfReturn("C1"), statuses: (422, 409)),
        Case(error: PipelineError.store(.unknownBatch(3)), statuses: (422, 409)),
        Case(error: FairDeskError.pipeline(.store(.releaseNameTaken("Version 1"))), statuses: (409, 409)),
        // Held by somebody else: SQLITE_BUSY, SQLITE_LOCKED.
        Case(error: sqlite(5), statuses: (409, 503)), Case(error: sqlite(6), statuses: (409, 503)),
        Case(error: PipelineError.store(sqlite(5)), statuses: (409, 503)),
        // Faults of the file: it is full, damaged, not there, or says what it may not.
        Case(error: sqlite(13), statuses: (500, 500)), Case(error: sqlite(11), statuses: (500, 500)),
        Case(error: StoreError.missingFile(path: "x"), statuses: (500, 500)),
        Case(
            error: StoreError.unreadable(table: "applicants", column: "id", expected: "a text"), statuses: (500, 500)),
    ]

    @Test("a form is told what the file has against it, and only a fault of the file is ours", arguments: cases)
    func told(_ own: Case) throws {
        let served = try Served(Served.employed, at: Served.winter) { $0.performing { _, _, _ in throw own.error } }
        let before = try served.rows()
        let anna = served.staff("anna")
        anna.language = "de"
        let page = anna.get("/applicants/A1")
        let form = [
            ("task", "probation-note-28"), ("state", "done"), ("on", "2013-02-01"), ("seen", Served.seen(page)),
        ]
        let answer = anna.post("/applicants/A1/tasks", form, token: page.token)
        #expect(answer.status == own.statuses.0, "\(answer.text)")
        let stored = try #require(StoreError(in: own.error))
        let isSaid = stored.refusal != nil && !stored.isBusy
        #expect(answer.text.contains("[\(stored.code)]") == isSaid)
        #expect(answer.text.contains(NoticePage.fileIsHeld.german) == stored.isBusy)
        let program = Program(served, "desk", ["read", "write"])
        let refused = program.ask(
            "PUT", "/api/v1/applicants/A1/tasks/probation-note-28", #"{"doneOn": "2013-02-01"}"#, ["If-Match: *"])
        #expect(refused.status == own.statuses.1 && refused.code == stored.code, "\(refused.text)")
        var after = try served.rows()
        after["api_tokens"] = before["api_tokens"]
        #expect(after == before)
    }

    @Test("while somebody else holds the file a form is refused and a page asks for patience; afterwards both go on")
    func held() async throws {
        let served = try Served(Served.employed, at: Served.winter)
        let anna = served.staff("anna")
        anna.language = "de"
        let page = anna.get("/applicants/A1")
        let form = [
            ("task", "probation-note-28"), ("state", "done"), ("on", "2013-02-01"), ("seen", Served.seen(page)),
        ]
        let before = try served.rows()
        let other = try Connection(path: served.path, mode: .readWrite)
        try other.execute("BEGIN IMMEDIATE")
        let (port, cookies) = (served.server.port, anna.cookies)
        async let looked = Task.detached {
            let browser = Browser(port)
            browser.cookies = cookies
            return browser.get("/applicants/A2").status
        }.value
        let refused = anna.post("/applicants/A1/tasks", form, token: page.token)
        #expect(refused.status == 409 && refused.text.contains(NoticePage.fileIsHeld.german), "\(refused.text)")
        #expect(await looked == 503)
        #expect(served.log.contains { $0.hasPrefix("error: ST007") })
        try other.execute("ROLLBACK")
        #expect(try served.rows() == before)
        #expect(anna.get("/applicants/A2").status == 200)
        #expect(anna.post("/applicants/A1/tasks", form, token: page.token).status == 303)
    }

    @Test(
        "whatever else a page does against the file is told as well: a release of the same name, a batch taken back twice"
    )
    func others() throws {
        let served = try Served()
        let anna = served.staff("anna")
        anna.language = "de"
        let board = anna.get("/fair")
        let released = anna.post(
            "/fair/release", [("name", "Version 1"), ("seen", Served.seen(board))], token: board.token)
        #expect(released.status == 409 && released.text.contains("ST015"), "\(released.text)")
        let imports = anna.get("/imports")
        let batch = try #require(try served.store().batches().last).id
        let first = anna.post("/batches/\(batch)/revert", [], token: imports.token)
        let second = anna.post("/batches/\(batch)/revert", [], token: imports.token)
        #expect(second.status == 409)
        #expect(second.text.contains(first.status == 303 ? "ST011" : "ST012"), "\(first.status)")
        let unpinned = anna.post(
            "/fair/unpin", [("request", "nobody"), ("seen", Served.seen(anna.get("/fair")))], token: board.token)
        #expect(unpinned.status == 422 && unpinned.text.contains("ST009"), "\(unpinned.status)")
    }
}

/// What plans before it answers: on a private copy, so that nobody who writes waits for it.
@Suite struct PlannedErrandTests {
    /// Does something each time that an errand is planned, as long as `count` lasts.
    private final class Neighbour: Sendable {
        let left: Mutex<Int>
        let times = Mutex(0)
        let act: @Sendable (CampaignStore) throws -> Void

        init(_ count: Int, _ act: @escaping @Sendable (CampaignStore) throws -> Void) {
            left = Mutex(count)
            self.act = act
        }

        func office(_ base: BackOffice) -> BackOffice {
            base.performing { [self] store, errand, usual in
                let said = try usual()
                guard errand.plans else { return said }
                times.withLock { $0 += 1 }
                let acts = left.withLock { left in
                    left -= 1
                    return left >= 0
                }
                // The copy knows where it was taken from.
                if acts { try act(try CampaignStore.open(at: store.path)) }
                return said
            }
        }
    }

    private static let look: @Sendable (CampaignStore) throws -> Void = {
        try $0.logAccess(to: .applicant(ID("A1")), purpose: "profile", actor: "vera", now: Served.winter)
    }

    private static let change: @Sendable (CampaignStore) throws -> Void = {
        try $0.record(
            TravelDelay(
                subject: .traveller(ID("A4")), date: CivilDate(dayNumber: 15_800), minutes: 5, actor: "vera",
                at: Served.winter))
    }

    static let forms: [(page: String, form: String, fields: [(String, String)])] = [
        ("/travel", "/travel/delays", [("who", "A4"), ("minutes", "45"), ("on", "")]),
        ("/courses", "/courses/K/drops", [("applicant", "A4"), ("reason", "workHours"), ("on", "2013-02-11")]),
    ]

    static let requests = [
        ("travel-delays", #"{"who": "A4", "minutes": 45}"#, 201),
        ("courses/K/drops", #"{"applicant": "A4", "reason": "workHours", "on": "2013-02-11"}"#, 200),
    ]

    @Test("while a form plans others write, and a look of theirs does not stand against it", arguments: 0..<2)
    func writers(_ number: Int) throws {
        let neighbour = Neighbour(1, Self.look)
        let served = try Served(Served.employed, at: Served.winter, office: neighbour.office)
        let anna = served.staff("anna")
        anna.language = "de"
        let own = Self.forms[number]
        let page = anna.get(own.page)
        let begun = ContinuousClock.now
        let answer = anna.post(own.form, [("seen", Served.seen(page))] + own.fields, token: page.token)
        #expect(answer.status == 303 && neighbour.times.withLock(\.self) == 1, "\(answer.text)")
        // Whoever waits for a writer does so for five seconds, and is refused then.
        #expect(ContinuousClock.now - begun < .seconds(4))
        #expect(try served.store().check().filter { $0.code.hasPrefix("CK00") }.isEmpty)
    }

    @Test(
        "what others change while a form plans stands against it: nothing of it is kept, and the page says so",
        arguments: 0..<2)
    func overtaken(_ number: Int) throws {
        let neighbour = Neighbour(1, Self.change)
        let served = try Served(Served.employed, at: Served.winter, office: neighbour.office)
        let anna = served.staff("anna")
        anna.language = "de"
        let own = Self.forms[number]
        let page = anna.get(own.page)
        let (lines, before) = (try served.store().auditEntries().count, try served.rows())
        let answer = anna.post(own.form, [("seen", Served.seen(page))] + own.fields, token: page.token)
        #expect(answer.status == 409 && answer.text.contains(Words.changedMeanwhile.german), "\(answer.text)")
        let after = try served.rows()
        #expect(
            Set(after.keys.filter { after[$0] != before[$0] }).isSubset(of: [
                "travel_delays", "subjects", "subject_keys",
            ]))
        let new = try served.store().auditEntries().dropFirst(lines).filter { $0.action != .read }
        #expect(Set(new.map(\.actor)) == ["vera"])
    }

    @Test(
        "the API plans again where others changed something meanwhile, and gives up after three times", arguments: 0..<2
    )
    func again(_ number: Int) throws {
        let (path, body, status) = Self.requests[number]
        for (count, answered, times) in [(0, status, 1), (2, status, 3), (3, 409, 3)] {
            let neighbour = Neighbour(count, Self.change)
            let served = try Served(Served.employed, at: Served.winter, office: neighbour.office)
            let program = Program(served, "desk", ["read", "write"])
            let answer = program.ask("POST", "/api/v1/\(path)", body, ["Idempotency-Key: k1"])
            #expect(answer.status == answered && neighbour.times.withLock(\.self) == times, "\(answer.text)")
            #expect(answer.code == (answered == 409 ? "CL318" : ""))
            if answered == 409 {
                #expect(
                    answer.object["detail"] as? String
                        == "others changed the campaign while this was planned, so that nothing was written")
                #expect(answer.object["hint"] as? String == "send the same request again")
            }
            let second = program.ask("POST", "/api/v1/\(path)", body, ["Idempotency-Key: k1"])
            guard answered != 409 else { continue }
            #expect(second.header("Idempotency-Replayed") == "true" && second.body == answer.body)
            #expect(neighbour.times.withLock(\.self) == times, "what was done already is not planned again")
        }
    }
}
