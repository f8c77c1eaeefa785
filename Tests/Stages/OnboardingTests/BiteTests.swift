import Calendar
import Domain
import Support
import Testing

/// A hard rule and how a problem looks without it.
struct Lifting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lift: @Sendable (inout GuidesProblem) -> Void

    init(_ name: String, _ lift: @escaping @Sendable (inout GuidesProblem) -> Void) {
        testDescription = name
        self.lift = lift
    }
}

@Suite("The small instances are hard enough to tell planners apart")
struct BiteTests {
    /// Shares are only meaningful over the whole of a tier, so that a slice of the long one looks at the standard seeds.
    static let seeds: Range<UInt64> = 0..<(Tier.isLong ? 600 : 120)

    /// The best values of each instance as it is.
    static let values: [UInt64: [Int]] = Dictionary(
        uniqueKeysWithValues: seeds.map { seed in
            var oracle = GuidesOracle(GuidesInstances.problem(seed: seed))
            return (seed, oracle.solve())
        })

    /// From nine to eleven on working days: longer, and exhaustive search has too much to do.
    static let everyMorning = Weekday.allCases.prefix(5).map { VerifierTests.hours($0, 9, 11) }

    static let liftings: [Lifting] = [
        Lifting("language") { $0.sharedLanguageLevel = nil },
        Lifting("room for households") { problem in
            for index in problem.guides.indices { problem.guides[index].maxHouseholds = nil }
        },
        Lifting("minutes a week") { problem in
            for index in problem.guides.indices { problem.guides[index].minutesPerWeek = nil }
        },
        Lifting("absences") { problem in
            for index in problem.guides.indices { problem.guides[index].absences = [] }
        },
        Lifting("only one substitute") { problem in
            for index in problem.guides.indices { problem.guides[index].substitute = nil }
        },
        Lifting("public holidays and closed days") { problem in
            problem.region = nil
            for index in problem.offices.indices { problem.offices[index].closed = [] }
        },
        Lifting("free hours of guides") { problem in
            for index in problem.guides.indices { problem.guides[index].hours = everyMorning }
        },
        Lifting("opening hours") { problem in
            for index in problem.offices.indices { problem.offices[index].hours = everyMorning }
        },
        Lifting("households in a visit") { problem in
            for index in problem.offices.indices { problem.offices[index].together = 9 }
        },
        Lifting("ways") { problem in
            problem.ways = [("D0", "D1"), ("D0", "D2"), ("D1", "D2")].map {
                GuidesProblem.Way(from: ID($0.0), to: ID($0.1), minutes: 0)
            }
        },
        Lifting("lengths of meetings") { problem in
            for index in problem.tasks.indices { problem.tasks[index].minutes = 30 }
        },
        Lifting("first and last days") { problem in
            for index in problem.tasks.indices { problem.tasks[index].earliest = nil }
            for index in problem.households.indices { problem.households[index].arrival = problem.from }
            problem.to = problem.to.adding(days: 2)
        },
        Lifting("pins") { $0.pins = [] },
    ]

    @Test("each hard rule binds in a tenth of the instances", arguments: liftings)
    func ruleBinds(_ lifting: Lifting) {
        var binds = 0
        for seed in BiteTests.seeds {
            let problem = GuidesInstances.problem(seed: seed)
            var lifted = problem
            lifting.lift(&lifted)
            if lifted == problem { continue }
            var without = GuidesOracle(lifted)
            if BiteTests.values[seed] != without.solve() { binds += 1 }
        }
        print("guides: \"\(lifting.testDescription)\" binds in \(binds) of \(BiteTests.seeds.count) instances")
        #expect(binds * 10 >= BiteTests.seeds.count)
    }

    @Test("each objective decides in a twentieth of the instances", arguments: GuidesProblem.defaultObjectives.indices)
    func objectiveDecides(_ position: Int) {
        let levels = GuidesProblem.defaultObjectives
        var decides = 0
        for seed in BiteTests.seeds {
            let problem = GuidesInstances.problem(seed: seed)
            // Without the level, the first best plan of those before it need not be good at it.
            var before = GuidesOracle(problem, levels: Array(levels[..<position]))
            var until = GuidesOracle(problem, levels: Array(levels[...position]))
            _ = before.solve()
            let best = until.solve()
            let value = until.value(of: levels[position], guides: before.bestGuides, held: before.bestHeld)
            if value != best[position] { decides += 1 }
        }
        print("guides: \"\(levels[position].name)\" decides in \(decides) of \(BiteTests.seeds.count) instances")
        #expect(decides * 20 >= BiteTests.seeds.count)
    }

    @Test("in a seventh something required is impossible, and a greedy planner fails on a fifth")
    func hardness() {
        var impossible = 0
        var greedyFails = 0
        for seed in BiteTests.seeds {
            let problem = GuidesInstances.problem(seed: seed)
            var required = GuidesOracle(problem, levels: [.init(.required)])
            if required.solve() != [0] { impossible += 1 }
            let oracle = GuidesOracle(problem)
            let best = BiteTests.values[seed]
            let greedy = GuidesGreedy(problem: problem).choice()
            let values = problem.levelsInForce.map { oracle.value(of: $0, guides: greedy.guides, held: greedy.held) }
            if values != best { greedyFails += 1 }
        }
        let count = BiteTests.seeds.count
        print("guides: something required is impossible in \(impossible), greedy fails in \(greedyFails) of \(count)")
        #expect(impossible * 100 >= 15 * count)
        #expect(greedyFails * 5 >= count)
    }
}
