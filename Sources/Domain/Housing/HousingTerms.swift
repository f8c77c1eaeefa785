/// The terms of the housing objective. All are counted so that smaller is better.
extension HousingProblem {
    package enum Term: String, CaseIterable, PlanTerm {
        /// Households that are not housed on every night from their first.
        case unhoused
        /// Nights from the wished day on that a household does not spend in a permanent unit, housed or not.
        case permanentLate
        /// Rent and utilities of all stays, and the fixed price of each unit that anybody lives in.
        case cost
        /// One-way minutes to work, for each member who is there, each night.
        case commute
        /// Stays of a household beyond its first.
        case moves
        /// Nights on which a wish is not met: each friend who is in the region and not near, nobody of the own group
        /// near while somebody is in the region, a stranger in the room of somebody who wishes none.
        case wishes
        /// Rent and utilities of all stays.
        case rent
        /// The fixed price of each unit that anybody lives in.
        case fixedPricePerUnit
        /// Re-plan: households of the plan in force that are still wanted and not housed.
        case previousUnhoused
        /// Re-plan: for each announced stay of a household that stays housed, other dates 100, other place 2, by the
        /// new stay that comes nearest to it, less the cheapest that the household could have if it were alone.
        case changeCost
        /// Re-plan: members of announced households whose stays are not the announced ones.
        case peopleChanged

        /// The terms that a problem file may name.
        package static let ofFiles: [Term] = [
            .unhoused, .permanentLate, .cost, .commute, .moves, .wishes, .rent, .fixedPricePerUnit,
        ]

        /// What the count counts.
        package var unit: String {
            switch self {
            case .unhoused, .previousUnhoused: "households"
            case .permanentLate, .wishes: "nights"
            case .cost, .rent, .fixedPricePerUnit: "cents"
            case .commute: "minutes"
            case .moves: "moves"
            case .changeCost: "change cost"
            case .peopleChanged: "people"
            }
        }
    }

    package typealias Level = PlanLevel<Term>
    package typealias Weight = PlanWeight<Term>

    /// The order of models.md § 6.
    package static let defaultObjectives: [Level] = [
        Level(.unhoused), Level(.permanentLate), Level(.cost), Level(.commute), Level(.moves), Level(.wishes),
    ]

    /// The levels that decide: the own ones, after those of a re-plan where a plan is in force. All households count
    /// alike, so that the first two levels settle how many new ones are housed.
    package var levelsInForce: [Level] {
        guard !previous.isEmpty else { return objectives }
        let replan: [Term] = [.unhoused, .previousUnhoused, .changeCost, .peopleChanged]
        return replan.map { Level($0) } + objectives
    }
}
