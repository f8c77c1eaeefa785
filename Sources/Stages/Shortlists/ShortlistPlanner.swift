package import Domain

/// Chooses who meets whom (models.md §2): coverage, then fairness, then total score, each exact before the next.
package enum ShortlistPlanner {
    /// The best shortlists of the problem.
    ///
    /// A large problem is solved on a part of its pairs; after each level the dual prices tell which of the others could
    /// improve it, and they are added until there are none. The plan is exact in every case.
    package static func plan(_ problem: ShortlistProblem) -> Shortlists {
        let table = PairTable(problem)
        let pins = PinnedPairs(problem, table)
        let possible = possible(table, pins)
        var network = InterviewNetwork(
            problem, table, pins: pins, possible: possible, kept: PairSelection.first(problem, table))
        if problem.wantsCoverage { network.maximiseCoverage() }
        network.levelShares()
        network.maximise { Int(table.mutual[$0]) }
        network.maximise { -Int(table.tie[$0]) }
        return ShortlistReport(problem, table, pins: pins, chosen: pins.kept.union(network.chosen))
            .shortlists(possible: possible)
    }

    /// For each vacancy min(limit, feasible): the interviews that it can have.
    private static func possible(_ table: PairTable, _ pins: PinnedPairs) -> [Int] {
        var declined = [Int](repeating: 0, count: table.vacancies.count)
        for pair in pins.declined { declined[Int(table.vacancy[pair])] += 1 }
        return table.vacancies.indices.map { place in
            max(0, min(table.vacancies[place].limit, table.pairs(of: place).count - declined[place]))
        }
    }
}
