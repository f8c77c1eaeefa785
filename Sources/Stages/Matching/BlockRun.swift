import Domain

/// What one worker gathers from its blocks of applicants.
struct BlockRun: Sendable {
    private let plan: BlockPlan
    var counts: FunnelCounts
    var vacancies: [BestPairs]
    /// The score from which a pair may belong to the best of each vacancy.
    private var bars: [Int32]
    /// The blocks of applicants that were seen.
    var blocks: [Block] = []

    /// What was found for a block of applicants, beside each other in their order.
    struct Block: Sendable {
        /// Places in the order of the applicants.
        let places: Range<Int>
        /// The best pairs of one applicant after the other, and where those of each end.
        var rows: [MatchList.Row] = []
        var ends: [Int] = []
        var feasible: [Int] = []
        /// Vacancies where the applicant fails each criterion; empty if any is feasible.
        var failing: [[Int]] = []
    }

    init(_ plan: BlockPlan) {
        self.plan = plan
        counts = FunnelCounts(plan.classes)
        let count = plan.facts.vacancies.count
        vacancies = Array(repeating: BestPairs(limit: plan.facts.options.keepPerVacancy), count: count)
        bars = Array(repeating: 0, count: count)
    }

    mutating func add(block: Range<Int>, _ scores: BlockScores) {
        let filter = BlockFilter(plan, block: block)
        counts.add(filter)
        var sieve = GroupSieve(words: filter.words)
        var shut = [UInt64](repeating: 0, count: filter.words)
        var own = OwnPairs(block, limit: plan.facts.options.keepPerApplicant)
        scores.beginBlock()
        for group in plan.classes.groups {
            sieve.gather(group.classes, filter)
            let size = group.bundles.reduce(0) { $0 + $1.vacancies.count }
            for (criterion, count) in sieve.first.enumerated() { counts.first[criterion] += count * size }
            for bundle in group.bundles {
                if sieve.isOpen { scores.beginBundle() }
                for vacancy in bundle.vacancies {
                    let (pay, place) = starts(Int(vacancy), filter)
                    if sieve.isOpen || !sieve.aloneCriteria.isEmpty { countAlone(pay, place, sieve, filter, &shut) }
                    guard sieve.isOpen else { continue }
                    countLast(pay, place, sieve, filter)
                    score(Int(vacancy), pay, place, sieve, shut, filter, scores, &own)
                }
            }
        }
        blocks.append(found(block, filter, own))
    }

    private func found(_ block: Range<Int>, _ filter: BlockFilter, _ own: OwnPairs) -> Block {
        var found = Block(places: block, feasible: own.feasible)
        found.rows.reserveCapacity(own.best.reduce(0) { $0 + $1.count })
        for (offset, applicant) in plan.order.applicants[block].enumerated() {
            var best = own.best[offset]
            for vacancy in plan.invited[Int(applicant)] ?? [] { keep(Int(applicant), vacancy, in: &best) }
            found.rows += best.sorted.lazy.map(\.row)
            found.ends.append(found.rows.count)
            found.failing.append(own.feasible[offset] == 0 ? filter.failing(offset, plan.classes.sizes) : [])
        }
        return found
    }

    /// Keeps a pair, if it is feasible, beside the best ones.
    private func keep(_ applicant: Int, _ vacancy: Int, in best: inout BestPairs) {
        let outcomes = Criterion.allCases.map { plan.facts.ruling($0, applicant, vacancy).outcome }
        guard !outcomes.contains(.fail) else { return }
        best.keep(plan.scorer.ranked(plan.facts, applicant, vacancy, needsPlan: outcomes.contains(.passWithPlan)))
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

    /// The first words of what pay and place, the two criteria of a vacancy's own, say of it.
    private func starts(_ vacancy: Int, _ filter: BlockFilter) -> (pay: Int, place: Int) {
        let (pay, place) = (VacancyClasses.shared, VacancyClasses.shared + 1)
        return (
            filter.start(pay, plan.classes.classes[pay][vacancy]),
            filter.start(place, plan.classes.classes[place][vacancy])
        )
    }

    /// Counts who fails one shared criterion and nothing else; `shut` then says who fails pay or place.
    private mutating func countAlone(
        _ pay: Int, _ place: Int, _ sieve: GroupSieve, _ filter: BlockFilter, _ shut: inout [UInt64]
    ) {
        let words = filter.words
        shut.withUnsafeMutableBufferPointer { shut in
            filter.failing.withUnsafeBufferPointer { failing in
                for word in 0..<words { shut[word] = failing[pay + word] | failing[place + word] }
            }
            sieve.alone.withUnsafeBufferPointer { alone in
                for (index, criterion) in sieve.aloneCriteria.enumerated() {
                    var count = 0
                    let start = index * words
                    for word in 0..<words { count &+= (alone[start + word] & ~shut[word]).nonzeroBitCount }
                    counts.only[criterion] += count
                }
            }
        }
    }

    /// Counts who fails pay or place, and no shared criterion.
    private mutating func countLast(_ pay: Int, _ place: Int, _ sieve: GroupSieve, _ filter: BlockFilter) {
        var (firstPay, onlyPay, firstPlace) = (0, 0, 0)
        let words = filter.words
        filter.failing.withUnsafeBufferPointer { failing in
            sieve.once.withUnsafeBufferPointer { once in
                for word in 0..<words {
                    let (low, far) = (failing[pay + word], failing[place + word])
                    firstPay &+= (low & ~once[word]).nonzeroBitCount
                    onlyPay &+= (low & ~(once[word] | far)).nonzeroBitCount
                    firstPlace &+= (far & ~(once[word] | low)).nonzeroBitCount
                }
            }
        }
        counts.first[VacancyClasses.shared] += firstPay
        counts.only[VacancyClasses.shared] += onlyPay
        // Place is the last criterion: who fails it first fails it alone.
        counts.first[VacancyClasses.shared + 1] += firstPlace
        counts.only[VacancyClasses.shared + 1] += firstPlace
    }

    /// Counts the feasible ones of a block, 64 at once, and scores them.
    private mutating func score(
        _ vacancy: Int, _ pay: Int, _ place: Int, _ sieve: GroupSieve, _ shut: [UInt64], _ filter: BlockFilter,
        _ scores: BlockScores, _ own: inout OwnPairs
    ) {
        var feasible = 0
        for word in 0..<filter.words {
            let open = filter.present(word) & ~(sieve.once[word] | shut[word])
            if open == 0 { continue }
            var plan: UInt64 = 0
            for (criterion, start) in sieve.plannedCriteria {
                let needs = filter.planned[start + word] & open
                counts.planned[criterion] += needs.nonzeroBitCount
                plan |= needs
            }
            let (low, far) = (filter.planned[pay + word] & open, filter.planned[place + word] & open)
            counts.planned[VacancyClasses.shared] += low.nonzeroBitCount
            counts.planned[VacancyClasses.shared + 1] += far.nonzeroBitCount
            plan |= low | far
            feasible += open.nonzeroBitCount
            counts.withPlan += plan.nonzeroBitCount
            score(open, plan, vacancy, filter.block.lowerBound, word, scores, &own)
        }
        counts.feasible += feasible
        counts.feasibleByVacancy[vacancy] += feasible
    }

    /// Scores the feasible ones of 64 applicants.
    private mutating func score(
        _ open: UInt64, _ plan: UInt64, _ vacancy: Int, _ first: Int, _ word: Int, _ scores: BlockScores,
        _ own: inout OwnPairs
    ) {
        var rest = open
        while rest != 0 {
            let offset = word * 64 + rest.trailingZeroBitCount
            let needsPlan = plan & rest & (~rest &+ 1) != 0
            rest &= rest - 1
            own.feasible[offset] += 1
            let applicant = Int(self.plan.order.applicants[first + offset])
            let (bar, ownBar) = (bars[vacancy], own.bars[offset])
            guard let score = scores.score(offset, applicant, vacancy, bar: Int(min(bar, ownBar))) else { continue }
            let pair = RankedPair(self.plan.facts, applicant, vacancy, score, needsPlan: needsPlan)
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
