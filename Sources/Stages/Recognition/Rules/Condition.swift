import Calendar

/// The closed language of conditions: no arithmetic, no loops, three-valued.
package indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case test(Fact, Comparison)
    /// Enough points from groups of items; of a group the best item that holds counts.
    case points(atLeast: Int, [[PointItem]])
}

/// A comparison of one fact with something fixed or with a named value of the day.
package enum Comparison: Hashable, Sendable {
    case isFlag(Bool)
    /// The word is one of these (`is` has one).
    case isOne([String])
    case startsWith([String])
    case atLeast(Operand)
    case atMost(Operand)
    /// Between both, inclusive.
    case within(Int, Int)

    /// A number, or the name of a value that changes with the date.
    package enum Operand: Hashable, Sendable {
        case number(Int)
        case value(String)
    }
}

/// Reads the named values of one day: thresholds by date.
package struct ValuesOfDay: Sendable {
    private let amounts: [String: Int]

    init(_ values: [NamedValue], on date: CivilDate) {
        var amounts: [String: Int] = [:]
        for value in values { amounts[value.id] = value.amount(on: date) }
        self.amounts = amounts
    }

    /// Nil where nothing is published for the day.
    package subscript(name: String) -> Int? { amounts[name] }

    func number(_ operand: Comparison.Operand) -> Int? {
        switch operand {
        case .number(let number): number
        case .value(let name): amounts[name]
        }
    }
}

extension Condition {
    /// The truth of the condition under these facts.
    package func truth(_ facts: Facts, _ values: ValuesOfDay) -> Truth {
        switch self {
        case .all(let parts):
            var result = Truth.yes
            for part in parts {
                switch part.truth(facts, values) {
                case .no: return .no
                case .unknown: result = .unknown
                case .yes: break
                }
            }
            return result
        case .any(let parts):
            var result = Truth.no
            for part in parts {
                switch part.truth(facts, values) {
                case .yes: return .yes
                case .unknown: result = .unknown
                case .no: break
                }
            }
            return result
        case .not(let part): return part.truth(facts, values).negated
        case .test(let fact, let comparison):
            guard let value = facts[fact] else { return .unknown }
            return comparison.truth(of: value, values)
        case .points(let needed, let groups):
            let ranges = groups.map { PointItem.range($0, facts, values) }
            if ranges.reduce(0, { $0 + $1.lowerBound }) >= needed { return .yes }
            return ranges.reduce(0) { $0 + $1.upperBound } < needed ? .no : .unknown
        }
    }

    /// The facts whose values would decide an unknown condition, each once, in the order of the text.
    func undecided(_ facts: Facts, _ values: ValuesOfDay) -> [Fact] {
        guard truth(facts, values) == .unknown else { return [] }
        switch self {
        case .all(let parts), .any(let parts):
            var found: [Fact] = []
            for fact in parts.flatMap({ $0.undecided(facts, values) }) where !found.contains(fact) {
                found.append(fact)
            }
            return found
        case .not(let part): return part.undecided(facts, values)
        case .test(let fact, _): return [fact]
        case .points(_, let groups):
            return groups.flatMap { PointItem.open($0, facts, values) }.reduce(into: []) { found, item in
                for fact in item.when.undecided(facts, values) where !found.contains(fact) { found.append(fact) }
            }
        }
    }

    /// Every test of the condition, in the order of the text.
    package var tests: [(fact: Fact, comparison: Comparison)] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.tests)
        case .not(let part): part.tests
        case .test(let fact, let comparison): [(fact, comparison)]
        case .points(_, let groups): groups.flatMap { $0 }.flatMap(\.when.tests)
        }
    }

    /// The first named value the condition compares with.
    var firstValue: (fact: Fact, value: String)? {
        for (fact, comparison) in tests {
            switch comparison {
            case .atLeast(.value(let name)), .atMost(.value(let name)): return (fact, name)
            case .isFlag, .isOne, .startsWith, .atLeast, .atMost, .within: continue
            }
        }
        return nil
    }
}

extension Comparison {
    func truth(of value: FactValue, _ values: ValuesOfDay) -> Truth {
        switch (self, value) {
        case (.isFlag(let wanted), .flag(let flag)): Truth(flag == wanted)
        case (.isOne(let words), .word(let word)): Truth(words.contains(word))
        case (.startsWith(let prefixes), .word(let word)): Truth(prefixes.contains { word.hasPrefix($0) })
        case (.atLeast(let operand), .number(let range)):
            values.number(operand).map { range.lowerBound >= $0 ? .yes : range.upperBound < $0 ? .no : .unknown }
                ?? .unknown
        case (.atMost(let operand), .number(let range)):
            values.number(operand).map { range.upperBound <= $0 ? .yes : range.lowerBound > $0 ? .no : .unknown }
                ?? .unknown
        case (.within(let low, let high), .number(let range)):
            range.lowerBound >= low && range.upperBound <= high
                ? .yes : range.upperBound < low || range.lowerBound > high ? .no : .unknown
        case (.isFlag, _), (.isOne, _), (.startsWith, _), (.atLeast, _), (.atMost, _), (.within, _): .unknown
        }
    }
}
