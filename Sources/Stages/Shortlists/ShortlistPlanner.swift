package import Domain

/// Chooses who meets whom (models.md §2): coverage, then fairness, then total score, each exact before the next.
package enum ShortlistPlanner {
    /// The best shortlists of the problem.
    ///
    /// A large problem is solved on a part of its pairs; the dual prices then tell which of the others could improve
    /// the plan, and it is solved again with those until there are none. The plan is exact in every case.
    package static func plan(_ problem: ShortlistProblem) -> Shortlists {
        let vacancies = Dictionary(uniqueKeysWithValues: problem.vacancies.map { ($0.id, $0) })
        let known = Set(problem.applicants)
        let pairs = problem.pairs.filter { vacancies[$0.vacancy] != nil && known.contains($0.applicant) }
            .sorted { PairKey($0) < PairKey($1) }
        let pins = PinnedPairs(problem, pairs: pairs, vacancies: vacancies)
        let open = possible(pairs, pins, vacancies)
        var kept = PairSelection.first(problem, pairs: pairs)
        while true {
            var network = InterviewNetwork(problem, pairs: pairs, pins: pins, shares: open, kept: kept)
            solve(&network, problem, pairs)
            if network.missed.isEmpty {
                let chosen = pins.kept.union(network.chosen)
                return ShortlistReport(problem, pairs: pairs, pins: pins, chosen: chosen).shortlists(shares: open)
            }
            for pair in network.missed { kept[pair] = true }
        }
    }

    private static func solve(_ network: inout InterviewNetwork, _ problem: ShortlistProblem, _ pairs: [Match]) {
        if problem.wantsCoverage { network.maximiseCoverage() }
        network.levelShares()
        network.maximise { pairs[$0].mutualScore }
        let order = PairOrder(seed: problem.seed)
        network.maximise { -order.tie(pairs[$0]) }
    }

    /// For each vacancy with a partner left, no interviews yet of min(limit, feasible).
    private static func possible(
        _ pairs: [Match], _ pins: PinnedPairs, _ vacancies: [ID<Vacancy>: ShortlistVacancy]
    ) -> [ShortlistShare] {
        var feasible: [ID<Vacancy>: Int] = [:]
        for (index, pair) in pairs.enumerated() where !pins.declined.contains(index) {
            feasible[pair.vacancy, default: 0] += 1
        }
        return feasible.sorted { $0.key < $1.key }.compactMap { id, count in
            let limit = min(vacancies[id]?.limit ?? 0, count)
            return limit > 0 ? ShortlistShare(vacancy: id, interviews: 0, possible: limit) : nil
        }
    }
}
