import Domain
import Foundation
import Pipeline
import Store
import Testing

@testable import Commands
@testable import WebService

/// Banning on the board, and taking an accepted plan back.
@Suite struct BanBoardTests {
    private func seen(_ page: Browser.Answer) -> String {
        page.text.firstMatch(of: /name="seen" value="([0-9]+)"/).map { String($0.1) } ?? ""
    }

    @Test(
        "a ban from the board breaks the draft until it is planned anew, can be lifted, and is not made over a change")
    func bans() throws {
        let served = try Served()
        let anna = served.staff("anna")
        anna.language = "en"
        let draft = try served.store().draft(try #require(try served.store().drafts().last)).plan.interviews
        let one = try #require(draft.first { $0.day == 0 })
        let slot = try served.store().loadInputs().days[0].slots[one.slot]
        let page = anna.get("/fair")
        let old = seen(page)
        let fields = [
            ("what", "table \(one.table + 1)"), ("day", "1"), ("from", slot.start.text), ("to", "23:00"),
            ("reason", "paint"),
        ]
        #expect(anna.post("/fair/ban", fields + [("seen", old)], token: page.token).status == 303)
        let banned = anna.get("/fair")
        #expect(banned.text.contains("data-ban=\"1\"") && banned.text.contains("paint"))
        #expect(banned.text.contains("Table is closed"), "the draft has an interview there")
        #expect(anna.post("/fair/ban", fields + [("seen", old)], token: page.token).status == 409, "changed meanwhile")
        #expect(!served.staff("vera").get("/fair").text.contains("/fair/unban"))
        let lifted = anna.post("/fair/unban", [("number", "1"), ("seen", seen(banned))], token: banned.token)
        #expect(lifted.status == 303)
        #expect(try served.store().bans().isEmpty && !anna.get("/fair").text.contains("Table is closed"))
        let wrong = anna.get("/fair")
        let refused = anna.post(
            "/fair/ban",
            [("what", "table 1"), ("day", "1"), ("from", "03:00"), ("to", "03:30"), ("seen", seen(wrong))],
            token: wrong.token)
        #expect(refused.status == 422 && refused.text.contains("CL348"))
    }

    @Test("a plan accepted by mistake is taken back row for row, and stays once anything was changed after it")
    func takenBack() throws {
        let served = try Served()
        let store = try served.store()
        let anna = served.staff("anna")
        anna.language = "en"
        let last = try #require(try store.drafts().last)
        let one = try #require(try store.draft(last).plan.interviews.first)
        let days = try store.loadInputs().days
        let slot = days[one.day].slots[one.slot]
        let window = try #require(
            LocalTimeWindow.window(days[one.day].date, slot.start.minutes, slot.start.minutes + slot.minutes))
        try store.ban(.table(one.table), window, actor: "anna", now: Served.begin)
        let before = try served.rows()
        #expect(anna.post("/plan", [("scope", "fair")], token: anna.get("/plan").token).status == 303)
        let state = served.planned(anna)
        let run = try #require(state.firstMatch(of: /"run":([0-9]+)/)?.1)
        #expect(!anna.get("/fair").text.contains("/plan/undo"))
        let plan = anna.get("/plan")
        #expect(anna.post("/plan/\(run)/accept", [], token: plan.token).status == 303)
        #expect(try served.rows() != before)
        let board = anna.get("/fair")
        #expect(board.text.contains("/plan/undo") && anna.get("/plan").text.contains("/plan/undo"))
        let seen = seen(board)
        #expect(anna.post("/plan/undo", [("seen", seen)], token: board.token).status == 303)
        #expect(try served.rows() == before)
        #expect(anna.post("/plan/undo", [("seen", seen)], token: board.token).status == 409)
        #expect(!anna.get("/fair").text.contains("/plan/undo"))
    }

    @Test("once the accepted plan was announced it stays, and the command names what was done since")
    func announced() throws {
        let served = try Served()
        let store = try served.store()
        let anna = served.staff("anna")
        let rehearsal = try store.rehearse { copy in
            let date = try copy.loadInputs().days[0].date
            try copy.ban(.table(0), try #require(LocalTimeWindow.window(date, 540, 570)), actor: "a", now: 1)
        }
        #expect(try store.accept(rehearsal, actor: "anna", now: Served.begin))
        try store.lift(ban: 1, actor: "otto", now: Served.begin)
        let session = Session(
            out: Output(), err: Output(), environment: ["LOTSE_USER": "eva"], folder: served.folder, now: Served.begin)
        #expect(Lotse.run(["fair", "undo"], in: session) == .no)
        #expect(
            session.err.text == """
                error[CL351]: the plan that anna accepted stays, since something was changed after it: blocks fair_bans by otto
                hint: plan again: 'lotse run', or begin a run at /plan

                """)
        #expect(!anna.get("/plan").text.contains("/plan/undo"))
    }
}
