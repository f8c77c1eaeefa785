/// What a forecast starts from: the stages of a campaign with what is expected of each, and how far everybody has come.
package struct ForecastCase: Hashable, Sendable {
    /// A step that some pass and some do not, such as from the invitation to a contract.
    package struct Stage: Hashable, Sendable {
        /// What those who pass have reached, such as `contract`.
        package let name: String
        package let prior: Prior
        /// What is spent on everybody who comes before this stage, such as an invitation to a fair.
        package let cost: Cents

        package init(name: String, prior: Prior, cost: Cents = .zero) {
            self.name = name
            self.prior = prior
            self.cost = cost
        }
    }

    /// What is expected before anybody is decided: `passed` of `passed + failed` as in a model campaign, believed as much
    /// as `weight` people of the campaign's own.
    ///
    /// A beta distribution with `weight * passed / (passed + failed)` and `weight * failed / (passed + failed)`.
    package struct Prior: Hashable, Sendable {
        package let passed: Int
        package let failed: Int
        package let weight: Int

        package init(passed: Int, failed: Int, weight: Int) {
            self.passed = passed
            self.failed = failed
            self.weight = weight
        }
    }

    /// People whose rates may differ from those of others, such as an occupation.
    package struct Group: Hashable, Sendable {
        package let name: String
        /// A count for each stage.
        package let counts: [Count]

        package init(name: String, counts: [Count]) {
            self.name = name
            self.counts = counts
        }
    }

    /// Who stands before a stage, and how it went for those before.
    package struct Count: Hashable, Sendable {
        package let passed: Int
        package let failed: Int
        /// Have reached the stage and are not decided.
        package let waiting: Int

        package init(passed: Int = 0, failed: Int = 0, waiting: Int = 0) {
            self.passed = passed
            self.failed = failed
            self.waiting = waiting
        }
    }

    /// In the order in which people go through them, at least one.
    package var stages: [Stage]
    /// At least one.
    package var groups: [Group]

    package init(stages: [Stage], groups: [Group]) {
        self.stages = stages
        self.groups = groups
    }
}

/// How many will have passed a stage in the end.
package struct ForecastOutcome: Hashable, Sendable {
    /// The shortest span of whole numbers that holds the count at least so often.
    package struct Span: Hashable, Sendable {
        /// In hundredths.
        package let level: Int
        package let low: Int
        package let high: Int

        package init(level: Int, low: Int, high: Int) {
            self.level = level
            self.low = low
            self.high = high
        }
    }

    package let stage: String
    /// Those who have passed already.
    package let passed: Int
    /// The probability of each count from 0 on; sums to one.
    package let probabilities: [Double]
    package let spans: [Span]

    package init(stage: String, passed: Int, probabilities: [Double], spans: [Span]) {
        self.stage = stage
        self.passed = passed
        self.probabilities = probabilities
        self.spans = spans
    }

    package var mean: Double {
        probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
    }

    /// How likely it is that so many or more pass.
    package func chance(ofAtLeast count: Int) -> Double {
        count <= 0 ? 1 : probabilities.dropFirst(count).reversed().reduce(0, +)
    }
}
