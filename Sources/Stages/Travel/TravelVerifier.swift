package import Domain

/// Checks a travel plan against its problem, rule by rule, without any of the planner's code.
package enum TravelVerifier {
    /// The broken rules, those that a person accepted by a pin, and the objectives counted anew.
    ///
    /// Throws where the problem itself has faults.
    package static func verify(_ plan: TravelPlan, against problem: TravelProblem) throws(PlanRefusal)
        -> PlanVerification
    {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let timetable = TravelTimetable(problem)
        var audit = TravelAudit(problem, timetable)
        for trip in plan.trips { audit.read(trip) }
        audit.checkRoom()
        audit.checkReturns()
        audit.checkPins()
        audit.checkUnplaced(plan)
        let tally = TravelTally(problem: problem, timetable: timetable, made: audit.made)
        audit.checkFares(tally)
        let objectives = problem.levelsInForce.map { level in
            ObjectiveValue(name: level.name, value: tally.value(of: level), bound: nil, unit: level.unit)
        }
        audit.checkObjectives(plan, objectives)
        let check = TravelProofCheck(problem: problem, timetable: timetable)
        for certificate in plan.certificates { audit.checkCertificate(certificate, check) }
        return PlanVerification(violations: audit.violations, accepted: audit.accepted, objectives: objectives)
    }
}
