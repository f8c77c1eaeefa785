package import Domain

/// Plans where households live (models.md, § 6).
package enum HousingPlanner {
    /// Work units where the problem names none: about a second for some hundred households.
    package static let defaultWork = 1_000_000

    /// The best stays that the work finds, with reasons and bounds.
    ///
    /// A pure function: the same problem gives the same plan, in whatever order the file lists things. Throws where the
    /// problem has faults, or where a pinned household is left without a place on some night.
    package static func plan(_ problem: HousingProblem) throws(PlanRefusal) -> HousingPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let housing = CompiledHousing(problem)
        let outcome = HousingSearch(housing).run(work: problem.work ?? defaultWork)
        let missed = housing.homes.indices.filter {
            housing.homes[$0].isPinned && outcome.allocation.chains[$0] == nil
        }
        guard missed.isEmpty else {
            let pinned = missed.map { housing.homes[$0].source.id }
            throw PlanRefusal(faults: problem.faults(ofPinsWithoutPlace: pinned, isProven: outcome.isComplete))
        }
        return HousingAnswer(housing, outcome).plan
    }
}

/// Divides the work between building, proving, and improving.
struct HousingSearch {
    /// What the search hands over.
    struct Outcome {
        let allocation: Allocation
        /// Whether nothing better exists.
        let isComplete: Bool
        let bounds: HousingBounds
        let work: Int
    }

    /// Problems of at most this many households are searched completely, as far as the work goes.
    static let exactSize = 14

    /// Exchanges for each household after which hardly anything is gained.
    private static let exchanges = 3_000

    private let housing: CompiledHousing

    init(_ housing: CompiledHousing) {
        self.housing = housing
    }

    func run(work: Int) -> Outcome {
        let bounds = HousingBounds(housing)
        guard !housing.homes.isEmpty else {
            return Outcome(allocation: Allocation(housing), isComplete: true, bounds: bounds, work: 0)
        }
        var search = LocalSearch(housing, bounds, seed: seed)
        if housing.homes.count > HousingSearch.exactSize, let whole = WholeStays(housing) {
            return annealed(whole, bounds, &search, work: work)
        }
        search.run(work: housing.homes.count <= HousingSearch.exactSize ? min(work / 4, 4_000) : work)
        var best = search.best
        var used = search.work
        if bounds.areMet(by: best) {
            return Outcome(allocation: best, isComplete: true, bounds: bounds, work: used)
        }
        guard housing.homes.count <= HousingSearch.exactSize else {
            return Outcome(allocation: best, isComplete: false, bounds: bounds, work: used)
        }
        let known = best.missedPins == 0 ? best : nil
        if var exact = ExactSearch(housing, beating: known, work: work) {
            exact.run()
            used += exact.work
            best = exact.best ?? best
            if exact.isComplete {
                return Outcome(allocation: best, isComplete: true, bounds: bounds, work: used)
            }
        }
        search.improve(best, work: work / 2)
        best = search.best
        return Outcome(
            allocation: best, isComplete: bounds.areMet(by: best), bounds: bounds, work: used + search.work)
    }

    /// Where households differ only in nights and prices: whole stays first, by exchange; then the rest of the work, where
    /// somebody could move or has places that whole stays leave out.
    private func annealed(
        _ whole: WholeStays, _ bounds: HousingBounds, _ search: inout LocalSearch, work: Int
    ) -> Outcome {
        var stays = WholeStaySearch(whole, seed: seed)
        stays.run(work: min(whole.isAll ? work : work / 2, HousingSearch.exchanges * whole.guests.count))
        var allocation = Allocation(housing)
        for (home, place) in stays.best.enumerated() {
            guard let place else { continue }
            let chain = housing.homes[home].range.map { _ in place }
            if allocation.admits(home, chain) { allocation.house(home, chain) }
        }
        search.improve(allocation, work: whole.isAll ? 0 : max(0, work - stays.work))
        let bounds = stays.leastTotal.map { bounds.raised(to: $0, weights: whole.weights) } ?? bounds
        return Outcome(
            allocation: search.best, isComplete: bounds.areMet(by: search.best), bounds: bounds,
            work: stays.work + search.work)
    }

    private var seed: UInt64 {
        switch housing.problem.ties {
        case .seed(let seed): seed
        case .id: 0
        }
    }
}
