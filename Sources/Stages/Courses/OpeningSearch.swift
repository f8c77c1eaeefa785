import Domain

/// Decides which groups of a part are held, with the cheapest seating for each choice, until nothing better can exist.
///
/// A branch decides group by group, the dearest seats first, whether it is held. What it costs at least: the groups that it holds,
/// the cheapest seating if all undecided ones were held too, and for the seats that are still wanted the cheapest of the undecided
/// groups, each whole, or one learner less for what that costs at least. Both parts of the bound hold together, since seating one
/// learner less never costs less than the one before did: the cost of the cheapest seating is convex in the number seated.
struct OpeningSearch {
    private let market: SeatMarket
    private(set) var best: Seating?
    private var bestTotal: Worth?
    private(set) var work = 0
    private let limit: Int
    /// Groups in the order of the decisions.
    private var order: [Int] = []
    /// The least that groups from a decision on cost which have so many seats together, by decision and seats; nil = so many
    /// there are not.
    private var covers: [[Worth?]] = []

    init(_ market: SeatMarket, work limit: Int) {
        self.market = market
        self.limit = limit
    }

    /// Whether every choice was tried or shown to be no better.
    var isComplete: Bool { work < limit }

    mutating func run() {
        var seating = Seating(market)
        var able = [Int](repeating: 0, count: market.groups.count)
        for learner in market.learners { for option in learner.options { able[option.group] += 1 } }
        for group in market.groups.indices where able[group] < market.groups[group].minimum { seating.close(group) }
        count(seating, since: 0)
        offer(seating)
        closeWhatHelps(seating)
        order = market.groups.indices.filter { seating.isOpen[$0] }.sorted { isDearer($0, than: $1) }
        cover()
        descend(seating, 0, held: .zero, seats: 0)
    }

    private mutating func count(_ seating: Seating, since before: Int) { work += seating.work - before }

    /// Keeps a seating whose groups can all be filled and that costs less.
    private mutating func offer(_ seating: Seating) {
        if let bestTotal, bestTotal <= seating.total { return }
        var filled = seating
        guard filled.fill() else { return count(filled, since: seating.work) }
        count(filled, since: seating.work)
        let total = filled.total
        if let bestTotal, bestTotal <= total { return }
        best = filled
        bestTotal = total
    }

    /// Closes one group after the other as long as each saves something.
    private mutating func closeWhatHelps(_ seating: Seating) {
        var (seating, hasGained) = (seating, true)
        while hasGained, work < limit {
            hasGained = false
            for group in market.groups.indices where seating.isOpen[group] && work < limit {
                var trial = seating
                trial.close(group)
                count(trial, since: seating.work)
                let before = bestTotal
                offer(trial)
                if bestTotal != before { (seating, hasGained) = (trial, true) }
            }
        }
    }

    private func isDearer(_ one: Int, than other: Int) -> Bool {
        let (left, right) = (market.groups[one], market.groups[other])
        let (first, second) = (left.worth.times(right.seats), right.worth.times(left.seats))
        return first != second ? second < first : one < other
    }

    private mutating func cover() {
        let seats = order.reduce(0) { $0 + market.groups[$1].seats }
        covers = [[.zero] + Array(repeating: nil, count: seats)]
        for index in order.reversed() {
            let (group, after) = (market.groups[index], covers[covers.count - 1])
            covers.append(
                (0...seats).map { wanted in
                    let held = after[max(0, wanted - group.seats)].map { $0 + group.worth }
                    guard let without = after[wanted] else { return held }
                    return held.map { min($0, without) } ?? without
                })
        }
        covers.reverse()
    }

    /// The least that the seats which are still wanted cost.
    private func leastPrice(from decision: Int, wanted: Int, loss: Worth) -> Worth {
        var (least, lost) = (Worth?.none, Worth.zero)
        for missing in 0...wanted {
            if let price = covers[decision][wanted - missing] { least = min(least ?? price + lost, price + lost) }
            lost += loss
        }
        return least ?? .zero
    }

    private mutating func descend(_ seating: Seating, _ decision: Int, held: Worth, seats: Int) {
        guard work < limit else { return }
        var seating = seating
        let before = seating.work
        let loss = seating.leastLoss() ?? .zero
        work += 1
        count(seating, since: before)
        let wanted = max(0, seating.seated - seats)
        let bound = held + seating.worth + leastPrice(from: decision, wanted: wanted, loss: loss)
        if let bestTotal, bestTotal <= bound { return }
        guard decision < order.count else { return offer(seating) }
        let group = order[decision]
        var closed = seating
        closed.close(group)
        count(closed, since: seating.work)
        descend(closed, decision + 1, held: held, seats: seats)
        descend(
            seating, decision + 1, held: held + market.groups[group].worth, seats: seats + market.groups[group].seats)
    }
}
