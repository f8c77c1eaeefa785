import Domain
import Hashing
import Matching
import Support
import Testing

@Suite struct DistanceTests {
    @Test("integer distances are within one per cent of the great circle, from Portugal to Finland")
    func haversine() throws {
        var checked = 0
        for seed in Tier.seeds(300, long: 5_000) {
            var generator = SplitMix64(seed: seed)
            let latitude = 36_000_000 + generator.below(34_000_000)
            let longitude = -10_000_000 + generator.below(40_000_000)
            let here = GeoPoint(latitudeMicrodegrees: Int32(latitude), longitudeMicrodegrees: Int32(longitude))
            let there = GeoPoint(
                latitudeMicrodegrees: Int32(latitude - 600_000 + generator.below(1_200_000)),
                longitudeMicrodegrees: Int32(longitude - 900_000 + generator.below(1_800_000)))
            let naive = NaiveMatcher(problem: problem(from: here, to: there))
            let kilometres = naive.kilometres(here, there)
            // Between 10 and 110 km each kilometre is worth 100 points.
            guard (13...107).contains(kilometres) else { continue }
            let told = try #require(Matcher(naive.problem).explain(ID("A"), ID("V")))
            let points = try #require(told.applicantParts.first { $0.part == .place }?.points)
            #expect(abs((11_000 - points) / 100 - kilometres) <= 1 + kilometres / 100, "seed \(seed)")
            checked += 1
        }
        #expect(checked > 150)
    }

    private func problem(from wish: GeoPoint, to place: GeoPoint) -> MatchProblem {
        MatchProblem(
            date: MatchInstances.date, seed: 0,
            profiles: [MatchProfile(id: ID("A"), wishes: ProfileWishes(places: [wish]))],
            vacancies: [MatchVacancy(id: ID("V"), point: place)],
            gates: GateTable(rows: [:], columns: [:], gates: []), similarity: [:])
    }
}
