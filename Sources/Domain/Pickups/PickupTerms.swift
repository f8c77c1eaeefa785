/// The terms of the objective of pickup runs. All are counted so that smaller is better.
extension PickupProblem {
    package enum Term: String, CaseIterable, PlanTerm {
        /// Parties that nobody fetches within the longest wait.
        case unserved
        /// People in these parties.
        case unservedPeople
        /// What the runs cost.
        case cents
        /// For each person: minutes from being ready to leaving the hub.
        case waiting
        /// For each person: minutes from leaving the hub to getting out.
        case travel
        case runs
        /// Re-plan: parties of the plan in force that are still to come and not fetched.
        case previousUnserved
        /// Re-plan: priorities of the parties that are new and not fetched, summed.
        case newPriority
        /// Re-plan: for each announced party that stays fetched, a departure that differs by twelve hours or more 100, by
        /// less 10; other vehicle 2; other driver 1; less the cheapest way that is still possible for it alone.
        case changeCost
        /// Re-plan: people of announced parties whose departure, vehicle or driver is not the announced one.
        case peopleChanged

        /// The terms that a problem file may name.
        package static let ofFiles: [Term] = [.unserved, .unservedPeople, .cents, .waiting, .travel, .runs]

        /// What the count counts.
        package var unit: String {
            switch self {
            case .unserved, .previousUnserved: "parties"
            case .unservedPeople, .peopleChanged: "people"
            case .cents: "cents"
            case .waiting, .travel: "person minutes"
            case .runs: "runs"
            case .newPriority: "priority"
            case .changeCost: "change cost"
            }
        }
    }

    package typealias Level = PlanLevel<Term>
    package typealias Weight = PlanWeight<Term>

    /// The order of models.md § 5.
    package static let defaultObjectives: [Level] = [
        Level(.unservedPeople), Level(.cents), Level(.waiting), Level(.travel), Level(.runs),
    ]

    /// The levels that decide: the own ones, after those of a re-plan where a plan is in force.
    package var levelsInForce: [Level] {
        guard !previous.isEmpty else { return objectives }
        let replan: [Term] = [.unservedPeople, .previousUnserved, .newPriority, .changeCost, .peopleChanged]
        return replan.map { Level($0) } + objectives
    }
}
