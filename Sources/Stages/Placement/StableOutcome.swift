import Domain

/// The placement of those who are not pinned, with what bounds it.
struct StableOutcome {
    private let market: StableMarket
    private let graph: PairGraph
    private(set) var held: [Int32]
    /// What no stable placement is below, by level; the pinned apart.
    private(set) var bounds: [Int]
    private(set) var work = 0

    /// Without search: by proposals.
    init(_ market: StableMarket) {
        self.market = market
        graph = market.compiled.graph
        let preferences = market.preferences
        switch market.problem.method {
        case .applicants, .employers:
            let ends = [
                DeferredAcceptance.applicantsPropose(graph, preferences),
                DeferredAcceptance.employersPropose(graph, preferences),
            ]
            let own = market.problem.method == .applicants ? 0 : 1
            let isOtherBetter = market.costs.total(ends[1 - own]).lexicographicallyPrecedes(
                market.costs.total(ends[own]))
            held = isOtherBetter ? ends[1 - own] : ends[own]
            bounds = StableOutcome.latticeBounds(market, ends: ends, own: own)
        case .mostPlaced:
            let guaranteed = StableOutcome.mostPlaced(market)
            held = guaranteed.held
            bounds = StableOutcome.sizeBounds(market, guaranteed: guaranteed.fewest)
        }
    }

    var values: [Int] { market.costs.total(held) }

    /// Searches for the best where the bounds do not prove it yet.
    mutating func search(work limit: Int) {
        guard values != bounds, graph.applicants <= StableSearch.mostApplicants else { return }
        let ranks =
            market.problem.method == .mostPlaced
            ? market.ranks : (market.preferences.applicantPlace, market.preferences.employerPlace)
        var search = StableSearch(graph, ranks: ranks, costs: market.costs, best: held, work: limit)
        let isComplete = search.run()
        held = search.best
        work = min(search.work, limit)
        if isComplete { bounds = values }
    }

    /// All stable placements of strict preferences lie between the two ends and place the same applicants in the same
    /// number of openings. Source: Roth, "On the allocation of residents to rural hospitals" (1986).
    private static func latticeBounds(_ market: StableMarket, ends: [[Int32]], own: Int) -> [Int] {
        let places = market.preferences.applicantPlace
        var moved = 0
        for (row, former) in market.former.enumerated() {
            guard let former, ends[0][row] >= 0 else { continue }
            let possible = places[Int(ends[0][row])]...places[Int(ends[1][row])]
            if !possible.contains(places[former]) { moved += 1 }
        }
        let best = market.costs.total(ends[own])
        return market.problem.termsInForce.enumerated().map { level, term in
            term == .changeCost ? moved : best[level]
        }
    }

    /// The best of several orders of the ties, and the fewest that one of them placed: the guarantee holds for each.
    private static func mostPlaced(_ market: StableMarket) -> (held: [Int32], fewest: Int) {
        let graph = market.compiled.graph
        var best: (held: [Int32], cost: [Int])?
        var fewest = Int.max
        for number in 0..<StablePlanner.tries {
            let order =
                number == 0
                ? market.preferences.order : turned(market.preferences.order, market, by: Int(number))
            var proposals = MostPlaced(graph, order: order, ranks: market.ranks)
            let held = proposals.run()
            fewest = min(fewest, held.count { $0 >= 0 })
            let cost = market.costs.total(held)
            if best.map({ cost.lexicographicallyPrecedes($0.cost) }) ?? true { best = (held, cost) }
            if graph.pairs > StablePlanner.pairsOfOneTry { break }
        }
        return (best?.held ?? [], fewest)
    }

    /// The same preferences, each tie of an applicant turned by some places.
    private static func turned(_ order: [Int32], _ market: StableMarket, by steps: Int) -> [Int32] {
        var turned = order
        for row in 0..<market.compiled.graph.applicants {
            let pairs = market.compiled.graph.pairs(of: row)
            var first = pairs.lowerBound
            while first < pairs.upperBound {
                let rank = market.ranks.applicant[Int(order[first])]
                var end = first
                while end < pairs.upperBound, market.ranks.applicant[Int(order[end])] == rank { end += 1 }
                for index in first..<end { turned[index] = order[first + (index - first + steps) % (end - first)] }
                first = end
            }
        }
        return turned
    }

    private static func sizeBounds(_ market: StableMarket, guaranteed placed: Int) -> [Int] {
        let graph = market.compiled.graph
        let rows = Array(0..<graph.applicants)
        let wasPlaced = market.costs.withoutPlace
        let terms = market.problem.termsInForce
        return terms.enumerated().map { level, term in
            let counted = rows.filter { wasPlaced[$0][level] == 1 }
            switch term {
            case .unplaced:
                let most = LargestPlacement.count(graph, among: rows)
                return rows.count
                    - min(most, placed * MostPlaced.guarantee.denominator / MostPlaced.guarantee.numerator)
            case .previousUnplaced, .newUnplaced:
                return counted.count - LargestPlacement.count(graph, among: counted)
            case .blocking, .changeCost, .applicantRank, .employerRank: return 0
            }
        }
    }
}
