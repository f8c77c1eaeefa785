import Domain
import FairTimetable
import Support
import Testing

@Suite("Timetables agree with exhaustive search")
struct OracleTests {
    @Test("every level of the objective has the value of the best timetable, and the verifier finds nothing")
    func agreesWithExhaustiveSearch() throws {
        for seed in Tier.seeds(300, long: 5000) {
            let problem = FairInstances.problem(seed: seed)
            var oracle = FairOracle(problem)
            let expected = oracle.solve()
            do {
                let plan = try FairPlanner.plan(problem)
                let check = try FairVerifier.verify(plan, against: problem)
                #expect(check.objectives.map(\.value) == expected, "seed \(seed)")
                #expect(check.violations == [], "seed \(seed)")
            } catch let refusal {
                #expect(expected == nil, "seed \(seed): \(refusal)")
            }
        }
    }
}
