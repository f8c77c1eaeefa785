/// The terms of the travel planner's objective. All are counted so that smaller is better.
extension TravelProblem {
    package enum Term: String, CaseIterable, PlanTerm {
        /// People of required parties without a journey.
        case required
        /// People without a journey.
        case unplaced
        /// Priorities of the parties without a journey, summed.
        case priority
        /// Fares of all, group fares counted, less each party's support as far as its fare goes.
        case fare
        /// For each person: minutes at hubs between two rides, walks not counted.
        case waiting
        /// For each person: minutes from door to door.
        case travel
        /// For each person: rides of the journey less one.
        case changes
        /// For each person: minutes of the journey that lie in the night by the clocks of the problem's zone.
        case night
        /// For each origin: different journeys of its parties, less one.
        case apart
        /// Re-plan: people of the trips in force that are still wanted and have no journey.
        case previousUnplaced
        /// Re-plan: priorities of the parties that are new and have no journey, summed.
        case newPriority
        /// Re-plan: for each announced trip that stays, leaving or arriving on another day 100, or at another time 10,
        /// or by other rides 2, less the cheapest journey that is still possible for it.
        case changeCost
        /// Re-plan: people whose announced trip is not the one they have now.
        case peopleChanged

        /// The terms that a problem file may name.
        package static let ofFiles: [Term] = [
            .required, .unplaced, .priority, .fare, .waiting, .travel, .changes, .night, .apart,
        ]

        /// What the count counts.
        package var unit: String {
            switch self {
            case .required, .unplaced, .previousUnplaced, .peopleChanged: "people"
            case .priority, .newPriority: "priority"
            case .fare: "cents"
            case .waiting, .travel, .night: "person minutes"
            case .changes: "changes"
            case .apart: "journeys"
            case .changeCost: "change cost"
            }
        }
    }

    package typealias Level = PlanLevel<Term>
    package typealias Weight = PlanWeight<Term>

    /// The order of models.md § 5.
    package static let defaultObjectives: [Level] = [
        Level(.required), Level(.unplaced), Level(.fare), Level(.waiting), Level(.travel), Level(.apart),
    ]

    /// The levels that decide: the own ones, after those of a re-plan where a plan is in force.
    package var levelsInForce: [Level] {
        guard !previous.isEmpty else { return objectives }
        let replan: [Term] = [.required, .previousUnplaced, .newPriority, .changeCost, .peopleChanged]
        return replan.map { Level($0) } + objectives
    }
}
