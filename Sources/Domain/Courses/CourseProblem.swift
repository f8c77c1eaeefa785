package import Calendar

/// A group of learners that a plan holds.
package enum CourseGroupName {}

/// What the course planner plans: plan-files.md, "Courses". Absent means no limit.
package struct CourseProblem: Hashable, Sendable {
    /// A provider as far as its calendar goes.
    package struct Provider: Hashable, Sendable {
        package var id: ID<CourseProvider>
        /// The zone in which its lessons are written.
        package var zone: Zone
        /// Whose public holidays are off; nil = none.
        package var region: HolidayRegion?
        /// Groups that it can hold in all; nil = no limit.
        package var maxGroups: Int?

        package init(id: ID<CourseProvider>, zone: Zone, region: HolidayRegion? = nil, maxGroups: Int? = nil) {
            self.id = id
            self.zone = zone
            self.region = region
            self.maxGroups = maxGroups
        }
    }

    /// Teaching units from the level below to this one.
    package struct Step: Hashable, Sendable {
        package var to: CEFRLevel
        package var units: Int

        package init(to: CEFRLevel, units: Int) {
            self.to = to
            self.units = units
        }
    }

    /// Somebody who is to learn the language; no attribute of the person but what a lesson has to fit.
    package struct Learner: Hashable, Sendable {
        package var id: ID<Applicant>
        package var level: CEFRLevel
        package var target: CEFRLevel
        /// The day by which the certificate has to be there.
        package var deadline: CivilDate
        /// The first day on which lessons are possible; nil = at once.
        package var from: CivilDate?
        /// The day of arrival, from which `after` holds; nil = `before` holds throughout.
        package var arrival: CivilDate?
        package var before: Phase
        package var after: Phase?
        /// Days without any lesson: assembly jobs, the journey, holidays.
        package var away: [DaysOff]
        /// Larger is more important; at least 0.
        package var priority: Int

        package init(
            id: ID<Applicant>, level: CEFRLevel, target: CEFRLevel, deadline: CivilDate, from: CivilDate? = nil,
            arrival: CivilDate? = nil, before: Phase, after: Phase? = nil, away: [DaysOff] = [], priority: Int = 1
        ) {
            self.id = id
            self.level = level
            self.target = target
            self.deadline = deadline
            self.from = from
            self.arrival = arrival
            self.before = before
            self.after = after
            self.away = away
            self.priority = priority
        }
    }

    /// How a learner lives before or after the arrival.
    package struct Phase: Hashable, Sendable {
        /// The zone of the learner's clock.
        package var zone: Zone
        /// Places that can be reached; an online lesson needs none.
        package var ways: [Way]
        /// When there is time for a lesson and the ways to it; nil = always.
        package var hours: [WeeklyHours]?
        /// When the learner's children are looked after; nil = no need.
        package var childcare: [WeeklyHours]?

        package init(
            zone: Zone, ways: [Way] = [], hours: [WeeklyHours]? = nil, childcare: [WeeklyHours]? = nil
        ) {
            self.zone = zone
            self.ways = ways
            self.hours = hours
            self.childcare = childcare
        }
    }

    /// How a learner gets to a place of lessons.
    package struct Way: Hashable, Sendable {
        package var place: String
        /// Minutes there, and as many back.
        package var minutes: Int
        /// The last bus or train home; nil = there is always a way.
        package var lastDeparture: LocalTime?

        package init(place: String, minutes: Int, lastDeparture: LocalTime? = nil) {
            self.place = place
            self.minutes = minutes
            self.lastDeparture = lastDeparture
        }
    }

    /// A part of a weekday, in every week or in those of a roster (Dienstplan).
    package struct WeeklyHours: Hashable, Sendable {
        package var weekday: Weekday
        package var from: LocalTime
        package var to: LocalTime
        /// Nil = every week.
        package var roster: Roster?

        package init(weekday: Weekday, from: LocalTime, to: LocalTime, roster: Roster? = nil) {
            self.weekday = weekday
            self.from = from
            self.to = to
            self.roster = roster
        }
    }

    /// Every n-th week, counted from the week of a date.
    package struct Roster: Hashable, Sendable {
        package var everyWeeks: Int
        package var since: CivilDate

        package init(everyWeeks: Int, since: CivilDate) {
            self.everyWeeks = everyWeeks
            self.since = since
        }
    }

    /// A learner who is in a group because a person decided so.
    package struct Pin: Hashable, Sendable {
        package var learner: ID<Applicant>
        package var group: ID<CourseGroupName>

        package init(learner: ID<Applicant>, group: ID<CourseGroupName>) {
            self.learner = learner
            self.group = group
        }
    }

    /// Groups of an offer that are held already and are not planned any more.
    package struct Held: Hashable, Sendable {
        package var offer: ID<CourseOffer>
        package var groups: Int

        package init(offer: ID<CourseOffer>, groups: Int) {
            self.offer = offer
            self.groups = groups
        }
    }

    /// The day of planning: nobody joins or registers before it; nil = before everything.
    package var asOf: CivilDate?
    package var steps: [Step]
    package var providers: [Provider]
    package var offers: [CourseOffer]
    /// Each offer at most once; they count against its number of groups and that of its provider.
    package var held: [Held]
    package var learners: [Learner]
    /// Most teaching units a week that an intensive course has, for what would help those who miss the target; nil = the
    /// answer names no such course.
    package var intensiveUnitsPerWeek: Int?
    package var pins: [Pin]
    package var objectives: [Level]
    /// The plan in force; without enrolments = plan anew.
    package var previous: CourseTimetable
    package var ties: PlanTies
    /// Work units of the search; nil = the planner's default.
    package var work: Int?

    package init(
        asOf: CivilDate? = nil, steps: [Step], providers: [Provider], offers: [CourseOffer], held: [Held] = [],
        learners: [Learner], intensiveUnitsPerWeek: Int? = nil, pins: [Pin] = [],
        objectives: [Level] = CourseProblem.defaultObjectives,
        previous: CourseTimetable = CourseTimetable(), ties: PlanTies = .seed(0), work: Int? = nil
    ) {
        self.asOf = asOf
        self.steps = steps
        self.providers = providers
        self.offers = offers
        self.held = held
        self.learners = learners
        self.intensiveUnitsPerWeek = intensiveUnitsPerWeek
        self.pins = pins
        self.objectives = objectives
        self.previous = previous
        self.ties = ties
        self.work = work
    }

    /// Groups of an offer that can still be held, whatever its provider can hold.
    package func groupsLeft(of offer: CourseOffer) -> Int {
        offer.groups - (held.first { $0.offer == offer.id }?.groups ?? 0)
    }

    /// Groups that a provider can still hold; nil = no limit.
    package func groupsLeft(at provider: Provider) -> Int? {
        let own = Set(offers.filter { $0.provider == provider.id }.map(\.id))
        return provider.maxGroups.map { most in
            most - held.filter { own.contains($0.offer) }.reduce(0) { $0 + $1.groups }
        }
    }

    /// Teaching units from one level to a higher one; nil where a step is not in the list.
    package func units(from: CEFRLevel, to: CEFRLevel) -> Int? {
        var total = 0
        for level in CEFRLevel.allCases where from < level && level <= to {
            guard let step = steps.first(where: { $0.to == level }) else { return nil }
            total += step.units
        }
        return total
    }
}
