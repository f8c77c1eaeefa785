import Calendar
import Domain

/// The days of a probation as a table.
enum ProbationSheet {
    /// In order; several on one day stand as they follow from each other.
    static func days(_ calendar: ProbationCalendar, start: CivilDate, in language: LanguageCode) -> TextTable {
        let names = CalendarLanguage(rawValue: language.text) ?? .english
        var table = TextTable([.left, .left, .left])
        for (date, day) in calendar.days(from: start) {
            table.add([date.iso, names.shortName(of: date.weekday), day.title.text(in: language)])
        }
        return table
    }
}
