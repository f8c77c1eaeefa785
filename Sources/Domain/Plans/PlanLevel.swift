/// A count of which a planner's objective is made; smaller is better.
package protocol PlanTerm: RawRepresentable, Hashable, Sendable where RawValue == String {
    /// What the count counts, such as `interviews` or `cents`.
    var unit: String { get }
}

/// A level of an objective: a weighted sum of terms. Levels are compared in order, the first that differs decides.
package struct PlanLevel<Term: PlanTerm>: Hashable, Sendable {
    package var weights: [PlanWeight<Term>]

    package init(_ weights: [PlanWeight<Term>]) { self.weights = weights }
    package init(_ term: Term) { weights = [PlanWeight(term: term, weight: 1)] }

    /// The term's name, or the sum as one would write it: `10000 unplaced + 20 candidateDays`.
    package var name: String {
        if weights.count == 1, weights[0].weight == 1 { return weights[0].term.rawValue }
        return weights.map { "\($0.weight) \($0.term.rawValue)" }.joined(separator: " + ")
    }

    /// The term's unit, or `cost` for a sum.
    package var unit: String {
        weights.count == 1 && weights[0].weight == 1 ? weights[0].term.unit : "cost"
    }
}

/// How much a term counts in a level.
package struct PlanWeight<Term: PlanTerm>: Hashable, Sendable {
    package var term: Term
    /// At least 0.
    package var weight: Int

    package init(term: Term, weight: Int) {
        self.term = term
        self.weight = weight
    }
}

/// What decides between plans that are equal in every objective.
package enum PlanTies: Hashable, Sendable {
    /// The keyed hash (SipHash-2-4) of the external ids under this seed.
    case seed(UInt64)
    /// The external ids themselves, for comparison with other programs.
    case id
}
