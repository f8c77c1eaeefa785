import Domain
import HTML
import Pipeline

/// The form of a chosen interview: where it could be, who interprets, why; free it; change it with another.
struct ChosenInterview {
    let board: FairBoard
    /// Where it could be.
    let openings: [FairBoard.Opening]
    let request: ID<InterviewRequest>
    let address: BoardAddress
    let visit: Visit

    private var wish: FairProblem.Request? { board.desk.problem.requests.first { $0.id == request } }
    private var cell: FairBoard.Cell? { board.cell(request) }

    var part: Node {
        guard let wish else { return Tag.p(.class("error"), .id("chosen")) { visit[Words.noLongerWanted] } }
        return Tag.section(.class("part chosen"), .id("chosen"), .aria("label", visit[Words.chosen])) {
            Tag.h2(Attribute("dir", "auto")) {
                Tag.a(.href(RouteTable.applicant.address(wish.candidate.text))) { board.desk.name(wish.candidate) }
                " – \(board.desk.name(wish.employer))"
            }
            Node.facts(facts(wish))
            if visit.who?.role == .coordinator {
                Tag.div(.class("columns")) {
                    moving
                    Tag.div(.class("part")) {
                        if cell?.pin != nil { freeing }
                        if cell != nil { exchanging }
                    }
                }
            }
            Tag.p {
                Tag.a(
                    .href(
                        address.with {
                            $0.chosen = nil
                            $0.place = nil
                        }.text)
                ) { visit[Words.close] }
            }
        }
    }

    private func facts(_ wish: FairProblem.Request) -> [(String, String?)] {
        [
            (visit[Words.number], request.text),
            (visit[Words.when], cell.map { place($0.interview) } ?? visit[Words.noPlace]),
            (visit[Words.inDraft], cell?.drafted.map(place)),
            (visit[Words.interpreter], cell?.interview.interpreter?.text),
            (
                visit[Words.fixed],
                cell?.pin.map { pin in
                    [pin.actor, visit.moment(pin.at), pin.reason].compactMap(\.self).joined(separator: " · ")
                }
            ),
        ]
    }

    private func place(_ interview: FairInterview) -> String {
        let days = board.desk.inputs.days
        guard days.indices.contains(interview.day), days[interview.day].slots.indices.contains(interview.slot) else {
            return visit[Words.noPlace]
        }
        let day = days[interview.day]
        return "\(visit.language.date(day.date)) \(day.slots[interview.slot].start), \(label(interview.table))"
    }

    private func label(_ number: Int) -> String {
        board.desk.inputs.tables.first { $0.number == number }?.label ?? "\(visit[Words.table]) \(number + 1)"
    }

    /// What every form of the interview carries: which, from where, and what was seen.
    private func carried() -> [Node] {
        [
            visit.hidden("request", request.text), visit.hidden("day", String(address.day + 1)),
            visit.hidden("side", address.side.rawValue), visit.seen(),
        ]
    }

    private var moving: Node {
        visit.form(BoardPage.pinning.address(), .class("narrow")) {
            carried()
            Tag.div(.class("field")) {
                Tag.label(Attribute("for", "place")) { visit[Words.moveTo] }
                Tag.select(.id("place"), Attribute("name", "place")) { options }
            }
            Tag.div(.class("field")) {
                Tag.label(Attribute("for", "interpreter")) { visit[Words.interpreter] }
                Tag.select(.id("interpreter"), Attribute("name", "interpreter")) {
                    option("", visit[Words.planner], visit.request.sent("interpreter"))
                    for interpreter in board.desk.problem.interpreters {
                        option(
                            interpreter.id.text, interpreter.id.text,
                            visit.request.sent("interpreter") ?? cell?.pin?.pin.interpreter?.text)
                    }
                }
            }
            reason("reason")
            Tag.button { visit[Words.fix] }
        }
    }

    private func reason(_ id: String) -> Node {
        Tag.div(.class("field")) {
            Tag.label(Attribute("for", id)) { visit[Words.fixReason] }
            Tag.input(
                .id(id), Attribute("name", "reason"), Attribute("maxlength", "200"),
                Attribute("value", visit.request.sent("reason") ?? ""))
        }
    }

    /// The places by day: where it is, the one chosen in the grid, and all others with what stands against them.
    private var options: [Node] {
        let days = board.desk.inputs.days
        var known: Set<String> = []
        var first: [Node] = []
        // A day may have fewer slots than when the interview was placed.
        let now = cell.flatMap { cell -> BoardPlace? in
            let (day, slot) = (cell.interview.day, cell.interview.slot)
            guard days.indices.contains(day), days[day].slots.indices.contains(slot) else { return nil }
            return BoardPlace(day: day, time: days[day].slots[slot].start, table: cell.interview.table)
        }
        let typed = address.place.flatMap(BoardPlace.init)
        let wanted = (typed ?? now)?.text
        for place in [now, typed].compactMap(\.self) where known.insert(place.text).inserted {
            first.append(option(place.text, words(place), wanted))
        }
        return first
            + days.indices.map { day in
                Tag.optgroup(Attribute("label", visit.language.date(days[day].date))) {
                    for opening in openings where opening.day == day {
                        let place = BoardPlace(
                            day: day, time: days[day].slots[opening.slot].start, table: opening.table)
                        if !known.contains(place.text) {
                            option(
                                place.text,
                                "\(place.time), \(label(opening.table))"
                                    + (opening.breaks.isEmpty
                                        ? ""
                                        : " – \(visit[Words.against]): "
                                            + opening.breaks.map { visit[Words.rule($0).name] }.joined(separator: ", ")),
                                wanted)
                        }
                    }
                }
            }
    }

    private func words(_ place: BoardPlace) -> String {
        let days = board.desk.inputs.days
        let date = days.indices.contains(place.day) ? "\(visit.language.date(days[place.day].date)) " : ""
        return "\(date)\(place.time)" + (place.table.map { ", \(label($0))" } ?? "")
    }

    private var freeing: Node {
        visit.form(BoardPage.unpinning.address(), .class("narrow")) {
            carried()
            Tag.button(.class("second")) { visit[Words.unfix] }
        }
    }

    private var exchanging: Node {
        let others = board.cells.filter { $0.interview.request != request }
        return visit.form(BoardPage.swapping.address(), .class("narrow")) {
            carried()
            Tag.div(.class("field")) {
                Tag.label(Attribute("for", "other")) { visit[Words.swapWith] }
                Tag.select(.id("other"), Attribute("name", "other")) {
                    for other in others {
                        option(
                            other.interview.request.text,
                            "\(board.desk.name(other.interview.candidate)) – \(board.desk.name(other.interview.employer)), "
                                + place(other.interview),
                            visit.request.sent("other"))
                    }
                }
            }
            reason("swap-reason")
            Tag.button(.class("second")) { visit[Words.swap] }
        }
    }

    private func option(_ value: String, _ text: String, _ chosen: String?) -> Node {
        value == chosen
            ? Tag.option(Attribute("value", value), Attribute("selected", "")) { text }
            : Tag.option(Attribute("value", value)) { text }
    }
}
