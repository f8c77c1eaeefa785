package import Calendar

/// Somebody who gave up learning German in the campaign's courses (Kursabbruch): the seat is free from then on.
package struct CourseExit: Hashable, Sendable {
    /// Why, in words that say nothing of health or family.
    package enum Reason: String, CaseIterable, Sendable {
        case noTime, workHours, tooHard, tooEasy, otherCourse, leftRegion, personal
    }

    /// The same in every import: somebody gives up once.
    package var id: ID<CourseExit> { ID(applicant.part) }

    package var applicant: ID<Applicant>
    /// The first day on which the learner is not there any more.
    package var date: CivilDate
    package var reason: Reason

    package init(applicant: ID<Applicant>, date: CivilDate, reason: Reason) {
        self.applicant = applicant
        self.date = date
        self.reason = reason
    }
}
