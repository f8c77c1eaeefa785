package import Calendar

/// The assessment of one applicant for one reference occupation, in a Land, on a day.
package struct ApplicantAssessment: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let occupation: ID<Occupation>
    package let land: Land
    package let date: CivilDate
    package let assessment: Assessment

    package init(
        applicant: ID<Applicant>, occupation: ID<Occupation>, land: Land, date: CivilDate, assessment: Assessment
    ) {
        self.applicant = applicant
        self.occupation = occupation
        self.land = land
        self.date = date
        self.assessment = assessment
    }
}

/// A number of the matching funnel: how many pairs a criterion stopped, in one respect.
package struct FunnelCount: Hashable, Sendable {
    package let criterion: Criterion
    /// What is counted, such as `fail` or `failByOneLevel`.
    package let name: String
    package let count: Int

    package init(criterion: Criterion, name: String, count: Int) {
        self.criterion = criterion
        self.name = name
        self.count = count
    }
}

/// A place on a vacancy's shortlist (Vorauswahl).
package struct ShortlistEntry: Hashable, Sendable {
    package let vacancy: ID<Vacancy>
    /// From 1, best first.
    package let rank: Int
    package let applicant: ID<Applicant>
    package let mutualScore: Int
    /// True where a person's answer put it there.
    package let isPinned: Bool

    package init(
        vacancy: ID<Vacancy>, rank: Int, applicant: ID<Applicant>, mutualScore: Int, isPinned: Bool = false
    ) {
        self.vacancy = vacancy
        self.rank = rank
        self.applicant = applicant
        self.mutualScore = mutualScore
        self.isPinned = isPinned
    }
}
