import Calendar
import Domain

/// Reads times of day and windows of days.
enum WindowText {
    private static let never: Set<String> = ["nie", "never", "nunca", "abwesend", "absent", "ausente"]

    /// `25.06.2012 09:00-12:00`; a day without times is the whole day.
    static func window(_ text: String) -> Parsed<DayWindow> {
        let text = text.replacing("–", with: "-").replacing("—", with: "-")
        let words = text.split(separator: " ")
        let firstTime = words.firstIndex { $0.contains(":") } ?? words.endIndex
        let date: CivilDate
        switch DateText.parse(words[..<firstTime].joined(separator: " ")) {
        case .value(let day), .doubtful(let day, _): date = day
        case .refused(let problem):
            return .refused(
                ValueProblem(
                    .notAWindow, "the day of the window: \(problem.message)", hint: "Write 25.06.2012 09:00-12:00."))
        }
        guard firstTime < words.endIndex else { return whole(date) }
        switch times(words[firstTime...].joined(separator: " ")) {
        case .value(let times), .doubtful(let times, _):
            guard let window = DayWindow(date: date, from: times.from, to: times.to) else { return whole(date) }
            return .value(window)
        case .refused(let problem): return .refused(problem)
        }
    }

    /// True where the text says that somebody is never there.
    static func isNever(_ text: String) -> Bool { never.contains(folded(text)) }

    struct Times: Hashable, Sendable {
        let from: LocalTime
        let to: LocalTime
    }

    /// `09:00-12:00`; the end is after the beginning.
    static func times(_ text: String) -> Parsed<Times> {
        let text = text.replacing("–", with: "-").replacing(" bis ", with: "-").replacing(" to ", with: "-")
            .replacing(" a ", with: "-")
        let ends = text.split(separator: "-")
        guard ends.count == 2, case .value(let from) = time(String(ends[0])),
            case .value(let to) = time(String(ends[1]))
        else {
            return .refused(
                ValueProblem(.notAWindow, "found no times that can be read", hint: "Write 09:00-12:00."))
        }
        guard from < to else {
            return .refused(
                ValueProblem(
                    .endBeforeStart, "the end \(to) is not after the beginning \(from)", hint: "Write 09:00-12:00."))
        }
        return .value(Times(from: from, to: to))
    }

    /// `09:00`, `9:00 Uhr`, `9.00`.
    static func time(_ text: String) -> Parsed<LocalTime> {
        let bare = text.filter { !"UhrhÜ ".contains($0) }.replacing(".", with: ":")
        // Programs that know no time alone write seconds: 09:00:00.
        let parts = bare.split(separator: ":").prefix(2).joined(separator: ":")
        if let time = LocalTime(parts) ?? LocalTime(parts + ":00") { return .value(time) }
        return .refused(ValueProblem(.notAWindow, "found no time of day that can be read", hint: "Write 09:00."))
    }

    private static func whole(_ date: CivilDate) -> Parsed<DayWindow> {
        guard let start = LocalTime(minutes: 0), let end = LocalTime(minutes: 1_440),
            let window = DayWindow(date: date, from: start, to: end)
        else { preconditionFailure("a day runs from 0 to 1440 minutes") }
        return .value(window)
    }
}
