import Domain

/// The verdicts of one block of applicants as bitsets: for each criterion and class of vacancies, who fails and who
/// needs a plan. A pair that fails is only ever a bit in a word; it is not looked at by itself.
struct BlockFilter {
    /// Places in the order of the applicants.
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

    init(_ plan: BlockPlan, block: Range<Int>) {
        self.block = block
        words = (block.count + 63) / 64
        bases = plan.classes.examples.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        let total = bases[bases.count - 1]
        failing = Array(repeating: 0, count: total * words)
        planned = failing
        counts = Array(repeating: 0, count: total)
        byOneLevel = Array(repeating: 0, count: plan.classes.examples[VacancyClasses.language].count)
        for (index, criterion) in Criterion.allCases.enumerated() {
            switch criterion {
            case .declined: fillDeclined(base: bases[index], plan.classes.examples[index], plan)
            case .mobility: fillMobility(base: bases[index], plan.classes.examples[index], plan)
            case .consent, .withdrawn, .occupation, .level, .recognition, .permit, .language, .start, .pattern,
                .licence, .salary:
                fill(criterion, base: bases[index], plan.classes.examples[index], plan)
            }
        }
    }

    /// One verdict for each kind of applicants and class of vacancies.
    private mutating func fill(_ criterion: Criterion, base: Int, _ examples: [Int], _ plan: BlockPlan) {
        let kinds = BlockKinds(criterion, of: plan.order.applicants[block], plan.kinds)
        for (index, vacancy) in examples.enumerated() {
            let rulings = kinds.examples.map { plan.facts.ruling(criterion, $0, vacancy) }
            if rulings.allSatisfy({ $0 == .pass }) { continue }
            let (fails, asks) = (rulings.map(\.failBit), rulings.map(\.planBit))
            let start = (base + index) * words
            for word in 0..<words {
                var (fail, ask): (UInt64, UInt64) = (0, 0)
                let first = word * 64
                for offset in 0..<min(64, block.count - first) {
                    let kind = Int(kinds.kinds[first + offset])
                    fail |= fails[kind] &<< UInt64(offset)
                    ask |= asks[kind] &<< UInt64(offset)
                }
                failing[start + word] = fail
                planned[start + word] = ask
                counts[base + index] += fail.nonzeroBitCount
            }
            if rulings.contains(.failByOneLevel) {
                byOneLevel[index] = kinds.kinds.count { rulings[Int($0)] == .failByOneLevel }
            }
        }
    }

    /// Somebody declined few, and few declined somebody.
    private mutating func fillDeclined(base: Int, _ examples: [Int], _ plan: BlockPlan) {
        let declined = plan.facts.vacancies.declined
        for (index, vacancy) in examples.enumerated() {
            for applicant in declined.values[declined.range(vacancy)] {
                let place = Int(plan.order.places[Int(applicant)])
                guard block.contains(place) else { continue }
                let offset = place - block.lowerBound
                failing[(base + index) * words + offset / 64] |= 1 << UInt64(offset % 64)
                counts[base + index] += 1
            }
        }
    }

    /// Everybody who is bound to places is too far from all but a few: those are taken out again.
    private mutating func fillMobility(base: Int, _ examples: [Int], _ plan: BlockPlan) {
        let columns = plan.facts.applicants
        var far = Verdicts(words: words)
        var unknown = Verdicts(words: words)
        for (offset, applicant) in plan.order.applicants[block].enumerated() {
            let only = columns.onlyWishedPlaces[Int(applicant)]
            let hasWishes = !columns.wishedPlaces.isEmpty(Int(applicant))
            far.set(Ruling(bound: only, isThere: hasWishes ? false : nil), offset)
            unknown.set(Ruling(bound: only, isThere: nil), offset)
        }
        for (index, vacancy) in examples.enumerated() {
            let verdicts = plan.facts.vacancies.places[vacancy] >= 0 ? far : unknown
            let start = (base + index) * words
            failing.replaceSubrange(start..<start + words, with: verdicts.failing)
            planned.replaceSubrange(start..<start + words, with: verdicts.planned)
        }
        for (offset, applicant) in plan.order.applicants[block].enumerated() {
            let here = ~(1 << UInt64(offset % 64) as UInt64)
            for wish in columns.wishedPlaces.values[columns.wishedPlaces.range(Int(applicant))] {
                for near in plan.near.values[plan.near.range(Int(wish))] {
                    let word = (base + Int(near)) * words + offset / 64
                    failing[word] &= here
                    planned[word] &= here
                }
            }
        }
        for index in examples.indices {
            let start = (base + index) * words
            counts[base + index] = failing[start..<start + words].reduce(0) { $0 + $1.nonzeroBitCount }
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

/// The verdicts of a block on one class of vacancies.
private struct Verdicts {
    var failing: [UInt64]
    var planned: [UInt64]

    init(words: Int) {
        failing = Array(repeating: 0, count: words)
        planned = failing
    }

    mutating func set(_ ruling: Ruling, _ offset: Int) {
        failing[offset / 64] |= ruling.failBit << UInt64(offset % 64)
        planned[offset / 64] |= ruling.planBit << UInt64(offset % 64)
    }
}

extension Ruling {
    fileprivate var failBit: UInt64 { outcome == .fail ? 1 : 0 }
    fileprivate var planBit: UInt64 { outcome == .passWithPlan ? 1 : 0 }
}
