/// The outcome of matching: feasible pairs in order of merit, and why the others are not.
package struct MatchResult: Hashable, Sendable {
    /// One for each vacancy, in id order.
    package let vacancies: [VacancyMatches]
    /// One for each applicant, in id order.
    package let applicants: [ApplicantMatches]
    package let funnel: MatchFunnel

    package init(vacancies: [VacancyMatches], applicants: [ApplicantMatches], funnel: MatchFunnel) {
        self.vacancies = vacancies
        self.applicants = applicants
        self.funnel = funnel
    }

    /// All kept pairs, each once: by vacancy id, the vacancy's own list best first, then what only applicants keep.
    package var pairs: [Match] {
        let kept = vacancies.flatMap(\.ranked)
        // A vacancy that keeps all of its pairs leaves nothing that only an applicant keeps.
        let cut = Set(vacancies.filter { $0.ranked.count < $0.feasible }.map(\.vacancy))
        if cut.isEmpty { return kept }
        let known = Dictionary(
            uniqueKeysWithValues: vacancies.filter { cut.contains($0.vacancy) }.map {
                ($0.vacancy, Set($0.ranked.map(\.applicant)))
            })
        let others = applicants.flatMap(\.ranked).filter { known[$0.vacancy]?.contains($0.applicant) == false }
        guard !others.isEmpty else { return kept }
        let extra = Dictionary(grouping: others, by: \.vacancy)
        return vacancies.flatMap { $0.ranked + (extra[$0.vacancy] ?? []) }
    }
}

/// One vacancy's side of the result.
package struct VacancyMatches: Hashable, Sendable {
    package let vacancy: ID<Vacancy>
    package let feasible: Int
    /// Best mutual score first; ties by the keyed hash of both ids.
    package let ranked: [Match]
    /// Applicants that fail each criterion, in the order of `Criterion.allCases`.
    package let failing: [Int]

    package init(vacancy: ID<Vacancy>, feasible: Int, ranked: [Match], failing: [Int]) {
        self.vacancy = vacancy
        self.feasible = feasible
        self.ranked = ranked
        self.failing = failing
    }
}

/// One applicant's side of the result.
package struct ApplicantMatches: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let feasible: Int
    /// Best mutual score first; ties by the keyed hash of both ids.
    package let ranked: [Match]
    /// Vacancies where the applicant fails each criterion, in the order of `Criterion.allCases`; empty if any is feasible.
    package let failing: [Int]

    package init(applicant: ID<Applicant>, feasible: Int, ranked: [Match], failing: [Int]) {
        self.applicant = applicant
        self.feasible = feasible
        self.ranked = ranked
        self.failing = failing
    }
}

/// How many pairs each criterion lets through, over all applicants × vacancies.
package struct MatchFunnel: Hashable, Sendable {
    package let pairs: Int
    package let feasible: Int
    /// Of the feasible pairs, those where something must be done first.
    package let withPlan: Int
    package let failingSeveral: Int
    /// One for each criterion, in order.
    package let rows: [FunnelRow]

    package init(pairs: Int, feasible: Int, withPlan: Int, failingSeveral: Int, rows: [FunnelRow]) {
        self.pairs = pairs
        self.feasible = feasible
        self.withPlan = withPlan
        self.failingSeveral = failingSeveral
        self.rows = rows
    }
}

/// One criterion of the funnel.
package struct FunnelRow: Hashable, Sendable {
    package let criterion: Criterion
    package let failing: Int
    /// Pairs that fail here and pass every criterion before.
    package let failingFirst: Int
    /// Pairs that fail nowhere else.
    package let failingOnly: Int
    /// Pairs that miss by one language level; zero for other criteria.
    package let failingByOneLevel: Int
    /// Feasible pairs that need a plan, or an answer, here.
    package let withPlan: Int

    package init(
        criterion: Criterion, failing: Int, failingFirst: Int, failingOnly: Int, failingByOneLevel: Int, withPlan: Int
    ) {
        self.criterion = criterion
        self.failing = failing
        self.failingFirst = failingFirst
        self.failingOnly = failingOnly
        self.failingByOneLevel = failingByOneLevel
        self.withPlan = withPlan
    }
}
