import Domain
import Forecast
import Hashing
import Support
import Testing

@Suite("Forecasts")
struct ForecastTests {
    typealias Stage = ForecastCase.Stage

    static let stages = [
        Stage(name: "contract", prior: .init(passed: 20, failed: 80, weight: 10)),
        Stage(name: "retained", prior: .init(passed: 3, failed: 1, weight: 10)),
    ]

    private static func invited(_ count: Int, _ stages: [Stage] = stages) -> ForecastCase {
        ForecastCase(
            stages: stages,
            groups: [
                .init(
                    name: "all",
                    counts: stages.indices.map { ForecastCase.Count(waiting: $0 == 0 ? count : 0) })
            ])
    }

    /// The formula of the beta-binomial distribution, as products of ratios.
    private static func formula(_ people: Int, _ count: Int, _ a: Double, _ b: Double) -> Double {
        var value = 1.0
        for index in 0..<count { value *= Double(people - index) / Double(count - index) * (a + Double(index)) }
        for index in 0..<(people - count) { value *= b + Double(index) }
        for index in 0..<people { value /= a + b + Double(index) }
        return value
    }

    @Test("one stage is the beta-binomial distribution of the textbook", arguments: [0, 1, 2, 7, 40])
    func formula(people: Int) throws {
        let outcome = try #require(Forecast.outcomes(of: Self.invited(people, [Self.stages[0]])).first)
        #expect(outcome.probabilities.count == people + 1)
        for count in 0...people {
            #expect(abs(outcome.probabilities[count] - Self.formula(people, count, 2, 8)) < 1e-12)
        }
        #expect(abs(outcome.mean - Double(people) * 0.2) < 1e-9)
    }

    @Test("what has happened moves the belief: 5 of 10 passed, and a rate of one in five is one in 2.9")
    func conditional() throws {
        let case_ = ForecastCase(
            stages: [Self.stages[0]],
            groups: [.init(name: "all", counts: [.init(passed: 5, failed: 5, waiting: 20)])])
        let outcome = try #require(Forecast.outcomes(of: case_).first)
        #expect(outcome.passed == 5)
        #expect(outcome.probabilities.prefix(5).allSatisfy { $0 == 0 })
        #expect(abs(outcome.mean - (5 + 20 * 7.0 / 20)) < 1e-9)
        for count in 0...20 {
            #expect(abs(outcome.probabilities[5 + count] - Self.formula(20, count, 7, 13)) < 1e-12)
        }
    }

    @Test("two stages and two groups are what playing them a hundred thousand times gives")
    func simulation() throws {
        let problem = ForecastCase(
            stages: Self.stages,
            groups: [
                .init(name: "A", counts: [.init(waiting: 12), .init(passed: 2, failed: 1, waiting: 3)]),
                .init(name: "B", counts: [.init(passed: 1, failed: 6, waiting: 9), .init()]),
            ])
        let outcome = try #require(Forecast.outcomes(of: problem).last)
        #expect(abs(outcome.probabilities.reduce(0, +) - 1) < 1e-12)
        var random = SplitMix64(seed: 7)
        func uniform() -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }
        /// A rate drawn as a fraction of two sums of exponentials: all parameters here are halves of whole numbers.
        func passing(_ people: Int, _ pass: Int, _ fail: Int) -> Int {
            var (own, other) = (pass, fail)
            var count = 0
            for _ in 0..<people {
                if uniform() * Double(own + other) < Double(own) {
                    own += 2
                    count += 1
                } else {
                    other += 2
                }
            }
            return count
        }
        let runs = 100_000
        var seen = Array(repeating: 0, count: outcome.probabilities.count)
        for _ in 0..<runs {
            // Twice the parameters of each urn, and two balls for each person.
            let first = passing(passing(12, 4, 16) + 3, 15 + 4, 5 + 2)
            let second = passing(passing(9, 6, 28), 15, 5)
            seen[2 + first + second] += 1
        }
        for (count, times) in seen.enumerated() {
            #expect(abs(Double(times) / Double(runs) - outcome.probabilities[count]) < 0.006, "\(count)")
        }
    }

    @Test("a span is the shortest that holds its level: all spans tried")
    func spans() throws {
        for seed in Tier.seeds(200, long: 2_000) {
            var random = SplitMix64(seed: seed)
            let prior = ForecastCase.Prior(
                passed: 1 + random.below(9), failed: 1 + random.below(9), weight: 1 + random.below(20))
            let problem = Self.invited(random.below(30), [Stage(name: "x", prior: prior)])
            let outcome = try #require(Forecast.outcomes(of: problem).first)
            for span in outcome.spans {
                func mass(_ low: Int, _ high: Int) -> Double { outcome.probabilities[low...high].reduce(0, +) }
                #expect(mass(span.low, span.high) >= Double(span.level) / 100 - 1e-9)
                let length = span.high - span.low
                for other in 0..<max(0, length) {
                    for low in 0..<(outcome.probabilities.count - other) {
                        #expect(mass(low, low + other) < Double(span.level) / 100, "seed \(seed)")
                    }
                }
            }
        }
    }

    @Test("how many to invite is the least number that is enough, and more people never hurt")
    func invitations() throws {
        for (target, certainty) in [(1, 50), (5, 80), (10, 90), (0, 99)] {
            let chances = (0...120).map { count in
                Forecast.outcomes(of: Self.invited(count)).last?.chance(ofAtLeast: target) ?? 0
            }
            for (fewer, more) in zip(chances, chances.dropFirst()) { #expect(more >= fewer - 1e-12) }
            let expected = chances.firstIndex { $0 * 100 >= Double(certainty) }
            #expect(
                Forecast.invitations(for: target, certainty: certainty, in: Self.invited(0), limit: 120) == expected)
        }
        #expect(Forecast.invitations(for: 50, certainty: 99, in: Self.invited(0), limit: 60) == nil)
    }

    @Test("a hundred people for 750.00 each, of whom twenty cost 1,500.00 more")
    func cost() throws {
        let stages = [
            Stage(name: "contract", prior: .init(passed: 20, failed: 80, weight: 10), cost: Cents(75_000)),
            Stage(name: "retained", prior: .init(passed: 3, failed: 1, weight: 10), cost: Cents(150_000)),
        ]
        #expect(Forecast.cost(of: Self.invited(100, stages)) == Cents(10_500_000))
        let problem = ForecastCase(
            stages: stages, groups: [.init(name: "a", counts: [.init(passed: 9, failed: 2), .init(waiting: 3)])])
        #expect(Forecast.cost(of: problem) == Cents(450_000))
    }

    @Test("of invented campaigns the spans hold what they say, within a point; printed ones at least that")
    func calibration() throws {
        // At 50 % a share of so many campaigns is off by a quarter of a point on average; hundredths of a percent.
        let (count, slack) = (40_000, 100)
        let found = ForecastCalibration.run(stages: Self.stages, campaigns: count, seed: 1)
        #expect(found.count == 4)
        for run in found where !run.isWrongByTwo {
            for coverage in run.coverages {
                #expect(abs(coverage.randomised - coverage.level * 100) <= slack, "\(run)")
                #expect(coverage.printed >= coverage.level * 100 - slack, "\(run)")
            }
        }
        for run in found where run.isWrongByTwo && run.moment == .start {
            #expect(run.coverages[0].randomised < 4_000, "a belief wrong by two is noticed: \(run)")
        }
    }

    @Test(
        "what says nothing is refused",
        arguments: [
            (ForecastCase(stages: [], groups: []), ["FC001 /stages", "FC001 /groups"]),
            (
                ForecastCase(
                    stages: [Stage(name: "a", prior: .init(passed: 0, failed: 0, weight: 10))],
                    groups: [.init(name: "g", counts: [])]), ["FC002 /stages/0/prior", "FC003 /groups/0/counts"]
            ),
            (
                ForecastCase(
                    stages: [Stage(name: "a", prior: .init(passed: 1, failed: 0, weight: 1))],
                    groups: [
                        .init(name: "g", counts: [.init(passed: -1)]),
                        .init(name: "h", counts: [.init(waiting: 9_999)]),
                        .init(name: "i", counts: [.init(waiting: 2)]),
                    ]), ["FC003 /groups/0/counts/0", "FC003 /groups"]
            ),
        ])
    func faults(problem: ForecastCase, expected: [String]) {
        #expect(problem.faults().map { "\($0.code) \($0.pointer)" } == expected)
    }
}
