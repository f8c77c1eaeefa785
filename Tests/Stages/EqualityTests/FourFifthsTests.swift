import Domain
import Hashing
import Testing

@testable import Equality

@Suite struct FourFifthsTests {
    struct Case: CustomTestStringConvertible {
        let own: (passed: Int, decided: Int)
        let best: (passed: Int, decided: Int)
        let ratio: Int
        /// Hundredths of a percent of the two-sided exact test, by Python's fractions.
        let chance: Int
        let verdict: EqualityAudit.Verdict
        var testDescription: String { "\(own) beside \(best)" }
    }

    static let cases = [
        Case(own: (12, 40), best: (48, 80), ratio: 5000, chance: 34, verdict: .below),
        Case(own: (4, 5), best: (9, 10), ratio: 8888, chance: 10000, verdict: .within),
        Case(own: (5, 10), best: (10, 10), ratio: 5000, chance: 325, verdict: .below),
        Case(own: (1, 7), best: (6, 8), ratio: 1904, chance: 405, verdict: .below),
        Case(own: (20, 50), best: (20, 40), ratio: 8000, chance: 3965, verdict: .within),
        Case(own: (6, 15), best: (14, 25), ratio: 7142, chance: 5144, verdict: .maybeChance),
        Case(own: (48, 80), best: (55, 80), ratio: 8727, chance: 3219, verdict: .within),
        Case(own: (0, 6), best: (12, 30), ratio: 0, chance: 793, verdict: .maybeChance),
        Case(own: (150, 300), best: (200, 300), ratio: 7500, chance: 0, verdict: .below),
        Case(own: (8, 20), best: (10, 20), ratio: 8000, chance: 7511, verdict: .within),
        Case(own: (79, 200), best: (100, 200), ratio: 7900, chance: 441, verdict: .below),
        Case(own: (80, 200), best: (100, 200), ratio: 8000, chance: 560, verdict: .within),
    ]

    @Test("known tables", arguments: cases)
    func known(_ row: Case) throws {
        let found = try #require(FourFifths.comparison(of: 0, among: [row.own, row.best]))
        #expect(found == .init(ratio: row.ratio, chance: row.chance, verdict: row.verdict))
        let best = try #require(FourFifths.comparison(of: 1, among: [row.own, row.best]))
        #expect(best == .init(ratio: 10_000, chance: nil, verdict: .within))
    }

    @Test("nobody decided or nobody passed: nothing to compare")
    func nothing() {
        #expect(FourFifths.comparison(of: 0, among: [(0, 0), (5, 10)]) == nil)
        #expect(FourFifths.comparison(of: 0, among: [(0, 8), (0, 10)]) == nil)
        #expect(FourFifths.comparison(of: 1, among: [(0, 0), (5, 10)])?.ratio == 10_000)
    }

    @Test("the first of equally good groups is the measure")
    func ties() {
        #expect(FourFifths.comparison(of: 0, among: [(5, 10), (10, 20)])?.chance == nil)
        #expect(FourFifths.comparison(of: 1, among: [(5, 10), (10, 20)])?.chance == 10_000)
    }

    @Test("the exact test agrees with sums over all tables in floating point, up to groups of thousands")
    func oracle() {
        var random = SplitMix64(seed: 5)
        for _ in 0..<400 {
            let one = random.below(40) + 1
            let other = random.below(60) + 1
            let passed = (random.below(one + 1), random.below(other + 1))
            let test = FisherTest((passed.0, one), (passed.1, other))
            let expected = Self.naive(passed.0, one, passed.1, other)
            #expect(abs(Double(test.hundredths) / 10_000 - expected) < 2e-4, "\(passed) of \(one), \(other)")
        }
        #expect(FisherTest((1_500, 3_000), (1_500, 3_000)).hundredths == 10_000)
        #expect(FisherTest((1_400, 3_000), (1_600, 3_000)).hundredths == 0)
    }

    private static func naive(_ passedOne: Int, _ one: Int, _ passedOther: Int, _ other: Int) -> Double {
        func ways(_ count: Int, _ all: Int) -> Double {
            (0..<count).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) }
        }
        let passed = passedOne + passedOther
        let all = ways(passed, one + other)
        let chances = (max(0, passed - other)...min(one, passed)).map {
            (count: $0, chance: ways($0, one) * ways(passed - $0, other) / all)
        }
        let observed = chances.first { $0.count == passedOne }?.chance ?? 0
        return chances.filter { $0.chance <= observed * (1 + 1e-9) }.reduce(0) { $0 + $1.chance }
    }
}
