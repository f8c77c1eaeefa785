import Domain
import FairTimetable
import Foundation
import Pipeline
import Store
import Testing

@testable import Commands
@testable import WebService

@Suite struct BoardTests {
    private func board(_ served: Served) throws -> FairBoard {
        try FairBoard(served.office.pipeline(served.store(), "boss", Served.begin))
    }

    /// The hidden field that says which version a page was made from.
    private func seen(_ page: Browser.Answer) -> String {
        page.text.firstMatch(of: /name="seen" value="([0-9]+)"/).map { String($0.1) } ?? ""
    }

    private func pin(
        _ browser: Browser, _ request: String, _ place: String, seen: String? = nil, reason: String = "they asked"
    ) -> Browser.Answer {
        let page = browser.get("/fair?select=\(Browser.encoded(request))")
        return browser.post(
            "/fair/pin",
            [("request", request), ("place", place), ("reason", reason), ("seen", seen ?? self.seen(page))],
            token: page.token)
    }

    /// A place where nothing is, so that a fixed interview breaks nothing there.
    private func free(_ board: FairBoard) throws -> (request: String, place: String, opening: FairBoard.Opening) {
        for cell in board.cells {
            guard let opening = board.openings(of: cell.interview.request).first(where: { $0.breaks.isEmpty }) else {
                continue
            }
            let time = board.desk.inputs.days[opening.day].slots[opening.slot].start
            return (
                cell.interview.request.text, "\(opening.day + 1) \(time) \(opening.table + 1)", opening
            )
        }
        throw Served.Missing()
    }

    @Test("every interview of the draft stands in its day's grid, by table and by employer, and who has none below")
    func grid() throws {
        let served = try Served()
        let vera = served.staff("vera")
        let board = try board(served)
        for (side, _) in [("tables", 0), ("employers", 1)] {
            var shown: Set<String> = []
            for day in board.desk.inputs.days.indices {
                let page = vera.get("/fair?day=\(day + 1)&side=\(side)").text
                shown.formUnion(page.matches(of: /data-request="([^"]*)"/).map { String($0.1) })
            }
            #expect(shown == Set(board.desk.draft.plan.interviews.map(\.request.text)), "\(side)")
        }
        let page = vera.get("/fair").text
        for waiting in board.waiting {
            #expect(page.contains(Browser.encoded(waiting.request.id.text).replacing("%2D", with: "-")))
            for reason in waiting.reasons { #expect(page.contains(reason.text.replacing("\"", with: "&quot;"))) }
        }
        #expect(page.contains("Version 1 · boss"))
        #expect(!page.contains("<form action=\"/fair"), "viewers change nothing")
    }

    @Test("what the board says is broken is what the verifier finds in the draft with the fixed interview moved")
    func violations() throws {
        let served = try Served()
        let desk = try board(served).desk
        let plan = desk.draft.plan
        // Two interviews of different people at different times: the first is fixed at the place of the second.
        let first = try #require(plan.interviews.first)
        let second = try #require(
            plan.interviews.first { other in
                other.employer == first.employer && (other.day, other.slot) != (first.day, first.slot)
            })
        let time = desk.inputs.days[second.day].slots[second.slot].start
        let anna = served.staff("anna")
        #expect(pin(anna, first.request.text, "\(second.day + 1) \(time) \(second.table + 1)").status == 303)

        var moved = plan.interviews
        let index = try #require(moved.firstIndex { $0.request == first.request })
        let after = try board(served)
        moved[index] = try #require(after.cell(first.request)).interview
        #expect((moved[index].day, moved[index].slot, moved[index].table) == (second.day, second.slot, second.table))
        var problem = after.desk.problem
        problem.pins = problem.pins.filter { $0.request == first.request }
        let found = try FairVerifier.verify(
            FairPlan(
                status: plan.status, interviews: moved, unplaced: plan.unplaced, objectives: [], changes: [],
                certificates: [], bindingBound: "", work: 0), against: problem)
        #expect(found.violations.contains { $0.code == "tableTwice" })
        let page = anna.get("/fair").text
        let shown = page.matches(of: /class="tag warn" data-rule="([^"]*)"/).map { String($0.1) }
        #expect(shown == found.violations.map(\.code))
        #expect(page.contains("table \(second.table + 1) holds two interviews"), "as the signs on the tables count")
        #expect(page.contains("Table taken twice") && page.contains("Cure: plan again; the planner makes room."))
        #expect(page.contains("not planned yet"))
        // Such a draft is not released.
        let refused = anna.post(
            "/fair/release", [("name", "Version 2"), ("seen", seen(anna.get("/fair")))], token: anna.get("/fair").token)
        #expect(refused.status == 409 && refused.text.contains("A release has to wait"))
        #expect(try served.store().releases().count == 1)
    }

    @Test("an interview is moved, planned, accepted and released, and everybody sees by whom")
    func journey() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let (request, place, opening) = try free(try board(served))
        #expect(pin(anna, request, place).header("Location")?.hasPrefix("/fair?day=") ?? false)
        #expect(anna.get("/fair").text.contains("fixed interviews are not planned yet"))
        anna.post("/plan", [("scope", "fair")], token: anna.get("/plan").token)
        let state = served.planned(anna)
        let run = state.firstMatch(of: /"run":([0-9]+)/).map { String($0.1) } ?? ""
        #expect(anna.post("/plan/\(run)/accept", [], token: anna.get("/plan").token).header("Location") == "/fair")
        let board = try board(served)
        let cell = try #require(board.cell(ID(request)))
        #expect(
            (cell.interview.day, cell.interview.slot, cell.interview.table) == (
                opening.day, opening.slot, opening.table
            ))
        #expect(cell.drafted == nil && board.violations.isEmpty && board.differences > 0)
        let page = anna.get("/fair?day=\(opening.day + 1)")
        #expect(page.text.contains("before ") && page.text.contains("value=\"Version 2\""))
        #expect(
            anna.post("/fair/release", [("name", "Version 2"), ("seen", seen(page))], token: page.token).status == 303)
        let release = try #require(try served.store().lastRelease())
        #expect(release.name == "Version 2" && release.actor == "anna")
        #expect(anna.get("/fair").text.contains("Version 2 · anna · 20 Mar 2012 10:00"))
        // The same name again is refused in the command's words.
        #expect(pin(anna, request, place).status == 303)
    }

    @Test("two coordinators never overwrite each other: the second sees what the first did, and keeps what was typed")
    func conflict() throws {
        let served = try Served()
        let (anna, second) = (served.staff("anna"), served.staff("anna"))
        let board = try board(served)
        let (request, place, _) = try free(board)
        let old = second.get("/fair?select=\(Browser.encoded(request))")
        #expect(pin(anna, request, place).status == 303)
        let pins = try served.store().pins()
        let other = try #require(board.openings(of: ID(request)).last { $0.breaks.isEmpty })
        let time = board.desk.inputs.days[other.day].slots[other.slot].start
        let typed = "\(other.day + 1) \(time) \(other.table + 1)"
        let answer = pin(second, request, typed, seen: seen(old), reason: "bus at four")
        #expect(answer.status == 409)
        #expect(answer.text.contains("anna · fixed an interview"))
        #expect(answer.text.contains("value=\"\(typed)\" selected") && answer.text.contains("value=\"bus at four\""))
        #expect(try served.store().pins() == pins)
        #expect(pin(second, request, typed, seen: seen(answer), reason: "bus at four").status == 303)
        #expect(try served.store().pins().first?.reason == "bus at four")
        for path in ["/fair/unpin", "/fair/swap", "/fair/release"] {
            let late = second.post(
                path, [("request", request), ("other", request), ("name", "late"), ("seen", seen(old))],
                token: old.token)
            #expect(late.status == 409, "\(path)")
        }
        #expect(try served.store().pins().count == 1 && served.store().releases().count == 1)
    }

    @Test("two interviews change places, both or neither, and are freed one by one")
    func swapping() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let board = try board(served)
        let one = try #require(board.cells.first?.interview)
        let two = try #require(
            board.cells.map(\.interview).first {
                $0.employer == one.employer && $0.candidate != one.candidate && ($0.day, $0.slot) != (one.day, one.slot)
            })
        let page = anna.get("/fair")
        let answer = anna.post(
            "/fair/swap",
            [
                ("request", one.request.text), ("other", two.request.text), ("reason", "asked"),
                ("seen", seen(anna.get("/fair"))),
            ], token: page.token)
        #expect(answer.status == 303)
        let pins = try served.store().pins().map(\.pin)
        #expect(
            pins.first { $0.request == one.request }.map { [$0.day, $0.slot, $0.table] } == [
                two.day, two.slot, two.table,
            ])
        #expect(
            pins.first { $0.request == two.request }.map { [$0.day, $0.slot, $0.table] } == [
                one.day, one.slot, one.table,
            ])
        for request in [one.request, two.request] {
            let seen = seen(anna.get("/fair"))
            #expect(
                anna.post("/fair/unpin", [("request", request.text), ("seen", seen)], token: page.token).status == 303)
        }
        #expect(try served.store().pins().isEmpty)
    }

    @Test("what the command refuses the board refuses in the same words, and keeps what was typed")
    func refusals() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let unknown = pin(anna, "nobody/F1/V1", "1 09:30 1")
        #expect(unknown.status == 422)
        #expect(unknown.text.contains("[CL023] nobody asked for an interview &quot;nobody/F1/V1&quot;"))
        let request = try #require(try board(served).cells.first?.interview.request.text)
        let noTime = pin(anna, request, "1 03:10 1", reason: "typed by hand")
        #expect(noTime.status == 422 && noTime.text.contains("[CL024] no interview begins at 03:10 on day 1"))
        #expect(noTime.text.contains("value=\"typed by hand\""))
        #expect(pin(anna, request, "soon").status == 422)
        #expect(try served.store().pins().isEmpty)
    }

    @Test("an interview whose slot the day has no more is chosen and answered like any other")
    func shorterDay() throws {
        let served = try Served()
        let cell = try #require(try board(served).cells.max { $0.interview.slot < $1.interview.slot })
        let day = try served.store().all(.days)[cell.interview.day]
        let parts = day.date.iso.split(separator: "-")
        let first = try #require(day.slots.first)
        try Data("Datum;Von;Bis;Minuten\n\(parts[2]).\(parts[1]).\(parts[0]);\(first.start);23:00;300\n".utf8)
            .write(to: URL(filePath: served.folder + "/short.csv"))
        Served.run(["import", "days", "short.csv"], in: served.folder)
        #expect(try served.store().all(.days)[cell.interview.day].slots.count <= cell.interview.slot)
        let anna = served.staff("anna")
        let page = anna.get("/fair?select=\(Browser.encoded(cell.interview.request.text))")
        #expect([200, 409].contains(page.status) && page.text.contains("<h1>"))
        #expect(anna.get("/healthz").status == 200)
    }

    @Test("the board alone allows a script, the service's own, and says so to coordinators alone")
    func script() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let page = anna.get("/fair")
        #expect(page.headers["content-security-policy"] == [SecurityHeaders.scriptPolicy])
        #expect(
            page.text.matches(of: /<script/).count == 1 && page.text.contains("<script src=\"/board.js\" defer=\"\">"))
        #expect(anna.get("/board.js").header("Content-Type") == "text/javascript; charset=utf-8")
        for path in ["/", "/plan", "/applicants"] {
            #expect(anna.get(path).headers["content-security-policy"] == [SecurityHeaders.policy], "\(path)")
        }
        #expect(served.staff("vera").get("/fair").headers["content-security-policy"] == [SecurityHeaders.policy])
    }
}
