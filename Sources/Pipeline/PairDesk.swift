package import Catalogue
package import Domain
import Matching

/// Looks at single pairs of a campaign: why, why not, and what would change it.
package struct PairDesk {
    private let matcher: Matcher

    /// Builds the problem of these applicants and vacancies as matching would see it now, with the language levels
    /// that certificates show.
    package init(
        _ inputs: CampaignInputs, answers: [ShortlistPin], catalogue: Catalogue, rules: CampaignPipeline.Rules
    ) {
        let inputs = inputs.asCertified
        let similarities = catalogue.similarities
        let gates = Gates(inputs, similarity: { similarities.basisPoints(from: $0, to: $1) }, rules: rules)
        matcher = Matcher(MatchProblem(inputs, gates: gates.table, answers: answers, catalogue: catalogue))
    }

    /// Every criterion and part of the score of a pair; nil where an id is unknown.
    package func explain(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> PairExplanation? {
        matcher.explain(applicant, vacancy)
    }

    /// The smallest sets of changes that would improve the pair, best first.
    package func whatIf(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> [WhatIf] {
        matcher.whatIf(applicant, vacancy)
    }
}

extension CampaignInputs {
    /// The same campaign with these applicants only, and all vacancies: what a look at their pairs has to know.
    package func narrowed(to wanted: Set<ID<Applicant>>) -> CampaignInputs {
        var narrowed = self
        narrowed.applicants = applicants.filter { wanted.contains($0.id) }
        return narrowed
    }
}
