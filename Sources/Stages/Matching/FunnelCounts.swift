import Domain

/// Counters of the funnel; sums of blocks, so that the order of blocks does not matter.
struct FunnelCounts: Sendable {
    private static let criteria = Criterion.allCases.count

    var feasible = 0
    var withPlan = 0
    var failing = [Int](repeating: 0, count: criteria)
    var first = [Int](repeating: 0, count: criteria)
    var only = [Int](repeating: 0, count: criteria)
    var planned = [Int](repeating: 0, count: criteria)
    var byOneLevel = 0
    /// Applicants failing each criterion, per vacancy.
    var failingByVacancy: [[Int]]
    var feasibleByVacancy: [Int]

    init(vacancies: Int) {
        failingByVacancy = Array(repeating: Array(repeating: 0, count: FunnelCounts.criteria), count: vacancies)
        feasibleByVacancy = Array(repeating: 0, count: vacancies)
    }

    mutating func add(_ other: FunnelCounts) {
        feasible += other.feasible
        withPlan += other.withPlan
        byOneLevel += other.byOneLevel
        for index in 0..<FunnelCounts.criteria {
            failing[index] += other.failing[index]
            first[index] += other.first[index]
            only[index] += other.only[index]
            planned[index] += other.planned[index]
        }
        for vacancy in feasibleByVacancy.indices {
            feasibleByVacancy[vacancy] += other.feasibleByVacancy[vacancy]
            for index in 0..<FunnelCounts.criteria {
                failingByVacancy[vacancy][index] += other.failingByVacancy[vacancy][index]
            }
        }
    }

    func funnel(pairs: Int) -> MatchFunnel {
        let rows = Criterion.allCases.enumerated().map { index, criterion in
            FunnelRow(
                criterion: criterion, failing: failing[index], failingFirst: first[index], failingOnly: only[index],
                failingByOneLevel: index == VacancyClasses.language ? byOneLevel : 0, withPlan: planned[index])
        }
        // Who is not feasible fails one criterion or several.
        let several = pairs - feasible - only.reduce(0, +)
        return MatchFunnel(
            pairs: pairs, feasible: feasible, withPlan: withPlan, failingSeveral: several, rows: rows)
    }
}
