import Domain
import Support
import Testing

@testable import Courses

/// A hard rule and how a problem looks without it.
struct Lifting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lift: @Sendable (inout CourseProblem) -> Void

    init(_ name: String, _ lift: @escaping @Sendable (inout CourseProblem) -> Void) {
        testDescription = name
        self.lift = lift
    }

    static func phases(_ name: String, _ change: @escaping @Sendable (inout CourseProblem.Phase) -> Void) -> Lifting {
        Lifting(name) { problem in
            for index in problem.learners.indices {
                change(&problem.learners[index].before)
                if var after = problem.learners[index].after {
                    change(&after)
                    problem.learners[index].after = after
                }
            }
        }
    }

    static func offers(_ name: String, _ change: @escaping @Sendable (inout CourseOffer) -> Void) -> Lifting {
        Lifting(name) { problem in
            for index in problem.offers.indices where problem.offers[index].individual == nil {
                change(&problem.offers[index])
            }
        }
    }

    static func learners(
        _ name: String, _ change: @escaping @Sendable (inout CourseProblem.Learner) -> Void
    ) -> Lifting {
        Lifting(name) { problem in for index in problem.learners.indices { change(&problem.learners[index]) } }
    }
}

@Suite("The small instances are hard enough to tell planners apart")
struct BiteTests {
    /// Shares are only meaningful over the whole of a tier, so that a slice of the long one looks at the standard seeds.
    static let seeds: Range<UInt64> = 0..<(Tier.isLong ? 1_000 : 80)

    static let liftings: [Lifting] = [
        .offers("places") { $0.place = nil },
        .phases("hours") { $0.hours = nil },
        .phases("childcare") { $0.childcare = nil },
        .phases("last ways home") { phase in
            for index in phase.ways.indices { phase.ways[index].lastDeparture = nil }
        },
        .learners("days away") { $0.away = [] },
        Lifting("first days") { problem in
            problem.asOf = nil
            for index in problem.learners.indices { problem.learners[index].from = nil }
        },
        .offers("registration") { $0.exam?.registrationDays = 0 },
        .learners("deadlines") { $0.deadline = $0.deadline.adding(days: 400) },
        .offers("minimum sizes") { $0.minimum = 1 },
        .offers("seats") { $0.seats = 9 },
        .offers("groups of an offer") { $0.groups += 2 },
        Lifting("groups of a provider") { problem in
            for index in problem.providers.indices { problem.providers[index].maxGroups = nil }
        },
    ]

    private static func values(_ problem: CourseProblem) -> [Int]? {
        do { return try CoursePlanner.plan(problem).objectives.map(\.value) } catch { return nil }
    }

    /// Values of the first levels without pins, by seed.
    private static let unlifted = seeds.map { seed in values(plain(seed)) }

    private static func plain(_ seed: UInt64) -> CourseProblem {
        var problem = CourseInstances.problem(seed: seed)
        problem.pins = []
        problem.objectives = [.init(.unreached), .init(.levels), .init(.cost)]
        return problem
    }

    @Test("each hard rule binds in a tenth of them or more", arguments: liftings)
    func rulesBind(_ lifting: Lifting) {
        var bound = 0
        for (seed, before) in zip(BiteTests.seeds, BiteTests.unlifted) {
            let problem = BiteTests.plain(seed)
            var lifted = problem
            lifting.lift(&lifted)
            if lifted != problem, BiteTests.values(lifted) != before { bound += 1 }
        }
        print("courses: \(lifting.testDescription) bind in \(bound) of \(BiteTests.seeds.count)")
        #expect(bound * 10 >= BiteTests.seeds.count)
    }

    @Test("each objective decides in a twentieth of them or more", arguments: CourseProblem.Term.ofFiles)
    func objectivesDecide(_ term: CourseProblem.Term) throws {
        var decided = 0
        for seed in BiteTests.seeds {
            var problem = CourseInstances.problem(seed: seed)
            problem.pins = []
            // Without the level, the first best plan of those before it need not be good at it.
            problem.objectives = term == .unreached ? [.init(.cost)] : [.init(.unreached)]
            let before = try CoursePlanner.plan(problem)
            #expect(try CourseVerifier.verify(before, against: problem).valid, "seed \(seed)")
            problem.objectives = term == .unreached ? [.init(term)] : [.init(.unreached), .init(term)]
            let full = try CoursePlanner.plan(problem)
            if try full.objectives.last?.value != value(of: term, before, problem) { decided += 1 }
        }
        print("courses: \(term.rawValue) decides in \(decided) of \(BiteTests.seeds.count)")
        #expect(decided * 20 >= BiteTests.seeds.count)
    }

    private func value(of term: CourseProblem.Term, _ plan: CoursePlan, _ problem: CourseProblem) throws -> Int {
        var alone = problem
        alone.objectives = [.init(term)]
        return try CourseVerifier.verify(plan, against: alone).objectives[0].value
    }

    @Test("a seventh of them or more hold a learner who cannot reach the target")
    func someAreImpossible() throws {
        var impossible = 0
        for seed in BiteTests.seeds {
            var problem = CourseInstances.problem(seed: seed)
            problem.pins = []
            if try CoursePlanner.plan(problem).status == .partial { impossible += 1 }
        }
        print("courses: \(impossible) of \(BiteTests.seeds.count) hold a learner who cannot reach the target")
        #expect(impossible * 100 >= BiteTests.seeds.count * 15)
    }

    @Test("a greedy planner fails on a fifth of them or more")
    func greedyFails() {
        var failed = 0
        for seed in BiteTests.seeds {
            let problem = CourseInstances.problem(seed: seed)
            if CourseGreedy(problem: problem).values() != BiteTests.values(problem) { failed += 1 }
        }
        print("courses: a greedy planner fails on \(failed) of \(BiteTests.seeds.count)")
        #expect(failed * 5 >= BiteTests.seeds.count)
    }
}
