package import Calendar

/// What has to happen before a person's first day of work, and when (Rückwärtsplan).
///
/// A network of steps over civil days. A step that begins on a day and lasts three days is done three days later; what
/// comes after it may begin on the day on which it is done. Every step has to be done by the first day of work.
package struct BackwardProblem: Hashable, Sendable {
    /// Who has to act for a step to go on.
    package enum Actor: String, CaseIterable, Sendable {
        case person, employer, authority, coordinator, provider, municipality, agency, guide
    }

    /// How long a step takes.
    package enum Length: Hashable, Sendable {
        case days(Int)
        /// Days on which offices of the step's region work.
        case workingDays(Int)
        /// To the day with the same number, or the last of a shorter month. Source: BGB § 188 (2), (3), read 2026-11-21.
        case months(Int)
    }

    /// A rule for the day on which something begins or is done; a day that breaks it moves to the next that keeps it.
    package enum DayRule: String, CaseIterable, Sendable {
        case any
        /// Monday to Friday, no holiday of the step's region.
        case workingDay
        /// Any day but Sundays and holidays of the step's region: somebody is there to hand over keys.
        case notSundayOrHoliday
        /// Employment that ends with a month leaves the first of the next one free.
        case firstOfMonth
        /// Employment that ends on the fifteenth or with a month. Source: BGB § 622 (1), read 2026-11-21.
        case firstOrSixteenth
    }

    /// Something that has to be done.
    package struct Step: Hashable, Sendable {
        package var id: ID<Step>
        package var actor: Actor
        /// Steps that have to be done before it begins.
        package var after: [ID<Step>]
        package var length: Length
        package var begins: DayRule
        package var ends: DayRule
        /// Whose holidays count; nil = only Saturdays and Sundays.
        package var region: HolidayRegion?
        /// It cannot begin earlier, such as an office's first appointment.
        package var notBefore: CivilDate?
        /// The day by which it has to be done, such as a registration's last day.
        package var deadline: CivilDate?
        /// The one day on which it begins, such as a course's.
        package var fixedBegin: CivilDate?
        /// The day on which it has begun.
        package var begun: CivilDate?
        /// The day on which it was done.
        package var done: CivilDate?

        package init(
            id: ID<Step>, actor: Actor, after: [ID<Step>] = [], length: Length, begins: DayRule = .any,
            ends: DayRule = .any, region: HolidayRegion? = nil, notBefore: CivilDate? = nil,
            deadline: CivilDate? = nil, fixedBegin: CivilDate? = nil, begun: CivilDate? = nil, done: CivilDate? = nil
        ) {
            self.id = id
            self.actor = actor
            self.after = after
            self.length = length
            self.begins = begins
            self.ends = ends
            self.region = region
            self.notBefore = notBefore
            self.deadline = deadline
            self.fixedBegin = fixedBegin
            self.begun = begun
            self.done = done
        }
    }

    /// Nothing that has not begun can begin earlier.
    package var today: CivilDate
    /// The contract's first day.
    package var start: CivilDate
    /// On which days a contract could begin if it had to move.
    package var startRule: DayRule
    /// Whose holidays count for `startRule`.
    package var region: HolidayRegion?
    package var steps: [Step]

    package init(
        today: CivilDate, start: CivilDate, startRule: DayRule = .any, region: HolidayRegion? = nil, steps: [Step]
    ) {
        self.today = today
        self.start = start
        self.startRule = startRule
        self.region = region
        self.steps = steps
    }
}

/// The terms by which a backward plan is judged; it has no choice, so each is its own bound.
package enum BackwardTerm: String, CaseIterable, PlanTerm {
    /// Days that are promised and cannot be kept: the contract's first day, deadlines, fixed beginnings.
    case missed
    /// Days by which they are missed, summed.
    case lateDays

    /// What the count counts.
    package var unit: String {
        switch self {
        case .missed: "promises"
        case .lateDays: "days"
        }
    }
}
