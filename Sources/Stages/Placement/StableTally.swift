import Domain

/// Counts a placement of all, the pinned included.
struct StableTally {
    private let problem: StableProblem
    private let values: [Int]

    init(_ problem: StableProblem, placed: [PlacementPair]) {
        self.problem = problem
        let better = BetterPairs(problem)
        let index = Dictionary(
            problem.pairs.enumerated().map { (PlacementPair(applicant: $1.applicant, vacancy: $1.vacancy), $0) },
            uniquingKeysWith: { first, _ in first })
        let places = Dictionary(placed.map { ($0.applicant, $0) }, uniquingKeysWith: { first, _ in first })
        let listed = Dictionary(grouping: problem.pairs, by: \.applicant).mapValues(\.count)
        let former = FormerPlaces(problem)
        values = problem.termsInForce.map { term in
            problem.applicants.reduce(into: 0) { sum, applicant in
                let pair = places[applicant].flatMap { index[$0] }
                switch term {
                case .blocking: break
                case .unplaced: sum += pair == nil ? 1 : 0
                case .previousUnplaced: sum += pair == nil && former.hadPlace(applicant) ? 1 : 0
                case .newUnplaced: sum += pair == nil && !former.hadPlace(applicant) ? 1 : 0
                case .changeCost:
                    if let pair, let kept = former.possible[applicant], kept != problem.pairs[pair].vacancy { sum += 1 }
                case .applicantRank: sum += pair.map { better.forApplicant[$0] } ?? listed[applicant] ?? 0
                case .employerRank: sum += pair.map { better.forEmployer[$0] } ?? 0
                }
            }
        }
    }

    /// - Parameters:
    ///   - free: What those who are not pinned come to, by level.
    ///   - bounds: What they cannot be below.
    func objectives(free: [Int], bounds: [Int]) -> [ObjectiveValue] {
        problem.termsInForce.enumerated().map { level, term in
            ObjectiveValue(
                name: term.rawValue, value: values[level], bound: values[level] - free[level] + bounds[level],
                unit: term.unit)
        }
    }
}

/// The places of the plan in force.
struct FormerPlaces {
    private let inForce: [ID<Applicant>: ID<Vacancy>]
    /// Those that whoever is not pinned could still have.
    let possible: [ID<Applicant>: ID<Vacancy>]

    init(_ problem: StableProblem) {
        let pairs = Set(problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        self.init(problem.previous ?? [], pairs: pairs, vacancies: problem.vacancies, pins: problem.pins)
    }

    init(
        _ previous: [PlacementPair], pairs: Set<PlacementPair>, vacancies: [PlacementVacancy], pins: [PlacementPair]
    ) {
        let taken = Dictionary(grouping: pins, by: \.vacancy).mapValues(\.count)
        let pinned = Set(pins.map(\.applicant))
        let open = Set(vacancies.filter { $0.openings > taken[$0.id] ?? 0 }.map(\.id))
        let kept = previous.filter {
            pairs.contains($0) && open.contains($0.vacancy) && !pinned.contains($0.applicant)
        }
        inForce = Dictionary(previous.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        possible = Dictionary(kept.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
    }

    func hadPlace(_ applicant: ID<Applicant>) -> Bool { inForce[applicant] != nil }
}

/// What a re-plan changed.
enum PlacementChange {
    /// In the order of the applicants' ids; empty where no plan was in force.
    static func all(
        from previous: [PlacementPair]?, to placed: [PlacementPair], pins: [PlacementPair], cause: String
    ) -> [PlanChange] {
        guard let previous else { return [] }
        let before = Dictionary(previous.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(placed.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        let pinned = Set(pins.map(\.applicant))
        return Set(before.keys).union(after.keys).sorted().compactMap { applicant in
            guard before[applicant] != after[applicant] else { return nil }
            return PlanChange(
                item: applicant.text, before: before[applicant]?.text, after: after[applicant]?.text,
                cause: pinned.contains(applicant) ? "fixed by a person" : cause)
        }
    }
}
