package import Calendar

/// What the matcher takes from a vacancy (Stelle); nil and empty mean "not asked for" or "not known".
package struct MatchVacancy: Hashable, Sendable {
    package let id: ID<Vacancy>
    /// Nil where the title resolves to no reference occupation.
    package var occupation: ID<Occupation>?
    /// The level the reference occupation itself stands for, to notice work far below a qualification.
    package var occupationLevel: EQFLevel?
    package var minimumLevel: EQFLevel?
    package var fields: [ISCEDField]
    /// Folded by `skill folding`, sorted, each once.
    package var mustSkills: [String]
    package var niceSkills: [String]
    package var languages: [LanguageRequirement]
    package var salaryPerYear: Cents?
    package var start: CivilDate?
    package var patterns: [WorkPattern]
    package var licences: [String]
    package var isTraining: Bool
    package var point: GeoPoint?
    package var isWithdrawn: Bool
    /// Applicants the employer has declined for it, sorted.
    package var declined: [ID<Applicant>]

    package init(
        id: ID<Vacancy>, occupation: ID<Occupation>? = nil, occupationLevel: EQFLevel? = nil,
        minimumLevel: EQFLevel? = nil, fields: [ISCEDField] = [], mustSkills: [String] = [],
        niceSkills: [String] = [], languages: [LanguageRequirement] = [], salaryPerYear: Cents? = nil,
        start: CivilDate? = nil, patterns: [WorkPattern] = [], licences: [String] = [], isTraining: Bool = false,
        point: GeoPoint? = nil, isWithdrawn: Bool = false, declined: [ID<Applicant>] = []
    ) {
        self.id = id
        self.occupation = occupation
        self.occupationLevel = occupationLevel
        self.minimumLevel = minimumLevel
        self.fields = fields
        self.mustSkills = mustSkills
        self.niceSkills = niceSkills
        self.languages = languages
        self.salaryPerYear = salaryPerYear
        self.start = start
        self.patterns = patterns
        self.licences = licences
        self.isTraining = isTraining
        self.point = point
        self.isWithdrawn = isWithdrawn
        self.declined = declined
    }
}
