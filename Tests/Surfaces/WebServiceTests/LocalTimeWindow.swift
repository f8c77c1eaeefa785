import Calendar

/// A stretch of a day by minutes after midnight.
enum LocalTimeWindow {
    static func window(_ date: CivilDate, _ from: Int, _ to: Int) -> DayWindow? {
        guard let from = LocalTime(minutes: from), let to = LocalTime(minutes: to) else { return nil }
        return DayWindow(date: date, from: from, to: to)
    }
}
