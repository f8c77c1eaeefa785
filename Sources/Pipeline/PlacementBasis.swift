package import Domain

/// What placement is given in a campaign: who talked to whom, what both sides said, and where a score stands in for it.
package struct PlacementBasis: Hashable, Sendable {
    package let method: PlacementMethod
    /// What both sides think of each other; a placement by score is held against it too.
    package let problem: StableProblem
    /// The same pairs with their mutual scores from matching; who has none counts 0. A recommendation that is no contract was
    /// announced to nobody, so that it costs nothing to change: the total is the largest there is.
    package let assignment: AssignmentProblem
    /// What placing the most is given: the same, but whom a side did not rank it holds equal to all whose score lies in the same
    /// tenth of the scale. As with the assignment there is no former plan. Under the other methods the same as `problem`.
    package let tied: StableProblem
    /// Pairs of which a side has not said what it thinks; its score from matching stands in.
    package let standIns: [StandIn]

    /// The largest total; of those that have it, one that places the most.
    private static let objectives: [AssignmentProblem.Level] = [.init(.missedScore), .init(.unplaced)]
    /// The best score, in basis points, and a tenth of it: who lie in the same tenth may be held equal.
    private static let (best, tenth) = (10_000, 1_000)

    /// The scores of those who are placed, together.
    package func total(_ plan: PlacementPlan) -> Int {
        let scores = Dictionary(
            assignment.pairs.map { (PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy), $0.score) },
            uniquingKeysWith: { first, _ in first })
        return plan.pairs.reduce(0) {
            $0 + (scores[PlacementPair(applicant: $1.applicant, vacancy: $1.vacancy)] ?? 0)
        }
    }

    /// A rank that nobody gave.
    package struct StandIn: Hashable, Sendable {
        package let applicant: ID<Applicant>
        package let vacancy: ID<Vacancy>
        package let side: ChangeActor

        package init(applicant: ID<Applicant>, vacancy: ID<Vacancy>, side: ChangeActor) {
            self.applicant = applicant
            self.vacancy = vacancy
            self.side = side
        }
    }

    /// Pairs are those who talked to each other (`interviewed`), or of whom one ranked the other; neither may have said no,
    /// or taken a contract back. A contract that stands is a pin. Who was not ranked comes after all who were, by score.
    ///
    /// - Parameters:
    ///   - matches: Scores of both sides, for those who have them.
    ///   - previous: The recommendation in force, where it was stable too: of two that are equally good it is kept.
    package init(
        _ inputs: CampaignInputs, interviewed: [PlacementPair], matches: MatchList, previous: [PlacementPair]?
    ) {
        let opinions = Opinions(inputs.rankings)
        let standing = inputs.contracts.filter(\.isStanding)
        let pins = standing.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        let pinned = Set(pins)
        let withdrawn = Set(
            inputs.contracts.filter { !$0.isStanding }
                .map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        let gone = Set(inputs.applicants.filter(\.hasWithdrawn).map(\.id))
        let closed = Set(inputs.vacancies.filter(\.isWithdrawn).map(\.id))
        let pairs = Set(interviewed).union(opinions.pairs).union(pins).filter { pair in
            pinned.contains(pair)
                || !opinions.isRefused(pair) && !withdrawn.contains(pair) && !gone.contains(pair.applicant)
                    && !closed.contains(pair.vacancy)
        }.sorted { ($0.applicant, $0.vacancy) < ($1.applicant, $1.vacancy) }
        let scores = Dictionary(
            matches.map { (PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy), $0) },
            uniquingKeysWith: { first, _ in first })
        func ranked(_ grade: (Int) -> Int) -> [StableProblem.Pair] {
            let ofApplicant = opinions.ranks(of: pairs, by: .applicant, list: \.applicant.text) {
                grade(scores[$0]?.applicantScore ?? 0)
            }
            let ofEmployer = opinions.ranks(of: pairs, by: .employer, list: \.vacancy.text) {
                grade(scores[$0]?.employerScore ?? 0)
            }
            return pairs.map { pair in
                StableProblem.Pair(
                    applicant: pair.applicant, vacancy: pair.vacancy, applicantRank: ofApplicant[pair] ?? 1,
                    employerRank: ofEmployer[pair] ?? 1)
            }
        }
        let signed = Dictionary(grouping: pins, by: \.vacancy).mapValues(\.count)
        let people = Set(pairs.map(\.applicant))
        problem = StableProblem(
            applicants: inputs.applicants.map(\.id).filter(people.contains),
            vacancies: inputs.vacancies.map {
                PlacementVacancy(
                    id: $0.id, openings: max($0.isWithdrawn ? 0 : $0.openings, signed[$0.id] ?? 0))
            },
            pairs: ranked { $0 }, method: .applicants, pins: pins, previous: previous, ties: .seed(inputs.campaign.seed)
        )
        method = inputs.campaign.settings.placementMethod
        var tied = problem
        if method == .mostPlaced {
            (tied.method, tied.previous) = (.mostPlaced, nil)
            tied.pairs = ranked { min($0, PlacementBasis.best - 1) / PlacementBasis.tenth }
        }
        self.tied = tied
        assignment = AssignmentProblem(
            applicants: problem.applicants.map { .init(id: $0) }, vacancies: problem.vacancies,
            pairs: pairs.map {
                .init(applicant: $0.applicant, vacancy: $0.vacancy, score: scores[$0]?.mutualScore ?? 0)
            },
            pins: pins, objectives: PlacementBasis.objectives, ties: problem.ties)
        standIns = pairs.filter { !pinned.contains($0) }.flatMap { pair in
            ChangeActor.allCases.filter { opinions.rank(of: pair, by: $0) == nil }
                .map { StandIn(applicant: pair.applicant, vacancy: pair.vacancy, side: $0) }
        }
    }
}

/// What both sides said.
private struct Opinions {
    private var said: [ChangeActor: [PlacementPair: Ranking.Standing]] = [:]

    init(_ rankings: [Ranking]) {
        for ranking in rankings {
            let pair = PlacementPair(applicant: ranking.applicant, vacancy: ranking.vacancy)
            said[ranking.side, default: [:]][pair] = ranking.standing
        }
    }

    /// All pairs about which somebody said something.
    var pairs: Set<PlacementPair> { said.values.reduce(into: []) { $0.formUnion($1.keys) } }

    func isRefused(_ pair: PlacementPair) -> Bool { said.values.contains { $0[pair] == .notAcceptable } }

    func rank(of pair: PlacementPair, by side: ChangeActor) -> Int? {
        guard case .rank(let rank)? = said[side]?[pair] else { return nil }
        return rank
    }

    /// A rank for each pair: what was said, then, after all of the same list, those who were not ranked by their score.
    func ranks(
        of pairs: [PlacementPair], by side: ChangeActor, list: (PlacementPair) -> String,
        score: (PlacementPair) -> Int
    ) -> [PlacementPair: Int] {
        var ranks: [PlacementPair: Int] = [:]
        for own in Dictionary(grouping: pairs, by: list).values {
            let given = own.compactMap { rank(of: $0, by: side) }
            let scores = Set(own.filter { rank(of: $0, by: side) == nil }.map(score)).sorted(by: >)
            for pair in own {
                ranks[pair] =
                    rank(of: pair, by: side)
                    ?? (given.max() ?? 0) + 1 + (scores.firstIndex(of: score(pair)) ?? scores.count)
            }
        }
        return ranks
    }
}
