import Domain

/// Answers by trying every amount: what may a rule take of these costs at most?
struct LedgerOracle {
    let rule: LedgerProblem.Rule
    let costs: [LedgerProblem.Cost]
    /// Whether the rule may pay for each cost, by its conditions alone.
    let open: [Bool]
    /// What those before it left of each.
    let left: [Int]

    private var whole: Int {
        zip(costs, open).reduce(0) { $0 + ($1.1 ? Int($1.0.due.amount) : 0) } * rule.share.parts / rule.share.of
    }

    /// The largest sum.
    var most: Int { search(0, taken: []) }

    private func search(_ index: Int, taken: [Int]) -> Int {
        if index == costs.count { return holds(taken) ? taken.reduce(0, +) : -1 }
        var best = -1
        for amount in 0...(open[index] ? left[index] : 0) {
            best = max(best, search(index + 1, taken: taken + [amount]))
        }
        return best
    }

    /// Whether the amounts are within the share and all caps.
    func holds(_ taken: [Int]) -> Bool {
        guard taken.reduce(0, +) <= whole, taken.reduce(0, +) <= rule.cap.map({ Int($0.amount) }) ?? .max else {
            return false
        }
        for (cost, amount) in zip(costs, taken) {
            // amount is at most the share, rounded up: amount - 1 < share.
            guard amount == 0 || (amount - 1) * rule.share.of < Int(cost.due.amount) * rule.share.parts else {
                return false
            }
            if let cap = rule.capPerKind, sum(taken, { $0.kind == cost.kind }) > cap.amount { return false }
            if let person = cost.person {
                for cap in [rule.capPerPerson, rule.personCaps[person]].compactMap(\.self)
                where sum(taken, { $0.person == person }) > cap.amount { return false }
            }
        }
        return true
    }

    private func sum(_ taken: [Int], _ isMeant: (LedgerProblem.Cost) -> Bool) -> Int {
        zip(costs, taken).reduce(0) { $0 + (isMeant($1.0) ? $1.1 : 0) }
    }

    /// The conditions of the contract, written out.
    static func open(_ problem: LedgerProblem, rule index: Int, taken: [[Int]]) -> [Bool] {
        let rule = problem.rules[index]
        return problem.costs.enumerated().map { place, cost in
            let kind = rule.kinds.map { $0.contains(cost.kind) } ?? true
            let person = rule.persons.map { list in cost.person.map { list.contains($0) } ?? false } ?? true
            let period = (rule.from.map { $0 <= cost.date } ?? true) && (rule.to.map { cost.date <= $0 } ?? true)
            let filed = problem.applications.contains {
                $0.rule == rule.id && $0.filedOn < cost.date && !$0.isRefused
                    && ($0.person == nil || $0.person == cost.person)
            }
            let isPaid = [.paid, .reimbursed].contains(cost.status)
            let proof = !isPaid || rule.evidence.allSatisfy { cost.evidence.contains($0) }
            let alone = (0..<index).allSatisfy { other in
                let isApart =
                    problem.rules[other].notWith.contains(rule.id) || rule.notWith.contains(problem.rules[other].id)
                return !isApart || taken[other][place] == 0
            }
            return kind && person && period && (filed || !rule.needsApplication) && proof && alone
        }
    }
}
