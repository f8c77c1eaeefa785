import Calendar
import Domain
import FairTimetable
import Support
import Testing

/// A change to a good problem and the faults it must raise, as `code pointer: message`.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let spoil: @Sendable (inout FairProblem) -> Void
    let faults: [String]

    init(_ name: String, _ faults: [String], _ spoil: @escaping @Sendable (inout FairProblem) -> Void) {
        testDescription = name
        self.faults = faults
        self.spoil = spoil
    }
}

extension FairProblem {
    /// Puts a table or a team out of use for the first slot.
    fileprivate mutating func close(_ place: FairClosure.Place) {
        guard let to = LocalTime(minutes: days[0].slots[0].start.minutes + 10),
            let window = DayWindow(date: days[0].date, from: days[0].slots[0].start, to: to)
        else { return }
        closures = [FairClosure(place, window)]
    }
}

@Suite("Problems that are refused")
struct FaultTests {
    static let spoilings: [Spoiling] = [
        .init("an id twice", ["FT001 /candidates/1/id: \"C1\" stands already at /candidates/0"]) {
            $0.candidates[1].id = ID("C1")
            $0.requests.removeLast(2)
        },
        .init("an unknown employer", ["FT002 /requests/0/employer: \"E9\" is not among the employers"]) {
            $0.requests[0].employer = ID("E9")
        },
        .init(
            "a table that is not there",
            ["FT002 /employers/0/tables/1: table 3 does not exist: there are 3, numbered from 0"]
        ) {
            $0.employers[0].tables = [0, 3]
        },
        .init(
            "a table out of use that is not there",
            ["FT002 /closures/0/table: table 3 does not exist: there are 3, numbered from 0"]
        ) { problem in problem.close(.table(3)) },
        .init("a team of nobody", ["FT002 /closures/0/employer: \"E9\" is not among the employers"]) { problem in
            problem.close(.team(ID("E9"), 0))
        },
        .init(
            "a time of an interview that nobody wants", ["FT002 /closures/0/request: \"R9\" is not among the requests"]
        ) { problem in problem.close(.interview(ID("R9"))) },
        .init(
            "a pin at a time that is closed to the interview",
            ["FT007 /pins/0: the pin breaks the physical rule \"closures\": the interview is not to be held then"]
        ) { problem in
            problem.pins = [.init(request: problem.requests[0].id, day: 0, slot: 0)]
            problem.blocks = []
            problem.close(.interview(problem.requests[0].id))
        },
        .init(
            "a pin at a table that is out of use",
            ["FT007 /pins/0: the pin breaks the physical rule \"closures\": table 0 is out of use then"]
        ) { problem in
            problem.employers[0].tables = nil
            problem.pins = [.init(request: problem.requests[0].id, day: 0, slot: 0, table: 0)]
            problem.blocks = []
            problem.close(.table(0))
        },
        .init("an interview of no length", ["FT003 /requests/2/slots: found 0, expected 1 or more"]) {
            $0.requests[2].slots = 0
        },
        .init("slots out of order", ["FT004 /days/1/slots/1/start: 09:00 is before the end of the slot before it"]) {
            $0.days[1].slots[1] = $0.days[1].slots[0]
        },
        .init(
            "a level of a re-plan",
            ["FT005 /objectives/0: \"changeCost\" is a level of every re-plan, not a term to choose"]
        ) { $0.objectives = [.init(.changeCost)] },
        .init("no level", ["FT005 /objectives: the list is empty"]) { $0.objectives = [] },
        .init(
            "weights beyond counting",
            ["FT006 /objectives: the levels of the objective, multiplied out, are too large to be counted"]
        ) { $0.objectives = [.init([.init(term: .idle, weight: 1 << 60)])] },
        .init(
            "an announced interview between others",
            ["FT008 /previous/0: \"R1\" was announced for \"C2\" and \"E1\", the request is of \"C1\" and \"E1\""]
        ) {
            $0.previous = [VerifierTests.plan.interviews[0]]
            $0.previous[0].candidate = ID("C2")
        },
        .init(
            "two pins of one candidate at a time",
            [
                "FT007 /pins/1: the pin breaks the physical rule \"oneCandidate\": for candidate \"C1\", \"R1\" is pinned "
                    + "there at the same time"
            ]
        ) { $0.pins = [.init(request: ID("R1"), day: 0, slot: 0), .init(request: ID("R2"), day: 0, slot: 0)] },
        .init(
            "a pin across a break",
            ["FT007 /pins/0: the pin breaks the physical rule \"noBreak\": 2 slots from slot 1 on cross a break"]
        ) { $0.pins = [.init(request: ID("R3"), day: 0, slot: 1)] },
        .init(
            "a pin when the candidate is away",
            ["FT007 /pins/0: the pin breaks the physical rule \"windows\": candidate \"C1\" is not there then"]
        ) {
            $0.candidates[0].windows = []
            $0.pins = [.init(request: ID("R1"), day: 0, slot: 0)]
        },
        .init(
            "a pin during a block",
            ["FT007 /pins/0: the pin breaks the physical rule \"blocks\": \"Welcome\" is held at that time"]
        ) {
            $0.blocks = [VerifierTests.block].compactMap { $0 }.map {
                .init(title: "Welcome", window: $0, audience: .all)
            }
            $0.pins = [.init(request: ID("R1"), day: 0, slot: 0)]
        },
    ]

    @Test("a faulty problem is refused with every fault and its place", arguments: spoilings)
    func refuses(_ spoiling: Spoiling) {
        var problem = VerifierTests.problem
        spoiling.spoil(&problem)
        do {
            let plan = try FairPlanner.plan(problem)
            Issue.record("planned: \(plan)")
        } catch let refusal {
            #expect(refusal.faults.map { "\($0.code) \($0.pointer): \($0.message)" } == spoiling.faults)
            #expect(refusal.faults.allSatisfy { !$0.hint.isEmpty })
        }
    }

    @Test("figures of the timetable made by hand are those counted by hand")
    func figures() {
        let figures = FairFigures(of: VerifierTests.plan.interviews, in: VerifierTests.problem)
        #expect(figures.perEmployer == .init(least: 2, median: 2, most: 2))
        #expect(figures.perCandidate == .init(least: 2, median: 2, most: 2))
        // Five slots are taken (R3 has two) of 3 tables, or 3 teams, on eight slots, all on the first day.
        #expect(figures.tables?.overall == .init(taken: 5, available: 24))
        #expect(figures.tables?.busiest == .init(taken: 5, available: 12))
        #expect(figures.teams.overall == .init(taken: 5, available: 24))
        #expect(figures.interpreters.overall == .init(taken: 2, available: 16))
        #expect(figures.interpreters.busiest == .init(taken: 2, available: 8))
        #expect(figures.interpreters.busiest.share == 2_500)
        #expect(figures.interpreters.busiestWindow?.date == FairInstances.date(2012, 6, 25))
    }

    @Test("a re-plan names what changed and why")
    func changes() throws {
        var problem = VerifierTests.problem
        problem.previous = VerifierTests.plan.interviews
        problem.interpreters[0].windows = [VerifierTests.window].compactMap { $0 }
        let plan = try FairPlanner.plan(problem)
        #expect(plan.unplaced == [])
        #expect(plan.changes.map(\.item) == ["R1", "R2"])
        #expect(plan.changes.map(\.cause) == ["interpreter I1 is not there", "interpreter I1 is not there"])
        #expect(plan.changes.first?.before == "2012-06-25 09:00, table 0, interpreter I1")
        // Both must move to the other day, which costs nothing beyond the cheapest; only C1's itinerary changes.
        #expect(plan.objectives.prefix(5).map(\.value) == [0, 0, 0, 0, 1])
    }
}
