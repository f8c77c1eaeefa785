package import Calendar

/// How the two views of a pair become one mutual score.
package enum MutualScore: String, CaseIterable, Sendable {
    /// ⌊2ab/(a+b)⌋, 0…10,000; low where one side gains little.
    case harmonicMean
    /// a + b, 0…20,000.
    case sum
}

/// The settings of matching; the defaults are those of a campaign.
package struct MatchOptions: Hashable, Sendable {
    package var employerWeights = MatchWeights.employerDefault
    package var applicantWeights = MatchWeights.applicantDefault
    package var mutual = MutualScore.harmonicMean
    /// Similarity from which another occupation passes, and passes with a plan, in basis points.
    package var occupationPass = 6_000
    package var occupationPassWithPlan = 4_000
    /// Teaching units of a week of course.
    package var teachingUnitsPerWeek = 25
    /// Teaching units from each level to the next, from A0. Source: domain/language.json, `ueDefault`.
    package var teachingUnitsPerStep = [160, 160, 200, 300, 300, 400]
    /// Days after the vacancy's start that both sides usually settle between them.
    package var startToleranceDays = 28
    /// How far from a wished place still counts as there.
    package var placeRadiusKilometres = 50
    /// Best pairs kept for each vacancy and each applicant; nil = all.
    package var keepPerVacancy: Int?
    package var keepPerApplicant: Int?
    /// Estimates for what-if answers.
    package var costPerTeachingUnit = Cents(600)
    package var licenceWeeks = 16
    package var licenceCost = Cents(300_000)

    package init() {}

    /// The settings of a campaign.
    package init(_ settings: CampaignSettings) {
        employerWeights = settings.employerWeights
        applicantWeights = settings.applicantWeights
        occupationPass = settings.occupationPass
        occupationPassWithPlan = settings.occupationPassWithPlan
        teachingUnitsPerWeek = settings.teachingUnitsPerWeek
    }

    /// The most pairs of which all feasible ones are kept.
    package static let pairsKeptWhole = 5_000_000

    /// The pairs that either side of a country keeps together, where that leaves two for each interview.
    package static let pairsKeptBySide = 10_000_000

    /// Keeps of a country's pairs as many as shortlists start with: the best eight for each interview that a vacancy, or an
    /// applicant, can have at most. Where that were more than ten million of a side they are fewer, but at least the best
    /// two. Smaller problems keep all.
    package mutating func limitKept(applicants: Int, vacancies: Int, openings: Int, _ settings: CampaignSettings) {
        guard applicants * vacancies > MatchOptions.pairsKeptWhole else { return }
        keepPerVacancy = MatchOptions.kept(openings * settings.interviewsPerOpening, among: vacancies)
        keepPerApplicant = MatchOptions.kept(settings.interviewsPerCandidate, among: applicants)
    }

    /// - Parameter interviews: Of one of them, at most.
    private static func kept(_ interviews: Int, among count: Int) -> Int {
        max(1, 2 * interviews, min(8 * interviews, pairsKeptBySide / count))
    }
}

/// Everything matching reads. The order of the lists has no influence on the result.
package struct MatchProblem: Hashable, Sendable {
    /// The day from which weeks are counted.
    package var date: CivilDate
    /// Key of the hash that breaks ties.
    package var seed: UInt64
    /// Ids are unique.
    package var profiles: [MatchProfile]
    /// Ids are unique.
    package var vacancies: [MatchVacancy]
    package var gates: GateTable
    /// Basis points from an occupation practised to one asked for; absent = 0, an occupation to itself = 10,000.
    package var similarity: [OccupationPair: Int]
    package var options: MatchOptions
    /// Vacancies of an applicant that are kept where they are feasible, however many are better: somebody has said yes.
    package var invited: [ID<Applicant>: [ID<Vacancy>]]

    package init(
        date: CivilDate, seed: UInt64, profiles: [MatchProfile], vacancies: [MatchVacancy], gates: GateTable,
        similarity: [OccupationPair: Int], options: MatchOptions = MatchOptions(),
        invited: [ID<Applicant>: [ID<Vacancy>]] = [:]
    ) {
        self.date = date
        self.seed = seed
        self.profiles = profiles
        self.vacancies = vacancies
        self.gates = gates
        self.similarity = similarity
        self.options = options
        self.invited = invited
    }
}
