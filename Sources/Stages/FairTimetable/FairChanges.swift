package import Domain

/// What one timetable of a fair has otherwise than another.
package enum FairChanges {
    /// Each request that is held elsewhere, anew, or no longer, with the cause as far as the problem tells it; by request id.
    package static func from(
        _ before: [FairInterview], to after: [FairInterview], in problem: FairProblem
    ) -> [PlanChange] {
        var problem = problem
        problem.previous = before
        return Changes(problem: problem, after: after).list
    }
}
