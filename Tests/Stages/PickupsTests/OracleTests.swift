import Domain
import Pickups
import Support
import Testing

@Suite("Pickup runs agree with exhaustive search")
struct OracleTests {
    @Test("every level of the objective has the value of the best plan, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() {
        var optimal = 0
        let seeds = Tier.seeds(200, long: 5000)
        for seed in seeds { optimal += agrees(PickupInstances.problem(seed: seed), seed) ? 1 : 0 }
        print(
            "pickups: \(seeds.count) instances agree with exhaustive search, \(optimal) proven optimal by the planner")
    }

    @Test("where only hired vehicles come, the plan agrees with exhaustive search and is proven")
    func hiredVehiclesAgreeWithExhaustiveSearch() {
        var looked = 0
        for seed in Tier.seeds(200, long: 5000) {
            var problem = PickupInstances.problem(seed: seed)
            (problem.pins, problem.drivers) = ([], [])
            for index in problem.vehicles.indices { problem.vehicles[index].isHired = true }
            #expect(agrees(problem, seed), "seed \(seed)")
            looked += 1
        }
        print("pickups: \(looked) instances with hired vehicles alone agree with exhaustive search and are proven")
    }

    @Test("a re-plan has the best value on every level, and the verifier finds nothing")
    func replansAgreeWithExhaustiveSearch() {
        var (optimal, count) = (0, 0)
        for seed in Tier.seeds(120, long: 3000) {
            guard let problem = PickupReplans.problem(seed: seed) else { continue }
            count += 1
            optimal += agrees(problem, seed) ? 1 : 0
        }
        print("pickups: \(count) re-plans agree with exhaustive search, \(optimal) proven optimal by the planner")
    }

    @Test("a conflict is named without the pins only where the smaller sets can be fetched without them too")
    func conflictsBesidePins() {
        _ = agrees(PickupInstances.problem(seed: 3110), 3110)
    }

    @Test("what did not change stays: runs in force that are still right are kept, and the diff is empty")
    func keepsThePlanInForce() throws {
        var kept = 0
        for seed in Tier.seeds(120, long: 3000) {
            var problem = PickupInstances.problem(seed: seed)
            problem.pins = []
            let plan = try PickupPlanner.plan(problem)
            // Whoever is not fetched yet counts as new, and may come before what was announced.
            guard plan.unplaced.isEmpty else { continue }
            kept += 1
            problem.previous = plan.runs
            let again = try PickupPlanner.plan(problem)
            #expect(again.changes == [], "seed \(seed)")
            #expect(Self.rides(again.runs) == Self.rides(plan.runs), "seed \(seed)")
        }
        print("pickups: \(kept) plans in force are kept as they are")
        #expect(kept > 0)
    }

    @Test("the diff names those who are fetched otherwise, and nobody else, and for each a cause")
    func diffs() throws {
        var (looked, moved) = (0, 0)
        for seed in Tier.seeds(120, long: 3000) {
            guard let problem = PickupReplans.problem(seed: seed) else { continue }
            let plan = try PickupPlanner.plan(problem)
            let (old, new) = (Self.rides(problem.previous), Self.rides(plan.runs))
            let expected = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
            #expect(plan.changes.map(\.item) == expected.sorted().map(\.text), "seed \(seed)")
            for change in plan.changes {
                #expect((change.before == nil) == (old[ID(change.item)] == nil), "seed \(seed)")
                #expect((change.after == nil) == (new[ID(change.item)] == nil), "seed \(seed)")
                #expect(!change.cause.isEmpty, "seed \(seed)")
            }
            looked += 1
            moved += expected.count
        }
        print("pickups: the diffs of \(looked) re-plans name \(moved) parties")
    }

    /// By whom and when each party is fetched.
    private static func rides(_ runs: [PickupRun]) -> [ID<Arrival>: [String]] {
        var result: [ID<Arrival>: [String]] = [:]
        for run in runs {
            for arrival in run.arrivals {
                result[arrival] = [run.departure.iso, run.vehicle.text, run.driver?.text ?? "-"]
            }
        }
        return result
    }

    @Test("with hardly any work no bound is above the best value, and half of them and more are that value")
    func boundsWithLittleWork() throws {
        var bounds = BoundTally()
        for seed in Tier.seeds(150, long: 3000) {
            var problem = PickupInstances.problem(seed: seed)
            problem.work = 1
            var oracle = PickupOracle(problem)
            guard let best = oracle.solve(), let plan = try? PickupPlanner.plan(problem) else { continue }
            #expect(bounds.wrong(plan.objectives, best: best) == [], "seed \(seed)")
        }
        print("pickups: \(bounds.looked) bounds of plans made with little work, \(bounds.met) are the best value")
        #expect(bounds.percent >= 60)
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
