package import Calendar

/// When and how somebody can work.
package enum WorkPattern: String, CaseIterable, Comparable, Sendable {
    case fullTime, partTime, shifts, nights, weekends, assembly

    package static func < (left: WorkPattern, right: WorkPattern) -> Bool { left.rawValue < right.rawValue }
}

/// What an applicant hopes for; nil and empty mean "no wish said".
package struct Wishes: Hashable, Sendable {
    package var occupations: [JobTitle]
    /// Lowest acceptable gross pay a year.
    package var minimumSalaryPerYear: Cents?
    package var places: [PlaceName]
    package var patterns: [WorkPattern]
    /// True where only the wished places will do; nil where the file does not say.
    package var onlyWishedPlaces: Bool?
    /// Consent to be matched with a neighbouring occupation.
    package var acceptsOtherOccupation: Bool?
    /// Ready to begin a training contract (Ausbildung).
    package var acceptsTraining: Bool?

    package init(
        occupations: [JobTitle] = [], minimumSalaryPerYear: Cents? = nil, places: [PlaceName] = [],
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

/// Purposes that need a person's consent, each for itself (GDPR Art. 6 (1) (a), 7).
package enum ConsentPurpose: String, CaseIterable, Comparable, Sendable {
    /// To be matched and shown to the campaign's employers.
    case matching
    case talentPool, partnerSearch, housingSharing, statistics

    package static func < (left: ConsentPurpose, right: ConsentPurpose) -> Bool { left.rawValue < right.rawValue }
}

/// A consent that was given or withdrawn.
package struct Consent: Hashable, Sendable {
    package var purpose: ConsentPurpose
    package var isGiven: Bool
    package var on: CivilDate?

    package init(purpose: ConsentPurpose, isGiven: Bool, on: CivilDate? = nil) {
        self.purpose = purpose
        self.isGiven = isGiven
        self.on = on
    }
}

/// A column that no field takes: kept word for word as a note.
package struct Note: Hashable, Sendable {
    package var heading: String
    package var text: String

    package init(heading: String, text: String) {
        self.heading = heading
        self.text = text
    }
}

/// Somebody who applies in a campaign (Bewerberin, Bewerber).
package struct Applicant: Hashable, Sendable {
    package let id: ID<Applicant>
    package var person: Person
    /// Highest first, as the file orders them.
    package var qualifications: [Qualification]
    package var experience: [Experience]
    package var languages: [LanguageSkill]
    /// Skills as the file wrote them; compared after folding case and accents.
    package var skills: [String]
    /// Classes of driving licences, such as `B` and `CE`, sorted.
    package var licences: [String]
    package var earliestStart: CivilDate?
    package var patterns: [WorkPattern]
    package var wishes: Wishes
    /// When the person is at the fair; nil = always, empty = never.
    package var fairWindows: [DayWindow]?
    package var consents: [Consent]
    package var hasWithdrawn: Bool
    package var notes: [Note]

    package init(
        id: ID<Applicant>, person: Person, qualifications: [Qualification] = [], experience: [Experience] = [],
        languages: [LanguageSkill] = [], skills: [String] = [], licences: [String] = [],
        earliestStart: CivilDate? = nil, patterns: [WorkPattern] = [], wishes: Wishes = Wishes(),
        fairWindows: [DayWindow]? = nil, consents: [Consent] = [], hasWithdrawn: Bool = false, notes: [Note] = []
    ) {
        self.id = id
        self.person = person
        self.qualifications = qualifications
        self.experience = experience
        self.languages = languages
        self.skills = skills
        self.licences = licences
        self.earliestStart = earliestStart
        self.patterns = patterns
        self.wishes = wishes
        self.fairWindows = fairWindows
        self.consents = consents
        self.hasWithdrawn = hasWithdrawn
        self.notes = notes
    }
}
