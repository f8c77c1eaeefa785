package import Domain

/// Checks a housing plan against its problem, night by night, without any of the planner's code.
package enum HousingVerifier {
    /// The broken rules, those that a person accepted by a pin, and the objectives counted anew.
    ///
    /// Throws where the problem itself has faults.
    package static func verify(
        _ plan: HousingPlan, against problem: HousingProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var audit = HousingAudit(problem)
        audit.read(plan.stays)
        audit.checkNights()
        audit.checkPlaces()
        audit.checkNeighbours()
        audit.checkPins()
        audit.checkUnplaced(plan)
        audit.checkMoney(plan)
        let tally = HousingTally(problem: problem, lodgings: audit.lodgings)
        let objectives = problem.levelsInForce.map { level in
            ObjectiveValue(name: level.name, value: tally.value(of: level), bound: nil, unit: level.unit)
        }
        audit.checkObjectives(plan, objectives)
        let housed = Set(audit.lodgings.keys)
        for certificate in plan.certificates {
            if let fault = HousingClaims(problem).fault(of: certificate, housed: housed) {
                audit.violate("certificate", certificate.items, fault)
            }
        }
        return PlanVerification(violations: audit.violations, accepted: audit.accepted, objectives: objectives)
    }
}

extension PlanCertificate {
    /// What the certificate is about.
    fileprivate var items: [String] {
        switch self {
        case .count(let items, _, _, _, _), .conflict(let items, _): items
        case .notFound(let item, _): [item]
        }
    }
}

/// A stay of the plan with what the problem says about it.
struct Lodging {
    let stay: Stay
    let household: Household
    let unit: HousingUnit
    /// In the order of the stay.
    let rooms: [Room]
}
