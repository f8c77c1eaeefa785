import Calendar
import Domain
import Support
import Testing

@testable import Courses

/// A plan or problem changed by hand and the violation that the verifier must find.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let change: @Sendable (inout CourseProblem, inout CoursePlan) -> Void

    init(_ code: String, _ name: String, _ change: @escaping @Sendable (inout CourseProblem, inout CoursePlan) -> Void)
    {
        testDescription = name
        self.code = code
        self.change = change
    }
}

@Suite("The course verifier")
struct VerifierTests {
    static let tamperings: [Tampering] = [
        .init("unknownGroup", "a group that nobody offers") { $1.timetable.groups[0].id = ID("?") },
        .init("groupTwice", "a group twice") { $1.timetable.groups.append($1.timetable.groups[0]) },
        .init("offer", "another place") { $1.timetable.groups[0].place = "Vigo" },
        .init("dates", "a lesson less") { $1.timetable.groups[0].meetings.removeLast() },
        .init("exam", "an earlier certificate") {
            $1.timetable.groups[0].certificateOn = Example.date("2012-06-01")
        },
        .init("unknownEnrolment", "a learner who does not exist") { $1.timetable.enrolments[0].learner = ID("?") },
        .init("enrolledTwice", "a seat twice") { $1.timetable.enrolments.append($1.timetable.enrolments[0]) },
        .init("enrolment", "a reserve that is not there") { $1.timetable.enrolments[0].reserveDays += 1 },
        .init("enrolment", "a resit that is too late") { $1.timetable.enrolments[1].resitInTime = false },
        .init("unlisted", "a group that is missing from the list") { $1.timetable.groups.removeFirst() },
        .init("seats", "more learners than seats") { problem, _ in
            problem.offers[0].seats = 1
        },
        .init("minimum", "fewer learners than the minimum") { problem, _ in
            problem.offers[1].minimum = 3
        },
        .init("sums", "another price") { $1.timetable.groups[0].price = Cents(1) },
        .init("providerGroups", "more groups than the provider holds") { problem, _ in
            problem.providers[0].maxGroups = 0
        },
        .init("offerGroups", "a group beside one that is held already") { problem, _ in
            problem.held = [.init(offer: ID("W"), groups: 1)]
        },
        .init("level", "a course above the learner's level") { problem, _ in problem.learners[0].level = .a0 },
        .init("place", "no way there") { problem, _ in problem.learners[0].after?.ways = [] },
        .init("hours", "no time") { problem, _ in problem.learners[0].after?.hours = [] },
        .init("hours", "too little time for the way") { problem, _ in
            problem.learners[0].after?.hours = Weekday.allCases.map {
                .init(weekday: $0, from: CourseInstances.time(18), to: CourseInstances.time(21))
            }
        },
        .init("away", "away on a lesson's day") { problem, _ in
            problem.learners[0].away = [DaysOff(from: Example.date("2012-09-10"), to: Example.date("2012-09-10"))]
        },
        .init("away", "away on the day of the exam") { problem, _ in
            problem.learners[0].away = [DaysOff(from: Example.date("2012-10-03"), to: Example.date("2012-10-04"))]
        },
        .init("childcare", "nobody for the children") { problem, _ in problem.learners[0].after?.childcare = [] },
        .init("lastBus", "no bus any more") { problem, _ in
            problem.learners[0].after?.ways[0].lastDeparture = CourseInstances.time(19)
        },
        .init("lateStart", "a learner who comes too late") { problem, _ in
            problem.learners[0].from = Example.date("2012-09-04")
        },
        .init("registration", "registration has closed") { problem, _ in
            problem.offers[1].exam?.registrationDays = 60
            problem.asOf = Example.date("2012-08-20")
        },
        .init("deadline", "a certificate after the deadline") { problem, _ in
            problem.learners[0].deadline = Example.date("2012-10-23")
        },
        .init("overlap", "two courses at once") { problem, plan in
            problem.offers[1].start = Example.date("2012-06-04")
        },
        .init("pin", "a pin that is not kept") { problem, _ in
            problem.offers[0].latestStart = Example.date("2012-05-07")
            problem.pins = [.init(learner: ID("L1"), group: ID("H/2012-05-07"))]
        },
        .init("unplaced", "somebody listed who reaches the target") {
            $1.unplaced = [UnplacedItem(item: "L1", reasons: [])]
        },
        .init("unplaced", "nobody listed who misses it") { problem, _ in problem.learners[0].target = .b2 },
        .init("status", "a wrong status") { $1.status = .partial },
        .init("objective", "a wrong figure") {
            $1.objectives[2] = ObjectiveValue(name: "cost", value: 1, bound: 0, unit: "cents")
        },
        .init("objective", "a figure too few") { $1.objectives.removeLast() },
        .init("certificate", "a conflict of one who reaches the target") {
            $1.certificates = [.conflict(items: ["L1"], rules: ["hours"])]
        },
        .init("certificate", "a count of seats that are there") {
            $1.certificates = [
                .count(items: ["L1", "L2"], resource: "seats of W", need: 2, supply: 1, window: "")
            ]
        },
        .init("certificate", "nobody of that name") { $1.certificates = [.notFound(item: "?", blocking: "")] },
    ]

    @Test("finds what was changed by hand", arguments: tamperings)
    func finds(_ tampering: Tampering) throws {
        var problem = Example.problem
        var plan = try CoursePlanner.plan(problem)
        #expect(try CourseVerifier.verify(plan, against: problem).valid)
        tampering.change(&problem, &plan)
        let codes = try CourseVerifier.verify(plan, against: problem).violations.map(\.code)
        #expect(codes.contains(tampering.code), "found \(codes)")
    }

    static let conflicts: [(rule: String, change: @Sendable (inout CourseProblem) -> Void)] = [
        ("place", { $0.learners[0].after?.ways = [] }),
        ("hours", { $0.learners[0].after?.hours = [] }),
        ("childcare", { $0.learners[0].after?.childcare = [] }),
        ("lastBus", { $0.learners[0].after?.ways[0].lastDeparture = CourseInstances.time(19) }),
        ("deadline", { $0.learners[0].deadline = Example.date("2012-10-23") }),
        ("chain", { $0.learners[0].target = .b2 }),
    ]

    @Test("a conflict names the rule and no other one holds", arguments: conflicts.indices)
    func conflictCertificates(_ index: Int) throws {
        var problem = Example.problem
        problem.offers[1].minimum = 1
        VerifierTests.conflicts[index].change(&problem)
        let plan = try CoursePlanner.plan(problem)
        #expect(plan.certificates == [.conflict(items: ["L1"], rules: [VerifierTests.conflicts[index].rule])])
        #expect(try CourseVerifier.verify(plan, against: problem).valid)
        var other = plan
        other.certificates = [.conflict(items: ["L1"], rules: ["away"])]
        #expect(try CourseVerifier.verify(other, against: problem).violations.map(\.code) == ["certificate"])
    }
}
