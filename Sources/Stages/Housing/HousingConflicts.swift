import Domain

/// Finds out why households that are not housed cannot be, by leaving out rules and other households.
struct HousingConflicts {
    private let housing: CompiledHousing
    private let allocation: Allocation
    private(set) var work = 0

    /// Households that a conflict is looked for among.
    private static let mostItems = 12
    /// Work units of one attempt to house a few of them.
    private static let attempt = 20_000

    init(_ housing: CompiledHousing, _ allocation: Allocation) {
        self.housing = housing
        self.allocation = allocation
    }

    /// A smallest set of households and rules that cannot hold together; nil where none was found within the work.
    mutating func certificate(for home: Int) -> PlanCertificate? {
        var items = [home]
        var rules = HousingRule.allCases
        if canBeHoused(items, rules) != false {
            items += rivals(of: home).prefix(HousingConflicts.mostItems - 1)
            guard items.count > 1, canBeHoused(items, rules) == false else { return nil }
        }
        for candidate in items where items.count > 1 {
            let fewer = items.filter { $0 != candidate }
            if canBeHoused(fewer, rules) == false { items = fewer }
        }
        for rule in HousingRule.allCases {
            let fewer = rules.filter { $0 != rule }
            if canBeHoused(items, fewer) == false { rules = fewer }
        }
        for candidate in items where items.count > 1 {
            guard canBeHoused(items.filter { $0 != candidate }, rules) == true else { return nil }
        }
        return .conflict(
            items: items.map { housing.homes[$0].source.id }.sorted().map(\.text), rules: rules.map(\.rawValue))
    }

    /// Housed households that live where it could, those that do so for the most nights first.
    private func rivals(of home: Int) -> [Int] {
        let units = Set(housing.homes[home].places.map(\.unit))
        return housing.homes.indices.filter { $0 != home }.map { other in
            let common = housing.homes[other].range.clamped(to: housing.homes[home].range)
            let nights = common.reduce(0) { total, segment in
                let lives = allocation.place(of: other, in: segment).map { units.contains($0.unit) } ?? false
                return total + (lives ? housing.nights(segment) : 0)
            }
            return (other, nights)
        }.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    }

    /// Whether all of them can be housed under these rules; nil where the search was given up.
    private mutating func canBeHoused(_ items: [Int], _ rules: [HousingRule]) -> Bool? {
        var problem = housing.problem
        problem.households = items.map { housing.homes[$0].source }
        problem = HousingRule.relaxed(problem, keeping: rules)
        let kept = Set(problem.households.map(\.id))
        for index in problem.households.indices { problem.households[index].near = [] }
        problem.pins = problem.pins.filter { kept.contains($0.household) }
        problem.previous = []
        problem.objectives = [.init(.unhoused)]
        let relaxed = CompiledHousing(problem)
        guard relaxed.homes.allSatisfy(\.hasAllPlaces) else { return nil }
        var search = FullHouse(relaxed, work: HousingConflicts.attempt)
        let isPossible = search.run()
        work += search.work
        return isPossible
    }
}

/// A rule that a conflict may name. Besides them it always holds that a unit, room, or bed has one household at a time.
enum HousingRule: String, CaseIterable {
    case windows, beds, space, needs, rent, commute, moves, sharing, pins

    /// The problem with only these rules left.
    static func relaxed(_ problem: HousingProblem, keeping rules: [HousingRule]) -> HousingProblem {
        var relaxed = problem
        if !rules.contains(.space) { relaxed.space = .init() }
        if !rules.contains(.commute) { relaxed.commutes = [] }
        if !rules.contains(.pins) { relaxed.pins = [] }
        for index in relaxed.units.indices {
            if !rules.contains(.windows) { relaxed.units[index].windows = nil }
            if !rules.contains(.sharing) { relaxed.units[index].isShared = true }
            guard !rules.contains(.beds) else { continue }
            for room in relaxed.units[index].rooms.indices {
                relaxed.units[index].rooms[room].adultBeds = 1000
                relaxed.units[index].rooms[room].cots = 1000
            }
        }
        for index in relaxed.households.indices {
            if !rules.contains(.space) { relaxed.households[index].needsTitleSpace = false }
            if !rules.contains(.needs) { relaxed.households[index].needs = [] }
            if !rules.contains(.rent) { relaxed.households[index].maxRent = nil }
            if !rules.contains(.moves) { relaxed.households[index].maxMoves = nil }
            guard !rules.contains(.sharing) else { continue }
            relaxed.households[index].sharesRoom = true
            relaxed.households[index].acceptsGroups = nil
        }
        return relaxed
    }
}

/// Searches for one way to house everybody; complete where it ends within the work.
private struct FullHouse {
    private let housing: CompiledHousing
    private var trial: Allocation
    private let limit: Int
    private(set) var work = 0

    init(_ housing: CompiledHousing, work: Int) {
        self.housing = housing
        limit = work
        trial = Allocation(housing)
    }

    /// Nil where it was given up.
    mutating func run() -> Bool? {
        let order = housing.homes.indices.sorted {
            (housing.homes[$0].places.count, $0) < (housing.homes[$1].places.count, $1)
        }
        let isFound = descend(order[...])
        return isFound ? true : work > limit ? nil : false
    }

    /// Houses the first, night by night, and then the others.
    private mutating func descend(_ open: ArraySlice<Int>) -> Bool {
        guard let home = open.first else { return true }
        return extend(home, [], open.dropFirst())
    }

    private mutating func extend(_ home: Int, _ chain: [Int], _ open: ArraySlice<Int>) -> Bool {
        let compiled = housing.homes[home]
        work += 1
        if work > limit { return false }
        guard chain.count < compiled.range.count else {
            guard trial.admits(home, chain) else { return false }
            trial.house(home, chain)
            if descend(open) { return true }
            trial.remove(home)
            return false
        }
        let segment = compiled.range.lowerBound + chain.count
        let usable = compiled.places.indices.filter {
            housing.isUsable($0, by: home, in: segment) && trial.admits(home, to: $0, in: segment)
        }
        // Staying first: it uses up no move.
        let sorted = usable.filter { $0 == chain.last } + usable.filter { $0 != chain.last }
        return sorted.contains { extend(home, chain + [$0], open) }
    }
}
