import Domain
import Support
import Testing

@testable import Travel

@Suite("The choice of journeys agrees with all journeys there are")
struct ChoiceTests {
    /// What people choose by; smaller is better in each.
    private struct Merits: Hashable {
        let arrives: Int
        let minusLeaves: Int
        let fare: Int
        let changes: Int
        let night: Int

        func isNoWorse(than other: Merits) -> Bool {
            arrives <= other.arrives && minusLeaves <= other.minusLeaves && fare <= other.fare
                && changes <= other.changes && night <= other.night
        }
    }

    @Test("it is the Pareto set of arrival, departure, fare, changes and night minutes")
    func isParetoSet() throws {
        var (looked, largest) = (0, 0)
        let seeds = Tier.seeds(300, long: 5000)
        for seed in seeds {
            let problem = TravelInstances.problem(seed: seed)
            let oracle = TravelOracle(problem)
            for (index, party) in problem.parties.enumerated() {
                let all = Set(oracle.ways[index].map { merits($0, party, oracle) })
                let best = all.filter { one in !all.contains { $0 != one && $0.isNoWorse(than: one) } }
                let found = try TravelPlanner.choices(for: party.id, in: problem)
                let shown = found.map { trip in merits(trip, party, oracle, index) }
                #expect(found.count <= TravelPlanner.mostChoices)
                if best.count <= TravelPlanner.mostChoices {
                    #expect(
                        Set(shown) == best.map { $0 as Merits? }.reduce(into: []) { $0.insert($1) },
                        "\(seed) \(party.id)")
                    #expect(found.count == best.count, "\(seed) \(party.id)")
                }
                looked += 1
                largest = max(largest, best.count)
            }
        }
        print("travel: \(looked) choices are the Pareto set of all journeys, the largest has \(largest)")
    }

    private func merits(_ way: TravelOracle.Way, _ party: TravelParty, _ oracle: TravelOracle) -> Merits {
        Merits(
            arrives: way.arrives, minusLeaves: -way.leaves, fare: oracle.single(way), changes: way.rides.count,
            night: oracle.night(way))
    }

    private func merits(
        _ trip: TravelTrip, _ party: TravelParty, _ oracle: TravelOracle, _ index: Int
    ) -> Merits? {
        oracle.ways[index].first { $0.rides == trip.legs.map(\.ride) }.map { merits($0, party, oracle) }
    }
}
