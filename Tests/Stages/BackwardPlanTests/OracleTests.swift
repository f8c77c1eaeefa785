import BackwardPlan
import Calendar
import Domain
import Support
import Testing

@Suite("Backward plans agree with trying every day")
struct OracleTests {
    @Test("earliest and latest days, slack and what cannot be kept are those of all plans there are")
    func agrees() throws {
        var (kept, missed) = (0, 0)
        let seeds = Tier.seeds(300, long: 5000)
        for seed in seeds {
            let problem = BackwardInstances.problem(seed: seed, steps: 2 + Int(seed % 2))
            let oracle = BackwardOracle(problem)
            let plan = try BackwardPlanner.plan(problem)
            #expect(try BackwardVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
            #expect((plan.status == .optimal) == !oracle.range.isEmpty, "seed \(seed)")
            guard plan.status == .optimal else {
                missed += 1
                continue
            }
            kept += 1
            for step in plan.steps where step.latestBegin != nil {
                let range = try #require(oracle.range[step.id.text])
                #expect(step.earliestBegin == range.first, "seed \(seed), \(step.id)")
                #expect(step.latestBegin == range.last, "seed \(seed), \(step.id)")
            }
        }
        print("backward: \(seeds.count) networks agree with trying every day: \(kept) kept, \(missed) missed")
        #expect(missed * 100 >= 15 * seeds.count)
        #expect(kept * 100 >= 15 * seeds.count)
    }

    @Test("the verifier finds nothing in larger networks")
    func verified() throws {
        let seeds = Tier.seeds(300, long: 10_000)
        for seed in seeds {
            let problem = BackwardInstances.problem(seed: seed, steps: 3 + Int(seed % 6))
            let plan = try BackwardPlanner.plan(problem)
            #expect(try BackwardVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
        }
        print("backward: no violation in \(seeds.count) plans")
    }

    @Test("a contract that moves to the first possible day is kept")
    func moving() throws {
        var moved = 0
        for seed in Tier.seeds(300, long: 3000) {
            var problem = BackwardInstances.problem(seed: seed)
            let plan = try BackwardPlanner.plan(problem)
            guard plan.status == .partial, let start = plan.earliestStart else { continue }
            moved += 1
            problem.start = start
            #expect(try BackwardPlanner.plan(problem).status == .optimal, "seed \(seed)")
            problem.startRule = .any
            problem.start = problem.start.adding(days: -1)
            let earlier = try BackwardPlanner.plan(problem)
            #expect(earlier.status == .partial || earlier.earliestStart ?? start < start, "seed \(seed)")
        }
        print("backward: \(moved) contracts moved")
        #expect(moved > 20)
    }

    /// What each rule changes, so that the instances tell planners apart.
    @Test("each kind of rule matters in a tenth of the networks", arguments: 0..<6)
    func ruleBinds(_ rule: Int) throws {
        var binds = 0
        let seeds: Range<UInt64> = 0..<200
        for seed in seeds {
            let problem = BackwardInstances.problem(seed: seed)
            var lifted = problem
            for index in lifted.steps.indices {
                switch rule {
                case 0: lifted.steps[index].after = []
                case 1: lifted.steps[index].begins = .any
                case 2: lifted.steps[index].ends = .any
                case 3: lifted.steps[index].region = nil
                case 4: lifted.steps[index].deadline = nil
                default: (lifted.steps[index].notBefore, lifted.steps[index].fixedBegin) = (nil, nil)
                }
            }
            if try BackwardPlanner.plan(problem).steps != BackwardPlanner.plan(lifted).steps { binds += 1 }
        }
        print("backward: rule \(rule) matters in \(binds) of \(seeds.count) networks")
        #expect(binds * 10 >= seeds.count)
    }
}
