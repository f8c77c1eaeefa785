import Domain

/// Somewhere a household can live: all of a unit, some rooms of it, or beds in one room.
struct Place: Hashable {
    let unit: Int
    /// Numbers of rooms in all of the problem, ascending.
    let rooms: [Int]
}

/// Finds the places of a household: those from which no room could be taken away.
///
/// A smaller set of rooms never costs more and never keeps out more others, so that no other sets are needed besides
/// the ones that a person pinned or that were announced.
struct PlaceFinder {
    let problem: HousingProblem
    /// The number of each unit's first room in all of the problem.
    let firstRoom: [Int]
    let units: [HousingUnit]

    /// Sets of rooms that are looked at in one unit for one household; beyond them the rest is left out.
    static let mostSets = 3000

    /// Places that suit at least one stretch of neighbouring phases, sorted by unit and rooms; and whether these are
    /// all, or at least one of each kind.
    func places(
        of household: Household, _ phases: [Phase]
    ) -> (places: [Place], areAll: Bool, areAllKinds: Bool) {
        var found: Set<Place> = []
        var (areAll, areAllKinds) = (true, true)
        for unit in units.indices {
            switch units[unit].letting {
            case .whole: found.insert(place(unit, Array(units[unit].rooms.indices)))
            case .beds:
                for room in units[unit].rooms.indices { found.insert(place(unit, [room])) }
            case .rooms:
                for first in phases.indices {
                    for last in first..<phases.count {
                        let sets = minimalSets(unit, household, Array(phases[first...last]))
                        if !sets.areAll { (areAll, areAllKinds) = (false, false) }
                        let kept = varied(sets.minimal, of: unit)
                        if kept.count < sets.minimal.count { areAll = false }
                        for rooms in kept { found.insert(place(unit, rooms)) }
                    }
                }
            }
        }
        let sorted = found.sorted { left, right in
            let (a, b) = ((left.unit, left.rooms.count), (right.unit, right.rooms.count))
            return a == b ? left.rooms.lexicographicallyPrecedes(right.rooms) : a < b
        }
        return (sorted, areAll, areAllKinds)
    }

    func place(_ unit: Int, _ rooms: [Int]) -> Place {
        Place(unit: unit, rooms: rooms.sorted().map { firstRoom[unit] + $0 })
    }

    /// Sets of rooms of a unit that suit all of these phases while no part of them does.
    private func minimalSets(
        _ unit: Int, _ household: Household, _ phases: [Phase]
    ) -> (minimal: [[Int]], areAll: Bool) {
        // More rooms than people are of use only where it is their area that counts.
        let people = phases.map(\.sleepers.count).max() ?? 0
        let most = household.needsTitleSpace ? units[unit].rooms.count : people
        let usable = units[unit].rooms.indices.filter { suits(units[unit].rooms[$0], household) }
        var minimal: [[Int]] = []
        var looked = 0
        for size in stride(from: 1, through: min(most, usable.count), by: 1) {
            forEachCombination(of: usable, size: size) { rooms in
                looked += 1
                if looked > PlaceFinder.mostSets { return false }
                if minimal.contains(where: { $0.allSatisfy(rooms.contains) }) { return true }
                let areSuited = phases.allSatisfy { phase in
                    suitsSpace(unit, rooms, household, phase) && sleeps(phase, in: rooms.map { units[unit].rooms[$0] })
                }
                if areSuited { minimal.append(rooms) }
                return true
            }
        }
        return (minimal, looked <= PlaceFinder.mostSets)
    }

    /// Sets of several rooms that are alike are thinned out in large units, so that those of a kind have no room in
    /// common.
    private func varied(_ sets: [[Int]], of unit: Int) -> [[Int]] {
        guard units[unit].rooms.count > 6 else { return sets }
        var taken: [[Room]: Set<Int>] = [:]
        return sets.filter { rooms in
            guard rooms.count > 1 else { return true }
            let kind = rooms.map { number in
                var room = units[unit].rooms[number]
                room.id = ID("")
                return room
            }
            guard taken[kind, default: []].isDisjoint(with: rooms) else { return false }
            taken[kind, default: []].formUnion(rooms)
            return true
        }
    }

    /// Goes on as long as the body says so.
    private func forEachCombination(of items: [Int], size: Int, _ body: ([Int]) -> Bool) {
        var chosen: [Int] = []
        func descend(_ start: Int) -> Bool {
            if chosen.count == size { return body(chosen) }
            for index in start..<items.count where items.count - index >= size - chosen.count {
                chosen.append(items[index])
                if !descend(index + 1) { return false }
                chosen.removeLast()
            }
            return true
        }
        _ = descend(0)
    }

    /// Whether a room by itself has what the household needs.
    func suits(_ room: Room, _ household: Household) -> Bool {
        household.needs.allSatisfy { need in
            switch need {
            case .stepFree: room.isStepFree
            case .lockable: room.isLockable
            case .pets, .furnished: true
            }
        }
    }

    /// Whether the unit as such has what the household needs.
    func suits(_ unit: HousingUnit, _ household: Household) -> Bool {
        household.needs.allSatisfy { need in
            switch need {
            case .stepFree: unit.isStepFree
            case .lockable: true
            case .pets: unit.allowsPets
            case .furnished: unit.isFurnished
            }
        }
    }

    /// Whether the living space that the household has to itself is what its title asks for.
    func suitsSpace(_ unit: Int, _ rooms: [Int], _ household: Household, _ phase: Phase) -> Bool {
        guard household.needsTitleSpace, phase.isWhole else { return true }
        let own: Int
        switch units[unit].letting {
        case .whole: own = units[unit].area
        case .rooms: own = rooms.reduce(0) { $0 + units[unit].rooms[$1].area }
        case .beds: own = 0
        }
        let rules = problem.space
        return own >= phase.full * (rules.ownFlatArea ?? 0) + phase.young * (rules.ownFlatYoungArea ?? 0)
    }

    /// Whether everybody finds a bed in rooms that are the household's own, by the rules of shared rooms.
    func sleeps(_ phase: Phase, in rooms: [Room], bySpace: Bool = true) -> Bool {
        var loads = rooms.map { _ in RoomLoad() }
        func descend(_ index: Int) -> Bool {
            guard index < phase.sleepers.count else { return true }
            for room in rooms.indices {
                let before = loads[room]
                loads[room].add(phase.sleepers[index])
                if loads[room].fits(rooms[room], bySpace ? problem.space : .init()), descend(index + 1) { return true }
                loads[room] = before
            }
            return false
        }
        return descend(0)
    }
}

/// People in one room.
struct RoomLoad {
    var adults = 0
    var children = 0
    var cots = 0
    var counted = 0

    mutating func add(_ sleeper: Phase.Sleeper) {
        switch sleeper.bed {
        case .adult: adults += 1
        case .child: children += 1
        case .cot: cots += 1
        }
        if sleeper.counts { counted += 1 }
    }

    mutating func add(_ phase: Phase) {
        adults += phase.adults
        children += phase.children
        cots += phase.cots
        counted += phase.counted
    }

    /// Whether there are beds for them, and as much sleeping area as the rules ask for.
    func fits(_ room: Room, _ rules: HousingProblem.SpaceRules) -> Bool {
        hasBeds(in: room) && counted <= rules.sharedRoomPeople ?? Int.max
            && counted * (rules.sharedRoomArea ?? 0) <= room.area
    }

    func hasBeds(in room: Room) -> Bool {
        adults <= room.adultBeds && adults + children <= room.adultBeds + room.childBeds && cots <= room.cots
    }
}
