package import Calendar

/// What the matcher takes from an applicant: abilities, availability and wishes, and nothing else.
///
/// It holds no name, birth date, sex, nationality, family status, address, contact, note, document or consent text
/// (AGG § 1; Regulation (EU) 492/2011 Art. 7), so that no rank can depend on them. Nil and empty mean "not known".
package struct MatchProfile: Hashable, Sendable {
    package let id: ID<Applicant>
    /// Sorted by occupation, each once.
    package var practised: [PractisedOccupation]
    package var qualifications: [ProfileQualification]
    /// Folded by `skill folding`, sorted, each once.
    package var skills: [String]
    /// Only languages that some vacancy or licence of the campaign asks for; sorted, each once.
    package var languages: [ProfileLanguage]
    /// Licences held with those they include, sorted, each once.
    package var licences: [String]
    package var earliestStart: CivilDate?
    package var patterns: [WorkPattern]
    package var wishes: ProfileWishes
    /// Consent to be matched and shown to employers: given, refused or withdrawn, not asked yet.
    package var consents: Bool?
    package var hasWithdrawn: Bool
    /// Vacancies the applicant has declined, sorted.
    package var declined: [ID<Vacancy>]

    package init(
        id: ID<Applicant>, practised: [PractisedOccupation] = [], qualifications: [ProfileQualification] = [],
        skills: [String] = [], languages: [ProfileLanguage] = [], licences: [String] = [],
        earliestStart: CivilDate? = nil, patterns: [WorkPattern] = [], wishes: ProfileWishes = ProfileWishes(),
        consents: Bool? = nil, hasWithdrawn: Bool = false, declined: [ID<Vacancy>] = []
    ) {
        self.id = id
        self.practised = practised
        self.qualifications = qualifications
        self.skills = skills
        self.languages = languages
        self.licences = licences
        self.earliestStart = earliestStart
        self.patterns = patterns
        self.wishes = wishes
        self.consents = consents
        self.hasWithdrawn = hasWithdrawn
        self.declined = declined
    }
}

/// Whole months of work in one occupation.
package struct PractisedOccupation: Hashable, Sendable {
    package let occupation: ID<Occupation>
    package let months: Int

    package init(occupation: ID<Occupation>, months: Int) {
        self.occupation = occupation
        self.months = months
    }
}

/// What a qualification says about ability; neither where nor when it was awarded.
package struct ProfileQualification: Hashable, Sendable {
    /// The occupations it may qualify for; several where the title is ambiguous.
    package let occupations: [ID<Occupation>]
    package let level: EQFLevel?
    package let field: ISCEDField?

    package init(occupations: [ID<Occupation>], level: EQFLevel? = nil, field: ISCEDField? = nil) {
        self.occupations = occupations
        self.level = level
        self.field = field
    }
}

/// The level somebody has in one language.
package struct ProfileLanguage: Hashable, Sendable {
    package let language: LanguageCode
    package let level: CEFRLevel

    package init(language: LanguageCode, level: CEFRLevel) {
        self.language = language
        self.level = level
    }
}

/// An applicant's wishes as the matcher compares them; nil and empty mean "no wish said".
package struct ProfileWishes: Hashable, Sendable {
    package var occupations: [ID<Occupation>]
    package var minimumSalaryPerYear: Cents?
    /// Where the person would like to work: a wish, never the home.
    package var places: [GeoPoint]
    package var patterns: [WorkPattern]
    package var onlyWishedPlaces: Bool?
    package var acceptsOtherOccupation: Bool?
    package var acceptsTraining: Bool?

    package init(
        occupations: [ID<Occupation>] = [], minimumSalaryPerYear: Cents? = nil, places: [GeoPoint] = [],
        patterns: [WorkPattern] = [], onlyWishedPlaces: Bool? = nil, acceptsOtherOccupation: Bool? = nil,
        acceptsTraining: Bool? = nil
    ) {
        self.occupations = occupations
        self.minimumSalaryPerYear = minimumSalaryPerYear
        self.places = places
        self.patterns = patterns
        self.onlyWishedPlaces = onlyWishedPlaces
        self.acceptsOtherOccupation = acceptsOtherOccupation
        self.acceptsTraining = acceptsTraining
    }
}
