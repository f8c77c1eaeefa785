package import Calendar

/// A group that is held.
package struct CourseGroup: Hashable, Sendable {
    /// The days of an exam.
    package struct Exam: Hashable, Sendable {
        package var registerBy: CivilDate
        package var date: CivilDate
        package var resultOn: CivilDate
        /// The day on which the result of a second attempt is there; nil = no second date is known.
        package var resitResultOn: CivilDate?

        package init(registerBy: CivilDate, date: CivilDate, resultOn: CivilDate, resitResultOn: CivilDate?) {
            self.registerBy = registerBy
            self.date = date
            self.resultOn = resultOn
            self.resitResultOn = resitResultOn
        }
    }

    /// The offer's id; where it has several starts or groups also the start and the number: `VHS1/2012-09-03/2`; of
    /// individual units the learner: `M1/B114`.
    package var id: ID<CourseGroupName>
    package var offer: ID<CourseOffer>
    package var provider: ID<CourseProvider>
    /// Nil = online.
    package var place: String?
    package var from: CEFRLevel
    package var to: CEFRLevel
    /// In the provider's civil time, in order; not empty.
    package var meetings: [DayWindow]
    package var exam: Exam?
    /// The day on which the level counts.
    package var certificateOn: CivilDate
    /// Learners enrolled.
    package var learners: Int
    /// For the group and all its seats taken.
    package var price: Cents

    package init(
        id: ID<CourseGroupName>, offer: ID<CourseOffer>, provider: ID<CourseProvider>, place: String?,
        from: CEFRLevel, to: CEFRLevel, meetings: [DayWindow], exam: Exam?, certificateOn: CivilDate, learners: Int,
        price: Cents
    ) {
        self.id = id
        self.offer = offer
        self.provider = provider
        self.place = place
        self.from = from
        self.to = to
        self.meetings = meetings
        self.exam = exam
        self.certificateOn = certificateOn
        self.learners = learners
        self.price = price
    }
}

/// A learner in a group.
package struct CourseEnrolment: Hashable, Sendable {
    package var learner: ID<Applicant>
    package var group: ID<CourseGroupName>
    package var from: CEFRLevel
    package var to: CEFRLevel
    /// Days from the certificate to the learner's deadline; negative = it comes too late.
    package var reserveDays: Int
    /// Whether the result of a second attempt would still be there by the deadline; nil = no second date is known.
    package var resitInTime: Bool?

    package init(
        learner: ID<Applicant>, group: ID<CourseGroupName>, from: CEFRLevel, to: CEFRLevel, reserveDays: Int,
        resitInTime: Bool?
    ) {
        self.learner = learner
        self.group = group
        self.from = from
        self.to = to
        self.reserveDays = reserveDays
        self.resitInTime = resitInTime
    }
}

/// Groups and who is in them: the decisions of a plan.
package struct CourseTimetable: Hashable, Sendable {
    /// Sorted by (first lesson, id).
    package var groups: [CourseGroup]
    /// Sorted by (learner, first lesson of the group).
    package var enrolments: [CourseEnrolment]

    package init(groups: [CourseGroup] = [], enrolments: [CourseEnrolment] = []) {
        self.groups = groups
        self.enrolments = enrolments
    }
}

/// The answer of the course planner.
package struct CoursePlan: Hashable, Sendable {
    package var status: PlanStatus
    package var timetable: CourseTimetable
    /// Learners who do not reach the target by the deadline, with why and what would help.
    package var unplaced: [UnplacedItem]
    package var objectives: [ObjectiveValue]
    package var changes: [PlanChange]
    package var certificates: [PlanCertificate]
    /// Which bound on the learners who reach the target binds, in words.
    package var bindingBound: String
    /// Work units used.
    package var work: Int

    package init(
        status: PlanStatus, timetable: CourseTimetable, unplaced: [UnplacedItem], objectives: [ObjectiveValue],
        changes: [PlanChange], certificates: [PlanCertificate], bindingBound: String, work: Int
    ) {
        self.status = status
        self.timetable = timetable
        self.unplaced = unplaced
        self.objectives = objectives
        self.changes = changes
        self.certificates = certificates
        self.bindingBound = bindingBound
        self.work = work
    }
}
