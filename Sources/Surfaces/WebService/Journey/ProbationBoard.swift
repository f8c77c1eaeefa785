import Calendar
import Domain
import HTML
import Pipeline

/// The probations as a board: a row for each person, a column for each month, in it the talks and the days that decide.
struct ProbationBoard {
    /// Days before it is due from which something counts as soon.
    private static let soon = 14

    let book: CaseBook
    let look: Look
    let visit: Visit

    /// How a row stands, as a colour with its word (Ampel).
    enum Light: Int {
        case red, yellow, green

        var style: String {
            switch self {
            case .red: "tag warn"
            case .yellow: "tag soon"
            case .green: "tag good"
            }
        }
    }

    private enum Mark {
        case talk(ProbationCalendar.CheckIn, Light, isDone: Bool)
        case decision, last
    }

    var part: Node {
        let months = max(1, book.probations.map { monthIndex($0, $0.calendar.lastDay) + 1 }.max() ?? 6)
        let heads =
            [visit[Words.person], visit[Words.light]]
            + (1...months).map { "\(visit[Words.month]) \($0)" }
        let rows = book.probations.sorted { left, right in
            let (first, second) = (light(left).rawValue, light(right).rawValue)
            return first != second ? first < second : left.work.contract.start < right.work.contract.start
        }
        return Tag.div(
            .class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", visit[Words.probation])
        ) {
            Tag.table(.class("list stacks months")) {
                Tag.caption { visit[Words.probation] }
                Tag.thead { Tag.tr { for head in heads { Tag.th(.scope(.col)) { head } } } }
                Tag.tbody { for own in rows { row(own, months, heads) } }
            }
        }
    }

    private func row(_ own: OngoingProbation, _ months: Int, _ heads: [String]) -> Node {
        Tag.tr {
            Tag.th(.scope(.row), Attribute("dir", "auto")) {
                Tag.a(.href(ProbationPages.person.address(own.work.contract.applicant.text))) {
                    look.listName(own.work.contract.applicant)
                }
                Tag.small { "\(look.workplace(own.work.contract.vacancy)) · \(visit[own.work.state.title])" }
            }
            Tag.td(Attribute("data-head", heads[1])) {
                let light = light(own)
                Tag.span(.class(light.style)) { visit[Words.light(light)] }
            }
            for month in 0..<months { cell(marks(own, in: month), heads[2 + month]) }
        }
    }

    private func cell(_ marks: [(date: CivilDate, mark: Mark)], _ head: String) -> Node {
        Tag.td(Attribute("data-head", head)) {
            if !marks.isEmpty {
                Tag.ul(.class("marks")) {
                    for (date, mark) in marks {
                        Tag.li {
                            Tag.time(.datetime(date.iso)) { visit.dayAndMonth(date) }
                            " "
                            chip(mark)
                        }
                    }
                }
            }
        }
    }

    private func chip(_ mark: Mark) -> Node {
        switch mark {
        case .talk(let talk, let light, let isDone):
            Tag.span(.class(isDone ? "tag good" : light == .green ? "tag" : light.style)) {
                let state = isDone ? Words.done : light == .red ? Words.overdue : light == .yellow ? Words.soon : nil
                "\(visit[Words.talk(talk.kind)])" + (state.map { ": \(visit[$0])" } ?? "")
            }
        case .decision: Tag.strong { visit[Words.decision] }
        case .last: Tag.strong { visit[Words.lastDay] }
        }
    }

    // MARK: Where somebody stands

    /// The first of the talks that is late or near says how the row stands.
    func light(_ own: OngoingProbation) -> Light {
        let lights = own.calendar.checkIns.filter { !book.isDone($0, of: own) }.map { light($0, own) }
        let decision: [Light] =
            own.work.state == .inProbation && own.calendar.decisionDue < visit.today
            ? [.red]
            : own.work.state == .inProbation
                && own.calendar.decisionDue <= visit.today.adding(days: ProbationBoard.soon) ? [.yellow] : []
        return (lights + decision).min { $0.rawValue < $1.rawValue } ?? .green
    }

    private func light(_ talk: ProbationCalendar.CheckIn, _ own: OngoingProbation) -> Light {
        if talk.date < visit.today { return .red }
        return talk.date <= visit.today.adding(days: ProbationBoard.soon) ? .yellow : .green
    }

    private func marks(_ own: OngoingProbation, in month: Int) -> [(date: CivilDate, mark: Mark)] {
        let talks = own.calendar.checkIns.map { talk in
            (date: talk.date, mark: Mark.talk(talk, light(talk, own), isDone: book.isDone(talk, of: own)))
        }
        let days = [
            (date: own.calendar.decisionDue, mark: Mark.decision), (date: own.calendar.lastDay, mark: Mark.last),
        ]
        return (talks + days).filter { monthIndex(own, $0.date) == month }.sorted { $0.date < $1.date }
    }

    /// 0 for days of the first month.
    private func monthIndex(_ own: OngoingProbation, _ date: CivilDate) -> Int {
        let start = own.work.contract.start
        return (0..<24).last { start.adding(months: $0) <= date } ?? 0
    }
}
