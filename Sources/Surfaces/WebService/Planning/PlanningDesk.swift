import Pipeline

/// What lies on the desk of the planning room.
enum PlanningDesk: Sendable {
    case empty
    case running(PlanningRun, PlanningProgress)
    /// Computed, and neither accepted nor refused yet.
    case proposed(PlanningRun, PlanProposal)
    case ended(PlanningRun, PlanningEnding)

    /// The run that it is about.
    var run: PlanningRun? {
        switch self {
        case .empty: nil
        case .running(let run, _), .proposed(let run, _), .ended(let run, _): run
        }
    }
}

/// A run: who began it, when, and what it goes through.
struct PlanningRun: Hashable, Sendable {
    /// Drawn by chance, so that an address of a run before the service began anew is none of this one. Every JSON reader takes it.
    let number: Int
    let actor: String
    /// Seconds since 1970-01-01 UTC.
    let since: Int64
    let stages: ClosedRange<Stage.Name>
    /// The stages of the campaign's route among them, in order.
    let names: [Stage.Name]

    /// Numbers of runs: more than can be guessed, and exact in every reader of JSON.
    static let numbers = 1...(1 << 53 - 1)
}

/// How far a run is.
struct PlanningProgress: Sendable {
    /// Of the stages that are through.
    var reports: [StageReport] = []
    /// The one that computes; nil between two.
    var stage: Stage.Name?
    var isCancelled = false
}

/// How a run ended without leaving a proposal on the desk.
enum PlanningEnding: Sendable {
    case cancelled
    case failed(Complaint)
    case accepted(by: String)
    case refused(by: String)
    /// Somebody who may have been in it was erased.
    case dropped
}
