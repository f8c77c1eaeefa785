/// A time of day on a wall clock, in whole minutes from midnight; 24:00 is allowed as the end of a day.
package struct LocalTime: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0…1440.
    package let minutes: Int

    /// The time that many minutes after midnight, or nil outside 0…1440.
    package init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// The time that `HH:MM` (or `H:MM`) writes, or nil for any other text.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60
        else { return nil }
        self.init(minutes: hours * 60 + minutes)
    }

    /// `HH:MM`.
    package var text: String { "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))" }

    package static func < (left: LocalTime, right: LocalTime) -> Bool { left.minutes < right.minutes }
}

extension LocalTime: CustomStringConvertible {
    package var description: String { text }
}

/// A part of one day in local time: `from` inclusive, `to` exclusive.
package struct DayWindow: Hashable, Comparable, Sendable {
    package let date: CivilDate
    package let from: LocalTime
    package let to: LocalTime

    /// Nil unless `from` is before `to`.
    package init?(date: CivilDate, from: LocalTime, to: LocalTime) {
        guard from < to else { return nil }
        self.date = date
        self.from = from
        self.to = to
    }

    package static func < (left: DayWindow, right: DayWindow) -> Bool {
        (left.date, left.from, left.to) < (right.date, right.from, right.to)
    }
}
