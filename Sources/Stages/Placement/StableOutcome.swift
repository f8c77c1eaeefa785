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
            let guaranteed = MostPlaced.ofSeveralOrders(
                graph, order: preferences.order, ranks: market.ranks, price: market.costs.price)
            held = guaranteed.held
            bounds = StableOutcome.sizeBounds(market, guaranteed: guaranteed.fewest)
        }
    }

    var values: [Int] { market.costs.total(held) }

    /// Searches for the best where the bounds do not prove it yet.
    ///
    /// - Parameter limit: Pairs looked at and nodes of the exact search together; nil = what the size asks for.
    mutating func search(work limit: Int?) {
        if market.problem.method == .mostPlaced { exchangeEquals(work: limit) }
        guard values != bounds, graph.applicants <= StableSearch.mostApplicants else { return }
        let ranks =
            market.problem.method == .mostPlaced
            ? market.ranks : (market.preferences.applicantPlace, market.preferences.employerPlace)
        let left = limit.map { $0 - work } ?? StablePlanner.defaultWork
        var search = StableSearch(graph, ranks: ranks, costs: market.costs, best: held, work: left)
        let isComplete = search.run()
        held = search.best
        work += min(search.work, left)
        if isComplete { bounds = values }
    }

    /// Half of the work where the exact search may need the other half.
    private mutating func exchangeEquals(work limit: Int?) {
        guard values != bounds else { return }
        let isSmall = graph.applicants <= StableSearch.mostApplicants
        let own = limit.map { isSmall ? $0 / 2 : $0 } ?? TieSearch.workPerPair * graph.pairs
        var search = TieSearch(
            graph, order: market.preferences.order, ranks: market.ranks, price: market.costs.price, held: held,
            seed: market.seed)
        held = search.run(work: own, least: market.costs.single(bounds))
        work = min(search.work, own)
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
