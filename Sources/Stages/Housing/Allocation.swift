import Domain

/// Who lives where in each segment, and what that costs.
struct Allocation {
    let housing: CompiledHousing
    /// For each household the place in each segment of its range; nil = not housed.
    private(set) var chains: [[Int]?]
    /// Households in each room, by segment and room.
    private var residents: [[Int]]
    /// How many households live in each unit, by segment and unit.
    private var tenants: [Int]
    /// How many households ever live in each unit.
    private var users: [Int]
    /// What each household costs by itself.
    private var own: [Levels]
    /// Nights on which a wish of each household is not met.
    private var unmet: [Int]

    init(_ housing: CompiledHousing) {
        self.housing = housing
        chains = housing.homes.map { _ in nil }
        residents = [[Int]](repeating: [], count: housing.segments * housing.rooms.count)
        tenants = [Int](repeating: 0, count: housing.segments * housing.units.count)
        users = [Int](repeating: 0, count: housing.units.count)
        own = housing.homes.indices.map { Allocation.ownCost($0, nil, housing) }
        unmet = housing.homes.map { _ in 0 }
        for home in housing.homes.indices { unmet[home] = unmetNights(home) }
    }

    /// The levels of the objective.
    var values: Levels {
        var total = own.reduce(Levels.zero, +)
        for unit in users.indices where users[unit] > 0 {
            total += Int(housing.units[unit].fixedPrice.amount) * housing.scale.fixedPrice
        }
        return total + unmet.reduce(0, +) * housing.scale.wishes
    }

    func place(of home: Int, in segment: Int) -> Place? {
        let compiled = housing.homes[home]
        guard let chain = chains[home], compiled.range.contains(segment) else { return nil }
        return compiled.places[chain[segment - compiled.range.lowerBound]]
    }

    func isUsed(_ unit: Int) -> Bool { users[unit] > 0 }

    /// Households in the room in that segment.
    func residents(of room: Int, in segment: Int) -> [Int] { residents[segment * housing.rooms.count + room] }

    /// Whether those who live there already leave room for another household.
    func admits(_ home: Int, to place: Int, in segment: Int) -> Bool {
        admits(home, housing.homes[home], to: place, in: segment)
    }

    /// The same where the household is at hand.
    func admits(_ home: Int, _ compiled: Home, to place: Int, in segment: Int) -> Bool {
        let unit = compiled.unitOf[place]
        if tenants[segment * housing.units.count + unit] == 0 { return true }
        if housing.lettings[unit] == .whole || !housing.isShared[unit] { return false }
        let first = segment * housing.rooms.count
        if housing.lettings[unit] == .rooms {
            return compiled.places[place].rooms.allSatisfy { residents[first + $0].isEmpty }
        }
        return admits(home, toBedsIn: compiled.places[place].rooms[0], in: segment)
    }

    /// Whether the same households live in the unit as in the segment before, in the same rooms, and as many of each.
    func isLikeBefore(_ segment: Int, unit: Int) -> Bool {
        let rooms = housing.rooms.count
        let units = housing.units.count
        guard tenants[segment * units + unit] == tenants[(segment - 1) * units + unit] else { return false }
        return housing.roomsOf[unit].allSatisfy { room in
            let there = residents[segment * rooms + room]
            return there == residents[(segment - 1) * rooms + room]
                && there.allSatisfy { housing.homes[$0].isLikeBefore(segment) }
        }
    }

    private func admits(_ home: Int, toBedsIn room: Int, in segment: Int) -> Bool {
        let there = residents(of: room, in: segment)
        return there.isEmpty || housing.admits(home, toBedsIn: room, beside: there, in: segment)
    }

    /// Whether the household could live this way beside the others; it must not be housed now.
    func admits(_ home: Int, _ chain: [Int]) -> Bool {
        let compiled = housing.homes[home]
        return zip(compiled.range, chain).allSatisfy { segment, place in
            housing.isUsable(place, by: home, in: segment) && admits(home, to: place, in: segment)
        } && moves(in: chain) <= compiled.source.maxMoves ?? Int.max
    }

    private func moves(in chain: [Int]) -> Int { zip(chain, chain.dropFirst()).count { $0 != $1 } }

    mutating func house(_ home: Int, _ chain: [Int]) {
        chains[home] = chain
        own[home] = Allocation.ownCost(home, chain, housing)
        let compiled = housing.homes[home]
        for (segment, place) in zip(compiled.range, chain) {
            tenants[segment * housing.units.count + compiled.places[place].unit] += 1
            for room in compiled.places[place].rooms { residents[segment * housing.rooms.count + room].append(home) }
        }
        for unit in Set(chain.map { compiled.unitOf[$0] }) { users[unit] += 1 }
        recount(home, chain)
    }

    /// Counts the wishes of all whom it concerns where the household lives.
    private mutating func recount(_ home: Int, _ chain: [Int]) {
        let wishes = housing.wishes[home]
        var concerned = Set(wishes.admirers + wishes.lonely)
        let compiled = housing.homes[home]
        for (segment, place) in zip(compiled.range, chain) where housing.lettings[compiled.unitOf[place]] == .beds {
            concerned.formUnion(residents[segment * housing.rooms.count + compiled.places[place].rooms[0]])
        }
        for other in concerned { unmet[other] = unmetNights(other) }
        unmet[home] = unmetNights(home)
    }

    mutating func remove(_ home: Int) {
        guard let chain = chains[home] else { return }
        chains[home] = nil
        own[home] = Allocation.ownCost(home, nil, housing)
        let compiled = housing.homes[home]
        for (segment, place) in zip(compiled.range, chain) {
            tenants[segment * housing.units.count + compiled.places[place].unit] -= 1
            for room in compiled.places[place].rooms {
                residents[segment * housing.rooms.count + room].removeAll { $0 == home }
            }
        }
        for unit in Set(chain.map { compiled.unitOf[$0] }) { users[unit] -= 1 }
        recount(home, chain)
    }
}
