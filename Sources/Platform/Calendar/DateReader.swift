/// Reads dates as people and spreadsheets write them, and never guesses: a text with two meanings is answered with both.
///
/// - `2012-06-25`, `20120625`, `2012/06/25`, `2012.06.25`: year first.
/// - `25.06.2012`, `25. 6. 12`: dots put the day first, as in German.
/// - `25/06/2012`, `25-6-12`: day or month first; decided by the text if one of the numbers is above 12 or both are the
///   same, else by `order`, else ambiguous. With an `order` no other reading is tried.
/// - `25. Juni 2012`, `25 de junio de 2012`, `25 June 2012`, `June 25, 2012`, also abbreviated: names of months in German,
///   English or Spanish, in any case.
///
/// A time of midnight behind the date, as spreadsheets export it, is passed over. White space around is no matter.
package struct DateReader: Hashable, Sendable {
    /// What stands first in dates with slashes or dashes, where the file's owner says so.
    package let order: Order?
    /// The latest year that two digits may mean: `12` is the year from `latestYear - 99` to `latestYear` that ends in 12. For
    /// birth dates the present year, for plans some years more.
    package let latestYear: Int

    package init(order: Order? = nil, latestYear: Int) {
        self.order = order
        self.latestYear = latestYear
    }

    package enum Order: Hashable, Sendable {
        case dayFirst, monthFirst
    }

    package enum Answer: Hashable, Sendable {
        case date(CivilDate)
        /// Both readings are days of the calendar.
        case ambiguous(dayFirst: CivilDate, monthFirst: CivilDate)
        /// Written like a date, but the calendar has no such day.
        case noSuchDay
        /// Not written like a date.
        case notADate
    }

    /// What the text means.
    package func read(_ text: some StringProtocol) -> Answer {
        let parts = DateParts(Self.withoutMidnight(text))
        switch parts.shape {
        case "n":
            return parts.digits(0) == 8 ? isoBasic(parts) : .notADate
        case "n-n-n" where parts.digits(0) == 4, "n/n/n" where parts.digits(0) == 4, "n.n.n" where parts.digits(0) == 4:
            guard parts.digits(1) <= 2, parts.digits(2) <= 2 else { return .notADate }
            return answer(CivilDate(year: parts.number(0), month: parts.number(1), day: parts.number(2)))
        case "n.n.n":
            guard let year = year(parts, at: 2), parts.digits(0) <= 2, parts.digits(1) <= 2 else { return .notADate }
            return answer(CivilDate(year: year, month: parts.number(1), day: parts.number(0)))
        case "n/n/n", "n-n-n":
            return slashed(parts)
        default:
            return named(parts)
        }
    }

    /// The text without the time 00:00 at its end.
    private static func withoutMidnight(_ text: some StringProtocol) -> Substring {
        let times = ["00:00:00.000Z", "00:00:00.000", "00:00:00Z", "00:00:00", "00:00", "0:00:00", "0:00"]
        var date = Substring(text)
        while date.last?.isWhitespace == true { date.removeLast() }
        for time in times {
            for gap in ["T", " "] where date.hasSuffix(gap + time) { return date.dropLast(time.count + 1) }
        }
        return date
    }

    private func isoBasic(_ parts: DateParts) -> Answer {
        let number = parts.number(0)
        return answer(CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100))
    }

    private func slashed(_ parts: DateParts) -> Answer {
        guard let year = year(parts, at: 2), parts.digits(0) <= 2, parts.digits(1) <= 2 else { return .notADate }
        let dayFirst = CivilDate(year: year, month: parts.number(1), day: parts.number(0))
        let monthFirst = CivilDate(year: year, month: parts.number(0), day: parts.number(1))
        switch order {
        case .dayFirst: return answer(dayFirst)
        case .monthFirst: return answer(monthFirst)
        case nil:
            guard let dayFirst, let monthFirst, dayFirst != monthFirst else { return answer(dayFirst ?? monthFirst) }
            return .ambiguous(dayFirst: dayFirst, monthFirst: monthFirst)
        }
    }

    /// Day, month's name and year, or month's name, day and year.
    private func named(_ parts: DateParts) -> Answer {
        guard let month = parts.month, parts.numbers.count == 2, parts.digits(0) <= 2, let year = year(parts, at: 1)
        else {
            return .notADate
        }
        return answer(CivilDate(year: year, month: month, day: parts.number(0)))
    }

    /// The year of four digits, or of two by the rule of `latestYear`.
    private func year(_ parts: DateParts, at index: Int) -> Int? {
        switch parts.digits(index) {
        case 4: return parts.number(index)
        case 2:
            let first = latestYear - 99
            let rest = (parts.number(index) - first % 100 + 100) % 100
            return first + rest
        default: return nil
        }
    }

    private func answer(_ date: CivilDate?) -> Answer {
        date.map { .date($0) } ?? .noSuchDay
    }
}

extension CivilDate {
    /// The day of a serial number of a spreadsheet in the 1900 system: 1 is 1 January 1900, 41085 is 25 June 2012. Nil
    /// for 60, the 29 February 1900 that never was, and outside 1…2958465. The fraction of a serial is its time of day.
    /// Source: ECMA-376 Part 1, 18.17.4.1.
    package init?(excelSerial serial: Int) {
        guard (1...2_958_465).contains(serial), serial != 60 else { return nil }
        self.init(dayNumber: Int32(serial - (serial < 60 ? 25_568 : 25_569)))
    }
}
