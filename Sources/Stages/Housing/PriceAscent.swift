/// Raises the bound of whole stays by moving prices to where everybody lives in one place, and makes plans on the way.
///
/// The volume algorithm (Barahona, Anbil, Mathematical Programming 87, 2000): prices move from the best ones so far along the mean
/// of what was missing lately, by a part of the gap between plan and bound that shrinks where the bound does not rise.
struct PriceAscent {
    private let whole: WholeStays
    private var prices: StayPrices
    /// The best prices so far with their bound, in parts.
    private var centre: [Int]
    private var bound = Int.min
    /// By guest: 1 less how often it was taken lately; what the price lacks.
    private var lack: [Double]
    private var pace = 0.1
    private var failures = 0

    private static let rounds = 400
    private static let lately = 200
    /// A plan is made each so many rounds.
    private static let planEvery = 10

    init(_ whole: WholeStays) {
        self.whole = whole
        prices = StayPrices(whole)
        centre = prices.most
        lack = centre.map { _ in 0 }
    }

    /// No plan costs less.
    var leastTotal: Int {
        // Rounded up; bounds may be negative where weights are.
        bound >= 0 ? (bound + StayPrices.parts - 1) / StayPrices.parts : bound / StayPrices.parts
    }

    var work: Int { prices.work }

    /// Until the plan in hand is known to be the best, or the bound hardly rises any more.
    mutating func run(improving exchange: inout StayExchange) {
        begin()
        for round in 1...PriceAscent.rounds {
            if leastTotal >= exchange.bestTotal || pace < 1e-6 || !move(below: exchange.bestTotal) { return }
            if round % PriceAscent.planEvery == 0 { offerPlan(to: &exchange) }
        }
        offerPlan(to: &exchange)
    }

    /// Options that units took lately.
    var recentOptions: [[Bool]] { prices.recentOptions(PriceAscent.lately) }

    /// Starts where everybody pays the same part more than the cheapest place costs, whichever part has the highest bound.
    private mutating func begin() {
        for quarters in 4...8 {
            let wanted = whole.guests.indices.map { guest in
                let cheapest = whole.guests[guest].options.first?.cost ?? whole.guests[guest].unhoused
                return min(prices.most[guest], cheapest * StayPrices.parts / 4 * quarters)
            }
            let bound = prices.bound(at: wanted)
            if bound > self.bound { (self.bound, centre, lack) = (bound, wanted, prices.times.map { 1 - Double($0) }) }
        }
    }

    /// One step; false where nothing lacks or no price changes.
    private mutating func move(below total: Int) -> Bool {
        var norm = 0.0
        for guest in lack.indices where lack[guest] < 0 || centre[guest] < prices.most[guest] {
            norm += lack[guest] * lack[guest]
        }
        guard norm > 1e-9 else { return false }
        let gap = Double(min(total * StayPrices.parts, bound + abs(bound) / 10) - bound)
        let length = pace * max(gap, Double(StayPrices.parts)) / norm
        let wanted = centre.indices.map { guest in
            min(prices.most[guest], centre[guest] + Int((length * lack[guest]).rounded()))
        }
        let bound = prices.bound(at: wanted)
        var agreement = 0.0
        for guest in lack.indices {
            let missing = 1 - Double(prices.times[guest])
            agreement += lack[guest] * missing
            lack[guest] = 0.9 * lack[guest] + 0.1 * missing
        }
        if bound > self.bound {
            (self.bound, centre) = (bound, wanted)
            if agreement >= 0 { pace = min(2, pace * 1.1) }
            failures = 0
        } else {
            failures += 1
            if failures % 10 == 0 { pace *= 2.0 / 3 }
        }
        return true
    }

    /// Everybody where the units took them, the cheapest where several did; the others by price.
    private mutating func offerPlan(to exchange: inout StayExchange) {
        var wanted = whole.guests.map { _ in -1 }
        for pairs in prices.taken {
            for pair in pairs.map({ prices.pairs[$0] }) where wanted[pair.guest] < 0 || pair.option < wanted[pair.guest]
            {
                wanted[pair.guest] = pair.option
            }
        }
        let current = prices.prices
        exchange.adopt(wanted, order: current.indices.sorted { (current[$1], $0) < (current[$0], $1) })
    }
}
