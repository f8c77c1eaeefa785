import Calendar

/// Reads the dates of German, Spanish and English files and of ISO 8601. The day comes before the month.
enum DateText {
    /// What a month or a year alone stands for.
    enum Precision: Int {
        /// The whole date has to be there.
        case day
        /// The first day of what is said.
        case firstDay
        /// The last day of what is said.
        case lastDay
    }

    static func parse(_ text: String, _ precision: Precision = .day) -> Parsed<CivilDate> {
        let text = String(withoutTime(text))
        let digits = text.split { !$0.isNumber }.map(\.count)
        if let part = Part(text) { return date(of: part, precision) }
        guard digits.contains(where: { $0 == 4 || $0 == 8 }) || digits.contains(5) else {
            let hasShortYear = digits.last == 2 && digits.count > 1
            return .refused(hasShortYear ? shortYear : notADate)
        }
        switch dayFirst.read(text) {
        case .date(let date), .ambiguous(let date, _): return plausible(date)
        case .noSuchDay: return .refused(noSuchDay(text))
        case .notADate: return .refused(digits == [5] ? serial(text) : notADate)
        }
    }

    // Years have four digits here, so that the century that two would mean is no matter.
    private static let dayFirst = DateReader(order: .dayFirst, latestYear: 2100)
    private static let monthFirst = DateReader(order: .monthFirst, latestYear: 2100)

    private static let notADate = ValueProblem(
        .notADate, "found no date that can be read", hint: "Write 2012-06-25 or 25.06.2012.")

    private static let shortYear = ValueProblem(
        .notADate, "the year has 2 digits, expected 4", hint: "Write the whole year: 25.06.2012.")

    private static func noSuchDay(_ text: String) -> ValueProblem {
        if case .date = monthFirst.read(text) {
            return ValueProblem(
                .notADate, "the month seems to stand before the day",
                hint: "Write 2012-06-25 or 25.06.2012, the day first.")
        }
        return ValueProblem(.notADate, "the calendar has no such day", hint: "Check day and month: 25.06.2012.")
    }

    private static func serial(_ text: String) -> ValueProblem {
        guard let date = Int(text).flatMap({ CivilDate(excelSerial: $0) }) else { return notADate }
        return ValueProblem(
            .notADate, "found a number that may be a spreadsheet's day number",
            hint: "Format the column as a date; the number would stand for \(date.iso).")
    }

    /// A year, or a month of it.
    private struct Part {
        let first: CivilDate
        let isYear: Bool

        /// `2012`, `06/2012`, `2012-06`, `Juni 2012`, `junio de 2012`; nil for anything else.
        init?(_ text: String) {
            let digits = text.split { !$0.isNumber }.map(\.count)
            let hasLetters = text.contains(where: \.isLetter)
            let whole: String
            switch digits {
            case [4] where hasLetters: whole = "1 " + text
            case [4]: whole = text + "-01-01"
            case [4, 1], [4, 2]: whole = text.replacing("/", with: "-").replacing(".", with: "-") + "-01"
            case [1, 4] where !hasLetters, [2, 4] where !hasLetters:
                whole = "1." + text.replacing("/", with: ".").replacing("-", with: ".")
            default: return nil
            }
            guard case .date(let date) = dayFirst.read(whole) else { return nil }
            first = date
            isYear = digits == [4] && !hasLetters
        }
    }

    private static func date(of part: Part, _ precision: Precision) -> Parsed<CivilDate> {
        guard precision != .day else {
            return .refused(
                ValueProblem(
                    .notADate, part.isYear ? "found a year without day and month" : "found a month without a day",
                    hint: "Write the whole date: 2012-06-25 or 25.06.2012."))
        }
        let last = part.first.adding(months: part.isYear ? 12 : 1).adding(days: -1)
        let date = precision == .firstDay ? part.first : last
        // A month says enough for a time at work; a year alone does not, and the reader is told what was made of it.
        guard part.isYear, case .value = plausible(date) else { return plausible(date) }
        return .doubtful(
            date,
            ValueProblem(
                .partOfADate, "only the year is said; taken as \(date.iso)",
                hint: "Write the whole date where it is known."))
    }

    /// A date of a year that a campaign may speak of.
    static func plausible(_ date: CivilDate) -> Parsed<CivilDate> {
        guard (1900...2100).contains(date.year) else {
            return .refused(
                ValueProblem(
                    .implausibleDate, "the year \(date.year) is outside 1900 to 2100", hint: "Check the year."))
        }
        return .value(date)
    }

    /// Text before a time of day, such as the `T00:00:00` of programs that know no date alone.
    private static func withoutTime(_ text: String) -> Substring {
        guard let colon = text.firstIndex(of: ":") else { return text[...] }
        let before = text[..<colon]
        guard let gap = before.lastIndex(where: { $0 == " " || $0 == "T" }) else { return text[...] }
        return before[..<gap]
    }
}
