import Calendar
package import Domain

/// Why a planner could not place something, in the language of a document.
///
/// Planners write their reasons in English, each kind by one pattern with its values. The same patterns stand here with the two other
/// languages: a reason is taken apart by the pattern of its kind, and said again with its values. A reason of a kind that is not known
/// here stays as it is; a test plans instances of all four planners and asks that none does.
enum ReasonWords {
    /// A sentence of a planner, its values as `{1}`, `{2}` … in their order.
    struct Pattern {
        /// Kinds of reasons (`BlockingReason.code`) that it is for; empty = any.
        let codes: Set<String>
        let sentence: SentencePattern
        let german: String
        let spanish: String

        var english: String { sentence.text }

        init(_ codes: String, _ english: String, _ german: String, _ spanish: String) {
            self.codes = Set(codes.split(separator: " ").map(String.init))
            (sentence, self.german, self.spanish) = (SentencePattern(english), german, spanish)
        }

        /// What stands at the places of the values; nil where the text is another sentence.
        func values(in text: String) -> [String]? { sentence.values(in: text) }
    }

    /// The pattern of a reason with its values; nil where the table lacks it.
    static func find(_ reason: BlockingReason) -> (pattern: Pattern, values: [String])? {
        for pattern in patterns where pattern.codes.isEmpty || pattern.codes.contains(reason.code) {
            if let values = pattern.values(in: reason.text) { return (pattern, values) }
        }
        return nil
    }
}

extension BlockingReason {
    /// The reason in a language of the documents; as the planner has it where it is of no known kind.
    package func said(in language: DocumentLanguage) -> String { Wording(language: language).said(self) }
}

extension Wording {
    /// The reason in the language of the document.
    func said(_ reason: BlockingReason) -> String {
        guard language != .english, let (pattern, values) = ReasonWords.find(reason) else { return reason.text }
        let sentence = language == .german ? pattern.german : pattern.spanish
        return values.enumerated().reduce(sentence) { sentence, value in
            sentence.replacing("{\(value.offset + 1)}", with: said(value: value.element))
        }
    }

    /// A value: resources and rules by their names in the language, days as the language writes them, ids as they are.
    private func said(value: String) -> String {
        let names = value.split(separator: ", ").map(String.init)
        let known = names.compactMap { name in
            (ReasonWords.names[name] ?? CostKind(rawValue: name)?.title ?? Evidence(rawValue: name)?.words).map {
                self[$0]
            }
        }
        if known.count == names.count { return known.joined(separator: ", ") }
        var text = value
        for (english, word) in ReasonWords.beginnings where text.hasPrefix(english) {
            text = self[word] + text.dropFirst(english.count)
            break
        }
        for (english, word) in ReasonWords.endings where text.hasSuffix(english) {
            text = text.dropLast(english.count) + self[word]
            break
        }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let plain = word.prefix { $0 != "," }
            return CivilDate(iso: String(plain)).map { shortDate($0) + word.dropFirst(plain.count) } ?? String(word)
        }.joined(separator: " ").replacing(" from ", with: self[ReasonWords.from])
    }
}
