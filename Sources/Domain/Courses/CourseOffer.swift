package import Calendar

/// A language course that can be booked (Sprachkurs): one group with fixed dates, groups that a provider would open, or
/// units for one learner at a time.
package struct CourseOffer: Hashable, Sendable {
    package var id: ID<CourseOffer>
    package var provider: ID<CourseProvider>
    /// The town, or whatever word the learners' ways use for it; nil = online.
    package var place: String?
    package var from: CEFRLevel
    /// Above `from`.
    package var to: CEFRLevel
    /// The first day on which it may begin: the day from which `weekly` counts.
    package var start: CivilDate
    /// The last day on which a group may begin; nil = only on `start`.
    package var latestStart: CivilDate?
    /// Weeks between possible starts, at least 1.
    package var startsEveryWeeks: Int
    /// Groups that the provider would hold of it, over all starts.
    package var groups: Int
    /// When lessons are, in the provider's civil time, from Monday on; public holidays of the provider and `pauses` are off.
    package var weekly: [WeeklyLesson]
    /// Teaching units of 45 minutes; nil = those of the level steps. Lessons go on until they are reached.
    package var units: Int?
    package var pauses: [DaysOff]
    package var seats: Int
    /// Learners without whom a group is not held.
    package var minimum: Int
    package var pricePerSeat: Cents
    package var pricePerGroup: Cents
    /// Added to the price of a group for each teaching unit.
    package var pricePerUnit: Cents
    /// Nil = the level counts from the last lesson.
    package var exam: CourseExam?
    /// Whether children are looked after during the lessons.
    package var hasChildcare: Bool
    /// Units for one learner, who takes those of `weekly` that suit: for people on assembly jobs (Montage) or shifts.
    package var individual: IndividualPace?

    package init(
        id: ID<CourseOffer>, provider: ID<CourseProvider>, place: String?, from: CEFRLevel, to: CEFRLevel,
        start: CivilDate, latestStart: CivilDate? = nil, startsEveryWeeks: Int = 1, groups: Int = 1,
        weekly: [WeeklyLesson], units: Int? = nil, pauses: [DaysOff] = [], seats: Int, minimum: Int = 1,
        pricePerSeat: Cents = .zero, pricePerGroup: Cents = .zero, pricePerUnit: Cents = .zero,
        exam: CourseExam? = nil, hasChildcare: Bool = false, individual: IndividualPace? = nil
    ) {
        self.id = id
        self.provider = provider
        self.place = place
        self.from = from
        self.to = to
        self.start = start
        self.latestStart = latestStart
        self.startsEveryWeeks = startsEveryWeeks
        self.groups = groups
        self.weekly = weekly
        self.units = units
        self.pauses = pauses
        self.seats = seats
        self.minimum = minimum
        self.pricePerSeat = pricePerSeat
        self.pricePerGroup = pricePerGroup
        self.pricePerUnit = pricePerUnit
        self.exam = exam
        self.hasChildcare = hasChildcare
        self.individual = individual
    }
}

/// A lesson of every week.
package struct WeeklyLesson: Hashable, Sendable {
    package var weekday: Weekday
    package var from: LocalTime
    /// After `from`, at least one teaching unit later.
    package var to: LocalTime

    package init(weekday: Weekday, from: LocalTime, to: LocalTime) {
        self.weekday = weekday
        self.from = from
        self.to = to
    }

    /// Whole teaching units of 45 minutes. Source: § 11 (2) DeuFöV.
    package var units: Int { (to.minutes - from.minutes) / 45 }
}

/// Days on which nothing takes place or somebody is away, both included.
package struct DaysOff: Hashable, Sendable {
    package var from: CivilDate
    package var to: CivilDate

    package init(from: CivilDate, to: CivilDate) {
        self.from = from
        self.to = to
    }

    package func contains(_ date: CivilDate) -> Bool { from <= date && date <= to }
}

/// How fast somebody learns alone.
package struct IndividualPace: Hashable, Sendable {
    /// Most teaching units in a calendar week; nil = every lesson of `weekly`.
    package var unitsPerWeek: Int?

    package init(unitsPerWeek: Int? = nil) {
        self.unitsPerWeek = unitsPerWeek
    }
}

/// The exam at the end of a course, in days relative to it (registration closes 4–6 weeks before, the
/// certificate comes after 2–6 weeks).
package struct CourseExam: Hashable, Sendable {
    /// The day of the exam.
    package enum Day: Hashable, Sendable {
        case on(CivilDate)
        /// Days after the last lesson, moved to the next working day of the provider.
        case afterEnd(days: Int)
    }

    package var day: Day
    /// Days before the exam on which registration closes.
    package var registrationDays: Int
    /// Days after the exam until the certificate is there.
    package var resultDays: Int
    /// Days after the exam until it can be taken again; nil = no second date is known.
    package var resitDays: Int?

    package init(day: Day, registrationDays: Int = 0, resultDays: Int = 0, resitDays: Int? = nil) {
        self.day = day
        self.registrationDays = registrationDays
        self.resultDays = resultDays
        self.resitDays = resitDays
    }
}
