package import Calendar

/// What somebody said of a line of a person's checklist; the latest of a line counts.
package struct TaskDecision: Hashable, Sendable {
    /// What became of the line.
    package enum State: Hashable, Sendable {
        case done(on: CivilDate)
        /// It has to be done after all.
        case reopened
    }

    package let applicant: ID<Applicant>
    /// The line's rule, such as `registration`.
    package let task: String
    package let state: State
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(applicant: ID<Applicant>, task: String, state: State, actor: String, at: Int64) {
        self.applicant = applicant
        self.task = task
        self.state = state
        self.actor = actor
        self.at = at
    }
}

extension [TaskDecision] {
    /// The lines that are done by the latest word on each, with the day, by the names they have in problems of guides.
    package var done: [ID<GuidesProblem.Task>: CivilDate] {
        reduce(into: [:]) { done, decision in
            switch decision.state {
            case .done(let day): done[decision.name] = day
            case .reopened: done[decision.name] = nil
            }
        }
    }
}

extension TaskDecision {
    /// The line's name in problems and plans of guides.
    fileprivate var name: ID<GuidesProblem.Task> { .task(task, of: applicant) }
}

extension ID where Of == GuidesProblem.Task {
    /// The name of a line of somebody's checklist, such as `registration/B017`.
    package static func task(_ rule: String, of applicant: ID<Applicant>) -> Self { Self("\(rule)/\(applicant.part)") }
}
