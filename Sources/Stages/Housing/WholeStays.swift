import Domain

/// A housing problem in which households differ only in their nights, prices and ways: each has one kind of nights throughout, no
/// wish and no decision behind it, and lives in one place for all of them or in none.
struct WholeStays {
    /// A place of a household for all of its nights.
    struct Option {
        let place: Int
        /// The room, or after all rooms the unit that is let as a whole.
        let space: Int
        let unit: Int
        /// What it takes of the space.
        let amount: UInt8
        let cost: Int
    }

    struct Guest {
        let range: Range<Int>
        /// The cheapest first.
        let options: [Option]
        /// What being without a home costs.
        let unhoused: Int
    }

    private(set) var guests: [Guest]
    let segments: Int
    /// By space.
    let capacity: [UInt8]
    /// By unit.
    let spacesOf: [[Int]]
    /// By unit: what it costs that anybody lives in it.
    let fixed: [Int]
    /// By level: what one of it weighs in the one number.
    let weights: [Int]
    /// Whether no other plan is left out: nobody may move, and every place is among the options.
    let isAll: Bool

    /// Nil where the problem has more to it, or its levels are too large to be counted in one number.
    init?(_ housing: CompiledHousing) {
        let homes = housing.homes
        let areAlike = zip(homes, housing.wishes).allSatisfy { home, wishes in
            !home.isPinned && !home.wasAnnounced && wishes.isEmpty && home.source.permanentBy == nil
                && home.range.dropFirst().allSatisfy(home.isLikeBefore)
        }
        guard areAlike, let weights = WholeStays.weights(housing) else { return nil }
        self.weights = weights
        func number(_ levels: Levels) -> Int { weights.indices.reduce(0) { $0 + weights[$1] * levels[$1] } }
        segments = housing.segments
        capacity =
            housing.rooms.indices.map { WholeStays.capacity($0, housing) } + housing.units.map { _ in 1 }
        spacesOf = housing.units.indices.map { Array(housing.roomsOf[$0]) + [housing.rooms.count + $0] }
        fixed = housing.units.map { number(Int($0.fixedPrice.amount) * housing.scale.fixedPrice) }
        var isAll = true
        guests = homes.indices.map { [capacity] index in
            let home = homes[index]
            var options: [Option] = []
            for place in home.places.indices {
                guard housing.isUsableThroughout(place, by: home) else { continue }
                guard let (space, amount) = WholeStays.need(home, home.places[place], housing, capacity) else {
                    isAll = false
                    continue
                }
                options.append(
                    Option(
                        place: place, space: space, unit: home.unitOf[place], amount: amount,
                        cost: number(housing.cost(place, home, home.range))))
            }
            if home.source.maxMoves != 0, home.range.count > 1 || !home.hasAllPlaces { isAll = false }
            return Guest(
                range: home.range, options: options.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) },
                unhoused: number(Allocation.ownCost(index, nil, housing)))
        }
        self.isAll = isAll
    }

    /// The same guests with some of their options; `isKept` by guest and option.
    func keeping(_ isKept: [[Bool]]) -> WholeStays {
        var narrow = self
        narrow.guests = zip(guests, isKept).map { guest, isKept in
            Guest(
                range: guest.range, options: zip(guest.options, isKept).filter(\.1).map(\.0), unhoused: guest.unhoused)
        }
        return narrow
    }

    /// By guest: the option of a place; -1 = none.
    func choice(of places: [Int?]) -> [Int] {
        zip(guests, places).map { guest, place in guest.options.firstIndex { $0.place == place } ?? -1 }
    }

    /// One number for all levels: each weighs more than all that can stand on the levels after it.
    private static func weights(_ housing: CompiledHousing) -> [Int]? {
        var weights: [Int] = []
        var weight = 1
        let fixed = housing.units.reduce(0) { $0 + Int($1.fixedPrice.amount) } * housing.scale.fixedPrice
        let costs = housing.homes.indices.map { index in
            let home = housing.homes[index]
            return home.places.indices.map { housing.cost($0, home, home.range) }
                + [Allocation.ownCost(index, nil, housing)]
        }
        for level in housing.levels.indices.reversed() {
            let most = costs.reduce(fixed[level]) { $0 + ($1.map { $0[level] }.max() ?? 0) }
            guard most >= 0, most < (1 << 45) / weight else { return nil }
            weights.append(weight)
            weight *= most + 1
        }
        return weights.reversed()
    }

    /// How many adults sleep in a room at the same time.
    private static func capacity(_ room: Int, _ housing: CompiledHousing) -> UInt8 {
        guard housing.lettings[housing.unitOf[room]] == .beds else { return 1 }
        var load = RoomLoad()
        var count = 0
        while count < Int(Int8.max) {
            load.adults += 1
            load.counted += 1
            guard load.fits(housing.rooms[room], housing.problem.space) else { break }
            count += 1
        }
        return UInt8(count)
    }

    /// What a household takes of which space; nil for several rooms at once, for children's beds, and where strangers are kept
    /// out of other rooms.
    private static func need(
        _ home: Home, _ place: Place, _ housing: CompiledHousing, _ capacity: [UInt8]
    ) -> (space: Int, amount: UInt8)? {
        if housing.lettings[place.unit] == .whole { return (housing.rooms.count + place.unit, 1) }
        let room = place.rooms[0]
        guard place.rooms.count == 1, housing.isShared[place.unit] || housing.roomsOf[place.unit].count == 1 else {
            return nil
        }
        guard housing.lettings[place.unit] == .beds else { return (room, 1) }
        let phase = home.phase(in: home.range.lowerBound)
        let isOpen = home.source.sharesRoom && home.source.acceptsGroups == nil && housing.isShared[place.unit]
        guard isOpen else { return (room, capacity[room]) }
        guard phase.children == 0, phase.cots == 0, phase.counted == phase.adults, phase.adults <= Int(capacity[room])
        else { return nil }
        return (room, UInt8(phase.adults))
    }
}
