package import Calendar

/// The assessments of a campaign's applicants for each kind of work that is asked for; answers that say the same are kept once.
///
/// Its elements stand in the order of applicants, and of each applicant in that of the targets.
package struct AssessmentGrid: Hashable, Sendable {
    /// An occupation in a Land.
    package struct Target: Hashable, Sendable {
        package let occupation: ID<Occupation>
        package let land: Land

        package init(occupation: ID<Occupation>, land: Land) {
            self.occupation = occupation
            self.land = land
        }
    }

    package let applicants: [ID<Applicant>]
    /// Each once, in the order of occupation and Land.
    package let targets: [Target]
    /// The day whose law was applied.
    package let date: CivilDate
    /// The different answers; each is somebody's.
    package let answers: [Assessment]
    /// For each applicant and target the place of the answer, one applicant after the other.
    package let places: [Int32]

    package init(
        applicants: [ID<Applicant>], targets: [Target], date: CivilDate, answers: [Assessment], places: [Int32]
    ) {
        precondition(places.count == applicants.count * targets.count, "everybody is assessed for everything")
        self.applicants = applicants
        self.targets = targets
        self.date = date
        self.answers = answers
        self.places = places
    }
}

extension AssessmentGrid: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { places.count }

    package subscript(position: Int) -> ApplicantAssessment {
        let target = targets[position % targets.count]
        return ApplicantAssessment(
            applicant: applicants[position / targets.count], occupation: target.occupation, land: target.land,
            date: date,
            assessment: answers[Int(places[position])])
    }
}
