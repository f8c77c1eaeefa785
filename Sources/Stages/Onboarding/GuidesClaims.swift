import Calendar
import Domain

/// What a plan says about itself: its status, its values, what is missing, and why.
extension GuidesAudit {
    mutating func checkClaims(_ count: GuidesCount) {
        let missing = count.unspoken.map { "household \($0)" } + count.missingTasks.map { "task \($0)" }
        if Set(plan.unplaced.map(\.item)) != Set(missing) || plan.unplaced.count != missing.count {
            violate("unplaced", missing, "the list of what is missing is not that of the plan's items")
        }
        let isPartial = !count.unspoken.isEmpty || !count.late.isEmpty
        if isPartial != (plan.status == .partial) {
            violate("status", [], "the status is \(plan.status.rawValue), which the plan's items do not bear out")
        }
        checkObjectives(count)
        for certificate in plan.certificates {
            let check = GuidesCertificateCheck(facts, missing: Set(missing))
            guard let fault = check.fault(of: certificate) else { continue }
            violate("certificate", certificate.items, "a certificate does not hold: \(fault)")
        }
    }

    private mutating func checkObjectives(_ count: GuidesCount) {
        let levels = facts.problem.levelsInForce
        guard plan.objectives.count == levels.count else {
            violate("objectives", [], "\(plan.objectives.count) levels are named, there are \(levels.count)")
            return
        }
        for (level, claim) in zip(levels, plan.objectives) {
            let value = level.weights.reduce(0) { $0 + $1.weight * count.value($1.term) }
            if claim.name != level.name || claim.value != value {
                violate("objectives", [claim.name], "\(level.name) is \(value), not \(claim.value)")
            }
            if let bound = claim.bound, bound > value {
                violate("objectives", [claim.name], "the bound \(bound) of \(level.name) is above its value \(value)")
            }
            if plan.status == .optimal, claim.bound != value {
                violate("objectives", [claim.name], "\(level.name) is called optimal and does not meet its bound")
            }
        }
    }
}

extension GuidesCount {
    /// Tasks that are late or have no meeting.
    var missingTasks: [ID<GuidesProblem.Task>] { Set(late).union(withoutMeeting).sorted() }
}

extension PlanCertificate {
    fileprivate var items: [String] {
        switch self {
        case .count(let items, _, _, _, _), .conflict(let items, _): items
        case .notFound(let item, _): [item]
        }
    }
}
