package import Domain

/// Checks a plan of guides and meetings against its problem, rule by rule, without any of the planner's code.
package enum GuidesVerifier {
    /// The broken rules, those that a person accepted by a pin, and the objectives counted anew.
    ///
    /// Throws where the problem itself has faults.
    package static func verify(
        _ plan: GuidesPlan, against problem: GuidesProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var audit = GuidesAudit(problem, plan)
        audit.checkAssignments()
        audit.checkMeetings()
        audit.checkVisits()
        audit.checkWeeks()
        audit.checkPins()
        let count = GuidesCount(audit.facts)
        audit.checkClaims(count)
        return PlanVerification(
            violations: audit.violations, accepted: audit.accepted,
            objectives: problem.levelsInForce.map { level in
                ObjectiveValue(
                    name: level.name, value: level.weights.reduce(0) { $0 + $1.weight * count.value($1.term) },
                    bound: nil, unit: level.unit)
            })
    }
}
