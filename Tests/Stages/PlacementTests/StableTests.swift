import Domain
import Support
import Testing

@testable import Placement

@Suite("Stable placements agree with trying everything")
struct StableTests {
    @Test("every level has the value of the best stable placement, and the verifier finds nothing")
    func agrees() throws {
        var optimal = 0
        let seeds = Tier.seeds(80, long: 10_000)
        for seed in seeds { optimal += try agrees(PlacementInstances.stable(seed: seed), seed) ? 1 : 0 }
        print("stable: \(seeds.count) instances agree with trying everything, \(optimal) proven optimal")
        #expect(optimal == seeds.count)
    }

    @Test("a re-plan keeps what it can of the plan in force, and says what it changed")
    func replans() throws {
        var optimal = 0
        let seeds = Tier.seeds(80, long: 10_000)
        for seed in seeds {
            let problem = PlacementInstances.stableReplan(seed: seed)
            optimal += try agrees(problem, seed) ? 1 : 0
            let plan = try StablePlanner.plan(problem)
            let before = Dictionary(
                (problem.previous ?? []).map { ($0.applicant.text, $0.vacancy.text) }, uniquingKeysWith: { $1 })
            let after = Dictionary(
                plan.pairs.map { ($0.applicant.text, $0.vacancy.text) }, uniquingKeysWith: { $1 })
            let moved = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
            #expect(plan.changes.map(\.item) == moved, "seed \(seed)")
        }
        print("stable: \(seeds.count) re-plans agree with trying everything, \(optimal) proven optimal")
    }

    private func agrees(_ problem: StableProblem, _ seed: UInt64) throws -> Bool {
        let oracle = StableOracle(problem, isStrict: problem.method != .mostPlaced)
        let expected = oracle.stable().map(oracle.value).min { $0.lexicographicallyPrecedes($1) }
        let plan = try StablePlanner.plan(problem)
        let check = try StableVerifier.verify(plan, against: problem)
        #expect(plan.objectives.map(\.value) == expected, "seed \(seed)")
        #expect(check.objectives.map(\.value) == expected, "seed \(seed)")
        #expect(check.violations == [], "seed \(seed)")
        for objective in plan.objectives { #expect((objective.bound ?? 0) <= objective.value, "seed \(seed)") }
        return plan.status == .optimal
    }

    @Test("with strict preferences every stable placement places the same people, and the proposing side gets its best")
    func lattice() {
        let seeds = Tier.seeds(60, long: 5_000)
        var several = 0
        for seed in seeds {
            var problem = PlacementInstances.stable(seed: seed)
            problem.pins = []
            let oracle = StableOracle(problem, isStrict: true)
            let stable = oracle.stable()
            if stable.count > 1 { several += 1 }
            let market = StableMarket(problem)
            let graph = market.compiled.graph
            let ends = [
                DeferredAcceptance.applicantsPropose(graph, market.preferences),
                DeferredAcceptance.employersPropose(graph, market.preferences),
            ].map { held in places(held, market) }
            for (row, applicant) in problem.applicants.enumerated() {
                #expect(Set(stable.map { $0[row] < 0 }).count == 1, "seed \(seed), \(applicant)")
                let ranks = stable.map { oracle.rank(of: row, in: $0) }
                #expect(oracle.rank(of: row, in: ends[0]) == ranks.min(), "seed \(seed), \(applicant)")
                #expect(oracle.rank(of: row, in: ends[1]) == ranks.max(), "seed \(seed), \(applicant)")
            }
            for vacancy in problem.vacancies.indices {
                #expect(Set(stable.map { $0.count { $0 == vacancy } }).count == 1, "seed \(seed), V\(vacancy)")
            }
        }
        print("stable: \(seeds.count) lattices, \(several) of more than one placement")
        #expect(several * 20 >= seeds.count)
    }

    @Test("proposals alone place two thirds of the most that can be, and nobody blocks")
    func guarantee() {
        let seeds = Tier.seeds(80, long: 10_000)
        var short = 0
        for seed in seeds {
            var problem = PlacementInstances.stable(seed: seed)
            problem.method = .mostPlaced
            problem.pins = []
            let oracle = StableOracle(problem, isStrict: false)
            let most = oracle.stable().map { $0.count { $0 >= 0 } }.max() ?? 0
            let market = StableMarket(problem)
            var proposals = MostPlaced(market.compiled.graph, order: market.preferences.order, ranks: market.ranks)
            let found = places(proposals.run(), market)
            #expect(oracle.isStable(found), "seed \(seed)")
            let placed = found.count { $0 >= 0 }
            #expect(placed * 3 >= most * 2, "seed \(seed)")
            if placed < most { short += 1 }
            let graph = market.compiled.graph
            let anyhow = oracle.all().map { $0.count { $0 >= 0 } }.max() ?? 0
            #expect(LargestPlacement.count(graph, among: Array(0..<graph.applicants)) == anyhow, "seed \(seed)")
        }
        print("stable: in \(short) of \(seeds.count) instances one pass of proposals places fewer than can be")
    }

    private func places(_ held: [Int32], _ market: StableMarket) -> StableOracle.Places {
        var places: [ID<Applicant>: ID<Vacancy>] = [:]
        for (row, pair) in held.enumerated() where pair >= 0 {
            let found = market.pair(row, Int(pair))
            places[found.applicant] = found.vacancy
        }
        return market.problem.applicants.map { applicant in
            market.problem.vacancies.firstIndex { $0.id == places[applicant] } ?? -1
        }
    }

    @Test("the order of the file decides nothing")
    func permutation() throws {
        for seed in Tier.seeds(20, long: 1_000) {
            let problem = PlacementInstances.stableReplan(seed: seed)
            var turned = problem
            turned.applicants.reverse()
            turned.vacancies.reverse()
            turned.pairs.reverse()
            turned.pins.reverse()
            #expect(try StablePlanner.plan(turned).pairs == StablePlanner.plan(problem).pairs, "seed \(seed)")
        }
    }

    @Test("hundreds of applicants are placed with a bound", arguments: StableProblem.Method.allCases)
    func large(_ method: StableProblem.Method) throws {
        let problem = PlacementInstances.large(applicants: 600, vacancies: 200, method: method)
        let plan = try StablePlanner.plan(problem)
        let check = try StableVerifier.verify(plan, against: problem)
        #expect(check.violations == [])
        #expect(plan.objectives.allSatisfy { $0.bound != nil })
        let text = plan.objectives.map { "\($0.name) \($0.value) (bound \($0.bound ?? -1))" }.joined(separator: ", ")
        print("stable: 600 applicants, \(method.rawValue): \(text)")
        if method != .mostPlaced { #expect(plan.status == .optimal) }
    }
}
