import Calendar
import Domain

/// Reads the dates of German, Spanish and English files and of ISO 8601. The day comes before the month.
enum DateText {
    /// What a month or a year alone stands for.
    enum Precision {
        /// The whole date has to be there.
        case day
        /// The first day of what is said.
        case firstDay
        /// The last day of what is said.
        case lastDay
    }

    static func parse(_ text: String, _ precision: Precision = .day) -> Parsed<CivilDate> {
        guard let tokens = tokens(withoutTime(text)) else { return .refused(notADate) }
        switch tokens.count {
        case 3: return whole(tokens)
        case 1, 2: return part(tokens, precision)
        default: return .refused(notADate)
        }
    }

    private enum Token: Equatable {
        case number(Int, digits: Int)
        case month(Int)
    }

    private static let notADate = ValueProblem(
        .notADate, "found no date that can be read", hint: "Write 2012-06-25 or 25.06.2012.")

    private static func whole(_ tokens: [Token]) -> Parsed<CivilDate> {
        let parts: (day: Token, month: Token, year: Token)
        switch (tokens[0], tokens[1], tokens[2]) {
        case (.number(_, 4), _, _): parts = (tokens[2], tokens[1], tokens[0])
        case (.month, .number, .number): parts = (tokens[1], tokens[0], tokens[2])
        default: parts = (tokens[0], tokens[1], tokens[2])
        }
        guard case .number(let day, let dayDigits) = parts.day, dayDigits <= 2,
            case .number(let year, let yearDigits) = parts.year
        else { return .refused(notADate) }
        let month: Int
        switch parts.month {
        case .month(let named): month = named
        case .number(let number, let digits):
            guard digits <= 2 else { return .refused(notADate) }
            month = number
        }
        guard yearDigits == 4 else {
            return .refused(
                ValueProblem(
                    .notADate, "the year has \(yearDigits) digits, expected 4",
                    hint: "Write the whole year: 25.06.2012."))
        }
        if month > 12, day <= 12 {
            return .refused(
                ValueProblem(
                    .notADate, "there is no month \(month); is the month written before the day?",
                    hint: "Write 2012-06-25 or 25.06.2012, the day first."))
        }
        guard let date = CivilDate(year: year, month: month, day: day) else {
            return .refused(
                ValueProblem(.notADate, "the calendar has no such day", hint: "Check day and month: 25.06.2012."))
        }
        return plausible(date)
    }

    private static func part(_ tokens: [Token], _ precision: Precision) -> Parsed<CivilDate> {
        if case .number(let number, let digits) = tokens[0], tokens.count == 1, digits != 4 {
            if digits == 8 {
                return whole([
                    .number(number / 10_000, digits: 4), .number(number / 100 % 100, digits: 2),
                    .number(number % 100, digits: 2),
                ])
            }
            guard digits == 5 else { return .refused(notADate) }
            // Excel counts from 1899-12-30 once its false leap day of 1900 is past.
            let day = CivilDate(dayNumber: Int32(number) - 25_569)
            return .refused(
                ValueProblem(
                    .notADate, "found a number that may be a spreadsheet's day number",
                    hint: "Format the column as a date; the number would stand for \(day.iso)."))
        }
        let year: Int
        var month: Int?
        switch (tokens.first, tokens.dropFirst().first) {
        case (.number(let number, 4), nil): year = number
        case (.number(let number, 4), .number(let second, 1...2)): (year, month) = (number, second)
        case (.number(let first, 1...2), .number(let number, 4)): (year, month) = (number, first)
        case (.month(let first), .number(let number, 4)): (year, month) = (number, first)
        default: return .refused(notADate)
        }
        guard precision != .day else {
            return .refused(
                ValueProblem(
                    .notADate, month == nil ? "found a year without day and month" : "found a month without a day",
                    hint: "Write the whole date: 2012-06-25 or 25.06.2012."))
        }
        guard let first = CivilDate(year: year, month: month ?? 1, day: 1) else { return .refused(notADate) }
        let date = precision == .firstDay ? first : first.adding(months: month == nil ? 12 : 1).adding(days: -1)
        // A month says enough for a time at work; a year alone does not, and the reader is told what was made of it.
        guard month == nil, case .value = plausible(date) else { return plausible(date) }
        return .doubtful(
            date,
            ValueProblem(
                .partOfADate, "only the year is said; taken as \(date.iso)",
                hint: "Write the whole date where it is known."))
    }

    private static func plausible(_ date: CivilDate) -> Parsed<CivilDate> {
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

    /// Numbers and names of months in their order; nil where anything else stands there.
    private static func tokens(_ text: Substring) -> [Token]? {
        var tokens: [Token] = []
        for word in text.split(whereSeparator: { " .,/-".contains($0) || $0 == "\u{a0}" }) {
            let isNumber = word.utf8.allSatisfy { (0x30...0x39).contains($0) }
            if isNumber {
                guard word.utf8.count <= 8, let number = Int(word) else { return nil }
                tokens.append(.number(number, digits: word.utf8.count))
                continue
            }
            let name = folded(word)
            if let month = months[name] {
                tokens.append(.month(month))
            } else if !fillers.contains(name) {
                return nil
            }
        }
        return tokens
    }

    private static let fillers: Set<String> = ["de", "del", "den", "der", "of", "am", "el", "the"]

    private static let months: [String: Int] = {
        let names = [
            "januar jaenner jan january enero ene", "februar feb february febrero", "maerz mrz mar march marzo",
            "april apr abril abr", "mai may mayo", "juni jun june junio", "juli jul july julio",
            "august aug agosto ago", "september sep sept septiembre setiembre", "oktober okt october oct octubre",
            "november nov noviembre", "dezember dez december dec diciembre dic",
        ]
        var months: [String: Int] = [:]
        for (index, list) in names.enumerated() {
            for name in list.split(separator: " ") { months[String(name)] = index + 1 }
        }
        return months
    }()
}
