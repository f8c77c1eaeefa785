/// A hard criterion of matching; the raw value is its stable code. In the order in which a refusal is told.
package enum Criterion: String, CaseIterable, Comparable, Sendable {
    case consent, withdrawn, declined, occupation, level, recognition, permit, language, start, pattern, licence
    case salary, mobility

    private var order: Int {
        guard let index = Criterion.allCases.firstIndex(of: self) else { preconditionFailure("allCases lists it") }
        return index
    }

    package static func < (left: Criterion, right: Criterion) -> Bool { left.order < right.order }
}

/// How a pair stands on one criterion.
package enum CriterionOutcome: String, CaseIterable, Comparable, Sendable {
    case pass, passWithPlan, fail

    package static func < (left: CriterionOutcome, right: CriterionOutcome) -> Bool {
        left.severity < right.severity
    }

    private var severity: Int {
        switch self {
        case .pass: 0
        case .passWithPlan: 1
        case .fail: 2
        }
    }
}

/// A criterion's outcome for one pair, with the facts it fired on and what would change it.
package struct CriterionResult: Hashable, Sendable {
    package let criterion: Criterion
    package let outcome: CriterionOutcome
    /// What was compared, in words without a personal value ("German A2, B1 needed by 2012-09-01").
    package let facts: LocalText
    /// What would make it pass; nil where it passes or nothing would.
    package let remedy: LocalText?

    package init(criterion: Criterion, outcome: CriterionOutcome, facts: LocalText, remedy: LocalText? = nil) {
        self.criterion = criterion
        self.outcome = outcome
        self.facts = facts
        self.remedy = remedy
    }
}

/// A part of the score.
package enum ScorePart: String, CaseIterable, Sendable {
    case occupation, field, experience, mustSkills, niceSkills, language, recognition, availability, wishes
    case salary, pattern, place
}

/// One part of a score: 0…10,000 points, its weight, or that it had no facts.
package struct PartScore: Hashable, Sendable {
    package let part: ScorePart
    /// Nil where there are no facts: the part is left out and its weight spread over the rest.
    package let points: Int?
    package let weight: Int

    package init(part: ScorePart, points: Int?, weight: Int) {
        self.part = part
        self.points = points
        self.weight = weight
    }
}

/// A feasible pair with its scores, all 0…10,000.
package struct Match: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>
    /// True where something must be done first (a course, a recognition, a permit).
    package let needsPlan: Bool
    package let employerScore: Int
    package let applicantScore: Int
    package let mutualScore: Int

    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, needsPlan: Bool, employerScore: Int, applicantScore: Int,
        mutualScore: Int
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.needsPlan = needsPlan
        self.employerScore = employerScore
        self.applicantScore = applicantScore
        self.mutualScore = mutualScore
    }
}

/// Everything there is to say about one pair.
package struct PairExplanation: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>
    /// One for each criterion, in order.
    package let criteria: [CriterionResult]
    package let employerParts: [PartScore]
    package let applicantParts: [PartScore]
    /// The scores, given for refused pairs too, so that a person sees what is at stake.
    package let match: Match

    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, criteria: [CriterionResult], employerParts: [PartScore],
        applicantParts: [PartScore], match: Match
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.criteria = criteria
        self.employerParts = employerParts
        self.applicantParts = applicantParts
        self.match = match
    }

    /// The worst outcome of all criteria.
    package var outcome: CriterionOutcome { criteria.map(\.outcome).max() ?? .pass }
}
