/// How the text of an option or operand becomes a value, and how to say what was expected.
package struct ValueKind<Value: Sendable>: Sendable {
    /// The word that stands for the value in usage lines, in capitals: `FILE`.
    package let placeholder: String
    /// Completes the sentence "expected …": `a whole number from 0 to 9`.
    package let expected: String
    /// What a shell offers in this place.
    package let completion: Completion
    /// The value that a text writes, or nil where it writes none.
    package let read: @Sendable (String) -> Value?

    package init(
        placeholder: String, expected: String, completion: Completion = .nothing,
        read: @escaping @Sendable (String) -> Value?
    ) {
        self.placeholder = placeholder
        self.expected = expected
        self.completion = completion
        self.read = read
    }

    /// The same kind under another placeholder.
    package func named(_ placeholder: String) -> ValueKind {
        ValueKind(placeholder: placeholder, expected: expected, completion: completion, read: read)
    }

    var erased: AnyValueKind {
        AnyValueKind(placeholder: placeholder, expected: expected, completion: completion) { text in
            read(text) != nil
        }
    }
}

/// What a shell offers while a value is typed.
package enum Completion: Hashable, Sendable {
    case nothing
    case files
    case folders
    case words([String])
}

/// A value kind without its type: enough to check a text, to name what was expected and to complete it.
package struct AnyValueKind: Sendable {
    package let placeholder: String
    package let expected: String
    package let completion: Completion
    /// Whether the text writes a value of the kind.
    package let accepts: @Sendable (String) -> Bool
}

extension ValueKind where Value == String {
    /// Any text, the empty one included.
    package static var text: ValueKind<String> {
        ValueKind(placeholder: "TEXT", expected: "a text") { $0 }
    }

    /// The path of a file, or `-` for standard input or output; whether it exists is for the command to find out.
    package static var file: ValueKind<String> {
        ValueKind(placeholder: "FILE", expected: "the path of a file", completion: .files) { $0.isEmpty ? nil : $0 }
    }

    /// The path of a folder.
    package static var folder: ValueKind<String> {
        ValueKind(placeholder: "DIR", expected: "the path of a folder", completion: .folders) { $0.isEmpty ? nil : $0 }
    }

    /// One of a few words.
    package static func word(_ placeholder: String, of words: [String]) -> ValueKind<String> {
        ValueKind(placeholder: placeholder, expected: "one of \(listed(words))", completion: .words(words)) { text in
            words.contains(text) ? text : nil
        }
    }
}

extension ValueKind where Value == Int {
    /// A whole number in a range, written with digits and at most a minus sign.
    package static func integer(_ range: ClosedRange<Int>, placeholder: String = "N") -> ValueKind<Int> {
        let bounds =
            switch (range.lowerBound, range.upperBound) {
            case (.min, .max): "a whole number"
            case (_, .max): "a whole number from \(range.lowerBound) up"
            case (.min, _): "a whole number up to \(range.upperBound)"
            case (_, _): "a whole number from \(range.lowerBound) to \(range.upperBound)"
            }
        return ValueKind(placeholder: placeholder, expected: bounds) { text in
            guard !text.hasPrefix("+"), let number = Int(text), range.contains(number) else { return nil }
            return number
        }
    }
}

extension ValueKind where Value == UInt64 {
    /// A seed: a whole number from 0 to 2⁶⁴ − 1.
    package static var seed: ValueKind<UInt64> {
        ValueKind(placeholder: "SEED", expected: "a whole number from 0 to \(UInt64.max)") { text in
            text.hasPrefix("+") ? nil : UInt64(text)
        }
    }
}

extension ValueKind where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// One of the cases of an enumeration, written as its raw value.
    package static func oneOf(_ type: Value.Type = Value.self, placeholder: String) -> ValueKind<Value> {
        let words = Value.allCases.map(\.rawValue)
        return ValueKind(
            placeholder: placeholder, expected: "one of \(listed(words))", completion: .words(words)
        ) { Value(rawValue: $0) }
    }
}

func listed(_ words: [String]) -> String { words.joined(separator: ", ") }
