import Domain

/// The most that one rule can take of some costs, within its share and its caps.
///
/// Caps for a person and for a kind make it a flow: from persons through their costs to kinds. Costs take in their
/// order; where both caps bind, a later cost may push an earlier one of the same kind back and let that person's other
/// costs take instead, so that the rule takes as much as can be taken at all. The share of the whole is rounded down
/// to the cent, and the cents that rounding leaves go to the costs with the largest remainders.
struct RuleFlow {
    private let rule: LedgerProblem.Rule
    private let costs: [LedgerProblem.Cost]
    private let left: [Int64]
    /// By cost.
    private(set) var taken: [Int64]
    private(set) var work = 0
    /// The most of each cost, as it stands.
    private var limit: [Int64]
    private var room: Int64
    private var personRoom: [ID<Applicant>: Int64] = [:]
    private var kindRoom: [String: Int64] = [:]
    private var ofPerson: [ID<Applicant>: [Int]] = [:]
    private var ofKind: [String: [Int]] = [:]
    private var eligible: [Int] = []

    init(_ rule: LedgerProblem.Rule, costs: [LedgerProblem.Cost], left: [Int64]) {
        self.rule = rule
        self.costs = costs
        self.left = left
        taken = Array(repeating: 0, count: costs.count)
        limit = taken
        room = 0
    }

    /// Takes from these costs, in this order.
    mutating func take(_ indices: [Int]) {
        eligible = indices
        var whole: Int64 = 0
        var parts: Int64 = 0
        var rests: [(index: Int, rest: Int64)] = []
        for index in indices {
            let (cents, rest) = rule.share.split(costs[index].due)
            limit[index] = min(cents, left[index])
            whole += cents
            parts += rest
            if rest > 0, cents < left[index] { rests.append((index, rest)) }
            if let person = costs[index].person, let cap = rule.cap(of: person) {
                personRoom[person] = cap.amount
                ofPerson[person, default: []].append(index)
            }
            if let cap = rule.capPerKind {
                kindRoom[costs[index].kind] = cap.amount
                ofKind[costs[index].kind, default: []].append(index)
            }
        }
        room = min(whole + parts / Int64(rule.share.of), rule.cap?.amount ?? .max)
        for index in indices { raise(index) }
        if rule.capsPersons, rule.capPerKind != nil { while augment() {} }
        // The order of the costs breaks ties between equal remainders: sorting is stable.
        for (index, _) in rests.sorted(by: { $0.rest > $1.rest }) where room > 0 {
            limit[index] += 1
            raise(index)
            if taken[index] < limit[index], rule.capsPersons, rule.capPerKind != nil { _ = augment() }
        }
    }

    /// Takes directly what the caps leave room for.
    private mutating func raise(_ index: Int) {
        work += 1
        let amount = min(limit[index] - taken[index], room, freeOfPerson(index), freeOfKind(index))
        guard amount > 0 else { return }
        taken[index] += amount
        room -= amount
        usePerson(index, amount)
        useKind(index, amount)
    }

    private func freeOfPerson(_ index: Int) -> Int64 { costs[index].person.flatMap { personRoom[$0] } ?? .max }
    private func freeOfKind(_ index: Int) -> Int64 { kindRoom[costs[index].kind] ?? .max }

    private mutating func usePerson(_ index: Int, _ amount: Int64) {
        if let person = costs[index].person, let free = personRoom[person] { personRoom[person] = free - amount }
    }

    private mutating func useKind(_ index: Int, _ amount: Int64) {
        if let free = kindRoom[costs[index].kind] { kindRoom[costs[index].kind] = free - amount }
    }

    /// One step of a way: a cost that takes more, since another one, of the same kind as the cost before it, gives back.
    private struct Step {
        let before: Int
        let gives: Int?
    }

    /// Raises the sum along the shortest way, breadth first in the order of the costs; false where there is none.
    private mutating func augment() -> Bool {
        guard room > 0 else { return false }
        var came: [Int: Step] = [:]
        var kinds: Set<String> = []
        var frontier = eligible.filter { taken[$0] < limit[$0] && freeOfPerson($0) > 0 }
        for index in frontier { came[index] = Step(before: index, gives: nil) }
        while !frontier.isEmpty {
            var next: [Int] = []
            for index in frontier {
                work += 1
                if freeOfKind(index) > 0 {
                    push(to: index, came)
                    return true
                }
                guard kinds.insert(costs[index].kind).inserted else { continue }
                for giver in ofKind[costs[index].kind] ?? [] where taken[giver] > 0 {
                    guard let person = costs[giver].person else { continue }
                    for taker in ofPerson[person] ?? [] where taken[taker] < limit[taker] && came[taker] == nil {
                        came[taker] = Step(before: index, gives: giver)
                        next.append(taker)
                    }
                }
            }
            frontier = next
        }
        return false
    }

    /// Moves as much as the way lets through, from its end back to its start.
    private mutating func push(to end: Int, _ came: [Int: Step]) {
        var way: [(takes: Int, gives: Int?)] = []
        var start = end
        while let step = came[start] {
            way.append((start, step.gives))
            guard step.gives != nil else { break }
            start = step.before
        }
        var amount = min(room, freeOfKind(end), freeOfPerson(start))
        for (takes, gives) in way {
            amount = min(amount, limit[takes] - taken[takes], gives.map { taken[$0] } ?? .max)
        }
        for (takes, gives) in way {
            taken[takes] += amount
            if let gives { taken[gives] -= amount }
        }
        room -= amount
        usePerson(start, amount)
        useKind(end, amount)
    }
}
