/// The rule for all years after a zone's table: `CET-1CEST,M3.5.0,M10.5.0/3`.
/// Source: POSIX.1-2017, Base Definitions 8.3, with the wider hours of RFC 9636, 3.3.1.
struct PosixRule: Hashable, Sendable {
    let standard: Zone.Period
    let daylight: Daylight?

    struct Daylight: Hashable, Sendable {
        let period: Zone.Period
        let start: Moment
        let end: Moment
    }

    /// A day of the year with a local time, in the offset that holds before it.
    struct Moment: Hashable, Sendable {
        let day: Day
        /// Seconds after midnight of the day; may be negative or beyond the day.
        let seconds: Int
    }

    enum Day: Hashable, Sendable {
        /// 1…365, 29 February never counted.
        case julian(Int)
        /// 0…365, 29 February counted.
        case zeroBased(Int)
        /// The week 1…5 (5 = last) of a month, and a weekday from Sunday = 0.
        case month(Int, week: Int, weekday: Int)
    }

    /// What holds at a moment.
    func period(at seconds: Int) -> Zone.Period {
        guard let daylight else { return standard }
        let year = Instant(seconds: seconds).wallYear
        var latest = Int.min
        var found = standard
        for candidate in (year - 1)...(year + 1) {
            let (start, end) = bounds(of: daylight, inYear: candidate)
            // Where both fall together the end counts, unless daylight time is year-round and starts anew.
            if start <= seconds, start >= latest { (latest, found) = (start, daylight.period) }
            if end <= seconds, end > latest { (latest, found) = (end, standard) }
        }
        return found
    }

    /// The moments of change in a year, in no particular order.
    func changes(inYear year: Int) -> [Int] {
        guard let daylight else { return [] }
        let (start, end) = bounds(of: daylight, inYear: year)
        return [start, end]
    }

    private func bounds(of daylight: Daylight, inYear year: Int) -> (start: Int, end: Int) {
        (
            daylight.start.wallSeconds(inYear: year) - standard.offset,
            daylight.end.wallSeconds(inYear: year) - daylight.period.offset
        )
    }
}

extension PosixRule.Moment {
    /// Seconds since 1970-01-01T00:00:00 on the wall.
    func wallSeconds(inYear year: Int) -> Int {
        Int(date(inYear: year).dayNumber) * 86_400 + seconds
    }

    private func date(inYear year: Int) -> CivilDate {
        let january = CivilDate.firstDay(ofYear: year)
        switch day {
        case .julian(let number):
            return january.adding(days: number - 1 + (CivilDate.isLeap(year: year) && number >= 60 ? 1 : 0))
        case .zeroBased(let number):
            return january.adding(days: number)
        case .month(let month, let week, let weekday):
            let first = january.adding(
                days: (1..<month).reduce(0) { $0 + CivilDate.daysInMonth(year: year, month: $1) })
            // ISO counts Sunday as 7, POSIX as 0; both are the same modulo 7.
            let offset = (weekday - first.weekday.rawValue + 14) % 7
            let day = offset + (week - 1) * 7
            return first.adding(days: day < CivilDate.daysInMonth(year: year, month: month) ? day : day - 7)
        }
    }
}
