/// One placement's way back from its first day (models.md, § 9).
package struct PlacementPath: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let problem: BackwardProblem
    package let plan: BackwardSchedule
    /// Steps about which nothing is known, so that the plan is without them.
    package let unknown: [PlacementStep]

    package init(
        applicant: ID<Applicant>, problem: BackwardProblem, plan: BackwardSchedule, unknown: [PlacementStep]
    ) {
        self.applicant = applicant
        self.problem = problem
        self.plan = plan
        self.unknown = unknown
    }

    /// The step with the least slack; nil where all are done.
    package var criticalStep: BackwardSchedule.Step? { plan.steps.first { $0.id == plan.criticalStep } }
}
