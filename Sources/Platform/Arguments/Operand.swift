/// A positional argument; like an option, the constant that declares it reads it.
package struct Operand<Value: Sendable>: Sendable {
    package let spec: OperandSpec
    let kind: ValueKind<Value>

    /// - Parameters:
    ///   - name: in capitals, unique within the command: `FILE`.
    ///   - help: one line that says what it is.
    ///   - count: how many; only the last operand of a command may be `oneOrMore` or `any`.
    package init(_ name: String, _ kind: ValueKind<Value>, _ help: String, count: OperandCount = .one) {
        self.kind = kind
        spec = OperandSpec(value: kind.named(name).erased, help: help, count: count)
    }
}

/// How many arguments an operand takes.
package enum OperandCount: Sendable {
    case one, optional, oneOrMore, any

    var isRequired: Bool { self == .one || self == .oneOrMore }
    var repeats: Bool { self == .oneOrMore || self == .any }
}

/// A positional argument as data.
package struct OperandSpec: Sendable {
    package let value: AnyValueKind
    package let help: String
    package let count: OperandCount

    package var name: String { value.placeholder }

    /// `FILE`, `[FILE]`, `FILE…` or `[FILE…]`.
    var signature: String {
        switch count {
        case .one: name
        case .optional: "[\(name)]"
        case .oneOrMore: "\(name)..."
        case .any: "[\(name)...]"
        }
    }

    var note: String {
        guard case .words(let words) = value.completion else { return help }
        return "\(help) (\(words.joined(separator: "|")))"
    }
}
