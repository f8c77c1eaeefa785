import Domain

/// The verdicts of one block of applicants as bitsets: for each criterion and class of vacancies, who fails and who
/// needs a plan. A pair that fails is only ever a bit in a word; it is not looked at by itself.
struct BlockFilter {
    let block: Range<Int>
    let words: Int
    /// Bit `a` of class `c` of a criterion stands in word `c · words + a / 64`.
    private(set) var failing: [[UInt64]] = []
    private(set) var planned: [[UInt64]] = []
    /// Who misses by one language level, per class of the language criterion.
    private(set) var byOneLevel: [UInt64] = []

    init(_ facts: PairFacts, _ classes: VacancyClasses, block: Range<Int>) {
        self.block = block
        words = (block.count + 63) / 64
        for (criterion, examples) in zip(Criterion.allCases, classes.examples) {
            fill(criterion, examples, facts)
        }
    }

    private mutating func fill(_ criterion: Criterion, _ examples: [Int], _ facts: PairFacts) {
        var fails = [UInt64](repeating: 0, count: examples.count * words)
        var plans = fails
        var byOne = criterion == .language ? fails : []
        for (index, vacancy) in examples.enumerated() {
            for (offset, applicant) in block.enumerated() {
                let ruling = facts.ruling(criterion, applicant, vacancy)
                if ruling == .pass { continue }
                let word = index * words + offset / 64
                let bit: UInt64 = 1 << UInt64(offset % 64)
                switch ruling {
                case .pass: break
                case .plan, .ask: plans[word] |= bit
                case .fail: fails[word] |= bit
                case .failByOneLevel:
                    fails[word] |= bit
                    byOne[word] |= bit
                }
            }
        }
        failing.append(fails)
        planned.append(plans)
        if criterion == .language { byOneLevel = byOne }
    }

    /// The bits of the applicants that exist in a word.
    func present(_ word: Int) -> UInt64 {
        let count = min(64, block.count - word * 64)
        return count == 64 ? ~0 : (1 << UInt64(count)) - 1
    }
}
