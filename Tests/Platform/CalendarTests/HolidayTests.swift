import Calendar
import Testing

@Suite struct HolidayTests {
    @Test(
        "German holidays are those of the reference for every Land, 2012 to 2030", .enabled(if: Reference.folder != nil)
    )
    func germanReference() throws {
        var expected: Set<String> = []
        for row in try Reference.rows("holidays_de.csv") {
            expected.insert("\(row[0]) \(row[1]) \(row[2]) \(row[3] == "public" ? "everywhere" : "partly")")
        }
        #expect(expected.count == 3328)
        var found: Set<String> = []
        for region in HolidayRegion.allCases where region.rawValue.hasPrefix("DE-") {
            for holiday in (2012...2030).flatMap({ region.holidays(inYear: $0) })
            where holiday.name != "Augsburger Friedensfest" {
                let extent = holiday.extent == .everywhere ? "everywhere" : "partly"
                found.insert("\(region.rawValue) \(holiday.date.iso) \(holiday.name) \(extent)")
            }
        }
        #expect(found.subtracting(expected).sorted() == [])
        #expect(expected.subtracting(found).sorted() == [])
    }

    @Test("Spanish holidays are those of the reference, 2012 to 2030", .enabled(if: Reference.folder != nil))
    func spanishReference() throws {
        let expected = Set(try Reference.rows("holidays_es.csv").map { "\($0[0]) \($0[1]) \($0[2])" })
        #expect(expected.count == 1086)
        var found: Set<String> = []
        for region in HolidayRegion.allCases where region.rawValue.hasPrefix("ES") {
            for holiday in (2012...2030).flatMap({ region.holidays(inYear: $0) }) {
                found.insert("\(region.rawValue) \(holiday.date.iso) \(holiday.name)")
            }
        }
        #expect(found.subtracting(expected).sorted() == [])
        #expect(expected.subtracting(found).sorted() == [])
    }

    struct Case: CustomTestStringConvertible {
        let region: HolidayRegion
        let date: String
        let isOff: Bool
        let law: String
        var testDescription: String { "\(region.rawValue) \(date): \(law)" }
    }

    @Test(
        "each side of every change of the law",
        arguments: [
            Case(region: .berlin, date: "2018-03-08", isOff: false, law: "Frauentag BE only from 2019"),
            Case(region: .berlin, date: "2019-03-08", isOff: true, law: "Frauentag BE from 2019"),
            Case(region: .mecklenburgVorpommern, date: "2022-03-08", isOff: false, law: "Frauentag MV only from 2023"),
            Case(region: .mecklenburgVorpommern, date: "2023-03-08", isOff: true, law: "Frauentag MV from 2023"),
            Case(region: .thuringia, date: "2018-09-20", isOff: false, law: "Weltkindertag TH only from 2019"),
            Case(region: .thuringia, date: "2019-09-20", isOff: true, law: "Weltkindertag TH from 2019"),
            Case(region: .hamburg, date: "2016-10-31", isOff: false, law: "Reformationstag HH only from 2017"),
            Case(region: .hamburg, date: "2017-10-31", isOff: true, law: "500 years of the Reformation"),
            Case(region: .hamburg, date: "2018-10-31", isOff: true, law: "Reformationstag HH from 2018"),
            Case(region: .bavaria, date: "2017-10-31", isOff: true, law: "500 years of the Reformation"),
            Case(region: .bavaria, date: "2018-10-31", isOff: false, law: "once only"),
            Case(region: .germany, date: "2017-10-31", isOff: true, law: "all sixteen Länder in 2017"),
            Case(region: .saxony, date: "2010-10-31", isOff: true, law: "Reformationstag SN every year"),
            Case(region: .germany, date: "2010-10-31", isOff: false, law: "not in all Länder"),
            Case(region: .berlin, date: "2020-05-08", isOff: true, law: "75 years of liberation"),
            Case(region: .berlin, date: "2021-05-08", isOff: false, law: "once only"),
            Case(region: .berlin, date: "2025-05-08", isOff: true, law: "80 years of liberation"),
            Case(region: .saxony, date: "2012-11-21", isOff: true, law: "Wednesday before 23 November"),
            Case(region: .saxony, date: "2011-11-16", isOff: true, law: "23 November 2011 is itself a Wednesday"),
            Case(region: .saxony, date: "2011-11-23", isOff: false, law: "before, not on, 23 November"),
            Case(region: .bavaria, date: "2012-08-15", isOff: false, law: "Assumption BY in some communes only"),
            Case(region: .saarland, date: "2012-08-15", isOff: true, law: "Assumption SL"),
            Case(region: .bavaria, date: "2012-08-08", isOff: false, law: "peace day in Augsburg only"),
            Case(region: .galicia, date: "2012-07-25", isOff: true, law: "Día Nacional de Galicia"),
            Case(region: .spain, date: "2012-07-25", isOff: false, law: "not in the whole of Spain"),
            Case(region: .andalusia, date: "2012-01-02", isOff: true, law: "Monday after New Year on a Sunday"),
            Case(region: .galicia, date: "2012-01-02", isOff: false, law: "Galicia does not move it"),
        ])
    func changes(_ row: Case) throws {
        let date = try #require(CivilDate(iso: row.date))
        #expect((row.region.holiday(on: date) != nil) == row.isOff)
    }

    @Test("codes name regions with or without the country, in either case")
    func codes() {
        #expect(HolidayRegion(code: "DE-BY") == .bavaria)
        #expect(HolidayRegion(code: "by") == .bavaria)
        #expect(HolidayRegion(code: "es-ga") == .galicia)
        #expect(HolidayRegion(code: "ES") == .spain)
        #expect(HolidayRegion(code: "DE") == .germany)
        #expect(HolidayRegion(code: "FR") == nil)
        #expect(HolidayRegion(code: "") == nil)
    }

    @Test("no region has a holiday twice, days come in order, and every day names its law")
    func order() {
        for region in HolidayRegion.allCases {
            for year in 1995...2060 {
                let holidays = region.holidays(inYear: year)
                #expect(
                    zip(holidays, holidays.dropFirst()).allSatisfy { ($0.date, $0.name) < ($1.date, $1.name) },
                    "\(region) \(year)")
                // Only Ascension Day can meet another holiday, 1 May or (in Berlin, once) 8 May.
                let shared = zip(holidays, holidays.dropFirst()).filter { $0.date == $1.date }
                #expect(shared.allSatisfy { $0.name == "Christi Himmelfahrt" || $1.name == "Christi Himmelfahrt" })
                #expect(holidays.allSatisfy { !$0.law.isEmpty && $0.date.year == year })
            }
        }
    }
}
