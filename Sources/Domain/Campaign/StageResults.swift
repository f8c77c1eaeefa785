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
