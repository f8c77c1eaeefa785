import BackwardPlan
import Calendar
import Domain
import Support
import Testing

/// One step before a first day of work, and the days that the calendar gives it.
struct DatedStep: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let today: String
    let start: String
    let step: BackwardProblem.Step
    /// Earliest begin and end, latest begin.
    let days: [String]

    init(_ name: String, _ today: String, _ start: String, _ step: BackwardProblem.Step, _ days: [String]) {
        testDescription = name
        self.today = today
        self.start = start
        self.step = step
        self.days = days
    }
}

@Suite("Backward plans keep the calendar")
struct DateTests {
    static func step(
        _ length: BackwardProblem.Length, begins: BackwardProblem.DayRule = .any, ends: BackwardProblem.DayRule = .any,
        region: HolidayRegion? = nil
    ) -> BackwardProblem.Step {
        .init(id: ID("S"), actor: .person, length: length, begins: begins, ends: ends, region: region)
    }

    static let dated: [DatedStep] = [
        // § 188 (3) BGB: a month that begins on the 31st ends with the last day of a shorter one.
        DatedStep(
            "a month from 31 January", "2013-01-31", "2013-03-31", step(.months(1)),
            [
                "2013-01-31", "2013-02-28", "2013-02-28",
            ]),
        DatedStep(
            "a month into a leap year's February", "2012-01-31", "2012-02-29", step(.months(1)),
            [
                "2012-01-31", "2012-02-29", "2012-01-31",
            ]),
        DatedStep(
            "a month from a leap day", "2012-02-29", "2012-04-01", step(.months(1)),
            [
                "2012-02-29", "2012-03-29", "2012-03-01",
            ]),
        // Good Friday 6 April and Easter Monday 9 April 2012 are holidays in the whole of Germany.
        DatedStep(
            "two working days over Easter", "2012-04-05", "2012-04-12", step(.workingDays(2), region: .bavaria),
            [
                "2012-04-05", "2012-04-11", "2012-04-10",
            ]),
        // Corpus Christi, 7 June 2012: a holiday in Bavaria, a Thursday; none in Saxony as a whole.
        DatedStep(
            "Corpus Christi in Bavaria", "2012-06-06", "2012-06-11", step(.workingDays(1), region: .bavaria),
            [
                "2012-06-06", "2012-06-08", "2012-06-10",
            ]),
        DatedStep(
            "the same day in Saxony", "2012-06-06", "2012-06-11", step(.workingDays(1), region: .saxony),
            [
                "2012-06-06", "2012-06-07", "2012-06-10",
            ]),
        // 25 July, day of Galicia, a Wednesday in 2012.
        DatedStep(
            "the day of Galicia", "2012-07-24", "2012-07-31", step(.workingDays(1), region: .galicia),
            [
                "2012-07-24", "2012-07-26", "2012-07-30",
            ]),
        DatedStep(
            "nobody arrives on a Sunday", "2012-09-02", "2012-09-09",
            step(.days(0), begins: .notSundayOrHoliday, region: .bavaria), ["2012-09-03", "2012-09-03", "2012-09-08"]),
        DatedStep(
            "nobody arrives on the day of unity", "2012-10-03", "2012-10-05",
            step(.days(0), begins: .notSundayOrHoliday, region: .bavaria), ["2012-10-04", "2012-10-04", "2012-10-05"]),
        // Clocks are put back on 28 October 2012: days are days.
        DatedStep(
            "a week in which clocks are put back", "2012-10-25", "2012-11-02", step(.days(7)),
            [
                "2012-10-25", "2012-11-01", "2012-10-26",
            ]),
        // § 622 (1) BGB: four weeks to the fifteenth or the end of a month.
        DatedStep(
            "four weeks' notice to the fifteenth", "2012-05-18", "2012-07-01",
            step(.days(28), ends: .firstOrSixteenth), ["2012-05-18", "2012-06-16", "2012-06-03"]),
        DatedStep(
            "a month's notice to the end of a month", "2012-12-03", "2013-02-01", step(.months(1), ends: .firstOfMonth),
            ["2012-12-03", "2013-02-01", "2013-01-01"]),
    ]

    @Test("a step has the days that the law and the calendar give it", arguments: dated)
    func days(_ dated: DatedStep) throws {
        let today = try #require(CivilDate(iso: dated.today))
        let start = try #require(CivilDate(iso: dated.start))
        let problem = BackwardProblem(today: today, start: start, steps: [dated.step])
        let plan = try BackwardPlanner.plan(problem)
        #expect(try BackwardVerifier.verify(plan, against: problem).violations == [])
        let step = try #require(plan.steps.first)
        #expect([step.earliestBegin.iso, step.earliestEnd.iso, step.latestBegin?.iso ?? ""] == dated.days)
    }

    @Test("the critical way is named with the day to which the contract would have to move")
    func critical() throws {
        let today = FairInstances.date(2012, 6, 25)
        let problem = BackwardProblem(
            today: today, start: FairInstances.date(2012, 9, 1), startRule: .firstOfMonth,
            steps: [
                .init(id: ID("papers"), actor: .person, length: .days(14)),
                .init(id: ID("recognition"), actor: .authority, after: [ID("papers")], length: .months(3)),
                .init(id: ID("housing"), actor: .municipality, length: .days(30)),
            ])
        let plan = try BackwardPlanner.plan(problem)
        #expect(plan.status == .partial)
        #expect(plan.criticalStep == ID("papers"))
        #expect(plan.slack == -38)
        #expect(plan.earliestStart == FairInstances.date(2012, 11, 1))
        #expect(
            plan.unplaced == [
                UnplacedItem(
                    item: "contract",
                    reasons: [
                        .init(
                            code: "late", resource: "begin",
                            text: "work begins on 2012-09-01, and everything is done on 2012-10-09 at the earliest")
                    ])
            ])
        #expect(plan.certificates == [.conflict(items: ["recognition"], rules: ["begin contract"])])
        #expect(plan.objectives.map(\.value) == [1, 38])
    }
}
