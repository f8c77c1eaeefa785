package import Calendar

/// What a cell holds, by its type and its number format.
package enum WorkbookValue: Hashable, Sendable {
    case text(String)
    case number(SheetNumber)
    /// A number that is shown in per cent: 0.5 is 50 %.
    case percent(SheetNumber)
    /// A whole number that is shown with leading zeros, as it is shown: `01067`.
    case code(String)
    case flag(Bool)
    case date(CivilDate)
    /// A day with seconds since its midnight.
    case dateTime(CivilDate, second: Int)
    /// A time of day, or a length of time beyond a day, in seconds.
    case time(second: Int)
    /// `#N/A`, `#REF!`.
    case error(String)
    /// A day number that stands for no day: 29 February 1900, which spreadsheets count, or one outside their calendar.
    case noSuchDay(SheetNumber)
    /// A formula whose result the file does not have.
    case noResult

    /// As a person would type it, dates and times as ISO 8601 has them; an error, or what cannot be read, by its name.
    package var text: String {
        switch self {
        case .text(let text), .code(let text), .error(let text): text
        case .number(let number), .noSuchDay(let number): number.text
        case .percent(let number): (number.scaled(4).map(WorkbookValue.percent) ?? number.text) + " %"
        case .flag(let flag): flag ? "true" : "false"
        case .date(let date): date.iso
        case .dateTime(let date, let second): "\(date.iso)T\(WorkbookValue.clock(second))"
        case .time(let second): WorkbookValue.clock(second)
        case .noResult: ""
        }
    }

    /// Hundredths of a per cent: `50`, `12.5`.
    private static func percent(_ basisPoints: Int64) -> String {
        SheetNumber("\(basisPoints)E-2")?.text ?? ""
    }

    /// `09:00`, or `09:00:30` where there are seconds.
    private static func clock(_ second: Int) -> String {
        let parts = [second / 3_600, second / 60 % 60] + (second % 60 == 0 ? [] : [second % 60])
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

extension WorkbookValue {
    /// A length of time in days.
    static func length(_ number: SheetNumber) -> WorkbookValue {
        guard !number.isNegative, let (day, second) = number.daysAndSeconds else { return .noSuchDay(number) }
        return .time(second: day * 86_400 + second)
    }

    /// The value of a day number, in the calendar that counts from 1900 or from 1904.
    static func moment(_ number: SheetNumber, isTime: Bool, is1904: Bool) -> WorkbookValue {
        guard !number.isNegative, let (day, second) = number.daysAndSeconds else { return .noSuchDay(number) }
        if day == 0, !is1904 || isTime { return .time(second: second) }
        // Both calendars agree on 2012-06-25: 41085 days of the one, 39623 of the other.
        guard let date = CivilDate(excelSerial: is1904 ? day + 1_462 : day) else { return .noSuchDay(number) }
        return second == 0 && !isTime ? .date(date) : .dateTime(date, second: second)
    }
}

extension WorkbookValue {
    /// `2012-06-25`, `2012-06-25T09:00:00`, `09:00:00`, with or without fractions and a trailing `Z`; nil for any other text.
    init?(iso text: String) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        let date = parts.first.flatMap { CivilDate(iso: $0) }
        let clock = parts.count == 2 ? parts[1] : date == nil ? parts.first : nil
        guard let clock else {
            guard let date else { return nil }
            self = .date(date)
            return
        }
        let fields = clock.prefix { $0 != "." && $0 != "Z" }.split(separator: ":").map { Int($0) ?? 60 }
        guard (2...3).contains(fields.count), fields[0] < 24, fields.dropFirst().allSatisfy({ $0 < 60 }),
            fields.allSatisfy({ $0 >= 0 }), date != nil || parts.count == 1
        else { return nil }
        let second = fields[0] * 3_600 + fields[1] * 60 + (fields.count > 2 ? fields[2] : 0)
        if let date {
            self = second == 0 ? .date(date) : .dateTime(date, second: second)
        } else {
            self = .time(second: second)
        }
    }
}

extension SheetNumber {
    /// Whole days and the seconds left, rounded; nil beyond any calendar.
    var daysAndSeconds: (day: Int, second: Int)? {
        guard exponent <= 7 else { return nil }
        var day = 0
        for index in 0..<max(exponent, 0) { day = day * 10 + Int(index < digits.count ? digits[index] : 0) }
        // Thirteen decimals are a hundred-millionth of a second.
        var fraction = 0
        for place in 0..<13 {
            let index = exponent + place
            fraction = fraction * 10 + (digits.indices.contains(index) ? Int(digits[index]) : 0)
        }
        let second = (fraction * 86_400 + 5_000_000_000_000) / 10_000_000_000_000
        return second == 86_400 ? (day + 1, 0) : (day, second)
    }
}
