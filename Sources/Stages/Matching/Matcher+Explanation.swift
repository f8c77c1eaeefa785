package import Domain

extension Matcher {
    /// Everything there is to say about one pair, refused or not, from the same verdicts and formulas that rank it; nil
    /// where the problem does not have the applicant or the vacancy.
    package func explain(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> PairExplanation? {
        guard let view = view(applicant, vacancy) else { return nil }
        let (a, v) = (view.applicantIndex, view.vacancyIndex)
        return PairExplanation(
            applicant: applicant, vacancy: vacancy, criteria: Criterion.allCases.map(view.result),
            employerParts: scorer.employer.map {
                PartScore(part: $0.part, points: facts.points($0.part, a, v), weight: $0.weight)
            },
            applicantParts: scorer.applicant.map {
                PartScore(part: $0.part, points: facts.points($0.part, a, v), weight: $0.weight)
            },
            match: standing(a, v).match)
    }

    /// The worst outcome of a pair and its scores.
    func standing(_ applicant: Int, _ vacancy: Int) -> (outcome: CriterionOutcome, match: Match) {
        let outcome = Criterion.allCases.map { facts.ruling($0, applicant, vacancy).outcome }.max() ?? .pass
        let score = scorer.score(facts, applicant, vacancy)
        let match = Match(
            applicant: facts.applicants.ids[applicant], vacancy: facts.vacancies.ids[vacancy],
            needsPlan: outcome == .passWithPlan, employerScore: score.employer, applicantScore: score.applicant,
            mutualScore: score.mutual)
        return (outcome, match)
    }

    func view(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> PairView? {
        guard let a = position(applicant, in: facts.applicants.ids), let v = position(vacancy, in: facts.vacancies.ids),
            let profile = problem.profiles.first(where: { $0.id == applicant }),
            let job = problem.vacancies.first(where: { $0.id == vacancy })
        else { return nil }
        return PairView(facts: facts, applicantIndex: a, vacancyIndex: v, profile: profile, vacancy: job)
    }

    /// The place of a member in a sorted list, or nil.
    private func position<Of>(_ id: ID<Of>, in sorted: [ID<Of>]) -> Int? {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && sorted[low] == id ? low : nil
    }
}
