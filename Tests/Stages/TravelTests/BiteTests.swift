import Domain
import Support
import Testing
import Travel

/// A hard rule and how a problem looks without it.
struct TravelLifting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lift: @Sendable (inout TravelProblem) -> Void

    init(_ name: String, _ lift: @escaping @Sendable (inout TravelProblem) -> Void) {
        testDescription = name
        self.lift = lift
    }
}

@Suite("The small instances are hard enough to tell planners apart")
struct BiteTests {
    /// Shares are only meaningful over the whole of a tier, so that a slice of the long one looks at the standard seeds.
    static let seeds: Range<UInt64> = 0..<(Tier.isLong ? 600 : 80)

    static let liftings: [TravelLifting] = [
        TravelLifting("windows") { problem in
            for index in problem.parties.indices {
                if problem.parties[index].returnOf == nil { problem.parties[index].leave = .always }
                let hasReturn = problem.parties.contains { $0.returnOf == problem.parties[index].id }
                if !hasReturn { problem.parties[index].arrive = .always }
            }
        },
        TravelLifting("night arrival") { problem in
            for index in problem.parties.indices { problem.parties[index].mayArriveAtNight = true }
        },
        TravelLifting("change times") { $0.change = .none },
        TravelLifting("number of changes and length") { problem in
            problem.maxChanges = nil
            problem.maxTravelMinutes = nil
        },
        TravelLifting("seats") { problem in
            for index in problem.connections.indices { problem.connections[index].room.seats = nil }
        },
        TravelLifting("room for luggage, child seats, wheelchairs, pets") { problem in
            for index in problem.connections.indices {
                let seats = problem.connections[index].room.seats
                problem.connections[index].room = TravelRoom(seats: seats)
            }
        },
        TravelLifting("walks") { $0.walks = [] },
    ]

    private static func values(_ problem: TravelProblem) -> [Int]? {
        do { return try TravelPlanner.plan(problem).objectives.map(\.value) } catch { return nil }
    }

    /// The best values of all levels, by seed; other tests show that the planner finds these.
    private static let unlifted = seeds.map { values(TravelInstances.problem(seed: $0)) }

    @Test("each hard rule binds in a tenth of the instances", arguments: liftings)
    func ruleBinds(_ lifting: TravelLifting) {
        var binds = 0
        for (seed, before) in zip(BiteTests.seeds, BiteTests.unlifted) {
            let problem = TravelInstances.problem(seed: seed)
            var lifted = problem
            lifting.lift(&lifted)
            if lifted != problem, BiteTests.values(lifted) != before { binds += 1 }
        }
        print("travel: \"\(lifting.testDescription)\" binds in \(binds) of \(BiteTests.seeds.count) instances")
        #expect(binds * 10 >= BiteTests.seeds.count)
    }

    /// The best values by the default levels, by seed.
    private static let best = seeds.map { seed in
        var problem = TravelInstances.problem(seed: seed)
        problem.objectives = TravelProblem.defaultObjectives
        return values(problem)
    }

    @Test("each objective decides in a twentieth of the instances", arguments: TravelProblem.defaultObjectives.indices)
    func objectiveDecides(_ position: Int) {
        let levels = TravelProblem.defaultObjectives
        // The worst of the choices that are best on the levels before.
        let worst = TravelProblem.Level([.init(term: levels[position].weights[0].term, weight: -1)])
        var decides = 0
        for (seed, best) in zip(BiteTests.seeds, BiteTests.best) {
            var before = TravelOracle(TravelInstances.problem(seed: seed), levels: levels[..<position] + [worst])
            guard let other = before.solve(), let best else { continue }
            if -other[position] != best[position] { decides += 1 }
        }
        print("travel: \"\(levels[position].name)\" decides in \(decides) of \(BiteTests.seeds.count) instances")
        #expect(decides * 20 >= BiteTests.seeds.count)
    }

    @Test("in a seventh a required journey is impossible, and a greedy planner fails on a fifth")
    func hardness() {
        var impossible = 0
        var greedyFails = 0
        for seed in BiteTests.seeds {
            let problem = TravelInstances.problem(seed: seed)
            var required = TravelOracle(problem, levels: [.init(.required)])
            if let value = required.solve(), value[0] > 0 { impossible += 1 }
            var oracle = TravelOracle(problem)
            guard let best = oracle.solve() else { continue }
            let greedy = TravelGreedy(problem: problem).ways(oracle)
            if problem.levelsInForce.map({ oracle.value(of: $0, greedy) }) != best { greedyFails += 1 }
        }
        let count = BiteTests.seeds.count
        print("travel: required journey impossible in \(impossible), greedy fails in \(greedyFails) of \(count)")
        #expect(impossible * 100 >= 15 * count)
        #expect(greedyFails * 5 >= count)
    }
}
