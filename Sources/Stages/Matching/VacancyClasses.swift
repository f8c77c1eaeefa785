import Domain

/// For each criterion, vacancies that no applicant can tell apart in it: one bitset serves them all.
struct VacancyClasses: Sendable {
    /// Class of each vacancy, per criterion in the order of `Criterion.allCases`.
    let classes: [[Int32]]
    /// A vacancy that stands for each class, per criterion.
    let examples: [[Int]]
    /// How many vacancies each class has, per criterion.
    let sizes: [[Int]]
    /// Vacancies that differ in pay and place at most.
    let groups: [Group]

    struct Group: Sendable {
        /// The class in each of the shared criteria.
        let classes: [Int32]
        var bundles: [Bundle] = []
    }

    /// Vacancies of a group that also score the same, but for what pay and place add to the applicant's score.
    struct Bundle: Sendable {
        var vacancies: [Int32]
    }

    /// How many criteria a group shares: all but pay and place, which come last.
    static let shared = Criterion.allCases.count - 2
    static let language = Criterion.allCases.firstIndex(of: .language) ?? 0

    init(_ facts: PairFacts, _ parts: ScoreClasses) {
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
        sizes = zip(classes, examples).map { classes, examples in
            classes.reduce(into: Array(repeating: 0, count: examples.count)) { $0[Int($1)] += 1 }
        }
        groups = VacancyClasses.groups(classes, parts)
    }

    private static func groups(_ classes: [[Int32]], _ parts: ScoreClasses) -> [Group] {
        var (keys, scores) = (Numbering<[Int32]>(), Numbering<[Int32]>())
        var places: [(group: Int, bundle: Int)] = []
        var groups: [Group] = []
        for vacancy in classes[0].indices {
            let key = classes[..<shared].map { $0[vacancy] }
            let group = Int(keys.number(key))
            if group == groups.count { groups.append(Group(classes: key)) }
            let bundle = Int(scores.number([Int32(group)] + parts.bundle(of: vacancy)))
            if bundle == places.count {
                places.append((group, groups[group].bundles.count))
                groups[group].bundles.append(Bundle(vacancies: []))
            }
            groups[group].bundles[places[bundle].bundle].vacancies.append(Int32(vacancy))
        }
        return groups
    }
}

extension PairFacts {
    /// All facts of a vacancy that its verdicts on a criterion depend on.
    fileprivate func key(_ criterion: Criterion, _ vacancy: Int) -> [Int64] {
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
        case .recognition: return gateKey(gates.recognition, vacancy)
        case .permit: return gateKey(gates.permit, vacancy)
        case .language:
            let levels = vacancies.languages.range(vacancy).map { Int64(vacancies.startLevels[$0]) }
            return gateKey(gates.language, vacancy) + [reachable(vacancy)] + members(vacancies.languages, vacancy)
                + levels
        case .start: return [start]
        case .pattern: return [Int64(vacancies.patterns[vacancy])]
        case .licence: return members(vacancies.licences, vacancy)
        case .salary: return [vacancies.salaries[vacancy]]
        case .mobility: return [Int64(vacancies.places[vacancy])]
        }
    }

    /// The class of the gates, as a criterion sees them, with how many of the weeks and of the pays that they name the vacancy
    /// leaves and offers.
    private func gateKey(_ view: GateGrid.View, _ vacancy: Int) -> [Int64] {
        let column = Int(vacancies.gateColumns[vacancy])
        guard column >= 0 else { return [-1] }
        let weeks = view.weeks[column].count { fits(weeks: $0, before: vacancy) }
        let salary = vacancies.salaries[vacancy]
        let pays = view.pays[column]
        let pay = salary < 0 && !pays.isEmpty ? -1 : pays.count { $0 <= salary }
        return [Int64(view.same[column]), Int64(weeks), Int64(pay)]
    }

    /// The levels that courses reach by the start from each level; -1 where the start is open.
    private func reachable(_ vacancy: Int) -> Int64 {
        let weeks = Int(vacancies.weeksLeft[vacancy])
        if weeks < 0 { return -1 }
        return CEFRLevel.allCases.reduce(0) { $0 * 8 + Int64(reach.level(from: $1, weeks: weeks).rawValue) }
    }

    func members(_ lists: IndexLists, _ index: Int) -> [Int64] {
        lists.values[lists.range(index)].map { Int64($0) }
    }
}
