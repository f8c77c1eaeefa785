package import Domain

/// The four-fifths check (Vier-Fünftel-Regel): a group whose selection rate is less than four fifths of the highest is
/// looked at more closely. Source: 29 CFR § 1607.4 D (Uniform Guidelines); a sign to look, no rule of German law.
package enum FourFifths {
    /// The comparison of one group with the one of the highest rate, the first of several; nil where nobody was decided in
    /// the group, or nobody passed at all.
    package static func comparison(
        of place: Int, among groups: [(passed: Int, decided: Int)]
    ) -> EqualityAudit.Comparison? {
        let own = groups[place]
        var best: (passed: Int, decided: Int)?
        var bestPlace = 0
        for (index, group) in groups.enumerated() where group.decided > 0 {
            if let best, group.passed * best.decided <= best.passed * group.decided { continue }
            best = group
            bestPlace = index
        }
        guard own.decided > 0, let best, best.passed > 0 else { return nil }
        let ratio = own.passed * best.decided * 10_000 / (own.decided * best.passed)
        if place == bestPlace { return .init(ratio: ratio, chance: nil, verdict: .within) }
        let test = FisherTest(own, best)
        let isBelow = own.passed * best.decided * 5 < own.decided * best.passed * 4
        return .init(
            ratio: ratio, chance: test.hundredths,
            verdict: !isBelow ? .within : test.isBelowFivePercent ? .below : .maybeChance)
    }
}

/// The exact test of Fisher: of all tables with the same sums, how many are no likelier than this one. Two-sided, in whole
/// numbers of any size.
struct FisherTest {
    /// Hundredths of a percent, rounded down.
    let hundredths: Int
    let isBelowFivePercent: Bool

    init(_ one: (passed: Int, decided: Int), _ other: (passed: Int, decided: Int)) {
        let passed = one.passed + other.passed
        let least = max(0, passed - other.decided)
        let most = min(one.decided, passed)
        // In how many ways `count` of the passed are of the first group. Each division leaves nothing over.
        var weight =
            least == 0
            ? WholeNumber(choose: passed, of: other.decided) : WholeNumber(choose: least, of: one.decided)
        var weights = [weight]
        for count in least..<most {
            weight.multiply(by: one.decided - count)
            weight.divide(by: count + 1)
            weight.multiply(by: passed - count)
            weight.divide(by: other.decided - passed + count + 1)
            weights.append(weight)
        }
        let observed = weights[one.passed - least]
        var all = WholeNumber(0)
        var extreme = WholeNumber(0)
        for weight in weights {
            all.add(weight)
            if !(observed < weight) { extreme.add(weight) }
        }
        hundredths = extreme.share(of: all, in: 10_000)
        isBelowFivePercent = extreme.times(20) < all
    }
}
