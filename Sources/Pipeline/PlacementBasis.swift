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
        let places = Dictionary(
            plan.pairs.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        return assignment.pairs.reduce(0) { $0 + (places[$1.applicant] == $1.vacancy ? $1.score : 0) }
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
        let pins = inputs.contracts.filter(\.isStanding)
            .map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        let numbered = PlacementPairs(inputs, interviewed: interviewed, pins: pins)
        let scores = numbered.scores(matches)
        let pairs = numbered.ids
        func ranked(_ grade: (Int32) -> Int) -> [StableProblem.Pair] {
            let ofApplicant = numbered.ranks(by: .applicant) { grade(scores[$0].ofApplicant) }
            let ofEmployer = numbered.ranks(by: .employer) { grade(scores[$0].ofEmployer) }
            return pairs.indices.map { index in
                StableProblem.Pair(
                    applicant: pairs[index].applicant, vacancy: pairs[index].vacancy,
                    applicantRank: ofApplicant[index], employerRank: ofEmployer[index])
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
            pairs: ranked { Int($0) }, method: .applicants, pins: pins, previous: previous,
            ties: .seed(inputs.campaign.seed)
        )
        method = inputs.campaign.settings.placementMethod
        var tied = problem
        if method == .mostPlaced {
            (tied.method, tied.previous) = (.mostPlaced, nil)
            tied.pairs = ranked { min(Int($0), PlacementBasis.best - 1) / PlacementBasis.tenth }
        }
        self.tied = tied
        assignment = AssignmentProblem(
            applicants: problem.applicants.map { .init(id: $0) }, vacancies: problem.vacancies,
            pairs: zip(pairs, scores).map {
                .init(applicant: $0.applicant, vacancy: $0.vacancy, score: Int($1.mutual))
            },
            pins: pins, objectives: PlacementBasis.objectives, ties: problem.ties)
        standIns = pairs.indices.filter { !numbered.isPinned[$0] }.flatMap { index in
            ChangeActor.allCases.filter { numbered.rank(of: index, by: $0) == nil }
                .map { StandIn(applicant: pairs[index].applicant, vacancy: pairs[index].vacancy, side: $0) }
        }
    }

    /// Of which pairs the basis asks for scores, some of them perhaps twice.
    static func asked(_ inputs: CampaignInputs, interviewed: [PlacementPair]) -> [PlacementPair] {
        interviewed
            + inputs.rankings.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
            + inputs.contracts.filter(\.isStanding)
            .map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
    }
}
