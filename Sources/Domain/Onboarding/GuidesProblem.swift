package import Calendar

/// What the planner of guides and meetings plans (models.md § 7): who sees which household through its first weeks, and
/// when they go where. Absent means no limit.
package struct GuidesProblem: Hashable, Sendable {
    /// A guide, without a name.
    package struct Guide: Hashable, Sendable {
        package var id: ID<Domain.Guide>
        package var languages: [LanguageCode: CEFRLevel]
        package var district: ID<District>
        /// Minutes of meetings in an ISO week.
        package var minutesPerWeek: Int?
        package var maxHouseholds: Int?
        /// Nil = any time of any day.
        package var hours: [WeekHours]?
        package var absences: [DaySpan]
        package var substitute: ID<Domain.Guide>?

        package init(
            id: ID<Domain.Guide>, languages: [LanguageCode: CEFRLevel] = [:], district: ID<District>,
            minutesPerWeek: Int? = nil, maxHouseholds: Int? = nil, hours: [WeekHours]? = nil,
            absences: [DaySpan] = [], substitute: ID<Domain.Guide>? = nil
        ) {
            self.id = id
            self.languages = languages
            self.district = district
            self.minutesPerWeek = minutesPerWeek
            self.maxHouseholds = maxHouseholds
            self.hours = hours
            self.absences = absences
            self.substitute = substitute
        }
    }

    /// An office that tasks are done at.
    package struct Office: Hashable, Sendable {
        package var id: ID<Domain.Office>
        package var district: ID<District>
        package var hours: [WeekHours]
        package var closed: [DaySpan]
        /// Households in one visit.
        package var together: Int
        /// Nil = everybody is understood there.
        package var languages: [LanguageCode: CEFRLevel]?

        package init(
            id: ID<Domain.Office>, district: ID<District>, hours: [WeekHours], closed: [DaySpan] = [],
            together: Int = 1, languages: [LanguageCode: CEFRLevel]? = nil
        ) {
            self.id = id
            self.district = district
            self.hours = hours
            self.closed = closed
            self.together = together
            self.languages = languages
        }
    }

    /// People who live together and have one guide.
    package struct Household: Hashable, Sendable {
        package var id: ID<Household>
        /// The day they move in; nothing is done with them before.
        package var arrival: CivilDate
        package var languages: [LanguageCode: CEFRLevel]
        package var district: ID<District>

        package init(
            id: ID<Household>, arrival: CivilDate, languages: [LanguageCode: CEFRLevel] = [:], district: ID<District>
        ) {
            self.id = id
            self.arrival = arrival
            self.languages = languages
            self.district = district
        }
    }

    /// Something a household does with its guide, at an office or at home.
    package struct Task: Hashable, Sendable {
        package var id: ID<Task>
        package var household: ID<Household>
        /// Nil = at home.
        package var office: ID<Domain.Office>?
        package var minutes: Int
        /// Nil = from the day of arrival.
        package var earliest: CivilDate?
        /// The last day that the law allows; nil = whenever it suits.
        package var due: CivilDate?

        package init(
            id: ID<Task>, household: ID<Household>, office: ID<Domain.Office>? = nil, minutes: Int,
            earliest: CivilDate? = nil, due: CivilDate? = nil
        ) {
            self.id = id
            self.household = household
            self.office = office
            self.minutes = minutes
            self.earliest = earliest
            self.due = due
        }
    }

    /// How long it takes from one district to another, in either direction.
    package struct Way: Hashable, Sendable {
        package var from: ID<District>
        package var to: ID<District>
        package var minutes: Int

        package init(from: ID<District>, to: ID<District>, minutes: Int) {
            self.from = from
            self.to = to
            self.minutes = minutes
        }
    }

    /// A decision that stays.
    package enum Pin: Hashable, Sendable {
        case guide(household: ID<Household>, guide: ID<Domain.Guide>)
        /// Only for a task whose household has its guide pinned.
        case meeting(task: ID<Task>, date: CivilDate, start: LocalTime)
    }

    package var zone: String
    /// The first and the last day on which a meeting can be.
    package var from: CivilDate
    package var to: CivilDate
    /// Whose public holidays close the offices; nil = none.
    package var region: HolidayRegion?
    package var guides: [Guide]
    package var offices: [Office]
    package var households: [Household]
    package var tasks: [Task]
    /// A way that is not listed cannot be gone; from a district to itself takes no time.
    package var ways: [Way]
    /// Level from which two sides understand each other in a language; nil = everybody understands everybody.
    package var sharedLanguageLevel: CEFRLevel?
    /// Meetings begin at multiples of it after midnight.
    package var stepMinutes: Int
    package var pins: [Pin]
    package var objectives: [Level]
    /// The plan in force, for a re-plan; nil = plan anew.
    package var previous: Announced?
    package var ties: PlanTies
    /// Work units of the search; nil = the planner's default.
    package var work: Int?

    package init(
        zone: String, from: CivilDate, to: CivilDate, region: HolidayRegion? = nil, guides: [Guide] = [],
        offices: [Office] = [], households: [Household] = [], tasks: [Task] = [], ways: [Way] = [],
        sharedLanguageLevel: CEFRLevel? = nil, stepMinutes: Int = 30, pins: [Pin] = [],
        objectives: [Level] = GuidesProblem.defaultObjectives, previous: Announced? = nil,
        ties: PlanTies = .seed(0), work: Int? = nil
    ) {
        self.zone = zone
        self.from = from
        self.to = to
        self.region = region
        self.guides = guides
        self.offices = offices
        self.households = households
        self.tasks = tasks
        self.ways = ways
        self.sharedLanguageLevel = sharedLanguageLevel
        self.stepMinutes = stepMinutes
        self.pins = pins
        self.objectives = objectives
        self.previous = previous
        self.ties = ties
        self.work = work
    }
}
