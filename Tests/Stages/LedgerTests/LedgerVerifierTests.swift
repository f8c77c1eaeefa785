import Calendar
import Domain
import Ledger
import Support
import Testing

@Suite("What the verifier of ledgers finds")
struct LedgerVerifierTests {
    private static let day = CivilDate(dayNumber: 15_500)

    private static func cost(
        _ id: String, _ amount: Int64, _ kind: String, _ person: String?, evidence: [String] = [],
        status: LedgerProblem.Cost.Status = .planned
    ) -> LedgerProblem.Cost {
        LedgerProblem.Cost(
            id: ID(id), kind: kind, date: day, amount: Cents(amount), person: person.map { ID($0) }, status: status,
            evidence: evidence)
    }

    /// Every rule of the contract binds once: R the caps, S the exclusion, T its conditions.
    private static let problem = LedgerProblem(
        costs: [
            cost("A", 100, "flight", "P1"), cost("B", 100, "flight", "P2"), cost("C", 100, "course", "P1"),
            cost("D", 100, "course", nil, status: .paid), cost("E", 100, "room", "P2", status: .refused),
        ],
        rules: [
            .init(
                id: ID("R"), payer: "fund", share: LedgerShare(1, of: 2), capPerPerson: Cents(60),
                capPerKind: Cents(90), cap: Cents(130)),
            .init(id: ID("S"), payer: "land", kinds: ["course"], share: LedgerShare(1, of: 1), notWith: [ID("R")]),
            .init(
                id: ID("T"), payer: "state", kinds: ["flight"], persons: [ID("P1")], from: day, to: day,
                share: LedgerShare(1, of: 1), needsApplication: true, evidence: ["receipt"]),
        ],
        applications: [.init(rule: ID("T"), filedOn: day)], defaultPayer: "town")

    private static func part(_ cost: String, _ rule: String?, _ amount: Int64, by payer: String? = nil)
        -> LedgerPlan.Allocation
    {
        let payers = ["R": "fund", "S": "land", "T": "state"]
        return .init(
            cost: ID(cost), rule: rule.map { ID($0) }, payer: payer ?? rule.flatMap { payers[$0] } ?? "town",
            amount: Cents(amount))
    }

    struct Tampered: Sendable, CustomTestStringConvertible {
        let code: String
        let parts: [LedgerPlan.Allocation]
        let rules: [LedgerProblem.Rule]
        var testDescription: String { code }

        init(_ code: String, _ parts: [LedgerPlan.Allocation], rules: [LedgerProblem.Rule]? = nil) {
            self.code = code
            self.parts = parts
            self.rules = rules ?? LedgerVerifierTests.problem.rules
        }
    }

    private static func verify(
        _ parts: [LedgerPlan.Allocation], _ rules: [LedgerProblem.Rule] = problem.rules,
        applications: [LedgerProblem.Application] = problem.applications
    ) throws -> PlanVerification {
        var changed = problem
        changed.rules = rules
        changed.applications = applications
        let plan = LedgerPlan(status: .feasible, allocations: parts, remainders: [], objectives: [], work: 0)
        return try LedgerVerifier.verify(plan, against: changed)
    }

    private static let sound = [
        part("A", "R", 40), part("A", nil, 60), part("B", "R", 50), part("B", nil, 50), part("C", "R", 20),
        part("C", nil, 80), part("D", "R", 20), part("D", nil, 80),
    ]

    private static func sound(_ index: Int, _ changed: LedgerPlan.Allocation...) -> [LedgerPlan.Allocation] {
        var parts = sound
        parts.replaceSubrange(index..<(index + changed.count), with: changed)
        return parts
    }

    @Test("the planner's own plan is sound")
    func own() throws {
        let plan = try LedgerPlanner.plan(Self.problem)
        #expect(plan.allocations.filter { $0.rule != nil }.map(\.amount.amount) == [50, 40, 10, 30])
        #expect(try Self.verify(plan.allocations).valid)
        #expect(try Self.verify(Self.sound).objectives.map(\.value) == [270])
    }

    @Test(
        "each breach alone",
        arguments: [
            Tampered("unknownCost", sound + [part("X", nil, 1)]),
            Tampered("unknownRule", sound + [part("A", "X", 1)]),
            Tampered("paidTwice", sound(1, part("A", nil, 30)) + [part("A", nil, 30)]),
            Tampered("payer", sound(0, part("A", "R", 40, by: "town"))),
            Tampered("payer", sound(1, part("A", nil, 60, by: "fund"))),
            Tampered("amount", sound + [part("D", "S", 0)]),
            Tampered("sum", sound(1, part("A", nil, 61))),
            Tampered("sum", sound + [part("E", nil, 100)]),
            Tampered("notEligible", sound + [part("E", "R", 1)]),
            Tampered("notEligible", sound(5, part("C", "S", 80))),
            Tampered("notEligible", sound(3, part("B", "T", 50))),
            Tampered("notEligible", sound(1, part("A", "T", 60))),
            Tampered("share", sound(0, part("A", "R", 39), part("A", nil, 61), part("B", "R", 51), part("B", nil, 49))),
            Tampered(
                "capPerKind",
                [
                    part("A", "R", 41), part("A", nil, 59), part("B", "R", 50), part("B", nil, 50),
                    part("C", "R", 19), part("C", nil, 81), part("D", "R", 20), part("D", nil, 80),
                ]),
            Tampered(
                "capPerPerson", sound(4, part("C", "R", 21), part("C", nil, 79), part("D", "R", 19), part("D", nil, 81))
            ),
            Tampered("cap", sound(6, part("D", "R", 21), part("D", nil, 79))),
            Tampered("notMost", sound(6, part("D", "R", 19), part("D", nil, 81))),
        ])
    func tampered(_ example: Tampered) throws {
        let codes = Set(try Self.verify(example.parts, example.rules).violations.map(\.code))
        #expect(codes.contains(example.code), "\(codes)")
        if example.code != "notEligible" && example.code != "sum" {
            #expect(codes.subtracting(["sum"]).count == 1, "\(codes)")
        }
    }

    @Test("a rule that could take more after costs change places is found")
    func exchange() throws {
        let rule = LedgerProblem.Rule(
            id: ID("R"), payer: "fund", kinds: ["flight", "course"], persons: [ID("P1"), ID("P2")],
            share: LedgerShare(1, of: 1), capPerPerson: Cents(100), capPerKind: Cents(100))
        let parts = [
            Self.part("A", "R", 100), Self.part("B", nil, 100), Self.part("C", nil, 100), Self.part("D", nil, 100),
        ]
        #expect(try Self.verify(parts, [rule], applications: []).violations.map(\.code) == ["notMost"])
    }

    @Test("each condition of a rule is checked by itself")
    func conditions() throws {
        let day = Self.day
        let conditions: [(LedgerProblem.Rule, [LedgerProblem.Application])] = [
            (.init(id: ID("T"), payer: "state", kinds: ["course"], share: LedgerShare(1, of: 1)), []),
            (.init(id: ID("T"), payer: "state", persons: [ID("P2")], share: LedgerShare(1, of: 1)), []),
            (.init(id: ID("T"), payer: "state", from: day.adding(days: 1), share: LedgerShare(1, of: 1)), []),
            (.init(id: ID("T"), payer: "state", to: day.adding(days: -1), share: LedgerShare(1, of: 1)), []),
            (.init(id: ID("T"), payer: "state", share: LedgerShare(1, of: 1), needsApplication: true), []),
            (
                .init(id: ID("T"), payer: "state", share: LedgerShare(1, of: 1), needsApplication: true),
                [.init(rule: ID("T"), filedOn: day)]
            ),
            (
                .init(id: ID("T"), payer: "state", share: LedgerShare(1, of: 1), needsApplication: true),
                [.init(rule: ID("T"), person: ID("P2"), filedOn: day.adding(days: -1))]
            ),
            (
                .init(id: ID("T"), payer: "state", share: LedgerShare(1, of: 1), needsApplication: true),
                [.init(rule: ID("T"), filedOn: day.adding(days: -1), isRefused: true)]
            ),
        ]
        for (index, (rule, applications)) in conditions.enumerated() {
            let verdict = try Self.verify([Self.part("A", "T", 100)], [rule], applications: applications)
            #expect(verdict.violations.contains { $0.code == "notEligible" }, "condition \(index)")
        }
        let evidence = LedgerProblem.Rule(
            id: ID("T"), payer: "state", share: LedgerShare(1, of: 1), evidence: ["receipt"])
        let verdict = try Self.verify([Self.part("D", "T", 100)], [evidence], applications: [])
        #expect(verdict.violations.contains { $0.code == "notEligible" })
    }

    @Test("random plans with one cent moved are never sound")
    func cents() throws {
        for seed in Tier.seeds(300, long: 3_000) {
            let problem = LedgerInstances.problem(seed: seed)
            let plan = try LedgerPlanner.plan(problem)
            guard let index = plan.allocations.firstIndex(where: { $0.rule != nil }) else { continue }
            var parts = plan.allocations
            let part = parts[index]
            if part.amount == Cents(1) {
                parts.remove(at: index)
            } else {
                parts[index] = .init(
                    cost: part.cost, rule: part.rule, payer: part.payer, amount: part.amount - Cents(1))
            }
            if let rest = parts.firstIndex(where: { $0.cost == part.cost && $0.rule == nil }) {
                let old = parts[rest]
                parts[rest] = .init(cost: old.cost, rule: nil, payer: old.payer, amount: old.amount + Cents(1))
            } else {
                parts.append(.init(cost: part.cost, rule: nil, payer: problem.defaultPayer, amount: Cents(1)))
            }
            let tampered = LedgerPlan(status: .feasible, allocations: parts, remainders: [], objectives: [], work: 0)
            let verdict = try LedgerVerifier.verify(tampered, against: problem)
            #expect(verdict.violations.contains { $0.code == "notMost" || $0.code == "notEligible" }, "seed \(seed)")
        }
    }
}
