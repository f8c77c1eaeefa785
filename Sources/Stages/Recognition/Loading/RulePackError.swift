package import JSONText

/// Everything that is wrong with a rule pack, so that all of it can be mended at once.
package struct RulePackError: Error, Hashable, Sendable {
    package let problems: [RulePackProblem]
}

/// One problem of a rule pack.
package struct RulePackProblem: Hashable, Sendable {
    /// Stable code, such as `RP003`; docs/reference/rule-packs.md lists them.
    package let code: Code
    /// Name of the pack's file.
    package let pack: String
    /// The rule or row, where the problem lies in one.
    package let rule: String?
    /// JSON Pointer of the value.
    package let pointer: String
    package let mark: JSONNode.Mark
    package let message: String
    package let hint: String

    /// Kinds of problem.
    package enum Code: String, CaseIterable, Sendable {
        /// Not JSON.
        case syntax = "RP001"
        /// A field is missing, unknown or of the wrong type.
        case shape = "RP002"
        case unknownFact = "RP003"
        /// The comparison does not fit the fact's type or unit.
        case wrongType = "RP004"
        case unknownWord = "RP005"
        case unknownValue = "RP006"
        case missingLaw = "RP007"
        case missingLanguage = "RP008"
        case fromAfterTo = "RP009"
        case overlap = "RP010"
        case duplicate = "RP011"
        case unreachable = "RP012"
        case noMatch = "RP013"
    }

    /// `path:line:column: error[RP003]: …` with the pointer and the hint.
    package var description: String {
        let place = rule.map { " (rule \($0))" } ?? ""
        return
            "\(pack):\(mark.line):\(mark.column): error[\(code.rawValue)]: \(message)\(place)\n  at \(pointer)\n  hint: \(hint)"
    }
}
