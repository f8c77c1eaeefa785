package import Calendar

extension GuidesProblem {
    /// Which guide a household has.
    package struct Assignment: Hashable, Sendable {
        package var household: ID<Household>
        package var guide: ID<Domain.Guide>

        package init(household: ID<Household>, guide: ID<Domain.Guide>) {
            self.household = household
            self.guide = guide
        }
    }

    /// A task with its time: an item of the plan.
    package struct Meeting: Hashable, Sendable {
        package var task: ID<Task>
        package var household: ID<Household>
        /// Nil = at home.
        package var office: ID<Domain.Office>?
        /// Who goes along: the household's guide, or on days of absence the substitute.
        package var guide: ID<Domain.Guide>
        package var date: CivilDate
        /// When the visit begins; tasks of one visit have the same start and are done one after the other.
        package var start: LocalTime
        package var minutes: Int
        /// Whether nobody who is there can carry over between the household and the office.
        package var needsInterpreter: Bool

        package init(
            task: ID<Task>, household: ID<Household>, office: ID<Domain.Office>?, guide: ID<Domain.Guide>,
            date: CivilDate, start: LocalTime, minutes: Int, needsInterpreter: Bool
        ) {
            self.task = task
            self.household = household
            self.office = office
            self.guide = guide
            self.date = date
            self.start = start
            self.minutes = minutes
            self.needsInterpreter = needsInterpreter
        }
    }

    /// The plan that people were told.
    package struct Announced: Hashable, Sendable {
        package var assignments: [Assignment]
        package var meetings: [Meeting]

        package init(assignments: [Assignment], meetings: [Meeting]) {
            self.assignments = assignments
            self.meetings = meetings
        }
    }
}

/// The answer of the planner of guides and meetings.
package struct GuidesPlan: Hashable, Sendable {
    package var status: PlanStatus
    /// Sorted by household.
    package var assignments: [GuidesProblem.Assignment]
    /// Sorted by (date, start, guide, task).
    package var meetings: [GuidesProblem.Meeting]
    /// Households without a guide who shares a language, then tasks without a meeting by their legal deadline.
    package var unplaced: [UnplacedItem]
    package var objectives: [ObjectiveValue]
    package var changes: [PlanChange]
    package var certificates: [PlanCertificate]
    /// Work units used.
    package var work: Int

    package init(
        status: PlanStatus, assignments: [GuidesProblem.Assignment], meetings: [GuidesProblem.Meeting],
        unplaced: [UnplacedItem] = [], objectives: [ObjectiveValue] = [], changes: [PlanChange] = [],
        certificates: [PlanCertificate] = [], work: Int = 0
    ) {
        self.status = status
        self.assignments = assignments
        self.meetings = meetings
        self.unplaced = unplaced
        self.objectives = objectives
        self.changes = changes
        self.certificates = certificates
        self.work = work
    }
}
