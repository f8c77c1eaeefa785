import Calendar
import Domain
import Support
import Testing

@testable import FairTimetable

@Suite("Timetables agree with exhaustive search")
struct OracleTests {
    @Test("every level of the objective has the value of the best timetable, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() {
        var optimal = 0
        let seeds = Tier.seeds(200, long: 5000)
        for seed in seeds {
            let problem = FairInstances.problem(seed: seed)
            optimal += agrees(problem, seed) ? 1 : 0
        }
        print("fair: \(seeds.count) instances agree with exhaustive search, \(optimal) proven optimal by the planner")
    }

    @Test("a timetable that meets every bound without one of its pins is not the last word")
    func boundsWithoutPin() {
        #expect(agrees(FairInstances.problem(seed: 4523), 4523), "the pins leave one place, and it proves optimal")
    }

    @Test("a re-plan has the best value on every level, and the verifier finds nothing")
    func replansAgreeWithExhaustiveSearch() {
        var optimal = 0
        let seeds = Tier.seeds(100, long: 3000)
        for seed in seeds {
            guard let problem = FairReplans.problem(seed: seed) else { continue }
            optimal += agrees(problem, seed) ? 1 : 0
        }
        print("fair: \(seeds.count) re-plans agree with exhaustive search, \(optimal) proven optimal by the planner")
    }

    @Test("with tables and teams out of use every level has the best value, and the verifier finds nothing")
    func closuresAgreeWithExhaustiveSearch() {
        var (optimal, binding) = (0, 0)
        let seeds = Tier.seeds(150, long: 4000)
        for seed in seeds {
            guard let problem = FairReplans.closed(seed: seed) else { continue }
            var open = problem
            open.closures = []
            var (with, without) = (FairOracle(problem), FairOracle(open))
            if with.solve() != without.solve() { binding += 1 }
            optimal += agrees(problem, seed) ? 1 : 0
        }
        #expect(binding * 10 >= seeds.count, "closures decide in a tenth of the instances")
        print("fair: \(seeds.count) closed days agree with exhaustive search, \(binding) decided, \(optimal) optimal")
    }

    @Test("branch and bound alone, without a timetable to beat, finds the best on every level")
    func branchAndBoundIsExact() throws {
        for seed in Tier.seeds(30, long: 2000) {
            for problem in [FairInstances.problem(seed: seed), FairReplans.problem(seed: seed)] {
                guard let problem, let fair = CompiledFair(problem) else { continue }
                var oracle = FairOracle(problem)
                guard let expected = oracle.solve() else { continue }
                let empty = Timetable(fair)
                var search = ExactSearch(best: empty, empty: empty, work: 3_000_000, goal: .zero)
                search.run()
                if search.isComplete { #expect(search.best.values == expected, "seed \(seed)") }
            }
        }
    }

    @Test("branch and bound keeps a branch whose holes a later interview fills")
    func holesAreFilled() throws {
        // Slots that each candidate can come to; only 0, 3, 2, 1 leaves no hole, and 0, 1, 2, 4 is found first.
        let slots = [[0], [1, 3], [2, 5, 6], [1, 4, 6]]
        let day = PlannerTests.day(7)
        var problem = FairProblem(
            zone: "Europe/Berlin", days: [day], tables: 1, employers: [.init(id: ID("E"))], candidates: [], requests: []
        )
        for (number, own) in slots.enumerated() {
            let windows = own.compactMap { slot in
                LocalTime(minutes: day.slots[slot].start.minutes + 15).flatMap {
                    DayWindow(date: day.date, from: day.slots[slot].start, to: $0)
                }
            }
            problem.candidates.append(.init(id: ID("C\(number)"), windows: windows))
            problem.requests.append(.init(candidate: ID("C\(number)"), employer: ID("E")))
        }
        problem.objectives = [.init(.unplaced), .init(.idle)]
        let fair = try #require(CompiledFair(problem))
        let empty = Timetable(fair)
        var search = ExactSearch(best: empty, empty: empty, work: 100_000, goal: .zero)
        search.run()
        #expect(search.best.values == [0, 0])
    }

    @Test("branch and bound keeps a team that a pin names apart from its like")
    func namedTeamsAreNotAlike() throws {
        // B is looked at first and can come only when A is pinned to the first of two teams: it has to take the second.
        let day = PlannerTests.day(1)
        var problem = FairProblem(
            zone: "Europe/Berlin", days: [day], tables: 2, employers: [.init(id: ID("E"), teams: 2)],
            candidates: [.init(id: ID("A")), .init(id: ID("B"))],
            requests: [
                .init(id: ID("1 of B"), candidate: ID("B"), employer: ID("E")),
                .init(id: ID("2 of A"), candidate: ID("A"), employer: ID("E")),
            ])
        problem.pins = [.init(request: ID("2 of A"), day: 0, slot: 0, team: 0)]
        problem.objectives = [.init(.unplaced)]
        problem.ties = .id
        let fair = try #require(CompiledFair(problem))
        let empty = Timetable(fair)
        var search = ExactSearch(best: empty, empty: empty, work: 100_000, goal: .zero)
        search.run()
        #expect(search.isComplete)
        #expect(search.best.values == [0])
    }

    private func agrees(_ problem: FairProblem, _ seed: UInt64) -> Bool {
        var oracle = FairOracle(problem)
        let expected = oracle.solve()
        do {
            let plan = try FairPlanner.plan(problem)
            let check = try FairVerifier.verify(plan, against: problem)
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
