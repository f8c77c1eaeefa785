package import Calendar

/// A failed exam and what follows from it (Vorfall): ways to the level after all, what they mean for the first day of work,
/// and who has to do what by when.
package struct ExamIncident: Hashable, Sendable {
    /// How the level is reached after all.
    package enum Remedy: String, CaseIterable, Sendable {
        /// The same exam again.
        case resit
        /// Units for this learner alone.
        case extraUnits
        /// Another group, or several one after the other.
        case newChain
        /// The planner finds nothing; the teaching units at the campaign's pace say when the level can be expected.
        case nothingPlanned
    }

    /// The second date of the exam.
    package struct Resit: Hashable, Sendable {
        package var registerBy: CivilDate
        package var date: CivilDate
        package var resultOn: CivilDate

        package init(registerBy: CivilDate, date: CivilDate, resultOn: CivilDate) {
            self.registerBy = registerBy
            self.date = date
            self.resultOn = resultOn
        }
    }

    /// What the course planner finds for the learner from the day of the result on, everybody else staying where they are.
    package struct Chain: Hashable, Sendable {
        /// Names of groups one after the other; not empty.
        package var groups: [ID<CourseGroupName>]
        package var begins: CivilDate
        package var certificateOn: CivilDate
        /// Whether all of it is for the learner alone.
        package var isIndividual: Bool

        package init(
            groups: [ID<CourseGroupName>], begins: CivilDate, certificateOn: CivilDate, isIndividual: Bool
        ) {
            self.groups = groups
            self.begins = begins
            self.certificateOn = certificateOn
            self.isIndividual = isIndividual
        }
    }

    /// What asks for the level.
    package enum Need: String, CaseIterable, Sendable {
        /// The contract's work from its first day on.
        case work
        /// The licence to practise the occupation.
        case licence
        /// The residence title, since it hangs on the licence.
        case permit
    }

    package let applicant: ID<Applicant>
    package let level: CEFRLevel
    package let group: ID<CourseGroupName>?
    package let failedOn: CivilDate
    /// The day on which the result is there.
    package let opened: CivilDate
    /// The day by which the level has to be there: the contract's first day, or later where only later work needs it.
    package let deadline: CivilDate
    /// Nil where the exam has no known second date.
    package let resit: Resit?
    /// Nil where the planner finds no course by the deadline.
    package let chain: Chain?
    package let remedy: Remedy
    /// The day on which the level can be expected by `remedy`.
    package let expected: CivilDate
    /// In the order of `Need`.
    package let needs: [Need]
    /// The day to which the contract would have to move; nil where it need not, or moving it does not help.
    package let contractMovesTo: CivilDate?
    /// By day, then rule.
    package let tasks: [ChecklistLine]

    /// Days from the expected day to the deadline; below 0 = too late.
    package var reserveDays: Int { expected.days(to: deadline) }

    package init(
        applicant: ID<Applicant>, level: CEFRLevel, group: ID<CourseGroupName>?, failedOn: CivilDate,
        opened: CivilDate, deadline: CivilDate, resit: Resit?, chain: Chain?, remedy: Remedy, expected: CivilDate,
        needs: [Need], contractMovesTo: CivilDate?, tasks: [ChecklistLine]
    ) {
        self.applicant = applicant
        self.level = level
        self.group = group
        self.failedOn = failedOn
        self.opened = opened
        self.deadline = deadline
        self.resit = resit
        self.chain = chain
        self.remedy = remedy
        self.expected = expected
        self.needs = needs
        self.contractMovesTo = contractMovesTo
        self.tasks = tasks
    }
}
