/// An assignment's levels folded into one number for each pair, so that the largest sum is best on all levels in order.
///
/// A level weighs one more than all levels after it can differ together. Nil where a sum does not fit into 62 bits.
package struct AssignmentWeights {
    /// What placing the pair gains over leaving the applicant without a place; in the order of the problem's pairs.
    package let gains: [Int]
    /// What a level weighs, in order.
    package let levels: [Int]

    package init?(_ problem: AssignmentProblem) {
        let costs = AssignmentCosts(problem)
        var spans = [Int](repeating: 0, count: costs.levels)
        for applicant in costs.options {
            for level in spans.indices {
                let values = applicant.map { $0[level] }
                spans[level] += (values.max() ?? 0) - (values.min() ?? 0)
            }
        }
        var weights = [Int](repeating: 1, count: spans.count)
        var reach = 0
        for level in spans.indices.reversed() {
            weights[level] = reach + 1
            let (product, isTooLarge) = weights[level].multipliedReportingOverflow(by: spans[level])
            guard !isTooLarge, product < 1 << 61, reach + product < 1 << 61 else { return nil }
            reach += product
        }
        levels = weights
        gains = costs.differences.map { difference in zip(difference, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}

/// What each decision costs on each level.
package struct AssignmentCosts {
    let levels: Int
    /// For each applicant: without a place, then each of their pairs.
    let options: [[[Int]]]
    /// For each pair: the applicant without a place less the pair.
    let differences: [[Int]]

    package init(_ problem: AssignmentProblem) {
        let inForce = Dictionary(
            (problem.previous ?? []).map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
        let possible = problem.possibleFormer
        let ofApplicant = Dictionary(grouping: problem.pairs.indices) { problem.pairs[$0].applicant }
        let weighted = problem.levelsInForce
        var options: [[[Int]]] = []
        var differences = [[Int]](repeating: [], count: problem.pairs.count)
        for seeker in problem.applicants {
            let own = ofApplicant[seeker.id] ?? []
            let best = own.map { problem.pairs[$0].score }.max() ?? 0
            func cost(_ pair: AssignmentProblem.Pair?) -> [Int] {
                func count(_ term: AssignmentTerm) -> Int {
                    switch term {
                    case .required: pair == nil && seeker.isRequired ? 1 : 0
                    case .unplaced: pair == nil ? 1 : 0
                    case .missedScore: best - (pair?.score ?? 0)
                    case .previousUnplaced: pair == nil && inForce[seeker.id] != nil ? 1 : 0
                    case .newUnplaced: pair == nil && inForce[seeker.id] == nil ? 1 : 0
                    case .changeCost:
                        if let pair, let former = possible[seeker.id] { former == pair.vacancy ? 0 : 1 } else { 0 }
                    }
                }
                return weighted.map { $0.weights.reduce(0) { $0 + $1.weight * count($1.term) } }
            }
            let without = cost(nil)
            var costs = [without]
            for index in own {
                let ofPair = cost(problem.pairs[index])
                costs.append(ofPair)
                differences[index] = zip(without, ofPair).map { $0 - $1 }
            }
            options.append(costs)
        }
        levels = weighted.count
        self.options = options
        self.differences = differences
    }
}

extension AssignmentProblem {
    /// Places of the plan in force that whoever is not pinned could still have.
    package var possibleFormer: [ID<Applicant>: ID<Vacancy>] {
        let known = Set(pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        let taken = Dictionary(grouping: pins, by: \.vacancy).mapValues(\.count)
        let pinned = Set(pins.map(\.applicant))
        let open = Set(vacancies.filter { $0.openings > taken[$0.id] ?? 0 }.map(\.id))
        let kept = (previous ?? []).filter {
            known.contains($0) && open.contains($0.vacancy) && !pinned.contains($0.applicant)
        }
        return Dictionary(kept.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
    }
}
