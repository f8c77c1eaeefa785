package import Domain

/// Allocates every cost to payers, to the cent: rule after rule, each taking the most that it may.
package enum LedgerPlanner {
    /// Throws where the problem has faults.
    package static func plan(_ problem: LedgerProblem) throws(PlanRefusal) -> LedgerPlan {
        let faults = problem.faults()
        guard faults.isEmpty else { throw PlanRefusal(faults: faults) }
        var book = OpenCosts(problem)
        for index in problem.rules.indices { book.apply(index) }
        return LedgerAnswer(problem, book).plan
    }
}

/// The costs with what is still open of each, while the rules take their parts.
struct OpenCosts {
    /// What a rule may take of one cost, and why not, or not more.
    enum Claim: Hashable {
        case refused(LedgerRefusal, resource: String)
        case open
    }

    let problem: LedgerProblem
    let filings: LedgerFilings
    /// Indices of the costs by date, then by id: the order in which a cap is used up.
    let order: [Int]
    /// What is open of each cost.
    private(set) var left: [Int64]
    /// By rule, then by cost: what it takes.
    private(set) var taken: [[Int64]] = []
    /// By rule, then by cost: whether it may take anything, and why not.
    private(set) var claims: [[Claim]] = []
    private(set) var work = 0

    init(_ problem: LedgerProblem) {
        self.problem = problem
        filings = LedgerFilings(problem.applications)
        left = problem.costs.map(\.due.amount)
        order = problem.costs.indices.sorted { first, second in
            let (one, other) = (problem.costs[first], problem.costs[second])
            return (one.date, one.id) < (other.date, other.id)
        }
    }

    /// Lets the rule of that index take its part; those before it have taken theirs.
    mutating func apply(_ index: Int) {
        let rule = problem.rules[index]
        let own = problem.costs.indices.map { claim($0, rule, index) }
        var flow = RuleFlow(rule, costs: problem.costs, left: left)
        flow.take(order.filter { own[$0] == .open && problem.costs[$0].due > .zero })
        for cost in problem.costs.indices { left[cost] -= flow.taken[cost] }
        taken.append(flow.taken)
        claims.append(own)
        work += flow.work
    }

    private func claim(_ index: Int, _ rule: LedgerProblem.Rule, _ place: Int) -> Claim {
        let cost = problem.costs[index]
        if let kinds = rule.kinds, !kinds.contains(cost.kind) { return .refused(.kind, resource: cost.kind) }
        if let persons = rule.persons {
            guard let person = cost.person, persons.contains(person) else {
                return .refused(.person, resource: cost.person?.text ?? "")
            }
        }
        if rule.from.map({ cost.date < $0 }) == true || rule.to.map({ $0 < cost.date }) == true {
            return .refused(.period, resource: cost.date.iso)
        }
        if rule.needsApplication, !filings.cover(cost, rule.id) {
            return .refused(.application, resource: cost.date.iso)
        }
        if cost.status.needsEvidence, let missing = rule.evidence.first(where: { !cost.evidence.contains($0) }) {
            return .refused(.evidence, resource: missing)
        }
        for earlier in 0..<place where taken[earlier][index] > 0 {
            let other = problem.rules[earlier]
            if rule.notWith.contains(other.id) || other.notWith.contains(rule.id) {
                return .refused(.notWith, resource: other.id.text)
            }
        }
        return .open
    }
}

/// The applications by rule.
struct LedgerFilings {
    private var filed: [ID<LedgerProblem.Rule>: [LedgerProblem.Application]] = [:]

    init(_ applications: [LedgerProblem.Application]) {
        for application in applications { filed[application.rule, default: []].append(application) }
    }

    /// Whether an application that was not refused was filed before the day of the cost, for its person or for all.
    func cover(_ cost: LedgerProblem.Cost, _ rule: ID<LedgerProblem.Rule>) -> Bool {
        (filed[rule] ?? []).contains {
            !$0.isRefused && $0.filedOn < cost.date && ($0.person == nil || $0.person == cost.person)
        }
    }
}
