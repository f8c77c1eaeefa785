package import Calendar

/// The days on which a service runs (Verkehrstage), as one bit for each day from a first one.
package struct ServiceDays: Hashable, Sendable {
    package let first: CivilDate
    /// The lowest bit of the first byte is `first`; the last byte is not 0.
    package private(set) var bits: [UInt8]

    package init(first: CivilDate, bits: [UInt8] = []) {
        self.first = first
        self.bits = bits
        trim()
    }

    package func contains(_ date: CivilDate) -> Bool {
        let day = first.days(to: date)
        guard day >= 0, day / 8 < bits.count else { return false }
        return bits[day / 8] & (1 << UInt8(day % 8)) != 0
    }

    /// Adds or takes away a day; one before `first` is not kept.
    package mutating func set(_ date: CivilDate, _ runs: Bool) {
        let day = first.days(to: date)
        guard day >= 0 else { return }
        if day / 8 >= bits.count {
            guard runs else { return }
            bits += Array(repeating: 0, count: day / 8 + 1 - bits.count)
        }
        let bit = UInt8(1) << UInt8(day % 8)
        if runs { bits[day / 8] |= bit } else { bits[day / 8] &= ~bit }
        trim()
    }

    /// Adds those days of a stretch that are one of the weekdays.
    package mutating func add(_ weekdays: Set<Weekday>, in days: ClosedRange<CivilDate>) {
        var day = max(days.lowerBound, first)
        while day <= days.upperBound {
            if weekdays.contains(day.weekday) { set(day, true) }
            day = day.adding(days: 1)
        }
    }

    package var isEmpty: Bool { bits.isEmpty }

    private mutating func trim() { while bits.last == 0 { bits.removeLast() } }
}
