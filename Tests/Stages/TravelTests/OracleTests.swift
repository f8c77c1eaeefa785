import Domain
import Support
import Testing

@testable import Travel

@Suite("Travel plans agree with exhaustive search")
struct OracleTests {
    @Test("every level of the objective has the value of the best choice, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() {
        run("instances", Tier.seeds(150, long: 5000)) { TravelInstances.problem(seed: $0) }
    }

    @Test("a re-plan has the best value on every level, and the verifier finds nothing")
    func replansAgreeWithExhaustiveSearch() {
        run("re-plans", Tier.seeds(100, long: 3000)) { TravelReplans.problem(seed: $0) }
    }

    @Test("with pins every level has the best value, and the verifier finds nothing")
    func pinsAgreeWithExhaustiveSearch() {
        run("pinned", Tier.seeds(60, long: 2000)) { TravelReplans.pinned(seed: $0) }
    }

    @Test("the verifier finds nothing in any plan")
    func verifierFindsNothing() throws {
        var (looked, unplaced, certificates) = (0, 0, 0)
        for seed in Tier.seeds(200, long: 10_000) {
            for problem in [TravelInstances.problem(seed: seed), TravelReplans.problem(seed: seed)] {
                guard let problem else { continue }
                let plan = try TravelPlanner.plan(problem)
                #expect(try TravelVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
                #expect(plan.unplaced.isEmpty == plan.certificates.isEmpty, "seed \(seed)")
                looked += 1
                unplaced += plan.unplaced.count
                certificates += plan.certificates.filter { if case .notFound = $0 { false } else { true } }.count
            }
        }
        print(
            "travel: no violation in \(looked) plans; \(unplaced) parties without a journey, \(certificates) proofs of it"
        )
    }

    private func run(_ kind: String, _ seeds: Range<UInt64>, _ make: (UInt64) -> TravelProblem?) {
        var (looked, optimal, skipped) = (0, 0, 0)
        for seed in seeds {
            guard let problem = make(seed) else { continue }
            var oracle = TravelOracle(problem)
            guard let expected = oracle.solve() else {
                skipped += 1
                continue
            }
            looked += 1
            optimal += agrees(problem, expected, "\(kind) \(seed)") ? 1 : 0
        }
        print(
            "travel: \(looked) \(kind) agree with exhaustive search, \(optimal) proven optimal, \(skipped) too large for it"
        )
        #expect(skipped * 20 <= seeds.count)
    }

    private func agrees(_ problem: TravelProblem, _ expected: [Int], _ name: String) -> Bool {
        do {
            let plan = try TravelPlanner.plan(problem)
            let check = try TravelVerifier.verify(plan, against: problem)
            #expect(check.violations == [], "\(name)")
            #expect(check.objectives.map(\.value) == expected, "\(name)")
            #expect(plan.objectives.map(\.value) == expected, "\(name)")
            return plan.objectives.allSatisfy { $0.bound == $0.value }
        } catch {
            Issue.record("\(name): \(error)")
            return false
        }
    }
}
