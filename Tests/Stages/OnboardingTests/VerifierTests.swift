import Calendar
import Domain
import Onboarding
import Support
import Testing

/// A change to a plan or its problem that breaks one rule, and the code of the violation it must raise.
struct Tampering: Sendable, CustomTestStringConvertible {
    let code: String
    let change: @Sendable (inout GuidesPlan, inout GuidesProblem) -> Void

    var testDescription: String { code }

    init(_ code: String, _ change: @escaping @Sendable (inout GuidesPlan, inout GuidesProblem) -> Void) {
        self.code = code
        self.change = change
    }
}

@Suite("The verifier finds what is wrong with a plan of guides")
struct VerifierTests {
    static func time(_ hour: Int) -> LocalTime {
        guard let time = LocalTime(minutes: hour * 60) else { preconditionFailure("\(hour) is not an hour") }
        return time
    }

    static func hours(_ weekday: Weekday, _ from: Int, _ to: Int) -> WeekHours {
        guard let hours = WeekHours(weekday: weekday, from: time(from), to: time(to)) else {
            preconditionFailure("\(from) to \(to) is empty")
        }
        return hours
    }

    static func span(_ from: CivilDate, _ to: CivilDate) -> DaySpan {
        guard let span = DaySpan(from: from, to: to) else { preconditionFailure("\(from) to \(to) is empty") }
        return span
    }

    /// A week from Monday on; Thursday is 3 October, a public holiday.
    static let monday = FairInstances.date(2013, 9, 30)

    static let problem: GuidesProblem = {
        var problem = GuidesProblem(
            zone: "Europe/Berlin", from: monday, to: monday.adding(days: 13), region: .bavaria,
            sharedLanguageLevel: .b1)
        problem.guides = [
            .init(
                id: ID("G1"), languages: [.german: .c2, .spanish: .c1], district: ID("town"), minutesPerWeek: 240,
                maxHouseholds: 2, hours: Weekday.allCases.map { hours($0, 8, 18) },
                absences: [span(monday.adding(days: 1), monday.adding(days: 1))], substitute: ID("G2")),
            .init(id: ID("G2"), languages: [.german: .c2], district: ID("village")),
        ]
        problem.offices = [
            .init(
                id: ID("O1"), district: ID("town"),
                hours: [.monday, .tuesday, .thursday].map { hours($0, 8, 12) }, together: 2, languages: [.german: .c2]),
            .init(
                id: ID("O2"), district: ID("village"), hours: [.monday, .wednesday].map { hours($0, 8, 12) },
                closed: [span(monday.adding(days: 2), monday.adding(days: 2))], together: 1),
        ]
        problem.households = [
            .init(id: ID("H1"), arrival: monday, languages: [.spanish: .c2], district: ID("village")),
            .init(id: ID("H2"), arrival: monday, languages: [.spanish: .c2], district: ID("town")),
        ]
        problem.tasks = [
            .init(id: ID("T1"), household: ID("H1"), office: ID("O1"), minutes: 60, due: monday.adding(days: 1)),
            .init(id: ID("T2"), household: ID("H2"), office: ID("O1"), minutes: 60, earliest: monday),
            .init(id: ID("T3"), household: ID("H1"), office: ID("O2"), minutes: 30),
            .init(id: ID("T4"), household: ID("H2"), minutes: 60),
        ]
        problem.ways = [.init(from: ID("town"), to: ID("village"), minutes: 30)]
        return problem
    }()

    /// Held by hand: both to the town hall at 8, then to the village; on Tuesday the substitute comes.
    static let plan: GuidesPlan = {
        func held(
            _ task: String, _ household: String, _ office: String?, _ guide: String, _ day: Int, _ hour: Int,
            _ minutes: Int, _ interpreter: Bool = false
        ) -> GuidesProblem.Meeting {
            .init(
                task: ID(task), household: ID(household), office: office.map { ID($0) }, guide: ID(guide),
                date: monday.adding(days: day), start: time(hour), minutes: minutes, needsInterpreter: interpreter)
        }
        return GuidesPlan(
            status: .feasible,
            assignments: [.init(household: ID("H1"), guide: ID("G1")), .init(household: ID("H2"), guide: ID("G1"))],
            meetings: [
                held("T1", "H1", "O1", "G1", 0, 8, 60), held("T2", "H2", "O1", "G1", 0, 8, 60),
                held("T3", "H1", "O2", "G1", 0, 11, 30), held("T4", "H2", nil, "G2", 1, 9, 60, true),
            ],
            objectives: zip(problem.levelsInForce, [0, 0, 0, 0, 30, 210, 210, 3]).map {
                .init(name: $0.name, value: $1, bound: 0, unit: $0.unit)
            })
    }()

    @Test("nothing is wrong with the plan made by hand, and its objectives are those counted by hand")
    func handMade() throws {
        let check = try GuidesVerifier.verify(VerifierTests.plan, against: VerifierTests.problem)
        #expect(check.violations == [])
        #expect(check.accepted == [])
        #expect(check.objectives.map(\.value) == [0, 0, 0, 0, 30, 210, 210, 3])
    }

    static let tamperings: [Tampering] = [
        .init("unknown") { plan, _ in plan.assignments[0].guide = ID("G9") },
        .init("unknown") { plan, _ in plan.meetings[0].task = ID("T9") },
        .init("assignedTwice") { plan, _ in plan.assignments.append(plan.assignments[0]) },
        .init("way") { _, problem in problem.ways = [] },
        .init("maxHouseholds") { _, problem in problem.guides[0].maxHouseholds = 1 },
        .init("placedTwice") { plan, _ in plan.meetings.append(plan.meetings[0]) },
        .init("otherTask") { plan, _ in plan.meetings[0].minutes = 30 },
        .init("otherTask") { plan, _ in plan.meetings[0].household = ID("H2") },
        .init("days") { _, problem in problem.tasks[0].earliest = monday.adding(days: 1) },
        .init("days") { _, problem in problem.households[0].arrival = monday.adding(days: 1) },
        .init("step") { _, problem in problem.stepMinutes = 7 },
        .init("noGuide") { plan, _ in plan.assignments.removeLast() },
        .init("attendant") { plan, _ in plan.meetings[0].guide = ID("G2") },
        .init("attendant") { _, problem in problem.guides[0].substitute = nil },
        .init("interpreter") { plan, _ in plan.meetings[0].needsInterpreter = true },
        .init("interpreter") { plan, _ in plan.meetings[3].needsInterpreter = false },
        .init("hours") { _, problem in problem.guides[0].hours = [hours(.monday, 8, 11)] },
        .init("closed") { plan, _ in plan.meetings[2].date = monday.adding(days: 2) },
        .init("closed") { plan, _ in
            plan.meetings[0].date = monday.adding(days: 3)
            plan.meetings[1].date = monday.adding(days: 3)
        },
        .init("closed") { _, problem in problem.offices[0].hours = [hours(.monday, 9, 12)] },
        .init("together") { _, problem in problem.offices[0].together = 1 },
        .init("onePlace") { plan, _ in plan.meetings[2].start = time(10) },
        .init("onePlace") { plan, problem in
            problem.stepMinutes = 15
            problem.ways[0].minutes = 61
        },
        // The same in a plan that lists its meetings in another order.
        .init("onePlace") { plan, problem in
            problem.stepMinutes = 15
            problem.ways[0].minutes = 61
            plan.meetings.reverse()
        },
        .init("week") { _, problem in problem.guides[0].minutesPerWeek = 149 },
        .init("pin") { _, problem in problem.pins = [.guide(household: ID("H1"), guide: ID("G2"))] },
        .init("pin") { _, problem in
            problem.pins = [
                .guide(household: ID("H1"), guide: ID("G1")), .meeting(task: ID("T1"), date: monday, start: time(9)),
            ]
        },
        .init("unplaced") { plan, _ in plan.meetings.removeLast() },
        .init("status") { plan, _ in plan.status = .partial },
        .init("objectives") { plan, _ in plan.objectives.removeLast() },
        .init("objectives") { plan, _ in
            plan.objectives[0] = .init(name: "unspoken", value: 1, bound: 0, unit: "households")
        },
        .init("objectives") { plan, _ in plan.status = .optimal },
        .init("certificate") { plan, _ in plan.certificates = [.notFound(item: "task T1", blocking: "G1")] },
        .init("certificate") { plan, _ in plan.certificates = [.conflict(items: ["task T1"], rules: ["week"])] },
    ]

    @Test("a broken rule is found by its code", arguments: tamperings)
    func finds(_ tampering: Tampering) throws {
        var (plan, problem) = (VerifierTests.plan, VerifierTests.problem)
        tampering.change(&plan, &problem)
        let check = try GuidesVerifier.verify(plan, against: problem)
        #expect(check.violations.map(\.code).contains(tampering.code))
    }

    @Test("what a person pinned against a policy rule is accepted, and named")
    func acceptsPins() throws {
        var problem = VerifierTests.problem
        problem.guides[0].maxHouseholds = 1
        problem.guides[0].minutesPerWeek = 60
        problem.pins =
            ["H1", "H2"].map { .guide(household: ID($0), guide: ID("G1")) }
            + VerifierTests.plan.meetings.map { .meeting(task: $0.task, date: $0.date, start: $0.start) }
        let plan = try GuidesPlanner.plan(problem)
        let check = try GuidesVerifier.verify(plan, against: problem)
        #expect(check.violations == [])
        #expect(check.accepted.map(\.code) == ["maxHouseholds", "week"])
        #expect(plan.meetings.map(\.start) == VerifierTests.plan.meetings.map(\.start))
    }
}
