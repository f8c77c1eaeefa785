/// A vacancy as placement sees it.
package struct PlacementVacancy: Hashable, Sendable {
    package var id: ID<Vacancy>
    /// How many people it takes, from 0.
    package var openings: Int

    package init(id: ID<Vacancy>, openings: Int = 1) {
        self.id = id
        self.openings = openings
    }
}

/// Somebody at a vacancy: a pin, or a pair of the plan in force.
package struct PlacementPair: Hashable, Sendable {
    package var applicant: ID<Applicant>
    package var vacancy: ID<Vacancy>

    package init(applicant: ID<Applicant>, vacancy: ID<Vacancy>) {
        self.applicant = applicant
        self.vacancy = vacancy
    }
}

/// What a stable placement is judged by; smaller is better.
package enum StableTerm: String, CaseIterable, PlanTerm {
    /// Pairs of which both would rather have each other, pins not being in the way.
    case blocking
    case unplaced
    /// Of each applicant: vacancies they rank strictly better than theirs; all of them where they have none.
    case applicantRank
    /// Of each place: applicants the employer ranks strictly better.
    case employerRank
    /// Of the plan in force: applicants who had a place and have none now, others who have none, moves.
    case previousUnplaced, newUnplaced, changeCost

    package var unit: String {
        switch self {
        case .blocking: "pairs"
        case .unplaced, .previousUnplaced, .newUnplaced: "applicants"
        case .applicantRank, .employerRank: "ranks"
        case .changeCost: "moves"
        }
    }
}

/// A placement that no two would leave for each other: what both sides think of each other, and how many each takes.
///
/// It holds no protected attribute: ids, openings and ranks are all there is.
package struct StableProblem: Hashable, Sendable {
    /// Which of the stable placements is looked for.
    package enum Method: String, CaseIterable, Sendable {
        /// Every applicant gets the best that any stable placement gives them: applicants propose.
        case applicants
        /// Every employer gets the best: employers propose.
        case employers
        /// As many applicants as can be are placed, ties being used for it.
        case mostPlaced
    }

    /// Two who accept each other, and what they think of each other.
    package struct Pair: Hashable, Sendable {
        package var applicant: ID<Applicant>
        package var vacancy: ID<Vacancy>
        /// Place of the vacancy with the applicant, from 1, the best; equal ranks are ties.
        package var applicantRank: Int
        /// Place of the applicant with the employer, for this vacancy.
        package var employerRank: Int

        package init(applicant: ID<Applicant>, vacancy: ID<Vacancy>, applicantRank: Int, employerRank: Int) {
            self.applicant = applicant
            self.vacancy = vacancy
            self.applicantRank = applicantRank
            self.employerRank = employerRank
        }
    }

    package var applicants: [ID<Applicant>]
    package var vacancies: [PlacementVacancy]
    /// Who is in no pair with somebody is not acceptable to them.
    package var pairs: [Pair]
    package var method: Method
    /// Pairs that a person fixed; each is one of `pairs`.
    package var pins: [PlacementPair]
    /// The plan in force; nil = there is none. Ties are broken in its favour.
    package var previous: [PlacementPair]?
    package var ties: PlanTies
    /// Most nodes of the exact search and, for the most placed, pairs looked at besides; nil = the planner's own.
    package var work: Int?

    package init(
        applicants: [ID<Applicant>] = [], vacancies: [PlacementVacancy] = [], pairs: [Pair] = [],
        method: Method = .applicants, pins: [PlacementPair] = [], previous: [PlacementPair]? = nil,
        ties: PlanTies = .seed(0), work: Int? = nil
    ) {
        self.applicants = applicants
        self.vacancies = vacancies
        self.pairs = pairs
        self.method = method
        self.pins = pins
        self.previous = previous
        self.ties = ties
        self.work = work
    }

    /// What decides, in order: stability, then the plan in force, then what the method is about.
    package var termsInForce: [StableTerm] {
        let own: [StableTerm] =
            switch method {
            case .applicants: [.unplaced, .applicantRank]
            case .employers: [.unplaced, .employerRank]
            case .mostPlaced: [.unplaced]
            }
        return [.blocking] + (previous == nil ? [] : [.previousUnplaced, .newUnplaced, .changeCost]) + own
    }
}

/// What an assignment is judged by; smaller is better.
package enum AssignmentTerm: String, CaseIterable, PlanTerm {
    case required, unplaced, missedScore
    /// Of the plan in force: applicants who had a place and have none now, others who have none, moves.
    case previousUnplaced, newUnplaced, changeCost

    package var unit: String {
        switch self {
        case .required, .unplaced, .previousUnplaced, .newUnplaced: "applicants"
        case .missedScore: "score"
        case .changeCost: "moves"
        }
    }

    /// The terms that a problem file may name.
    package static let choices: [AssignmentTerm] = [.required, .unplaced, .missedScore]
}

/// A placement with the largest total score.
package struct AssignmentProblem: Hashable, Sendable {
    package typealias Level = PlanLevel<AssignmentTerm>

    package struct Seeker: Hashable, Sendable {
        package var id: ID<Applicant>
        /// Has to be placed before the score counts.
        package var isRequired: Bool

        package init(id: ID<Applicant>, isRequired: Bool = false) {
            self.id = id
            self.isRequired = isRequired
        }
    }

    package struct Pair: Hashable, Sendable {
        package var applicant: ID<Applicant>
        package var vacancy: ID<Vacancy>
        /// What it is worth, from 0.
        package var score: Int

        package init(applicant: ID<Applicant>, vacancy: ID<Vacancy>, score: Int) {
            self.applicant = applicant
            self.vacancy = vacancy
            self.score = score
        }
    }

    package var applicants: [Seeker]
    package var vacancies: [PlacementVacancy]
    package var pairs: [Pair]
    package var pins: [PlacementPair]
    /// The plan in force; nil = there is none.
    package var previous: [PlacementPair]?
    package var objectives: [Level]
    package var ties: PlanTies

    package static let defaultObjectives: [Level] = [Level(.required), Level(.missedScore)]

    package init(
        applicants: [Seeker] = [], vacancies: [PlacementVacancy] = [], pairs: [Pair] = [], pins: [PlacementPair] = [],
        previous: [PlacementPair]? = nil, objectives: [Level] = AssignmentProblem.defaultObjectives,
        ties: PlanTies = .seed(0)
    ) {
        self.applicants = applicants
        self.vacancies = vacancies
        self.pairs = pairs
        self.pins = pins
        self.previous = previous
        self.objectives = objectives
        self.ties = ties
    }

    /// The levels that decide: those of a re-plan before the problem's own.
    package var levelsInForce: [Level] {
        guard previous != nil else { return objectives }
        let first: [AssignmentTerm] = [.required, .previousUnplaced, .newUnplaced, .changeCost]
        return first.map { Level($0) } + objectives
    }
}
