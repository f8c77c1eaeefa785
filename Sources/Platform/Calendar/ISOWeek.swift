/// A week as ISO 8601 counts it: it begins on Monday, and week 1 holds the year's first Thursday.
package struct ISOWeek: Hashable, Comparable, Sendable {
    /// The year the week belongs to, which around New Year differs from the year of some of its days.
    package let year: Int
    /// 1…52 or 53.
    package let number: Int

    /// The week of a day.
    package init(of date: CivilDate) {
        let thursday = date.adding(days: 4 - date.weekday.rawValue)
        year = thursday.year
        number = (thursday.dayOfYear - 1) / 7 + 1
    }

    /// The week with a number, or nil where the year has no such week or lies outside 1…9999.
    package init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...53).contains(number) else { return nil }
        let week = ISOWeek(unchecked: year, number)
        guard ISOWeek(of: week.monday) == week else { return nil }
        self = week
    }

    private init(unchecked year: Int, _ number: Int) {
        self.year = year
        self.number = number
    }

    /// Its first day.
    package var monday: CivilDate {
        // 4 January always lies in week 1.
        let fourth = CivilDate.firstDay(ofYear: year).adding(days: 3)
        return fourth.adding(days: 1 - fourth.weekday.rawValue + (number - 1) * 7)
    }

    /// `2012-W26`.
    package var text: String { "\(padded(year, to: 4))-W\(padded(number, to: 2))" }

    package static func < (left: ISOWeek, right: ISOWeek) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension CivilDate {
    /// 1 for 1 January, up to 366.
    package var dayOfYear: Int { CivilDate.firstDay(ofYear: year).days(to: self) + 1 }

    /// 1 January of any year the day number can hold.
    static func firstDay(ofYear year: Int) -> CivilDate {
        // The days before 1 January of the year, counted from 1 January of year 1 (day -719,162 of the epoch).
        let past = year - 1
        let leapDays = floorDivide(past, 4) - floorDivide(past, 100) + floorDivide(past, 400)
        return CivilDate(dayNumber: Int32(past * 365 + leapDays - 719_162))
    }
}

/// The quotient rounded down, for any dividend and a positive divisor.
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
    let quotient = dividend / divisor
    return dividend % divisor < 0 ? quotient - 1 : quotient
}
