/// The terms of the courses' objective. All are counted so that smaller is better.
extension CourseProblem {
    package enum Term: String, CaseIterable, PlanTerm {
        /// Learners who do not reach their target by their deadline.
        case unreached
        /// Priorities of the learners who do not reach their target by their deadline, summed.
        case unplacedByPriority
        /// Levels between what is reached by the deadline and the target, summed over the learners.
        case levels
        /// Prices of all groups held and of all seats taken.
        case cost
        /// The part of `cost` that does not depend on the number of learners.
        case groupPrice
        /// For each learner in a course: whole weeks from the last day of the last course to the deadline.
        case forgetting
        /// Minutes on the way to the lessons and back.
        case travel
        /// Groups held.
        case groups
        /// Re-plan: enrolments of the plan in force whose step is still wanted and is not taken anywhere.
        case previousUnplaced
        /// Re-plan: priorities of learners without an enrolment in force who do not reach their target, summed.
        case newPriority
        /// Re-plan: for each enrolment in force whose step is still taken, a group on other dates 100, at other times 10,
        /// at the same times 2, less the cheapest group that is still possible for it.
        case changeCost
        /// Re-plan: learners whose list of groups is not the announced one.
        case peopleChanged

        /// The terms that a problem file may name.
        package static let ofFiles: [Term] = [
            .unreached, .unplacedByPriority, .levels, .cost, .groupPrice, .forgetting, .travel, .groups,
        ]

        /// What the count counts.
        package var unit: String {
            switch self {
            case .unreached, .peopleChanged: "learners"
            case .unplacedByPriority, .newPriority: "priority"
            case .levels: "levels"
            case .cost, .groupPrice: "cents"
            case .forgetting: "weeks"
            case .travel: "minutes"
            case .groups: "groups"
            case .previousUnplaced: "enrolments"
            case .changeCost: "change cost"
            }
        }
    }

    package typealias Level = PlanLevel<Term>
    package typealias Weight = PlanWeight<Term>

    /// The order that campaigns use.
    package static let defaultObjectives: [Level] = [
        Level(.unreached), Level(.levels), Level(.cost), Level(.forgetting), Level(.travel), Level(.groups),
    ]

    /// The levels that decide: the own ones, after those of a re-plan where a plan is in force.
    package var levelsInForce: [Level] {
        guard !previous.enrolments.isEmpty else { return objectives }
        let replan: [Term] = [.unreached, .previousUnplaced, .newPriority, .changeCost, .peopleChanged]
        return replan.map { Level($0) } + objectives
    }
}
