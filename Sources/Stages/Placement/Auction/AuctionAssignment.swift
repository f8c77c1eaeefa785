/// The assignment with the largest total gain, found by an auction: each applicant at most once, each vacancy up to its
/// openings.
///
/// Applicants bid for openings with what they gain there beyond their next best, and whoever is outbid bids again. Then
/// openings that stayed empty at a price above 0 bid for applicants, until all that stay empty cost nothing. A bid raises
/// a price at least by some amount, which shrinks from round to round, until the least prices prove that no other
/// assignment gains more: at the latest when all applicants together miss less than one unit. Who misses less than the new
/// round's raise keeps the place. Source: Bertsekas, Castañon, "The auction algorithm for the transportation problem" (1989);
/// Bertsekas, Castañon, Tsaknakis, "Reverse auction and the solution of inequality constrained assignment problems" (1993).
package struct AuctionAssignment<Gain: FixedWidthInteger & SignedInteger & Sendable> {
    let rows: PairRows
    let columns: PairColumns<Gain>
    /// What each pair of the graph gains over leaving the applicant without a place; may be negative.
    let gains: [Gain]
    /// Gains and prices are counted in this part of their unit: one more than there are applicants.
    let scale: Int
    let seatStart: [Int]
    /// What each opening that is taken costs and who has it, those of a vacancy together: the first `filled` of its seats, while
    /// applicants bid a heap with the cheapest on top.
    var seatPrice: [Int]
    var seatHolder: [Int32]
    var filled: [Int32]
    /// What the cheapest opening of each vacancy costs.
    var price: [Int]
    /// The vacancy that each applicant has, or −1, and what it gains.
    var place: [Int32]
    var own: [Gain]
    /// What everybody had when openings last bid, and what it was worth to them.
    var lastPlace: [Int32]
    var lastOwn: [Gain]
    var worth: [Int]
    var wishes: ShortLists<Gain>
    var candidates: ShortLists<Gain>
    /// The least prices, in the gains' unit, at which the assignment is what everybody would choose: they prove that no other
    /// gains more. 0 where an opening is free.
    package private(set) var prices: [Int]
    /// Pairs looked at.
    package internal(set) var work = 0

    /// By how much the least raise shrinks from round to round.
    private static var shrink: Int { 16 }

    /// Nil where the gains are too large to be counted in parts.
    package init?(_ rows: PairRows, gains: [Gain]) {
        let scale = rows.applicants + 1
        for gain in [gains.min() ?? 0, gains.max() ?? 0] {
            let (product, isTooLarge) = Int(gain).multipliedReportingOverflow(by: scale)
            // Prices are gains and raises of one round on top of each other, values their differences.
            guard !isTooLarge, product.magnitude < 1 << 59 else { return nil }
        }
        self.rows = rows
        self.gains = gains
        self.scale = scale
        columns = PairColumns(rows, gains)
        seatStart = rows.seats
        seatPrice = Array(repeating: 0, count: seatStart.last ?? 0)
        seatHolder = Array(repeating: -1, count: seatStart.last ?? 0)
        filled = Array(repeating: 0, count: rows.openings.count)
        // Nobody can afford a vacancy without an opening.
        price = rows.openings.map { $0 > 0 ? 0 : 1 << 60 }
        place = Array(repeating: -1, count: rows.applicants)
        own = Array(repeating: 0, count: rows.applicants)
        lastPlace = place
        lastOwn = own
        worth = Array(repeating: 0, count: rows.applicants)
        wishes = ShortLists(rows: rows.applicants, size: 6)
        candidates = ShortLists(rows: rows.openings.count, size: 12)
        prices = Array(repeating: 0, count: rows.openings.count)
    }

    package mutating func run() {
        guard let most = gains.max(), most > 0 else { return }
        var raise = max(1, Int(most) * scale / 4)
        applicantsBidAfresh(atLeast: raise)
        while !isProven() {
            raise = max(1, raise / Self.shrink)
            applicantsBid(atLeast: raise)
            openingsBid(atLeast: raise)
        }
    }

    /// The pair that each applicant has, or −1.
    package var held: [Int32] {
        place.indices.map { row in
            let pair = rows.pairs(of: row).first { rows.vacancy[$0] == place[row] && gains[$0] == own[row] }
            return pair.map { Int32($0) } ?? -1
        }
    }

    /// What the place of an applicant is worth at today's prices.
    func value(for applicant: Int) -> Int {
        place[applicant] < 0 ? 0 : Int(own[applicant]) &* scale &- price[Int(place[applicant])]
    }

    /// Whether the least prices were found and prove the assignment. They are looked for as soon as so little is missed that
    /// it pays; from less than one unit on they cannot fail, since totals are whole units.
    private mutating func isProven() -> Bool {
        let enough = scale * max(1, rows.applicants / 4_096)
        var missed = 0
        for applicant in place.indices {
            missed += bestValue(for: applicant) - value(for: applicant)
            if missed >= enough { return false }
        }
        let found = leastPrices()
        guard missed < scale || isChosen(at: found) else { return false }
        prices = found
        return true
    }

    /// Whether everybody's best at these prices and what all openings cost come to what the assignment gains.
    private func isChosen(at prices: [Int]) -> Bool {
        var rest = place.indices.reduce(0) { $0 + (place[$1] < 0 ? 0 : Int(own[$1])) }
        for vacancy in prices.indices { rest -= prices[vacancy] * Int(rows.openings[vacancy]) }
        for row in place.indices {
            var best = 0
            for pair in rows.pairs(of: row) {
                let vacancy = Int(rows.vacancy[pair])
                let value = Int(gains[pair]) &- prices[vacancy]
                if value > best, rows.openings[vacancy] > 0 { best = value }
            }
            rest -= best
            if rest < 0 { return false }
        }
        return rest == 0
    }
}
