import Domain

/// Writes what the rules took as a plan.
struct LedgerAnswer {
    private let problem: LedgerProblem
    private let book: OpenCosts

    init(_ problem: LedgerProblem, _ book: OpenCosts) {
        self.problem = problem
        self.book = book
    }

    var plan: LedgerPlan {
        let value = book.left.reduce(0, +)
        let bound = LedgerBound(problem, book).cents
        return LedgerPlan(
            status: value == bound ? .optimal : .feasible, allocations: allocations, remainders: remainders,
            objectives: [ObjectiveValue(name: "defaultPayer", value: Int(value), bound: Int(bound), unit: "cents")],
            work: book.work)
    }

    private var allocations: [LedgerPlan.Allocation] {
        problem.costs.indices.flatMap { index in
            let cost = problem.costs[index].id
            var parts: [LedgerPlan.Allocation] = []
            for (rule, taken) in zip(problem.rules, book.taken) where taken[index] > 0 {
                parts.append(.init(cost: cost, rule: rule.id, payer: rule.payer, amount: Cents(taken[index])))
            }
            if book.left[index] > 0 {
                let rest = Cents(book.left[index])
                parts.append(.init(cost: cost, rule: nil, payer: problem.defaultPayer, amount: rest))
            }
            return parts
        }
    }

    private var remainders: [LedgerPlan.Remainder] {
        problem.costs.indices.filter { book.left[$0] > 0 }.map { index in
            LedgerPlan.Remainder(
                cost: problem.costs[index].id, amount: Cents(book.left[index]),
                reasons: problem.rules.indices.map { reason(index, $0) })
        }
    }

    private func reason(_ index: Int, _ place: Int) -> BlockingReason {
        let rule = problem.rules[place]
        let (code, resource) =
            switch book.claims[place][index] {
            case .refused(let refusal, let resource): (refusal, resource)
            case .open: limit(index, place)
            }
        return BlockingReason(
            code: code.rawValue, resource: rule.id.text, text: code.text(rule, problem.costs[index], resource))
    }

    /// What keeps a rule from taking more of a cost.
    private func limit(_ index: Int, _ place: Int) -> (LedgerRefusal, String) {
        let (rule, cost) = (problem.rules[place], problem.costs[index])
        let taken = book.taken[place]
        let (cents, rest) = rule.share.split(cost.due)
        if taken[index] >= cents + (rest > 0 ? 1 : 0) { return (.share, "") }
        if let person = cost.person, let cap = rule.cap(of: person),
            sum(taken, where: { $0.person == person }) == cap.amount
        {
            return (.capPerPerson, person.text)
        }
        if let cap = rule.capPerKind, sum(taken, where: { $0.kind == cost.kind }) == cap.amount {
            return (.capPerKind, cost.kind)
        }
        if let cap = rule.cap, taken.reduce(0, +) == cap.amount { return (.cap, "") }
        return (.share, "")
    }

    private func sum(_ taken: [Int64], where holds: (LedgerProblem.Cost) -> Bool) -> Int64 {
        zip(problem.costs, taken).reduce(0) { $0 + (holds($1.0) ? $1.1 : 0) }
    }
}

extension LedgerRefusal {
    /// Why, in words; amounts in cents as the file has them.
    fileprivate func text(_ rule: LedgerProblem.Rule, _ cost: LedgerProblem.Cost, _ resource: String) -> String {
        switch self {
        case .kind: "\(rule.id) does not pay for \(resource)"
        case .person: resource.isEmpty ? "\(rule.id) pays for persons alone" : "\(rule.id) does not pay for \(resource)"
        case .period: "\(resource) is not in the time of \(rule.id)"
        case .application: "nothing was filed for \(rule.id) before \(resource)"
        case .evidence: "\(rule.id) asks for \(resource)"
        case .notWith: "\(resource) pays for it, and \(rule.id) may not pay beside it"
        case .share: "\(rule.id) pays \(rule.share.parts) of \(rule.share.of), rounded to the cent"
        case .capPerPerson: "\(rule.id) has paid all that it pays for \(resource)"
        case .capPerKind: "\(rule.id) has paid all that it pays for \(resource)"
        case .cap: "\(rule.id) has paid all that it pays"
        }
    }
}

/// The least that can be left to the default payer, whatever the order of the rules.
struct LedgerBound {
    private let problem: LedgerProblem
    private let book: OpenCosts

    init(_ problem: LedgerProblem, _ book: OpenCosts) {
        self.problem = problem
        self.book = book
    }

    /// The larger of two: what shares leave of each cost, and what caps and shares leave of the whole. That one rule
    /// excludes another is left out of account, so that a rule which was kept out for it counts as open.
    var cents: Int64 {
        var apart: Int64 = 0
        var whole: Int64 = 0
        for index in problem.costs.indices {
            let due = problem.costs[index].due.amount
            whole += due
            var open = due
            for place in problem.rules.indices where isOpen(index, place) { open -= most(index, place) }
            apart += max(0, open)
        }
        for place in problem.rules.indices { whole -= most(place) }
        return max(apart, whole, 0)
    }

    private func isOpen(_ index: Int, _ place: Int) -> Bool {
        switch book.claims[place][index] {
        case .open, .refused(.notWith, _): true
        case .refused: false
        }
    }

    /// The most that a rule may take of one cost.
    private func most(_ index: Int, _ place: Int) -> Int64 {
        let (cents, rest) = problem.rules[place].share.split(problem.costs[index].due)
        return cents + (rest > 0 ? 1 : 0)
    }

    /// The most that a rule may take at all, by its share, by persons, by kinds and by its cap.
    private func most(_ place: Int) -> Int64 {
        let rule = problem.rules[place]
        var (cents, rests): (Int64, Int64) = (0, 0)
        var byPerson: [ID<Applicant>?: Int64] = [:]
        var byKind: [String: Int64] = [:]
        for index in problem.costs.indices where isOpen(index, place) {
            let cost = problem.costs[index]
            let (part, rest) = rule.share.split(cost.due)
            cents += part
            rests += rest
            byPerson[cost.person, default: 0] += most(index, place)
            byKind[cost.kind, default: 0] += most(index, place)
        }
        let persons = byPerson.reduce(Int64(0)) { sum, entry in
            sum + min(entry.value, entry.key.flatMap { rule.cap(of: $0)?.amount } ?? .max)
        }
        let kinds = byKind.values.reduce(Int64(0)) { $0 + min($1, rule.capPerKind?.amount ?? .max) }
        return min(cents + rests / Int64(rule.share.of), persons, kinds, rule.cap?.amount ?? .max)
    }
}
