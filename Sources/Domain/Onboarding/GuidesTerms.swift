/// The terms of the objective of guides and meetings. All are counted so that smaller is better.
extension GuidesProblem {
    package enum Term: String, CaseIterable, PlanTerm {
        /// Households without a guide who shares a language with them at the level asked for.
        case unspoken
        /// Households without a guide.
        case unguided
        /// Tasks with a legal deadline that are not done by that day.
        case late
        /// Tasks without a meeting.
        case undone
        /// Minutes from each guide to each of their households, summed.
        case distance
        /// The largest sum of a guide's minutes: those of all tasks of their households.
        case maxLoad
        /// The largest sum of a guide's minutes less the smallest; guides who take no household are left out.
        case spread
        /// Visits: tasks that are done by the same guide, at the same place, from the same minute on are one.
        case visits
        /// Re-plan: `unspoken` and `late` together.
        case required
        /// Re-plan: households and tasks of the plan in force that are still wanted and have no guide or meeting.
        case previousUnplaced
        /// Re-plan: new households without a guide and new tasks without a meeting.
        case newUnplaced
        /// Re-plan: for each announced meeting that is still held, other day 100 or other time on the day 10, and for
        /// each household that still has a guide, another guide 2; less the cheapest that is still possible for it.
        case changeCost
        /// Re-plan: households whose guide or meetings are not the announced ones.
        case householdsChanged

        /// The terms that a problem file may name.
        package static let ofFiles: [Term] = [
            .unspoken, .unguided, .late, .undone, .distance, .maxLoad, .spread, .visits,
        ]

        /// What the count counts.
        package var unit: String {
            switch self {
            case .unspoken, .unguided, .householdsChanged: "households"
            case .late, .undone: "tasks"
            case .distance, .maxLoad, .spread: "minutes"
            case .visits: "visits"
            case .required, .previousUnplaced, .newUnplaced: "households and tasks"
            case .changeCost: "change cost"
            }
        }
    }

    package typealias Level = PlanLevel<Term>
    package typealias Weight = PlanWeight<Term>

    /// The order of models.md § 7: language, legal deadlines, distance, even load, and few visits.
    package static let defaultObjectives: [Level] = [
        Level(.unspoken), Level(.unguided), Level(.late), Level(.undone), Level(.distance), Level(.maxLoad),
        Level(.spread), Level(.visits),
    ]

    /// The levels that decide: the own ones, after those of a re-plan where a plan is in force.
    package var levelsInForce: [Level] {
        guard previous != nil else { return objectives }
        let replan: [Term] = [.required, .previousUnplaced, .newUnplaced, .changeCost, .householdsChanged]
        return replan.map { Level($0) } + objectives
    }
}
