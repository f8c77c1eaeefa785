import Calendar
import Domain
import Ledger
import Support
import Testing

@Suite("Who pays")
struct LedgerTests {
    @Test("every rule takes what an exhaustive search finds to be the most, and the verifier agrees")
    func oracle() throws {
        var bites: [String: Int] = [:]
        let seeds = Tier.seeds(1_500, long: 10_000)
        for seed in seeds {
            let problem = LedgerInstances.problem(seed: seed)
            let plan = try LedgerPlanner.plan(problem)
            let verdict = try LedgerVerifier.verify(plan, against: problem)
            #expect(verdict.valid, "seed \(seed): \(verdict.violations)")
            var left = problem.costs.map { Int($0.due.amount) }
            var taken: [[Int]] = []
            for (index, rule) in problem.rules.enumerated() {
                let open = LedgerOracle.open(problem, rule: index, taken: taken)
                let oracle = LedgerOracle(rule: rule, costs: problem.costs, open: open, left: left)
                let own = problem.costs.map { part(plan, $0.id, rule.id) }
                guard own.reduce(0, +) == oracle.most else {
                    Issue.record("seed \(seed): \(rule.id) takes \(own), the most is \(oracle.most)")
                    return
                }
                for (place, amount) in own.enumerated() { left[place] -= amount }
                taken.append(own)
                if oracle.most > greedy(oracle) { bites["exchange", default: 0] += 1 }
            }
            let rest = left.reduce(0, +)
            let value = try #require(plan.objectives.first)
            #expect(value.value == rest && (value.bound ?? 0) <= rest, "seed \(seed)")
            for code in Set(plan.remainders.flatMap { $0.reasons.map(\.code) }) { bites[code, default: 0] += 1 }
            if plan.status == .optimal { bites["optimal", default: 0] += 1 }
        }
        let tenth = seeds.count / 10
        for code in LedgerRefusal.allCases where code != .notWith {
            #expect(bites[code.rawValue, default: 0] >= tenth, "\(code) blocks in \(bites[code.rawValue, default: 0])")
        }
        #expect(bites["notWith", default: 0] >= tenth / 2, "\(bites)")
        #expect(bites["exchange", default: 0] >= seeds.count / 20, "\(bites)")
        #expect(bites["optimal", default: 0] >= seeds.count / 2, "\(bites)")
    }

    private func part(_ plan: LedgerPlan, _ cost: ID<LedgerProblem.Cost>, _ rule: ID<LedgerProblem.Rule>) -> Int {
        plan.allocations.reduce(0) { $0 + ($1.cost == cost && $1.rule == rule ? Int($1.amount.amount) : 0) }
    }

    /// What a rule takes that goes through the costs once by date, and never gives back.
    private func greedy(_ oracle: LedgerOracle) -> Int {
        let order = oracle.costs.indices.sorted {
            (oracle.costs[$0].date, oracle.costs[$0].id) < (oracle.costs[$1].date, oracle.costs[$1].id)
        }
        var taken = oracle.costs.map { _ in 0 }
        for isRoundedUp in [false, true] {
            for index in order where oracle.open[index] {
                while taken[index] < oracle.left[index] {
                    var next = taken
                    next[index] += 1
                    let product = Int(oracle.costs[index].due.amount) * oracle.rule.share.parts
                    guard isRoundedUp || next[index] * oracle.rule.share.of <= product, oracle.holds(next) else {
                        break
                    }
                    taken = next
                }
            }
        }
        return taken.reduce(0, +)
    }

    @Test("a share of the whole is rounded once: thirds of three costs of 1.00 and what the rests are worth")
    func remainders() throws {
        let costs = [100, 101, 103].enumerated().map { index, amount in cost("C\(index)", amount) }
        let plan = try LedgerPlanner.plan(
            LedgerProblem(costs: costs, rules: [rule("R", LedgerShare(1, of: 3))], defaultPayer: "town"))
        // 33 1/3, 33 2/3 and 34 1/3 are 101 1/3: 100 whole cents, and the hundred-and-first to the largest rest.
        #expect(costs.map { part(plan, $0.id, ID("R")) } == [33, 34, 34])
        #expect(plan.objectives.first == ObjectiveValue(name: "defaultPayer", value: 203, bound: 203, unit: "cents"))
        #expect(plan.status == .optimal)
    }

    @Test("caps for a person and for a kind together: what is taken first makes room")
    func exchange() throws {
        let costs = [
            cost("A", 10, kind: "flight", person: "P1"), cost("B", 10, kind: "course", person: "P1"),
            cost("C", 10, kind: "flight", person: "P2"),
        ]
        let rule = LedgerProblem.Rule(
            id: ID("R"), payer: "fund", share: LedgerShare(1, of: 1), capPerPerson: Cents(10), capPerKind: Cents(10))
        let plan = try LedgerPlanner.plan(LedgerProblem(costs: costs, rules: [rule], defaultPayer: "town"))
        #expect(costs.map { part(plan, $0.id, ID("R")) } == [0, 10, 10])
        #expect(
            plan.remainders.map(\.reasons) == [
                [
                    BlockingReason(code: "capPerPerson", resource: "R", text: "R has paid all that it pays for P1")
                ]
            ])
    }

    @Test("a rule that excludes another pays for nothing that the other pays for")
    func apart() throws {
        let costs = [cost("A", 10), cost("B", 10)]
        let rules = [
            LedgerProblem.Rule(id: ID("R"), payer: "fund", share: LedgerShare(1, of: 2), cap: Cents(5)),
            LedgerProblem.Rule(id: ID("S"), payer: "land", share: LedgerShare(1, of: 1), notWith: [ID("R")]),
        ]
        let plan = try LedgerPlanner.plan(LedgerProblem(costs: costs, rules: rules, defaultPayer: "town"))
        #expect(
            plan.allocations == [
                .init(cost: ID("A"), rule: ID("R"), payer: "fund", amount: Cents(5)),
                .init(cost: ID("A"), rule: nil, payer: "town", amount: Cents(5)),
                .init(cost: ID("B"), rule: ID("S"), payer: "land", amount: Cents(10)),
            ])
    }

    @Test("amounts at the limit do not overflow")
    func large() throws {
        let costs = (0..<1_000).map { cost("C\($0)", 1_000_000_000_000) }
        let problem = LedgerProblem(
            costs: costs, rules: [rule("R", LedgerShare(9_999, of: 10_000))], defaultPayer: "town")
        let plan = try LedgerPlanner.plan(problem)
        #expect(plan.objectives.first?.value == 100_000_000_000)
        #expect(try LedgerVerifier.verify(plan, against: problem).valid)
    }

    private func cost(_ id: String, _ amount: Int, kind: String = "flight", person: String? = nil) -> LedgerProblem.Cost
    {
        LedgerProblem.Cost(
            id: ID(id), kind: kind, date: CivilDate(dayNumber: 15_500), amount: Cents(Int64(amount)),
            person: person.map { ID($0) })
    }

    private func rule(_ id: String, _ share: LedgerShare) -> LedgerProblem.Rule {
        LedgerProblem.Rule(id: ID(id), payer: "fund", share: share)
    }
}
