/// A command line that cannot be read, with what was found, what was expected and what to do.
package struct UsageError: Error, Hashable, Sendable {
    /// Stable codes, listed in the reference of errors.
    package enum Code: String, CaseIterable, Sendable {
        case unknownCommand = "AR001"
        case unknownOption = "AR002"
        case missingValue = "AR003"
        case unexpectedValue = "AR004"
        case badValue = "AR005"
        case repeatedOption = "AR006"
        case missingOption = "AR007"
        case missingOperand = "AR008"
        case surplusOperand = "AR009"
        case badOperand = "AR010"
        case conflict = "AR011"
    }

    package let code: Code
    package let message: String
    package let hint: String
    /// Number of the argument, from 1 after the program's name; nil where something is missing.
    package let position: Int?

    package init(code: Code, message: String, hint: String, position: Int? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.position = position
    }

    /// Two lines for standard error, without a line feed at the end.
    package var text: String { "error[\(code.rawValue)]: \(message)\nhint: \(hint)" }

    /// Options or operands that exclude or demand each other; for rules the table cannot express.
    package static func conflict(_ message: String, hint: String) -> UsageError {
        UsageError(code: .conflict, message: message, hint: hint)
    }

    static func missingOperand(_ operand: OperandSpec, call: String) -> UsageError {
        UsageError(
            code: .missingOperand, message: "\(operand.name) is missing: expected \(operand.value.expected)",
            hint: "\(operand.help); see '\(call) --help'")
    }

    static func missingOption(_ option: OptionSpec, call: String) -> UsageError {
        UsageError(
            code: .missingOption, message: "option --\(option.name) is missing and '\(call)' needs it",
            hint: "add \(option.signature): \(option.help)")
    }
}

/// A found text between quotes, on one line: control characters are written as their code point.
func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator:
            result += "\\u{\(String(scalar.value, radix: 16))}"
        default:
            result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
