import Domain
import Hashing
import Support
import Testing

@testable import Housing

@Suite("Prices bound whole stays")
struct StayPricesTests {
    @Test("no plan costs less than the bound, nearly all plans are the best, and what meets its bound is")
    func boundsExhaustiveSearch() {
        var (looked, agreed, proven) = (0, 0, 0)
        for seed in Tier.seeds(80, long: 2_000) {
            let problem = StayExchangeTests.problem(seed: seed, people: 5 + Int(seed % 2), houses: 3)
            guard let whole = WholeStays(CompiledHousing(problem)), let best = StayExchangeTests.best(problem) else {
                Issue.record("seed \(seed) is more than whole stays")
                continue
            }
            let expected = zip(best, whole.weights).reduce(0) { $0 + $1.0 * $1.1 }
            var search = WholeStaySearch(whole, seed: seed)
            search.run(work: 100_000)
            guard let least = search.leastTotal else {
                Issue.record("seed \(seed) has no bound")
                continue
            }
            #expect(least <= expected && expected <= search.total, "seed \(seed)")
            looked += 1
            agreed += search.total == expected ? 1 : 0
            proven += search.total == least ? 1 : 0
        }
        print("housing: \(looked) problems of whole stays, \(agreed) as exhaustive search, \(proven) proven by prices")
        #expect(agreed * 10 >= looked * 9)
        #expect(proven * 2 >= looked)
    }

    @Test("a space takes the stays that are worth the most together")
    func packsLikeExhaustiveSearch() {
        var full = 0
        for seed in Tier.seeds(400, long: 20_000) {
            var draw = SplitMix64(seed: seed)
            let beds = 1 + draw.below(3)
            let candidates = (0..<(2 + draw.below(9))).map { number in
                let from = draw.below(8)
                return NightPacking.Candidate(
                    number: number, from: from, until: from + 1 + draw.below(5), worth: 1 + draw.below(20))
            }.sorted { ($0.from, $0.number) < ($1.from, $1.number) }
            var best = 0
            for mask in 0..<(1 << candidates.count) {
                let chosen = candidates.indices.filter { mask >> $0 & 1 == 1 }.map { candidates[$0] }
                if Self.fits(chosen, beds) { best = max(best, chosen.reduce(0) { $0 + $1.worth }) }
            }
            var packing = NightPacking()
            packing.candidates = candidates
            #expect(packing.run(beds: beds) == best, "seed \(seed)")
            let chosen = candidates.filter { packing.chosen.contains($0.number) }
            #expect(chosen.reduce(0) { $0 + $1.worth } == best && Self.fits(chosen, beds), "seed \(seed)")
            full += chosen.count < candidates.count ? 1 : 0
        }
        #expect(full > 100)
    }

    private static func fits(_ stays: [NightPacking.Candidate], _ beds: Int) -> Bool {
        (0..<13).allSatisfy { night in stays.count { $0.from <= night && night < $0.until } <= beds }
    }

    @Test("sixty people in fourteen houses: the plan meets its bound to within a hundredth, and is the same again")
    func manyStays() throws {
        var problem = StayExchangeTests.problem(seed: 3, people: 60, houses: 14)
        problem.objectives = [
            .init([
                .init(term: .unhoused, weight: 4_000), .init(term: .cost, weight: 1), .init(term: .commute, weight: 7),
            ])
        ]
        let plan = try HousingPlanner.plan(problem)
        #expect(try HousingVerifier.verify(plan, against: problem).violations == [])
        let objective = try #require(plan.objectives.first)
        let bound = try #require(objective.bound)
        #expect(bound <= objective.value && objective.value - bound <= objective.value / 100)
        #expect(try HousingPlanner.plan(problem) == plan)
    }
}
