import Calendar
import Domain
import FairTimetable
import Support
import Testing

/// A change to a plan or its problem that breaks one rule, and the code of the violation it must raise.
struct Tampering: Sendable, CustomTestStringConvertible {
    let code: String
    let change: @Sendable (inout FairPlan, inout FairProblem) -> Void

    var testDescription: String { code }

    init(_ code: String, _ change: @escaping @Sendable (inout FairPlan, inout FairProblem) -> Void) {
        self.code = code
        self.change = change
    }
}

@Suite("The verifier finds what is wrong with a plan")
struct VerifierTests {
    /// Two days of four half hours with a break after the second, two candidates, two employers, one interpreter.
    static let problem: FairProblem = {
        let slots = [540, 570, 630, 660].compactMap { minute in
            LocalTime(minutes: minute).map { FairSlot(start: $0, minutes: 30) }
        }
        let date = FairInstances.date(2012, 6, 25)
        var problem = FairProblem(
            zone: "Europe/Berlin",
            days: [FairDay(date: date, slots: slots), FairDay(date: date.adding(days: 1), slots: slots)],
            tables: 3, employers: [], candidates: [], requests: [], sharedLanguageLevel: .b2)
        problem.employers = [
            .init(id: ID("E1"), languages: [.german: .c2], tables: [0, 1]),
            .init(id: ID("E2"), teams: 2, languages: [.german: .c2]),
        ]
        problem.candidates = [
            .init(id: ID("C1"), languages: [.spanish: .c2]),
            .init(id: ID("C2"), languages: [.spanish: .c2, .german: .b2]),
        ]
        problem.interpreters = [
            .init(id: ID("I1"), pairs: [LanguagePair(.spanish, .german)]),
            .init(id: ID("I2"), pairs: [LanguagePair(.spanish, .english)]),
        ]
        problem.requests = [
            .init(id: ID("R1"), candidate: ID("C1"), employer: ID("E1")),
            .init(id: ID("R2"), candidate: ID("C1"), employer: ID("E2"), vacancy: ID("V2")),
            .init(id: ID("R3"), candidate: ID("C2"), employer: ID("E1"), slots: 2),
            .init(id: ID("R4"), candidate: ID("C2"), employer: ID("E2"), isRequired: true),
        ]
        return problem
    }()

    /// Held by hand: nothing is wrong with it.
    static let plan: FairPlan = {
        func held(
            _ request: String, _ candidate: String, _ employer: String, _ day: Int, _ slot: Int, _ table: Int,
            _ team: Int,
            _ interpreter: String?, _ vacancy: String? = nil
        ) -> FairInterview {
            FairInterview(
                request: ID(request), candidate: ID(candidate), employer: ID(employer), vacancy: vacancy.map { ID($0) },
                day: day, slot: slot, table: table, team: team, interpreter: interpreter.map { ID($0) })
        }
        return FairPlan(
            status: .feasible,
            interviews: [
                held("R1", "C1", "E1", 0, 0, 0, 0, "I1"), held("R2", "C1", "E2", 0, 2, 2, 0, "I1", "V2"),
                held("R3", "C2", "E1", 0, 2, 0, 0, nil), held("R4", "C2", "E2", 0, 0, 2, 1, nil),
            ], unplaced: [], objectives: [], changes: [], certificates: [], bindingBound: "", work: 0)
    }()

    @Test("nothing is wrong with the plan made by hand, and its objectives are those counted by hand")
    func handMade() throws {
        let check = try FairVerifier.verify(VerifierTests.plan, against: VerifierTests.problem)
        #expect(check.violations == [])
        #expect(check.accepted == [])
        // C1 and both employers are idle in slot 1 (of slots 0 and 2), C2 as well: four slots.
        #expect(check.objectives.map(\.value) == [0, 0, 4, 0, 0, 2, 4])
    }

    static let window = DayWindow(
        date: FairInstances.date(2012, 6, 26), from: problem.days[0].slots[0].start, to: problem.days[0].slots[3].start)
    static let block = DayWindow(
        date: FairInstances.date(2012, 6, 25), from: problem.days[0].slots[0].start, to: problem.days[0].slots[1].start)

    static let tamperings: [Tampering] = [
        .init("unknownRequest") { plan, _ in plan.interviews[0].request = ID("R9") },
        .init("placedTwice") { plan, _ in plan.interviews.append(plan.interviews[0]) },
        .init("otherParties") { plan, _ in plan.interviews[0].candidate = ID("C2") },
        .init("otherParties") { plan, _ in plan.interviews[1].vacancy = nil },
        .init("noSuchSlot") { plan, _ in plan.interviews[0].slot = 4 },
        .init("noSuchSlot") { plan, _ in plan.interviews[0].day = -1 },
        .init("break") { plan, _ in plan.interviews[2].slot = 1 },
        .init("break") { plan, _ in plan.interviews[2].slot = 3 },
        .init("noSuchTable") { plan, _ in plan.interviews[1].table = 3 },
        .init("foreignTable") { plan, _ in plan.interviews[2].table = 2 },
        .init("noSuchTeam") { plan, _ in plan.interviews[0].team = 1 },
        .init("tableTwice") { plan, _ in plan.interviews[3].table = 0 },
        .init("closedTable") { plan, problem in
            problem.close(.table(plan.interviews[0].table), during: plan.interviews[0])
        },
        .init("closedTeam") { plan, problem in
            let held = plan.interviews[0]
            problem.close(.team(held.employer, held.team), during: held)
        },
        .init("closedTime") { plan, problem in
            problem.close(.interview(plan.interviews[0].request), during: plan.interviews[0])
        },
        .init("teamTwice") { plan, _ in
            plan.interviews[0].slot = 3
            plan.interviews[0].table = 1
        },
        .init("candidateTwice") { plan, _ in plan.interviews[1].slot = 0 },
        .init("interpreterTwice") { plan, problem in
            problem.candidates[1].languages[.german] = .a2
            plan.interviews[3].interpreter = ID("I1")
        },
        .init("candidateWindow") { _, problem in problem.candidates[0].windows = [window].compactMap { $0 } },
        .init("employerWindow") { _, problem in problem.employers[1].windows = [] },
        .init("interpreterWindow") { _, problem in problem.interpreters[0].windows = [] },
        .init("unknownInterpreter") { plan, _ in plan.interviews[3].interpreter = ID("I9") },
        .init("block") { _, problem in
            problem.blocks = [block].compactMap { $0 }.map { .init(title: "Welcome", window: $0, audience: .all) }
        },
        .init("block") { _, problem in
            problem.blocks = [block].compactMap { $0 }.map {
                .init(title: "Briefing", window: $0, audience: .interpreters([ID("I1")]))
            }
        },
        .init("candidateGap") { _, problem in problem.candidates[0].minGapSlots = 3 },
        .init("candidateDay") { _, problem in problem.candidates[1].maxPerDay = 1 },
        .init("teamRun") { _, problem in problem.employers[0].maxRunSlots = 1 },
        .init("interpreterRun") { plan, problem in
            problem.interpreters[0].maxRunSlots = 1
            plan.interviews[1].slot = 1
        },
        .init("interpreterMissing") { plan, _ in plan.interviews[0].interpreter = nil },
        .init("interpreterLanguages") { plan, _ in plan.interviews[0].interpreter = ID("I2") },
        .init("pin") { _, problem in problem.pins = [.init(request: ID("R1"), day: 1, slot: 0)] },
        .init("pin") { plan, problem in
            problem.pins = [.init(request: ID("R1"), day: 0, slot: 0)]
            plan.unplaced = [.init(request: plan.interviews.removeFirst().request, reasons: [])]
        },
        .init("unplaced") { plan, _ in plan.interviews.removeFirst() },
        .init("unplaced") { plan, _ in plan.unplaced = [.init(request: ID("R1"), reasons: [])] },
        .init("status") { plan, _ in plan.status = .partial },
        .init("status") { plan, _ in
            plan.unplaced = [.init(request: plan.interviews.removeLast().request, reasons: [])]
        },
        .init("objective") { plan, _ in
            plan.objectives = [.init(name: "idle", value: 3, bound: nil, unit: "slots")]
        },
        .init("objective") { plan, _ in
            plan.objectives = [.init(name: "beauty", value: 3, bound: nil, unit: "slots")]
        },
        .init("certificate") { plan, _ in
            plan.certificates = [.count(items: ["R1"], resource: "candidate C1", need: 2, supply: 1, window: "")]
        },
        .init("certificate") { plan, _ in
            plan.unplaced = [.init(request: plan.interviews.removeFirst().request, reasons: [])]
            plan.certificates = [.count(items: ["R1"], resource: "employer E1", need: 1, supply: 8, window: "")]
        },
        .init("certificate") { plan, _ in
            plan.unplaced = [.init(request: plan.interviews.removeFirst().request, reasons: [])]
            plan.certificates = [.conflict(items: ["R1", "R2"], rules: ["windows"])]
        },
        .init("certificate") { plan, problem in
            plan.unplaced = [.init(request: plan.interviews.removeFirst().request, reasons: [])]
            problem.employers[0].windows = [block].compactMap { $0 }
            problem.requests[2].slots = 1
            plan.certificates = [
                .count(
                    items: ["R1", "R3"], resource: "employer E1", need: 2, supply: 1, window: "2012-06-25 09:30-10:00")
            ]
        },
        .init("certificate") { plan, _ in plan.certificates = [.notFound(item: "R1", blocking: "tables")] },
    ]

    @Test("a plan that breaks a rule is refused with the rule", arguments: tamperings)
    func refuses(_ tampering: Tampering) throws {
        var plan = VerifierTests.plan
        var problem = VerifierTests.problem
        tampering.change(&plan, &problem)
        let codes = try FairVerifier.verify(plan, against: problem).violations.map(\.code)
        #expect(codes.contains(tampering.code))
    }

    @Test("a policy rule that pins alone break is accepted, a physical rule is not")
    func acceptsPins() throws {
        var problem = VerifierTests.problem
        problem.candidates[0].minGapSlots = 3
        problem.candidates[0].maxPerDay = 1
        problem.pins = [
            .init(request: ID("R1"), day: 0, slot: 0), .init(request: ID("R2"), day: 0, slot: 2, interpreter: ID("I1")),
        ]
        let check = try FairVerifier.verify(VerifierTests.plan, against: problem)
        #expect(check.violations == [])
        #expect(check.accepted.map(\.code) == ["candidateDay", "candidateGap"])
        #expect(
            check.accepted.last
                == .init(
                    code: "candidateGap", items: ["R1", "R2"],
                    text: "\"C1\" has 60 minutes before 2012-06-25 10:30, needs 90"))
        let plan = try FairPlanner.plan(problem)
        #expect(plan.unplaced == [])
        #expect(
            try FairVerifier.verify(plan, against: problem).accepted.map(\.code) == ["candidateDay", "candidateGap"])
    }

    @Test("a certificate of each kind that is true is accepted")
    func acceptsCertificates() throws {
        var problem = VerifierTests.problem
        problem.days = [problem.days[0]]
        problem.candidates[0].minGapSlots = 0
        problem.employers[0].windows = [VerifierTests.block].compactMap { $0 }
        // E1 is there for one half hour: R1 fits, R3 (two slots) never does, and R5 competes with R1.
        problem.requests.append(.init(id: ID("R5"), candidate: ID("C2"), employer: ID("E1")))
        var plan = VerifierTests.plan
        plan.unplaced = [.init(request: ID("R3"), reasons: []), .init(request: ID("R5"), reasons: [])]
        plan.interviews.remove(at: 2)
        plan.certificates = [
            .count(items: ["R3"], resource: "candidate C2", need: 1, supply: 0, window: "no slot"),
            .count(items: ["R1", "R5"], resource: "employer E1", need: 2, supply: 1, window: "2012-06-25 09:00-09:30"),
            .conflict(items: ["R1", "R5"], rules: ["windows", "teams"]),
        ]
        #expect(try FairVerifier.verify(plan, against: problem).violations == [])
        let planned = try FairPlanner.plan(problem)
        #expect(planned.unplaced.count == 2)
        #expect(try FairVerifier.verify(planned, against: problem).violations == [])
    }

    @Test(
        "a conflict over one thing alone is proven: a person, a table, an interpreter",
        arguments: [
            (["R1", "R2"], ["windows"]), (["R1", "R4"], ["windows", "tables"]),
            (["R1", "R4"], ["windows", "interpreters"]),
        ])
    func acceptsConflicts(_ items: [String], _ rules: [String]) throws {
        var problem = VerifierTests.problem
        problem.days = [problem.days[0]]
        problem.requests.removeAll { !items.contains($0.id.text) }
        // Both firms are there for the same half hour.
        for index in problem.employers.indices {
            problem.employers[index].windows = [VerifierTests.block].compactMap { $0 }
        }
        if rules.contains("tables") { for index in problem.employers.indices { problem.employers[index].tables = [0] } }
        if rules.contains("interpreters") { problem.candidates[1].languages = [.spanish: .c2] }
        var plan = try FairPlanner.plan(problem)
        try #require(plan.unplaced.count == 1)
        plan.certificates = [.conflict(items: items, rules: rules)]
        #expect(try FairVerifier.verify(plan, against: problem).violations == [])
        problem.employers[0].windows = nil
        let codes = try FairVerifier.verify(plan, against: problem).violations.map(\.code)
        #expect(codes.contains("certificate"))
    }
}

extension FairProblem {
    /// Closes a place for the first slot of an interview.
    fileprivate mutating func close(_ place: FairClosure.Place, during held: FairInterview) {
        let slot = days[held.day].slots[held.slot]
        guard let to = LocalTime(minutes: slot.start.minutes + slot.minutes),
            let window = DayWindow(date: days[held.day].date, from: slot.start, to: to)
        else { return }
        closures.append(FairClosure(place, window))
    }
}
