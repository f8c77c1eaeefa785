import Calendar
import Domain
import Hashing
import Recognition
import Support
import Testing

@Suite struct PracticeTests {
    private static func months(_ entries: [Experience], _ date: String, of fact: Fact = .practice) throws
        -> ClosedRange<Int>?
    {
        var input = try #require(Fixture.cases.first { $0.id == "ex02-shk-es-2013" }).input
        input.experienceMonths = nil
        input.experience = entries
        input.date = try #require(CivilDate(iso: date))
        guard case .number(let range) = try Fixture.rules.get().facts(of: input)[fact] else { return nil }
        return range
    }

    private static func job(_ from: String, _ to: String?, hours: WeeklyHours? = 40, _ title: String = "shk")
        -> Experience
    {
        let occupations: [ID<Occupation>] = title.isEmpty ? [] : [ID(title)]
        return Experience(
            title: JobTitle(original: title, occupations: occupations), from: CivilDate(iso: from),
            to: to.flatMap { CivilDate(iso: $0) },
            hoursPerWeek: hours)
    }

    @Test("two whole years are 24 months, one day less is 23")
    func wholeYears() throws {
        #expect(try Self.months([Self.job("2024-03-01", "2026-02-28")], "2026-03-01") == 24...24)
        #expect(try Self.months([Self.job("2024-03-02", "2026-02-28")], "2026-03-01") == 23...23)
    }

    @Test("half-time counts half, and two half-time jobs at once count as one")
    func partTime() throws {
        #expect(try Self.months([Self.job("2024-01-01", "2025-12-31", hours: 20)], "2026-03-01") == 12...12)
        let both = [Self.job("2024-01-01", "2025-12-31", hours: 20), Self.job("2024-01-01", "2025-12-31", hours: 20)]
        #expect(try Self.months(both, "2026-03-01") == 24...24)
    }

    @Test("a day is never counted twice, and nothing counts after the date")
    func overlaps() throws {
        let jobs = [Self.job("2024-01-01", "2025-12-31"), Self.job("2024-07-01", nil)]
        #expect(try Self.months(jobs, "2026-01-01") == 24...24)
        #expect(try Self.months([Self.job("2026-01-01", nil)], "2026-01-01") == 0...0)
    }

    @Test("practice in another occupation does not count; where the occupation is unknown it may")
    func relevance() throws {
        #expect(try Self.months([Self.job("2024-01-01", "2025-12-31", hours: 40, "koch")], "2026-01-01") == 0...0)
        let unknown = Experience(
            title: JobTitle(original: "trabajos varios", occupations: []), from: CivilDate(iso: "2024-01-01"),
            to: CivilDate(iso: "2025-12-31"), hoursPerWeek: 40)
        #expect(try Self.months([unknown], "2026-01-01") == 0...24)
    }

    @Test("only the last five years enter the window of five years")
    func window() throws {
        let jobs = [Self.job("2010-01-01", "2022-02-28")]
        #expect(try Self.months(jobs, "2026-03-01", of: .practiceLast60) == 12...12)
        #expect(try Self.months(jobs, "2026-03-01", of: .practiceLast84) == 36...36)
    }

    @Test("months agree with a count day by day, within one")
    func dayByDay() throws {
        try forEachSeed(40) { seed, generator in
            let start = try #require(CivilDate(iso: "2018-01-01"))
            let jobs = (0..<Int(generator.next() % 4 + 1)).map { _ in
                let from = start.adding(days: Int(generator.next() % 2_000))
                let hours: WeeklyHours = [10, 20, WeeklyHours(hundredths: 2_950), 40][Int(generator.next() % 4)]
                return Experience(
                    title: JobTitle(original: "shk", occupations: [ID("shk")]), from: from,
                    to: from.adding(days: Int(generator.next() % 900)), hoursPerWeek: hours)
            }
            let date = try #require(CivilDate(iso: "2025-01-01"))
            var hourDays = 0
            for offset in 0..<start.days(to: date) {
                let day = start.adding(days: offset)
                let hours = jobs.reduce(0) { sum, job in
                    guard let from = job.from, let to = job.to, from <= day, day <= to else { return sum }
                    return sum + (job.hoursPerWeek ?? 40).hundredths
                }
                hourDays += min(hours, 4_000)
            }
            let expected = hourDays * 12 / (4_000 * 365)
            let actual = try #require(try Self.months(jobs, "2025-01-01"))
            #expect(abs(actual.lowerBound - expected) <= 1, "seed \(seed): \(actual) against \(expected)")
        }
    }
}
