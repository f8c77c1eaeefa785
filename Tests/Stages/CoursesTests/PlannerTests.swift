import Calendar
import Domain
import Support
import Testing

@testable import Courses

@Suite("The course planner")
struct PlannerTests {
    @Test("a chain goes on after the arrival, and the target counts from the certificate")
    func chain() throws {
        let plan = try CoursePlanner.plan(Example.problem)
        #expect(plan.status == .optimal)
        #expect(plan.timetable.enrolments.map(\.group) == [ID("H"), ID("W"), ID("H"), ID("W")])
        #expect(plan.timetable.groups.map(\.learners) == [2, 2])
        // 17 May is a holiday in Galicia, so that the eight lessons go on to 5 June; the exam is a week later.
        let home = plan.timetable.groups[0]
        #expect(home.meetings.map(\.date.iso).last == "2012-06-05")
        #expect(home.meetings.count == 8)
        #expect(home.exam?.date.iso == "2012-06-12")
        #expect(home.certificateOn.iso == "2012-06-26")
        #expect(home.price == Cents(20_000))
        // Monday and Wednesday from 3 September.
        let region = plan.timetable.groups[1]
        #expect(region.meetings.map(\.date.iso).last == "2012-09-26")
        // A week after the last lesson is a holiday, so that the exam is on the fourth.
        #expect(region.exam?.date.iso == "2012-10-04")
        #expect(region.certificateOn.iso == "2012-10-25")
        #expect(plan.timetable.enrolments[1].reserveDays == 36)
        #expect(plan.timetable.enrolments[1].resitInTime == true)
        #expect(
            plan.objectives.map { "\($0.name) \($0.value)/\($0.bound ?? -1) \($0.unit)" } == [
                "unreached 0/0 learners", "levels 0/0 levels", "cost 110000/110000 cents", "forgetting 18/18 weeks",
                "travel 800/800 minutes", "groups 2/2 groups",
            ])
        #expect(try CourseVerifier.verify(plan, against: Example.problem).violations == [])
    }

    @Test(
        "groups that are held already count against their offer and their provider; more than there can be are refused")
    func held() throws {
        var problem = Example.problem
        problem.held = [.init(offer: ID("W"), groups: 1)]
        let plan = try CoursePlanner.plan(problem)
        #expect(plan.timetable.groups.map(\.id) == [ID("H")])
        #expect(plan.unplaced.map(\.item) == ["L1", "L2"])
        #expect(try CourseVerifier.verify(plan, against: problem).violations == [])
        problem.offers[1].groups = 2
        problem.providers[1].maxGroups = 1
        #expect(try CoursePlanner.plan(problem).timetable.groups.map(\.offer) == [ID("H")])
        problem.providers[1].maxGroups = 2
        #expect(try CoursePlanner.plan(problem).timetable.groups.map(\.offer) == [ID("H"), ID("W")])
        problem.held = [
            .init(offer: ID("W"), groups: 3), .init(offer: ID("W"), groups: -1), .init(offer: ID("X"), groups: 1),
        ]
        #expect(
            problem.faults().map { "\($0.code) \($0.pointer): \($0.message)" } == [
                "CO001 /held/1/offer: \"W\" stands already at /held/0",
                "CO003 /held/0/groups: 3 groups are held, there can be 2",
                "CO003 /held/1/groups: found -1, expected 0 or more",
                "CO002 /held/2/offer: \"X\" is not among the offers",
            ])
    }

    @Test("one learner is too few for a group of two, and the plan says which rule and which group")
    func minimum() throws {
        var problem = Example.problem
        problem.learners.removeLast()
        let plan = try CoursePlanner.plan(problem)
        #expect(plan.status == .partial)
        #expect(plan.timetable.enrolments.map(\.group) == [ID("H")])
        #expect(plan.certificates == [.conflict(items: ["L1"], rules: ["minimum"])])
        #expect(plan.unplaced.map(\.item) == ["L1"])
        #expect(plan.unplaced[0].reasons.map(\.code) == ["minimum"])
        #expect(try CourseVerifier.verify(plan, against: problem).violations == [])
    }

    @Test("of a course that is over it is said that it is over, and not that too few can come")
    func over() throws {
        var problem = Example.problem
        problem.asOf = Example.date("2012-10-20")
        for index in problem.learners.indices { problem.learners[index].level = .a2 }
        problem.offers[1].exam = nil
        let plan = try CoursePlanner.plan(problem)
        #expect(plan.unplaced.map(\.item) == ["L1", "L2"])
        #expect(
            plan.unplaced[0].reasons.map { "\($0.code) \($0.resource): \($0.text)" } == [
                "lateStart W: more than a tenth of the lessons are over before the learner can come, in 1 group"
            ])
        #expect(
            plan.certificates == [
                .conflict(items: ["L1"], rules: ["lateStart"]), .conflict(items: ["L2"], rules: ["lateStart"]),
            ])
        #expect(try CourseVerifier.verify(plan, against: problem).violations == [])
    }

    @Test("who arrives too late in the course is told a later deadline, an earlier start, and an intensive course")
    func remedies() throws {
        var problem = Example.problem
        problem.intensiveUnitsPerWeek = 25
        problem.offers[1].latestStart = Example.date("2012-10-15")
        problem.offers[1].startsEveryWeeks = 6
        for index in problem.learners.indices {
            problem.learners[index].level = .a2
            problem.learners[index].from = Example.date("2012-09-17")
            problem.learners[index].deadline = Example.date("2012-11-12")
        }
        problem.offers[1].minimum = 1
        let plan = try CoursePlanner.plan(problem)
        #expect(plan.certificates.first == .conflict(items: ["L1"], rules: ["registration", "deadline"]))
        #expect(
            plan.unplaced[0].reasons.map { "\($0.code) \($0.resource): \($0.text)" } == [
                "registration W/2012-09-03: registration for the exam has closed before the learner can come, in 1 group",
                "deadline W/2012-10-15: the certificate comes after 2012-11-12, in 1 group",
                "laterDeadline 2012-12-05: with 2012-12-05 as the deadline, 23 days later, W/2012-10-15 would do",
                "earlierStart 2012-09-03: from 2012-09-03 on, 14 days earlier, W/2012-09-03 would do",
                "intensiveCourse 2: a course of 2 teaching units a week from 2012-09-17 on would do: 16 units in 8 weeks",
            ])
    }

    @Test("scarce seats are proven by count, and the one with the higher priority is not forgotten")
    func seats() throws {
        var problem = Example.problem
        problem.offers[1].seats = 1
        problem.offers[1].minimum = 1
        problem.learners[1].priority = 5
        problem.objectives = [.init(.unreached), .init(.unplacedByPriority)]
        let plan = try CoursePlanner.plan(problem)
        #expect(plan.unplaced.map(\.item) == ["L1"])
        #expect(
            plan.certificates == [
                .count(
                    items: ["L1", "L2"], resource: "seats of W", need: 2, supply: 1,
                    window: "2012-09-03 to 2012-09-26")
            ])
        #expect(plan.bindingBound == "at most 1 of 2: seats in courses that lead on from A2")
        #expect(plan.objectives.map(\.bound) == [1, 1])
        #expect(try CourseVerifier.verify(plan, against: problem).violations == [])
    }

    @Test("an assembly worker takes the individual lessons of the weeks at home, up to the pace")
    func individual() throws {
        var problem = Example.problem
        problem.learners = [Example.learner("M")]
        problem.learners[0].level = .a2
        problem.learners[0].arrival = Example.date("2012-08-13")
        problem.learners[0].after?.hours = Weekday.allCases.map {
            .init(
                weekday: $0, from: CourseInstances.time(17), to: CourseInstances.time(22),
                roster: .init(everyWeeks: 2, since: Example.date("2012-09-05")))
        }
        problem.offers[1] = CourseOffer(
            id: ID("M1"), provider: ID("VHS"), place: nil, from: .a2, to: .b1, start: Example.date("2012-09-01"),
            weekly: [.monday, .tuesday, .wednesday, .thursday].map { Example.lesson($0, 18, 20) }, units: 12, seats: 1,
            individual: IndividualPace(unitsPerWeek: 4))
        let plan = try CoursePlanner.plan(problem)
        #expect(plan.status == .optimal)
        #expect(plan.timetable.groups.map(\.id) == [ID("M1/M")])
        // Every second week from that of 5 September; Monday and Tuesday fill the four units.
        #expect(
            plan.timetable.groups[0].meetings.map(\.date.iso) == [
                "2012-09-03", "2012-09-04", "2012-09-17", "2012-09-18", "2012-10-01", "2012-10-02",
            ])
        #expect(try CourseVerifier.verify(plan, against: problem).violations == [])
        // Planned again on the day between two lessons, half a week's pace used up: what was held stays, the rest as before.
        for day in ["2012-09-04", "2012-09-10", "2012-09-18", "2012-10-03"] {
            problem.previous = plan.timetable
            problem.asOf = Example.date(day)
            let again = try CoursePlanner.plan(problem)
            #expect(again.timetable == plan.timetable && again.changes == [], "\(day)")
            #expect(try CourseVerifier.verify(again, against: problem).violations == [], "\(day)")
        }
        // Nobody was enrolled: nothing was held.
        problem.previous.enrolments = []
        problem.asOf = Example.date("2012-09-18")
        let fresh = try CoursePlanner.plan(problem)
        #expect(fresh.timetable.groups.first?.meetings.first?.date.iso == "2012-09-18")
        #expect(try CourseVerifier.verify(fresh, against: problem).violations == [])
    }

    @Test("a pin that breaks policy rules is kept and listed as accepted")
    func acceptedPins() throws {
        var problem = Example.problem
        problem.learners.removeLast()
        problem.pins = [.init(learner: ID("L1"), group: ID("W"))]
        problem.learners[0].after?.hours = []
        let plan = try CoursePlanner.plan(problem)
        let check = try CourseVerifier.verify(plan, against: problem)
        #expect(plan.timetable.enrolments.map(\.group) == [ID("W")])
        #expect(check.violations == [])
        #expect(check.accepted.map(\.code) == ["minimum", "level", "hours"])
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let faults: [String]
        let change: @Sendable (inout CourseProblem) -> Void
        init(_ name: String, _ faults: [String], _ change: @escaping @Sendable (inout CourseProblem) -> Void) {
            testDescription = name
            self.faults = faults
            self.change = change
        }
    }

    static let refused: [Refused] = [
        .init("ids twice", ["CO001 /learners/1/id"]) { $0.learners[1].id = ID("L1") },
        .init("an unknown provider", ["CO002 /offers/0/provider"]) { $0.offers[0].provider = ID("?") },
        .init("a pin of nobody", ["CO002 /pins/0/learner"]) {
            $0.pins = [.init(learner: ID("?"), group: ID("W"))]
        },
        .init("a pin in no group", ["CO002 /pins/0/group"]) {
            $0.pins = [.init(learner: ID("L1"), group: ID("?"))]
        },
        .init(
            "a negative price and no seat",
            ["CO003 /offers/0/seats", "CO003 /offers/0/pricePerSeat", "CO003 /offers/0/minimum"]
        ) {
            $0.offers[0].seats = 0
            $0.offers[0].pricePerSeat = Cents(-1)
        },
        .init("a lesson that is too short", ["CO004 /offers/0/weekly/0"]) {
            $0.offers[0].weekly = [Example.lesson(.monday, 18, 18)]
        },
        .init("a level that leads down", ["CO005 /offers/0/to"]) { $0.offers[0].to = .a1 },
        .init("a step without units", ["CO005 /offers/1"]) { $0.steps.removeLast() },
        .init("no objective", ["CO005 /objectives"]) { $0.objectives = [] },
        .init("a level of re-plans", ["CO005 /objectives/0"]) { $0.objectives = [.init(.changeCost)] },
        .init("a course that never ends", ["CO006 /offers/0"]) { $0.offers[0].units = 1_000 },
        .init("an exam before the last lesson", ["CO006 /offers/0"]) {
            $0.offers[0].exam = CourseExam(day: .on(Example.date("2012-06-05")))
        },
        .init("more pins than seats", ["CO007 /pins/0"]) {
            $0.offers[1].seats = 1
            $0.offers[1].minimum = 1
            $0.pins = [.init(learner: ID("L1"), group: ID("W")), .init(learner: ID("L2"), group: ID("W"))]
        },
        .init("figures too large", ["CO008 /objectives"]) {
            $0.objectives = [
                .init([.init(term: .cost, weight: 1_000_000_000_000)]),
                .init([.init(term: .cost, weight: 900_000_000_000)]),
                .init([.init(term: .cost, weight: 800_000_000_000)]),
                .init([.init(term: .cost, weight: 700_000_000_000)]),
                .init([.init(term: .cost, weight: 600_000_000_000)]),
            ]
        },
    ]

    @Test("a meaningless problem is refused with the place of each fault", arguments: refused)
    func refuses(_ refused: Refused) {
        var problem = Example.problem
        refused.change(&problem)
        do throws(PlanRefusal) {
            let plan = try CoursePlanner.plan(problem)
            Issue.record("planned: \(plan.status)")
        } catch {
            #expect(error.faults.map { "\($0.code) \($0.pointer)" } == refused.faults)
            #expect(error.faults.allSatisfy { !$0.message.isEmpty && !$0.hint.isEmpty })
        }
    }
}
