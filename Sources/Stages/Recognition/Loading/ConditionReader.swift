import Domain
import JSONText

extension PackReading {
    /// A condition of the closed language; problems are reported and give a condition that is never asked.
    mutating func condition(_ cursor: JSONCursor, values: [String: Fact.Unit]) -> Condition {
        guard let (name, value) = connective(cursor) else {
            return isPoints(cursor) ? points(cursor, values: values) : comparison(cursor, values: values)
        }
        switch name {
        case "not": return .not(condition(value, values: values))
        case "all": return .all(parts(value, values: values))
        default: return .any(parts(value, values: values))
        }
    }

    private func connective(_ cursor: JSONCursor) -> (String, JSONCursor)? {
        guard case .object(let members) = cursor.node.value, members.count == 1, let member = members.first,
            ["all", "any", "not"].contains(member.name)
        else { return nil }
        return (member.name, JSONCursor(member.node, pointer: "\(cursor.pointer)/\(member.name)"))
    }

    private mutating func parts(_ cursor: JSONCursor, values: [String: Fact.Unit]) -> [Condition] {
        elements(cursor).map { condition($0, values: values) }
    }

    private mutating func comparison(_ cursor: JSONCursor, values: [String: Fact.Unit]) -> Condition {
        let never = Condition.any([])
        let names = ["is", "in", "startsWith", "atLeast", "atMost", "within"]
        guard let fields = members(cursor, ["fact"] + names), let factField = required("fact", fields, of: cursor),
            let factName = string(factField)
        else { return never }
        guard let fact = Fact(name: factName) else {
            report(
                .unknownFact, at: factField, "unknown fact \"\(factName)\"",
                hint: "the facts are: \(Fact.allCases.map(\.name).joined(separator: ", "))")
            return never
        }
        let used = names.filter { fields[$0] != nil }
        guard used.count == 1, let name = used.first, let operand = fields[name] else {
            report(
                .shape, at: cursor, "found \(used.count) comparisons, expected one",
                hint: "write one of \(names.joined(separator: ", ")); join several with \"all\"")
            return never
        }
        guard let comparison = comparison(name, operand, of: fact, values: values) else { return never }
        return .test(fact, comparison)
    }

    private mutating func comparison(
        _ name: String, _ operand: JSONCursor, of fact: Fact, values: [String: Fact.Unit]
    ) -> Comparison? {
        switch (fact.kind, name) {
        case (.flag, "is"):
            guard case .bool(let flag) = operand.node.value else { break }
            return .isFlag(flag)
        case (.word(let known), "is"): return string(operand).map { .isOne(checked([($0, operand)], known)) }
        case (.word(let known), "in"):
            let words = elements(operand).compactMap { entry in string(entry).map { ($0, entry) } }
            return .isOne(checked(words, known))
        case (.word(let known), "startsWith") where known.isEmpty: return .startsWith(strings(operand))
        case (.level, "atLeast"): return level(operand).map { .atLeast(.number($0)) }
        case (.level, "atMost"): return level(operand).map { .atMost(.number($0)) }
        case (.number(let unit), "atLeast"): return number(operand, unit, values).map { .atLeast($0) }
        case (.number(let unit), "atMost"): return number(operand, unit, values).map { .atMost($0) }
        case (.number(let unit), "within"):
            let bounds = elements(operand).compactMap { amount($0, in: unit) }
            guard bounds.count == 2, bounds[0] <= bounds[1] else { break }
            return .within(bounds[0], bounds[1])
        default: break
        }
        report(
            .wrongType, at: operand, "\"\(name)\" with this value does not fit the fact \"\(fact.name)\"",
            hint: PackReading.advice(for: fact))
        return nil
    }

    private static func advice(for fact: Fact) -> String {
        switch fact.kind {
        case .flag: "it is true or false: {\"fact\":\"\(fact.name)\",\"is\":true}"
        case .word: "it is a word: use \"is\" with one word or \"in\" with a list"
        case .level: "it is a language level: use \"atLeast\" or \"atMost\" with a level such as \"B1\""
        case .number(let unit):
            "it is a number in \(unit.rawValue): use \"atLeast\", \"atMost\" with a number or {\"value\":…}, or \"within\":[low, high]"
        }
    }

    private mutating func checked(_ words: [(String, JSONCursor)], _ known: [String]) -> [String] {
        for (word, cursor) in words where !known.isEmpty && !known.contains(word) {
            report(
                .unknownWord, at: cursor, "unknown word \"\(word)\"",
                hint: "the words here are: \(known.joined(separator: ", "))")
        }
        return words.map(\.0)
    }

    private mutating func level(_ cursor: JSONCursor) -> Int? {
        guard let text = string(cursor) else { return nil }
        guard let level = CEFRLevel(name: text) else {
            report(.unknownWord, at: cursor, "unknown level \"\(text)\"", hint: "write A0, A1, A2, B1, B2, C1 or C2")
            return nil
        }
        return level.rawValue
    }

    private mutating func number(
        _ cursor: JSONCursor, _ unit: Fact.Unit, _ values: [String: Fact.Unit]
    ) -> Comparison.Operand? {
        guard case .object = cursor.node.value else { return amount(cursor, in: unit).map { .number($0) } }
        guard let fields = members(cursor, ["value"]), let field = required("value", fields, of: cursor),
            let name = string(field)
        else { return nil }
        guard let valueUnit = values[name] else {
            report(
                .unknownValue, at: field, "unknown value \"\(name)\"",
                hint: "the values are: \(values.keys.sorted().joined(separator: ", "))")
            return nil
        }
        guard valueUnit == unit else {
            report(
                .wrongType, at: field, "\"\(name)\" is in \(valueUnit.rawValue), the fact in \(unit.rawValue)",
                hint: "compare a fact with a value of its own unit")
            return nil
        }
        return .value(name)
    }
}
