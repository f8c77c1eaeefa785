/// The working days of a region.
package struct WorkingDays: Hashable, Sendable {
    /// Whose holidays are off; nil = none.
    package let region: HolidayRegion?
    package let week: Week

    package init(region: HolidayRegion?, week: Week = .mondayToFriday) {
        self.region = region
        self.week = week
    }

    package enum Week: Hashable, Sendable {
        /// Arbeitstage of an office.
        case mondayToFriday
        /// Werktage, as § 3 (2) BUrlG counts them.
        case mondayToSaturday
    }

    /// Whether the day is neither a weekend day nor a holiday of the whole region.
    package func contains(_ date: CivilDate) -> Bool {
        let last: Weekday = week == .mondayToFriday ? .friday : .saturday
        return date.weekday <= last && region?.holiday(on: date) == nil
    }

    /// The day itself if it is a working day, else the next one.
    package func first(onOrAfter date: CivilDate) -> CivilDate {
        nearest(date, step: 1)
    }

    /// The day itself if it is a working day, else the one before.
    package func last(onOrBefore date: CivilDate) -> CivilDate {
        nearest(date, step: -1)
    }

    /// The working day that many working days after (or, for a negative count, before) a day, which itself is not
    /// counted; zero gives the day itself, whatever it is.
    package func date(_ count: Int, after date: CivilDate) -> CivilDate {
        let step = count < 0 ? -1 : 1
        var day = date
        for _ in 0..<abs(count) { day = nearest(day.adding(days: step), step: step) }
        return day
    }

    /// How many working days lie in `from..<to`; none where `to` is not later.
    package func count(from: CivilDate, to: CivilDate) -> Int {
        from < to ? (0..<from.days(to: to)).count { contains(from.adding(days: $0)) } : 0
    }

    private func nearest(_ date: CivilDate, step: Int) -> CivilDate {
        var day = date
        while !contains(day) { day = day.adding(days: step) }
        return day
    }
}
