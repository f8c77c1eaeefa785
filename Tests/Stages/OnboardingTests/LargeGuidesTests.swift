import Domain
import Onboarding
import Support
import Testing

@Suite("Large problems of guides")
struct LargeGuidesTests {
    @Test("hundreds of tasks are planned in about a second, without a violation, with bounds")
    func planHundreds() throws {
        var problem = GuidesInstances.large(seed: 1, households: Tier.isLong ? 60 : 20, guides: Tier.isLong ? 15 : 6)
        if !Tier.isLong { problem.work = 300_000 }
        var plan: GuidesPlan?
        let duration = try ContinuousClock().measure { plan = try GuidesPlanner.plan(problem) }
        let found = try #require(plan)
        let figures = found.objectives.map { "\($0.name) \($0.value) (bound \($0.bound ?? -1))" }
        print("guides: \(problem.tasks.count) tasks, \(found.meetings.count) meetings in \(duration)")
        print("guides: \(found.status.rawValue), \(figures.joined(separator: ", ")), \(found.work) work")
        let check = try GuidesVerifier.verify(found, against: problem)
        #expect(check.violations == [])
        #expect(found.objectives[0].value == found.objectives[0].bound)
    }
}
