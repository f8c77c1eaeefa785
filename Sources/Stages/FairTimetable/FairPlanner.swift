package import Domain

/// Plans the interviews of a fair (models.md, § 3).
package enum FairPlanner {
    /// Work units where the problem names none: about a second for a fair of the size of 2012.
    package static let defaultWork = 3_000_000

    /// The best timetable that the work finds, with its reasons and bounds.
    ///
    /// A pure function: the same problem gives the same plan, in whatever order the file lists things. Throws where the
    /// problem has faults or a pin breaks a physical rule.
    package static func plan(_ problem: FairProblem) throws(PlanRefusal) -> FairPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        guard let fair = CompiledFair(problem) else {
            throw PlanRefusal(faults: [.objectiveTooLarge])
        }
        let bounds = Bounds(fair)
        let outcome = Search(fair, bounds).run(work: problem.work ?? defaultWork)
        let missed = fair.requests.indices.filter { fair.requests[$0].isPinned && outcome.timetable.seats[$0] == nil }
        guard missed.isEmpty else {
            let pins = missed.map { fair.requests[$0].source.id }
            throw PlanRefusal(faults: problem.faults(ofPinsWithoutPlace: pins, isProven: outcome.isComplete))
        }
        return Answer(fair: fair, outcome: outcome, bounds: bounds).plan
    }
}

/// What the search hands over.
struct Outcome {
    let timetable: Timetable
    /// Whether nothing better exists.
    let isComplete: Bool
}

/// Divides the work between building, improving, and proving.
struct Search {
    private let fair: CompiledFair
    private let bounds: Bounds

    init(_ fair: CompiledFair, _ bounds: Bounds) {
        self.fair = fair
        self.bounds = bounds
    }

    /// Problems of at most this many requests are searched completely, as far as the work goes.
    private static let exactSize = 40

    func run(work: Int) -> Outcome {
        let empty = Timetable(fair)
        let coloured = coloured()
        if let coloured, meetsBounds(coloured.best) { return Outcome(timetable: coloured.best, isComplete: true) }
        var search = LocalSearch(empty, seed: seed)
        search.construct()
        if let coloured, coloured.best.cost < search.best.cost { search = coloured }
        search.improve(work: min(work / 4, 40 * fair.requests.count * fair.grid.slots), goal: .zero)
        var best = search.best
        if meetsBounds(best) { return Outcome(timetable: best, isComplete: true) }
        if fair.requests.count <= Search.exactSize {
            var proof = ExactSearch(best: best, empty: empty, work: work / 2, goal: .zero)
            proof.run()
            best = proof.best
            if proof.isComplete { return Outcome(timetable: best, isComplete: true) }
        }
        var later = LocalSearch(best, seed: seed &+ 1)
        later.improve(work: work, goal: .zero)
        return Outcome(timetable: later.best, isComplete: meetsBounds(later.best))
    }

    /// A search that begins with a colouring, where only people's time binds.
    private func coloured() -> LocalSearch? {
        guard let start = Timetable(coloured: fair) else { return nil }
        var search = LocalSearch(start, seed: seed)
        search.construct()
        return search
    }

    /// Whether every level is proven to be as good as it can be. A pin without its place or interpreter is above the levels.
    private func meetsBounds(_ timetable: Timetable) -> Bool {
        let values = timetable.values
        let goesWithout = fair.requests.indices.contains { index in
            let request = fair.requests[index]
            return request.isPinned && timetable.seats[index] == nil
                || request.mayGoWithout && (timetable.seats[index]?.interpreter ?? -1) < 0
        }
        guard !goesWithout else { return false }
        let proofs = Proofs(fair, seats: timetable.seats, conflicts: false)
        return bounds.levels(values: values, proofs: proofs) == values
    }

    private var seed: UInt64 {
        switch fair.problem.ties {
        case .seed(let seed): seed
        case .id: 0
        }
    }
}
