/// The assignment with the largest total gain, found by an auction: each applicant at most once, each vacancy up to its
/// openings.
///
/// Applicants bid for openings with what they gain there beyond their next best, and whoever is outbid bids again. Then
/// openings that stayed empty at a price above 0 bid for applicants, until all that stay empty cost nothing. A bid raises
/// a price at least by some amount, which shrinks from round to round; in the last one it is so small that no other
/// assignment can gain more. Source: Bertsekas, Castañon, "The auction algorithm for the transportation problem" (1989);
/// Bertsekas, Castañon, Tsaknakis, "Reverse auction and the solution of inequality constrained assignment problems" (1993).
package struct AuctionAssignment {
    let graph: PairGraph
    /// What each pair of the graph gains over leaving the applicant without a place; may be negative.
    let gains: [Int]
    /// Gains and prices are counted in this part of their unit: one more than there are applicants.
    let scale: Int
    private let seatStart: [Int]
    /// The openings of each vacancy in a round: what each costs and who has it, −1 = nobody; a heap with the cheapest on top.
    private var seatPrice: [Int]
    private var seatHolder: [Int32]
    /// What the cheapest opening of each vacancy costs.
    private(set) var price: [Int]
    private var columns: PairColumns
    /// The pair that each applicant has, or −1.
    package private(set) var held: [Int32]
    /// Pairs looked at.
    package private(set) var work = 0

    /// By how much the least raise shrinks from round to round.
    private static var shrink: Int { 8 }

    /// Nil where the gains are too large to be counted in parts.
    package init?(_ graph: PairGraph, gains: [Int]) {
        let scale = graph.applicants + 1
        for gain in [gains.min() ?? 0, gains.max() ?? 0] {
            let (product, isTooLarge) = gain.multipliedReportingOverflow(by: scale)
            // Prices are gains and raises of one round on top of each other, values their differences.
            guard !isTooLarge, product.magnitude < 1 << 59 else { return nil }
        }
        self.graph = graph
        self.gains = gains
        self.scale = scale
        seatStart = graph.seats
        seatPrice = Array(repeating: 0, count: seatStart.last ?? 0)
        seatHolder = Array(repeating: -1, count: seatStart.last ?? 0)
        // Nobody can afford a vacancy without an opening.
        price = graph.openings.map { $0 > 0 ? 0 : 1 << 61 }
        held = Array(repeating: -1, count: graph.applicants)
        columns = PairColumns(graph, gains)
    }

    package mutating func run() {
        guard let most = gains.max(), most > 0 else { return }
        var raise = max(1, most * scale / Self.shrink)
        while true {
            applicantsBid(atLeast: raise)
            openingsBid(atLeast: raise)
            if raise == 1 { return }
            raise = max(1, raise / Self.shrink)
            clear()
        }
    }

    /// Everybody gets up; prices stay.
    private mutating func clear() {
        for vacancy in price.indices {
            for seat in seatStart[vacancy]..<seatStart[vacancy + 1] {
                seatPrice[seat] = price[vacancy]
                seatHolder[seat] = -1
            }
        }
        for applicant in held.indices { held[applicant] = -1 }
    }

    // MARK: - Applicants bid

    private mutating func applicantsBid(atLeast raise: Int) {
        var waiting: [Int32] = (0..<graph.applicants).reversed().map { Int32($0) }
        while let bidder = waiting.popLast() {
            guard let (pair, lead) = bestPair(of: Int(bidder)) else { continue }
            let vacancy = Int(graph.vacancy[pair])
            let former = seatHolder[seatStart[vacancy]]
            replaceCheapest(of: vacancy, by: bidder, at: price[vacancy] + lead + raise)
            held[Int(bidder)] = Int32(pair)
            if former >= 0 {
                held[Int(former)] = -1
                waiting.append(former)
            }
        }
    }

    /// The pair worth most at today's prices and by how much it leads, having no place being the last choice; nil where
    /// that is best.
    private mutating func bestPair(of applicant: Int) -> (pair: Int, lead: Int)? {
        let pairs = graph.pairs(of: applicant)
        work += pairs.count
        var (best, second, chosen) = (0, 0, -1)
        for pair in pairs {
            let value = gains[pair] &* scale &- price[Int(graph.vacancy[pair])]
            if value <= second { continue }
            if value > best {
                second = best
                best = value
                chosen = pair
            } else {
                second = value
            }
        }
        return chosen < 0 ? nil : (chosen, best - second)
    }

    private mutating func replaceCheapest(of vacancy: Int, by holder: Int32, at offer: Int) {
        let base = seatStart[vacancy]
        let count = seatStart[vacancy + 1] - base
        var hole = 0
        while true {
            var child = 2 * hole + 1
            guard child < count else { break }
            if child + 1 < count, seatPrice[base + child + 1] < seatPrice[base + child] { child += 1 }
            guard seatPrice[base + child] < offer else { break }
            seatPrice[base + hole] = seatPrice[base + child]
            seatHolder[base + hole] = seatHolder[base + child]
            hole = child
        }
        seatPrice[base + hole] = offer
        seatHolder[base + hole] = holder
        price[vacancy] = seatPrice[base]
    }

    // MARK: - Openings bid

    /// From here to the end of the round an opening costs what its vacancy's cheapest does.
    private mutating func openingsBid(atLeast raise: Int) {
        var worth = held.map { pair in
            pair < 0 ? 0 : gains[Int(pair)] * scale - price[Int(graph.vacancy[Int(pair)])]
        }
        var empty = graph.openings.indices.map { vacancy in
            (seatStart[vacancy]..<seatStart[vacancy + 1]).count { seatHolder[$0] < 0 }
        }
        var waiting = graph.openings.indices.filter { empty[$0] > 0 }
        while let vacancy = waiting.popLast() {
            while empty[vacancy] > 0, price[vacancy] > 0 {
                let found = bestApplicant(for: vacancy, worth, above: raise)
                let lower = found.map { min(price[vacancy], max(0, $0.second - raise)) } ?? 0
                if lower < price[vacancy] {
                    for seat in seatStart[vacancy]..<seatStart[vacancy + 1] where seatHolder[seat] >= 0 {
                        worth[Int(seatHolder[seat])] += price[vacancy] - lower
                    }
                    price[vacancy] = lower
                }
                guard let found else { break }
                let pair = Int(columns.pair[found.place])
                let applicant = columns.applicant[found.place]
                if held[Int(applicant)] >= 0 {
                    let left = Int(graph.vacancy[Int(held[Int(applicant)])])
                    reseat(from: applicant, to: -1, at: left)
                    empty[left] += 1
                    if empty[left] == 1 { waiting.append(left) }
                }
                held[Int(applicant)] = Int32(pair)
                worth[Int(applicant)] = gains[pair] * scale - price[vacancy]
                reseat(from: -1, to: applicant, at: vacancy)
                empty[vacancy] -= 1
            }
        }
    }

    /// Whom the vacancy could offer most to leave their place, and what the next would bring; nil where nobody is worth
    /// more than the raise.
    private mutating func bestApplicant(
        for vacancy: Int, _ worth: [Int], above raise: Int
    ) -> (place: Int, second: Int)? {
        let column = columns.places(of: vacancy)
        work += column.count
        var (best, second, chosen) = (raise, Int.min, -1)
        for place in column {
            let applicant = Int(columns.applicant[place])
            let value = columns.gain[place] &* scale &- worth[applicant]
            if value <= second || held[applicant] == columns.pair[place] { continue }
            if value > best {
                second = best
                best = value
                chosen = place
            } else {
                second = value
            }
        }
        return chosen < 0 ? nil : (chosen, second)
    }

    private mutating func reseat(from former: Int32, to next: Int32, at vacancy: Int) {
        for seat in seatStart[vacancy]..<seatStart[vacancy + 1] where seatHolder[seat] == former {
            seatHolder[seat] = next
            return
        }
    }
}

/// The pairs of a graph by vacancy.
struct PairColumns {
    private let start: [Int32]
    let pair: [Int32]
    let applicant: [Int32]
    let gain: [Int]

    init(_ graph: PairGraph, _ gains: [Int]) {
        var start = [Int32](repeating: 0, count: graph.openings.count + 1)
        for vacancy in graph.vacancy { start[Int(vacancy) + 1] += 1 }
        for index in 1..<start.count { start[index] += start[index - 1] }
        var next = start
        var pairs = [Int32](repeating: 0, count: graph.pairs)
        for (pair, vacancy) in graph.vacancy.enumerated() {
            pairs[Int(next[Int(vacancy)])] = Int32(pair)
            next[Int(vacancy)] += 1
        }
        self.start = start
        pair = pairs
        applicant = pairs.map { graph.applicant[Int($0)] }
        gain = pairs.map { gains[Int($0)] }
    }

    func places(of vacancy: Int) -> Range<Int> { Int(start[vacancy])..<Int(start[vacancy + 1]) }
}
