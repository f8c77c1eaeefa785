package import Domain

/// Checks an allocation without the planner: that all is paid once, that no rule takes what it may not, and that each
/// takes the most that it may after those before it.
package enum LedgerVerifier {
    /// Throws where the problem has faults.
    package static func verify(
        _ plan: LedgerPlan, against problem: LedgerProblem
    ) throws(PlanRefusal) -> PlanVerification {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var audit = LedgerAudit(problem)
        audit.read(plan)
        audit.checkCosts()
        for index in problem.rules.indices { audit.checkRule(index) }
        return PlanVerification(
            violations: audit.breaches, accepted: [],
            objectives: [
                ObjectiveValue(name: "defaultPayer", value: audit.leftToDefault, bound: nil, unit: "cents")
            ])
    }
}

private struct LedgerAudit {
    typealias Cost = LedgerProblem.Cost
    typealias Rule = LedgerProblem.Rule

    private let problem: LedgerProblem
    private let places: [ID<Cost>: Int]
    private let ranks: [ID<Rule>: Int]
    /// What each rule pays of each cost; the last row is the default payer.
    private var paid: [[Int64]]
    private(set) var breaches: [PlanVerification.Breach] = []

    init(_ problem: LedgerProblem) {
        self.problem = problem
        places = Dictionary(uniqueKeysWithValues: problem.costs.enumerated().map { ($1.id, $0) })
        ranks = Dictionary(uniqueKeysWithValues: problem.rules.enumerated().map { ($1.id, $0) })
        paid = Array(
            repeating: Array(repeating: 0, count: problem.costs.count), count: problem.rules.count + 1)
    }

    var leftToDefault: Int { Int(paid[problem.rules.count].reduce(0, +)) }

    private mutating func breach(_ code: String, _ items: [String], _ text: String) {
        breaches.append(PlanVerification.Breach(code: code, items: items, text: text))
    }

    mutating func read(_ plan: LedgerPlan) {
        var seen: Set<[String]> = []
        for part in plan.allocations {
            guard let cost = places[part.cost] else {
                breach("unknownCost", [part.cost.text], "there is no cost \(part.cost)")
                continue
            }
            var row = problem.rules.count
            var payer = problem.defaultPayer
            if let rule = part.rule {
                guard let rank = ranks[rule] else {
                    breach("unknownRule", [rule.text], "there is no rule \(rule)")
                    continue
                }
                (row, payer) = (rank, problem.rules[rank].payer)
            }
            let items = [part.cost.text, part.rule?.text ?? ""]
            if !seen.insert(items).inserted { breach("paidTwice", items, "the same part of \(part.cost) stands twice") }
            if part.payer != payer { breach("payer", items, "\(part.payer) pays, but the rule is \(payer)'s") }
            guard (1...1_000_000_000_000).contains(part.amount.amount) else {
                breach("amount", items, "\(part.amount.amount) cents are no part of a cost")
                continue
            }
            paid[row][cost] += part.amount.amount
        }
    }

    mutating func checkCosts() {
        for (index, cost) in problem.costs.enumerated() {
            let sum = paid.reduce(Int64(0)) { $0 + $1[index] }
            let due = cost.status == .refused ? 0 : cost.amount.amount - cost.returned.amount
            if sum != due { breach("sum", [cost.id.text], "\(sum) cents are paid of \(due)") }
        }
    }

    mutating func checkRule(_ row: Int) {
        let rule = problem.rules[row]
        let own = paid[row]
        let open = problem.costs.indices.filter { isOpen($0, row) }
        for index in problem.costs.indices where own[index] > 0 && !open.contains(index) {
            breach("notEligible", [problem.costs[index].id.text, rule.id.text], "\(rule.id) may not pay for it")
        }
        var (whole, rests): (Int64, Int64) = (0, 0)
        var capacity: [Int: Int64] = [:]
        for index in open {
            let cost = problem.costs[index]
            let due = cost.status == .refused ? 0 : cost.amount.amount - cost.returned.amount
            let product = due * Int64(rule.share.parts)
            whole += product / Int64(rule.share.of)
            rests += product % Int64(rule.share.of)
            let most = (product + Int64(rule.share.of) - 1) / Int64(rule.share.of)
            if own[index] > most {
                breach("share", [cost.id.text, rule.id.text], "\(own[index]) cents are more than the share, \(most)")
            }
            let before = paid[..<row].reduce(Int64(0)) { $0 + $1[index] }
            capacity[index] = min(most, due - before)
        }
        let limit = min(whole + rests / Int64(rule.share.of), rule.cap?.amount ?? .max)
        let sum = own.reduce(0, +)
        if sum > limit { breach("cap", [rule.id.text], "\(sum) cents are more than \(limit)") }
        checkCaps(rule, own)
        if sum < limit, let more = canTakeMore(rule, own, open, capacity) {
            breach("notMost", [problem.costs[more].id.text, rule.id.text], "\(rule.id) could take more")
        }
    }

    private mutating func checkCaps(_ rule: Rule, _ own: [Int64]) {
        for (person, sum) in sums(own, by: { $0.person?.text }) {
            guard let cap = personCap(rule, person), sum > cap else { continue }
            breach("capPerPerson", [rule.id.text, person], "\(sum) cents are more than \(cap)")
        }
        if let cap = rule.capPerKind?.amount {
            for (kind, sum) in sums(own, by: { $0.kind }) where sum > cap {
                breach("capPerKind", [rule.id.text, kind], "\(sum) cents are more than \(cap)")
            }
        }
    }

    private func personCap(_ rule: Rule, _ person: String) -> Int64? {
        [rule.capPerPerson?.amount, rule.personCaps[ID(person)]?.amount].compactMap(\.self).min()
    }

    /// Sums by key, in the order of the keys.
    private func sums(_ own: [Int64], by key: (Cost) -> String?) -> [(String, Int64)] {
        var sums: [String: Int64] = [:]
        for (index, cost) in problem.costs.enumerated() {
            if let key = key(cost) { sums[key, default: 0] += own[index] }
        }
        return sums.sorted { $0.key < $1.key }
    }

    private func isOpen(_ index: Int, _ row: Int) -> Bool {
        let (cost, rule) = (problem.costs[index], problem.rules[row])
        guard cost.status != .refused, rule.kinds?.contains(cost.kind) ?? true else { return false }
        if let persons = rule.persons {
            guard let person = cost.person, persons.contains(person) else { return false }
        }
        if let from = rule.from, cost.date < from { return false }
        if let to = rule.to, to < cost.date { return false }
        if rule.needsApplication {
            let filed = problem.applications.contains { application in
                application.rule == rule.id && !application.isRefused && application.filedOn < cost.date
                    && (application.person == nil || application.person == cost.person)
            }
            guard filed else { return false }
        }
        if cost.status == .paid || cost.status == .reimbursed {
            guard Set(rule.evidence).isSubset(of: cost.evidence) else { return false }
        }
        return !(0..<row).contains { other in
            paid[other][index] > 0
                && (rule.notWith.contains(problem.rules[other].id) || problem.rules[other].notWith.contains(rule.id))
        }
    }

    /// A cost by which the rule's sum could be raised by a cent, others of its costs changing places: a search in depth
    /// over persons and kinds, from persons with room to kinds with room.
    private func canTakeMore(_ rule: Rule, _ own: [Int64], _ open: [Int], _ capacity: [Int: Int64]) -> Int? {
        let ofPerson = Dictionary(sums(own, by: { $0.person?.text }), uniquingKeysWith: +)
        let ofKind = Dictionary(sums(own, by: { $0.kind }), uniquingKeysWith: +)
        func hasRoom(person: String?) -> Bool {
            guard let person, let cap = personCap(rule, person) else { return true }
            return ofPerson[person, default: 0] < cap
        }
        var queue = open.map { problem.costs[$0].person?.text }.filter(hasRoom)
        var seen = Set(queue)
        while let person = queue.popLast() {
            for index in open where problem.costs[index].person?.text == person {
                guard own[index] < capacity[index] ?? 0 else { continue }
                let kind = problem.costs[index].kind
                guard let cap = rule.capPerKind, ofKind[kind, default: 0] >= cap.amount else { return index }
                for giver in open where problem.costs[giver].kind == kind && own[giver] > 0 {
                    let next = problem.costs[giver].person?.text
                    if seen.insert(next).inserted { queue.append(next) }
                }
            }
        }
        return nil
    }
}
