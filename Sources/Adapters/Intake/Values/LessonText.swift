import Calendar
import Domain

/// Reads what course files say: lessons, pauses, zones, regions of holidays.
enum LessonText {
    private static let weekdays: [String: Weekday] = {
        var words: [String: Weekday] = [:]
        for weekday in Weekday.allCases {
            for language in CalendarLanguage.allCases {
                words[folded(language.name(of: weekday))] = weekday
                words[folded(language.shortName(of: weekday))] = weekday
            }
        }
        return words
    }()

    /// A day of the week by its name or its short name in one of the languages.
    static func weekday(_ text: some StringProtocol) -> Weekday? {
        weekdays[folded(String(text.filter { $0 != "." && $0 != "," }))]
    }

    private static let online: Set<String> = ["online", "en linea", "fernunterricht", "a distancia", "remote"]

    static func isOnline(_ text: String) -> Bool { online.contains(folded(text)) }

    /// `Mo 18:00-20:15`, `lunes 18:00-20:15`.
    static func lesson(_ text: String) -> Parsed<WeeklyLesson> {
        let hint = "Write Mo 18:00-20:15; Mi 18:00-20:15."
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let weekday = weekday(parts[0]) else {
            return .refused(ValueProblem(.notAWindow, "found no weekday with times", hint: hint))
        }
        switch WindowText.times(String(parts[1])) {
        case .value(let times), .doubtful(let times, _):
            return .value(WeeklyLesson(weekday: weekday, from: times.from, to: times.to))
        case .refused(let problem): return .refused(problem)
        }
    }

    /// `24.12.2012 bis 06.01.2013`, or one day.
    static func pause(_ text: String) -> Parsed<DaysOff> {
        var text = text
        for word in ["–", "—", " bis ", " to ", " hasta ", " a ", " - "] { text = text.replacing(word, with: "…") }
        let ends = text.split(separator: "…").map { DateText.parse(String(trimmed($0))) }
        let dates = ends.compactMap { end -> CivilDate? in
            switch end {
            case .value(let date), .doubtful(let date, _): date
            case .refused: nil
            }
        }
        guard dates.count == ends.count, (1...2).contains(dates.count), let from = dates.first, let to = dates.last
        else {
            return .refused(
                ValueProblem(
                    .notAWindow, "found no day or span of days that can be read",
                    hint: "Write 24.12.2012 bis 06.01.2013."))
        }
        guard from <= to else {
            return .refused(
                ValueProblem(
                    .endBeforeStart, "the end \(to) is before the beginning \(from)",
                    hint: "Write 24.12.2012 bis 06.01.2013."))
        }
        return .value(DaysOff(from: from, to: to))
    }

    /// A name as the time zone database has them; whether it is there is seen when a plan is made.
    static func zone(_ text: String) -> Parsed<String> {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let isName = text == "UTC" || (2...3).contains(parts.count)
        guard isName,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || "_-+".contains($0)) } })
        else {
            return .refused(
                ValueProblem(
                    .unknownWord, "found no name of a time zone",
                    hint: "Write Europe/Berlin, Europe/Madrid or the like."))
        }
        return .value(text)
    }

    static func region(_ text: String) -> Parsed<HolidayRegion> {
        if let region = HolidayRegion(code: text) { return .value(region) }
        let codes = HolidayRegion.allCases.map(\.rawValue).joined(separator: ", ")
        return .refused(
            ValueProblem(.unknownWord, "found no region whose holidays are known", hint: "Write one of: \(codes)."))
    }
}
