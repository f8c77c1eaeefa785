package import Calendar

/// An amount that the law changes from year to year, such as a salary threshold.
package struct NamedValue: Hashable, Sendable {
    /// One published amount and the days it holds, both inclusive.
    package struct Row: Hashable, Sendable {
        package let from: CivilDate
        package let to: CivilDate
        package let amount: Int
    }

    package let id: String
    package let unit: Fact.Unit
    /// In order of time, not overlapping.
    package let rows: [Row]
    package let law: [LawSource]
    package let isSeen: Bool
    let pack: String

    /// The amount on that day; nil where none is published, never the amount of another year.
    package func amount(on date: CivilDate) -> Int? {
        rows.first { $0.from <= date && date <= $0.to }?.amount
    }
}

/// A legal source with the day somebody read it.
package struct LawSource: Hashable, Sendable {
    package let text: String
    package let url: String?
    package let read: CivilDate?
}
