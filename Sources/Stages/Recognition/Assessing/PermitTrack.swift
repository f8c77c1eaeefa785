import Domain

/// What became of one permit rule for one person.
struct PathState {
    /// How open the path is; in order of preference.
    enum Opening: Int, Comparable {
        /// No condition is known to fail.
        case open
        /// The recognition procedure opens it.
        case withRecognition
        case closed

        static func < (left: Opening, right: Opening) -> Bool { left.rawValue < right.rawValue }
    }

    let rule: Rule
    let outcome: PermitOutcome
    let opening: Opening
    /// True where nothing that the asker could still say would close it.
    let isDefinite: Bool
    /// False where a recognition that the path needs is still to be granted.
    let hasRecognition: Bool
    let conditions: [String]
    let unmet: [String]
    let undecided: [Fact]
    /// The salary threshold of the day, for comparing paths.
    let threshold: Int
    /// The points of the first need that counts them.
    let points: PointCount?

    /// Entitlement first, then the shortest, then the one nothing could still close, then the lowest
    /// threshold, then the id.
    func isPreferred(to other: PathState) -> Bool {
        if opening != other.opening { return opening < other.opening }
        if outcome.isEntitlement != other.outcome.isEntitlement { return outcome.isEntitlement }
        if outcome.leadWeeks != other.outcome.leadWeeks { return outcome.leadWeeks < other.outcome.leadWeeks }
        if isDefinite != other.isDefinite { return isDefinite }
        if threshold != other.threshold { return threshold < other.threshold }
        return rule.id < other.rule.id
    }
}

/// Evaluates every permit rule in force: each condition is reported, none is guessed.
struct PermitTrack {
    let facts: Facts
    let values: ValuesOfDay

    /// The state of each rule that may apply, in the book's order.
    func states(_ rules: [Rule]) -> [PathState] {
        rules.compactMap { rule in
            guard case .permit(let outcome) = rule.outcome else { return nil }
            let applies = rule.when.truth(facts, values)
            guard applies != .no else { return nil }
            return state(of: rule, outcome, applies)
        }
    }

    private func state(of rule: Rule, _ outcome: PermitOutcome, _ applies: Truth) -> PathState {
        var opening = PathState.Opening.open
        var hasRecognition = true
        var undecided = applies == .unknown ? rule.when.undecided(facts, values) : []
        var asked = undecided
        var conditions: [String] = []
        var unmet: [String] = undecided.isEmpty ? [] : ["unknown: whether the rule applies"]
        var threshold = 0
        for need in rule.needs {
            let truth = need.when?.truth(facts, values) ?? .unknown
            let amount = amount(need)
            threshold = max(threshold, amount ?? 0)
            let text = text(need, amount)
            conditions.append(text)
            guard truth != .yes else { continue }
            let open = need.when.map { facts(deciding: $0) } ?? []
            switch (need.opens, truth) {
            case (.never, .no), (.byArrangement, .no), (.withNotice, .no): opening = .closed
            case (.never, _): undecided += open
            case (.withRecognition, .no):
                opening = max(opening, .withRecognition)
                hasRecognition = false
            case (.withNotice, _):
                opening = max(opening, .withRecognition)
                hasRecognition = false
                undecided += open
            case (.withRecognition, _): hasRecognition = false
            case (.withCourse, _), (.byArrangement, _): break
            }
            asked += open
            unmet.append(truth == .unknown ? "unknown: \(text)" : text + shortfall(need, amount))
        }
        return PathState(
            rule: rule, outcome: outcome, opening: opening, isDefinite: undecided.isEmpty,
            hasRecognition: hasRecognition, conditions: conditions, unmet: unmet, undecided: asked,
            threshold: threshold,
            points: rule.needs.lazy.compactMap { $0.when?.pointCount(facts, values) }.first)
    }

    /// The unknown facts of a condition; a threshold that is not yet published is nothing to ask for.
    private func facts(deciding condition: Condition) -> [Fact] {
        condition.undecided(facts, values).filter { facts[$0] == nil || !isSettled($0) }
    }

    private func isSettled(_ fact: Fact) -> Bool {
        guard case .number(let range) = facts[fact] else { return true }
        return range.lowerBound == range.upperBound
    }

    private func amount(_ need: Need) -> Int? {
        need.comparedValue.flatMap { values[$0] }
    }

    private func text(_ need: Need, _ amount: Int?) -> String {
        if let count = need.when?.pointCount(facts, values) { return "\(need.text.english) (\(written(count)))" }
        guard need.comparedValue != nil else { return need.text.english }
        guard let amount else { return "\(need.text.english) (not yet published for this day)" }
        return "\(need.text.english) (\(written(amount, need)))"
    }

    private func shortfall(_ need: Need, _ amount: Int?) -> String {
        guard let amount, let fact = need.comparedFact, case .number(let range) = facts[fact],
            range.upperBound < amount
        else { return "" }
        return ": \(written(amount - range.upperBound, need)) short"
    }

    /// `5 of 6: german-b1 2, age-35 2; 3 more possible`.
    private func written(_ count: PointCount) -> String {
        let items = count.counted.map { "\($0.id) \($0.points)" }.joined(separator: ", ")
        let rest = count.possible > count.reached ? "; \(count.possible - count.reached) more possible" : ""
        return "\(count.reached) of \(count.needed)\(items.isEmpty ? "" : ": " + items)\(rest)"
    }

    /// An amount in the unit of the fact that the need compares.
    private func written(_ amount: Int, _ need: Need) -> String {
        guard let fact = need.comparedFact, case .number(let unit) = fact.kind else { return String(amount) }
        return switch unit {
        case .centsPerYear: "\(euros(amount)) EUR"
        case .hoursPerWeek: "\(WeeklyHours(hundredths: amount)) hours a week"
        case .months: "\(amount) months"
        case .years: "\(amount) years"
        case .eqfLevel: "EQF \(amount)"
        }
    }
}

/// Cents as euros: `45,934.20`.
func euros(_ cents: Int) -> String {
    var digits = String(cents / 100)
    var groups: [Substring] = []
    while digits.count > 3 {
        groups.insert(digits.suffix(3), at: 0)
        digits = String(digits.dropLast(3))
    }
    let rest = String(cents % 100)
    return ([digits[...]] + groups).joined(separator: ",") + "." + (rest.count < 2 ? "0" + rest : rest)
}
