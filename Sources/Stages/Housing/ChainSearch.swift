import Domain

/// Finds the best places of one household, segment by segment, beside the others as they live now.
///
/// Exact in everything that adds up over segments and moves. A unit's fixed price is counted where the household enters
/// it, and changes against announced stays by segment, so that these two are estimates.
struct ChainSearch {
    private let housing: CompiledHousing
    private let home: Int
    private let compiled: Home
    private let wishes: Wishes
    /// Nil where the household is looked at as if it were alone: then fixed prices, wishes and changes do not count.
    private let allocation: Allocation?
    /// Segments times places looked at.
    private(set) var work = 0

    init(_ housing: CompiledHousing, _ home: Int, beside allocation: Allocation?) {
        self.housing = housing
        self.home = home
        compiled = housing.homes[home]
        wishes = housing.wishes[home]
        self.allocation = allocation
    }

    private struct Step {
        var cost: Levels
        /// The place before, and how many moves there were until then; -1 at the start.
        var before: Int
        var layerBefore: Int
    }

    /// The best chain with its cost; nil where the household finds no place on some night.
    mutating func best() -> (chain: [Int], cost: Levels)? {
        let blocks = blocks
        let layers = compiled.source.maxMoves.map { min($0, blocks.count - 1) + 1 }
        var table: [[[Step?]]] = []
        for block in blocks {
            work += compiled.places.count
            let unmet = unmetByUnit(block.lowerBound)
            let costs = compiled.places.indices.map { cost(of: $0, in: block, unmet) }
            let leads = table.last.map { $0.map(Lead.init) }
            table.append(
                (0..<(layers ?? 1)).map { layer in
                    let layerBefore = layers == nil ? 0 : layer - 1
                    let lead = layerBefore < 0 ? nil : leads?[layerBefore]
                    return compiled.places.indices.map { place in
                        costs[place].flatMap { cost in
                            guard let before = table.last else { return layer == 0 ? start(place, cost) : nil }
                            return step(to: place, cost, staying: before[layer][place], lead, layer, layerBefore)
                        }
                    }
                })
            if !table[table.count - 1].contains(where: { $0.contains { $0 != nil } }) { return nil }
        }
        return trace(table, blocks)
    }

    /// The two best places of a segment: whatever place one moves to, one of them is another.
    private struct Lead {
        var first: (place: Int, cost: Levels)?
        var second: (place: Int, cost: Levels)?

        init(_ row: [Step?]) {
            for (place, step) in row.enumerated() {
                guard let step else { continue }
                if first.map({ step.cost < $0.cost }) ?? true {
                    second = first
                    first = (place, step.cost)
                } else if second.map({ step.cost < $0.cost }) ?? true {
                    second = (place, step.cost)
                }
            }
        }

        func best(otherThan place: Int) -> (place: Int, cost: Levels)? { first?.place == place ? second : first }
    }

    private func start(_ place: Int, _ cost: Levels) -> Step {
        Step(cost: cost + entering(place), before: -1, layerBefore: 0)
    }

    private func step(
        to place: Int, _ cost: Levels, staying before: Step?, _ lead: Lead?, _ layer: Int, _ layerBefore: Int
    ) -> Step? {
        let staying = before.map { Step(cost: $0.cost + cost, before: place, layerBefore: layer) }
        guard let other = lead?.best(otherThan: place) else { return staying }
        let moved = other.cost + cost + housing.scale.moves + entering(place)
        if let staying, !(moved < staying.cost) { return staying }
        return Step(cost: moved, before: other.place, layerBefore: layerBefore)
    }

    /// Stretches in which nothing changes for the household, neither by itself nor by the others; every segment where
    /// the answer is a bound to the cent, since moving within such a stretch can gain a cent of rounding.
    private var blocks: [Range<Int>] {
        let own = housing.blocks(of: home)
        guard let allocation else {
            return housing.countsCents ? compiled.range.map { $0..<($0 + 1) } : own
        }
        guard wishes.concernsNobody else { return compiled.range.map { $0..<($0 + 1) } }
        let units = Set(compiled.unitOf)
        return own.flatMap { block in
            var parts: [Range<Int>] = []
            for segment in block {
                if let last = parts.last, units.allSatisfy({ allocation.isLikeBefore(segment, unit: $0) }) {
                    parts[parts.count - 1] = last.lowerBound..<(segment + 1)
                } else {
                    parts.append(segment..<(segment + 1))
                }
            }
            return parts
        }
    }

    private func trace(_ table: [[[Step?]]], _ blocks: [Range<Int>]) -> (chain: [Int], cost: Levels)? {
        var best: (layer: Int, place: Int, cost: Levels)?
        for (layer, row) in (table.last ?? []).enumerated() {
            for (place, step) in row.enumerated() {
                guard let step, best.map({ step.cost < $0.cost }) ?? true else { continue }
                best = (layer, place, step.cost)
            }
        }
        guard let best else { return nil }
        var chain = [best.place]
        var layer = best.layer
        for row in table.reversed().dropLast() {
            guard let step = row[layer][chain[chain.count - 1]] else { return nil }
            layer = step.layerBefore
            chain.append(step.before)
        }
        let places = zip(blocks, chain.reversed()).flatMap { block, place in block.map { _ in place } }
        return (places, best.cost)
    }

    /// What living in a unit costs once, where nobody else lives in it at any time.
    private func entering(_ place: Int) -> Levels {
        let unit = compiled.unitOf[place]
        guard let allocation, !allocation.isUsed(unit) else { return .zero }
        return Int(housing.units[unit].fixedPrice.amount) * housing.scale.fixedPrice
    }

    /// What the place costs in the block; nil where it cannot be had.
    private func cost(of place: Int, in block: Range<Int>, _ unmet: [Int]) -> Levels? {
        let segment = block.lowerBound
        guard housing.isUsable(place, by: home, in: segment) else { return nil }
        guard let allocation else { return housing.cost(place, compiled, block) }
        guard allocation.admits(home, compiled, to: place, in: segment) else { return nil }
        var cost = housing.cost(place, compiled, block)
        for announced in compiled.announced where announced.segments.contains(segment) && announced.place != place {
            cost += 2 * housing.scale.changeCost
        }
        var count = unmet.isEmpty ? 0 : unmet[compiled.unitOf[place]]
        if housing.lettings[compiled.unitOf[place]] == .beds {
            count += strangers(compiled.places[place].rooms[0], segment, allocation)
        }
        return count == 0 ? cost : cost + (count * housing.nights(block)) * housing.scale.wishes
    }

    /// Households that wish no stranger in their room and would have one for the first time.
    private func strangers(_ room: Int, _ segment: Int, _ allocation: Allocation) -> Int {
        let there = allocation.residents(of: room, in: segment)
        if there.isEmpty { return 0 }
        return (wishes.ownRoom ? 1 : 0) + (there.count == 1 && housing.wishes[there[0]].ownRoom ? 1 : 0)
    }

    /// Wishes to be near somebody that living in each unit leaves unmet in the segment, own ones and those of others
    /// about this household; empty where there are none.
    private func unmetByUnit(_ segment: Int) -> [Int] {
        guard let allocation, !wishes.concernsNobody else { return [] }
        let isThere = { (other: Int) -> Bool in housing.homes[other].range.contains(segment) }
        let friends = (wishes.friends + wishes.admirers).filter(isThere).map {
            allocation.place(of: $0, in: segment)?.unit
        }
        let mates = (wishes.mates ?? []).filter(isThere).map { allocation.place(of: $0, in: segment)?.unit }
        let lonely = wishes.lonely.filter { other in
            isThere(other)
                && !(housing.wishes[other].mates ?? []).contains {
                    $0 != home && allocation.areNear(other, $0, segment)
                }
        }.map { allocation.place(of: $0, in: segment)?.unit }
        return housing.units.indices.map { unit in
            let isNear = { (other: Int?) -> Bool in other.map { housing.isNear[unit][$0] } ?? false }
            let company = mates.isEmpty || mates.contains(where: isNear) ? 0 : 1
            return company + friends.count { !isNear($0) } + lonely.count { !isNear($0) }
        }
    }
}
