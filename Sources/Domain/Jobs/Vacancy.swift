package import Calendar

/// The kind of contract an employer offers.
package enum ContractKind: Hashable, Sendable {
    case unlimited
    /// Fixed term in months.
    case fixed(months: Int)
    /// A training contract (Ausbildungsvertrag).
    case training
}

/// A language the work needs.
package struct LanguageRequirement: Hashable, Sendable {
    package var language: LanguageCode
    /// Needed on the first day.
    package var atStart: CEFRLevel
    /// To be reached later, where higher.
    package var later: CEFRLevel?
    /// Why the work needs it (AGG: a language must be justified by the work).
    package var reason: String?

    package init(language: LanguageCode, atStart: CEFRLevel, later: CEFRLevel? = nil, reason: String? = nil) {
        self.language = language
        self.atStart = atStart
        self.later = later
        self.reason = reason
    }
}

/// An open job with one or more openings (Stelle).
package struct Vacancy: Hashable, Sendable {
    package let id: ID<Vacancy>
    package var employer: ID<Employer>
    package var title: JobTitle
    package var openings: Int
    package var minimumLevel: EQFLevel?
    package var fields: [ISCEDField]
    package var mustSkills: [String]
    package var niceSkills: [String]
    package var languages: [LanguageRequirement]
    /// Gross pay a year for the weekly hours below.
    package var salaryPerYear: Cents?
    package var weeklyHours: WeeklyHours?
    package var hasCollectiveAgreement: Bool?
    package var start: CivilDate?
    package var patterns: [WorkPattern]
    package var licences: [String]
    package var contract: ContractKind
    package var place: PlaceName?
    /// The Land of the workplace where it is not the campaign's.
    package var land: Land?
    package var minimumExperienceMonths: Int?
    package var helpsWithHousing: Bool?
    package var isWithdrawn: Bool
    package var notes: [Note]

    package init(
        id: ID<Vacancy>, employer: ID<Employer>, title: JobTitle, openings: Int = 1, minimumLevel: EQFLevel? = nil,
        fields: [ISCEDField] = [], mustSkills: [String] = [], niceSkills: [String] = [],
        languages: [LanguageRequirement] = [], salaryPerYear: Cents? = nil, weeklyHours: WeeklyHours? = nil,
        hasCollectiveAgreement: Bool? = nil, start: CivilDate? = nil, patterns: [WorkPattern] = [],
        licences: [String] = [], contract: ContractKind = .unlimited, place: PlaceName? = nil, land: Land? = nil,
        minimumExperienceMonths: Int? = nil, helpsWithHousing: Bool? = nil, isWithdrawn: Bool = false,
        notes: [Note] = []
    ) {
        self.id = id
        self.employer = employer
        self.title = title
        self.openings = openings
        self.minimumLevel = minimumLevel
        self.fields = fields
        self.mustSkills = mustSkills
        self.niceSkills = niceSkills
        self.languages = languages
        self.salaryPerYear = salaryPerYear
        self.weeklyHours = weeklyHours
        self.hasCollectiveAgreement = hasCollectiveAgreement
        self.start = start
        self.patterns = patterns
        self.licences = licences
        self.contract = contract
        self.place = place
        self.land = land
        self.minimumExperienceMonths = minimumExperienceMonths
        self.helpsWithHousing = helpsWithHousing
        self.isWithdrawn = isWithdrawn
        self.notes = notes
    }
}
