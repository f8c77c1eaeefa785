import Domain
import Support
import Testing

@testable import Housing

/// A hard rule and how a problem looks without it.
struct Lifting: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lift: @Sendable (inout HousingProblem) -> Void

    init(_ name: String, _ lift: @escaping @Sendable (inout HousingProblem) -> Void) {
        testDescription = name
        self.lift = lift
    }
}

@Suite("The small instances are hard enough to tell planners apart")
struct BiteTests {
    /// Shares are only meaningful over the whole of a tier, so that a slice of the long one looks at the standard seeds.
    static let seeds: Range<UInt64> = 0..<(Tier.isLong ? 600 : 80)

    static let liftings: [Lifting] = [
        Lifting("windows") { problem in
            for index in problem.units.indices { problem.units[index].windows = nil }
        },
        Lifting("beds") { problem in
            for index in problem.units.indices {
                for room in problem.units[index].rooms.indices {
                    problem.units[index].rooms[room].adultBeds = 20
                    problem.units[index].rooms[room].cots = 20
                }
            }
        },
        Lifting("space") { problem in
            problem.space = .init()
            for index in problem.households.indices { problem.households[index].needsTitleSpace = false }
        },
        Lifting("needs") { problem in
            for index in problem.households.indices { problem.households[index].needs = [] }
        },
        Lifting("rent") { problem in
            for index in problem.households.indices { problem.households[index].maxRent = nil }
        },
        Lifting("commute") { $0.commutes.removeAll { $0.minutes[.publicTransport] == nil || $0.metres == nil } },
        Lifting("moves") { problem in
            for index in problem.households.indices { problem.households[index].maxMoves = nil }
        },
        Lifting("sharing") { problem in
            for index in problem.units.indices { problem.units[index].isShared = true }
            for index in problem.households.indices {
                problem.households[index].sharesRoom = true
                problem.households[index].acceptsGroups = nil
            }
        },
        Lifting("pins") { $0.pins = [] },
    ]

    /// The best values with all rules in force, by seed.
    static let best: [[Int]?] = seeds.map { seed in
        var oracle = HousingOracle(HousingInstances.problem(seed: seed))
        return oracle.solve()
    }

    @Test("each hard rule binds in a tenth of the instances", arguments: liftings)
    func ruleBinds(_ lifting: Lifting) {
        var binds = 0
        for seed in BiteTests.seeds {
            let problem = HousingInstances.problem(seed: seed)
            var lifted = problem
            lifting.lift(&lifted)
            if lifted == problem { continue }
            var without = HousingOracle(lifted)
            if BiteTests.best[Int(seed)] != without.solve() { binds += 1 }
        }
        print("housing: \"\(lifting.testDescription)\" binds in \(binds) of \(BiteTests.seeds.count) instances")
        #expect(binds * 10 >= BiteTests.seeds.count)
    }

    @Test("each objective decides in a twentieth of the instances", arguments: HousingProblem.defaultObjectives.indices)
    func objectiveDecides(_ position: Int) {
        let levels = HousingProblem.defaultObjectives
        var decides = 0
        for seed in BiteTests.seeds {
            let problem = HousingInstances.problem(seed: seed)
            // Without the level, the first best plan of those before it need not be good at it.
            var before = HousingOracle(problem, levels: Array(levels[..<position]))
            var until = HousingOracle(problem, levels: Array(levels[...position]))
            guard before.solve() != nil, let best = until.solve() else { continue }
            if before.value(of: before.bestStays, on: [levels[position]])[0] != best[position] { decides += 1 }
        }
        print("housing: \"\(levels[position].name)\" decides in \(decides) of \(BiteTests.seeds.count) instances")
        #expect(decides * 20 >= BiteTests.seeds.count)
    }

    @Test("in a seventh a household cannot be housed, and a greedy planner fails on a fifth")
    func hardness() {
        var impossible = 0
        var greedyFails = 0
        for seed in BiteTests.seeds {
            let problem = HousingInstances.problem(seed: seed)
            var required = HousingOracle(problem, levels: [.init(.unhoused)])
            if let value = required.solve(), value[0] > 0 { impossible += 1 }
            let oracle = HousingOracle(problem)
            if BiteTests.best[Int(seed)] != oracle.value(of: HousingGreedy(problem: problem).stays()) {
                greedyFails += 1
            }
        }
        let count = BiteTests.seeds.count
        print("housing: a household impossible in \(impossible), greedy fails in \(greedyFails) of \(count)")
        #expect(impossible * 100 >= 15 * count)
        #expect(greedyFails * 5 >= count)
    }
}
