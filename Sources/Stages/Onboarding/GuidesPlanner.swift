package import Domain

/// Gives each household a guide and each of its tasks a time (models.md, § 7).
package enum GuidesPlanner {
    /// Work units where the problem names none: about a second for two hundred tasks.
    package static let defaultWork = 4_000_000

    /// The best plan that the work finds, with its reasons and bounds.
    ///
    /// A pure function: the same problem gives the same plan, in whatever order the file lists things. Throws where the
    /// problem has faults or a pin breaks a physical rule.
    package static func plan(_ problem: GuidesProblem) throws(PlanRefusal) -> GuidesPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let compiled = CompiledGuides(problem)
        let prospects = Prospects(compiled)
        let flow = AssignmentFlow(compiled)
        let bounds = RosterBounds(compiled, prospects, flow)
        let outcome = search(compiled, prospects, flow, bounds)
        return GuidesAnswer(outcome: outcome, prospects: prospects, bounds: bounds).plan
    }

    /// What a search hands over.
    struct Outcome {
        let roster: Roster
        let values: [Int]
        /// Whether nothing better exists.
        let isComplete: Bool
        let work: Int
    }

    /// Problems of at most this many tasks and households are searched completely, as far as the work goes.
    private static let exactTasks = 12
    private static let exactHouseholds = 8
    /// Work of a complete search where the problem names none: what it has not found by then is hidden among equals.
    private static let exactWork = 250_000

    private static func search(
        _ compiled: CompiledGuides, _ prospects: Prospects, _ flow: AssignmentFlow, _ bounds: RosterBounds
    ) -> Outcome {
        let work = compiled.problem.work ?? defaultWork
        let isSmall = compiled.tasks.count <= exactTasks && compiled.households.count <= exactHouseholds
        var search = RosterSearch(compiled, prospects, flow, seed: seed(of: compiled.problem))
        let goal = { (values: [Int]) in bounds.levels(values: values) }
        let first = isSmall ? min(work / 8, 500 * compiled.tasks.count + 500) : work
        search.improve(work: first, goal: goal)
        let isMet = goal(search.bestValues) == search.bestValues
        guard isSmall, !isMet else {
            return Outcome(roster: search.best, values: search.bestValues, isComplete: isMet, work: search.work)
        }
        var exact = ExactRoster(
            best: search.best, prospects: prospects, work: compiled.problem.work ?? exactWork)
        exact.run()
        return Outcome(
            roster: exact.best, values: exact.bestValues, isComplete: exact.isComplete,
            work: search.work + exact.work)
    }

    private static func seed(of problem: GuidesProblem) -> UInt64 {
        switch problem.ties {
        case .seed(let seed): seed
        case .id: 0
        }
    }
}
