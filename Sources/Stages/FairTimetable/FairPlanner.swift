package import Domain

/// Plans the interviews of a fair (models.md, § 3).
package enum FairPlanner {
    /// Work units where the problem names none: about a second for a fair of the size of 2012.
    package static let defaultWork = 3_000_000

    /// The best timetable that the work finds, with its reasons and bounds.
    ///
    /// A pure function: the same problem gives the same plan, in whatever order the file lists things. Throws where the
    /// problem has faults or a pin breaks a physical rule.
    package static func plan(_ problem: FairProblem) throws(FairRefusal) -> FairPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw FairRefusal(faults: faults) }
        guard let fair = CompiledFair(problem) else {
            throw FairRefusal(faults: [.objectiveTooLarge])
        }
        let outcome = Search(fair).run(work: problem.work ?? defaultWork)
        return Answer(fair: fair, outcome: outcome).plan
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

    init(_ fair: CompiledFair) {
        self.fair = fair
    }

    func run(work: Int) -> Outcome {
        let empty = Timetable(fair)
        var search = LocalSearch(empty, seed: seed)
        search.construct()
        search.improve(work: min(work / 4, 40 * fair.requests.count * fair.grid.slots), goal: .zero)
        var best = search.best
        if fair.requests.count <= 40 {
            var proof = ExactSearch(best: best, empty: empty, work: work / 2, goal: .zero)
            proof.run()
            best = proof.best
            if proof.isComplete { return Outcome(timetable: best, isComplete: true) }
        }
        var later = LocalSearch(best, seed: seed &+ 1)
        later.improve(work: work, goal: .zero)
        return Outcome(timetable: later.best, isComplete: false)
    }

    private var seed: UInt64 {
        switch fair.problem.ties {
        case .seed(let seed): seed
        case .id: 0
        }
    }
}
