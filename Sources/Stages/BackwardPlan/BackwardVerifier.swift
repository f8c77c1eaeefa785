import Calendar
package import Domain

/// Checks a backward plan against its problem without any of the planner's code: the earliest days by going round the
/// steps until nothing moves, the latest days by asking what would happen a day later.
package enum BackwardVerifier {
    /// The violations and the objectives counted anew; nothing is accepted, since nothing can be pinned against a rule.
    ///
    /// Throws where the problem itself has faults.
    package static func verify(
        _ plan: BackwardSchedule, against problem: BackwardProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var audit = BackwardAudit(problem: problem, plan: plan)
        audit.checkSteps()
        audit.checkSummary()
        audit.checkPromises()
        audit.checkCertificates()
        let late = audit.late
        let objectives = [
            ObjectiveValue(name: "missed", value: late.count, bound: nil, unit: "promises"),
            ObjectiveValue(name: "lateDays", value: late.reduce(0) { $0 + $1.days }, bound: nil, unit: "days"),
        ]
        audit.checkObjectives(objectives)
        return PlanVerification(violations: audit.violations, accepted: [], objectives: objectives)
    }
}

/// The plan beside the problem, and what is found.
struct BackwardAudit {
    let problem: BackwardProblem
    let plan: BackwardSchedule
    private let walk: BackwardWalk
    private(set) var violations: [PlanVerification.Breach] = []

    init(problem: BackwardProblem, plan: BackwardSchedule) {
        self.problem = problem
        self.plan = plan
        walk = BackwardWalk(problem)
    }

    private mutating func violate(_ code: String, _ item: String, _ text: String) {
        violations.append(.init(code: code, items: [item], text: text))
    }

    mutating func checkSteps() {
        if plan.steps.map(\.id).sorted() != problem.steps.map(\.id).sorted() {
            violate("steps", "", "the plan has other steps than the problem")
        }
        for said in plan.steps {
            guard let step = problem.steps.first(where: { $0.id == said.id }), let days = walk.days[said.id] else {
                continue
            }
            let id = said.id.text
            if said.actor != step.actor { violate("actor", id, "\"\(id)\" is for \(step.actor.rawValue) to do") }
            if said.earliestBegin != days.begin || said.earliestEnd != days.end {
                violate("earliest", id, "\"\(id)\" can be done from \(days.begin) to \(days.end)")
            }
            checkLatest(said, step)
            let slack = said.latestBegin.map { days.begin.days(to: $0) } ?? said.latestEnd.map { days.end.days(to: $0) }
            if said.slack != slack { violate("slack", id, "\"\(id)\" has other slack than its days") }
        }
    }

    private mutating func checkLatest(_ said: BackwardSchedule.Step, _ step: BackwardProblem.Step) {
        let id = said.id.text
        guard step.done == nil else {
            if said.latestBegin != nil || said.latestEnd != nil { violate("latest", id, "\"\(id)\" is done") }
            return
        }
        guard let end = said.latestEnd else { return violate("latest", id, "\"\(id)\" has no last day") }
        if !walk.keeps(step, doneOn: end) || walk.keeps(step, doneOn: end.adding(days: 1)) {
            violate("latest", id, "\(end) is not the last day on which \"\(id)\" may be done")
        }
        guard step.begun == nil else {
            if said.latestBegin != nil { violate("latest", id, "\"\(id)\" has begun") }
            return
        }
        guard let begin = said.latestBegin else {
            if walk.keeps(step, begunOn: end.adding(days: -3_700)) { violate("latest", id, "\"\(id)\" can be kept") }
            return
        }
        let next = walk.next(step, after: begin)
        if !walk.keeps(step, begunOn: begin) || walk.keeps(step, begunOn: next) {
            violate("latest", id, "\(begin) is not the last day on which \"\(id)\" may begin")
        }
    }

    mutating func checkSummary() {
        let slacks = plan.steps.compactMap(\.slack)
        if plan.slack != slacks.min() { violate("slack", "", "the least slack is another one") }
        for said in plan.steps where said.isCritical != (said.slack != nil && said.slack == slacks.min()) {
            violate("critical", said.id.text, "\"\(said.id)\" is critical or not, and the plan says the other")
        }
        let first = plan.steps.filter(\.isCritical).min {
            $0.earliestBegin != $1.earliestBegin ? $0.earliestBegin < $1.earliestBegin : $0.id < $1.id
        }
        if plan.criticalStep != first?.id { violate("critical", "", "the first critical step is another one") }
        let end = max(walk.days.values.map(\.end).max() ?? problem.today, problem.today)
        var start: CivilDate? = end
        while let day = start, !problem.startRule.allows(day, in: problem.region) { start = day.adding(days: 1) }
        if late.contains(where: { $0.item != "contract" }) { start = nil }
        if plan.earliestStart != start { violate("start", "contract", "the first possible day of work is another one") }
    }

    /// The promises that are missed: whose, which word, and by how many days.
    var late: [(item: String, rule: String, days: Int)] {
        var late: [(item: String, rule: String, days: Int)] = []
        for step in problem.steps where step.done == nil {
            guard let days = walk.days[step.id] else { continue }
            if let fixed = step.fixedBegin, step.begun == nil, days.begin > fixed {
                late.append((step.id.text, "begin", fixed.days(to: days.begin)))
            }
            if let deadline = step.deadline, days.end > deadline {
                late.append((step.id.text, "deadline", deadline.days(to: days.end)))
            }
        }
        let ends = problem.steps.filter { $0.done == nil }.compactMap { walk.days[$0.id]?.end }
        if let last = ends.max(), last > problem.start {
            late.append(("contract", "begin", problem.start.days(to: last)))
        }
        return late
    }

    mutating func checkPromises() {
        let said = plan.unplaced.map { "\($0.item) \($0.reasons.map(\.resource))" }.sorted()
        if said != late.map({ "\($0.item) \([$0.rule])" }).sorted() {
            violate("promises", "", "the missed promises are others than those that are listed")
        }
        if (plan.status == .optimal) != late.isEmpty || plan.status == .feasible {
            violate("status", "", "the status is \"\(plan.status.rawValue)\", and \(late.count) promises are missed")
        }
    }

    mutating func checkObjectives(_ counted: [ObjectiveValue]) {
        let isSame =
            plan.objectives.map(\.name) == counted.map(\.name) && plan.objectives.map(\.value) == counted.map(\.value)
        if !isSame || plan.objectives.contains(where: { $0.bound != $0.value }) {
            violate("objectives", "", "the plan's values or bounds are not those that are counted")
        }
    }

    /// Each missed promise has a smallest set of steps that make it so.
    mutating func checkCertificates() {
        var open = Set(late.map { "\($0.rule) \($0.item)" })
        for certificate in plan.certificates {
            guard case .conflict(let items, let rules) = certificate, let rule = rules.first, rules.count == 1,
                open.remove(rule) != nil
            else {
                violate("certificate", "", "a certificate is about no missed promise")
                continue
            }
            let known = Set(problem.steps.map(\.id.text))
            let kept = Set(items)
            if kept.count < items.count || !kept.isSubset(of: known) {
                violate("certificate", rule, "a certificate names a step that does not exist, or one twice")
            }
            if !isMissed(rule, with: kept) { violate("certificate", rule, "the steps that are named do not suffice") }
            for item in items where isMissed(rule, with: kept.subtracting([item])) {
                violate("certificate", rule, "the promise is missed without \"\(item)\" too")
            }
        }
        for rule in open.sorted() { violate("certificate", rule, "a missed promise has no certificate") }
    }

    private func isMissed(_ rule: String, with kept: Set<String>) -> Bool {
        let walk = BackwardWalk(problem, keeping: kept)
        return problem.steps.contains { step in
            guard step.done == nil, let days = walk.days[step.id] else { return false }
            return rule == "begin contract" && days.end > problem.start
                || rule == "deadline \(step.id)" && step.deadline.map { days.end > $0 } ?? false
                || rule == "begin \(step.id)" && step.fixedBegin.map { days.begin > $0 } ?? false
        }
    }
}
