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
        var sieve = GroupSieve(words: filter.words)
        var own = OwnPairs(block, limit: facts.options.keepPerApplicant)
        for group in classes.groups {
            sieve.gather(group.classes, filter)
            for vacancy in group.vacancies { look(at: Int(vacancy), sieve, filter, &own) }
        }
        for (offset, index) in block.enumerated() {
            applicants.append((index, own.best[offset], own.feasible[offset]))
        }
    }

    /// The pairs of a block, by applicant.
    private struct OwnPairs {
        var best: [BestPairs]
        var feasible: [Int]

        init(_ block: Range<Int>, limit: Int?) {
            best = Array(repeating: BestPairs(limit: limit), count: block.count)
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
            let score = scorer.score(facts, applicant, vacancy)
            let isBest = (vacancies[vacancy].mayTake(score.mutual), own.best[offset].mayTake(score.mutual))
            guard isBest.0 || isBest.1 else { continue }
            let pair = RankedPair(facts, applicant, vacancy, score, needsPlan: needsPlan)
            if isBest.0 { vacancies[vacancy].insert(pair) }
            if isBest.1 { own.best[offset].insert(pair) }
        }
    }
}

extension RankedPair {
    init(_ facts: PairFacts, _ applicant: Int, _ vacancy: Int, _ score: PairScore, needsPlan: Bool) {
        self.init(
            applicant: Int32(applicant), vacancy: Int32(vacancy), mutual: Int32(score.mutual),
            employer: Int32(score.employer), applicantScore: Int32(score.applicant), needsPlan: needsPlan,
            tie: facts.tie(applicant, vacancy))
    }
}

extension Scorer {
    /// A feasible pair with its scores and its place among equals.
    func ranked(_ facts: PairFacts, _ applicant: Int, _ vacancy: Int, needsPlan: Bool) -> RankedPair {
        RankedPair(facts, applicant, vacancy, score(facts, applicant, vacancy), needsPlan: needsPlan)
    }
}
