/// A language level of the Common European Framework (GER-Niveau); `a0` is "no knowledge yet".
package enum CEFRLevel: Int, CaseIterable, Comparable, Sendable {
    case a0, a1, a2, b1, b2, c1, c2

    /// `A0` … `C2`.
    package var name: String { ["A0", "A1", "A2", "B1", "B2", "C1", "C2"][rawValue] }

    /// The level with this name in either case, or nil.
    package init?(name: some StringProtocol) {
        let upper = name.uppercased()
        guard let level = CEFRLevel.allCases.first(where: { $0.name == upper }) else { return nil }
        self = level
    }

    package static func < (left: CEFRLevel, right: CEFRLevel) -> Bool { left.rawValue < right.rawValue }
}

/// A level of the European (and German, DQR) Qualifications Framework, 1…8.
package struct EQFLevel: Hashable, Comparable, Sendable {
    package let number: Int

    /// Nil outside 1…8.
    package init?(_ number: Int) {
        guard (1...8).contains(number) else { return nil }
        self.number = number
    }

    package static func < (left: EQFLevel, right: EQFLevel) -> Bool { left.number < right.number }
}
