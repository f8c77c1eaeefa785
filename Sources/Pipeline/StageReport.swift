package import Calendar

/// What became of a stage in one run.
package struct StageReport: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// It ran; `changed` is false where the result is the one it had before.
        case ran(changed: Bool)
        /// What it reads did not change since it last ran.
        case skipped
        /// It cannot run, nor can those after it; says what is missing and where to get it.
        case blocked(reason: String, hint: String)
        /// Its turn has not come yet; says what it waits for. The stages after it go on.
        case waiting(reason: String, hint: String)
        /// What it plans was over on that day, and stays as it was.
        case over(CivilDate)
    }

    package let stage: Stage.Name
    package let outcome: Outcome
    /// One line of figures for a person; empty where the stage did not run.
    package let summary: String

    package init(stage: Stage.Name, outcome: Outcome, summary: String) {
        self.stage = stage
        self.outcome = outcome
        self.summary = summary
    }
}

/// Where a stage stands before a run.
package struct StageStatus: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case fresh
        /// It has never run, or what it reads has changed.
        case stale(reasons: [String])
        case blocked(reason: String, hint: String)
        /// Its turn has not come yet.
        case waiting(reason: String, hint: String)
        /// What it plans was over on that day.
        case over(CivilDate)
    }

    package let stage: Stage.Name
    package let state: State

    package init(stage: Stage.Name, state: State) {
        self.stage = stage
        self.state = state
    }
}
