import Domain

/// The network applicant (≤ m) → vacancy (≤ k) → employer (≤ slots) of the pairs that are not decided by an answer.
struct InterviewNetwork {
    private var circulation: Circulation
    private var pairArcs: [(pair: Int, arc: Int)] = []
    /// The arc of each applicant's first interview.
    private var firstArcs: [Int] = []
    /// An arc for each further interview of a vacancy, with the share before and after it.
    private var unitArcs: [(before: Share, after: Share, arc: Int)] = []
    /// Pairs that have no arc and, so far, would neither improve nor worsen a plan.
    private var undecided: [(pair: Int, tail: Int, head: Int)] = []
    /// Pairs without an arc that might have improved the plan: with none of them it is the best of all pairs.
    private(set) var missed: [Int] = []

    /// Vacancies with what is possible, sorted by id; pairs sorted; `kept` says which pairs get an arc.
    init(
        _ problem: ShortlistProblem, pairs: [Match], pins: PinnedPairs, shares: [ShortlistShare], kept: [Bool]
    ) {
        let applicants = Set(pairs.map(\.applicant)).sorted()
        let jobs = Dictionary(uniqueKeysWithValues: problem.vacancies.map { ($0.id, $0) })
        let employers = Set(shares.compactMap { jobs[$0.vacancy]?.employer }).sorted()
        let source = 0
        let sink = 1
        let applicantNode = Dictionary(uniqueKeysWithValues: applicants.enumerated().map { ($1, 2 + $0) })
        let vacancyNode = Dictionary(
            uniqueKeysWithValues: shares.enumerated().map { ($1.vacancy, 2 + applicants.count + $0) })
        let employerStart = 2 + applicants.count + shares.count
        circulation = Circulation(nodes: employerStart + employers.count)
        _ = circulation.addArc(from: sink, to: source, capacity: pairs.count)
        for applicant in applicants {
            addApplicant(
                from: source, to: applicantNode[applicant] ?? source, limit: problem.interviewsPerCandidate,
                pinned: pins.byApplicant[applicant] ?? 0)
        }
        for (index, match) in pairs.enumerated() where !pins.kept.contains(index) && !pins.declined.contains(index) {
            guard let tail = applicantNode[match.applicant], let head = vacancyNode[match.vacancy] else { continue }
            if kept[index] {
                pairArcs.append((index, circulation.addArc(from: tail, to: head, capacity: 1)))
            } else {
                undecided.append((index, tail, head))
            }
        }
        let employerNode = Dictionary(uniqueKeysWithValues: employers.enumerated().map { ($1, employerStart + $0) })
        for share in shares {
            guard let tail = vacancyNode[share.vacancy], let employer = jobs[share.vacancy]?.employer,
                let head = employerNode[employer]
            else { continue }
            for count in (pins.byVacancy[share.vacancy] ?? 0)..<share.possible {
                let arc = circulation.addArc(from: tail, to: head, capacity: 1)
                unitArcs.append((Share(count, share.possible), Share(count + 1, share.possible), arc))
            }
        }
        for employer in employers {
            let limit = problem.employerSlots[employer] ?? pairs.count
            let left = max(0, limit - (pins.byEmployer[employer] ?? 0))
            _ = circulation.addArc(from: employerNode[employer] ?? sink, to: sink, capacity: left)
        }
    }

    private mutating func addApplicant(from source: Int, to node: Int, limit: Int, pinned: Int) {
        let left = max(0, limit - pinned)
        if pinned == 0, left > 0 { firstArcs.append(circulation.addArc(from: source, to: node, capacity: 1)) }
        let further = pinned == 0 ? left - 1 : left
        if further > 0 { _ = circulation.addArc(from: source, to: node, capacity: further) }
    }

    /// Most applicants with at least one interview.
    mutating func maximiseCoverage() {
        minimise(firstArcs.map { ($0, -1) }) { _ in 0 }
    }

    /// The shares, sorted upwards, as large as they can be: as few vacancies as possible at the least share, then at
    /// the next, and so on. A unit arc carries a vacancy from one share to the next.
    mutating func levelShares() {
        for share in Set(unitArcs.map(\.before)).sorted() {
            let costs: [(arc: Int, cost: Int)] = unitArcs.compactMap { unit in
                if unit.before == share { return (unit.arc, -1) }
                return unit.after == share ? (unit.arc, 1) : nil
            }
            minimise(costs) { _ in 0 }
        }
    }

    /// Largest sum over the chosen pairs.
    mutating func maximise(_ value: (Int) -> Int) {
        minimise(pairArcs.map { ($0.arc, -value($0.pair)) }) { -value($0) }
    }

    /// Solves a level and prices the pairs without an arc: one that would cost less than nothing has been missed, one
    /// that would cost more can never enter a best plan.
    private mutating func minimise(_ costs: [(arc: Int, cost: Int)], pairCost: (Int) -> Int) {
        circulation.minimise(costs)
        var open: [(pair: Int, tail: Int, head: Int)] = []
        for entry in undecided {
            let price = pairCost(entry.pair) + circulation.price(from: entry.tail, to: entry.head)
            if price < 0 { missed.append(entry.pair) }
            if price == 0 { open.append(entry) }
        }
        undecided = open
    }

    /// Indices of the chosen pairs, pinned ones not included.
    var chosen: [Int] { pairArcs.filter { circulation.flow($0.arc) > 0 }.map(\.pair) }
}

/// A fraction in lowest terms, compared exactly.
struct Share: Hashable, Comparable {
    let count: Int
    let whole: Int

    /// `whole` is at least 1.
    init(_ count: Int, _ whole: Int) {
        var (a, b) = (count, whole)
        while b != 0 { (a, b) = (b, a % b) }
        self.count = count / a
        self.whole = whole / a
    }

    static func < (left: Share, right: Share) -> Bool { left.count * right.whole < right.count * left.whole }
}
