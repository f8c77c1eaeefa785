import Domain

/// The verdicts of one block of applicants as bitsets: for each criterion and class of vacancies, who fails and who
/// needs a plan. A pair that fails is only ever a bit in a word; it is not looked at by itself.
struct BlockFilter {
    let block: Range<Int>
    let words: Int
    /// The criteria one after the other, and in each its classes: the place of each criterion's first class.
    private let bases: [Int]
    /// Bit `a` of a class stands in word `start + a / 64`.
    private(set) var failing: [UInt64]
    private(set) var planned: [UInt64]
    private var counts: [Int]
    /// How many miss by one language level, for each class of the language criterion.
    private(set) var byOneLevel: [Int]

    init(_ facts: PairFacts, _ classes: VacancyClasses, block: Range<Int>) {
        self.block = block
        words = (block.count + 63) / 64
        bases = classes.examples.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        let total = bases[bases.count - 1]
        failing = Array(repeating: 0, count: total * words)
        planned = failing
        counts = Array(repeating: 0, count: total)
        byOneLevel = Array(repeating: 0, count: classes.examples[VacancyClasses.language].count)
        for (index, criterion) in Criterion.allCases.enumerated() {
            fill(criterion, base: bases[index], classes.examples[index], facts)
        }
    }

    private mutating func fill(_ criterion: Criterion, base: Int, _ examples: [Int], _ facts: PairFacts) {
        for (index, vacancy) in examples.enumerated() {
            let start = (base + index) * words
            for (offset, applicant) in block.enumerated() {
                let ruling = facts.ruling(criterion, applicant, vacancy)
                if ruling == .pass { continue }
                let bit: UInt64 = 1 << UInt64(offset % 64)
                switch ruling {
                case .pass: break
                case .plan, .ask: planned[start + offset / 64] |= bit
                case .fail, .failByOneLevel:
                    failing[start + offset / 64] |= bit
                    counts[base + index] += 1
                    if ruling == .failByOneLevel { byOneLevel[index] += 1 }
                }
            }
        }
    }

    /// The first word of a class of a criterion.
    func start(_ criterion: Int, _ vacancyClass: Int32) -> Int { (bases[criterion] + Int(vacancyClass)) * words }

    /// How many of the block fail.
    func failCount(_ criterion: Int, _ vacancyClass: Int32) -> Int { counts[bases[criterion] + Int(vacancyClass)] }

    /// How many vacancies one of the block fails at each criterion, by the sizes of their classes.
    func failing(_ offset: Int, _ sizes: [[Int]]) -> [Int] {
        let bit: UInt64 = 1 << UInt64(offset % 64)
        return sizes.indices.map { criterion in
            var count = 0
            for (index, size) in sizes[criterion].enumerated()
            where failing[(bases[criterion] + index) * words + offset / 64] & bit != 0 {
                count += size
            }
            return count
        }
    }

    /// The bits of the applicants that exist in a word.
    func present(_ word: Int) -> UInt64 {
        let count = min(64, block.count - word * 64)
        return count == 64 ? ~0 : (1 << UInt64(count)) - 1
    }
}
