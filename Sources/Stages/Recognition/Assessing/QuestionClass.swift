/// What the rules can tell apart in a question, as a few numbers (Frageklasse): questions of one class have one answer.
///
/// Meaningful only beside classes of the same rules and the same day.
package struct QuestionClass: Hashable, Sendable {
    let words: [UInt32]

    init(_ words: [UInt32]) {
        self.words = words
    }

    /// The class of the same question with what one employer offers.
    package func with(offer: OfferClass) -> QuestionClass {
        QuestionClass(words + [UInt32.max] + offer.words)
    }

    package func hash(into hasher: inout Hasher) {
        words.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

/// What the rules can tell apart in an offer: pay, hours, term and agreement. Offers of one class open the same paths to
/// whoever takes them, though an answer may say of each how much pay is missing.
package struct OfferClass: Hashable, Sendable {
    let words: [UInt32]
}
