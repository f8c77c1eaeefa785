import Domain

/// Looks for facts that some conditions do or do not meet, by branching over the values that the conditions tell apart.
///
/// Exact over independent facts: for each fact one value of every kind that a condition distinguishes is tried.
struct CaseSearch {
    let rules: [Condition]
    let values: ValuesOfDay
    private let choices: [Fact: [FactValue]]

    init(rules: [Condition], values: ValuesOfDay) {
        self.rules = rules
        self.values = values
        choices = CaseSearch.choices(rules, values)
    }

    /// Facts, in words, under which no condition holds; or, with `meetingLast`, none but the last.
    func findsCase(meetingLast: Bool) -> String? {
        branch(Facts(), chosen: [], meetingLast: meetingLast)
    }

    private func branch(_ facts: Facts, chosen: [String], meetingLast: Bool) -> String? {
        var open: Condition?
        for (index, rule) in rules.enumerated() {
            let wanted: Truth = meetingLast && index == rules.count - 1 ? .yes : .no
            let truth = rule.truth(facts, values)
            if truth == .unknown { open = open ?? rule } else if truth != wanted { return nil }
        }
        guard let open else { return chosen.isEmpty ? "any case" : chosen.joined(separator: ", ") }
        // A threshold without an amount on the day can be undecidable however the facts are chosen.
        guard let fact = open.undecided(facts, values).first(where: { facts[$0] == nil }) else { return nil }
        for value in choices[fact] ?? [] {
            var next = facts
            next[fact] = value
            if let found = branch(
                next, chosen: chosen + ["\(fact.name) \(CaseSearch.text(value))"], meetingLast: meetingLast)
            {
                return found
            }
        }
        return nil
    }

    private static func choices(_ rules: [Condition], _ values: ValuesOfDay) -> [Fact: [FactValue]] {
        var choices: [Fact: [FactValue]] = [:]
        for (fact, comparison) in rules.flatMap(\.tests) {
            var known = choices[fact] ?? first(of: fact)
            for value in told(comparison, values) where !known.contains(value) { known.append(value) }
            choices[fact] = known
        }
        return choices
    }

    /// The values every fact of that type has, whatever the conditions say.
    private static func first(of fact: Fact) -> [FactValue] {
        switch fact.kind {
        case .flag: [.flag(false), .flag(true)]
        case .word(let known): known.isEmpty ? [.word("")] : known.map { .word($0) }
        case .number, .level: [.number(0...0)]
        }
    }

    /// The values on both sides of a comparison.
    private static func told(_ comparison: Comparison, _ values: ValuesOfDay) -> [FactValue] {
        switch comparison {
        case .isFlag: []
        case .isOne(let words), .startsWith(let words): words.map { .word($0) }
        case .atLeast(let operand): (values.number(operand)).map { [at($0 - 1), at($0)] } ?? []
        case .atMost(let operand): (values.number(operand)).map { [at($0), at($0 + 1)] } ?? []
        case .within(let low, let high): [at(low - 1), at(low), at(high + 1)]
        }
    }

    private static func at(_ number: Int) -> FactValue { .number(max(number, 0)...max(number, 0)) }

    private static func text(_ value: FactValue) -> String {
        switch value {
        case .flag(let flag): flag ? "true" : "false"
        case .word(let word): word.isEmpty ? "another" : word
        case .number(let range): String(range.lowerBound)
        }
    }
}
