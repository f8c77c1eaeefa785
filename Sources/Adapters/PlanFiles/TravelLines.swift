package import Domain
import JSONText

/// A plan of journeys as the lines that a campaign keeps. A line that names several people, such as a certificate about
/// seats, goes when one of them goes.
package enum TravelLines {
    /// - Parameter stranded: People who are not in the planner's problem, since no journey can begin or end for them.
    package static func lines(_ plan: TravelPlan, stranded: [UnplacedItem]) -> [StagePlan.Line] {
        let unplaced = (plan.unplaced + stranded).sorted { $0.item < $1.item }
        return plan.trips.map {
            StagePlan.Line(kind: "trip", applicant: ID($0.party.text), document: TravelFiles.json($0).compact)
        }
            + unplaced.map {
                StagePlan.Line(
                    kind: "unplaced", applicant: ID($0.item), document: PlanParts.json($0, as: "party").compact)
            }
            + plan.objectives.map { StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact) }
            + plan.changes.map {
                StagePlan.Line(kind: "change", applicant: ID($0.item), document: PlanParts.json($0).compact)
            }
            + plan.certificates.map { StagePlan.Line(kind: "certificate", document: PlanParts.json($0).compact) }
    }

    /// The journeys of a kept plan, by party.
    package static func trips(_ plan: StagePlan) throws(KeptPlanError) -> [TravelTrip] {
        try plan.values("trip", TravelPlanReader.trip)
    }

    /// Who has no journey, with the reasons.
    package static func unplaced(_ plan: StagePlan) throws(KeptPlanError) -> [UnplacedItem] {
        try plan.values("unplaced") { PlanParts.unplaced($0, as: "party", &$1) }
    }

    package static func objectives(_ plan: StagePlan) throws(KeptPlanError) -> [ObjectiveValue] {
        try plan.values("objective", PlanParts.objective)
    }

    /// What the plan changed against the one before it.
    package static func changes(_ plan: StagePlan) throws(KeptPlanError) -> [PlanChange] {
        try plan.values("change", PlanParts.change)
    }

    package static func certificates(_ plan: StagePlan) throws(KeptPlanError) -> [PlanCertificate] {
        try plan.values("certificate", PlanParts.certificate)
    }
}
