import Domain

/// Nights on which more households need a home than can have one, by the largest matching of households and units.
struct NightShortages {
    /// Households that cannot be housed: those that could not even if they were alone, and the largest shortage of a
    /// night among the others.
    let most: Int
    private let housing: CompiledHousing
    /// By segment: households of which some are left over, with their units; nil where all have one.
    private let crowds: [Crowd?]

    struct Crowd {
        /// Ascending.
        let homes: [Int]
        let units: [Int]
        /// By household.
        let holds: [Bool]
    }

    init(_ housing: CompiledHousing, isPossible: [Bool]) {
        self.housing = housing
        var crowds: [Crowd?] = []
        var largest = 0
        for segment in 0..<housing.segments {
            var matching = NightMatching(housing, isPossible, segment)
            let left = matching.run()
            largest = max(largest, left)
            crowds.append(left > 0 ? matching.crowd() : nil)
        }
        self.crowds = crowds
        most = isPossible.count { !$0 } + largest
    }

    /// The first night on which the household is one of too many; nil where there is none.
    func night(of home: Int) -> Int? {
        housing.homes[home].range.first { crowds[$0].map { $0.holds[home] } ?? false }
    }

    /// That there are too many that night; nil where there are not.
    func certificate(on segment: Int) -> PlanCertificate? {
        guard let crowd = crowds[segment] else { return nil }
        let units = crowd.units.map { housing.units[$0].id }.sorted()
        return .count(
            items: crowd.homes.map { housing.homes[$0].source.id }.sorted().map(\.text),
            resource: "units \(units.map(\.text).joined(separator: ", "))", need: crowd.homes.count,
            supply: crowd.units.reduce(0) { $0 + NightMatching.supply(housing.units[$1]) },
            window: "night of \(housing.turningDays[segment])")
    }
}

/// Households of one night and the units in which they could live, each with as many homes as it has at most.
private struct NightMatching {
    private let count: Int
    private let homes: [Int]
    private let choices: [[Int]]
    private let supplies: [Int]
    /// Households in each unit.
    private var held: [[Int]]
    private var unmatched: [Int] = []

    init(_ housing: CompiledHousing, _ isPossible: [Bool], _ segment: Int) {
        count = housing.homes.count
        homes = housing.homes.indices.filter { isPossible[$0] && housing.homes[$0].range.contains(segment) }
        var known: [Home.Kind: [Int]] = [:]
        let all = Array(housing.units.indices)
        choices = homes.map { index in
            guard housing.homes[index].hasAllKinds else { return all }
            guard let kind = housing.homes[index].kind(in: segment) else {
                return housing.usableUnits(of: index, in: segment)
            }
            if let units = known[kind] { return units }
            let units = housing.usableUnits(of: index, in: segment)
            known[kind] = units
            return units
        }
        supplies = housing.units.map { NightMatching.supply($0) }
        held = housing.units.map { _ in [] }
    }

    /// How many households can live in a unit at the same time at most.
    static func supply(_ unit: HousingUnit) -> Int {
        if unit.letting == .whole || !unit.isShared { return 1 }
        return unit.rooms.reduce(0) { total, room in
            let beds = room.adultBeds + room.childBeds + room.cots
            return total + (unit.letting == .rooms ? 1 : beds)
        }
    }

    /// How many are left over.
    mutating func run() -> Int {
        // Units that were of no help stay so: whoever lives there finds nothing else, whatever the others do later.
        var futile = [Bool](repeating: false, count: supplies.count)
        for home in homes.indices {
            var seen = futile
            if !place(home, &seen) {
                unmatched.append(home)
                futile = seen
            }
        }
        return unmatched.count
    }

    private mutating func place(_ home: Int, _ seen: inout [Bool]) -> Bool {
        for unit in choices[home] where held[unit].count < supplies[unit] {
            held[unit].append(home)
            return true
        }
        for unit in choices[home] where !seen[unit] {
            seen[unit] = true
            for position in held[unit].indices {
                if place(held[unit][position], &seen) {
                    held[unit][position] = home
                    return true
                }
            }
        }
        return false
    }

    /// Households and units that those left over could reach by swapping: more households than places.
    func crowd() -> NightShortages.Crowd? {
        guard let first = unmatched.first else { return nil }
        var found: Set<Int> = [first]
        var units: Set<Int> = []
        var queue = [first]
        while let home = queue.popLast() {
            for unit in choices[home] where units.insert(unit).inserted {
                for other in held[unit] where found.insert(other).inserted { queue.append(other) }
            }
        }
        let members = found.sorted().map { homes[$0] }
        var holds = [Bool](repeating: false, count: count)
        for home in members { holds[home] = true }
        return .init(homes: members, units: units.sorted(), holds: holds)
    }
}
