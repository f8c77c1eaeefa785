/// What an employer or a candidate says about a proposed interview.
package enum ShortlistAnswer: String, CaseIterable, Sendable {
    /// Wants the interview: it stays on the list.
    case invite
    /// Not decided: the pair competes like any other.
    case hold
    /// Does not want it: it leaves the list.
    case decline
}

/// An answer that was given to an earlier shortlist.
package struct ShortlistPin: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>
    package let answer: ShortlistAnswer
    package let by: ChangeActor
    /// Stable code of the reason, chosen from the campaign's list; nil where none was asked for.
    package let reason: String?

    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, answer: ShortlistAnswer, by: ChangeActor, reason: String? = nil
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.answer = answer
        self.by = by
        self.reason = reason
    }
}

/// A vacancy that wants interviews.
package struct ShortlistVacancy: Hashable, Sendable {
    package let id: ID<Vacancy>
    package let employer: ID<Employer>
    /// Most interviews for it (default 5 for each opening).
    package let limit: Int

    package init(id: ID<Vacancy>, employer: ID<Employer>, limit: Int) {
        self.id = id
        self.employer = employer
        self.limit = limit
    }
}

/// Everything shortlisting reads (models.md §2). The order of the lists has no influence on the result.
package struct ShortlistProblem: Hashable, Sendable {
    /// Key of the hash that breaks ties.
    package var seed: UInt64
    /// Feasible pairs, each once.
    package var pairs: MatchList
    /// Ids are unique.
    package var vacancies: [ShortlistVacancy]
    /// Ids are unique.
    package var applicants: [ID<Applicant>]
    package var interviewsPerCandidate: Int
    /// Interview slots of each employer's delegation; absent = no limit.
    package var employerSlots: [ID<Employer>: Int]
    /// Every feasible applicant is to be seen at least once, before anything else.
    package var wantsCoverage: Bool
    package var pins: [ShortlistPin]

    package init(
        seed: UInt64, pairs: MatchList, vacancies: [ShortlistVacancy], applicants: [ID<Applicant>],
        interviewsPerCandidate: Int = 4, employerSlots: [ID<Employer>: Int] = [:], wantsCoverage: Bool = true,
        pins: [ShortlistPin] = []
    ) {
        self.seed = seed
        self.pairs = pairs
        self.vacancies = vacancies
        self.applicants = applicants
        self.interviewsPerCandidate = interviewsPerCandidate
        self.employerSlots = employerSlots
        self.wantsCoverage = wantsCoverage
        self.pins = pins
    }
}
