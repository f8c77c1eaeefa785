import Calendar
import Domain
import FairTimetable
import Pipeline

/// How good the timetable is: bounds, use of the venue, even treatment, and everything that has no place, with why.
struct FairSummary {
    private let desk: FairDesk
    private let figures: FairFigures
    private let breaches: [PolicyBreach]

    init(_ desk: FairDesk) throws {
        self.desk = desk
        breaches = try desk.breaches()
        figures = FairFigures(of: desk.draft.plan.interviews, in: desk.problem)
    }

    var lines: [String] {
        let plan = desk.draft.plan
        let interpreted = plan.interviews.count { $0.interpreter != nil }
        var lines = [
            "\(plan.interviews.count) of \(desk.problem.requests.count) interviews placed (\(plan.status.rawValue)); "
                + "\(plan.bindingBound)",
            "\(interpreted) with an interpreter (\(percent(interpreted, of: plan.interviews.count)))",
        ]
        for objective in plan.objectives {
            let bound = objective.bound.map { "bound \($0)" } ?? "no bound"
            lines.append("  \(objective.name): \(objective.value) \(objective.unit) (\(bound))")
        }
        lines += useLines + treatmentLines + unplacedLines + certificateLines + breachLines
        return lines
    }

    private var breachLines: [String] {
        breaches.isEmpty ? [] : ["rules broken on purpose: \(breaches.count)"] + breaches.map { "  \($0.line)" }
    }

    private var useLines: [String] {
        let kinds = [("tables", figures.tables), ("teams", figures.teams), ("interpreters", figures.interpreters)]
        return kinds.compactMap { name, use in
            guard let use else { return nil }
            let busiest = use.busiestWindow.map {
                ", \(percent(use.busiest.taken, of: use.busiest.available)) in the busiest three hours "
                    + "(\($0.date) \($0.from)–\($0.to))"
            }
            return "\(name): \(percent(use.overall.taken, of: use.overall.available)) used\(busiest ?? "")"
        }
    }

    private var treatmentLines: [String] {
        [("interviews per employer", figures.perEmployer), ("interviews per candidate", figures.perCandidate)]
            .compactMap { name, spread in
                spread.map { "\(name): least \($0.least), median \($0.median), most \($0.most)" }
            }
    }

    private var unplacedLines: [String] {
        let plan = desk.draft.plan
        guard !plan.unplaced.isEmpty else { return [] }
        let proven = desk.problem.leastMissing(among: Set(desk.problem.requests.map(\.id)), plan.certificates)
        return ["not placed: \(plan.unplaced.count); the proofs show that every timetable leaves out \(proven) or more"]
            + plan.unplaced.map { item in
                "  \(item.request): " + item.reasons.map(\.text).joined(separator: "; ")
            }
    }

    private var certificateLines: [String] {
        desk.draft.plan.certificates.map { certificate in
            switch certificate {
            case .count(let items, let resource, let need, let supply, let window):
                "proof: \(items.count) interviews need \(need) of \(resource), there are \(supply) (\(window)), so at least "
                    + "\(desk.problem.leastMissing(certificate)) of them cannot be held: "
                    + items.joined(separator: ", ")
            case .conflict(let items, let rules):
                "proof: \(items.joined(separator: ", ")) cannot hold together (\(rules.joined(separator: ", ")))"
            case .notFound(let item, let blocking):
                "not proven: \(item) found no place; \(blocking) is in the way"
            }
        }
    }
}

/// A share in whole percent, rounded half up.
func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0 %" : "\((part * 200 + whole) / (2 * whole)) %"
}
