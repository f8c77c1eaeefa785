package import Domain

/// Plans who is fetched by whom, and when (models.md, § 5).
package enum PickupPlanner {
    /// Work units where the problem names none: about a second for some hundreds of parties.
    package static let defaultWork = 400_000

    /// The best runs that the work finds, with their reasons and bounds.
    ///
    /// A pure function: the same problem gives the same plan, in whatever order the file lists things. Throws where the
    /// problem has faults or the pins cannot hold.
    package static func plan(_ problem: PickupProblem) throws(PlanRefusal) -> PickupPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let compiled = CompiledPickups(problem)
        let outcome = Search(compiled).run(work: problem.work ?? defaultWork)
        let missed = compiled.parties.indices.filter {
            compiled.parties[$0].pin != nil && outcome.schedule.runOf[$0] == nil
        }
        guard missed.isEmpty else {
            let ids = Set(missed.map { compiled.parties[$0].source.id })
            throw PlanRefusal(faults: problem.faults(ofPinsWithoutRun: ids, isProven: outcome.isComplete))
        }
        return Answer(compiled: compiled, outcome: outcome).plan
    }
}

extension PickupProblem {
    /// The faults of pins that cannot hold together, or for which no run was found.
    fileprivate func faults(ofPinsWithoutRun ids: Set<ID<Arrival>>, isProven: Bool) -> [PlanFault] {
        pins.enumerated().filter { ids.contains($0.element.arrival) }.map { index, pin in
            PlanFault(
                code: "PU007", pointer: "/pins/\(index)",
                message: isProven
                    ? "the pins cannot hold together: no run is left for \"\(pin.arrival)\""
                    : "no run was found for \"\(pin.arrival)\" that keeps all pins",
                hint: "move or remove one of the pins")
        }
    }
}

/// What the search hands over.
struct Outcome {
    let schedule: Schedule
    /// Whether nothing better exists.
    let isComplete: Bool
    let work: Int
    /// What no plan can beat; nil where the search needed none.
    var bounds: Bounds?
}

/// Divides the work between building, proving, and improving.
struct Search {
    private let compiled: CompiledPickups

    init(_ compiled: CompiledPickups) {
        self.compiled = compiled
    }

    /// Parts of at most this many parties are searched completely, as far as the work goes.
    private static let exactSize = 8

    func run(work: Int) -> Outcome {
        let groups = Components(compiled).groups
        var (schedule, used) = (Schedule(compiled), 0)
        let open = groups.filter { !divided($0, &schedule, &used, work: work / 2) }
        guard !open.isEmpty else { return Outcome(schedule: schedule, isComplete: true, work: used) }
        // Where every part is solved completely there is nothing to bound.
        let bounds = Bounds(compiled)
        func meetsBounds(_ tally: Tally) -> Bool {
            tally[Tally.missedPins] == 0 && bounds.levels(of: tally) == compiled.ladder.values(tally)
        }
        func outcome(_ schedule: Schedule, _ isComplete: Bool) -> Outcome {
            Outcome(schedule: schedule, isComplete: isComplete, work: used, bounds: bounds)
        }
        var search = LocalSearch(schedule, seed: seed)
        search.construct()
        used += search.work
        if meetsBounds(search.best.tally) { return outcome(search.best, true) }
        let first = min(work / 4, 400 * compiled.parties.count)
        let before = search.work
        search.improve(work: search.work + first, until: meetsBounds)
        used += search.work - before
        var best = search.best
        if meetsBounds(best.tally) { return outcome(best, true) }
        var isComplete = true
        for group in open {
            guard group.count <= Search.exactSize, used < work else {
                isComplete = false
                continue
            }
            let (proven, spent) = solved(group, &best, work: (work - used) / 2)
            used += spent
            isComplete = isComplete && proven
        }
        if isComplete || used >= work { return outcome(best, isComplete) }
        var later = LocalSearch(best, seed: seed &+ 1)
        later.improve(work: work - used, until: meetsBounds)
        used += later.work
        return outcome(later.best, meetsBounds(later.best.tally))
    }

    /// Gives a part that only hired vehicles can fetch the best runs there are; false where it is none, or the work does not
    /// suffice.
    private func divided(_ group: [Int], _ schedule: inout Schedule, _ used: inout Int, work: Int) -> Bool {
        let own = compiled.vehicles.indices.filter {
            !compiled.vehicles[$0].source.isHired && !compiled.vehicles[$0].drivers.isEmpty
        }
        guard !own.contains(where: { vehicle in group.contains { compiled.fits([$0], in: vehicle) } }) else {
            return false
        }
        var runs: [Run] = []
        for hub in Set(group.map { compiled.parties[$0].hub }).sorted() {
            let parties = group.filter { compiled.parties[$0].hub == hub }
            var search = HiredSearch(compiled, parties: parties, work: work - used)
            let found = search.run()
            used += search.work
            guard let found else { return false }
            runs += found
        }
        for run in runs { schedule.add(run) }
        return true
    }

    /// Replaces the runs of one part by the best there are.
    private func solved(_ group: [Int], _ best: inout Schedule, work: Int) -> (proven: Bool, work: Int) {
        let runs = best.runs.filter { group.contains($0.group[0]) }
        let nobody = group.reduce(Tally.zero) { $0 + compiled.parties[$1].left }
        var exact = ExactSearch(compiled, parties: group, work: work)
        exact.optimise(from: runs.reduce(nobody) { $0 + $1.tally })
        if let better = exact.best {
            for party in group {
                if let index = best.runOf[party] { _ = best.remove(index) }
            }
            for run in better { best.add(run) }
        }
        return (exact.isComplete, exact.work)
    }

    private var seed: UInt64 {
        switch compiled.problem.ties {
        case .seed(let seed): seed
        case .id: 0
        }
    }
}
