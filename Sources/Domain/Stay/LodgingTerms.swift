/// The terms of the objective of rooms. All are counted so that smaller is better.
extension LodgingProblem {
    package enum Term: String, CaseIterable, PlanTerm {
        /// Guests without a room.
        case unhoused
        /// Pairs of guests who named each other and do not share a room.
        case apart
        /// What the rooms cost, each for the nights on which somebody sleeps in it.
        case cost
        /// Shared rooms of guests who did not name each other.
        case strangers
        /// Re-plan: guests of the plan in force who are still wanted and have no room.
        case previousUnhoused
        /// Re-plan: 2 for each guest who had a room and now has one of another class, or other people in it, less what
        /// nobody could avoid because the room is gone.
        case changeCost
        /// Re-plan: people of guests who had a room and now have another, or others in it.
        case peopleChanged

        /// The terms that a problem file may name.
        package static let ofFiles: [Term] = [.unhoused, .apart, .cost, .strangers]

        package var unit: String {
            switch self {
            case .unhoused, .previousUnhoused: "guests"
            case .apart: "pairs"
            case .cost: "cents"
            case .strangers: "rooms"
            case .changeCost: "change cost"
            case .peopleChanged: "people"
            }
        }
    }

    package typealias Level = PlanLevel<Term>
    package typealias Weight = PlanWeight<Term>

    /// A bed for everybody, then the wishes, then the price, then a room of one's own.
    package static let defaultObjectives: [Level] = [
        Level(.unhoused), Level(.apart), Level(.cost), Level(.strangers),
    ]

    /// The levels that decide: the own ones, after those of a re-plan where a plan is in force.
    package var levelsInForce: [Level] {
        guard !previous.isEmpty else { return objectives }
        let replan: [Term] = [.unhoused, .previousUnhoused, .changeCost, .peopleChanged]
        return replan.map { Level($0) } + objectives
    }
}
