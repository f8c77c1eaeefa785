import Domain
import FairStay
import Support
import Testing

@Suite("Rooms of the fair agree with exhaustive search")
struct LodgingOracleTests {
    @Test("every level of the objective has the value of the best plan, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() throws {
        var (optimal, partial) = (0, 0)
        let seeds = Tier.seeds(80, long: 5000)
        for seed in seeds {
            let plan = try agrees(LodgingInstances.problem(seed: seed), seed)
            optimal += plan.objectives.allSatisfy { $0.bound == $0.value } ? 1 : 0
            partial += plan.status == .partial ? 1 : 0
        }
        print("rooms: \(seeds.count) instances agree with exhaustive search, \(optimal) proven, \(partial) partial")
    }

    @Test("a re-plan has the best value on every level, and the verifier finds nothing")
    func replansAgreeWithExhaustiveSearch() throws {
        var changes = 0
        let seeds = Tier.seeds(80, long: 3000)
        for seed in seeds {
            let problem = try LodgingInstances.replan(seed: seed) { try LodgingPlanner.plan($0) }
            changes += try agrees(problem, seed).changes.isEmpty ? 0 : 1
        }
        print("rooms: \(seeds.count) re-plans agree with exhaustive search, \(changes) of them change something")
        #expect(changes > 10)
    }

    @Test("who has no room is named in the certificate, also where others lack one whatever becomes of them")
    func namesEverybody() throws {
        for seed in [1_543, 1_898, 2_719, 2_772, 3_274, 3_855] as [UInt64] {
            _ = try agrees(LodgingInstances.problem(seed: seed), seed)
        }
        for seed in [134, 1_553, 2_772] as [UInt64] {
            _ = try agrees(LodgingInstances.replan(seed: seed) { try LodgingPlanner.plan($0) }, seed)
        }
    }

    @Test("what did not change stays: the same plan, the same numbers, and an empty diff")
    func keepsThePlanInForce() throws {
        for seed in Tier.seeds(200, long: 3000) {
            var problem = LodgingInstances.problem(seed: seed)
            let plan = try LodgingPlanner.plan(problem)
            // Whoever could be housed for more money comes before what was announced.
            guard !plan.stays.isEmpty, problem.objectives[0] == .init(.unhoused) else { continue }
            problem.previous = plan.stays
            let again = try LodgingPlanner.plan(problem)
            #expect(again.changes == [] && again.stays == plan.stays, "seed \(seed)")
        }
    }

    @Test("the order of a file changes nothing")
    func ignoresOrder() throws {
        for seed in Tier.seeds(100, long: 1000) {
            var problem = LodgingInstances.problem(seed: seed)
            let plan = try LodgingPlanner.plan(problem)
            problem.guests.reverse()
            problem.classes.reverse()
            let turned = try LodgingPlanner.plan(problem)
            #expect(turned.stays == plan.stays && turned.objectives == plan.objectives, "seed \(seed)")
        }
    }

    @Test("hundreds of guests get rooms with a bound beside the cost")
    func large() throws {
        let counts = Tier.isLong ? [60, 150, 400] : [90]
        for count in counts {
            let problem = LodgingInstances.large(seed: UInt64(count), guests: count)
            let plan = try LodgingPlanner.plan(problem)
            let check = try LodgingVerifier.verify(plan, against: problem)
            #expect(check.violations == [])
            let words = plan.objectives.map { "\($0.name) \($0.value) (bound \($0.bound.map(String.init) ?? "-"))" }
            print("rooms: \(count) guests, \(words.joined(separator: ", ")), work \(plan.work)")
            #expect(plan.objectives[0].value == plan.objectives[0].bound)
            #expect(plan.objectives.allSatisfy { $0.bound != nil })
        }
    }

    @Test("with hardly any work no bound is above the best value, and half of them and more are that value")
    func boundsWithLittleWork() throws {
        var bounds = BoundTally()
        for seed in Tier.seeds(80, long: 3000) {
            var problem = LodgingInstances.problem(seed: seed)
            problem.work = 1
            var oracle = LodgingOracle(problem)
            let best = oracle.solve()
            let plan = try LodgingPlanner.plan(problem)
            #expect(try LodgingVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
            #expect(bounds.wrong(plan.objectives, best: best) == [], "seed \(seed)")
        }
        print("rooms: \(bounds.looked) bounds of plans made with little work, \(bounds.met) are the best value")
        #expect(bounds.percent >= 80)
    }

    private func agrees(_ problem: LodgingProblem, _ seed: UInt64) throws -> LodgingPlan {
        var oracle = LodgingOracle(problem)
        let expected = oracle.solve()
        let plan = try LodgingPlanner.plan(problem)
        let check = try LodgingVerifier.verify(plan, against: problem)
        #expect(plan.objectives.map(\.value) == expected, "seed \(seed)")
        #expect(check.objectives.map(\.value) == expected, "seed \(seed)")
        #expect(check.violations == [], "seed \(seed)")
        for objective in plan.objectives { #expect((objective.bound ?? 0) <= objective.value, "seed \(seed)") }
        return plan
    }
}
