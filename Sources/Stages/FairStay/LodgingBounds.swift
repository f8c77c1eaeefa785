import Domain

/// What no plan can beat.
struct LodgingBounds {
    private let lodging: CompiledLodging
    /// Nights on which guests must be left without a room, the worst first.
    let shortages: [NightNeeds]
    /// Guests who must be left without a room, at least.
    let unhoused: Int
    private let least: Costs
    /// Pairs that named each other, less what pairs of those who can share at all can be made of their people.
    private let apart: Int

    init(_ lodging: CompiledLodging) {
        self.lodging = lodging
        let needs = NightNeeds.Resource.allCases.flatMap { resource in
            (0..<lodging.nightCount).map { NightNeeds(lodging, resource, $0) }
        }
        shortages = needs.filter { $0.shortage > 0 }.enumerated()
            .sorted { ($1.element.shortage, $0.offset) < ($0.element.shortage, $1.offset) }.map(\.element)
        let impossible = lodging.guests.count { $0.classes.isEmpty }
        unhoused = impossible + (shortages.first?.shortage ?? 0)
        least = LodgingBounds.costs(lodging, without: unhoused)
        apart = LodgingBounds.apart(lodging)
    }

    /// Whether every level is as good as it can be.
    func areMet(by rooming: Rooming) -> Bool {
        levels(of: rooming) == lodging.levels.indices.map { rooming.levels[$0] }
    }

    /// The bound of each level, given the values that the levels before it have.
    func levels(of rooming: Rooming) -> [Int] {
        let isFirst = lodging.levels.first.map { $0 == LodgingProblem.Level(.unhoused) } ?? false
        var costs = Costs(cents: 0, shared: 0)
        if isFirst {
            costs = rooming.unhoused == unhoused ? least : LodgingBounds.costs(lodging, without: rooming.unhoused)
        }
        var isCheapest = false
        return lodging.levels.enumerated().map { index, level in
            let bound = level.weights.reduce(0) { sum, weight in
                switch weight.term {
                case .unhoused: sum + weight.weight * unhoused
                case .apart: sum + weight.weight * apart
                case .cost: sum + weight.weight * costs.cents
                case .strangers: sum + weight.weight * (isCheapest ? costs.shared : 0)
                case .previousUnhoused, .changeCost, .peopleChanged: sum
                }
            }
            if level == LodgingProblem.Level(.cost), isFirst { isCheapest = rooming.levels[index] == bound }
            return bound
        }
    }

    private static func apart(_ lodging: CompiledLodging) -> Int {
        var (pairs, able) = (0, Set<Int>())
        for (one, guest) in lodging.guests.enumerated() {
            pairs += guest.named.count
            for other in guest.named where lodging.partners[one].contains(other) && !lodging.shared(one, other).isEmpty
            {
                able.formUnion([one, other])
            }
        }
        return max(0, pairs - able.count / 2)
    }

    // MARK: Cost

    struct Costs {
        let cents: Int
        /// Rooms that two share who did not name each other, where the cost is no more than `cents`.
        let shared: Int
    }

    /// Night by night the cheapest rooms for all but some guests, whatever they are like and wherever they slept before.
    private static func costs(_ lodging: CompiledLodging, without left: Int) -> Costs {
        var (cents, shared) = (0, 0)
        for night in 0..<lodging.nightCount {
            guard let least = cheapest(lodging, night, without: left) else { continue }
            cents += least.cents
            shared = max(shared, least.pairs - named(lodging, night) / 2)
        }
        return Costs(cents: cents, shared: shared)
    }

    /// The fewest cents, and of those the fewest pairs; nil where there are too few rooms for a statement.
    private static func cheapest(
        _ lodging: CompiledLodging, _ night: Int, without left: Int
    ) -> (cents: Int, pairs: Int)? {
        let there = lodging.guests.indices.filter {
            lodging.guests[$0].nights.contains(night) && !lodging.guests[$0].classes.isEmpty
        }
        let present = Set(there)
        let sharing = there.count { lodging.partners[$0].contains(where: present.contains) }
        let large = there.count { guest in
            lodging.guests[guest].classes.allSatisfy { lodging.classes[$0].beds == 2 }
                && !lodging.partners[guest].contains(where: present.contains)
        }
        let day = lodging.firstNight.adding(days: night)
        let open = lodging.classes.filter { $0.span.holds(day) }
        // From the cheapest on, since the classes are.
        let doubles = open.filter { $0.beds == 2 }.flatMap { Array(repeating: Int($0.price.amount), count: $0.rooms) }
        let singles = open.filter { $0.beds == 1 }.flatMap { Array(repeating: Int($0.price.amount), count: $0.rooms) }
        let (guests, alone) = (max(0, there.count - left), max(0, large - left))
        var best: (cents: Int, pairs: Int)?
        for pairs in 0...max(0, min(sharing / 2, guests / 2)) {
            let (rooms, beds) = (guests - pairs, pairs + alone)
            guard beds <= doubles.count, rooms <= doubles.count + singles.count, beds <= rooms else { continue }
            let rest = (doubles[beds...] + singles).sorted().prefix(rooms - beds)
            let cents = doubles[..<beds].reduce(0, +) + rest.reduce(0, +)
            if best.map({ cents < $0.cents }) ?? true { best = (cents, pairs) }
        }
        return best
    }

    /// Guests of that night who could be with somebody whom they named.
    private static func named(_ lodging: CompiledLodging, _ night: Int) -> Int {
        var able: Set<Int> = []
        for (one, guest) in lodging.guests.enumerated() where guest.nights.contains(night) {
            able.formUnion(guest.named.filter { lodging.guests[$0].nights.contains(night) }.flatMap { [one, $0] })
        }
        return able.count
    }
}
