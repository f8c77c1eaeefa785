package import Calendar

/// A contract of employment or training (Arbeitsvertrag, Ausbildungsvertrag) between an applicant and the employer of a
/// vacancy: what all planning after the handshake starts from.
package struct Contract: Hashable, Sendable {
    /// How far it has come. Only a signed contract lets a person travel to stay.
    package enum State: String, CaseIterable, Sendable {
        case offered, accepted, signed
        /// Taken back by either side.
        case withdrawn
    }

    /// The same in every import: an applicant has one contract for a vacancy, however often it changes.
    package var id: ID<Contract> { ID("\(applicant.part)/\(vacancy.part)") }
    /// Whether it has been offered, accepted or signed and not taken back.
    package var isStanding: Bool { state != .withdrawn }

    /// One applicant has at most one contract that is not withdrawn.
    package var applicant: ID<Applicant>
    package var vacancy: ID<Vacancy>
    package var state: State
    /// The day both sides had signed; only where `state` is signed.
    package var signedOn: CivilDate?
    /// The first day of work or training.
    package var start: CivilDate
    /// Gross pay a month, where it was agreed.
    package var payPerMonth: Cents?
    /// Languages the text was handed over in.
    package var languages: [LanguageCode]
    /// What comes before the first day of training; it has ended by then.
    package var internship: Internship?
    /// The first day on which the employer expects the person, be it as an intern.
    package var expectedOn: CivilDate { internship?.from ?? start }

    /// How many months of probation were agreed; 0 = none; nil = nobody said.
    package var probationMonths: Int?

    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, state: State, signedOn: CivilDate? = nil, start: CivilDate,
        payPerMonth: Cents? = nil, languages: [LanguageCode] = [], probationMonths: Int? = nil,
        internship: Internship? = nil
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.state = state
        self.signedOn = signedOn
        self.start = start
        self.payPerMonth = payPerMonth
        self.languages = languages
        self.probationMonths = probationMonths
        self.internship = internship
    }
}
