package import Domain

extension Matcher {
    /// All smallest sets of at most three changes after which a refused pair is feasible, or a pair with a plan passes
    /// without one; fewest changes first, then weeks, then cost. A set is smallest if none of its changes can be left
    /// out or made smaller. Empty where the pair passes, where no such set exists and where the ids are unknown.
    package func whatIf(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> [WhatIf] {
        guard let view = view(applicant, vacancy) else { return [] }
        let now = standing(view.applicantIndex, view.vacancyIndex).outcome
        if now == .pass { return [] }
        let changes = view.possibleChanges()
        var found: [(members: [Int], answer: WhatIf)] = []
        for size in 1...3 {
            for members in combinations(of: changes, size: size)
            where !found.contains(where: { isSmaller($0.members, than: members, changes) }) {
                var pair = ChangedPair(view)
                for member in members { pair.apply(changes[member].step.change) }
                let then = pair.standing(like: problem)
                if then.outcome < now { found.append((members, answer(members.map { changes[$0].step }, then))) }
            }
            found = found.filter { set in
                !found.contains { $0.members != set.members && isSmaller($0.members, than: set.members, changes) }
            }
        }
        return found.sorted { left, right in
            let a = (left.members.count, left.answer.weeks, left.answer.cost)
            let b = (right.members.count, right.answer.weeks, right.answer.cost)
            return a != b ? a < b : left.members.lexicographicallyPrecedes(right.members)
        }.map(\.answer)
    }

    private func answer(_ steps: [ChangeStep], _ then: (outcome: CriterionOutcome, match: Match)) -> WhatIf {
        WhatIf(
            steps: steps, weeks: steps.map(\.weeks).max() ?? 0, cost: steps.reduce(.zero) { $0 + $1.cost },
            outcome: then.outcome, match: then.match)
    }

    /// Whether every change of `left` stands in `right`, as it is or larger.
    private func isSmaller(_ left: [Int], than right: [Int], _ changes: [PossibleChange]) -> Bool {
        left.allSatisfy { member in
            right.contains {
                changes[$0].knob == changes[member].knob && changes[$0].size >= changes[member].size
            }
        }
    }

    /// Sets of that many changes, each of another knob, as ascending indices in lexicographic order.
    private func combinations(of changes: [PossibleChange], size: Int) -> [[Int]] {
        var sets: [[Int]] = [[]]
        for _ in 0..<size {
            sets = sets.flatMap { set in
                ((set.last ?? -1) + 1..<changes.count).filter { next in
                    !set.contains { changes[$0].knob == changes[next].knob }
                }.map { set + [$0] }
            }
        }
        return sets
    }
}
