import Domain
import Support
import Testing

@testable import Housing

@Suite("Housing plans agree with exhaustive search")
struct OracleTests {
    @Test("every level of the objective has the value of the best plan, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() {
        var optimal = 0
        var refused = 0
        let seeds = Tier.seeds(120, long: 5000)
        for seed in seeds {
            let problem = HousingInstances.problem(seed: seed)
            switch OracleTests.agrees(problem, seed) {
            case .optimal: optimal += 1
            case .refused: refused += 1
            case .open: break
            }
        }
        print(
            "housing: \(seeds.count) instances agree with exhaustive search, \(optimal) proven optimal by the planner, "
                + "\(refused) refused for their pins")
    }

    @Test("a re-plan has the best value on every level, and the verifier finds nothing")
    func replansAgreeWithExhaustiveSearch() {
        var count = 0
        var changed = 0
        for seed in Tier.seeds(60, long: 3000) {
            guard let problem = HousingReplans.problem(seed: seed) else { continue }
            count += 1
            _ = OracleTests.agrees(problem, seed)
            if let plan = try? HousingPlanner.plan(problem), !plan.changes.isEmpty { changed += 1 }
        }
        print("housing: \(count) re-plans agree with exhaustive search, \(changed) change something")
        #expect(changed * 3 > count)
    }

    @Test("what did not change stays: stays in force that are still right are kept, and the diff is empty")
    func keepsThePlanInForce() throws {
        var kept = 0
        for seed in Tier.seeds(60, long: 3000) {
            var problem = HousingInstances.problem(seed: seed)
            problem.pins = []
            let plan = try HousingPlanner.plan(problem)
            // Whoever has no home yet may get one if somebody announced moves.
            guard plan.status == .optimal else { continue }
            kept += 1
            problem.previous = plan.stays
            let again = try HousingPlanner.plan(problem)
            #expect(again.changes == [], "seed \(seed)")
            #expect(OracleTests.homes(again.stays) == OracleTests.homes(plan.stays), "seed \(seed)")
        }
        print("housing: \(kept) plans in force are kept as they are")
        #expect(kept > 0)
    }

    @Test("the diff names those who live otherwise, and nobody else, and for each a cause")
    func diffs() throws {
        var (looked, moved) = (0, 0)
        for seed in Tier.seeds(60, long: 3000) {
            guard let problem = HousingReplans.problem(seed: seed) else { continue }
            let plan = try HousingPlanner.plan(problem)
            let (old, new) = (OracleTests.homes(problem.previous), OracleTests.homes(plan.stays))
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
        print("housing: the diffs of \(looked) re-plans name \(moved) households")
    }

    /// Where each household lives on which nights.
    private static func homes(_ stays: [Stay]) -> [ID<Household>: Set<String>] {
        Dictionary(grouping: stays, by: \.household).mapValues { own in
            Set(own.map { "\($0.unit) \($0.rooms.map(\.text).sorted()) \($0.span.from) \($0.span.until)" })
        }
    }

    @Test(
        "where a pin leaves somebody without a way to work, the way of the others counts",
        arguments: [2351, 3669, 4765])
    func waysOfOthersCount(_ seed: UInt64) {
        #expect(OracleTests.agrees(HousingInstances.problem(seed: seed), seed) == .optimal)
    }

    @Test(
        "whoever stays on where the next home is gone keeps the stay that was announced", arguments: [585, 781, 2096])
    func stayingOnIsNoChange(_ seed: UInt64) throws {
        let problem = try #require(HousingReplans.problem(seed: seed))
        #expect(OracleTests.agrees(problem, seed) == .optimal)
    }

    @Test("a room is looked at again where somebody joins those who sleep in it", arguments: [6603, 7642])
    func roommatesMayBecomeMore(_ seed: UInt64) throws {
        var problem = HousingInstances.problem(seed: seed)
        problem.pins = []
        let plan = try HousingPlanner.plan(problem)
        #expect(try HousingVerifier.verify(plan, against: problem).violations == [])
    }

    @Test("local search alone never claims more than exhaustive search finds, and is never better")
    func boundsHold() {
        var met = 0
        let seeds = Tier.seeds(60, long: 3000)
        for seed in seeds {
            let problem = HousingInstances.problem(seed: seed)
            var oracle = HousingOracle(problem)
            guard let expected = oracle.solve() else { continue }
            let housing = CompiledHousing(problem)
            let bounds = HousingBounds(housing)
            var search = LocalSearch(housing, bounds, seed: 1)
            search.run(work: 400)
            guard search.best.missedPins == 0 else { continue }
            let values = housing.levels.indices.map { search.best.values[$0] }
            #expect(!values.lexicographicallyPrecedes(expected), "seed \(seed)")
            if bounds.areMet(by: search.best) {
                met += 1
                #expect(values == expected, "seed \(seed)")
            }
        }
        print("housing: bounds alone prove \(met) of \(seeds.count) instances optimal")
        #expect(met > 0)
    }

    enum Outcome { case optimal, open, refused }

    @Test("with hardly any work no bound is above the best value, and half of them and more are that value")
    func boundsWithLittleWork() throws {
        var bounds = BoundTally()
        for seed in Tier.seeds(80, long: 3000) {
            var problem = HousingInstances.problem(seed: seed)
            problem.work = 1
            var oracle = HousingOracle(problem)
            guard let best = oracle.solve(), let plan = try? HousingPlanner.plan(problem) else { continue }
            #expect(bounds.wrong(plan.objectives, best: best) == [], "seed \(seed)")
        }
        print("housing: \(bounds.looked) bounds of plans made with little work, \(bounds.met) are the best value")
        #expect(bounds.percent >= 60)
    }

    static func agrees(_ problem: HousingProblem, _ seed: UInt64) -> Outcome {
        var oracle = HousingOracle(problem)
        let expected = oracle.solve()
        do {
            let plan = try HousingPlanner.plan(problem)
            let check = try HousingVerifier.verify(plan, against: problem)
            #expect(check.objectives.map(\.value) == expected, "seed \(seed)")
            #expect(plan.objectives.map(\.value) == expected, "seed \(seed)")
            #expect(check.violations == [], "seed \(seed)")
            return plan.objectives.allSatisfy { $0.bound == $0.value } ? .optimal : .open
        } catch let refusal {
            #expect(expected == nil, "seed \(seed): \(refusal)")
            return .refused
        }
    }
}
