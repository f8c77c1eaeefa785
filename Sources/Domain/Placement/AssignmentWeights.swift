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
        let spans = costs.spans
        var weights = [Int](repeating: 1, count: spans.count)
        var reach = 0
        for level in spans.indices.reversed() {
            weights[level] = reach + 1
            let (product, isTooLarge) = weights[level].multipliedReportingOverflow(by: spans[level])
            guard !isTooLarge, product < 1 << 61, reach + product < 1 << 61 else { return nil }
            reach += product
        }
        levels = weights
        let count = weights.count
        gains = problem.pairs.indices.map { pair in
            var gain = 0
            for level in 0..<count { gain += costs.differences[pair * count + level] * weights[level] }
            return gain
        }
    }
}

/// What decisions cost on each level, as far as the weights need it.
struct AssignmentCosts {
    /// How much the decisions about all applicants can differ together, by level.
    let spans: [Int]
    /// For each pair what it saves on each level: the applicant without a place less the pair; the levels of a pair side by side.
    let differences: [Int]

    init(_ problem: AssignmentProblem) {
        let inForce = Set((problem.previous ?? []).map(\.applicant))
        let possible = problem.possibleFormer
        let lists = PairsByApplicant(problem)
        let levels = problem.levelsInForce
        var spans = [Int](repeating: 0, count: levels.count)
        var differences = [Int](repeating: 0, count: problem.pairs.count * levels.count)
        for (place, seeker) in problem.applicants.enumerated() {
            let own = lists[place]
            let best = own.map { problem.pairs[Int($0)].score }.max() ?? 0
            let hadPlace = inForce.contains(seeker.id)
            let former = possible[seeker.id]
            func cost(_ pair: AssignmentProblem.Pair?, _ level: AssignmentProblem.Level) -> Int {
                var sum = 0
                for part in level.weights {
                    let count =
                        switch part.term {
                        case .required: pair == nil && seeker.isRequired ? 1 : 0
                        case .unplaced: pair == nil ? 1 : 0
                        case .missedScore: best - (pair?.score ?? 0)
                        case .previousUnplaced: pair == nil && hadPlace ? 1 : 0
                        case .newUnplaced: pair == nil && !hadPlace ? 1 : 0
                        case .changeCost:
                            if let pair, let former { former == pair.vacancy ? 0 : 1 } else { 0 }
                        }
                    sum += part.weight * count
                }
                return sum
            }
            for (level, weights) in levels.enumerated() {
                let without = cost(nil, weights)
                var (least, most) = (without, without)
                for index in own {
                    let value = cost(problem.pairs[Int(index)], weights)
                    (least, most) = (min(least, value), max(most, value))
                    differences[Int(index) * levels.count + level] = without - value
                }
                spans[level] += most - least
            }
        }
        self.spans = spans
        self.differences = differences
    }
}

/// The pairs of each applicant of an assignment, by index, in the order of the problem.
private struct PairsByApplicant {
    private var starts: [Int]
    private var order: [Int32]

    init(_ problem: AssignmentProblem) {
        let places = Dictionary(
            problem.applicants.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let owners = problem.pairs.map { places[$0.applicant] }
        starts = Array(repeating: 0, count: problem.applicants.count + 1)
        for case let owner? in owners { starts[owner + 1] += 1 }
        for place in problem.applicants.indices { starts[place + 1] += starts[place] }
        order = Array(repeating: 0, count: starts[problem.applicants.count])
        var next = starts
        for case (let index, let owner?) in owners.enumerated() {
            order[next[owner]] = Int32(index)
            next[owner] += 1
        }
    }

    /// - Parameter place: The applicant's place in the problem.
    subscript(place: Int) -> ArraySlice<Int32> { order[starts[place]..<starts[place + 1]] }
}

extension AssignmentProblem {
    /// Places of the plan in force that whoever is not pinned could still have.
    package var possibleFormer: [ID<Applicant>: ID<Vacancy>] {
        guard let previous, !previous.isEmpty else { return [:] }
        let known = Set(pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        let taken = Dictionary(grouping: pins, by: \.vacancy).mapValues(\.count)
        let pinned = Set(pins.map(\.applicant))
        let open = Set(vacancies.filter { $0.openings > taken[$0.id] ?? 0 }.map(\.id))
        let kept = previous.filter {
            known.contains($0) && open.contains($0.vacancy) && !pinned.contains($0.applicant)
        }
        return Dictionary(kept.map { ($0.applicant, $0.vacancy) }, uniquingKeysWith: { first, _ in first })
    }
}
