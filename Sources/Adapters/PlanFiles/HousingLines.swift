package import Domain
import JSONText

/// What a campaign keeps of a housing plan.
package struct KeptHousing: Hashable, Sendable {
    /// Sorted by (household, from).
    package let stays: [Stay]
    /// What each stay costs, in the order of `stays`.
    package let money: [StayMoney]
    /// Households without a home, with the reasons.
    package let unplaced: [UnplacedItem]
    package let certificates: [PlanCertificate]
    package let warnings: [PlanVerification.Breach]
    package let objectives: [ObjectiveValue]
}

/// A housing plan as the lines that a campaign keeps: one for each stay and each household without a home.
package enum HousingLines {
    /// - Parameter residents: The applicants of each household, at least one.
    package static func lines(
        _ plan: HousingPlan, residents: [ID<Household>: [ID<Applicant>]]
    ) -> [StagePlan.Line] {
        func line(_ kind: String, of household: ID<Household>?, _ value: JSONValue) -> StagePlan.Line {
            StagePlan.Line(
                kind: kind, applicant: household.flatMap { residents[$0]?.first }, document: value.compact)
        }
        var lines = zip(plan.stays, plan.money).map { line("stay", of: $0.household, HousingFiles.json($0, $1)) }
        lines += plan.unplaced.map { line("unplaced", of: ID($0.item), PlanParts.json($0, as: "household")) }
        lines += plan.certificates.map { line("certificate", of: nil, PlanParts.json($0)) }
        lines += plan.warnings.map { line("warning", of: nil, PlanParts.json($0)) }
        return lines + plan.objectives.map { line("objective", of: nil, PlanParts.json($0)) }
    }

    /// A kept plan, less what was about people who were erased since.
    package static func kept(_ plan: StagePlan) throws(KeptPlanError) -> KeptHousing {
        let stays = try plan.values("stay", HousingPlanReader.priced)
        return KeptHousing(
            stays: stays.map(\.stay), money: stays.map(\.money),
            unplaced: try plan.values("unplaced") { PlanParts.unplaced($0, as: "household", &$1) },
            certificates: try plan.values("certificate", PlanParts.certificate),
            warnings: try plan.values("warning", HousingPlanReader.warning),
            objectives: try plan.values("objective", PlanParts.objective))
    }
}
