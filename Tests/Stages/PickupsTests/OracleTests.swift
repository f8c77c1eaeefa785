import Domain
import Pickups
import Support
import Testing

@Suite("Pickup runs agree with exhaustive search")
struct OracleTests {
    @Test("every level of the objective has the value of the best plan, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() {
        var optimal = 0
        let seeds = Tier.seeds(120, long: 5000)
        for seed in seeds { optimal += agrees(PickupInstances.problem(seed: seed), seed) ? 1 : 0 }
        print(
            "pickups: \(seeds.count) instances agree with exhaustive search, \(optimal) proven optimal by the planner")
    }

    @Test("a re-plan has the best value on every level, and the verifier finds nothing")
    func replansAgreeWithExhaustiveSearch() {
        var (optimal, count) = (0, 0)
        for seed in Tier.seeds(40, long: 3000) {
            guard let problem = PickupReplans.problem(seed: seed) else { continue }
            count += 1
            optimal += agrees(problem, seed) ? 1 : 0
        }
        print("pickups: \(count) re-plans agree with exhaustive search, \(optimal) proven optimal by the planner")
    }

    private func agrees(_ problem: PickupProblem, _ seed: UInt64) -> Bool {
        var oracle = PickupOracle(problem)
        let expected = oracle.solve()
        do {
            let plan = try PickupPlanner.plan(problem)
            let check = try PickupVerifier.verify(plan, against: problem)
            #expect(check.objectives.map(\.value) == expected, "seed \(seed)")
            #expect(plan.objectives.map(\.value) == expected, "seed \(seed)")
            #expect(check.violations == [], "seed \(seed)")
            for objective in plan.objectives {
                #expect((objective.bound ?? 0) <= objective.value, "seed \(seed), \(objective.name)")
            }
            return plan.objectives.allSatisfy { $0.bound == $0.value }
        } catch let refusal {
            #expect(expected == nil, "seed \(seed): \(refusal)")
            return false
        }
    }
}
