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

    init(_ facts: PairFacts, _ scorer: Scorer) {
        let used = Set((scorer.employer + scorer.applicant).map(\.part))
        parts = ScorePart.allCases.filter(used.contains).map { part in
            var numbers = Numbering<[Int64]>()
            let classes = (0..<facts.vacancies.count).map { numbers.number(facts.key(part, $0)) }
            return Part(part: part, classes: classes, count: numbers.values.count)
        }
    }
}

/// The points of a block of applicants that were reckoned once, part by part and class by class of vacancies: what people of a
/// trade have in common with a thousand vacancies of it is some dozen different questions.
struct ScoreMemo {
    /// A part with the weight it has and where its points stand.
    private struct Term {
        let part: ScorePart
        let weight: Int
        let place: Int
    }

    private static let notReckoned = UInt16.max
    private static let noFacts = UInt16.max - 1
    /// A part with more classes than that is reckoned anew for each pair: its table would be larger than what it saves.
    private static let mostClasses = 1_024

    private let facts: PairFacts
    private let scorer: Scorer
    private let classes: ScoreClasses
    private let employer: [Term]
    private let applicant: [Term]
    /// Where each part's points begin, in classes; -1 = not kept.
    private let bases: [Int]
    private let total: Int
    private var block = 0..<0
    /// Points of class `c` and the applicant at `offset` stand at `c * block.count + offset`.
    private var points: [UInt16] = []

    init(_ facts: PairFacts, _ scorer: Scorer, _ classes: ScoreClasses) {
        self.facts = facts
        self.scorer = scorer
        self.classes = classes
        var bases: [Int] = []
        var total = 0
        for part in classes.parts {
            let isKept = part.count <= ScoreMemo.mostClasses
            bases.append(isKept ? total : -1)
            if isKept { total += part.count }
        }
        self.bases = bases
        self.total = total
        func terms(_ list: [(part: ScorePart, weight: Int)]) -> [Term] {
            list.compactMap { part, weight in
                classes.parts.firstIndex { $0.part == part }.map { Term(part: part, weight: weight, place: $0) }
            }
        }
        employer = terms(scorer.employer)
        applicant = terms(scorer.applicant)
    }

    mutating func begin(_ block: Range<Int>) {
        self.block = block
        let count = total * block.count
        if points.count == count {
            for index in points.indices { points[index] = ScoreMemo.notReckoned }
        } else {
            points = Array(repeating: ScoreMemo.notReckoned, count: count)
        }
    }

    /// The scores of a pair; nil where its mutual score is less than `bar`.
    mutating func score(_ applicant: Int, _ vacancy: Int, bar: Int) -> PairScore? {
        let left = mean(employer, applicant, vacancy)
        if scorer.most(with: left) < bar { return nil }
        let right = mean(self.applicant, applicant, vacancy)
        let mutual = scorer.together(left, right)
        return mutual < bar ? nil : PairScore(employer: left, applicant: right, mutual: mutual)
    }

    private mutating func mean(_ terms: [Term], _ applicant: Int, _ vacancy: Int) -> Int {
        var sum = 0
        var weights = 0
        for term in terms {
            let found = found(term, applicant, vacancy)
            if found < 0 { continue }
            sum += term.weight * found
            weights += term.weight
        }
        return weights > 0 ? rounded(sum, over: weights) : 0
    }

    /// -1 where a fact is missing.
    private mutating func found(_ term: Term, _ applicant: Int, _ vacancy: Int) -> Int {
        let base = bases[term.place]
        if base < 0 { return facts.points(term.part, applicant, vacancy) ?? -1 }
        let number = Int(classes.parts[term.place].classes[vacancy])
        let index = (base + number) * block.count + applicant - block.lowerBound
        let known = points[index]
        if known < ScoreMemo.noFacts { return Int(known) }
        if known == ScoreMemo.noFacts { return -1 }
        let reckoned = facts.points(term.part, applicant, vacancy)
        points[index] = reckoned.map { UInt16($0) } ?? ScoreMemo.noFacts
        return reckoned ?? -1
    }
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
