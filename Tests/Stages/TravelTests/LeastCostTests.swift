import Domain
import Support
import Testing

@testable import Travel

@Suite("What a journey costs at least")
struct LeastCostTests {
    private typealias Level = [(term: TravelProblem.Term, weight: Int)]

    private static let levels: [Level] = [
        [(.fare, 1)], [(.waiting, 1)], [(.travel, 1)], [(.changes, 1)], [(.night, 1)],
        [(.fare, 1), (.waiting, 5), (.night, 20)], [(.fare, 1), (.travel, 7), (.changes, 300)],
    ]

    @Test("without limits, groups and support it is what the cheapest of all journeys costs")
    func agreesWithAllJourneys() {
        var (looked, impossible) = (0, 0)
        for seed in Tier.seeds(150, long: 3000) {
            let problem = LeastCostTests.unlimited(TravelInstances.problem(seed: seed))
            let oracle = TravelOracle(problem)
            for (party, ways) in zip(problem.parties, oracle.ways) {
                for level in LeastCostTests.levels {
                    let costs = ways.map { way in
                        level.reduce(0) { $0 + $1.weight * LeastCostTests.count($1.term, way, oracle) } * party.people
                    }
                    #expect(
                        LeastCostTests.least(party, problem, level) == costs.min(),
                        "seed \(seed), \(party.id), \(level)")
                    looked += 1
                    impossible += costs.isEmpty ? 1 : 0
                }
            }
        }
        print("travel: \(looked) least costs agree with all journeys, \(impossible) of them without a journey")
        #expect(impossible > 0)
    }

    @Test("with them it is never more than that")
    func isNeverMore() {
        var (looked, less) = (0, 0)
        for seed in Tier.seeds(150, long: 3000) {
            var problem = TravelInstances.problem(seed: seed)
            problem.pins = []
            let oracle = TravelOracle(problem, levels: [])
            for (index, party) in problem.parties.enumerated() {
                for level in LeastCostTests.levels {
                    let weights = level.map { PlanWeight(term: $0.term, weight: $0.weight) }
                    let costs = oracle.ways[index].map { way in
                        var chosen = [TravelOracle.Way?](repeating: nil, count: problem.parties.count)
                        chosen[index] = way
                        return oracle.value(of: PlanLevel(weights), chosen)
                    }
                    guard let cost = costs.min() else { continue }
                    let least = LeastCostTests.least(party, problem, level)
                    #expect((least ?? -1) >= 0 && (least ?? .max) <= cost, "seed \(seed), \(party.id), \(level)")
                    looked += 1
                    less += least.map { $0 < cost } == true ? 1 : 0
                }
            }
        }
        print("travel: \(looked) least costs are no more than any journey's, \(less) less")
    }

    @Test("where lists of journeys are cut, no bound is above the best plan's value, and every level has one")
    func boundsCutLists() throws {
        var (looked, worse, met) = (0, 0, 0)
        for seed in Tier.seeds(150, long: 3000) {
            let problem = TravelInstances.problem(seed: seed)
            var oracle = TravelOracle(problem)
            guard let best = oracle.solve() else { continue }
            let plan = try TravelPlanner.plan(problem, most: 1)
            #expect(try TravelVerifier.verify(plan, against: problem).violations == [], "seed \(seed)")
            for (level, objective) in plan.objectives.enumerated() {
                #expect((objective.bound ?? .max) <= objective.value, "seed \(seed), \(objective.name)")
                // A bound speaks of plans that are as good on the levels before.
                guard plan.objectives.prefix(level).map(\.value) == Array(best.prefix(level)) else { break }
                #expect((objective.bound ?? .max) <= best[level], "seed \(seed), \(objective.name)")
                looked += 1
                met += objective.bound == best[level] ? 1 : 0
            }
            let isBest = plan.objectives.map(\.value) == best
            worse += isBest ? 0 : 1
            #expect(isBest || plan.status != .optimal, "seed \(seed)")
        }
        print(
            "travel: \(looked) bounds of cut lists, \(met) of them the best value; \(worse) plans are worse for the cut"
        )
        #expect(worse > 0 && met * 10 > looked * 9)
    }

    // MARK: By hand

    private static func least(_ party: TravelParty, _ problem: TravelProblem, _ level: Level) -> Int? {
        let network = Network(problem)
        return LeastCost(network, Traveller(party, network), Marks(network)).value(of: level)
    }

    private static func unlimited(_ made: TravelProblem) -> TravelProblem {
        var problem = made
        problem.pins = []
        problem.previous = []
        problem.maxChanges = nil
        problem.maxTravelMinutes = nil
        for index in problem.connections.indices { problem.connections[index].group = nil }
        for index in problem.parties.indices { problem.parties[index].support = .zero }
        return problem
    }

    private static func count(_ term: TravelProblem.Term, _ way: TravelOracle.Way, _ oracle: TravelOracle) -> Int {
        switch term {
        case .fare: oracle.single(way)
        case .waiting: way.waiting
        case .travel: (way.arrives - way.leaves) / 60
        case .changes: way.rides.count - 1
        case .night: oracle.night(way)
        default: 0
        }
    }
}
