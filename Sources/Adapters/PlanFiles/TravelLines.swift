package import Domain
import JSONText

/// A plan of journeys as the lines that a campaign keeps. A line that names several people, such as a certificate about
/// seats, goes when one of them goes.
package enum TravelLines {
    /// - Parameter stranded: People who are not in the planner's problem, since no journey can begin or end for them.
    /// - Parameter companions: Applicants who travel with another one, with that one.
    package static func lines(
        _ plan: TravelPlan, stranded: [UnplacedItem], companions: [ID<Applicant>: ID<Applicant>]
    ) -> [StagePlan.Line] {
        let unplaced = (plan.unplaced + stranded).sorted { $0.item < $1.item }
        return plan.trips.map {
            StagePlan.Line(kind: "trip", applicant: $0.party.lead, document: TravelFiles.json($0).compact)
        }
            + unplaced.map {
                StagePlan.Line(
                    kind: "unplaced", applicant: ID<TravelParty>($0.item).lead,
                    document: PlanParts.json($0, as: "party").compact)
            }
            + companions.sorted { $0.key < $1.key }.map { companion, lead in
                StagePlan.Line(
                    kind: "companion", applicant: companion,
                    document: JSONValue.object([
                        ("applicant", .string(companion.text)), ("with", .string(lead.text)),
                    ]).compact)
            }
            + plan.objectives.map { StagePlan.Line(kind: "objective", document: PlanParts.json($0).compact) }
            + plan.changes.map {
                StagePlan.Line(
                    kind: "change", applicant: ID<TravelParty>($0.item).lead, document: PlanParts.json($0).compact)
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

    /// Who travels with another applicant, with that one.
    package static func companions(_ plan: StagePlan) throws(KeptPlanError) -> [ID<Applicant>: ID<Applicant>] {
        Dictionary(try plan.values("companion", companion).map { ($0.applicant, $0.lead) }) { first, _ in first }
    }

    private static func companion(
        _ cursor: JSONCursor, _ findings: inout [JSONFinding]
    ) -> (applicant: ID<Applicant>, lead: ID<Applicant>)? {
        guard let fields = FieldReader(cursor, known: ["applicant", "with"], &findings) else { return nil }
        let applicant = fields.id("applicant", of: Applicant.self, &findings)
        let lead = fields.id("with", of: Applicant.self, &findings)
        guard let applicant, let lead else { return nil }
        return (applicant, lead)
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

/// In a campaign a party bears the id of an applicant, who leads it; a family that follows bears it with `/family` behind, the way back
/// from the fair with `/back`.
extension ID where Of == TravelParty {
    private static var ofFamily: String { "/family" }

    /// The party of the family that follows this one.
    package var family: Self { Self(text + Self.ofFamily) }

    package var isFamily: Bool { text.hasSuffix(Self.ofFamily) }

    private static var wayBack: String { "/back" }

    /// The party on its way back from the fair.
    package var back: Self { Self(text + Self.wayBack) }

    package var isReturn: Bool { text.hasSuffix(Self.wayBack) }

    /// The applicant who leads the party, or whom the family joins.
    package var lead: ID<Applicant> {
        let suffix = isFamily ? Self.ofFamily : isReturn ? Self.wayBack : ""
        return ID<Applicant>(String(text.dropLast(suffix.count)))
    }
}

extension ID where Of == Arrival {
    /// The party of the journey that ends with this arrival.
    package var party: ID<TravelParty> { ID<TravelParty>(text) }
}
