import Domain
import Support
import Testing

@testable import Courses

@Suite("Courses compared with exhaustive search")
struct OracleTests {
    @Test("the planner's values are those of exhaustive search, and the verifier agrees")
    func agreesWithExhaustiveSearch() {
        var counts = Counts()
        for seed in Tier.seeds(400, long: 4_000) {
            check(CourseInstances.problem(seed: seed), seed, &counts)
        }
        print("courses: \(counts.text)")
    }

    struct Counts {
        var all = 0
        var refused = 0
        var optimal = 0
        var partial = 0
        var largest = 0
        var text: String {
            "\(all) instances compared with exhaustive search, \(optimal) proven, \(partial) partial, \(refused) refused,"
                + " at most \(largest) combinations"
        }
    }

    private func check(_ problem: CourseProblem, _ seed: UInt64, _ counts: inout Counts) {
        let oracle = CourseOracle(problem)
        guard oracle.combinations < 40_000 else { return }
        counts.largest = max(counts.largest, oracle.combinations)
        counts.all += 1
        let expected = oracle.best()
        do {
            let plan = try CoursePlanner.plan(problem)
            let check = try CourseVerifier.verify(plan, against: problem)
            #expect(plan.objectives.map(\.value) == expected, "seed \(seed)")
            #expect(check.objectives.map(\.value) == expected, "seed \(seed)")
            #expect(check.violations == [], "seed \(seed)")
            for objective in plan.objectives {
                #expect((objective.bound ?? 0) <= objective.value, "seed \(seed), \(objective.name)")
            }
            if plan.objectives.allSatisfy({ $0.bound == $0.value }) { counts.optimal += 1 }
            if plan.status == .partial { counts.partial += 1 }
        } catch let refusal {
            counts.refused += 1
            #expect(expected == nil, "seed \(seed): \(refusal)")
        }
    }
}
