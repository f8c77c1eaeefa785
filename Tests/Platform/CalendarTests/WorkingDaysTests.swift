import Calendar
import Testing

@Suite struct WorkingDaysTests {
    @Test(
        "the working day before a holiday weekend is found by hand-counted examples",
        arguments: [
            // 25 December 2012 is a Tuesday, 6 January 2013 a Sunday.
            (HolidayRegion.bavaria, "2012-12-24", 1, "2012-12-27"), (.bavaria, "2012-12-27", 3, "2013-01-02"),
            (.bavaria, "2013-01-02", -3, "2012-12-27"), (.saarland, "2012-08-14", 1, "2012-08-16"),
            (.bavaria, "2012-08-14", 1, "2012-08-15"), (.berlin, "2019-03-07", 1, "2019-03-11"),
            (.galicia, "2012-07-24", 1, "2012-07-26"), (.bavaria, "2012-12-25", 0, "2012-12-25"),
        ])
    func counted(region: HolidayRegion, from: String, count: Int, to: String) throws {
        let start = try #require(CivilDate(iso: from))
        #expect(WorkingDays(region: region).date(count, after: start).iso == to)
    }

    @Test("Saturday is a working day only in the six-day week")
    func saturday() throws {
        let saturday = try #require(CivilDate(iso: "2012-06-30"))
        #expect(!WorkingDays(region: .germany).contains(saturday))
        #expect(WorkingDays(region: .germany, week: .mondayToSaturday).contains(saturday))
        #expect(WorkingDays(region: nil).first(onOrAfter: saturday).iso == "2012-07-02")
        #expect(WorkingDays(region: nil).last(onOrBefore: saturday).iso == "2012-06-29")
        #expect(!WorkingDays(region: .germany, week: .mondayToSaturday).contains(saturday.adding(days: 1)))
    }

    @Test("moving and counting agree with a walk over single days")
    func walk() throws {
        let days = WorkingDays(region: .berlin)
        let first = try #require(CivilDate(iso: "2024-12-01"))
        var open: [CivilDate] = []
        for offset in 0..<430 {
            let day = first.adding(days: offset)
            let isWeekend = day.weekday == .saturday || day.weekday == .sunday
            if !isWeekend, HolidayRegion.berlin.holiday(on: day) == nil { open.append(day) }
        }
        for (index, day) in open.enumerated().dropLast(21) {
            #expect(days.date(20, after: day) == open[index + 20])
            #expect(days.date(-20, after: open[index + 20]) == day)
            #expect(days.count(from: day, to: open[index + 20]) == 20)
            #expect(days.count(from: open[index + 20], to: day) == 0)
        }
    }
}
