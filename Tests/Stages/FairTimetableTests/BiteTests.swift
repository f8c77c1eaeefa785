import Domain
import Support
import Testing

/// A hard rule and how a problem looks without it.
struct Lifting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lift: @Sendable (inout FairProblem) -> Void

    init(_ name: String, _ lift: @escaping @Sendable (inout FairProblem) -> Void) {
        testDescription = name
        self.lift = lift
    }
}

@Suite("The small instances are hard enough to tell planners apart")
struct BiteTests {
    /// Shares are only meaningful over the whole of a tier, so that a slice of the long one looks at the standard seeds.
    static let seeds: Range<UInt64> = 0..<(Tier.isLong ? 600 : 120)

    static let liftings: [Lifting] = [
        Lifting("windows and blocks") { problem in
            problem.blocks = []
            for index in problem.employers.indices { problem.employers[index].windows = nil }
            for index in problem.candidates.indices { problem.candidates[index].windows = nil }
            for index in problem.interpreters.indices { problem.interpreters[index].windows = nil }
        },
        Lifting("daily maximum") { problem in
            for index in problem.candidates.indices { problem.candidates[index].maxPerDay = nil }
        },
        Lifting("gap") { problem in
            for index in problem.candidates.indices { problem.candidates[index].minGapSlots = 0 }
        },
        Lifting("tables") { problem in
            problem.tables = nil
            for index in problem.employers.indices { problem.employers[index].tables = nil }
        },
        Lifting("teams") { problem in
            for index in problem.employers.indices { problem.employers[index].teams = 2 }
        },
        Lifting("runs") { problem in
            for index in problem.employers.indices { problem.employers[index].maxRunSlots = nil }
            for index in problem.interpreters.indices { problem.interpreters[index].maxRunSlots = nil }
        },
        Lifting("interpreters") { $0.sharedLanguageLevel = nil },
        Lifting("pins") { $0.pins = [] },
        Lifting("lengths and breaks") { problem in
            for index in problem.requests.indices { problem.requests[index].slots = 1 }
        },
    ]

    /// The values of the best timetable of each instance; nil where the pins cannot hold together.
    static let best: [[Int]?] = seeds.map { seed in
        var oracle = FairOracle(FairInstances.problem(seed: seed))
        return oracle.solve()
    }

    @Test("each hard rule binds in a tenth of the instances", arguments: liftings)
    func ruleBinds(_ lifting: Lifting) {
        var binds = 0
        for (seed, best) in zip(BiteTests.seeds, BiteTests.best) {
            let problem = FairInstances.problem(seed: seed)
            var lifted = problem
            lifting.lift(&lifted)
            if lifted == problem { continue }
            var without = FairOracle(lifted)
            if best != without.solve() { binds += 1 }
        }
        print("fair: \"\(lifting.testDescription)\" binds in \(binds) of \(BiteTests.seeds.count) instances")
        #expect(binds * 10 >= BiteTests.seeds.count)
    }

    @Test("each objective decides in a twentieth of the instances")
    func objectiveDecides() {
        let levels = FairProblem.defaultObjectives
        var decides = [Int](repeating: 0, count: levels.count)
        for seed in BiteTests.seeds {
            let problem = FairInstances.problem(seed: seed)
            let values = FairOracle(problem, levels: levels)
            // Without the level, the first best timetable of those before it need not be good at it.
            var before = FairOracle(problem, levels: [])
            guard before.solve() != nil else { continue }
            for position in levels.indices {
                var until = FairOracle(problem, levels: Array(levels[...position]))
                let best = until.solve()
                if values.value(of: levels[position], of: before.bestHeld) != best?[position] { decides[position] += 1 }
                before = until
            }
        }
        for (level, count) in zip(levels, decides) {
            print("fair: \"\(level.name)\" decides in \(count) of \(BiteTests.seeds.count) instances")
            #expect(count * 20 >= BiteTests.seeds.count, "\(level.name)")
        }
    }

    @Test("in a seventh a required request is impossible, and a greedy planner fails on a fifth")
    func hardness() {
        var impossible = 0
        var greedyFails = 0
        for (seed, best) in zip(BiteTests.seeds, BiteTests.best) {
            let problem = FairInstances.problem(seed: seed)
            var required = FairOracle(problem, levels: [.init(.required)])
            if let value = required.solve(), value[0] > 0 { impossible += 1 }
            let oracle = FairOracle(problem)
            let greedy = FairGreedy(problem: problem).seats().map { seats in
                problem.levelsInForce.map { oracle.value(of: $0, of: seats) }
            }
            if greedy != best { greedyFails += 1 }
        }
        let count = BiteTests.seeds.count
        print("fair: required request impossible in \(impossible), greedy fails in \(greedyFails) of \(count)")
        #expect(impossible * 100 >= 15 * count)
        #expect(greedyFails * 5 >= count)
    }
}
