import Domain
import Support
import Testing

@testable import Travel

@Suite("Travel plans agree with exhaustive search")
struct OracleTests {
    @Test("every level of the objective has the value of the best choice, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() {
        run("instances", Tier.seeds(250, long: 5000)) { TravelInstances.problem(seed: $0) }
    }

    @Test("a re-plan has the best value on every level, and the verifier finds nothing")
    func replansAgreeWithExhaustiveSearch() {
        run("re-plans", Tier.seeds(200, long: 3000)) { TravelReplans.problem(seed: $0) }
    }

    @Test("what did not change stays: a plan in force that is still right is kept, and the diff is empty")
    func keepsThePlanInForce() throws {
        var kept = 0
        for seed in Tier.seeds(150, long: 3000) {
            var problem = TravelInstances.problem(seed: seed)
            let plan = try TravelPlanner.plan(problem)
            // Whoever has no journey yet counts as new, and may come before what was announced.
            guard plan.status == .optimal, plan.unplaced.isEmpty, !plan.trips.isEmpty else { continue }
            kept += 1
            problem.previous = plan.trips
            let again = try TravelPlanner.plan(problem)
            #expect(again.changes == [], "seed \(seed)")
            #expect(again.trips.map(\.legs) == plan.trips.map(\.legs), "seed \(seed)")
        }
        print("travel: \(kept) plans in force are kept as they are")
        #expect(kept > 0)
    }

    @Test("the diff names those whose journey is another one, and nobody else, and for each a cause")
    func diffs() throws {
        var (looked, moved) = (0, 0)
        for seed in Tier.seeds(100, long: 3000) {
            guard let problem = TravelReplans.problem(seed: seed) else { continue }
            let plan = try TravelPlanner.plan(problem)
            let old = journeys(problem.previous)
            let new = journeys(plan.trips)
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
        print("travel: the diffs of \(looked) re-plans name \(moved) parties")
    }

    private func journeys(_ trips: [TravelTrip]) -> [ID<TravelParty>: [String]] {
        var result: [ID<TravelParty>: [String]] = [:]
        for trip in trips {
            let rides = trip.legs.map { "\($0.ride.connection) \($0.ride.date) \($0.ride.from) \($0.ride.to)" }
            result[trip.party] = rides + [trip.leaves.text, trip.arrives.text]
        }
        return result
    }

    @Test("with pins every level has the best value, and the verifier finds nothing")
    func pinsAgreeWithExhaustiveSearch() {
        run("pinned", Tier.seeds(120, long: 2000)) { TravelReplans.pinned(seed: $0) }
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
