import Domain
import HTML
import Pipeline

/// Above the grid: which draft, which release, how they differ, and which side is looked at.
enum BoardHead {
    static func parts(_ board: FairBoard, _ visit: Visit) -> Node {
        let draft = board.desk.draft
        let placed = board.cells.count
        return Tag.div(.class("part")) {
            Node.facts([
                (
                    visit[Words.draft],
                    "\(draft.number) · \(draft.actor) · \(visit.moment(draft.at)) · \(placed) / \(placed + board.waiting.count)"
                ),
                (
                    visit[Words.released],
                    board.release.map { "\($0.name) · \($0.actor) · \(visit.moment($0.at))" }
                        ?? visit[Words.neverReleased]
                ),
                (
                    visit[Words.sinceRelease],
                    board.release == nil
                        ? nil : visit[Words.count(board.differences, Words.differenceOne, Words.differenceMany)]
                ),
            ])
            if visit.who?.role == .coordinator {
                visit.form(PlanPages.home.address(), .class("inline")) {
                    visit.hidden("scope", "fair")
                    Tag.button { visit[Words.replan] }
                    if board.isAhead { Tag.span(.class("tag warn")) { visit[Words.ahead] } }
                }
            }
        }
    }

    /// The days and the two sides as links.
    static func switches(_ board: FairBoard, _ address: BoardAddress, _ visit: Visit) -> Node {
        Tag.nav(.class("switches"), .aria("label", visit[Words.daysAndSides])) {
            for (index, day) in board.desk.inputs.days.enumerated() {
                link(visit.language.date(day.date), address.with { $0.day = index }, index == address.day)
            }
            Tag.span(.class("gap")) {}
            for side in BoardAddress.Side.allCases {
                link(visit[Words.side(side)], address.with { $0.side = side }, side == address.side)
            }
        }
    }

    private static func link(_ text: String, _ address: BoardAddress, _ isHere: Bool) -> Node {
        isHere
            ? Tag.a(.href(address.text), .aria("current", "true")) { text } : Tag.a(.href(address.text)) { text }
    }
}
