package import Calendar

/// What somebody asks the agency to do with the own data (Betroffenenanfrage), and what became of it.
/// Source: Art. 16, 17 GDPR; the deadline: Art. 12 (3).
package struct DataRequest: Hashable, Sendable {
    /// What is asked for.
    package enum Wish: Hashable, Sendable {
        /// Another value of a field that the agency checks first (Berichtigung).
        case correction(Field, value: String)
        /// That everything is deleted (Löschung).
        case erasure
    }

    /// Fields that the person does not change alone: law and plans follow from them.
    package enum Field: String, CaseIterable, Sendable {
        case givenName, familyName, birthDate, nationalities, home, qualifications, experience, languages
        case wishedOccupations, other

        /// Whether an accepted value is written by the program; the others are corrected by hand.
        package var isWritten: Bool {
            switch self {
            case .givenName, .familyName, .birthDate: true
            case .nationalities, .home, .qualifications, .experience, .languages, .wishedOccupations, .other: false
            }
        }
    }

    /// Why something is not done; a word of this list, since the person is told (Art. 12 (4) GDPR).
    package enum Refusal: String, CaseIterable, Sendable {
        /// A law asks for it to be kept, Art. 17 (3) (b).
        case legalDuty
        /// A claim is open, Art. 17 (3) (e), § 15 (4) AGG.
        case legalClaims
        /// The value is right as it stands.
        case isRight
        /// A proof is missing.
        case proofMissing
        /// It is not certain who asked, Art. 12 (6).
        case identity
    }

    package enum State: Hashable, Sendable {
        case open
        case accepted(on: CivilDate)
        case refused(Refusal, on: CivilDate)
        /// The person took it back.
        case takenBack(on: CivilDate)
    }

    /// From 1, in the order in which they came.
    package let number: Int
    package let applicant: ID<Applicant>
    package let wish: Wish
    package let on: CivilDate
    package let state: State

    package init(number: Int, applicant: ID<Applicant>, wish: Wish, on: CivilDate, state: State) {
        self.number = number
        self.applicant = applicant
        self.wish = wish
        self.on = on
        self.state = state
    }

    /// The last day for an answer: one month from the receipt, the last day of the month where it has no such day.
    /// Source: Art. 12 (3) GDPR; Art. 3 (2) (c) Regulation 1182/71.
    package var due: CivilDate { on.adding(months: 1) }

    package var isOpen: Bool { state == .open }
}
