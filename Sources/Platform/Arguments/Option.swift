/// An option that carries a value, `--name VALUE` or `--name=VALUE`. The constant that declares it also reads it:
/// `invocation[seed]` is of the option's own type.
package struct Option<Value: Sendable>: Sendable {
    /// What the tables of commands, help and completions hold of it.
    package let spec: OptionSpec
    let kind: ValueKind<Value>

    /// - Parameters:
    ///   - name: without the dashes, lower case, words joined by `-`.
    ///   - letter: the one-letter form, for the few options that are typed daily.
    ///   - help: one line that says what the option does.
    ///   - fallback: the value's text where the option is not given; nil = absent.
    ///   - repeats: the option may be given several times and `all` returns each value in order.
    ///   - required: leaving it out is a usage error.
    package init(
        _ name: String, letter: Character? = nil, _ kind: ValueKind<Value>, _ help: String, fallback: String? = nil,
        repeats: Bool = false, required: Bool = false
    ) {
        self.kind = kind
        spec = OptionSpec(
            name: name, letter: letter, value: kind.erased, help: help, fallback: fallback, repeats: repeats,
            isRequired: required)
    }
}

/// An option without a value: given or not.
package struct Flag: Sendable {
    package let spec: OptionSpec

    package init(_ name: String, letter: Character? = nil, _ help: String) {
        spec = OptionSpec(
            name: name, letter: letter, value: nil, help: help, fallback: nil, repeats: false, isRequired: false)
    }
}

/// An option as data, without the type of its value.
package struct OptionSpec: Sendable {
    package let name: String
    package let letter: Character?
    /// Nil for a flag.
    package let value: AnyValueKind?
    package let help: String
    package let fallback: String?
    package let repeats: Bool
    package let isRequired: Bool

    /// `--name`, or `--name FILE`.
    var signature: String {
        value.map { "--\(name) \($0.placeholder)" } ?? "--\(name)"
    }

    /// The help text with what else the reader has to know: the default, and whether it repeats or must be given.
    var note: String {
        var parts = [help]
        if case .words(let words)? = value?.completion { parts.append("(\(words.joined(separator: "|")))") }
        if let fallback { parts.append("(default: \(fallback))") }
        if repeats { parts.append("(may be repeated)") }
        if isRequired { parts.append("(required)") }
        return parts.joined(separator: " ")
    }
}
