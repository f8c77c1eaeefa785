package import Calendar

/// A day and a time of the fair, by the clocks of the venue.
package struct DayMoment: Hashable, Comparable, Sendable {
    package var date: CivilDate
    package var time: LocalTime

    package init(date: CivilDate, time: LocalTime) {
        self.date = date
        self.time = time
    }

    /// `2012-06-25 10:30`; nil for any other text.
    package init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let date = CivilDate(iso: String(parts[0])), let time = LocalTime(parts[1]) else {
            return nil
        }
        self.init(date: date, time: time)
    }

    /// `2012-06-25 10:30`.
    package var text: String { "\(date.iso) \(time)" }

    package static func < (left: DayMoment, right: DayMoment) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }
}
