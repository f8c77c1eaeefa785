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

/// The occupations that a campaign asks about, found once (gefragte Berufe).
package struct AskedOccupations: Sendable {
    /// Their places in the table; nil = not in it.
    let places: [Int?]
}

/// What the rules can tell apart in a person before everything that a campaign asks (Personenklasse): people of one class are answered
/// alike for every kind of work.
package struct PersonClass: Hashable, Sendable {
    private let words: [UInt32]

    /// - Parameter qualified: The words of the person with each qualification that may count, in their order.
    /// - Parameter choice: What decides which of several qualifications counts for a kind of work, besides their occupations.
    package init(qualified: [[UInt32]], choice: [UInt32]) {
        words = [UInt32(choice.count)] + choice + qualified.flatMap { [UInt32($0.count)] + $0 }
    }

    package func hash(into hasher: inout Hasher) {
        words.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
