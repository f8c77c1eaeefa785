package import Calendar

/// Nights from one day to another: the first is spent from `from` to the day after, `until` is the day of leaving.
package struct NightSpan: Hashable, Sendable {
    /// The day of the first night.
    package var from: CivilDate
    /// The day of leaving; a span that is not after `from` holds no night.
    package var until: CivilDate

    package init(from: CivilDate, until: CivilDate) {
        self.from = from
        self.until = until
    }

    /// How many nights; 0 where the span is empty.
    package var nights: Int { max(0, from.days(to: until)) }

    /// Whether the night that begins on this day is one of them.
    package func holds(_ night: CivilDate) -> Bool { from <= night && night < until }
}
