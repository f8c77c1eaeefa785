import Domain
import Support
import Testing
import Travel

@Suite("Large campaigns")
struct LargeTravelTests {
    @Test("hundreds of parties on two weeks of connections are planned with a bound on every level")
    func large() throws {
        let problem = LargeTravel.problem(seed: 1, parties: Tier.isLong ? 300 : 80)
        let plan = try TravelPlanner.plan(problem)
        let figures = plan.objectives.map { "\($0.name) \($0.value) (at least \($0.bound ?? -1))" }
        print(
            "travel: \(problem.parties.count) parties, \(problem.connections.count) connections, "
                + "\(plan.status.rawValue): \(figures.joined(separator: ", "))")
        #expect(plan.objectives.allSatisfy { ($0.bound ?? .max) <= $0.value && ($0.bound ?? -1) >= 0 })
        #expect(try TravelVerifier.verify(plan, against: problem).violations == [])
    }
}
