import Calendar
import Domain
import HTML

/// The plan backwards from a contract's first day as a Gantt chart (Balkenplan): one row for each step, the bar beside the words that
/// say the same, so that nothing stands in the picture alone.
struct BackwardChart {
    private let path: PlacementPath
    private let visit: Visit
    private let first: CivilDate
    private let last: CivilDate

    init(_ path: PlacementPath, _ visit: Visit) {
        self.path = path
        self.visit = visit
        let steps = path.plan.steps
        let days = steps.flatMap { [$0.earliestBegin, $0.earliestEnd, $0.latestEnd ?? $0.earliestEnd] }
        first = (days + [visit.today, path.problem.start]).min() ?? path.problem.start
        last = max((days + [path.problem.start]).max() ?? path.problem.start, first.adding(days: 1))
    }

    var part: Node {
        let heads = [Words.step, Words.whoActs, Words.earliest, Words.latest, Words.slack].map { visit[$0] }
        return .section(visit[Words.backwardPlan]) {
            Tag.p { summary }
            if let remark { Tag.p(.class("notice")) { remark } }
            Tag.div(
                .class("scroll"), .role("region"), Attribute("tabindex", "0"),
                .aria("label", visit[Words.backwardPlan])
            ) {
                Tag.table(.class("list stacks gantt")) {
                    Tag.caption { visit[Words.backwardPlan] }
                    Tag.thead {
                        Tag.tr {
                            for head in heads { Tag.th(.scope(.col)) { head } }
                            Tag.th(.scope(.col), .class("bar")) {
                                Tag.span(.class("unseen")) { visit[Words.bar] }
                                axis
                            }
                        }
                    }
                    Tag.tbody { for step in path.plan.steps { row(step, heads) } }
                }
            }
            Tag.p(.class("hint legend")) {
                for (style, text) in [
                    ("early", Words.barEarly), ("slack", Words.barSlack), ("critical", Words.barCritical),
                    ("today", Words.barToday), ("start", Words.barStart),
                ] {
                    Tag.span {
                        Tag.span(.class("key \(style)"), .aria("hidden", "true"))
                        " \(visit[text])"
                    }
                }
            }
        }
    }

    private var summary: String {
        var text = "\(visit[Words.workBegins]) \(visit.language.date(path.problem.start))."
        if let slack = path.plan.slack {
            text += " " + visit[slack < 0 ? Words.daysLate(-slack) : Words.daysSpare(slack)]
        }
        if let critical = path.criticalStep { text += " \(visit[Words.lookAt]) \(title(critical))." }
        return text
    }

    /// What does not fit, and what is not known.
    private var remark: String? {
        var parts: [String] = []
        if path.plan.status == .partial {
            parts.append(
                path.plan.earliestStart.map { "\(visit[Words.contractMoves]) \(visit.language.date($0))." }
                    ?? visit[Words.movingDoesNotHelp])
        }
        if !path.unknown.isEmpty {
            parts.append(
                "\(visit[Words.nothingKnownOf]) \(path.unknown.map { visit[$0.title] }.joined(separator: ", ")).")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func title(_ step: BackwardSchedule.Step) -> String {
        PlacementStep(rawValue: step.id.text).map { visit[$0.title] } ?? step.id.text
    }

    private func row(_ step: BackwardSchedule.Step, _ heads: [String]) -> Node {
        Tag.tr {
            Tag.th(.scope(.row)) {
                "\(title(step)) "
                if step.latestEnd == nil {
                    Tag.span(.class("tag good")) { visit[Words.done] }
                } else if step.isCritical {
                    Tag.span(.class("tag warn")) { visit[Words.critical] }
                }
            }
            Tag.td(Attribute("data-head", heads[1])) { visit[Words.actor(step.actor)] }
            Tag.td(Attribute("data-head", heads[2])) {
                "\(visit.language.date(step.earliestBegin)) – \(visit.language.date(step.earliestEnd))"
            }
            Tag.td(Attribute("data-head", heads[3])) { step.latestEnd.map(visit.language.date) ?? "–" }
            Tag.td(.class("count"), Attribute("data-head", heads[4])) {
                step.slack.map { visit[Words.days($0)] } ?? "–"
            }
            Tag.td(.class("bar")) { picture(step) }
        }
    }

    // MARK: Bars

    private func picture(_ step: BackwardSchedule.Step) -> Node {
        let tone = step.latestEnd == nil ? "over" : step.isCritical ? "critical" : "early"
        return Tag.svg(.aria("hidden", "true"), Attribute("focusable", "false")) {
            if let latest = step.latestEnd, latest > step.earliestEnd {
                rect("slack", step.earliestEnd, latest, top: 7, height: 10)
            }
            rect(
                tone, step.earliestBegin, max(step.earliestEnd, step.earliestBegin.adding(days: 1)), top: 4, height: 16)
            mark("today", visit.today)
            mark("start", path.problem.start)
        }
    }

    /// The months above the bars.
    private var axis: Node {
        let step = max(1, months.count / 6)
        return Tag.svg(.aria("hidden", "true"), Attribute("focusable", "false")) {
            for (index, month) in months.enumerated() where index % step == 0 {
                Tag.line(
                    .class("month"), Attribute("x1", share(month)), Attribute("x2", share(month)),
                    Attribute("y1", "0"), Attribute("y2", "24"))
                Tag.text(Attribute("x", share(month)), Attribute("dx", "4"), Attribute("y", "15")) {
                    "\(month.month)/\(month.year % 100 < 10 ? "0" : "")\(month.year % 100)"
                }
            }
        }
    }

    /// The first days of the months that begin within the chart, but for one at its very end.
    private var months: [CivilDate] {
        var days: [CivilDate] = []
        var day = first.adding(days: 1 - first.day).adding(months: 1)
        while day < last.adding(days: -max(2, first.days(to: last) / 14)) {
            days.append(day)
            day = day.adding(months: 1)
        }
        return days
    }

    private func rect(_ style: String, _ from: CivilDate, _ to: CivilDate, top: Int, height: Int) -> Node {
        Tag.rect(
            .class(style), Attribute("x", share(from)), Attribute("width", percent(from.days(to: min(to, last)))),
            Attribute("y", String(top)), Attribute("height", String(height)), Attribute("rx", "2"))
    }

    private func mark(_ style: String, _ day: CivilDate) -> Node {
        Tag.line(
            .class(style), Attribute("x1", share(day)), Attribute("x2", share(day)), Attribute("y1", "0"),
            Attribute("y2", "24"))
    }

    /// Where a day stands, in per cent of the width.
    private func share(_ day: CivilDate) -> String { percent(first.days(to: min(max(day, first), last))) }

    private func percent(_ days: Int) -> String {
        let tenths = days * 1_000 / max(1, first.days(to: last))
        return "\(tenths / 10).\(tenths % 10)%"
    }
}
