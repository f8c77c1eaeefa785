import Domain
import Hashing

/// Improves an allocation by taking some households out and housing them anew, each as well as the others let it.
struct LocalSearch {
    private let housing: CompiledHousing
    private let bounds: HousingBounds
    private var generator: SplitMix64
    private(set) var best: Allocation
    private var bestValues: Levels
    private(set) var work = 0

    init(_ housing: CompiledHousing, _ bounds: HousingBounds, seed: UInt64) {
        self.housing = housing
        self.bounds = bounds
        generator = SplitMix64(seed: seed)
        best = Allocation(housing)
        bestValues = best.values
    }

    /// Houses pinned households first, then those of the plan in force where they were, then those with the fewest
    /// places, then improves until the work is used up or the bounds are met.
    mutating func run(work limit: Int) {
        construct()
        sweep(limit)
        disturb(until: limit)
    }

    /// Goes on from another allocation that is not worse.
    mutating func improve(_ allocation: Allocation, work more: Int) {
        accept(allocation)
        disturb(until: work + more)
    }

    private mutating func disturb(until limit: Int) {
        while work < limit, !bounds.areMet(by: best) {
            var trial = best
            rebuild(&trial, disturbed(trial))
            accept(trial)
        }
    }

    private mutating func construct() {
        let order = housing.homes.indices.sorted { left, right in
            let (one, other) = (housing.homes[left], housing.homes[right])
            if one.isPinned != other.isPinned { return one.isPinned }
            if one.wasAnnounced != other.wasAnnounced { return one.wasAnnounced }
            return (one.places.count, left) < (other.places.count, right)
        }
        var trial = best
        rebuild(&trial, order)
        accept(trial)
    }

    /// Houses each household anew beside all others until none gains.
    private mutating func sweep(_ limit: Int) {
        var hasGained = true
        while hasGained, work < limit, !bounds.areMet(by: best) {
            hasGained = false
            for home in housing.homes.indices {
                var trial = best
                trial.remove(home)
                rebuild(&trial, [home])
                if accept(trial) { hasGained = true }
            }
        }
    }

    /// Takes out a household, some that live or could live where it could, and all that are not housed; in an order
    /// drawn anew.
    private mutating func disturbed(_ trial: Allocation) -> [Int] {
        let homeless = housing.homes.indices.filter { trial.chains[$0] == nil }
        let centre =
            !homeless.isEmpty && generator.below(2) == 0
            ? homeless[generator.below(homeless.count)] : generator.below(housing.homes.count)
        let units = Set(housing.homes[centre].places.map(\.unit))
        var rivals = housing.homes.indices.filter { other in
            other != centre && housing.homes[other].range.overlaps(housing.homes[centre].range)
                && housing.homes[other].range.contains {
                    trial.place(of: other, in: $0).map { units.contains($0.unit) } ?? false
                }
        }
        shuffle(&rivals)
        var chosen = Array(rivals.prefix(1 + generator.below(6))) + [centre]
        var waiting = homeless.filter { !chosen.contains($0) }
        shuffle(&waiting)
        chosen += waiting.prefix(8)
        shuffle(&chosen)
        if generator.below(2) == 0, let place = chosen.firstIndex(of: centre) { chosen.swapAt(0, place) }
        return chosen
    }

    private mutating func shuffle(_ items: inout [Int]) {
        guard items.count > 1 else { return }
        for index in stride(from: items.count - 1, through: 1, by: -1) {
            items.swapAt(index, generator.below(index + 1))
        }
    }

    private mutating func rebuild(_ trial: inout Allocation, _ homes: [Int]) {
        for home in homes { trial.remove(home) }
        for home in homes { work += LocalSearch.house(home, in: &trial) }
    }

    /// Houses it along the best chain, or along the announced one where that is better; returns the work.
    private static func house(_ home: Int, in trial: inout Allocation) -> Int {
        var search = ChainSearch(trial.housing, home, beside: trial)
        let found = search.best()?.chain
        let chains = [found, announcedChain(home, in: trial)].compactMap { $0 }
        var best: (chain: [Int], values: Levels)?
        let without = trial.values
        for chain in chains {
            trial.house(home, chain)
            let values = trial.values
            trial.remove(home)
            if best.map({ values < $0.values }) ?? true { best = (chain, values) }
        }
        if let best, best.values < without || trial.housing.homes[home].isPinned { trial.house(home, best.chain) }
        return search.work + 1
    }

    /// The announced stays, where they still fill the household's nights and nobody else lives there.
    private static func announcedChain(_ home: Int, in trial: Allocation) -> [Int]? {
        let compiled = trial.housing.homes[home]
        guard compiled.wasAnnounced else { return nil }
        var chain: [Int] = []
        for segment in compiled.range {
            guard let place = compiled.announced.first(where: { $0.segments.contains(segment) })?.place else {
                return nil
            }
            chain.append(place)
        }
        return trial.admits(home, chain) ? chain : nil
    }

    /// Keeps the trial where it is not worse; whether it is better. More pinned households housed count above all.
    @discardableResult
    private mutating func accept(_ trial: Allocation) -> Bool {
        let values = trial.values
        let (missed, missedBest) = (trial.missedPins, best.missedPins)
        if missed > missedBest || missed == missedBest && bestValues < values { return false }
        let isBetter = missed < missedBest || values < bestValues
        best = trial
        bestValues = values
        return isBetter
    }
}

extension Allocation {
    /// Pinned households that are not housed.
    var missedPins: Int { housing.homes.indices.count { housing.homes[$0].isPinned && chains[$0] == nil } }
}
