package import Calendar

/// The answer of the backward planner: when each step can and must happen.
package struct BackwardSchedule: Hashable, Sendable {
    /// The days of one step.
    package struct Step: Hashable, Sendable {
        package var id: ID<BackwardProblem.Step>
        package var actor: BackwardProblem.Actor
        package var earliestBegin: CivilDate
        package var earliestEnd: CivilDate
        /// The last day on which it may begin so that what comes after it keeps every promise; nil where it has begun.
        package var latestBegin: CivilDate?
        /// The last day on which it may be done; nil where it is done.
        package var latestEnd: CivilDate?
        /// Days between the earliest and the latest; below zero where a promise is missed; nil where it is done.
        package var slack: Int?
        /// Whether nothing has less slack.
        package var isCritical: Bool

        package init(
            id: ID<BackwardProblem.Step>, actor: BackwardProblem.Actor, earliestBegin: CivilDate,
            earliestEnd: CivilDate, latestBegin: CivilDate?, latestEnd: CivilDate?, slack: Int?, isCritical: Bool
        ) {
            self.id = id
            self.actor = actor
            self.earliestBegin = earliestBegin
            self.earliestEnd = earliestEnd
            self.latestBegin = latestBegin
            self.latestEnd = latestEnd
            self.slack = slack
            self.isCritical = isCritical
        }
    }

    /// `optimal` where every promise is kept, else `partial`.
    package var status: PlanStatus
    /// By earliest begin, then id.
    package var steps: [Step]
    /// The least slack of the steps that are not done; nil where all are.
    package var slack: Int?
    /// The first step with the least slack: what the coordinator looks at first.
    package var criticalStep: ID<BackwardProblem.Step>?
    /// The first day on which the contract could begin; nil where a promise other than the contract's first day is missed,
    /// so that moving it does not help.
    package var earliestStart: CivilDate?
    /// The promises that cannot be kept: ids of steps, or `contract` for the first day of work.
    package var unplaced: [UnplacedItem]
    package var objectives: [ObjectiveValue]
    package var certificates: [PlanCertificate]
    /// Days looked at.
    package var work: Int

    package init(
        status: PlanStatus, steps: [Step], slack: Int?, criticalStep: ID<BackwardProblem.Step>?,
        earliestStart: CivilDate?, unplaced: [UnplacedItem], objectives: [ObjectiveValue],
        certificates: [PlanCertificate], work: Int
    ) {
        self.status = status
        self.steps = steps
        self.slack = slack
        self.criticalStep = criticalStep
        self.earliestStart = earliestStart
        self.unplaced = unplaced
        self.objectives = objectives
        self.certificates = certificates
        self.work = work
    }

    /// The name of the promise that work begins on the contract's first day.
    package static let contract = "contract"
}
