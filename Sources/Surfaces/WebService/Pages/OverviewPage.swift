import Domain
import HTML
import HTTP
import Pipeline

/// The coordinator's first page: how far the campaign is, what is due, what it costs, what has to be computed anew.
enum OverviewPage {
    /// Kinds of lines of what is due that are shown; the rest is counted.
    private static let shown = 12

    static func response(_ visit: Visit) throws -> Response {
        let look = try visit.look()
        let (view, summary, stages) = (look.view, try look.summary(visit.store), try look.stages(visit.store))
        return visit.page(view.inputs.campaign.name) {
            Tag.p(.class("hint")) {
                "\(view.inputs.campaign.venue.isEmpty ? "" : view.inputs.campaign.venue + " · ")"
                visit.time(view.inputs.campaign.date)
            }
            funnel(view, summary, visit)
            Tag.div(.class("columns")) {
                due(summary, visit)
                Tag.div(.class("part")) {
                    if let money = summary.money { self.money(money, visit) }
                    StageParts.list(stages, visit)
                }
            }
        }
    }

    private static func funnel(_ view: CampaignView, _ summary: CampaignSummary, _ visit: Visit) -> Node {
        let counts: [(LocalText, Int)] =
            [(Words.applicants, view.inputs.applicants.count)] + summary.funnel.map { ($0.stage.title, $0.passed) }
        return .section(visit[Words.funnel]) {
            Tag.ul(.class("tiles")) {
                for (title, count) in counts {
                    Tag.li {
                        Tag.strong { String(count) }
                        Tag.span { visit[title] }
                    }
                }
            }
        }
    }

    private static func due(_ summary: CampaignSummary, _ visit: Visit) -> Node {
        let groups = DueGroup.groups(of: summary.due)
        return .section(visit[Words.due]) {
            if groups.isEmpty { Tag.p { visit[Words.nothingDue] } }
            Tag.ul(.class("lines")) {
                for group in groups.prefix(shown) {
                    Tag.li {
                        "\(visit[group.line.title]) "
                        if group.isOverdue { Tag.span(.class("tag warn")) { visit[Words.overdue] } }
                        Tag.small {
                            visit.time(group.line.due)
                            " · \(visit[Words.actor(group.line.actor)]) ·"
                            for applicant in group.applicants {
                                " "
                                Tag.a(.href(RouteTable.applicant.address(applicant.text))) { applicant.text }
                            }
                        }
                    }
                }
            }
            if groups.count > shown {
                Tag.p(.class("hint")) { "+ \(groups.count - shown) \(visit[Words.moreDue])" }
            }
        }
    }

    /// The same line of several people.
    private struct DueGroup {
        let line: ChecklistLine
        let isOverdue: Bool
        var applicants: [ID<Applicant>]

        /// The one that is due longest first.
        static func groups(of lines: [DueLine]) -> [DueGroup] {
            var groups: [DueGroup] = []
            var places: [[String]: Int] = [:]
            for line in lines.sorted(by: { ($1.daysOver, $0.entry.task) < ($0.daysOver, $1.entry.task) }) {
                let entry = line.entry
                let key = [entry.line.due.iso, entry.line.actor.rawValue, entry.line.title.english]
                if let place = places[key] {
                    groups[place].applicants.append(entry.applicant)
                } else {
                    places[key] = groups.count
                    groups.append(
                        DueGroup(line: entry.line, isOverdue: line.isOverdue, applicants: [entry.applicant]))
                }
            }
            return groups
        }
    }

    private static func money(_ money: CampaignSummary.Money, _ visit: Visit) -> Node {
        .section(visit[Words.money]) {
            Node.facts(
                [
                    (visit[Words.total], visit.language.amount(money.total)),
                    (visit[Words.perHire], money.perHire.map(visit.language.amount)),
                ] + money.payers.map { ($0.name, visit.language.amount($0.amount)) })
        }
    }
}
