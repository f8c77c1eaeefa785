package import Calendar

/// The assessments of a campaign's applicants for each kind of work that is asked for; answers that say the same are kept once, and so
/// are people who are answered alike for everything.
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
    /// The different answers; each is in a row.
    package let answers: [Assessment]
    /// What somebody is answered: for each target the place of the answer. Each row once, and somebody's.
    package let rows: [[Int32]]
    /// The row of each applicant.
    package let places: [Int32]

    package init(
        applicants: [ID<Applicant>], targets: [Target], date: CivilDate, answers: [Assessment], rows: [[Int32]],
        places: [Int32]
    ) {
        precondition(places.count == applicants.count, "everybody is assessed")
        precondition(rows.allSatisfy { $0.count == targets.count }, "everybody is assessed for everything")
        self.applicants = applicants
        self.targets = targets
        self.date = date
        self.answers = answers
        self.rows = rows
        self.places = places
    }
}

extension AssessmentGrid: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { applicants.count * targets.count }

    package subscript(position: Int) -> ApplicantAssessment {
        let (applicant, place) = position.quotientAndRemainder(dividingBy: targets.count)
        return ApplicantAssessment(
            applicant: applicants[applicant], occupation: targets[place].occupation, land: targets[place].land,
            date: date, assessment: answers[Int(rows[Int(places[applicant])][place])])
    }
}
