import Calendar
import Domain
import Probation
import Testing

@Suite("The dates of probations")
struct ProbationTests {
    @Test("each case by its paragraph", arguments: ProbationCase.all)
    func cases(_ example: ProbationCase) throws {
        let calendar = ProbationCalendar(of: try example.terms())
        #expect(example.answer(calendar)?.iso == example.expected, "\(example.why)")
    }

    @Test("there are at least 120 cases, and none stands twice")
    func count() {
        #expect(ProbationCase.all.count >= 120)
        let keys = ProbationCase.all.map { "\($0.testDescription) \($0.region?.rawValue ?? "")" }
        #expect(Set(keys).count == keys.count)
    }

    /// The last day found by walking through the calendar a day at a time: the day after it has the number of the first
    /// day, or the number does not exist in its month and the day after it is a first of a month.
    @Test("every start of 1996 to 2031 ends where a walk through the calendar ends", arguments: 1...6)
    func walk(months: Int) throws {
        let first = try #require(CivilDate(year: 1996, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2031, month: 12, day: 31))
        for offset in 0...first.days(to: last) {
            let start = first.adding(days: offset)
            var day = start
            var turns = 0
            while true {
                let next = day.adding(days: 1)
                if next.day == 1 { turns += 1 }
                let isSameNumber = turns == months && next.day == start.day
                if isSameNumber || turns > months { break }
                day = next
            }
            guard ProbationLaw.lastDay(from: start, months: months) == day else {
                Issue.record(
                    "\(start) and \(months) months: \(ProbationLaw.lastDay(from: start, months: months)), not \(day)")
                return
            }
        }
    }

    @Test("days stand in their order, talks on working days up to the decision")
    func order() throws {
        let first = try #require(CivilDate(year: 2011, month: 1, day: 1))
        for offset in stride(from: 0, to: 1500, by: 1) {
            for kind in ProbationTerms.Kind.allCases {
                let terms = ProbationTerms(
                    kind: kind, start: first.adding(days: offset), months: kind == .employment ? 6 : 4,
                    region: offset % 2 == 0 ? .bavaria : .badenWuerttemberg, hasWorksCouncil: true)
                let calendar = ProbationCalendar(of: terms)
                let working = WorkingDays(region: terms.region)
                let hearing = try #require(calendar.hearingBy)
                let days = [terms.start, calendar.decisionDue, hearing, calendar.handOverBy, calendar.lastDay]
                let talks = calendar.checkIns.map(\.date)
                guard days == days.sorted(), talks == talks.sorted(), Set(talks).count == talks.count,
                    talks.allSatisfy({ $0 <= calendar.decisionDue && working.contains($0) }),
                    working.contains(calendar.decisionDue), working.contains(hearing),
                    working.contains(calendar.handOverBy),
                    calendar.lastDay < calendar.protectedFrom
                else {
                    Issue.record("\(terms.start), \(kind): \(days), \(talks)")
                    return
                }
            }
        }
    }

    @Test(
        "what does not hold, or may not, is said",
        arguments: [
            Warning("2012-09-01", 6, .employment, nil, []),
            Warning("2012-09-01", 7, .employment, nil, ["limit § 622 (3) BGB"]),
            Warning("2014-09-01", 6, .apprenticeship, nil, ["limit § 20 BBiG"]),
            Warning("2004-09-01", 4, .apprenticeship, nil, ["limit § 13 BBiG (1969)"]),
            Warning("2005-04-01", 4, .apprenticeship, nil, []),
            Warning(
                "2022-07-31", 6, .employment, "2023-07-30", ["fixed-term-notice § 15 (3) TzBfG (until 31 July 2022)"]),
            Warning(
                "2022-08-01", 6, .employment, "2023-07-31",
                ["proportion § 15 (3) TzBfG, BAG 30 October 2025, 2 AZR 160/24", "fixed-term-notice § 15 (4) TzBfG"]),
            Warning(
                "2022-08-01", 6, .employment, "2023-01-31",
                ["whole-term § 15 (3) TzBfG, BAG 5 December 2024, 2 AZR 275/23", "fixed-term-notice § 15 (4) TzBfG"]),
            Warning(
                "2022-08-01", 6, .employment, "2022-10-31",
                ["whole-term § 15 (3) TzBfG, BAG 5 December 2024, 2 AZR 275/23", "fixed-term-notice § 15 (4) TzBfG"]),
        ])
    func warnings(_ example: Warning) throws {
        let terms = ProbationTerms(
            kind: example.kind, start: try #require(CivilDate(iso: example.start)), months: example.months,
            fixedTermEnd: try example.until.map { try #require(CivilDate(iso: $0)) })
        let warnings = ProbationCalendar(of: terms).reasons.filter(\.isWarning).map { "\($0.rule) \($0.law)" }
        #expect(warnings == example.warnings)
    }

    struct Warning: Sendable {
        let start: String
        let months: Int
        let kind: ProbationTerms.Kind
        let until: String?
        let warnings: [String]

        init(_ start: String, _ months: Int, _ kind: ProbationTerms.Kind, _ until: String?, _ warnings: [String]) {
            self.start = start
            self.months = months
            self.kind = kind
            self.until = until
            self.warnings = warnings
        }
    }

    @Test("a decision wanted earlier than the first day falls on it, and every day stays within a short term")
    func short() throws {
        let start = try #require(CivilDate(iso: "2012-09-03"))
        let calendar = ProbationCalendar(
            of: ProbationTerms(start: start, months: 6, fixedTermEnd: start.adding(days: 4), decisionDays: 60))
        #expect(calendar.lastDay.iso == "2012-09-07")
        #expect(calendar.decisionDue == start)
        #expect(calendar.employmentEndIfNoticeOnLastDay == calendar.lastDay)
        #expect(calendar.checkIns.map(\.day) == [1])
    }

    @Test("a reason names the law of the end that no working day moves")
    func reasons() throws {
        let terms = ProbationTerms(
            start: try #require(CivilDate(iso: "2026-11-02")), months: 6, region: .badenWuerttemberg,
            hasWorksCouncil: true)
        let rules = ProbationCalendar(of: terms).reasons.map(\.rule)
        #expect(rules == ["end", "weekend", "notice", "form", "hearing", "special", "protection"])
    }
}
