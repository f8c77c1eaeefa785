package import Domain

/// The placement that a campaign keeps, with how it was made.
package struct KeptPlacement: Hashable, Sendable {
    package let status: PlanStatus
    /// In the order of the applicants' ids.
    package let pairs: [PlacementPair]
    /// Applicants without a place who were interviewed, or seen on papers, in the order of their ids.
    package let unplaced: [ID<Applicant>]
    /// Why not one that is liked better, or that scores more; of those without a place why none.
    package let reasons: [ID<Applicant>: [BlockingReason]]
    /// Nil of a plan that an earlier version of the program kept.
    package let making: PlacementLines.Making?
    /// How many can be placed at most, contracts among them; nil where the method does not ask for the most.
    package let most: Int?
    package let instabilities: [PlacementPlan.Instability]

    /// How many are placed by the method alone, beside contracts that stand.
    package func recommended(_ contracts: [Contract]) -> Int {
        let standing = Set(
            contracts.filter(\.isStanding).map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        return pairs.count { !standing.contains($0) }
    }
}

extension PlacementLines {
    /// The whole of a plan.
    package static func kept(_ plan: StagePlan) throws(KeptPlanError) -> KeptPlacement {
        let (pairs, making) = (try PlacementLines.pairs(plan), try PlacementLines.making(plan))
        return KeptPlacement(
            status: plan.status, pairs: pairs, unplaced: try unplaced(plan), reasons: try reasons(plan), making: making,
            most: making?.method == .mostPlaced
                ? PlacementPlan.most(placed: pairs.count, try objectives(plan)) : nil,
            instabilities: try instabilities(plan))
    }
}
