import Foundation
import Testing

@testable import Calendar

@Suite struct CivilDateTests {
    @Test("every day from 1900 to 2100 has the fields, weekday and ISO week of Foundation's calendar")
    func foundation() throws {
        let zone = try #require(TimeZone(secondsFromGMT: 0))
        var gregorian = Foundation.Calendar(identifier: .gregorian)
        gregorian.timeZone = zone
        var iso = Foundation.Calendar(identifier: .iso8601)
        iso.timeZone = zone
        let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2100, month: 12, day: 31))
        #expect(first.days(to: last) == 73_413)
        var wrong: [CivilDate] = []
        for number in first.dayNumber...last.dayNumber {
            let date = CivilDate(dayNumber: number)
            let peer = Date(timeIntervalSince1970: Double(number) * 86_400)
            let fields = gregorian.dateComponents([.year, .month, .day, .weekday], from: peer)
            let week = iso.dateComponents([.yearForWeekOfYear, .weekOfYear], from: peer)
            let own = date.fields
            let isoWeek = ISOWeek(of: date)
            let isSame =
                own.year == fields.year && own.month == fields.month && own.day == fields.day
                && date.weekday.rawValue % 7 + 1 == fields.weekday && isoWeek.year == week.yearForWeekOfYear
                && isoWeek.number == week.weekOfYear
                && CivilDate(year: own.year, month: own.month, day: own.day) == date
                && CivilDate(iso: date.iso) == date && ISOWeek(year: isoWeek.year, number: isoWeek.number) == isoWeek
                && isoWeek.monday.adding(days: date.weekday.rawValue - 1) == date
                && CivilDate.firstDay(ofYear: own.year) == CivilDate(year: own.year, month: 1, day: 1)
            if !isSame { wrong.append(date) }
        }
        #expect(wrong == [])
    }

    @Test("a week that a year does not have is refused")
    func weeks() {
        #expect(ISOWeek(year: 2012, number: 53) == nil)
        #expect(ISOWeek(year: 2015, number: 53)?.monday.iso == "2015-12-28")
        #expect(ISOWeek(year: 2012, number: 26)?.text == "2012-W26")
        #expect(ISOWeek(year: 2012, number: 0) == nil)
        #expect(ISOWeek(year: 2012, number: 54) == nil)
        #expect(ISOWeek(year: 0, number: 1) == nil)
        #expect(ISOWeek(year: 2012, number: .max) == nil)
    }

    @Test(
        "Easter Sunday is that of printed tables",
        // Source: table of dates of Easter, U.S. Census Bureau 1900–2099 (extremes, leap years, the cases Gauss excepts).
        arguments: [
            "1900-04-15", "1913-03-23", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
            "2010-04-04",
            "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16",
            "2018-04-01",
            "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
            "2026-04-05",
            "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2049-04-18", "2076-04-19",
        ])
    func easter(iso: String) throws {
        let expected = try #require(CivilDate(iso: iso))
        #expect(CivilDate.easterSunday(ofYear: expected.year) == expected)
    }

    @Test("Easter is the Sunday after the church's full moon, as the tables of Clavius have it, 1583 to 2500")
    func easterByTables() {
        for year in 1583...2500 {
            #expect(CivilDate.easterSunday(ofYear: year) == clavius(year), "\(year)")
        }
    }

    /// Easter by the definition: golden number, epact with its two corrections, the 14th day of the paschal moon, and then
    /// the next Sunday. Source: Explanatory Supplement to the Astronomical Almanac (1992), 12.9.1.2; Knuth, TAOCP 1.3.2, ex. 14.
    private func clavius(_ year: Int) -> CivilDate? {
        let golden = year % 19 + 1
        let century = year / 100 + 1
        let solar = 3 * century / 4 - 12
        let lunar = (8 * century + 5) / 25 - 5
        var epact = (11 * golden + 20 + lunar - solar) % 30
        if epact < 0 { epact += 30 }
        if (epact == 25 && golden > 11) || epact == 24 { epact += 1 }
        var moon = 44 - epact
        if moon < 21 { moon += 30 }
        let march = CivilDate(year: year, month: 3, day: 1)?.adding(days: moon - 1)
        return march.map { $0.adding(days: 7 - $0.weekday.rawValue % 7) }
    }
}
