package import Domain
import Hashing

/// Finds a placement that no two would leave for each other (weak stability: both would have to gain).
package enum StablePlanner {
    /// Nodes of the exact search where a problem names none.
    package static let defaultWork = 100_000

    /// Throws with every fault of a problem that means nothing.
    package static func plan(_ problem: StableProblem) throws(PlanRefusal) -> PlacementPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        let market = StableMarket(problem)
        var outcome = StableOutcome(market)
        outcome.search(work: problem.work)
        let held = outcome.held
        var placed = problem.pins.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        for (row, pair) in held.enumerated() where pair >= 0 { placed.append(market.pair(row, Int(pair))) }
        let tally = StableTally(problem, placed: placed)
        let objectives = tally.objectives(free: outcome.values, bounds: outcome.bounds)
        let isProven = objectives.allSatisfy { $0.value == $0.bound }
        let reasons = StableReasons(problem, placed: placed)
        return PlacementPlan(
            status: isProven ? .optimal : .feasible, pairs: reasons.pairs, unplaced: reasons.unplaced,
            objectives: objectives,
            changes: PlacementChange.all(
                from: problem.previous, to: placed, pins: problem.pins, cause: "no two would leave it for each other"),
            instabilities: reasons.instabilities, work: outcome.work)
    }
}

/// A stable problem as numbers: the graph without the pinned, ranks, and what each decision costs.
struct StableMarket {
    let problem: StableProblem
    let compiled: CompiledMarket
    let ranks: (applicant: [Int32], employer: [Int32])
    let preferences: StrictPreferences
    let costs: StableCosts
    /// Pair with the vacancy of the plan in force, by applicant; nil where it is no longer possible or never was.
    let former: [Int?]

    init(_ problem: StableProblem) {
        self.problem = problem
        compiled = CompiledMarket(
            applicants: problem.applicants, vacancies: problem.vacancies,
            pairs: problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) },
            pins: problem.pins, ties: problem.ties)
        let compiled = compiled
        let inForce = Dictionary(
            (problem.previous ?? []).map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        former = compiled.applicants.enumerated().map { row, applicant in
            inForce[applicant].flatMap { compiled.pair(of: row, with: $0) }.flatMap { pair in
                compiled.graph.openings[Int(compiled.graph.vacancy[pair])] > 0 ? pair : nil
            }
        }
        ranks = (
            compiled.source.map { Int32(clamping: problem.pairs[$0].applicantRank) },
            compiled.source.map { Int32(clamping: problem.pairs[$0].employerRank) }
        )
        var favoured = [Bool](repeating: false, count: compiled.graph.pairs)
        for pair in former.compactMap(\.self) { favoured[pair] = true }
        preferences = StrictPreferences(compiled.graph, ranks: ranks, favoured: favoured, lots: compiled.lots)
        costs = StableMarket.costs(problem, compiled, former: former, wasPlaced: { inForce[$0] != nil })
    }

    var seed: UInt64 {
        switch problem.ties {
        case .seed(let seed): seed
        case .id: 0
        }
    }

    func pair(_ row: Int, _ pair: Int) -> PlacementPair {
        PlacementPair(
            applicant: compiled.applicants[row], vacancy: compiled.vacancies[Int(compiled.graph.vacancy[pair])])
    }

    private static func costs(
        _ problem: StableProblem, _ compiled: CompiledMarket, former: [Int?], wasPlaced: (ID<Applicant>) -> Bool
    ) -> StableCosts {
        let better = BetterPairs(problem)
        let terms = problem.termsInForce
        var withoutPlace: [[Int]] = []
        var ofPair: [[Int]] = []
        for (row, applicant) in compiled.applicants.enumerated() {
            let wasPlaced = wasPlaced(applicant)
            let pairs = compiled.graph.pairs(of: row)
            withoutPlace.append(
                terms.map { term in
                    switch term {
                    case .blocking, .changeCost, .employerRank: 0
                    case .unplaced: 1
                    case .previousUnplaced: wasPlaced ? 1 : 0
                    case .newUnplaced: wasPlaced ? 0 : 1
                    case .applicantRank: pairs.count
                    }
                })
            for pair in pairs {
                let source = compiled.source[pair]
                ofPair.append(
                    terms.map { term in
                        switch term {
                        case .blocking, .unplaced, .previousUnplaced, .newUnplaced: 0
                        case .changeCost: former[row].map { $0 == pair ? 0 : 1 } ?? 0
                        case .applicantRank: better.forApplicant[source]
                        case .employerRank: better.forEmployer[source]
                        }
                    })
            }
        }
        return StableCosts(zero: terms.map { _ in 0 }, ofPair: ofPair, withoutPlace: withoutPlace)
    }
}

/// How many pairs each side ranks strictly better, by index of the pair.
struct BetterPairs {
    let forApplicant: [Int]
    let forEmployer: [Int]

    init(_ problem: StableProblem) {
        let pairs = problem.pairs
        forApplicant = BetterPairs.counts(
            PairLists(problem.applicants, pairs.map(\.applicant)), problem.applicants.count,
            ranks: pairs.map(\.applicantRank))
        forEmployer = BetterPairs.counts(
            PairLists(problem.vacancies.map(\.id), pairs.map(\.vacancy)), problem.vacancies.count,
            ranks: pairs.map(\.employerRank))
    }

    private static func counts(_ lists: PairLists, _ owners: Int, ranks: [Int]) -> [Int] {
        var counts = [Int](repeating: 0, count: ranks.count)
        for owner in 0..<owners {
            let sorted = lists[owner].sorted { ranks[Int($0)] < ranks[Int($1)] }
            var first = 0
            for (position, index) in sorted.enumerated() {
                if ranks[Int(index)] != ranks[Int(sorted[first])] { first = position }
                counts[Int(index)] = first
            }
        }
        return counts
    }
}
