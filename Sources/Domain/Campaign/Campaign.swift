package import Calendar

/// A recruitment campaign (Kampagne): what is planned, where, when and by which settings.
package struct Campaign: Hashable, Sendable {
    package let id: ID<Campaign>
    package var name: String
    package var route: Route
    package var land: Land
    /// The day whose law decides.
    package var date: CivilDate
    /// Where the fair is held; its zone is that of the timetable.
    package var venue: String
    package var zone: String
    /// Decides ties, keyed by external ids.
    package var seed: UInt64
    package var settings: CampaignSettings

    package init(
        id: ID<Campaign>, name: String, route: Route = .fair, land: Land, date: CivilDate, venue: String, zone: String,
        seed: UInt64,
        settings: CampaignSettings = CampaignSettings()
    ) {
        self.id = id
        self.name = name
        self.route = route
        self.land = land
        self.date = date
        self.venue = venue
        self.zone = zone
        self.seed = seed
        self.settings = settings
    }
}

/// What a campaign may set; the defaults are those of models.md.
package struct CampaignSettings: Hashable, Sendable {
    /// Interviews per opening on a shortlist (the 1-in-5 rule of the 2012 fair).
    package var interviewsPerOpening = 5
    package var interviewsPerCandidate = 4
    package var interviewsPerDay = 4
    package var minGapSlots = 1
    package var interpreterRunSlots = 4
    package var sharedLanguageLevel = CEFRLevel.b2
    /// How strictly the rules behind these limits are kept.
    package var fairPolicies = FairPolicies()
    /// Every feasible applicant is to be seen at least once.
    package var wantsCoverage = true
    /// Similarity from which another occupation passes, and passes with a plan, in basis points.
    package var occupationPass = 6_000
    package var occupationPassWithPlan = 4_000
    /// Teaching units a week before departure, for the language criterion.
    package var teachingUnitsPerWeek = 25
    package var organisationFee = Cents(50_000)
    package var placementFee = Cents(150_000)
    /// Days after which a fee is due.
    package var organisationFeeDays = 30
    package var placementFeeDays = 30
    /// People who were invited; nil = the applicants of the campaign.
    package var invited: Int?
    /// Who pays what no funder takes (Eigenmittel).
    package var defaultPayer = "own funds"
    /// Whom people write to and call; nil = nobody was named yet.
    package var organiser: Organiser?
    /// Planned cost of one applicant at the fair.
    package var costPerApplicant = Cents(75_000)
    /// Firms that were asked in the survey; nil = those of the campaign.
    package var surveyAsked: Int?
    /// Day by which firms are to answer the survey.
    package var surveyDeadline: CivilDate?
    /// Percent of those invited to the fair who are expected not to come, 0…90.
    package var noShowShare = 10
    package var placementMethod = PlacementMethod.stable
    /// How far apart by road two workplaces may be, in kilometres, so that a couple can go to both from one home.
    package var partnerKilometres = 30
    /// What a journey costs for each kilometre where its fare is not known, in cents.
    package var centsPerKm = 20
    /// What the campaign expects of stages in place of the model campaigns' rates.
    package var forecast: [FunnelStage: StageExpectation] = [:]
    /// An employer sees a name only where the person agreed to that employer; else two invitations are enough.
    package var asksNameConsent = false
    /// The last days on which employers and candidates answer on their own pages; nil = no deadline.
    package var deadlines = AnswerDeadlines()
    package var employerWeights = MatchWeights.employerDefault
    package var applicantWeights = MatchWeights.applicantDefault

    package init() {}
}

/// Until when the own pages take answers (Fristen); each day included.
package struct AnswerDeadlines: Hashable, Sendable {
    /// Of both sides to proposals.
    package var proposals: CivilDate?
    /// Of employers' rankings after the fair.
    package var rankings: CivilDate?
    /// Of candidates to offers.
    package var offers: CivilDate?

    package init() {}

    /// Whether a deadline is over on a day.
    package static func isOver(_ deadline: CivilDate?, on day: CivilDate) -> Bool { deadline.map { $0 < day } ?? false }
}

/// Weights of the parts of a score, summing to 100.
package struct MatchWeights: Hashable, Sendable {
    /// In the order of `ScorePart`; a part that is absent has no weight.
    package let weights: [ScorePart: Int]

    package init(_ weights: [ScorePart: Int]) {
        self.weights = weights
    }

    package static let employerDefault = MatchWeights([
        .occupation: 25, .field: 10, .experience: 15, .mustSkills: 15, .niceSkills: 5, .language: 10,
        .recognition: 10, .availability: 5, .wishes: 5,
    ])

    package static let applicantDefault = MatchWeights([
        .wishes: 40, .salary: 20, .pattern: 15, .place: 15, .occupation: 10,
    ])
}
