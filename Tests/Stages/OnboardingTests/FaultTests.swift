import Calendar
import Domain
import Onboarding
import Support
import Testing

/// A change to a good problem and the faults it must raise, as `code pointer: message`.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let spoil: @Sendable (inout GuidesProblem) -> Void
    let faults: [String]

    init(_ name: String, _ faults: [String], _ spoil: @escaping @Sendable (inout GuidesProblem) -> Void) {
        testDescription = name
        self.faults = faults
        self.spoil = spoil
    }
}

@Suite("Problems of guides that are refused")
struct FaultTests {
    static let monday = VerifierTests.monday
    static func pin(_ task: String, _ day: Int, _ hour: Int) -> GuidesProblem.Pin {
        .meeting(task: ID(task), date: monday.adding(days: day), start: VerifierTests.time(hour))
    }
    static let guidePin = GuidesProblem.Pin.guide(household: ID("H1"), guide: ID("G1"))

    static let spoilings: [Spoiling] = [
        .init("an id twice", ["GU001 /offices/1/id: \"O1\" stands already at /offices/0"]) {
            $0.offices[1].id = ID("O1")
            $0.tasks.remove(at: 2)
        },
        .init("a way twice", ["GU001 /ways/1: the way between \"village\" and \"town\" is known already"]) {
            $0.ways.append(.init(from: ID("village"), to: ID("town"), minutes: 5))
        },
        .init("an unknown household", ["GU002 /tasks/0/household: \"H9\" is not among the households"]) {
            $0.tasks[0].household = ID("H9")
        },
        .init("a task of no length", ["GU003 /tasks/1/minutes: found 0, expected 1 to 1440"]) {
            $0.tasks[1].minutes = 0
        },
        .init("too long a time", ["GU003 /to: found 401, expected 1 to 400"]) { $0.to = monday.adding(days: 400) },
        .init("days in reverse", ["GU004 /to: 2013-09-29 is before 2013-09-30, the first day"]) {
            $0.to = monday.adding(days: -1)
        },
        .init("no level", ["GU005 /objectives: the list is empty"]) { $0.objectives = [] },
        .init(
            "a level of a re-plan",
            ["GU005 /objectives/0: \"changeCost\" is a level of every re-plan, not a term to choose"]
        ) { $0.objectives = [.init(.changeCost)] },
        .init("a guide who stands in alone", ["GU006 /guides/1/substitute: \"G2\" stands in for itself"]) {
            $0.guides[1].substitute = ID("G2")
        },
        .init(
            "a pin without its guide",
            ["GU007 /pins/0: the pin breaks the physical rule \"guide\": the guide of \"H1\" is not pinned"]
        ) { $0.pins = [pin("T1", 0, 8)] },
        .init(
            "a pin to a guide to whom no way leads",
            ["GU007 /pins/0: the pin breaks the physical rule \"way\": no way leads from \"town\" to \"village\""]
        ) {
            $0.ways = []
            $0.pins = [guidePin]
        },
        .init(
            "a pin on a public holiday",
            ["GU007 /pins/1: the pin breaks the physical rule \"office\": \"O1\" is not open then for 60 minutes"]
        ) { $0.pins = [guidePin, pin("T1", 3, 8)] },
        .init(
            "two pins too near",
            [
                "GU007 /pins/2: the pin breaks the physical rule \"onePlace\": \"G1\" cannot be at \"T1\" and there on "
                    + "2013-09-30"
            ]
        ) { $0.pins = [guidePin, pin("T1", 0, 8), pin("T3", 0, 9)] },
        .init(
            "a pin on a day of absence without a substitute",
            [
                "GU007 /pins/1: the pin breaks the physical rule \"absence\": neither \"G1\" nor a substitute is there on "
                    + "2013-10-01"
            ]
        ) {
            $0.guides[0].substitute = nil
            $0.pins = [guidePin, pin("T1", 1, 8)]
        },
        .init(
            "a pin after all days",
            ["GU007 /pins/1: the pin breaks the physical rule \"day\": 2013-10-14 is not from 2013-09-30 to 2013-10-13"]
        ) { $0.pins = [guidePin, pin("T1", 14, 8)] },
    ]

    @Test("a spoiled problem is refused with its fault", arguments: spoilings)
    func refuses(_ spoiling: Spoiling) {
        var problem = VerifierTests.problem
        spoiling.spoil(&problem)
        #expect(problem.faults().map { "\($0.code) \($0.pointer): \($0.message)" } == spoiling.faults)
        #expect(throws: PlanRefusal.self) { try GuidesPlanner.plan(problem) }
    }
}
