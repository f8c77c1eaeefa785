import Dispatch
package import Domain
import Synchronization

/// Chooses who meets whom (models.md §2): coverage, then fairness, then total score, each before the next.
package enum ShortlistPlanner {
    /// The best shortlists of the problem.
    ///
    /// A problem falls into [markets](SeparateMarkets). A market is solved on a part of its pairs; after each level the dual prices
    /// tell which of the others could improve it, and they are added until there are none. So each level is exact. A [large
    /// market](LargeMarket) of a large problem is planned in steps of its own, and the plan says how much is proven. Neither depends
    /// on `threads`, which share out what is separate.
    ///
    /// - Parameters:
    ///   - exactUpTo: A problem with more pairs is large.
    ///   - atOnce: Above this many pairs the exact planner starts with the best ones of each side.
    ///   - perInterview: How many pairs it starts with for each interview that a vacancy may have, and for each candidate.
    package static func plan(
        _ problem: ShortlistProblem, threads: Int = 1, exactUpTo: Int = 2_000_000, atOnce: Int = 100_000,
        perInterview: Int = 2
    ) -> Shortlists {
        let table = PairTable(problem)
        let pins = PinnedPairs(problem, table)
        let possible = possible(table, pins)
        let markets = SeparateMarkets(problem, table, pins: pins, possible: possible)
        // The largest are begun first, so that none is left for the end.
        let order = markets.markets.indices.sorted {
            (markets.markets[$1].pairs.count, $0) < (markets.markets[$0].pairs.count, $1)
        }
        let isLarge = { (market: Int) in
            table.count > exactUpTo && markets.markets[market].pairs.count > min(exactUpTo, smallMarket)
        }
        let large = all(order.filter(isLarge), threads) { market in
            let graph = InterviewGraph(
                problem, table, pins: pins, markets.markets[market], slots: markets.slots, possible: possible)
            return LargeMarket(graph, wantsCoverage: problem.wantsCoverage)
        }
        let parts = large.flatMap { market in market.parts.map { (market: market, part: $0) } }
            .sorted { $0.part.pairs > $1.part.pairs }
        let found = all(parts, threads) { $0.market.best(in: $0.part, wantsCoverage: problem.wantsCoverage) }
        let exact = order.filter { !isLarge($0) }
        let kept = table.count <= atOnce || exact.isEmpty ? nil : PairSelection.best(table, perInterview: perInterview)
        let chosen = all(exact, threads) { market in
            var network = InterviewNetwork(
                problem, table, pins: pins, markets, market, possible: possible, kept: kept)
            if problem.wantsCoverage { network.maximiseCoverage() }
            network.levelShares()
            network.maximise { Int(table.mutual[$0]) }
            network.maximise { -Int(table.tie[$0]) }
            return network.chosen
        }
        let report = ShortlistReport(
            problem, table, pins: pins,
            chosen: chosen.reduce(found.reduce(pins.kept) { $0.union($1.chosen) }) { $0.union($1) })
        return report.shortlists(
            possible: possible,
            proven: large.isEmpty
                ? nil : (large.allSatisfy(\.isLevelled), found.reduce(0) { $0 + $1.missedAtMost }))
    }

    /// Up to so many pairs a market of a large problem is planned exactly all the same: that takes less than a second.
    private static let smallMarket = 100_000

    /// What all of these come to, in their order; the threads take the next one in turn.
    private static func all<Work: Sendable, Value: Sendable>(
        _ works: [Work], _ threads: Int, _ value: @Sendable (Work) -> Value
    ) -> [Value] {
        let values = Mutex<[Value?]>(Array(repeating: nil, count: works.count))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads, works.count))) { _ in
            while true {
                let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard place < works.count else { break }
                let found = value(works[place])
                values.withLock { $0[place] = found }
            }
        }
        return values.withLock { $0.compactMap(\.self) }
    }

    /// For each vacancy min(limit, feasible): the interviews that it can have.
    private static func possible(_ table: PairTable, _ pins: PinnedPairs) -> [Int] {
        var declined = [Int](repeating: 0, count: table.vacancies.count)
        for pair in pins.declined { declined[Int(table.vacancy[pair])] += 1 }
        return table.vacancies.indices.map { place in
            max(0, min(table.vacancies[place].limit, table.pairs(of: place).count - declined[place]))
        }
    }
}
