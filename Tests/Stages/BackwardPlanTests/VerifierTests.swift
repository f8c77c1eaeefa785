import BackwardPlan
import Calendar
import Domain
import Support
import Testing

/// A way to spoil a correct plan and the code of the violation that it must raise.
struct Spoiling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: String
    let spoil: @Sendable (inout BackwardSchedule) -> Void

    init(_ name: String, _ code: String, _ spoil: @escaping @Sendable (inout BackwardSchedule) -> Void) {
        testDescription = name
        self.code = code
        self.spoil = spoil
    }
}

@Suite("The verifier finds what is wrong with a backward plan")
struct VerifierTests {
    static let problem = BackwardProblem(
        today: FairInstances.date(2012, 6, 25), start: FairInstances.date(2012, 9, 1),
        steps: [
            .init(id: ID("papers"), actor: .person, length: .days(14), done: FairInstances.date(2012, 6, 20)),
            .init(id: ID("recognition"), actor: .authority, after: [ID("papers")], length: .months(3)),
            .init(id: ID("housing"), actor: .municipality, length: .days(30)),
        ])

    static let spoilings: [Spoiling] = [
        Spoiling("a step is missing", "steps") { $0.steps.removeLast() },
        Spoiling("another actor", "actor") { $0.steps[0].actor = .guide },
        Spoiling("an earlier day", "earliest") { $0.steps[1].earliestEnd = FairInstances.date(2012, 7, 1) },
        Spoiling("a later last day to begin", "latest") { plan in
            plan.steps[1].latestBegin = plan.steps[1].latestBegin?.adding(days: 1)
        },
        Spoiling("an earlier last day to be done", "latest") { plan in
            plan.steps[1].latestEnd = plan.steps[1].latestEnd?.adding(days: -1)
        },
        Spoiling("a last day for what is done", "latest") { $0.steps[0].latestEnd = FairInstances.date(2012, 7, 1) },
        Spoiling("other slack", "slack") { $0.steps[1].slack = 99 },
        Spoiling("other slack of all", "slack") { $0.slack = 99 },
        Spoiling("critical or not", "critical") { $0.steps[0].isCritical = true },
        Spoiling("another critical step", "critical") { $0.criticalStep = ID("papers") },
        Spoiling("another first day", "start") { $0.earliestStart = FairInstances.date(2012, 9, 2) },
        Spoiling("nobody says what is missed", "promises") { $0.unplaced = [] },
        Spoiling("a wrong status", "status") { $0.status = .optimal },
        Spoiling("a wrong value", "objectives") { $0.objectives = [] },
        Spoiling("no certificate", "certificate") { $0.certificates = [] },
        Spoiling("a certificate that is too large", "certificate") {
            $0.certificates = [.conflict(items: ["recognition", "housing"], rules: ["begin contract"])]
        },
        Spoiling("a certificate that names a step twice", "certificate") {
            $0.certificates = [.conflict(items: ["recognition", "recognition"], rules: ["begin contract"])]
        },
        Spoiling("a certificate that is too small", "certificate") {
            $0.certificates = [.conflict(items: [], rules: ["begin contract"])]
        },
        Spoiling("a certificate of nothing", "certificate") {
            $0.certificates.append(.notFound(item: "housing", blocking: ""))
        },
    ]

    @Test("each way to spoil a plan raises its code", arguments: spoilings)
    func spoilt(_ spoiling: Spoiling) throws {
        var plan = try BackwardPlanner.plan(VerifierTests.problem)
        #expect(try BackwardVerifier.verify(plan, against: VerifierTests.problem).violations == [])
        spoiling.spoil(&plan)
        let codes = try BackwardVerifier.verify(plan, against: VerifierTests.problem).violations.map(\.code)
        #expect(codes.contains(spoiling.code), "found \(codes)")
    }

    @Test("a network that means nothing is refused, each fault with its place")
    func faults() {
        var problem = VerifierTests.problem
        problem.steps[0].done = FairInstances.date(2012, 7, 1)
        problem.steps[1].after = [ID("ghost")]
        problem.steps[2].id = ID("papers")
        problem.steps[2].length = .days(-1)
        problem.steps.append(
            .init(id: ID("contract"), actor: .guide, length: .days(1), begun: FairInstances.date(2013, 1, 1)))
        #expect(
            problem.faults().map { "\($0.code) \($0.pointer): \($0.message)" } == [
                "BW001 /steps/2/id: \"papers\" stands already at /steps/0",
                "BW001 /steps/3/id: \"contract\" is the first day of work",
                "BW002 /steps/1/after/0: \"ghost\" is not among the steps",
                "BW005 /steps/0/done: 2012-07-01 is after 2012-06-25",
                "BW003 /steps/2/length: the value is outside its range, expected 0 to 4000",
                "BW005 /steps/3/begun: 2013-01-01 is after 2012-06-25",
            ])
        var circle = VerifierTests.problem
        circle.steps[0].after = [ID("recognition")]
        #expect(
            circle.faults().map { "\($0.code) \($0.pointer): \($0.message)" } == [
                "BW004 /steps: the steps wait for each other: papers, recognition"
            ])
    }
}
