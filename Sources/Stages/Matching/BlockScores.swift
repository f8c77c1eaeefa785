import Domain

/// What a block of applicants scores with the vacancies of one bundle after the other. Whatever several vacancies have in common is
/// reckoned once: the employer's score and most of the applicant's for the bundle, each part's points for its class.
final class BlockScores {
    /// A part with the weight it has and where its points stand.
    private struct Term {
        let weight: Int
        let part: ScoreClasses.Part
        /// Where the part's points begin, in classes; -1 = reckoned anew for each pair.
        let base: Int
    }

    /// Weighted points and the weights of the parts that have facts.
    private struct Sum {
        var points: Int
        /// -1 = not reckoned.
        var weight: Int
    }

    private static let notReckoned = UInt16.max
    private static let noFacts = UInt16.max - 1
    /// A part with more classes than that is reckoned anew for each pair: its table would be larger than what it saves.
    private static let mostClasses = 1_024

    /// A pointer, since so many columns as a value would be copied for each question.
    private let facts: UnsafeMutablePointer<PairFacts>
    private let scorer: Scorer
    private let employerTerms: [Term]
    /// The parts of the applicant's score that a bundle has in common, and those that each vacancy has of its own.
    private let commonTerms: [Term]
    private let ownTerms: [Term]
    private let size: Int
    private let total: Int
    /// Points of class `c` and the applicant at `offset` stand at `c * size + offset`.
    private let points: UnsafeMutablePointer<UInt16>
    /// The employer's score with the bundle, -1 = not reckoned; and the most that a mutual score can be with it.
    private let employer: UnsafeMutablePointer<Int32>
    private let most: UnsafeMutablePointer<Int32>
    private let common: UnsafeMutablePointer<Sum>

    /// - Parameter size: Of a block, at most.
    init(_ plan: BlockPlan, size: Int) {
        facts = .allocate(capacity: 1)
        facts.initialize(to: plan.facts)
        scorer = plan.scorer
        self.size = size
        var bases: [ScorePart: Int] = [:]
        var total = 0
        for part in plan.parts.parts {
            let isKept = part.count <= BlockScores.mostClasses
            bases[part.part] = isKept ? total : -1
            if isKept { total += part.count }
        }
        func terms(_ list: [(part: ScorePart, weight: Int)]) -> [Term] {
            list.compactMap { part, weight in
                plan.parts.parts.first { $0.part == part }.map {
                    Term(weight: weight, part: $0, base: bases[part] ?? -1)
                }
            }
        }
        employerTerms = terms(scorer.employer)
        commonTerms = terms(scorer.applicant.filter { !ScoreClasses.own.contains($0.part) })
        ownTerms = terms(scorer.applicant.filter { ScoreClasses.own.contains($0.part) })
        self.total = total
        points = .allocate(capacity: max(1, total * size))
        employer = .allocate(capacity: size)
        most = .allocate(capacity: size)
        common = .allocate(capacity: size)
        most.initialize(repeating: 0, count: size)
    }

    deinit {
        facts.deinitialize(count: 1)
        facts.deallocate()
        points.deallocate()
        employer.deallocate()
        most.deallocate()
        common.deallocate()
    }

    func beginBlock() { points.update(repeating: BlockScores.notReckoned, count: total * size) }

    func beginBundle() {
        employer.update(repeating: -1, count: size)
        common.update(repeating: Sum(points: 0, weight: -1), count: size)
    }

    /// The scores of a pair; nil where its mutual score is less than `bar`.
    ///
    /// - Parameter offset: The applicant's place in the block.
    @inline(__always)
    func score(_ offset: Int, _ applicant: Int, _ vacancy: Int, bar: Int) -> PairScore? {
        if employer[offset] < 0 { reckonEmployer(offset, applicant, vacancy) }
        if Int(most[offset]) < bar { return nil }
        if common[offset].weight < 0 { common[offset] = sum(commonTerms, offset, applicant, vacancy) }
        var sum = common[offset]
        for term in ownTerms { add(term, offset, applicant, vacancy, to: &sum) }
        let left = Int(employer[offset])
        guard scorer.canReach(bar, left, points: sum.points, weight: sum.weight) else { return nil }
        let right = sum.weight > 0 ? rounded(sum.points, over: sum.weight) : 0
        let mutual = scorer.together(left, right)
        return mutual < bar ? nil : PairScore(employer: left, applicant: right, mutual: mutual)
    }

    private func reckonEmployer(_ offset: Int, _ applicant: Int, _ vacancy: Int) {
        let sum = sum(employerTerms, offset, applicant, vacancy)
        let score = sum.weight > 0 ? rounded(sum.points, over: sum.weight) : 0
        employer[offset] = Int32(score)
        most[offset] = Int32(scorer.most(with: score))
    }

    private func sum(_ terms: [Term], _ offset: Int, _ applicant: Int, _ vacancy: Int) -> Sum {
        var sum = Sum(points: 0, weight: 0)
        for term in terms { add(term, offset, applicant, vacancy, to: &sum) }
        return sum
    }

    @inline(__always)
    private func add(_ term: Term, _ offset: Int, _ applicant: Int, _ vacancy: Int, to sum: inout Sum) {
        let found = found(term, offset, applicant, vacancy)
        if found < 0 { return }
        sum.points += term.weight * found
        sum.weight += term.weight
    }

    /// -1 where a fact is missing.
    @inline(__always)
    private func found(_ term: Term, _ offset: Int, _ applicant: Int, _ vacancy: Int) -> Int {
        if term.base < 0 { return facts.pointee.points(term.part.part, applicant, vacancy) ?? -1 }
        let index = (term.base + Int(term.part.classes[vacancy])) * size + offset
        let known = points[index]
        if known < BlockScores.noFacts { return Int(known) }
        if known == BlockScores.noFacts { return -1 }
        let reckoned = facts.pointee.points(term.part.part, applicant, vacancy)
        points[index] = reckoned.map { UInt16($0) } ?? BlockScores.noFacts
        return reckoned ?? -1
    }
}

extension Scorer {
    /// The most that a mutual score can be with that score of the employer.
    fileprivate func most(with employer: Int) -> Int { together(employer, 10_000) }

    /// Whether a pair's mutual score may be `bar` or more; false only where it is less. `points / weight`, rounded half up, is the
    /// applicant's score: it is at most x = (2 points + weight) / 2 weight, and the mutual score does not fall as x rises. Both sides
    /// are multiplied by what stands below the line, since a division takes longer than all of this.
    @inline(__always)
    fileprivate func canReach(_ bar: Int, _ employer: Int, points: Int, weight: Int) -> Bool {
        if weight == 0 { return true }
        let (above, below) = (2 * points + weight, 2 * weight)
        switch mutual {
        case .harmonicMean: return 2 * employer * above >= bar * (employer * below + above)
        case .sum: return employer * below + above >= bar * below
        }
    }
}
