package import Domain

/// Checks a plan of the fair against its problem, rule by rule, without any of the planner's code.
package enum FairVerifier {
    /// The broken rules, those that a person accepted by a pin, and the objectives counted anew.
    ///
    /// Throws where the problem itself has faults.
    package static func verify(_ plan: FairPlan, against problem: FairProblem) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var audit = FairAudit(problem)
        audit.read(plan.interviews)
        audit.checkPlaces()
        audit.checkPeople()
        audit.checkRuns()
        audit.checkInterpreters()
        audit.checkPins()
        audit.checkUnplaced(plan)
        let tally = FairTally(problem: problem, sittings: audit.sittings)
        let objectives = problem.levelsInForce.map { level in
            ObjectiveValue(name: level.name, value: tally.value(of: level), bound: nil, unit: level.unit)
        }
        audit.checkObjectives(plan, objectives)
        let claims = FairCertificateCheck(problem: problem, placed: Set(audit.sittings.map(\.request.id)))
        for certificate in plan.certificates { audit.checkCertificate(certificate, claims) }
        return PlanVerification(violations: audit.violations, accepted: audit.accepted, objectives: objectives)
    }
}

/// An interview of the plan with what the problem says about it.
struct FairSitting {
    let interview: FairInterview
    let request: FairProblem.Request
    let candidate: FairProblem.Candidate
    let employer: FairProblem.Employer
    let pin: FairProblem.Pin?
    /// Slots of its day that it takes.
    let slots: Range<Int>

    func meets(_ other: FairSitting) -> Bool {
        interview.day == other.interview.day && slots.overlaps(other.slots)
    }
}
