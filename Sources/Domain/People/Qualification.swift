package import Calendar

/// A kind of national qualification, such as `es-grado` (qualifications table of the catalogue).
package enum QualificationKind {}

/// How anabin lists a foreign university.
package enum InstitutionStatus: String, CaseIterable, Sendable {
    case recognised = "H+"
    case partlyRecognised = "H+-"
    case notRecognised = "H-"
    case notListed
}

/// How anabin compares a foreign degree with a German one.
package enum DegreeStatus: String, CaseIterable, Sendable {
    case corresponds = "entspricht"
    case equivalent = "gleichwertig"
    case conditionallyComparable = "bedingtVergleichbar"
    case notListed
}

/// A formal qualification (Abschluss) as its owner states it; nil is "not said".
package struct Qualification: Hashable, Sendable {
    /// The title as the file wrote it.
    package var title: String
    package var kind: ID<QualificationKind>?
    /// The country that awarded it, which is not the owner's nationality.
    package var country: CountryCode?
    package var level: EQFLevel?
    package var field: ISCEDField?
    package var awarded: CivilDate?
    package var trainingStart: CivilDate?
    package var trainingMonths: Int?
    package var institution: String?
    package var institutionStatus: InstitutionStatus?
    package var degreeStatus: DegreeStatus?
    package var stateRecognisedAtHome: Bool?
    /// Other states that have recognised it already, sorted.
    package var alreadyRecognisedIn: [CountryCode]
    /// The occupation it qualifies for, read from the title.
    package var occupation: JobTitle

    package init(
        title: String, kind: ID<QualificationKind>? = nil, country: CountryCode? = nil, level: EQFLevel? = nil,
        field: ISCEDField? = nil, awarded: CivilDate? = nil, trainingStart: CivilDate? = nil,
        trainingMonths: Int? = nil, institution: String? = nil, institutionStatus: InstitutionStatus? = nil,
        degreeStatus: DegreeStatus? = nil, stateRecognisedAtHome: Bool? = nil,
        alreadyRecognisedIn: [CountryCode] = [], occupation: JobTitle
    ) {
        self.title = title
        self.kind = kind
        self.country = country
        self.level = level
        self.field = field
        self.awarded = awarded
        self.trainingStart = trainingStart
        self.trainingMonths = trainingMonths
        self.institution = institution
        self.institutionStatus = institutionStatus
        self.degreeStatus = degreeStatus
        self.stateRecognisedAtHome = stateRecognisedAtHome
        self.alreadyRecognisedIn = alreadyRecognisedIn
        self.occupation = occupation
    }
}

/// A time in one job.
package struct Experience: Hashable, Sendable {
    package var title: JobTitle
    package var from: CivilDate?
    /// Last day; nil = still there.
    package var to: CivilDate?
    package var hoursPerWeek: WeeklyHours?
    /// Months where the file gives a length and no dates.
    package var months: Int?
    package var country: CountryCode?

    package init(
        title: JobTitle, from: CivilDate? = nil, to: CivilDate? = nil, hoursPerWeek: WeeklyHours? = nil,
        months: Int? = nil, country: CountryCode? = nil
    ) {
        self.title = title
        self.from = from
        self.to = to
        self.hoursPerWeek = hoursPerWeek
        self.months = months
        self.country = country
    }
}

/// How a language level is shown to be true.
package enum LanguageProof: String, CaseIterable, Sendable {
    case certificate
    case placementTest
    /// The person's own statement.
    case selfAssessed = "self"
}

/// A language somebody speaks.
package struct LanguageSkill: Hashable, Sendable {
    package var language: LanguageCode
    package var level: CEFRLevel
    /// Nil where the file does not say.
    package var proof: LanguageProof?

    package init(language: LanguageCode, level: CEFRLevel, proof: LanguageProof? = nil) {
        self.language = language
        self.level = level
        self.proof = proof
    }
}
