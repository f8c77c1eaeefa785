extension CivilDate {
    /// Easter Sunday of the western churches, for any year from 1583.
    ///
    /// Source: the anonymous Gregorian computus of 1876, in Jean Meeus, "Astronomical Algorithms" (2nd ed. 1998), chapter 8.
    /// It has no exceptions, unlike the formula of Gauss.
    package static func easterSunday(ofYear year: Int) -> CivilDate {
        let golden = year % 19
        let century = year / 100
        let yearOfCentury = year % 100
        let skippedLeapDays = century / 4
        let moonCorrection = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - skippedLeapDays - moonCorrection + 15) % 30
        let weekdayShift = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateMoon = (golden + 11 * epact + 22 * weekdayShift) / 451
        // Days after 22 March, the earliest Easter.
        let days = epact + weekdayShift - 7 * lateMoon
        return CivilDate.firstDay(ofYear: year).adding(days: (isLeap(year: year) ? 81 : 80) + days)
    }
}
