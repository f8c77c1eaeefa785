import Domain

/// The pairs that a large problem starts with.
enum PairSelection {
    /// Beside each pair whether it is among the best of its vacancy or of its applicant; all pairs of a small problem.
    static func first(_ problem: ShortlistProblem, pairs: [Match]) -> [Bool] {
        if pairs.count <= problem.pairsAtOnce { return Array(repeating: true, count: pairs.count) }
        let order = PairOrder(seed: problem.seed)
        let limits = Dictionary(uniqueKeysWithValues: problem.vacancies.map { ($0.id, $0.limit) })
        var kept = Array(repeating: false, count: pairs.count)
        for (vacancy, group) in Dictionary(grouping: pairs.indices, by: { pairs[$0].vacancy }) {
            let count = problem.pairsPerInterview * (limits[vacancy] ?? 0)
            keep(count, of: group, pairs, order, &kept)
        }
        for (_, group) in Dictionary(grouping: pairs.indices, by: { pairs[$0].applicant }) {
            keep(problem.pairsPerInterview * problem.interviewsPerCandidate, of: group, pairs, order, &kept)
        }
        return kept
    }

    private static func keep(_ count: Int, of group: [Int], _ pairs: [Match], _ order: PairOrder, _ kept: inout [Bool])
    {
        for index in group.sorted(by: { order.isBetter(pairs[$0], pairs[$1]) }).prefix(count) { kept[index] = true }
    }
}
