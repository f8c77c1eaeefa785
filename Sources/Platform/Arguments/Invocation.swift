/// The options and operands of one call, read through the constants that declare them.
///
/// Every value has been checked by the parser; reading an option that the command does not declare is an error of the
/// program and traps.
package struct Invocation: Sendable {
    /// The words of the command: `["fair", "show"]`.
    package let path: [String]
    /// The program's name and the path, as a hint repeats them: `lotse fair show`.
    let call: String
    let declared: Set<String>
    let options: [String: [String]]
    let operands: [String: [String]]

    /// Whether the flag was given.
    package subscript(flag: Flag) -> Bool {
        given(flag.spec.name).isEmpty == false
    }

    /// The value given last, else the option's fallback, else nil.
    package subscript<Value>(option: Option<Value>) -> Value? {
        (given(option.spec.name).last ?? option.spec.fallback).flatMap(option.kind.read)
    }

    /// All values in the order given; the fallback alone where none was given, or empty.
    package func all<Value>(_ option: Option<Value>) -> [Value] {
        let texts = given(option.spec.name)
        return (texts.isEmpty ? option.spec.fallback.map { [$0] } ?? [] : texts).compactMap(option.kind.read)
    }

    /// The operand's (first) value, or nil where an optional one was left out.
    package subscript<Value>(operand: Operand<Value>) -> Value? {
        all(operand).first
    }

    /// All values of an operand that repeats, in order.
    package func all<Value>(_ operand: Operand<Value>) -> [Value] {
        precondition(declared.contains(operand.spec.name), "operand \(operand.spec.name) is not declared")
        return operands[operand.spec.name, default: []].compactMap(operand.kind.read)
    }

    /// The value of an operand, or the usage error that it is missing.
    package func required<Value>(_ operand: Operand<Value>) throws(UsageError) -> Value {
        guard let value = self[operand] else { throw UsageError.missingOperand(operand.spec, call: call) }
        return value
    }

    /// The value of an option, or the usage error that it is missing.
    package func required<Value>(_ option: Option<Value>) throws(UsageError) -> Value {
        guard let value = self[option] else { throw UsageError.missingOption(option.spec, call: call) }
        return value
    }

    private func given(_ name: String) -> [String] {
        precondition(declared.contains("--\(name)"), "option --\(name) is not declared")
        return options[name, default: []]
    }
}
