/// The terms of the fair's objective. All are counted so that smaller is better.
///
/// Slots are counted as positions of the day's list, so a break between two slots has no length here.
extension FairProblem {
    package enum Term: String, CaseIterable, PlanTerm {
        /// Required requests that are not placed.
        case required
        /// Requests that are not placed.
        case unplaced
        /// Priorities of the requests that are not placed, summed.
        case priority
        /// For each delegation and each candidate and each day: slots between its first and its last interview in
        /// which it has none. A delegation with several teams is idle where none of them is at work.
        case idle
        /// For each team and day: interviews at another table than the one before.
        case tableChanges
        /// For each team and day: interpreted interviews with another interpreter than the interpreted one before.
        case handOvers
        /// Days on which a candidate has an interview, summed over the candidates.
        case days
        /// Slots of the fair up to the end of its last interview, the days set end to end.
        case finish
        /// The same count as `days`, by the name that a single-level cost file uses.
        case candidateDays
        /// For two neighbouring interviews of a candidate on one day: free slots between them beyond `minGapSlots`.
        case idleBeyondGap
        /// Re-plan: requests of the plan in force that are still wanted and not placed.
        case previousUnplaced
        /// Re-plan: priorities of the requests that are new and not placed, summed.
        case newPriority
        /// Re-plan: for each announced interview that stays placed, other day 100 or other time on the day 10, other
        /// table 2, other interpreter 1, less the cheapest place that is still possible for it.
        case changeCost
        /// Re-plan: candidates whose list of interviews (day, slot, table, interpreter) is not the announced one.
        case peopleChanged

        /// The terms that a problem file may name.
        package static let ofFiles: [Term] = [
            .required, .unplaced, .priority, .idle, .tableChanges, .handOvers, .days, .finish, .candidateDays,
            .idleBeyondGap,
        ]

        /// What the count counts.
        package var unit: String {
            switch self {
            case .required, .unplaced, .previousUnplaced: "interviews"
            case .priority, .newPriority: "priority"
            case .idle, .idleBeyondGap, .finish: "slots"
            case .tableChanges: "table changes"
            case .handOvers: "hand-overs"
            case .days, .candidateDays: "candidate days"
            case .changeCost: "change cost"
            case .peopleChanged: "people"
            }
        }
    }

    package typealias Level = PlanLevel<Term>
    package typealias Weight = PlanWeight<Term>

    /// The order of models.md § 3.
    package static let defaultObjectives: [Level] = [
        Level(.required), Level(.priority), Level(.idle), Level(.tableChanges), Level(.handOvers), Level(.days),
        Level(.finish),
    ]

    /// The levels that decide: the own ones, after those of a re-plan where a plan is in force.
    package var levelsInForce: [Level] {
        guard !previous.isEmpty else { return objectives }
        let replan: [Term] = [.required, .previousUnplaced, .newPriority, .changeCost, .peopleChanged]
        return replan.map { Level($0) } + objectives
    }
}
