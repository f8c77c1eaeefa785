/// A moment in time: whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted, as POSIX has it.
package struct Instant: Hashable, Comparable, Sendable {
    package let seconds: Int

    package init(seconds: Int) {
        self.seconds = seconds
    }

    /// The moment that a date and a second of the day (0…86400) mean where clocks show UTC.
    package init(utc date: CivilDate, secondOfDay: Int = 0) {
        seconds = Int(date.dayNumber) * 86_400 + secondOfDay
    }

    /// `2012-06-25T07:00:00Z`.
    package var iso: String {
        let moment = WallTime(secondsSince1970: seconds)
        return "\(moment.text)Z"
    }

    /// `20120625T070000Z`, the form of calendar files (RFC 5545, 3.3.5).
    package var basic: String {
        iso.replacing("-", with: "").replacing(":", with: "")
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

/// What a calendar and a clock on a wall show: a day and a time with seconds, in no particular zone.
package struct WallTime: Hashable, Comparable, Sendable {
    package let date: CivilDate
    /// Seconds since midnight, 0…86399.
    package let secondOfDay: Int

    package init(date: CivilDate, time: LocalTime) {
        // 24:00 is midnight of the next day.
        self.init(secondsSince1970: Int(date.dayNumber) * 86_400 + time.minutes * 60)
    }

    /// The wall time that lies so many seconds after 1970-01-01T00:00:00 on the same wall.
    package init(secondsSince1970: Int) {
        let day = floorDivide(secondsSince1970, 86_400)
        date = CivilDate(dayNumber: Int32(clamping: day))
        secondOfDay = secondsSince1970 - day * 86_400
    }

    /// Seconds since 1970-01-01T00:00:00 on the same wall.
    package var secondsSince1970: Int { Int(date.dayNumber) * 86_400 + secondOfDay }

    /// `2012-06-25T09:00:00`.
    package var text: String {
        let (hour, minute, second) = (secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60)
        return "\(date.iso)T\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))"
    }

    /// `09:00`, as a clock shows it.
    package var hour: String { String(text.dropFirst(11).prefix(5)) }

    /// `20120625T090000`, the form of calendar files (RFC 5545, 3.3.5).
    package var basic: String { text.replacing("-", with: "").replacing(":", with: "") }

    package static func < (left: WallTime, right: WallTime) -> Bool {
        (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
    }
}
