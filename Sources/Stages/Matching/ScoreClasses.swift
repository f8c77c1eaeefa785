import Domain

/// For each part of the score, vacancies that no applicant can tell apart in it.
struct ScoreClasses: Sendable {
    /// A part with the class of each vacancy.
    struct Part: Sendable {
        let part: ScorePart
        let classes: [Int32]
        let count: Int
    }

    /// The parts that have a weight on either side.
    let parts: [Part]
    /// Places in `parts` of what a bundle of vacancies has in common: all but pay and place of the applicant's score.
    private let common: [Int]

    /// The parts of the applicant's score that each vacancy of a bundle has of its own.
    static let own: Set<ScorePart> = [.salary, .place]

    init(_ facts: PairFacts, _ scorer: Scorer) {
        let employer = Set(scorer.employer.map(\.part))
        let used = employer.union(scorer.applicant.map(\.part))
        let parts = ScorePart.allCases.filter(used.contains).map { part in
            var numbers = Numbering<[Int64]>()
            let classes = (0..<facts.vacancies.count).map { numbers.number(facts.key(part, $0)) }
            return Part(part: part, classes: classes, count: numbers.values.count)
        }
        self.parts = parts
        common = parts.indices.filter { index in
            employer.contains(parts[index].part) || !ScoreClasses.own.contains(parts[index].part)
        }
    }

    /// Vacancies for which this is the same are the same in all that a bundle has in common.
    func bundle(of vacancy: Int) -> [Int32] { common.map { parts[$0].classes[vacancy] } }
}

extension PairFacts {
    /// All facts of a vacancy that its points in a part depend on.
    fileprivate func key(_ part: ScorePart, _ vacancy: Int) -> [Int64] {
        switch part {
        case .occupation, .experience, .wishes: [Int64(vacancies.occupations[vacancy])]
        case .field: members(vacancies.fields, vacancy)
        case .mustSkills: members(vacancies.mustSkills, vacancy)
        case .niceSkills: members(vacancies.niceSkills, vacancy)
        case .language:
            vacancies.languages.range(vacancy).flatMap { place in
                [
                    Int64(vacancies.languages.values[place]), Int64(vacancies.startLevels[place]),
                    Int64(vacancies.laterLevels[place]),
                ]
            }
        case .recognition: [Int64(vacancies.gateColumns[vacancy])]
        case .availability: [Int64(vacancies.starts[vacancy])]
        case .salary: [vacancies.salaries[vacancy]]
        case .pattern: [Int64(vacancies.patterns[vacancy])]
        case .place: [Int64(vacancies.places[vacancy])]
        }
    }
}
