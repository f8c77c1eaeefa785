import Domain

/// What one worker gathers from its blocks of applicants.
struct BlockRun: Sendable {
    private let facts: PairFacts
    private let classes: VacancyClasses
    private let scorer: Scorer
    private var memo: ScoreMemo
    /// Vacancies that are kept for an applicant where they are feasible, by index.
    private let invited: [Int: [Int]]
    var counts: FunnelCounts
    var vacancies: [BestPairs]
    /// The score from which a pair may belong to the best of each vacancy.
    private var bars: [Int32]
    /// The blocks of applicants that were seen.
    var blocks: [Block] = []

    /// What was found for a block of applicants, beside each other in their order.
    struct Block: Sendable {
        let applicants: Range<Int>
        /// The best pairs of one applicant after the other, and where those of each end.
        var rows: [MatchList.Row] = []
        var ends: [Int] = []
        var feasible: [Int] = []
        /// Vacancies where the applicant fails each criterion; empty if any is feasible.
        var failing: [[Int]] = []
    }

    init(
        _ facts: PairFacts, _ classes: VacancyClasses, _ scorer: Scorer, _ parts: ScoreClasses, invited: [Int: [Int]]
    ) {
        self.facts = facts
        self.classes = classes
        self.scorer = scorer
        self.invited = invited
        memo = ScoreMemo(facts, scorer, parts)
        counts = FunnelCounts(vacancies: facts.vacancies.count)
        vacancies = Array(
            repeating: BestPairs(limit: facts.options.keepPerVacancy), count: facts.vacancies.count)
        bars = Array(repeating: 0, count: facts.vacancies.count)
    }

    mutating func add(block: Range<Int>) {
        let filter = BlockFilter(facts, classes, block: block)
        var sieve = GroupSieve(words: filter.words)
        var own = OwnPairs(block, limit: facts.options.keepPerApplicant)
        memo.begin(block)
        for group in classes.groups {
            sieve.gather(group.classes, filter)
            for vacancy in group.vacancies { look(at: Int(vacancy), sieve, filter, &own) }
        }
        blocks.append(found(block, filter, own))
    }

    private func found(_ block: Range<Int>, _ filter: BlockFilter, _ own: OwnPairs) -> Block {
        var found = Block(applicants: block, feasible: own.feasible)
        found.rows.reserveCapacity(own.best.reduce(0) { $0 + $1.count })
        for (offset, applicant) in block.enumerated() {
            var best = own.best[offset]
            for vacancy in invited[applicant] ?? [] { keep(applicant, vacancy, in: &best) }
            found.rows += best.sorted.lazy.map(\.row)
            found.ends.append(found.rows.count)
            found.failing.append(own.feasible[offset] == 0 ? filter.failing(offset, classes.sizes) : [])
        }
        return found
    }

    /// Keeps a pair, if it is feasible, beside the best ones.
    private func keep(_ applicant: Int, _ vacancy: Int, in best: inout BestPairs) {
        let outcomes = Criterion.allCases.map { facts.ruling($0, applicant, vacancy).outcome }
        guard !outcomes.contains(.fail) else { return }
        best.keep(scorer.ranked(facts, applicant, vacancy, needsPlan: outcomes.contains(.passWithPlan)))
    }

    /// The pairs of a block, by applicant.
    private struct OwnPairs {
        var best: [BestPairs]
        var bars: [Int32]
        var feasible: [Int]

        init(_ block: Range<Int>, limit: Int?) {
            best = Array(repeating: BestPairs(limit: limit), count: block.count)
            bars = Array(repeating: 0, count: block.count)
            feasible = Array(repeating: 0, count: block.count)
        }
    }

    /// Counts the block against a vacancy, 64 applicants at once, and scores those who are feasible.
    private mutating func look(at vacancy: Int, _ sieve: GroupSieve, _ filter: BlockFilter, _ own: inout OwnPairs) {
        countFailing(vacancy, sieve, filter)
        let (pay, place) = (VacancyClasses.shared, VacancyClasses.shared + 1)
        let payStart = filter.start(pay, classes.classes[pay][vacancy])
        let placeStart = filter.start(place, classes.classes[place][vacancy])
        var (firstPay, onlyPay, firstPlace) = (0, 0, 0)
        for word in 0..<filter.words {
            let (once, low) = (sieve.once[word], filter.failing[payStart + word])
            let far = filter.failing[placeStart + word]
            for (index, criterion) in sieve.aloneCriteria.enumerated() {
                counts.only[criterion] += (sieve.alone[index * filter.words + word] & ~(low | far)).nonzeroBitCount
            }
            firstPay += (low & ~once).nonzeroBitCount
            onlyPay += (low & ~(once | far)).nonzeroBitCount
            firstPlace += (far & ~(once | low)).nonzeroBitCount
            let open = filter.present(word) & ~(once | low | far)
            if open != 0 { score(open, vacancy, word, filter, &own) }
        }
        counts.first[pay] += firstPay
        counts.only[pay] += onlyPay
        // Place is the last criterion: who fails it first fails it alone.
        counts.first[place] += firstPlace
        counts.only[place] += firstPlace
    }

    /// What the classes say of the whole block.
    private mutating func countFailing(_ vacancy: Int, _ sieve: GroupSieve, _ filter: BlockFilter) {
        for criterion in classes.classes.indices {
            let failing = filter.failCount(criterion, classes.classes[criterion][vacancy])
            counts.failing[criterion] += failing
            counts.failingByVacancy[vacancy][criterion] += failing
        }
        for (criterion, count) in sieve.first.enumerated() { counts.first[criterion] += count }
        counts.byOneLevel += filter.byOneLevel[Int(classes.classes[VacancyClasses.language][vacancy])]
    }

    /// Scores the feasible ones of 64 applicants.
    private mutating func score(
        _ open: UInt64, _ vacancy: Int, _ word: Int, _ filter: BlockFilter, _ own: inout OwnPairs
    ) {
        var plan: UInt64 = 0
        for criterion in classes.classes.indices {
            let start = filter.start(criterion, classes.classes[criterion][vacancy])
            let needs = filter.planned[start + word] & open
            if needs == 0 { continue }
            counts.planned[criterion] += needs.nonzeroBitCount
            plan |= needs
        }
        counts.feasible += open.nonzeroBitCount
        counts.feasibleByVacancy[vacancy] += open.nonzeroBitCount
        counts.withPlan += plan.nonzeroBitCount
        var rest = open
        while rest != 0 {
            let offset = word * 64 + rest.trailingZeroBitCount
            let needsPlan = plan & rest & (~rest &+ 1) != 0
            rest &= rest - 1
            own.feasible[offset] += 1
            let applicant = filter.block.lowerBound + offset
            let (bar, ownBar) = (bars[vacancy], own.bars[offset])
            guard let score = memo.score(applicant, vacancy, bar: Int(min(bar, ownBar))) else { continue }
            let pair = RankedPair(facts, applicant, vacancy, score, needsPlan: needsPlan)
            if score.mutual >= Int(bar) {
                vacancies[vacancy].insert(pair)
                bars[vacancy] = vacancies[vacancy].bar
            }
            if score.mutual >= Int(ownBar) {
                own.best[offset].insert(pair)
                own.bars[offset] = own.best[offset].bar
            }
        }
    }
}

extension RankedPair {
    init(_ facts: PairFacts, _ applicant: Int, _ vacancy: Int, _ score: PairScore, needsPlan: Bool) {
        self.init(
            tie: facts.tie(applicant, vacancy), applicant: Int32(applicant), vacancy: Int32(vacancy),
            mutual: UInt16(score.mutual), employer: UInt16(score.employer), applicantScore: UInt16(score.applicant),
            needsPlan: needsPlan)
    }
}

extension Scorer {
    /// A feasible pair with its scores and its place among equals.
    func ranked(_ facts: PairFacts, _ applicant: Int, _ vacancy: Int, needsPlan: Bool) -> RankedPair {
        RankedPair(facts, applicant, vacancy, score(facts, applicant, vacancy), needsPlan: needsPlan)
    }
}
