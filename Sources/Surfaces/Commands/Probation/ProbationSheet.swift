import Calendar
import Domain

/// The days of a probation as a table.
enum ProbationSheet {
    /// In order; several on one day stand as they follow from each other.
    static func days(_ calendar: ProbationCalendar, start: CivilDate, in language: LanguageCode) -> TextTable {
        let talks = calendar.checkIns.map { ($0.date, ProbationDay.checkIn($0.kind)) }
        let days: [(CivilDate?, ProbationDay)] = [
            (start, .start), (calendar.decisionDue, .decision), (calendar.hearingBy, .hearing),
            (calendar.handOverBy, .handOver), (calendar.lastDay, .last),
            (calendar.employmentEndIfNoticeOnLastDay, .employmentEnd), (calendar.protectedFrom, .protection),
        ]
        let all = talks + days.compactMap { date, day in date.map { ($0, day) } }
        let names = CalendarLanguage(rawValue: language.text) ?? .english
        var table = TextTable([.left, .left, .left])
        for (date, day) in all.sorted(by: { ($0.0, $0.1.rank) < ($1.0, $1.1.rank) }) {
            table.add([date.iso, names.shortName(of: date.weekday), day.title.text(in: language)])
        }
        return table
    }
}
