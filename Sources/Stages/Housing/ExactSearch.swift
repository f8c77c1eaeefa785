import Domain

/// Branch and bound over the households, each along all of its chains; complete where it ends within the work.
struct ExactSearch {
    /// Chains of one household beyond which the search is not begun.
    static let mostChains = 20_000

    private let housing: CompiledHousing
    private var trial: Allocation
    private(set) var best: Allocation?
    private var bestValues: Levels?
    /// Households from the one with the fewest chains to the one with the most.
    private let order: [Int]
    /// In `order`: chains with their own cost, the cheapest first; nil stands for not being housed.
    private let options: [[(chain: [Int]?, cost: Levels)]]
    /// In `order`: the least that all later households cost.
    private let rest: [Levels]
    private var limit: Int
    private(set) var work = 0
    private(set) var isComplete = true

    /// Nil where a household has too many chains.
    ///
    /// - Parameter best: what is to be beaten; nil to accept anything.
    init?(_ housing: CompiledHousing, beating best: Allocation?, work limit: Int) {
        guard housing.homes.allSatisfy(\.hasAllPlaces) else { return nil }
        var all: [(home: Int, options: [(chain: [Int]?, cost: Levels)])] = []
        for home in housing.homes.indices {
            guard let chains = ExactSearch.chains(of: home, housing) else { return nil }
            let ways: [[Int]?] = chains + (housing.homes[home].isPinned ? [] : [nil])
            let options = ways.map { (chain: $0, cost: Allocation.ownCost(home, $0, housing)) }
            all.append(
                (
                    home,
                    options.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(
                        \.element)
                ))
        }
        all.sort { ($0.options.count, $0.home) < ($1.options.count, $1.home) }
        self.housing = housing
        self.limit = limit
        self.best = best
        bestValues = best?.values
        order = all.map(\.home)
        options = all.map(\.options)
        var rest = [Levels.zero]
        for entry in all.reversed() { rest.append((entry.options.first?.cost ?? .zero) + (rest.last ?? .zero)) }
        self.rest = rest.reversed()
        trial = Allocation(housing)
    }

    /// Every way in which the household could live if it were alone; nil where there are too many.
    private static func chains(of index: Int, _ housing: CompiledHousing) -> [[Int]]? {
        let home = housing.homes[index]
        var chains: [[Int]] = [[]]
        var moves = [0]
        for segment in home.range {
            let usable = home.places.indices.filter { housing.isUsable($0, by: index, in: segment) }
            var longer: [[Int]] = []
            var longerMoves: [Int] = []
            for (chain, count) in zip(chains, moves) {
                for place in usable {
                    let next = count + (chain.last.map { $0 == place ? 0 : 1 } ?? 0)
                    guard next <= home.source.maxMoves ?? Int.max else { continue }
                    longer.append(chain + [place])
                    longerMoves.append(next)
                }
            }
            guard longer.count <= mostChains else { return nil }
            (chains, moves) = (longer, longerMoves)
        }
        return chains
    }

    mutating func run() {
        descend(0, Levels.zero)
    }

    private mutating func descend(_ depth: Int, _ cost: Levels) {
        guard depth < order.count else {
            let values = trial.values
            if bestValues.map({ values < $0 }) ?? true { (best, bestValues) = (trial, values) }
            return
        }
        let home = order[depth]
        for option in options[depth] {
            work += 1
            guard work <= limit else {
                isComplete = false
                return
            }
            let soFar = cost + option.cost
            if let bestValues, !(soFar + rest[depth + 1] + fixedPrices < bestValues) { return }
            guard let chain = option.chain else {
                descend(depth + 1, soFar)
                continue
            }
            let isFree = zip(housing.homes[home].range, chain).allSatisfy { trial.admits(home, to: $1, in: $0) }
            guard isFree else { continue }
            trial.house(home, chain)
            descend(depth + 1, soFar)
            trial.remove(home)
        }
    }

    private var fixedPrices: Levels {
        housing.units.indices.reduce(Levels.zero) { total, unit in
            trial.isUsed(unit) ? total + Int(housing.units[unit].fixedPrice.amount) * housing.scale.fixedPrice : total
        }
    }
}
