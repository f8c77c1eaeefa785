import Domain

/// What no plan can beat.
struct HousingBounds {
    /// Households that cannot all be housed on some night, or not at all.
    let unhoused: Int
    /// By household: the levels it costs at least, if it were alone; not being housed is a way too, unless pinned.
    let alone: [Levels]
    /// Of all households together.
    private let sum: Levels
    private let housing: CompiledHousing
    /// By level: the least that each household adds to it when it is housed, ascending.
    private let leastOfLevel: [[Int]]
    let shortages: NightShortages
    /// What all levels together cost at least where they are counted in one number, each with a weight above all that comes after it.
    private var least: (total: Int, weights: [Int])?

    init(_ housing: CompiledHousing) {
        self.housing = housing
        let chains = housing.homes.indices.map { home in
            if housing.homes[home].source.maxMoves == 0 {
                return HousingBounds.costs(of: home, housing).min()
            }
            var search = ChainSearch(housing, home, beside: nil)
            return search.best()?.cost
        }
        let isPossible = zip(housing.homes, chains).map { !$0.hasAllKinds || $1 != nil }
        let alone = housing.homes.indices.map { home in
            guard housing.homes[home].hasAllKinds else { return Levels.zero }
            let without = Allocation.ownCost(home, nil, housing)
            guard let with = chains[home] else { return without }
            let least = with - HousingBounds.roundingCents(of: home, housing) * housing.scale.rent
            return housing.homes[home].isPinned || least < without ? least : without
        }
        shortages = NightShortages(housing, isPossible: isPossible)
        unhoused = shortages.most
        self.alone = alone
        sum = alone.reduce(.zero, +)
        let least = housing.homes.indices.map { HousingBounds.least(of: $0, housing) }
        leastOfLevel = housing.levels.indices.map { level in least.map { $0[level] }.sorted() }
    }

    /// What a household that never moves costs in each of the places that it could have.
    private static func costs(of home: Int, _ housing: CompiledHousing) -> [Levels] {
        let compiled = housing.homes[home]
        var blocks: [Range<Int>] = []
        for segment in compiled.range {
            if let last = blocks.last, compiled.isLikeBefore(segment) {
                blocks[blocks.count - 1] = last.lowerBound..<(segment + 1)
            } else {
                blocks.append(segment..<(segment + 1))
            }
        }
        var costs: [Levels] = []
        for place in compiled.places.indices where housing.isUsableThroughout(place, by: compiled) {
            var cost = Levels.zero
            for block in blocks { cost += housing.cost(place, compiled, block) }
            costs.append(cost)
        }
        return costs
    }

    /// The least that a household adds to each level when it is housed, whatever the other levels are: stretch by
    /// stretch the place that is best on it; moves are free.
    private static func least(of home: Int, _ housing: CompiledHousing) -> [Int] {
        let compiled = housing.homes[home]
        var total = Levels.zero
        guard compiled.hasAllKinds else { return housing.levels.map { _ in 0 } }
        if compiled.source.maxMoves == 0 {
            let costs = costs(of: home, housing)
            total = costs.dropFirst().reduce(costs.first ?? .zero) { $0.least(with: $1) }
            return housing.levels.indices.map { max(0, total[$0]) }
        }
        let blocks = housing.countsCents ? compiled.range.map { $0..<($0 + 1) } : housing.blocks(of: home)
        for block in blocks {
            var least: Levels?
            for place in compiled.places.indices where housing.isUsable(place, by: home, in: block.lowerBound) {
                let cost = housing.cost(place, compiled, block)
                least = least?.least(with: cost) ?? cost
            }
            if let least { total += least }
        }
        let rounding = roundingCents(of: home, housing)
        return housing.levels.indices.map { max(0, total[$0] - rounding * housing.scale.rent[$0]) }
    }

    /// What a household could gain by rounding if it moved where nothing changes: two amounts for each room or bed are
    /// rounded at each turning day, by less than a cent on either side.
    private static func roundingCents(of home: Int, _ housing: CompiledHousing) -> Int {
        let compiled = housing.homes[home]
        if housing.countsCents || compiled.source.maxMoves == 0 { return 0 }
        let shares = max(compiled.source.members.count, compiled.places.map(\.rooms.count).max() ?? 1)
        return 4 * compiled.range.count * shares
    }

    /// The same with a bound of all levels together; each level weighs more than all that can stand on those after it.
    func raised(to total: Int, weights: [Int]) -> HousingBounds {
        var raised = self
        raised.least = (total, weights)
        return raised
    }

    /// What is left of the bound of all levels together for this one, if a plan has these values before it.
    private func share(of level: Int, after values: [Int]) -> Int {
        guard let least else { return 0 }
        let rest = zip(values, least.weights).reduce(least.total) { $0 - $1.0 * $1.1 }
        return rest > 0 ? rest / least.weights[level] : 0
    }

    /// The bound of each level, given the values that the levels before it have.
    func levels(of allocation: Allocation) -> [Int] {
        let values = allocation.values
        let housed = allocation.chains.count { $0 != nil }
        let housedAtMost = housing.homes.count - unhoused
        // A plan that is as good on the levels before houses this many, where the first level says so.
        let isFirst = housing.levels.first?.name == HousingProblem.Term.unhoused.rawValue
        var isAlone = true
        var isProven = true
        var areProven = true
        return housing.levels.indices.map { level in
            var bound = 0
            if isAlone { bound = max(bound, sum[level]) }
            if isFirst, level > 0, isProven, housed == housedAtMost {
                bound = max(bound, leastOfLevel[level].prefix(housed).reduce(0, +))
            }
            bound = max(bound, unhousedBound(on: level))
            let value = values[level]
            if areProven { bound = max(bound, share(of: level, after: (0..<level).map { values[$0] })) }
            if value != bound { areProven = false }
            if value != sum[level] { isAlone = false }
            if level == 0, value != bound { isProven = false }
            return bound
        }
    }

    /// Whether every level is as good as it can be.
    func areMet(by allocation: Allocation) -> Bool {
        let values = allocation.values
        guard allocation.missedPins == 0 else { return false }
        return levels(of: allocation).enumerated().allSatisfy { values[$0.offset] == $0.element }
    }

    /// What the households that nobody can house add to a level.
    private func unhousedBound(on level: Int) -> Int { unhoused * housing.scale.unhoused[level] }
}
