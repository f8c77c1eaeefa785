import Calendar
import Domain
import Export
import HTML
import Pipeline
import Store

/// What a proposal would change, and the two buttons.
enum ProposalParts {
    /// Rows of a table that are shown; the rest is counted.
    private static let shown = 300

    static func proposed(
        _ run: PlanningRun, _ proposal: PlanProposal, _ look: Look, _ visit: Visit
    ) throws -> Node {
        let since = try visit.store.changes(since: proposal.rehearsal.revision)
        return .section(visit[Words.planProposal]) {
            Tag.p {
                "\(run.actor) · \(visit.moment(run.since)) · "
                visit[Words.count(proposal.interviews.count, Words.moveOne, Words.moveMany)]
                " · "
                visit[Words.count(proposal.ways.count, Words.wayOne, Words.wayMany)]
            }
            if since.isEmpty {
                if visit.who?.role == .coordinator { decision(run, visit) }
            } else {
                old(since, run, visit)
            }
            PlanParts.reports(proposal.reports, visit)
            if !proposal.interviews.isEmpty { interviews(proposal.interviews, look, visit) }
            if !proposal.ways.isEmpty { ways(proposal.ways, look, visit) }
            if proposal.isEmpty { Tag.p { visit[Words.nothingMoves] } }
        }
    }

    private static func decision(_ run: PlanningRun, _ visit: Visit) -> Node {
        Tag.div(.class("inline")) {
            visit.form(PlanPages.accepting.address(String(run.number)), .class("inline")) {
                Tag.button { visit[Words.accept] }
            }
            visit.form(PlanPages.refusing.address(String(run.number)), .class("inline")) {
                Tag.button(.class("second")) { visit[Words.refuse] }
            }
        }
    }

    /// The campaign went on: what changed, and the way to a proposal that fits.
    private static func old(_ since: [AuditEntry], _ run: PlanningRun, _ visit: Visit) -> Node {
        Tag.div(.class("error"), .role("alert")) {
            Tag.p { visit[Words.proposalOld] }
            ChangeParts.list(since, visit)
            if visit.who?.role == .coordinator {
                Tag.div(.class("inline")) {
                    visit.form(PlanPages.home.address(), .class("inline")) {
                        Tag.input(
                            Attribute("type", "hidden"), Attribute("name", "scope"),
                            Attribute("value", run.stages == PlanPages.Scope.fair.stages ? "fair" : "all"))
                        Tag.button { visit[Words.planAgain] }
                    }
                    visit.form(PlanPages.refusing.address(String(run.number)), .class("inline")) {
                        Tag.button(.class("second")) { visit[Words.refuse] }
                    }
                }
            }
        }
    }

    private static func interviews(_ moves: [InterviewMove], _ look: Look, _ visit: Visit) -> Node {
        let heads = [Words.person, Words.employer, Words.before, Words.after, Words.cause].map { visit[$0] }
        return .fragment([
            Node.table(visit[Words.movedInterviews], heads) {
                for move in moves.prefix(shown) {
                    Tag.tr {
                        Tag.th(.scope(.row), Attribute("dir", "auto")) { person(move.candidate, look) }
                        cell(heads[1], look.employer(move.employer)?.name ?? move.employer.text)
                        cell(heads[2], move.before.map { place($0, look, visit) } ?? visit[Words.noPlace])
                        cell(heads[3], move.after.map { place($0, look, visit) } ?? visit[Words.noPlace])
                        cell(heads[4], move.cause.map { visit[Words.cause(named($0, look))] } ?? visit[Words.firstPlan])
                    }
                }
            }, more(moves.count, visit),
        ])
    }

    private static func ways(_ ways: [WayChange], _ look: Look, _ visit: Visit) -> Node {
        let heads = [Words.person, Words.what, Words.before, Words.after].map { visit[$0] }
        return .fragment([
            Node.table(visit[Words.movedWays], heads) {
                for change in ways.prefix(shown) {
                    Tag.tr {
                        Tag.th(.scope(.row), Attribute("dir", "auto")) { person(change.applicant, look) }
                        cell(heads[1], (change.after ?? change.before).map { visit.dated($0.title) } ?? "")
                        cell(heads[2], change.before.map { moment($0.when, visit) } ?? visit[Words.new])
                        cell(heads[3], change.after.map { moment($0.when, visit) } ?? visit[Words.gone])
                    }
                }
            }, more(ways.count, visit),
        ])
    }

    /// The cause with people and firms in place of an interview's id.
    private static func named(_ cause: String, _ look: Look) -> String {
        let way = "gives way to "
        guard cause.hasPrefix(way) else { return cause }
        let parts = cause.dropFirst(way.count).split(separator: "/").map(String.init)
        guard parts.count >= 2, let person = look.applicant(ID(parts[0])), let firm = look.employer(ID(parts[1])) else {
            return cause
        }
        return "\(way)\(person.person.listName) – \(firm.name)"
    }

    private static func more(_ count: Int, _ visit: Visit) -> Node {
        count > shown ? Tag.p(.class("hint")) { "+ \(count - shown)" } : .empty
    }

    private static func person(_ id: ID<Applicant>, _ look: Look) -> Node {
        Tag.a(.href(RouteTable.applicant.address(id.text))) { look.applicant(id)?.person.listName ?? id.text }
    }

    /// `25.06.2012 09:30, Tisch 3, I1`
    private static func place(_ interview: FairInterview, _ look: Look, _ visit: Visit) -> String {
        let days = look.view.inputs.days
        guard days.indices.contains(interview.day), days[interview.day].slots.indices.contains(interview.slot) else {
            return visit[Words.noPlace]
        }
        let day = days[interview.day]
        return "\(visit.language.date(day.date)) \(day.slots[interview.slot].start), "
            + look.tableLabel(interview.table, visit) + (interview.interpreter.map { ", \($0)" } ?? "")
    }

    private static func moment(_ when: JourneyItem.When, _ visit: Visit) -> String {
        switch when {
        case .days(let from, let to):
            from == to
                ? visit.language.date(from) : "\(visit.language.date(from)) – \(visit.language.date(to))"
        case .times(let from, _, let to, _):
            "\(visit.language.date(from.date)) \(from.clock) – "
                + (from.date == to.date ? "" : "\(visit.language.date(to.date)) ") + "\(to.clock)"
        case .sittings(let windows, _):
            windows.first.map { "\(visit.language.date($0.date)) \($0.from)" }.map {
                windows.count == 1 ? $0 : "\($0) (\(windows.count))"
            } ?? ""
        }
    }

    private static func cell(_ head: String, _ text: String) -> Node {
        Tag.td(Attribute("data-head", head), Attribute("dir", "auto")) { if !text.isEmpty { text } }
    }
}

extension Look {
    func tableLabel(_ number: Int, _ visit: Visit) -> String {
        view.inputs.tables.first { $0.number == number }?.label ?? "\(visit[Words.table]) \(number + 1)"
    }
}
