/// What one side of an interview thinks of the other (Rangfolge): the employer of the applicants for a vacancy, the
/// applicant of the vacancies.
package struct Ranking: Hashable, Sendable {
    /// Where the ranked one stands among the others that this side ranks.
    package enum Standing: Hashable, Sendable {
        /// From 1, the best; equal ranks are ties.
        case rank(Int)
        /// This side would rather have nobody.
        case notAcceptable
    }

    package var applicant: ID<Applicant>
    package var vacancy: ID<Vacancy>
    /// Who ranks. An employer's ranks hold within one vacancy, an applicant's over all vacancies.
    package var side: ChangeActor
    package var standing: Standing

    package init(applicant: ID<Applicant>, vacancy: ID<Vacancy>, side: ChangeActor, standing: Standing) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.side = side
        self.standing = standing
    }

    /// The same in every import: each side has one opinion on a pair.
    package var id: ID<Ranking> { ID("\(side.rawValue)/\(applicant.part)/\(vacancy.part)") }
}
