/// Who answers for a pair.
package enum DecisionSide: String, CaseIterable, Sendable {
    case employer, candidate
    /// The agency, where the other two are silent.
    case agency
}

/// What a side wants with a pair; the latest answer of a side counts.
package enum DecisionAnswer: String, CaseIterable, Sendable {
    case invite, hold, decline
}

/// An answer to a proposed pair: a pin for the next run of the shortlists.
package struct Decision: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>
    package let side: DecisionSide
    package let answer: DecisionAnswer
    /// A code of the campaign's list, such as `tooFar`; nil where none was given.
    package let reason: String?
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, side: DecisionSide, answer: DecisionAnswer,
        reason: String? = nil, actor: String, at: Int64
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.side = side
        self.answer = answer
        self.reason = reason
        self.actor = actor
        self.at = at
    }
}
