package import Domain
import Hashing

/// Tries the forecast on invented campaigns: how often does what came of them lie in what was foretold?
package struct ForecastCalibration: Hashable, Sendable {
    /// How much was known when it was foretold.
    package enum Moment: String, CaseIterable, Sendable {
        /// Nobody was decided.
        case start
        /// The first half of each group had been through all stages.
        case half
    }

    /// How often a span held, in hundredths of a percent, with what the forecast expected of it.
    package struct Coverage: Hashable, Sendable {
        package let level: Int
        /// Of spans cut off at random between whole numbers, which hold exactly their level where the forecast is right.
        package let randomised: Int
        /// Of the printed spans.
        package let printed: Int
    }

    package let moment: Moment
    /// The forecast believed in half of each rate, or in the rates from which the campaigns were drawn.
    package let isWrongByTwo: Bool
    package let coverages: [Coverage]

    /// Invents so many campaigns: three occupations whose rates are drawn from the priors, each its own, and plays them
    /// through. The forecast believes the priors, or ones whose rates are wrong by a factor of two.
    package static func run(
        stages: [ForecastCase.Stage], campaigns: Int, seed: UInt64
    ) -> [ForecastCalibration] {
        let cases: [(Moment, Bool)] = [(.start, false), (.half, false), (.start, true), (.half, true)]
        return cases.map { moment, isWrong in
            var random = SplitMix64(seed: seed)
            var tallies = Forecast.levels.map { _ in (randomised: 0, printed: 0) }
            let believed = isWrong ? stages.map(\.halved) : stages
            for _ in 0..<campaigns {
                let played = PlayedCampaign(stages, &random)
                let problem = ForecastCase(stages: believed, groups: played.known(at: moment))
                guard let outcome = Forecast.outcomes(of: problem).last else { continue }
                let count = played.finished
                let below = outcome.probabilities.prefix(count).reduce(0, +)
                let place = below + random.unit() * outcome.probabilities[count]
                for (index, span) in outcome.spans.enumerated() {
                    let half = Double(span.level) / 200
                    if abs(place - 0.5) <= half { tallies[index].randomised += 1 }
                    if (span.low...span.high).contains(count) { tallies[index].printed += 1 }
                }
            }
            return ForecastCalibration(
                moment: moment, isWrongByTwo: isWrong,
                coverages: zip(Forecast.levels, tallies).map { level, tally in
                    Coverage(
                        level: level, randomised: tally.randomised * 10_000 / max(1, campaigns),
                        printed: tally.printed * 10_000 / max(1, campaigns))
                })
        }
    }
}

extension ForecastCase.Stage {
    /// Believes in half the rate.
    fileprivate var halved: ForecastCase.Stage {
        let failed = 2 * prior.failed + prior.passed
        return .init(name: name, prior: .init(passed: prior.passed, failed: failed, weight: prior.weight))
    }
}

/// A campaign as it went: for each occupation and stage who came and who passed, in the first half and in the second.
private struct PlayedCampaign {
    /// By group, then by stage.
    private var halves: [[(first: ForecastCase.Count, second: ForecastCase.Count)]] = []
    private(set) var finished = 0

    init(_ stages: [ForecastCase.Stage], _ random: inout SplitMix64) {
        for _ in 0..<3 {
            var coming = (first: random.below(20), second: random.below(20))
            var group: [(first: ForecastCase.Count, second: ForecastCase.Count)] = []
            for stage in stages {
                // The rate is never drawn: an urn gives the same counts as a rate drawn from the belief.
                var urn = Urn(stage.prior, passed: 0, failed: 0)
                let first = urn.draw(coming.first, &random)
                let second = urn.draw(coming.second, &random)
                group.append(
                    (
                        .init(passed: first, failed: coming.first - first, waiting: 0),
                        .init(passed: second, failed: coming.second - second, waiting: 0)
                    ))
                coming = (first, second)
            }
            finished += coming.first + coming.second
            halves.append(group)
        }
    }

    func known(at moment: ForecastCalibration.Moment) -> [ForecastCase.Group] {
        halves.enumerated().map { index, group in
            let counts = group.enumerated().map { stage, half in
                let isFirst = stage == 0
                let second = half.second.passed + half.second.failed
                switch moment {
                case .start:
                    let all = half.first.passed + half.first.failed + second
                    return ForecastCase.Count(waiting: isFirst ? all : 0)
                case .half:
                    return ForecastCase.Count(
                        passed: half.first.passed, failed: half.first.failed, waiting: isFirst ? second : 0)
                }
            }
            return ForecastCase.Group(name: "\(index + 1)", counts: counts)
        }
    }
}

extension Urn {
    /// Draws so many people one after the other; each changes what is expected of the next.
    fileprivate mutating func draw(_ people: Int, _ random: inout SplitMix64) -> Int {
        var passed = 0
        for _ in 0..<people {
            if random.unit() * (pass + fail) < pass {
                passed += 1
                self = Urn(pass: pass + 1, fail: fail)
            } else {
                self = Urn(pass: pass, fail: fail + 1)
            }
        }
        return passed
    }
}

extension SplitMix64 {
    /// A number from 0 up to, not including, 1.
    fileprivate mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
