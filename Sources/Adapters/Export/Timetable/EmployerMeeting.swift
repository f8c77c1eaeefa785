package import Calendar
package import Domain

/// A released interview as its employer's page lists it: when and where, and the ids of whom it concerns.
package struct EmployerMeeting: Hashable, Sendable {
    package let date: CivilDate
    /// `09:30`.
    package let from: String
    package let until: String
    /// What is written on the table.
    package let table: String
    package let candidate: ID<Applicant>
    package let vacancy: ID<Vacancy>?
}

extension FairDocuments {
    /// The interviews of an employer in the latest release, in the order of their times.
    package func meetings(of employer: ID<Employer>) -> [EmployerMeeting] {
        history.latest.interviews.filter { $0.interview.employer == employer }.map { released in
            EmployerMeeting(
                date: released.window.date, from: released.window.from.text, until: released.window.to.text,
                table: tableLabel(released.interview.table), candidate: released.interview.candidate,
                vacancy: released.interview.vacancy)
        }.sorted { ($0.date, $0.from, $0.table, $0.candidate) < ($1.date, $1.from, $1.table, $1.candidate) }
    }
}
