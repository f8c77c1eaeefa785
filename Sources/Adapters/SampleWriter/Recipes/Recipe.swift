import Calendar

/// What a sample is drawn from: the stated marginals of each file, and the rows that are written by hand.
struct Recipe: Sendable {
    let facts: CampaignFacts
    let employers: EmployerRecipe
    let vacancies: VacancyRecipe
    let applicants: ApplicantRecipe
    let fair: FairRecipe
    let placement: PlacementRecipe
    let courses: CourseRecipe
    let travel: TravelRecipe
    let pickups: PickupRecipe
    let housing: HousingRecipe
    let onboarding: OnboardingRecipe
    /// Nil = there was none.
    let survey: SurveyRecipe?
    let papers: PaperRecipe
    let learning: LearningRecipe
    /// Nil = nobody was asked.
    let statistics: StatisticsRecipe?
    let ledger: LedgerRecipe
    /// Nil = nobody was invited by letter.
    var invitations: InvitationRecipe?
    /// Nil = nobody sleeps anywhere.
    var stay: StayRecipe?
    /// Nil = everybody is of one region.
    var country: CountryRecipe?
}

/// What came of a sample's interviews.
struct PlacementRecipe: Sendable {
    /// Lines `V01: B115 B116`: who talked to whom; empty = nobody yet.
    let interviews: String
    /// How many signed.
    let hires: Int
    /// Days on which they did.
    let signing: [CivilDate]
    /// First day of work, unless the vacancy begins later.
    let earliestStart: CivilDate
    let couples: [SampleCouple]
    /// The first and the last day of the internships before training; nil = there are none.
    var internship: ClosedRange<CivilDate>?

    static func none(after date: CivilDate) -> PlacementRecipe {
        PlacementRecipe(interviews: "", hires: 0, signing: [], earliestStart: date, couples: [])
    }
}

/// Two of a sample's people who come as a couple.
struct SampleCouple: Sendable {
    let applicant: String
    let partner: String
    let onlyTogether: Bool
    /// The day on which both agreed to it.
    let agreedOn: CivilDate
}

/// How the firms of a sample are made.
struct EmployerRecipe: Sendable {
    let count: Int
    /// Firms that look for people; the others answered "later" or "no".
    let interested: Int
    let industries: Marginal<Industry>
    let towns: Marginal<String>
    let employees: Marginal<ClosedRange<Int>>
    let phonePrefix: String
    /// Firms that are written by hand, by their place in the list.
    let fixed: [Int: FixedEmployer]
}

/// A firm that a sample needs for its story.
struct FixedEmployer: Sendable {
    let name: String
    let industry: String
    let town: String
    let employees: Int
}

/// A line of business with the professions its firms look for.
struct Industry: Sendable {
    let name: String
    /// Second half of an invented firm's name.
    let trades: [String]
    let professions: Marginal<Profession>
}

/// How the vacancies of a sample are drawn.
struct VacancyRecipe: Sendable {
    let count: Int
    /// Openings of all vacancies together; nil = as drawn.
    let openings: Int?
    let openingsEach: Marginal<Int>
    let german: Marginal<String>
    let patterns: Marginal<String>
    let starts: Marginal<CivilDate>
    /// Vacancies that are written by hand and stand first.
    let fixed: [FixedVacancy]
}

/// A vacancy that a sample needs for its story: drawn like the others, then overwritten.
struct FixedVacancy: Sendable {
    /// Place of the employer in the list, from 0.
    let employer: Int
    let profession: Profession
    let cells: [VacancyColumn: String]
}

/// How the applicants of a sample are drawn.
struct ApplicantRecipe: Sendable {
    let style: ExportStyle
    let count: Int
    let professions: Marginal<Profession>
    let ages: ClosedRange<Int>
    let origins: Marginal<Origin>
    let towns: [String]
    let german: Marginal<String>
    let english: Marginal<String>
    let experienceMonths: Marginal<ClosedRange<Int>>
    let patterns: Marginal<Pattern>
    let starts: Marginal<CivilDate>
    /// Places outside the region that a tenth of the people insist on.
    let otherPlaces: [String]
    /// Of a hundred people: without formal qualification, with a German one, with one of their country of nationality.
    let untrained: Int
    let trainedInGermany: Int
    let trainedAtHome: Int
    /// Of a hundred people: there on a part of the fair's days only.
    let partlyPresent: Int
    /// Of a hundred people: ready for an apprenticeship, whatever it pays; nil = nobody is asked.
    var trainees: Int?
    /// Nil = nobody says where but the tenth that insists.
    var places: PlaceWishes?
    /// People that are written by hand and stand last.
    let fixed: [FixedApplicant]
}

/// Working time as the files of the two languages write it.
struct Pattern: Sendable {
    let german: String
    let spanish: String
}

/// A person that a sample needs for its story: drawn like the others, then overwritten.
struct FixedApplicant: Sendable {
    let profession: Profession
    let cells: [ApplicantColumn: String]
}

/// Where people come from: nationality, names, and what a qualification from there is called.
struct Origin: Sendable {
    let country: String
    let german: String
    let spanish: String
    let academicTitle: String
    let vocationalTitle: String

    static let spain = Origin(
        country: "ES", german: "Spanien", spanish: "España", academicTitle: "Licenciado", vocationalTitle: "Técnico")
    static let portugal = Origin(
        country: "PT", german: "Portugal", spanish: "Portugal", academicTitle: "Licenciatura (pré-Bolonha)",
        vocationalTitle: "Curso Profissional (nível 4)")
    static let romania = Origin(
        country: "RO", german: "Rumänien", spanish: "Rumanía", academicTitle: "Diplomă de inginer",
        vocationalTitle: "Certificat de calificare nivel 4")
    static let italy = Origin(
        country: "IT", german: "Italien", spanish: "Italia", academicTitle: "Laurea Magistrale",
        vocationalTitle: "Diploma professionale di tecnico (IeFP)")
    static let colombia = Origin(
        country: "CO", german: "Kolumbien", spanish: "Colombia", academicTitle: "Profesional universitario",
        vocationalTitle: "Técnico profesional")
    static let argentina = Origin(
        country: "AR", german: "Argentinien", spanish: "Argentina",
        academicTitle: "Título de grado (Licenciado, Ingeniero, Médico)",
        vocationalTitle: "Técnico Superior")
}

/// How the fair of a sample is set up.
struct FairRecipe: Sendable {
    /// A day from its first to its last interview.
    struct Day: Sendable {
        let date: CivilDate
        let from: String
        let to: String
        let breaks: [String]
        /// Hours and title of what keeps everybody from interviews.
        let blocks: [String]
    }

    let slotMinutes: Int
    let days: [Day]
    let tables: Int
    let interpreters: Int
    let interpreterPairs: Marginal<String>
    let interpreterRun: Int
    /// Levels of the delegations' interviewers.
    let english: Marginal<String>
    let spanish: Marginal<String>
    let teams: Marginal<Int>
    /// When somebody is there, as the files write it; empty = always.
    let delegationWindows: Marginal<String>
    let interpreterWindows: Marginal<String>
    let partPresence: Marginal<String>

    /// No interviews by a timetable.
    static let none = FairRecipe(
        slotMinutes: 30, days: [], tables: 0, interpreters: 0, interpreterPairs: Marginal(("", 1)), interpreterRun: 1,
        english: Marginal(("", 1)), spanish: Marginal(("", 1)), teams: Marginal((1, 1)),
        delegationWindows: Marginal(("", 1)), interpreterWindows: Marginal(("", 1)), partPresence: Marginal(("", 1)))
}
