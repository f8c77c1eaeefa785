import Domain

/// What one worker gathers from its blocks of applicants.
struct BlockRun: Sendable {
    private let facts: PairFacts
    private let classes: VacancyClasses
    private let scorer: Scorer
    var counts: FunnelCounts
    var vacancies: [BestPairs]
    /// Best pairs and number of feasible ones of the applicants seen, by index.
    var applicants: [(index: Int, best: BestPairs, feasible: Int)] = []

    init(_ facts: PairFacts, _ classes: VacancyClasses, _ scorer: Scorer) {
        self.facts = facts
        self.classes = classes
        self.scorer = scorer
        counts = FunnelCounts(vacancies: facts.vacancies.count)
        vacancies = Array(
            repeating: BestPairs(limit: facts.options.keepPerVacancy), count: facts.vacancies.count)
    }

    mutating func add(block: Range<Int>) {
        let filter = BlockFilter(facts, classes, block: block)
        var own = Array(repeating: BestPairs(limit: facts.options.keepPerApplicant), count: block.count)
        var feasible = [Int](repeating: 0, count: block.count)
        for vacancy in 0..<facts.vacancies.count {
            for word in 0..<filter.words {
                let (open, plan) = sieve(vacancy, word, filter)
                var rest = open
                while rest != 0 {
                    let offset = word * 64 + rest.trailingZeroBitCount
                    let needsPlan = plan & rest & (~rest &+ 1) != 0
                    rest &= rest - 1
                    let pair = scorer.ranked(facts, block.lowerBound + offset, vacancy, needsPlan: needsPlan)
                    vacancies[vacancy].insert(pair)
                    own[offset].insert(pair)
                    feasible[offset] += 1
                }
            }
        }
        for (offset, index) in block.enumerated() { applicants.append((index, own[offset], feasible[offset])) }
    }

    /// Counts 64 applicants against a vacancy at once and returns those who are feasible, and of them who needs a plan.
    private mutating func sieve(_ vacancy: Int, _ word: Int, _ filter: BlockFilter) -> (UInt64, UInt64) {
        let present = filter.present(word)
        var once: UInt64 = 0
        var twice: UInt64 = 0
        for index in filter.failing.indices {
            let place = Int(classes.classes[index][vacancy]) * filter.words + word
            let fails = filter.failing[index][place]
            if fails == 0 { continue }
            counts.failing[index] += fails.nonzeroBitCount
            counts.failingByVacancy[vacancy][index] += fails.nonzeroBitCount
            counts.first[index] += (fails & ~once).nonzeroBitCount
            twice |= once & fails
            once |= fails
            if Criterion.allCases[index] == .language {
                counts.byOneLevel += filter.byOneLevel[place].nonzeroBitCount
            }
        }
        let open = present & ~once
        var plan: UInt64 = 0
        for index in filter.failing.indices {
            let place = Int(classes.classes[index][vacancy]) * filter.words + word
            counts.only[index] += (filter.failing[index][place] & ~twice).nonzeroBitCount
            let needs = filter.planned[index][place] & open
            counts.planned[index] += needs.nonzeroBitCount
            plan |= needs
        }
        counts.several += twice.nonzeroBitCount
        counts.feasible += open.nonzeroBitCount
        counts.feasibleByVacancy[vacancy] += open.nonzeroBitCount
        counts.withPlan += plan.nonzeroBitCount
        return (open, plan)
    }
}

extension Scorer {
    /// A feasible pair with its scores and its place among equals.
    func ranked(_ facts: PairFacts, _ applicant: Int, _ vacancy: Int, needsPlan: Bool) -> RankedPair {
        let score = score(facts, applicant, vacancy)
        return RankedPair(
            applicant: Int32(applicant), vacancy: Int32(vacancy), mutual: Int32(score.mutual),
            employer: Int32(score.employer), applicantScore: Int32(score.applicant), needsPlan: needsPlan,
            tie: facts.tie(applicant, vacancy))
    }
}
