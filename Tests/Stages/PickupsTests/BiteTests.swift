import Domain
import Pickups
import Support
import Testing

/// A hard rule and how a problem looks without it.
struct Lifting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lift: @Sendable (inout PickupProblem) -> Void

    init(_ name: String, _ lift: @escaping @Sendable (inout PickupProblem) -> Void) {
        testDescription = name
        self.lift = lift
    }
}

@Suite("The small instances are hard enough to tell planners apart")
struct BiteTests {
    /// Shares are only meaningful over the whole of a tier, so that a slice of the long one looks at the standard seeds.
    static let seeds: Range<UInt64> = 0..<(Tier.isLong ? 600 : 60)

    static let liftings: [Lifting] = [
        Lifting("longest wait") { problem in
            problem.longestWait = nil
            for index in problem.arrivals.indices { problem.arrivals[index].longestWait = nil }
        },
        Lifting("seats") { problem in
            for index in problem.vehicles.indices { problem.vehicles[index].seats = 50 }
        },
        Lifting("windows") { problem in
            for index in problem.vehicles.indices { problem.vehicles[index].windows = nil }
            for index in (problem.drivers ?? []).indices { problem.drivers?[index].windows = nil }
        },
        Lifting("drivers") { problem in
            problem.drivers = nil
            for index in problem.pins.indices { problem.pins[index].driver = nil }
        },
        Lifting("driving time") { problem in
            for index in (problem.drivers ?? []).indices { problem.drivers?[index].maxDrivingMinutes = nil }
        },
        Lifting("equipment, luggage and pets") { problem in
            for index in problem.vehicles.indices {
                problem.vehicles[index].childSeats = [.toddler: 9, .booster: 9]
                problem.vehicles[index].wheelchairs = 9
                problem.vehicles[index].luggage = nil
                problem.vehicles[index].takesPets = true
            }
        },
        Lifting("one vehicle in one place") { problem in
            problem.vehicles += problem.vehicles.flatMap { vehicle in
                (0..<2).map { number in
                    var twin = vehicle
                    twin.id = ID("\(vehicle.id) \(number)")
                    return twin
                }
            }
            problem.drivers = nil
            problem.pins = []
        },
        Lifting("pins") { $0.pins = [] },
    ]

    @Test("each hard rule binds in a tenth of the instances", arguments: liftings)
    func ruleBinds(_ lifting: Lifting) {
        var binds = 0
        for seed in BiteTests.seeds {
            let problem = PickupInstances.problem(seed: seed)
            var lifted = problem
            lifting.lift(&lifted)
            if lifted == problem { continue }
            if BiteTests.best(problem) != BiteTests.best(lifted) { binds += 1 }
        }
        print("pickups: \"\(lifting.testDescription)\" binds in \(binds) of \(BiteTests.seeds.count) instances")
        #expect(binds * 10 >= BiteTests.seeds.count)
    }

    /// The value of the best plan as the planner finds it, which agrees with exhaustive search where both are asked.
    private static func best(_ problem: PickupProblem) -> [Int]? {
        do { return try PickupPlanner.plan(problem).objectives.map(\.value) } catch { return nil }
    }

    @Test("each objective decides in a twentieth of the instances", arguments: PickupProblem.defaultObjectives)
    func objectiveDecides(_ level: PickupProblem.Level) {
        var decides = 0
        for seed in BiteTests.seeds {
            let problem = PickupInstances.problem(seed: seed)
            let levels = problem.objectives
            guard let position = levels.firstIndex(of: level) else { continue }
            // Without the level, the first best plan of those before it need not be good at it.
            var before = PickupOracle(problem, levels: Array(levels[..<position]))
            var until = PickupOracle(problem, levels: Array(levels[...position]))
            guard before.solve() != nil, let best = until.solve() else { continue }
            if before.value(of: level) != best[position] { decides += 1 }
        }
        print("pickups: \"\(level.name)\" decides in \(decides) of \(BiteTests.seeds.count) instances")
        #expect(decides * 20 >= BiteTests.seeds.count)
    }

    @Test("in a seventh somebody cannot be fetched, and a greedy planner fails on a fifth")
    func hardness() throws {
        var (impossible, greedyFails) = (0, 0)
        for seed in BiteTests.seeds {
            var problem = PickupInstances.problem(seed: seed)
            problem.pins = []
            let best = try PickupPlanner.plan(problem)
            if best.status == .partial { impossible += 1 }
            let left = problem.arrivals.count - PickupGreedy(problem).runs().count
            let greedy = PickupPlan(
                status: left > 0 ? .partial : .feasible, runs: PickupGreedy(problem).runs(), unplaced: [],
                objectives: [], changes: [], certificates: [], work: 0)
            let counted = try PickupVerifier.verify(greedy, against: problem).objectives.map(\.value)
            if counted != best.objectives.map(\.value) { greedyFails += 1 }
        }
        let count = BiteTests.seeds.count
        print("pickups: somebody is left in \(impossible), greedy fails in \(greedyFails) of \(count)")
        #expect(impossible * 100 >= 15 * count)
        #expect(greedyFails * 5 >= count)
    }
}
