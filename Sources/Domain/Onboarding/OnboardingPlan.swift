/// What a campaign keeps of its onboarding: everybody's checklist, who guides whom, and when they meet.
package struct OnboardingPlan: Hashable, Sendable {
    /// A line of somebody's checklist.
    package struct Entry: Hashable, Sendable {
        package let applicant: ID<Applicant>
        package let line: ChecklistLine

        package init(applicant: ID<Applicant>, line: ChecklistLine) {
            self.applicant = applicant
            self.line = line
        }

        /// The line's name in problems and plans of guides.
        package var task: ID<GuidesProblem.Task> { .task(line.rule, of: applicant) }
    }

    /// By applicant, each person's by day, then by rule.
    package let entries: [Entry]
    package let assignments: [GuidesProblem.Assignment]
    /// By date, start, guide and task.
    package let meetings: [GuidesProblem.Meeting]
    package let unplaced: [UnplacedItem]
    package let certificates: [PlanCertificate]
    package let objectives: [ObjectiveValue]

    package init(
        entries: [Entry], assignments: [GuidesProblem.Assignment], meetings: [GuidesProblem.Meeting],
        unplaced: [UnplacedItem] = [], certificates: [PlanCertificate] = [],
        objectives: [ObjectiveValue] = []
    ) {
        self.entries = entries
        self.assignments = assignments
        self.meetings = meetings
        self.unplaced = unplaced
        self.certificates = certificates
        self.objectives = objectives
    }

    /// As the plan that people were told.
    package var announced: GuidesProblem.Announced {
        GuidesProblem.Announced(assignments: assignments, meetings: meetings)
    }
}
