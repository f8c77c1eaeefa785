import Dispatch
package import Domain
import Synchronization

/// Chooses who meets whom (models.md §2): coverage, then fairness, then total score, each exact before the next.
package enum ShortlistPlanner {
    /// The best shortlists of the problem.
    ///
    /// A large problem is solved on a part of its pairs; after each level the dual prices tell which of the others could
    /// improve it, and they are added until there are none. The plan is exact in every case, and depends neither on `threads`, which
    /// share out what is [separate](SeparateMarkets), nor on the part.
    ///
    /// - Parameters:
    ///   - atOnce: Above this many pairs the planner starts with the best ones of each side.
    ///   - perInterview: How many pairs it starts with for each interview that a vacancy may have, and for each candidate.
    package static func plan(
        _ problem: ShortlistProblem, threads: Int = 1, atOnce: Int = 100_000, perInterview: Int = 2
    ) -> Shortlists {
        let table = PairTable(problem)
        let pins = PinnedPairs(problem, table)
        let possible = possible(table, pins)
        let markets = SeparateMarkets(problem, table, pins: pins, possible: possible)
        let kept = table.count <= atOnce ? nil : PairSelection.best(table, perInterview: perInterview)
        let chosen = all(markets, threads) { market in
            var network = InterviewNetwork(
                problem, table, pins: pins, markets, market, possible: possible, kept: kept)
            if problem.wantsCoverage { network.maximiseCoverage() }
            network.levelShares()
            network.maximise { Int(table.mutual[$0]) }
            network.maximise { -Int(table.tie[$0]) }
            return network.chosen
        }
        return ShortlistReport(problem, table, pins: pins, chosen: pins.kept.union(chosen))
            .shortlists(possible: possible)
    }

    /// What is chosen in all markets; the largest is begun first, so that it is not left for the end.
    private static func all(
        _ markets: SeparateMarkets, _ threads: Int, _ chosen: @Sendable (Int) -> [Int]
    ) -> Set<Int> {
        let sizes = markets.markets.map(\.pairs.count)
        let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
        let all = Mutex<Set<Int>>([])
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads, order.count))) { _ in
            while true {
                let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard place < order.count else { break }
                let found = chosen(order[place])
                all.withLock { $0.formUnion(found) }
            }
        }
        return all.withLock { $0 }
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
