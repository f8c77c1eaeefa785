/// Exact search for the stable placement of the least cost, one applicant after another; only for small problems.
struct StableSearch {
    /// More applicants than these never get through within any work.
    static let mostApplicants = 60

    private let graph: PairGraph
    private let applicantRanks: [Int32]
    private let employerRanks: [Int32]
    private let costs: StableCosts
    /// What the applicants from each number on cost at least.
    private let rest: [[Int]]
    private let limit: Int
    private(set) var work = 0
    private(set) var best: [Int32]
    private var bestCost: [Int]
    private var held: [Int32]
    private var filled: [Int32]

    /// - Parameters:
    ///   - ranks: Two block a placement where both sides rank each other strictly better than what they have.
    ///   - best: A stable placement to beat.
    init(
        _ graph: PairGraph, ranks: (applicant: [Int32], employer: [Int32]), costs: StableCosts, best: [Int32],
        work limit: Int
    ) {
        self.graph = graph
        applicantRanks = ranks.applicant
        employerRanks = ranks.employer
        self.costs = costs
        self.limit = limit
        self.best = best
        bestCost = costs.total(best)
        held = Array(repeating: -1, count: graph.applicants)
        filled = Array(repeating: 0, count: graph.openings.count)
        var rest = [costs.zero]
        for row in (0..<graph.applicants).reversed() {
            var least = costs.withoutPlace[row]
            for pair in graph.pairs(of: row) where costs.ofPair[pair].lexicographicallyPrecedes(least) {
                least = costs.ofPair[pair]
            }
            rest.append(StableCosts.sum(rest[rest.count - 1], least))
        }
        self.rest = rest.reversed()
    }

    /// Whether the whole tree was searched: `best` is then the best there is.
    mutating func run() -> Bool {
        decide(0, costs.zero)
        return work <= limit
    }

    private mutating func decide(_ row: Int, _ cost: [Int]) {
        work += 1
        guard work <= limit, StableCosts.sum(cost, rest[row]).lexicographicallyPrecedes(bestCost) else { return }
        guard row < graph.applicants else {
            if isStable() {
                best = held
                bestCost = cost
            }
            return
        }
        for pair in graph.pairs(of: row) {
            let vacancy = Int(graph.vacancy[pair])
            guard filled[vacancy] < graph.openings[vacancy] else { continue }
            held[row] = Int32(pair)
            filled[vacancy] += 1
            if !isBlocked(upTo: row) { decide(row + 1, StableCosts.sum(cost, costs.ofPair[pair])) }
            filled[vacancy] -= 1
            held[row] = -1
        }
        if !isBlocked(upTo: row) { decide(row + 1, StableCosts.sum(cost, costs.withoutPlace[row])) }
    }

    /// Whether an applicant already decided, or `row`, blocks with somebody who is placed.
    private func isBlocked(upTo row: Int) -> Bool {
        for other in 0...row where other != row {
            if blocks(row, with: other) || blocks(other, with: row) { return true }
        }
        return false
    }

    /// Whether an applicant would rather have the place of another, and the employer would rather have the applicant.
    private func blocks(_ applicant: Int, with other: Int) -> Bool {
        guard held[other] >= 0 else { return false }
        let vacancy = graph.vacancy[Int(held[other])]
        guard let pair = graph.pairs(of: applicant).first(where: { graph.vacancy[$0] == vacancy }) else { return false }
        return isWish(pair, of: applicant) && employerRanks[pair] < employerRanks[Int(held[other])]
    }

    private func isWish(_ pair: Int, of applicant: Int) -> Bool {
        held[applicant] < 0 || applicantRanks[pair] < applicantRanks[Int(held[applicant])]
    }

    /// Whether nobody wishes for a vacancy with room; those with somebody worse were looked at on the way.
    private func isStable() -> Bool {
        for row in 0..<graph.applicants {
            for pair in graph.pairs(of: row) where isWish(pair, of: row) {
                let vacancy = Int(graph.vacancy[pair])
                if filled[vacancy] < graph.openings[vacancy] { return false }
            }
        }
        return true
    }
}

/// What each decision costs on every level of the objective.
struct StableCosts {
    let zero: [Int]
    let ofPair: [[Int]]
    let withoutPlace: [[Int]]

    func total(_ held: [Int32]) -> [Int] {
        held.indices.reduce(into: zero) { sum, row in
            sum = StableCosts.sum(sum, held[row] < 0 ? withoutPlace[row] : ofPair[Int(held[row])])
        }
    }

    static func sum(_ left: [Int], _ right: [Int]) -> [Int] { zip(left, right).map { $0 + $1 } }

    // MARK: All levels as one number

    var price: TieSearch.Price {
        let factors = factors
        func single(_ cost: [Int]) -> Int { zip(cost, factors).reduce(0) { $0 + $1.0 * $1.1 } }
        return TieSearch.Price(ofPair: ofPair.map(single), withoutPlace: withoutPlace.map(single))
    }

    /// A total as the number that ``price`` adds up to.
    func single(_ total: [Int]) -> Int { zip(total, factors).reduce(0) { $0 + $1.0 * $1.1 } }

    /// What one of each level counts, so that it outweighs all later levels together. Levels at the end that do not fit into
    /// a number count nothing.
    private var factors: [Int] {
        let most = (withoutPlace + ofPair).reduce(into: zero) { most, cost in
            for level in most.indices { most[level] = max(most[level], cost[level]) }
        }
        var product = 1
        let steps = most.map { share -> Int? in
            let (step, isTooLarge) = share.multipliedReportingOverflow(by: withoutPlace.count)
            let (next, isTooMuch) = product.multipliedReportingOverflow(by: step &+ 1)
            guard !isTooLarge, !isTooMuch else { return nil }
            product = next
            return step + 1
        }
        let fitting = steps.prefix { $0 != nil }.compactMap(\.self)
        return most.indices.map { level in
            level < fitting.count ? fitting[(level + 1)...].reduce(1, *) : 0
        }
    }
}
