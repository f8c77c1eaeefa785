import Calendar
import Domain

/// Reads opening hours, free times and absences.
enum WeekHoursText {
    private static let hint = "Write Mo-Fr 8:00-12:00; Do 14:00-18:00."

    /// `Mo 8:00-12:00`, `Mo-Fr 8:00-12:00`, `lunes a viernes 9:00-14:00`: the same times on each of the days.
    static func hours(_ text: String) -> Parsed<[WeekHours]> {
        let digits = text.firstIndex(where: \.isNumber) ?? text.endIndex
        guard let days = weekdays(String(text[..<digits])) else {
            return .refused(ValueProblem(.notAWindow, "found no weekday with times", hint: hint))
        }
        switch WindowText.times(String(text[digits...])) {
        case .value(let times), .doubtful(let times, _):
            return .value(days.compactMap { WeekHours(weekday: $0, from: times.from, to: times.to) })
        case .refused(let problem): return .refused(problem)
        }
    }

    /// `24.12.2012 bis 06.01.2013`, or one day.
    static func absence(_ text: String) -> Parsed<DaySpan> {
        LessonText.pause(text).map { days in
            guard let span = DaySpan(from: days.from, to: days.to) else {
                preconditionFailure("a span that was read does not end before it begins")
            }
            return span
        }
    }

    /// One weekday, or from one to another; nil where a word is none or the second is before the first.
    private static func weekdays(_ text: String) -> [Weekday]? {
        var text = " " + text.replacing("–", with: "-") + " "
        for word in [" bis ", " to ", " a "] { text = text.replacing(word, with: "-") }
        let ends = text.split(separator: "-").map { LessonText.weekday(String(trimmed($0))) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last else {
            return nil
        }
        return Weekday.allCases.filter { first <= $0 && $0 <= last }
    }
}
