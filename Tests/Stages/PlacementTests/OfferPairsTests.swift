import Domain
import Hashing
import Support
import Testing

@testable import Placement

@Suite("Pairs of offers for a couple")
struct OfferPairsTests {
    /// What a couple is asked about, at random: towns on a line, few openings, some contracts.
    private struct Case {
        var first: [OfferPairs.Choice] = []
        var second: [OfferPairs.Choice] = []
        var free: [ID<Vacancy>: Int] = [:]
        var spots: [ID<Vacancy>: Int] = [:]
        var limit = 0
        let seed: UInt64

        init(seed: UInt64) {
            self.seed = seed
            var draw = SplitMix64(seed: seed)
            let vacancies: [ID<Vacancy>] = (0..<(2 + draw.below(5))).map { ID("V\($0)") }
            for vacancy in vacancies {
                free[vacancy] = draw.below(3)
                if draw.below(6) > 0 { spots[vacancy] = draw.below(5) * 10 }
            }
            limit = draw.below(4) * 10
            first = OfferPairsTests.choices(vacancies, &draw)
            second = OfferPairsTests.choices(vacancies, &draw)
        }

        func kilometres(_ one: ID<Vacancy>, _ other: ID<Vacancy>) -> Int? {
            guard let from = spots[one], let to = spots[other] else { return nil }
            return abs(from - to)
        }

        var found: OfferPairs {
            OfferPairs(
                first: first, second: second, free: free, limit: limit, ties: .seed(seed), kilometres: kilometres)
        }
    }

    private static func choices(_ vacancies: [ID<Vacancy>], _ draw: inout SplitMix64) -> [OfferPairs.Choice] {
        if draw.below(5) == 0 {
            return [.init(vacancy: vacancies[draw.below(vacancies.count)], score: draw.below(3), isTheirs: true)]
        }
        var choices = vacancies.filter { _ in draw.below(3) > 0 }.map {
            OfferPairs.Choice(vacancy: $0, score: draw.below(3))
        }
        choices.shuffle(using: &draw)
        return choices
    }

    /// Each condition of a pair on its own; an opening is taken from what is left by whoever has none yet.
    private static func isWithinReach(_ one: OfferPairs.Choice, _ other: OfferPairs.Choice, _ item: Case) -> Bool {
        var left = item.free
        for choice in [one, other] where !choice.isTheirs {
            left[choice.vacancy, default: 0] -= 1
            if left[choice.vacancy, default: 0] < 0 { return false }
        }
        return item.kilometres(one.vacancy, other.vacancy).map { $0 <= item.limit } ?? false
    }

    @Test("every pair of offers that one home would do for is found, and no other")
    func exhaustive() {
        let seeds = Tier.seeds(400, long: 10_000)
        var counts = (far: 0, full: 0, unknown: 0, found: 0)
        for seed in seeds {
            let item = Case(seed: seed)
            var expected: Set<[String]> = []
            for one in item.first {
                for other in item.second {
                    let distance = item.kilometres(one.vacancy, other.vacancy)
                    if distance == nil { counts.unknown += 1 }
                    if let distance, distance > item.limit { counts.far += 1 }
                    if OfferPairsTests.isWithinReach(one, other, item) {
                        expected.insert([one.vacancy.text, other.vacancy.text])
                    } else if let distance, distance <= item.limit {
                        counts.full += 1
                    }
                }
            }
            let pairs = item.found.pairs
            #expect(pairs.count == expected.count, "seed \(seed)")
            #expect(Set(pairs.map { [$0.first.vacancy.text, $0.second.vacancy.text] }) == expected, "seed \(seed)")
            for pair in pairs {
                #expect(pair.kilometres == item.kilometres(pair.first.vacancy, pair.second.vacancy), "seed \(seed)")
            }
            counts.found += pairs.count
        }
        print(
            "pairs of offers: \(seeds.count) couples, \(counts.found) pairs found, \(counts.far) too far apart, "
                + "\(counts.full) without an opening, \(counts.unknown) of unknown distance")
        #expect([counts.far, counts.full, counts.unknown, counts.found].allSatisfy { $0 * 10 >= seeds.count })
    }

    @Test("the best scores come first, then the shortest ways; the order of the offers decides nothing")
    func order() {
        var ties = 0
        for seed in Tier.seeds(200, long: 5_000) {
            let item = Case(seed: seed)
            let pairs = item.found.pairs
            for (left, right) in zip(pairs, pairs.dropFirst()) {
                #expect(
                    left.score > right.score || left.score == right.score && left.kilometres <= right.kilometres,
                    "seed \(seed)")
                if left.score == right.score, left.kilometres == right.kilometres { ties += 1 }
            }
            var turned = item
            turned.first.reverse()
            turned.second.reverse()
            #expect(turned.found == item.found, "seed \(seed)")
        }
        #expect(ties > 20)
    }

    @Test("two openings of one vacancy do for both, one does for the second of the two where the first has a contract")
    func openings() {
        func count(free: Int, isTheirs: Bool) -> Int {
            OfferPairs(
                first: [.init(vacancy: ID("V1"), score: 1, isTheirs: isTheirs)],
                second: [.init(vacancy: ID("V1"), score: 1)], free: [ID("V1"): free], limit: 0, ties: .id
            ) { _, _ in 0 }.pairs.count
        }
        #expect(count(free: 2, isTheirs: false) == 1)
        #expect(count(free: 1, isTheirs: false) == 0)
        #expect(count(free: 1, isTheirs: true) == 1)
        #expect(count(free: 0, isTheirs: true) == 0)
    }
}
