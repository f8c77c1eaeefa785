/// One interview that is proposed, and why it is there.
package struct ShortlistEntry: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>
    package let employer: ID<Employer>
    package let mutualScore: Int
    /// Place of the applicant among the vacancy's feasible pairs, from 1.
    package let rankForVacancy: Int
    /// Place of the vacancy among the applicant's feasible pairs, from 1.
    package let rankForApplicant: Int
    /// Kept because somebody invited.
    package let isPinned: Bool
    /// The applicant's only interview: without it nobody would see the applicant.
    package let isOnlyInterview: Bool

    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, employer: ID<Employer>, mutualScore: Int, rankForVacancy: Int,
        rankForApplicant: Int, isPinned: Bool, isOnlyInterview: Bool
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.employer = employer
        self.mutualScore = mutualScore
        self.rankForVacancy = rankForVacancy
        self.rankForApplicant = rankForApplicant
        self.isPinned = isPinned
        self.isOnlyInterview = isOnlyInterview
    }
}

/// How well a vacancy is served: interviews out of min(limit, feasible applicants).
package struct ShortlistShare: Hashable, Sendable {
    package let vacancy: ID<Vacancy>
    package let interviews: Int
    /// At least 1: vacancies without a feasible applicant have no share.
    package let possible: Int

    package init(vacancy: ID<Vacancy>, interviews: Int, possible: Int) {
        self.vacancy = vacancy
        self.interviews = interviews
        self.possible = possible
    }
}

/// Why an applicant has no interview, or a vacancy fewer than it wants.
package enum LeftOutReason: String, CaseIterable, Sendable {
    /// Matching found no feasible partner.
    case nobodyFeasible
    /// Every feasible pair was declined.
    case allDeclined
    /// The feasible partners' own limits are used up by others.
    case partnersFull
    /// The employer's delegation has no interview slot left.
    case employerSlots
}

/// An applicant or a vacancy that the shortlists leave out.
package struct LeftOut<Of>: Hashable, Sendable {
    package let id: ID<Of>
    package let reason: LeftOutReason

    package init(id: ID<Of>, reason: LeftOutReason) {
        self.id = id
        self.reason = reason
    }
}

/// The rule that an invitation would break.
package enum PinRefusal: String, CaseIterable, Sendable {
    case notFeasible, declined, candidateLimit, vacancyLimit, employerSlots
}

/// An invitation that could not be kept.
package struct RefusedPin: Hashable, Sendable {
    package let pin: ShortlistPin
    package let rule: PinRefusal

    package init(pin: ShortlistPin, rule: PinRefusal) {
        self.pin = pin
        self.rule = rule
    }
}

/// What is known of shortlists that were not planned exactly on every level.
package struct ShortlistProof: Hashable, Sendable {
    /// No plan has more applicants with at least one interview.
    package var coveredAtMost: Int
    /// Whether no plan with as many of them serves the vacancies more fairly.
    package var isLevelled: Bool
    /// No plan with as many applicants seen, and as many interviews for each vacancy, has a larger total.
    package var totalScoreAtMost: Int

    package init(coveredAtMost: Int, isLevelled: Bool, totalScoreAtMost: Int) {
        self.coveredAtMost = coveredAtMost
        self.isLevelled = isLevelled
        self.totalScoreAtMost = totalScoreAtMost
    }
}

/// Who meets whom: the best choice by coverage, then fairness, then total score.
package struct Shortlists: Hashable, Sendable {
    /// By vacancy id, best mutual score first.
    package let entries: [ShortlistEntry]
    /// Applicants with at least one interview.
    package let covered: Int
    /// By vacancy id.
    package let shares: [ShortlistShare]
    package let totalScore: Int
    /// By id.
    package let applicantsLeftOut: [LeftOut<Applicant>]
    /// Vacancies without any interview, by id.
    package let vacanciesLeftOut: [LeftOut<Vacancy>]
    package let refusedPins: [RefusedPin]
    /// Nil where each level is exact.
    package let proof: ShortlistProof?

    package init(
        entries: [ShortlistEntry], covered: Int, shares: [ShortlistShare], totalScore: Int,
        applicantsLeftOut: [LeftOut<Applicant>], vacanciesLeftOut: [LeftOut<Vacancy>], refusedPins: [RefusedPin],
        proof: ShortlistProof? = nil
    ) {
        self.entries = entries
        self.covered = covered
        self.shares = shares
        self.totalScore = totalScore
        self.applicantsLeftOut = applicantsLeftOut
        self.vacanciesLeftOut = vacanciesLeftOut
        self.refusedPins = refusedPins
        self.proof = proof
    }
}
