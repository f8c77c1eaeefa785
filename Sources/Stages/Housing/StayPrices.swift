/// What no plan of whole stays can cost less than, by what each guest would pay at most.
///
/// Lagrangian relaxation of the rule that everybody lives in one place (Held, Karp, Operations Research 18, 1970): each guest has a price; each
/// unit takes those guests whose prices, less what they cost there, are worth the most and more than its fixed price. All prices less
/// what the units gain is a bound, whatever the prices are. It is counted in whole numbers, each cost 64 times.
struct StayPrices {
    /// A guest in a space.
    struct Pair {
        let guest: Int
        /// The guest's option.
        let option: Int
        let cost: Int
        let range: Range<Int>
    }

    /// How many parts a cost has, so that prices may lie between costs.
    static let parts = 64

    private let whole: WholeStays
    /// By space, in each by first night.
    let pairs: [Pair]
    private let pairsOfSpace: [Range<Int>]
    private let unitOfSpace: [Int]
    /// By guest, the cheapest first.
    private let pairsOfGuest: [[Int]]
    /// By guest: being without a home.
    let most: [Int]
    /// By guest, those of the last bound.
    private(set) var prices: [Int]
    /// By guest: how many units took it.
    private(set) var times: [Int]
    /// By space: the pairs that its unit took.
    private(set) var taken: [[Int]]
    private var gains: [Int]
    private var isStale: [Bool]
    private var packing = NightPacking()
    /// By pair: the last bound for which a unit took it.
    private var lastTaken: [Int]
    private var round = 0
    /// Guests looked at in units so far.
    private(set) var work = 0

    init(_ whole: WholeStays) {
        self.whole = whole
        let order = whole.guests.indices.sorted {
            (whole.guests[$0].range.lowerBound, $0) < (whole.guests[$1].range.lowerBound, $1)
        }
        var bySpace = whole.capacity.map { _ in [Pair]() }
        for guest in order {
            for (index, option) in whole.guests[guest].options.enumerated() {
                bySpace[option.space].append(
                    Pair(
                        guest: guest, option: index, cost: option.cost * StayPrices.parts,
                        range: whole.guests[guest].range))
            }
        }
        var pairs: [Pair] = []
        pairsOfSpace = bySpace.map { own in
            pairs += own
            return (pairs.count - own.count)..<pairs.count
        }
        self.pairs = pairs
        var pairsOfGuest = whole.guests.map { $0.options.map { _ in 0 } }
        for (index, pair) in pairs.enumerated() { pairsOfGuest[pair.guest][pair.option] = index }
        self.pairsOfGuest = pairsOfGuest
        var unitOfSpace = whole.capacity.map { _ in 0 }
        for (unit, spaces) in whole.spacesOf.enumerated() { for space in spaces { unitOfSpace[space] = unit } }
        self.unitOfSpace = unitOfSpace
        lastTaken = pairs.map { _ in Int.min }
        most = whole.guests.map { $0.unhoused * StayPrices.parts }
        prices = most.map { _ in 0 }
        times = prices
        taken = whole.capacity.map { _ in [] }
        gains = whole.fixed.map { _ in 0 }
        isStale = whole.fixed.map { _ in true }
    }

    /// The bound at these prices, of which none is above `most`.
    mutating func bound(at wanted: [Int]) -> Int {
        round += 1
        for guest in prices.indices where prices[guest] != wanted[guest] {
            // A unit in which the guest is worth nothing before and after does not see the change.
            let higher = max(prices[guest], wanted[guest])
            prices[guest] = wanted[guest]
            for (option, pair) in zip(whole.guests[guest].options, pairsOfGuest[guest]) {
                if pairs[pair].cost >= higher { break }
                isStale[option.unit] = true
            }
        }
        for unit in gains.indices where isStale[unit] { fill(unit) }
        return prices.reduce(0, +) - gains.reduce(0, +)
    }

    /// Gives the unit to those who are worth the most there, or to nobody.
    private mutating func fill(_ unit: Int) {
        isStale[unit] = false
        var total = 0
        for space in whole.spacesOf[unit] {
            for pair in taken[space] {
                times[pairs[pair].guest] -= 1
                lastTaken[pair] = round - 1
            }
            total += pack(space)
            taken[space] = packing.chosen
        }
        let fixed = whole.fixed[unit] * StayPrices.parts
        gains[unit] = max(0, total - fixed)
        for space in whole.spacesOf[unit] {
            if total <= fixed { taken[space] = [] }
            for pair in taken[space] { times[pairs[pair].guest] += 1 }
        }
    }

    private mutating func pack(_ space: Int) -> Int {
        packing.candidates.removeAll(keepingCapacity: true)
        for index in pairsOfSpace[space] {
            let worth = prices[pairs[index].guest] - pairs[index].cost
            guard worth > 0 else { continue }
            packing.candidates.append(
                .init(
                    number: index, from: pairs[index].range.lowerBound, until: pairs[index].range.upperBound,
                    worth: worth))
        }
        work += packing.candidates.count
        return packing.run(beds: Int(whole.capacity[space]))
    }

    /// By guest and option: whether its unit took the guest for one of the last bounds.
    func recentOptions(_ rounds: Int) -> [[Bool]] {
        var isRecent = whole.guests.map { $0.options.map { _ in false } }
        for pair in taken.joined() { isRecent[pairs[pair].guest][pairs[pair].option] = true }
        for (index, pair) in pairs.enumerated() where lastTaken[index] > round - rounds {
            isRecent[pair.guest][pair.option] = true
        }
        return isRecent
    }
}
