import Domain

/// Counters of the funnel; sums of blocks, so that the order of blocks does not matter.
struct FunnelCounts: Sendable {
    private static let criteria = Criterion.allCases.count

    var feasible = 0
    var withPlan = 0
    var first = [Int](repeating: 0, count: criteria)
    var only = [Int](repeating: 0, count: criteria)
    var planned = [Int](repeating: 0, count: criteria)
    /// Applicants failing each criterion, per class of vacancies.
    private(set) var failing: [[Int]]
    /// Applicants who miss by one level, per class of vacancies in the criterion of languages.
    private var byOneLevel: [Int]
    var feasibleByVacancy: [Int]

    init(_ classes: VacancyClasses) {
        failing = classes.examples.map { Array(repeating: 0, count: $0.count) }
        byOneLevel = Array(repeating: 0, count: classes.examples[VacancyClasses.language].count)
        feasibleByVacancy = Array(repeating: 0, count: classes.classes[0].count)
    }

    /// Adds who of a block fails what.
    mutating func add(_ filter: BlockFilter) {
        for criterion in failing.indices {
            for number in failing[criterion].indices {
                failing[criterion][number] += filter.failCount(criterion, Int32(number))
            }
        }
        for (number, count) in filter.byOneLevel.enumerated() { byOneLevel[number] += count }
    }

    mutating func add(_ other: FunnelCounts) {
        feasible += other.feasible
        withPlan += other.withPlan
        for index in 0..<FunnelCounts.criteria {
            first[index] += other.first[index]
            only[index] += other.only[index]
            planned[index] += other.planned[index]
            for number in failing[index].indices { failing[index][number] += other.failing[index][number] }
        }
        for number in byOneLevel.indices { byOneLevel[number] += other.byOneLevel[number] }
        for vacancy in feasibleByVacancy.indices { feasibleByVacancy[vacancy] += other.feasibleByVacancy[vacancy] }
    }

    /// Applicants failing each criterion with a vacancy.
    func failing(_ vacancy: Int, _ classes: VacancyClasses) -> [Int] {
        failing.indices.map { failing[$0][Int(classes.classes[$0][vacancy])] }
    }

    func funnel(pairs: Int, _ classes: VacancyClasses) -> MatchFunnel {
        func sum(_ counts: [Int], _ criterion: Int) -> Int {
            zip(counts, classes.sizes[criterion]).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let rows = Criterion.allCases.enumerated().map { index, criterion in
            let isLanguage = index == VacancyClasses.language
            return FunnelRow(
                criterion: criterion, failing: sum(failing[index], index), failingFirst: first[index],
                failingOnly: only[index], failingByOneLevel: isLanguage ? sum(byOneLevel, index) : 0,
                withPlan: planned[index])
        }
        // Who is not feasible fails one criterion or several.
        let several = pairs - feasible - only.reduce(0, +)
        return MatchFunnel(
            pairs: pairs, feasible: feasible, withPlan: withPlan, failingSeveral: several, rows: rows)
    }
}
