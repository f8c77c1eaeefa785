package import Domain

/// Foretells how many pass each stage, by beta-binomial counts; exact, so that nothing is left to chance or a seed.
///
/// Only sums, products and quotients of floating-point numbers in a fixed order are used, so that every machine that
/// follows IEEE 754 gives the same bytes. Source: Pólya's urn as a form of the beta-binomial distribution.
package enum Forecast {
    /// The levels of the spans, in hundredths.
    package static let levels = [50, 80, 90]

    /// An outcome for each stage, in their order.
    package static func outcomes(of problem: ForecastCase) -> [ForecastOutcome] {
        problem.stages.indices.map { index in
            let name = problem.stages[index].name
            let passed = problem.groups.reduce(0) { $0 + $1.counts[index].passed }
            let all = problem.groups.map { counts(of: $0, in: problem, through: index) }
            let sum = all.dropFirst().reduce(all.first ?? [1], Counts.sum)
            let shifted = Array(repeating: 0.0, count: passed) + sum
            return ForecastOutcome(
                stage: name, passed: passed, probabilities: shifted,
                spans: levels.map { Counts.shortest(shifted, level: $0) })
        }
    }

    /// The smallest number of further people before the first stage (up to `limit`) with which so many or more pass the
    /// last one with at least that certainty (in hundredths), or nil where even `limit` are too few.
    ///
    /// The people go to the first group. More people never make it less likely, so that halving finds the number.
    package static func invitations(
        for target: Int, certainty: Int, in problem: ForecastCase, limit: Int
    ) -> Int? {
        func isEnough(_ count: Int) -> Bool {
            let last = outcomes(of: problem.inviting(count)).last
            return (last?.chance(ofAtLeast: target) ?? 0) * 100 >= Double(certainty)
        }
        guard isEnough(limit) else { return nil }
        var (low, high) = (0, limit)
        while low < high {
            let middle = (low + high) / 2
            if isEnough(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// What those who are not decided will cost from here on, on average, rounded up to the cent: everybody who comes
    /// before a stage costs what it costs.
    package static func cost(of problem: ForecastCase) -> Cents {
        var sum = 0.0
        for (index, stage) in problem.stages.enumerated() where stage.cost > .zero {
            for group in problem.groups {
                let before = index == 0 ? [1.0] : counts(of: group, in: problem, through: index - 1)
                let people =
                    Double(group.counts[index].waiting)
                    + before.enumerated().reduce(0) {
                        $0 + Double($1.offset) * $1.element
                    }
                sum += people * Double(stage.cost.amount)
            }
        }
        return Cents(Int64((sum - 1e-6).rounded(.up)))
    }

    /// How many of a group's undecided people pass the stage of that index.
    private static func counts(of group: ForecastCase.Group, in problem: ForecastCase, through index: Int) -> [Double] {
        var counts = [1.0]
        for stage in 0...index {
            let count = group.counts[stage]
            counts = Counts.pass(
                Array(repeating: 0.0, count: count.waiting) + counts,
                Urn(problem.stages[stage].prior, passed: count.passed, failed: count.failed))
        }
        return counts
    }
}

extension ForecastCase {
    /// The same people up to the stage of that name; nil where there is none.
    package func through(_ name: String) -> ForecastCase? {
        guard let last = stages.firstIndex(where: { $0.name == name }) else { return nil }
        return ForecastCase(
            stages: Array(stages[...last]),
            groups: groups.map { Group(name: $0.name, counts: Array($0.counts[...last])) })
    }

    /// With so many more people before the first stage of the first group.
    package func inviting(_ count: Int) -> ForecastCase {
        guard let group = groups.first, let first = group.counts.first else { return self }
        var changed = self
        let more = Count(passed: first.passed, failed: first.failed, waiting: first.waiting + count)
        changed.groups[0] = Group(name: group.name, counts: [more] + group.counts.dropFirst())
        return changed
    }
}

/// Pólya's urn: the belief about a stage after some have passed and some have not.
struct Urn {
    let pass: Double
    let fail: Double

    init(_ prior: ForecastCase.Prior, passed: Int, failed: Int) {
        let all = Double(prior.passed + prior.failed)
        pass = Double(prior.weight * prior.passed) / all + Double(passed)
        fail = Double(prior.weight * prior.failed) / all + Double(failed)
    }

    init(pass: Double, fail: Double) {
        self.pass = pass
        self.fail = fail
    }
}

/// Probabilities of the counts 0, 1, 2, …
enum Counts {
    /// How many pass, where the number of those who come is itself uncertain.
    static func pass(_ coming: [Double], _ urn: Urn) -> [Double] {
        var passing = [1.0]
        var result = Array(repeating: 0.0, count: coming.count)
        for (people, chance) in coming.enumerated() {
            if people > 0 { draw(&passing, urn, drawn: people - 1) }
            guard chance > 0 else { continue }
            for count in 0...people { result[count] += chance * passing[count] }
        }
        return result
    }

    /// One more person: of those drawn so far some have passed, and each changes what is expected of the next.
    private static func draw(_ passing: inout [Double], _ urn: Urn, drawn: Int) {
        let whole = urn.pass + urn.fail + Double(drawn)
        passing.append(0)
        for count in stride(from: drawn + 1, through: 0, by: -1) {
            let fails = count <= drawn ? passing[count] * (urn.fail + Double(drawn - count)) : 0
            let passes = count > 0 ? passing[count - 1] * (urn.pass + Double(count - 1)) : 0
            passing[count] = (fails + passes) / whole
        }
    }

    /// The count of two groups together.
    static func sum(_ first: [Double], _ second: [Double]) -> [Double] {
        var result = Array(repeating: 0.0, count: first.count + second.count - 1)
        for (one, chance) in first.enumerated() where chance > 0 {
            for (other, more) in second.enumerated() { result[one + other] += chance * more }
        }
        return result
    }

    /// The shortest span that holds the level; of several the likeliest, of these the lowest.
    static func shortest(_ chances: [Double], level: Int) -> ForecastOutcome.Span {
        // Rounding must not ask for more than everything.
        let wanted = Double(level) / 100 - 1e-12
        var best = ForecastOutcome.Span(level: level, low: 0, high: chances.count - 1)
        var bestMass = 0.0
        var sums = [0.0]
        for chance in chances { sums.append((sums.last ?? 0) + chance) }
        var high = 0
        for low in chances.indices {
            high = max(high, low)
            while high < chances.count - 1, sums[high + 1] - sums[low] < wanted { high += 1 }
            let mass = sums[high + 1] - sums[low]
            guard mass >= wanted else { break }
            let isShorter = high - low < best.high - best.low
            if isShorter || (high - low == best.high - best.low && mass > bestMass) {
                best = .init(level: level, low: low, high: high)
                bestMass = mass
            }
        }
        return best
    }
}
