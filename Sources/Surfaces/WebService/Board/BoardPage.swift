import Domain
import Export
import HTML
import HTTP
import Pipeline
import Store

/// The fair board: the draft as a grid of a day, what it breaks, who has no place, and the form of a chosen interview.
enum BoardPage {
    static let pinning = RoutePattern("/fair/pin")
    static let unpinning = RoutePattern("/fair/unpin")
    static let swapping = RoutePattern("/fair/swap")
    static let releasing = RoutePattern("/fair/release")

    static func response(_ visit: Visit) throws -> Response { try page(visit, .ok, nil) }

    /// The page, after a form with what kept it from being done and with what was typed.
    static func page(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let route = try visit.store.campaign().route
        guard route.hasTimetable, let board = try visit.board() else {
            return empty(route, visit, status, problem)
        }
        let shown =
            board.cells.map(\.interview.candidate) + board.waiting.map(\.request.candidate)
            + board.dropped.map(\.interview.candidate)
        let known = Set(board.desk.inputs.applicants.map(\.id))
        try visit.note(Set(shown).intersection(known).sorted(), purpose: "fair")
        let address = BoardAddress(visit, days: board.desk.inputs.days.count)
        let isOwn = visit.who?.role == .coordinator
        let undo = try PlanPages.takingBack(visit)
        let openings = isOwn ? address.chosen.map(board.openings) ?? [] : []
        var response = visit.page(visit[Words.fair], status, script: isOwn ? BoardScript.address : nil) {
            if let problem { problem.part(visit) }
            BoardHead.parts(board, visit)
            undo
            BoardFindings.part(board, address, visit)
            Tag.div(.class("board")) {
                BoardHead.switches(board, address, visit)
                if let chosen = address.chosen {
                    ChosenInterview(
                        board: board, openings: openings, request: chosen, address: address, visit: visit
                    ).part
                }
                BoardGrid(board: board, openings: openings, address: address, visit: visit).part
                if isOwn { dropForm(address, visit) }
            }
            BoardFindings.waiting(board, address, visit)
            BoardBans.part(board, address, visit)
            if isOwn { releaseForm(board, visit) }
        }
        if isOwn { response.headers.append(Field("Content-Security-Policy", SecurityHeaders.scriptPolicy)) }
        return response
    }

    private static func empty(_ route: Domain.Route, _ visit: Visit, _ status: Status, _ problem: FormProblem?)
        -> Response
    {
        visit.page(visit[Words.fair], status) {
            if let problem { problem.part(visit) }
            Tag.p { visit[route.hasTimetable ? Words.noDraft : Words.noTimetable] }
            if route.hasTimetable, visit.who?.role == .coordinator {
                PlanPages.form(route, visit)
            }
        }
    }

    /// What the script fills in when a card is dropped; without it nobody sees the form.
    private static func dropForm(_ address: BoardAddress, _ visit: Visit) -> Node {
        visit.form(pinning.address(), .id("drop")) {
            visit.hidden("request", "")
            visit.hidden("place", "")
            visit.hidden("day", String(address.day + 1))
            visit.hidden("side", address.side.rawValue)
            visit.seen()
        }
    }

    private static func releaseForm(_ board: FairBoard, _ visit: Visit) -> Node {
        .section(visit[Words.release]) {
            if !board.violations.isEmpty || !board.faults.isEmpty || board.isAhead {
                Tag.p { visit[Words.releaseLater] }
            } else if board.differences == 0, board.release != nil {
                Tag.p { visit[Words.releaseSame] }
            } else {
                visit.form(releasing.address(), .class("filters")) {
                    visit.seen()
                    Tag.div(.class("field wide")) {
                        Tag.label(Attribute("for", "name")) { visit[Words.releaseName] }
                        Tag.input(
                            .id("name"), Attribute("name", "name"), Attribute("required", ""),
                            Attribute("maxlength", "80"),
                            Attribute(
                                "value", visit.request.sent("name") ?? "Version \((board.release?.number ?? 0) + 1)"))
                    }
                    Tag.button { visit[Words.release] }
                }
            }
        }
    }
}

extension Visit {
    func hidden(_ name: String, _ value: String) -> Node {
        Tag.input(Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value))
    }

    /// The version that a page was made from, for its forms: that before anything of the page was read.
    func seen() -> Node { hidden("seen", String(planRevision)) }
}

extension Visit {
    /// The fair as it stands; nil before the first plan.
    func board() throws -> FairBoard? { try hall.board(self) }
}
