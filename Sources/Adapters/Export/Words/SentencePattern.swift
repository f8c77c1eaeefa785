/// A sentence of the program with its values as `{1}` … `{9}` in their order: takes a text of that sentence apart.
package struct SentencePattern: Hashable, Sendable {
    /// The sentence as it is written in a table.
    package let text: String
    /// The pieces between the values, an empty one where a value stands at an end; one piece where there is none.
    package let literals: [String]

    package init(_ text: String) {
        self.text = text
        var literals: [String] = []
        var rest = text[...]
        while let place = rest.firstRange(of: /\{[0-9]\}/) {
            literals.append(String(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        self.literals = literals + [String(rest)]
    }

    /// What stands at the places of the values, each as short as may be; nil where the text is another sentence.
    package func values(in text: String) -> [String]? {
        guard let first = literals.first, let last = literals.last, text.hasPrefix(first) else { return nil }
        guard literals.count > 1 else { return text == first ? [] : nil }
        var values: [String] = []
        var rest = text.dropFirst(first.count)
        for literal in literals.dropFirst().dropLast() {
            guard let place = rest.firstRange(of: literal) else { return nil }
            values.append(String(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        guard rest.hasSuffix(last) else { return nil }
        return values + [String(rest.dropLast(last.count))]
    }
}
