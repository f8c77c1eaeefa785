package import Calendar

/// How somebody is to work.
package enum EmploymentForm: String, CaseIterable, Sendable {
    case employed, selfEmployed, training
}

/// A question to the recognition and permit rules: one person, one occupation, one Land, one day.
///
/// Nil is "not known" everywhere; the answer says which of it would matter. Nationality and age are here because the
/// permit rules need them, and nowhere past the assessment.
package struct AssessmentCase: Hashable, Sendable {
    /// The target, as the asker named it.
    package enum Target: Hashable, Sendable {
        case occupation(ID<Occupation>)
        case isco(ISCO08Code)
        case title(String)
    }

    /// Why a foreigner may work here as a relative.
    package enum FamilyTie: String, Sendable {
        /// Family of a Union citizen, not German, who lives in Germany.
        case euCitizen
    }

    package var nationalities: [CountryCode]
    /// Nil = no formal qualification.
    package var qualification: Qualification?
    package var experience: [Experience]
    /// Months of full-time practice in this occupation up to the date; the short form of `experience`.
    package var experienceMonths: Int?
    package var germanLevel: CEFRLevel?
    package var germanProof: LanguageProof?
    package var englishLevel: CEFRLevel?
    package var target: Target
    package var employment: EmploymentForm?
    package var land: Land
    package var date: CivilDate
    /// A concrete job offer.
    package var hasOffer: Bool?
    package var salaryPerYear: Cents?
    package var weeklyHours: WeeklyHours?
    package var contractMonths: Int?
    package var hasCollectiveAgreement: Bool?
    package var inRecognitionPartnership: Bool?
    package var partialRecognition: Bool?
    package var family: FamilyTie?
    /// Completed years on the date.
    package var age: Int?
    /// Six months of lawful stay in Germany, not as a tourist, within the last five years.
    package var hasRecentStay: Bool?
    /// The spouse, too, qualifies for the opportunity card and applies with this person.
    package var spouseQualifies: Bool?

    package init(
        nationalities: [CountryCode], qualification: Qualification?, target: Target, land: Land, date: CivilDate,
        experience: [Experience] = [], experienceMonths: Int? = nil, germanLevel: CEFRLevel? = nil,
        germanProof: LanguageProof? = nil, englishLevel: CEFRLevel? = nil, employment: EmploymentForm? = nil,
        hasOffer: Bool? = nil,
        salaryPerYear: Cents? = nil, weeklyHours: WeeklyHours? = nil, contractMonths: Int? = nil,
        hasCollectiveAgreement: Bool? = nil, inRecognitionPartnership: Bool? = nil, partialRecognition: Bool? = nil,
        family: FamilyTie? = nil, age: Int? = nil,
        hasRecentStay: Bool? = nil, spouseQualifies: Bool? = nil
    ) {
        self.nationalities = nationalities
        self.qualification = qualification
        self.target = target
        self.land = land
        self.date = date
        self.experience = experience
        self.experienceMonths = experienceMonths
        self.germanLevel = germanLevel
        self.germanProof = germanProof
        self.englishLevel = englishLevel
        self.employment = employment
        self.hasOffer = hasOffer
        self.salaryPerYear = salaryPerYear
        self.weeklyHours = weeklyHours
        self.contractMonths = contractMonths
        self.hasCollectiveAgreement = hasCollectiveAgreement
        self.inRecognitionPartnership = inRecognitionPartnership
        self.partialRecognition = partialRecognition
        self.family = family
        self.age = age
        self.hasRecentStay = hasRecentStay
        self.spouseQualifies = spouseQualifies
    }
}
