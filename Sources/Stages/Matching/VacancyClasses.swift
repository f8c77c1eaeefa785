import Domain

/// For each criterion, vacancies that no applicant can tell apart in it: one bitset serves them all.
struct VacancyClasses: Sendable {
    /// Class of each vacancy, per criterion in the order of `Criterion.allCases`.
    let classes: [[Int32]]
    /// A vacancy that stands for each class, per criterion.
    let examples: [[Int]]

    init(_ facts: PairFacts) {
        var classes: [[Int32]] = []
        var examples: [[Int]] = []
        for criterion in Criterion.allCases {
            var numbers = Numbering<[Int64]>()
            var first: [Int] = []
            classes.append(
                (0..<facts.vacancies.count).map { vacancy in
                    let number = numbers.number(facts.key(criterion, vacancy))
                    if Int(number) == first.count { first.append(vacancy) }
                    return number
                })
            examples.append(first)
        }
        self.classes = classes
        self.examples = examples
    }
}

extension PairFacts {
    /// All facts of a vacancy that its verdicts on a criterion depend on.
    fileprivate func key(_ criterion: Criterion, _ vacancy: Int) -> [Int64] {
        let column = Int64(vacancies.gateColumns[vacancy])
        let start = Int64(vacancies.starts[vacancy])
        switch criterion {
        case .consent: return []
        case .withdrawn: return [vacancies.isWithdrawn[vacancy] ? 1 : 0]
        case .declined: return members(vacancies.declined, vacancy)
        case .occupation: return [Int64(vacancies.occupations[vacancy]), vacancies.isTraining[vacancy] ? 1 : 0]
        case .level:
            return [
                Int64(vacancies.minimumLevels[vacancy]), Int64(vacancies.occupationLevels[vacancy]),
                Int64(vacancies.occupations[vacancy]), vacancies.isTraining[vacancy] ? 1 : 0,
            ]
        case .recognition: return [column, start]
        case .permit: return [column, start, vacancies.salaries[vacancy]]
        case .language:
            let levels = vacancies.languages.range(vacancy).map { Int64(vacancies.startLevels[$0]) }
            return [column, Int64(vacancies.weeksLeft[vacancy])] + members(vacancies.languages, vacancy) + levels
        case .start: return [start]
        case .pattern: return [Int64(vacancies.patterns[vacancy])]
        case .licence: return members(vacancies.licences, vacancy)
        case .salary: return [vacancies.salaries[vacancy]]
        case .mobility: return [Int64(vacancies.places[vacancy])]
        }
    }

    private func members(_ lists: IndexLists, _ index: Int) -> [Int64] {
        lists.values[lists.range(index)].map { Int64($0) }
    }
}
