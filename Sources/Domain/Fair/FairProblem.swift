package import Calendar

/// A wanted interview at the fair.
package enum InterviewRequest {}

/// What the fair planner plans: contracts.md, "fair". Absent means no limit.
package struct FairProblem: Hashable, Sendable {
    /// An employer with its interview teams.
    package struct Employer: Hashable, Sendable {
        package var id: ID<Domain.Employer>
        package var teams: Int
        package var languages: [LanguageCode: CEFRLevel]
        package var tables: [Int]?
        package var maxRunSlots: Int?
        package var windows: [DayWindow]?

        package init(
            id: ID<Domain.Employer>, teams: Int = 1, languages: [LanguageCode: CEFRLevel] = [:],
            tables: [Int]? = nil, maxRunSlots: Int? = nil, windows: [DayWindow]? = nil
        ) {
            self.id = id
            self.teams = teams
            self.languages = languages
            self.tables = tables
            self.maxRunSlots = maxRunSlots
            self.windows = windows
        }
    }

    /// A candidate (an applicant on a shortlist).
    package struct Candidate: Hashable, Sendable {
        package var id: ID<Applicant>
        package var languages: [LanguageCode: CEFRLevel]
        package var windows: [DayWindow]?
        package var maxPerDay: Int?
        /// Free slots between two interviews.
        package var minGapSlots: Int

        package init(
            id: ID<Applicant>, languages: [LanguageCode: CEFRLevel] = [:], windows: [DayWindow]? = nil,
            maxPerDay: Int? = nil, minGapSlots: Int = 0
        ) {
            self.id = id
            self.languages = languages
            self.windows = windows
            self.maxPerDay = maxPerDay
            self.minGapSlots = minGapSlots
        }
    }

    /// An interpreter, without a name.
    package struct Interpreter: Hashable, Sendable {
        package var id: ID<Domain.Interpreter>
        package var pairs: [LanguagePair]
        package var windows: [DayWindow]?
        package var maxRunSlots: Int?

        package init(
            id: ID<Domain.Interpreter>, pairs: [LanguagePair], windows: [DayWindow]? = nil, maxRunSlots: Int? = nil
        ) {
            self.id = id
            self.pairs = pairs
            self.windows = windows
            self.maxRunSlots = maxRunSlots
        }
    }

    /// One wanted interview.
    package struct Request: Hashable, Sendable {
        package var id: ID<InterviewRequest>
        package var candidate: ID<Applicant>
        package var employer: ID<Domain.Employer>
        package var vacancy: ID<Vacancy>?
        /// Larger is more important; at least 0.
        package var priority: Int
        /// Length in slots that follow each other without a break.
        package var slots: Int
        package var isRequired: Bool

        /// `id` defaults to `candidate/employer/vacancy`, an absent vacancy being empty.
        package init(
            id: ID<InterviewRequest>? = nil, candidate: ID<Applicant>, employer: ID<Domain.Employer>,
            vacancy: ID<Vacancy>? = nil, priority: Int = 1, slots: Int = 1, isRequired: Bool = false
        ) {
            self.id = id ?? ID("\(candidate)/\(employer)/\(vacancy?.text ?? "")")
            self.candidate = candidate
            self.employer = employer
            self.vacancy = vacancy
            self.priority = priority
            self.slots = slots
            self.isRequired = isRequired
        }
    }

    /// A decision that stays; the optional parts are free.
    package struct Pin: Hashable, Sendable {
        package var request: ID<InterviewRequest>
        package var day: Int
        package var slot: Int
        package var table: Int?
        package var team: Int?
        package var interpreter: ID<Domain.Interpreter>?

        package init(
            request: ID<InterviewRequest>, day: Int, slot: Int, table: Int? = nil, team: Int? = nil,
            interpreter: ID<Domain.Interpreter>? = nil
        ) {
            self.request = request
            self.day = day
            self.slot = slot
            self.table = table
            self.team = team
            self.interpreter = interpreter
        }
    }

    package var zone: String
    package var days: [FairDay]
    /// Nil = as many as needed.
    package var tables: Int?
    package var employers: [Employer]
    package var candidates: [Candidate]
    package var interpreters: [Interpreter]
    package var requests: [Request]
    package var pins: [Pin]
    package var blocks: [FairBlock]
    /// Tables and teams that are out of use for a while, and times at which an interview is not to be held; a physical rule.
    package var closures: [FairClosure]
    /// Level from which both sides share a language without an interpreter; nil = never needs one.
    package var sharedLanguageLevel: CEFRLevel?
    package var objectives: [Level]
    /// The plan in force, for a re-plan; empty = plan anew.
    package var previous: [FairInterview]
    package var ties: PlanTies
    /// Work units of the search; nil = the planner's default.
    package var work: Int?

    package init(
        zone: String, days: [FairDay], tables: Int?, employers: [Employer], candidates: [Candidate],
        interpreters: [Interpreter] = [], requests: [Request], pins: [Pin] = [], blocks: [FairBlock] = [],
        closures: [FairClosure] = [], sharedLanguageLevel: CEFRLevel? = nil,
        objectives: [Level] = FairProblem.defaultObjectives,
        previous: [FairInterview] = [], ties: PlanTies = .seed(0), work: Int? = nil
    ) {
        self.zone = zone
        self.days = days
        self.tables = tables
        self.employers = employers
        self.candidates = candidates
        self.interpreters = interpreters
        self.requests = requests
        self.pins = pins
        self.blocks = blocks
        self.closures = closures
        self.sharedLanguageLevel = sharedLanguageLevel
        self.objectives = objectives
        self.previous = previous
        self.ties = ties
        self.work = work
    }
}
