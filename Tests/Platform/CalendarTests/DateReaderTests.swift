import Calendar
import Foundation
import Testing

@Suite struct DateReaderTests {
    enum Expected {
        case date(String)
        case ambiguous(String, String)
        case noSuchDay
        case notADate
    }

    static let midsummer = Expected.date("2012-06-25")
    static let rows: [(String, Expected)] = [
        ("2012-06-25", midsummer), ("20120625", midsummer), ("2012/06/25", midsummer), ("2012.6.25", midsummer),
        ("25.06.2012", midsummer), ("25.6.2012", midsummer), ("25. 6. 2012", midsummer), ("  25.06.12 ", midsummer),
        ("25.6.12", midsummer), ("25. Juni 2012", midsummer), ("25.Juni 2012", midsummer), ("25. Jun. 2012", midsummer),
        ("25 JUNI 12", midsummer), ("25/06/2012", midsummer), ("06/25/2012", midsummer), ("25-06-2012", midsummer),
        ("25/6/12", midsummer), ("25 de junio de 2012", midsummer), ("25 de Junio del 2012", midsummer),
        ("25 junio 2012", midsummer), ("25 June 2012", midsummer), ("June 25, 2012", midsummer),
        ("25th of June 2012", midsummer), ("25-Jun-2012", midsummer), ("2012-06-25 00:00:00", midsummer),
        ("2012-06-25T00:00:00", midsummer), ("25.06.2012 00:00", midsummer), ("2012-06-25T00:00:00.000Z", midsummer),
        ("25\u{a0}June\u{a0}2012", midsummer),
        ("3. März 2012", .date("2012-03-03")), ("1 de enero de 2012", .date("2012-01-01")),
        ("06/06/2012", .date("2012-06-06")),
        ("29.02.2012", .date("2012-02-29")), ("31. Dez. 1999", .date("1999-12-31")), ("1.1.26", .date("2026-01-01")),
        ("1.1.27", .date("1927-01-01")), ("1.1.00", .date("2000-01-01")), ("01-01-99", .date("1999-01-01")),
        ("06/07/2012", .ambiguous("2012-07-06", "2012-06-07")), ("6-7-12", .ambiguous("2012-07-06", "2012-06-07")),
        ("29.02.2013", .noSuchDay), ("31.06.2012", .noSuchDay), ("2012-13-01", .noSuchDay), ("20121301", .noSuchDay),
        ("31/31/2012", .noSuchDay), ("0/0/2012", .noSuchDay), ("32. Juni 2012", .noSuchDay), ("2012-00-10", .noSuchDay),
        ("0000-01-01", .noSuchDay),
        ("", .notADate), ("k.A.", .notADate), ("heute", .notADate), ("41085", .notADate), ("25.06.", .notADate),
        ("25.06.2012 09:00", .notADate), ("25.06.201", .notADate), ("125.06.2012", .notADate),
        ("25 06 2012", .notADate),
        ("25 Juni", .notADate), ("Juni 2012", .notADate), ("2012 Juni 25", .notADate), ("25 Juni Juli 2012", .notADate),
        ("25 foo 2012", .notADate), ("25:06:2012", .notADate), ("25.06/2012", .notADate), ("２５.06.2012", .notADate),
        ("2012-06-25-01", .notADate), ("2012-006-25", .notADate), ("99999999999999999999999.1.2012", .notADate),
        ("2012-06-25x", .notADate), ("~25.06.2012", .notADate),
    ]

    @Test("every way to write a date is read, ambiguous ones with both meanings", arguments: rows.indices)
    func reads(index: Int) {
        let (text, expected) = Self.rows[index]
        let answer = DateReader(latestYear: 2026).read(text)
        switch expected {
        case .date(let iso): #expect(answer == CivilDate(iso: iso).map { .date($0) }, "\(text)")
        case .ambiguous(let day, let month):
            guard let dayFirst = CivilDate(iso: day), let monthFirst = CivilDate(iso: month) else {
                Issue.record("row \(text)")
                return
            }
            #expect(answer == .ambiguous(dayFirst: dayFirst, monthFirst: monthFirst), "\(text)")
        case .noSuchDay: #expect(answer == .noSuchDay, "\(text)")
        case .notADate: #expect(answer == .notADate, "\(text)")
        }
    }

    @Test("a declared order decides, and is never bent to fit")
    func order() throws {
        let dayFirst = DateReader(order: .dayFirst, latestYear: 2026)
        let monthFirst = DateReader(order: .monthFirst, latestYear: 2026)
        #expect(dayFirst.read("06/07/2012") == .date(try #require(CivilDate(iso: "2012-07-06"))))
        #expect(monthFirst.read("06/07/2012") == .date(try #require(CivilDate(iso: "2012-06-07"))))
        #expect(dayFirst.read("06/25/2012") == .noSuchDay)
        #expect(monthFirst.read("25/06/2012") == .noSuchDay)
        #expect(monthFirst.read("25.06.2012") == .date(try #require(CivilDate(iso: "2012-06-25"))))
    }

    @Test("two digits mean the hundred years up to the latest year", arguments: [1999, 2000, 2012, 2026, 2099])
    func pivot(latest: Int) {
        let reader = DateReader(latestYear: latest)
        for year in (latest - 99)...latest {
            let digits = String(String(year).suffix(2))
            #expect(reader.read("15.08.\(digits)") == CivilDate(year: year, month: 8, day: 15).map { .date($0) })
        }
    }

    @Test("every day of three years survives each way it is written")
    func roundTrip() throws {
        let reader = DateReader(order: .dayFirst, latestYear: 2026)
        let first = try #require(CivilDate(iso: "2011-01-01"))
        for offset in 0..<1096 {
            let date = first.adding(days: offset)
            for language in CalendarLanguage.allCases {
                #expect(reader.read(date.long(in: language)) == .date(date))
                #expect(reader.read(date.short(in: language)) == .date(date))
            }
            #expect(reader.read(date.iso) == .date(date))
        }
    }

    @Test("dates are written as Foundation's formatter writes them")
    func formatting() throws {
        let languages: [(CalendarLanguage, String, String, String)] = [
            (.german, "de_DE", "EEEE, d. MMMM y", "ccc dd.MM.yyyy"),
            (.english, "en_GB", "EEEE, d MMMM y", "ccc dd/MM/yyyy"),
            (.spanish, "es_ES", "EEEE, d 'de' MMMM 'de' y", "ccc dd/MM/yyyy"),
        ]
        for (language, locale, long, short) in languages {
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: locale)
            formatter.timeZone = TimeZone(secondsFromGMT: 0)
            for number in Int32(15_340)..<15_706 {
                let date = CivilDate(dayNumber: number)
                let peer = Date(timeIntervalSince1970: Double(number) * 86_400)
                formatter.dateFormat = long
                #expect(date.longWithWeekday(in: language) == formatter.string(from: peer))
                formatter.dateFormat = short
                #expect(date.shortWithWeekday(in: language).replacing(",", with: "") == formatter.string(from: peer))
            }
        }
    }

    @Test("serial numbers of spreadsheets are read with the day that never was")
    func serials() {
        // Source: ECMA-376 Part 1, 18.17.4.1, and the day a spreadsheet shows for the number.
        #expect(CivilDate(excelSerial: 1)?.iso == "1900-01-01")
        #expect(CivilDate(excelSerial: 59)?.iso == "1900-02-28")
        #expect(CivilDate(excelSerial: 60) == nil)
        #expect(CivilDate(excelSerial: 61)?.iso == "1900-03-01")
        #expect(CivilDate(excelSerial: 41_085)?.iso == "2012-06-25")
        #expect(CivilDate(excelSerial: 2_958_465)?.iso == "9999-12-31")
        #expect(CivilDate(excelSerial: 2_958_466) == nil)
        #expect(CivilDate(excelSerial: 0) == nil)
        #expect(CivilDate(excelSerial: -1) == nil)
    }
}

@Suite struct ISODateTimeTests {
    @Test(
        "dates with times are read with and without an offset",
        arguments: [
            ("2012-06-25T09:00", "2012-06-25T09:00:00", nil), ("2012-06-25 09:00:30", "2012-06-25T09:00:30", nil),
            ("2012-06-25T09:00:30.125Z", "2012-06-25T09:00:30", 0),
            ("2012-06-25T09:00+02:00", "2012-06-25T09:00:00", 7200),
            ("2012-06-25T09:00-0330", "2012-06-25T09:00:00", -12_600),
            ("2012-06-25T09:00+02", "2012-06-25T09:00:00", 7200),
            ("20120625T090030Z", "2012-06-25T09:00:30", 0), ("20120625T0900", "2012-06-25T09:00:00", nil),
            ("2012-06-25T24:00", "2012-06-26T00:00:00", nil),
        ] as [(String, String, Int?)])
    func reads(text: String, wall: String, offset: Int?) throws {
        let value = try #require(ISODateTime(text))
        #expect(value.wall.text == wall)
        #expect(value.offset == offset)
    }

    @Test(
        "other texts are refused",
        arguments: [
            "", "2012-06-25", "2012-06-25T", "2012-06-25T9:00", "2012-06-25T25:00", "2012-06-25T09:60",
            "2012-06-25T09:00:60",
            "2012-06-31T09:00", "2012-06-25T09:00z", "2012-06-25T09:00+2", "2012-06-25T09:00+24:00",
            "2012-06-25T09:00Zx",
            "2012-0625T09:00", "20120625T09:00", "2012-06-25T24:01", "2012-06-25T09:00:30.", "2012-06-25T09:00+02:60",
        ])
    func refuses(text: String) {
        #expect(ISODateTime(text) == nil)
    }

    @Test("a moment is found by its offset, else by the zone")
    func instants() throws {
        #expect(ISODateTime("2012-06-25T09:00+02:00")?.instant(in: .utc).iso == "2012-06-25T07:00:00Z")
        #expect(ISODateTime("2012-06-25T09:00")?.instant(in: .utc).iso == "2012-06-25T09:00:00Z")
        let moment = Instant(seconds: 1_340_607_600)
        #expect(moment.basic == "20120625T070000Z")
        #expect(Zone.utc.wallTime(at: moment).basic == "20120625T070000")
        #expect(Instant(seconds: -1).iso == "1969-12-31T23:59:59Z")
    }
}
