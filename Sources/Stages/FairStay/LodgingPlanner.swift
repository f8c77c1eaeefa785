package import Domain

/// Plans who sleeps where during the fair (models.md, § 3 and § 6).
package enum LodgingPlanner {
    /// Work units where the problem names none: well under a second for some hundreds of guests.
    package static let defaultWork = 400_000

    /// Problems of at most so many guests are searched completely, as far as the work goes.
    private static let exactSize = 9

    /// The best rooms that the work finds, with their reasons and bounds.
    ///
    /// A pure function: the same problem gives the same plan, in whatever order the file lists things. Throws where the
    /// problem has faults.
    package static func plan(_ problem: LodgingProblem) throws(PlanRefusal) -> LodgingPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let lodging = CompiledLodging(problem)
        let bounds = LodgingBounds(lodging)
        let limit = problem.work ?? defaultWork
        var search = RoomingSearch(lodging, seed: seed(problem.ties))
        search.construct()
        let isSmall = lodging.guests.count <= exactSize
        search.improve(until: search.work + (isSmall ? limit / 8 : limit), isDone: bounds.areMet)
        var (best, work) = (search.best, search.work)
        var isProven = bounds.areMet(by: best)
        if isSmall, !isProven {
            var proof = RoomingProof(
                lodging, guests: Array(lodging.guests.indices), below: best.levels, work: 10 * limit)
            proof.run()
            work += proof.work
            isProven = proof.isComplete
            if let better = proof.best { best = better }
        }
        return answer(best, bounds, isProven: isProven, work: work)
    }

    private static func seed(_ ties: PlanTies) -> UInt64 {
        switch ties {
        case .seed(let seed): seed
        case .id: 0
        }
    }

    private static func answer(
        _ rooming: Rooming, _ bounds: LodgingBounds, isProven: Bool, work: Int
    ) -> LodgingPlan {
        let lodging = rooming.lodging
        let least = bounds.levels(of: rooming)
        let objectives = lodging.levels.enumerated().map { index, level in
            let value = rooming.levels[index]
            return ObjectiveValue(
                name: level.name, value: value, bound: isProven ? value : least[index], unit: level.unit)
        }
        let certificates = LodgingCertificates(rooming, bounds)
        let stays = RoomNumbers.stays(rooming)
        let status: PlanStatus = rooming.unhoused > 0 ? .partial : isProven ? .optimal : .feasible
        return LodgingPlan(
            status: status, stays: stays, unplaced: certificates.unplaced, objectives: objectives,
            changes: LodgingChanges(lodging.problem, stays).changes, certificates: certificates.certificates,
            work: work)
    }
}
