/// A time zone: which offset from UTC its clocks have at any moment.
///
/// Made from a file of the time zone database (TZif, RFC 9636); `ZoneDatabase` finds it by name.
package struct Zone: Hashable, Sendable {
    /// The name in the database: `Europe/Berlin`.
    package let name: String
    /// Moments from which a period holds, ascending, with the index of the period.
    let changes: [Change]
    /// Never empty; the first holds before all changes.
    let periods: [Period]
    /// What holds after the last change; nil = the last period for ever.
    let rule: PosixRule?

    struct Change: Hashable, Sendable {
        let seconds: Int
        let period: Int
    }

    /// A stretch of time in which the clocks keep one offset.
    package struct Period: Hashable, Sendable {
        /// Seconds east of Greenwich.
        package let offset: Int
        package let isDaylightSaving: Bool
        /// `CET`, `WEST`, `+03`.
        package let abbreviation: String
    }

    /// A moment at which the clocks are changed.
    package struct Transition: Hashable, Sendable {
        package let instant: Instant
        package let before: Period
        package let after: Period
    }

    /// The zone of clocks that show UTC.
    package static let utc = Zone(
        name: "UTC", changes: [], periods: [Period(offset: 0, isDaylightSaving: false, abbreviation: "UTC")], rule: nil)

    /// Seconds east of Greenwich at a moment.
    package func offset(at instant: Instant) -> Int { period(at: instant).offset }

    /// The offset, its name and whether it is daylight saving time at a moment.
    package func period(at instant: Instant) -> Period {
        guard let last = changes.last, instant.seconds < last.seconds else {
            if let rule { return rule.period(at: instant.seconds) }
            return changes.last.map { periods[$0.period] } ?? periods[0]
        }
        // The first change later than the moment; the period before it holds.
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].seconds <= instant.seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? periods[0] : periods[changes[low - 1].period]
    }

    /// What clocks in the zone show at a moment.
    package func wallTime(at instant: Instant) -> WallTime {
        WallTime(secondsSince1970: instant.seconds + offset(at: instant))
    }

    /// All changes of offset, name or kind in `from..<to`, ascending. Changes of a rule are found for any year up to 9999.
    package func transitions(from: Instant, to: Instant) -> [Transition] {
        guard from < to else { return [] }
        var moments = changes.map(\.seconds)
        if let rule {
            let last = moments.last ?? .min
            let years = (from.wallYear - 1)...(to.wallYear + 1)
            moments += years.flatMap { rule.changes(inYear: $0) }.filter { $0 > last }.sorted()
        }
        return moments.filter { from.seconds <= $0 && $0 < to.seconds }.compactMap { seconds in
            let before = period(at: Instant(seconds: seconds - 1))
            let after = period(at: Instant(seconds: seconds))
            return before == after ? nil : Transition(instant: Instant(seconds: seconds), before: before, after: after)
        }
    }
}

extension Instant {
    /// The year in UTC, held within 1…9999, for loops over the years of a rule.
    var wallYear: Int {
        min(max(WallTime(secondsSince1970: min(max(seconds, -62_135_596_800), 253_402_300_799)).date.year, 1), 9999)
    }
}
