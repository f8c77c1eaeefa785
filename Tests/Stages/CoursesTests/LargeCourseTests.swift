import Domain
import Support
import Testing

@testable import Courses

@Suite("Large campaigns")
struct LargeCourseTests {
    @Test("hundreds of learners are planned within the work, with bounds and without a violation")
    func plansLarge() throws {
        for (learners, offers) in Tier.isLong ? [(60, 24), (300, 48)] : [(60, 24)] {
            var problem = CourseInstances.large(seed: 7, learners: learners, offers: offers)
            problem.work = Tier.isLong ? nil : 100_000
            let plan = try CoursePlanner.plan(problem)
            let check = try CourseVerifier.verify(plan, against: problem)
            #expect(check.violations == [])
            for objective in plan.objectives { #expect((objective.bound ?? -1) >= 0, "\(objective.name)") }
            let figures = plan.objectives.map { "\($0.name) \($0.value) (at least \($0.bound ?? 0))" }
            print("courses: \(learners) learners, \(offers) offers: \(figures.joined(separator: ", "))")
        }
    }
}

@Suite("Many random problems")
struct ManyCoursesTests {
    @Test("the verifier finds nothing to object to")
    func noViolations() throws {
        var count = 0
        for seed in Tier.seeds(200, long: 10_500) {
            let problem = CourseInstances.problem(seed: seed &+ 1_000_000)
            do throws(PlanRefusal) {
                let plan = try CoursePlanner.plan(problem)
                let check = try CourseVerifier.verify(plan, against: problem)
                #expect(check.violations == [], "seed \(seed)")
                count += 1
            } catch {
                #expect(!problem.pins.isEmpty, "seed \(seed): \(error.faults)")
            }
        }
        print("courses: \(count) random problems without a violation")
    }

    @Test("local search alone comes close: never better than the proven plan, and valid")
    func localSearchIsSound() throws {
        var met = 0
        var all = 0
        for seed in Tier.seeds(60, long: 1_000) {
            let problem = CourseInstances.problem(seed: seed)
            var compilation = Compilation(problem)
            guard let courses = compilation.run() else { continue }
            var local = LocalSearch(courses, seed: 1)
            local.construct()
            local.improve(work: 4_000)
            var proof = TreeSearch(
                courses, state: Assignment(courses), order: Array(courses.learners.indices), incumbent: nil,
                limit: 3_000_000)
            proof.run()
            let best = try #require(proof.best)
            #expect(local.best.deficit == 0 && best.worth <= local.best.worth, "seed \(seed)")
            all += 1
            if best.worth == local.best.worth { met += 1 }
        }
        print("courses: local search alone finds the best in \(met) of \(all)")
        #expect(met * 10 >= all * 8)
    }
}
