import Domain
import Support
import Testing

@testable import Onboarding

@Suite("Plans of guides agree with exhaustive search")
struct OracleTests {
    @Test("every level of the objective has the value of the best plan, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() throws {
        let seeds = Tier.seeds(150, long: 5000)
        var optimal = 0
        for seed in seeds { optimal += try agrees(GuidesInstances.problem(seed: seed), seed) ? 1 : 0 }
        print("guides: \(seeds.count) instances agree with exhaustive search, \(optimal) proven by the planner")
    }

    @Test("a re-plan has the best value on every level, and the verifier finds nothing")
    func replansAgree() throws {
        let seeds = Tier.seeds(80, long: 3000)
        var count = 0
        for seed in seeds {
            guard let problem = GuidesReplans.problem(seed: seed) else { continue }
            _ = try agrees(problem, seed)
            count += 1
        }
        print("guides: \(count) re-plans agree with exhaustive search")
    }

    @Test("what did not change stays: a plan in force that is still right is kept, and the diff is empty")
    func keepsThePlanInForce() throws {
        var kept = 0
        for seed in Tier.seeds(60, long: 3000) {
            var problem = GuidesInstances.problem(seed: seed)
            problem.pins = []
            let plan = try GuidesPlanner.plan(problem)
            // What has no meeting yet counts as new, and may come before what was announced.
            guard plan.status == .optimal, plan.meetings.count == problem.tasks.count else { continue }
            kept += 1
            problem.previous = .init(assignments: plan.assignments, meetings: plan.meetings)
            let again = try GuidesPlanner.plan(problem)
            #expect(again.changes == [], "seed \(seed)")
            #expect(again.meetings == plan.meetings, "seed \(seed)")
        }
        print("guides: \(kept) plans in force are kept as they are")
        #expect(kept > 0)
    }

    @Test("the diff names what is otherwise, and nothing else, and for each a cause")
    func diffs() throws {
        var (looked, moved) = (0, 0)
        for seed in Tier.seeds(80, long: 3000) {
            guard let problem = GuidesReplans.problem(seed: seed), let previous = problem.previous else { continue }
            let plan = try GuidesPlanner.plan(problem)
            let old = (guides(previous.assignments), meetings(previous.meetings))
            let new = (guides(plan.assignments), meetings(plan.meetings))
            let expected = differing(old.0, new.0) + differing(old.1, new.1)
            #expect(plan.changes.map(\.item) == expected, "seed \(seed)")
            #expect(plan.changes.allSatisfy { !$0.cause.isEmpty }, "seed \(seed)")
            looked += 1
            moved += expected.count
        }
        print("guides: the diffs of \(looked) re-plans name \(moved) households and tasks")
    }

    private func guides(_ list: [GuidesProblem.Assignment]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: list.map { ("household \($0.household)", $0.guide.text) })
    }

    private func meetings(_ list: [GuidesProblem.Meeting]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: list.map {
                ("task \($0.task)", "\($0.date) \($0.start) \($0.guide) \($0.office?.text ?? "at home")")
            })
    }

    private func differing(_ old: [String: String], _ new: [String: String]) -> [String] {
        Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    }

    @Test("the complete search alone, without a plan to beat, finds the best on every level")
    func completeSearchIsExact() {
        for seed in Tier.seeds(40, long: 2000) {
            let problem = GuidesInstances.problem(seed: seed)
            let compiled = CompiledGuides(problem)
            var search = ExactRoster(best: Roster(compiled), prospects: Prospects(compiled), work: 5_000_000)
            search.run()
            var oracle = GuidesOracle(problem)
            #expect(search.isComplete, "seed \(seed)")
            #expect(search.bestValues == oracle.solve(), "seed \(seed)")
        }
    }

    @Test("no bound is above the best value, whatever plan it is asked for")
    func boundsHold() {
        for seed in Tier.seeds(40, long: 3000) {
            for problem in [GuidesInstances.problem(seed: seed), GuidesReplans.problem(seed: seed)] {
                guard let problem else { continue }
                let compiled = CompiledGuides(problem)
                let prospects = Prospects(compiled)
                let bounds = RosterBounds(compiled, prospects, AssignmentFlow(compiled))
                var oracle = GuidesOracle(problem)
                let best = oracle.solve()
                for (bound, value) in zip(bounds.levels(values: best), best) {
                    #expect(bound <= value, "seed \(seed)")
                }
            }
        }
    }

    @Test("the same problem in another order gives the same plan, byte for byte")
    func orderDoesNotMatter() throws {
        for seed in Tier.seeds(60, long: 1000) {
            let problem = GuidesInstances.problem(seed: seed)
            var turned = problem
            turned.guides.reverse()
            turned.offices.reverse()
            turned.households.reverse()
            turned.tasks.reverse()
            turned.ways.reverse()
            #expect(try GuidesPlanner.plan(problem) == GuidesPlanner.plan(turned), "seed \(seed)")
        }
    }

    @Test("no verifier finds a violation, however little work the planner may do")
    func nothingIsBroken() throws {
        let seeds = Tier.seeds(200, long: 10_000)
        var (proofs, conflicts, unproven) = (0, 0, 0)
        for seed in seeds {
            var problem = GuidesInstances.problem(seed: seed)
            problem.work = Int(seed % 7) * 40
            let plan = try GuidesPlanner.plan(problem)
            let check = try GuidesVerifier.verify(plan, against: problem)
            #expect(check.violations == [], "seed \(seed)")
            // A plan may list its meetings in any order.
            var turned = plan
            turned.meetings.reverse()
            #expect(try GuidesVerifier.verify(turned, against: problem).violations == [], "seed \(seed), turned")
            for certificate in plan.certificates {
                switch certificate {
                case .count: proofs += 1
                case .conflict: conflicts += 1
                case .notFound: unproven += 1
                }
            }
        }
        print(
            "guides: no violation in \(seeds.count) plans; \(proofs) counts, \(conflicts) conflicts, \(unproven) open")
    }

    @Test("with hardly any work no bound is above the best value, and half of them and more are that value")
    func boundsWithLittleWork() throws {
        var bounds = BoundTally()
        for seed in Tier.seeds(120, long: 3000) {
            var problem = GuidesInstances.problem(seed: seed)
            problem.work = 1
            var oracle = GuidesOracle(problem)
            let best = oracle.solve()
            guard let plan = try? GuidesPlanner.plan(problem) else { continue }
            #expect(bounds.wrong(plan.objectives, best: best) == [], "seed \(seed)")
        }
        print("guides: \(bounds.looked) bounds of plans made with little work, \(bounds.met) are the best value")
        #expect(bounds.percent >= 70)
    }

    private func agrees(_ problem: GuidesProblem, _ seed: UInt64) throws -> Bool {
        var oracle = GuidesOracle(problem)
        let expected = oracle.solve()
        let plan = try GuidesPlanner.plan(problem)
        let check = try GuidesVerifier.verify(plan, against: problem)
        #expect(check.objectives.map(\.value) == expected, "seed \(seed)")
        #expect(plan.objectives.map(\.value) == expected, "seed \(seed)")
        #expect(check.violations == [], "seed \(seed)")
        return plan.objectives.allSatisfy { $0.bound == $0.value }
    }
}
