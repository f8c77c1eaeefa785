import Domain
import FairTimetable
import Support
import Testing

@Suite("Large fairs", .enabled(if: Tier.isLong))
struct LargeFairTests {
    @Test("a fair of the size of 2012 is planned without a violation, and what is missing has a certificate")
    func planSampleSize() throws {
        let problem = FairInstances.large(seed: 1, candidates: 100, employers: 25, tables: 14)
        var plan: FairPlan?
        let duration = try ContinuousClock().measure { plan = try FairPlanner.plan(problem) }
        let found = try #require(plan)
        let figures = found.objectives.map { "\($0.name) \($0.value) (bound \($0.bound ?? -1))" }
        print("fair: \(problem.requests.count) requests, \(found.interviews.count) placed, \(found.bindingBound)")
        print("fair: \(found.status.rawValue), \(figures.joined(separator: ", ")), \(found.work) work in \(duration)")
        let check = try FairVerifier.verify(found, against: problem)
        #expect(check.violations == [])
        print("fair: certificates \(found.certificates)")
    }
}
