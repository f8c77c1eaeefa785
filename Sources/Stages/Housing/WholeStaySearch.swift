/// Searches for the best whole stays: prices bound them and show which options matter, exchange improves them.
struct WholeStaySearch {
    private let whole: WholeStays
    private let seed: UInt64
    /// Without one no bound was looked for.
    private(set) var leastTotal: Int?
    /// By household: the place; nil = none.
    private(set) var best: [Int?] = []
    private(set) var work = 0
    /// What the plan costs in one number.
    private(set) var total = 0

    /// Prices are moved where that is not more than so many units of work for each guest in a space.
    private static let workPerOption = 100
    /// Exchanges for each guest between the options that units took lately.
    private static let exchanges = 200
    /// How much worse an exchange between them may be at first: little, since the prices know the plan but for some details.
    private static let share = 0.02
    /// How often they are tried again after a better plan was found.
    private static let mostRounds = 4

    init(_ whole: WholeStays, seed: UInt64) {
        self.whole = whole
        self.seed = seed
    }

    mutating func run(work limit: Int) {
        let options = whole.guests.reduce(0) { $0 + $1.options.count }
        guard whole.isAll, options * WholeStaySearch.workPerOption <= limit else {
            return exchangeAll(work: limit)
        }
        var exchange = StayExchange(whole, seed: seed)
        var ascent = PriceAscent(whole)
        ascent.run(improving: &exchange)
        total = exchange.bestTotal
        best = exchange.best
        for round in 0..<WholeStaySearch.mostRounds where total > ascent.leastTotal {
            let narrow = whole.keeping(kept(ascent.recentOptions))
            var further = StayExchange(narrow, seed: seed &+ UInt64(round))
            further.adopt(narrow.choice(of: best), order: Array(narrow.guests.indices))
            further.run(work: WholeStaySearch.exchanges * narrow.guests.count, share: WholeStaySearch.share)
            work += further.work
            guard further.bestTotal < total else {
                if round > 0 { break }
                continue
            }
            (total, best) = (further.bestTotal, further.best)
        }
        leastTotal = ascent.leastTotal
        work += ascent.work
        if isFarFromBound(ascent.leastTotal) { exchangeAll(work: limit) }
    }

    /// Whether more is missing than a thousandth of what the dearest places cost more than the cheapest.
    private func isFarFromBound(_ least: Int) -> Bool {
        let spread = whole.guests.reduce(0) { sum, guest in
            sum + (guest.options.last?.cost ?? 0) - (guest.options.first?.cost ?? 0)
        }
        return (total - least) * 1_000 > spread
    }

    /// Exchange between all options; the better plan stays.
    private mutating func exchangeAll(work limit: Int) {
        var exchange = StayExchange(whole, seed: seed)
        exchange.run(work: limit)
        work += exchange.work
        if best.isEmpty || exchange.bestTotal < total { (best, total) = (exchange.best, exchange.bestTotal) }
    }

    /// The options of the best plan stay in.
    private func kept(_ isRecent: [[Bool]]) -> [[Bool]] {
        zip(whole.choice(of: best), isRecent).map { choice, isRecent in
            isRecent.indices.map { isRecent[$0] || $0 == choice }
        }
    }
}
