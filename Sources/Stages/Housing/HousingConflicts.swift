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
        if rules == HousingRule.allCases { return isPossible(items, in: housing) }
        var problem = housing.problem
        problem.households = items.map { housing.homes[$0].source }
        problem = HousingRule.relaxed(problem, keeping: rules)
        let kept = Set(problem.households.map(\.id))
        for index in problem.households.indices { problem.households[index].near = [] }
        problem.pins = problem.pins.filter { kept.contains($0.household) }
        problem.previous = []
        problem.objectives = [.init(.unhoused)]
        let relaxed = CompiledHousing(problem)
        return isPossible(Array(relaxed.homes.indices), in: relaxed)
    }

    private mutating func isPossible(_ items: [Int], in housing: CompiledHousing) -> Bool? {
        guard items.allSatisfy({ housing.homes[$0].hasAllPlaces }) else { return nil }
        var search = FullHouse(housing, items, work: HousingConflicts.attempt)
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

/// Searches for one way to house some households as if there were no others; complete where it ends within the work.
private struct FullHouse {
    /// Somebody in a room or, where it is let as a whole, a unit.
    private struct Lodger {
        let home: Int
        let place: Int
    }

    private let housing: CompiledHousing
    private let items: [Int]
    /// Nights in which nothing changes for any of them; an arrangement for the first of a stretch does for all of it.
    private let stretches: [Range<Int>]
    /// By household of `items`: its stretches.
    private let spans: [Range<Int>]
    /// By stretch: who lives where so far.
    private var lodgers: [[Lodger]]
    private let limit: Int
    private(set) var work = 0

    init(_ housing: CompiledHousing, _ items: [Int], work: Int) {
        self.housing = housing
        self.items = items.sorted {
            (housing.homes[$0].places.count, $0) < (housing.homes[$1].places.count, $1)
        }
        limit = work
        var cuts: Set<Int> = []
        for item in items {
            for block in housing.blocks(of: item) { cuts.formUnion([block.lowerBound, block.upperBound]) }
        }
        let sorted = cuts.sorted()
        let stretches = zip(sorted, sorted.dropFirst()).map { $0..<$1 }
        self.stretches = stretches
        spans = self.items.map { item in
            let range = housing.homes[item].range
            let first = stretches.firstIndex { $0.lowerBound >= range.lowerBound } ?? stretches.count
            return first..<(stretches.firstIndex { $0.lowerBound >= range.upperBound } ?? stretches.count)
        }
        lodgers = stretches.map { _ in [] }
    }

    /// Nil where it was given up.
    mutating func run() -> Bool? {
        let isFound = descend(0)
        return isFound ? true : work > limit ? nil : false
    }

    /// Houses one after the other, stretch by stretch.
    private mutating func descend(_ item: Int) -> Bool {
        guard item < items.count else { return true }
        return extend(item, spans[item].lowerBound, last: nil, moves: 0)
    }

    private mutating func extend(_ item: Int, _ stretch: Int, last: Int?, moves: Int) -> Bool {
        work += 1
        if work > limit { return false }
        guard stretch < spans[item].upperBound else { return descend(item + 1) }
        // Staying first: it uses up no move.
        if let last, lodge(item, stretch, last, moves) { return true }
        guard last == nil || moves < housing.homes[items[item]].source.maxMoves ?? Int.max else { return false }
        for place in housing.homes[items[item]].places.indices where place != last {
            if lodge(item, stretch, place, last == nil ? 0 : moves + 1) { return true }
        }
        return false
    }

    private mutating func lodge(_ item: Int, _ stretch: Int, _ place: Int, _ moves: Int) -> Bool {
        guard isFree(items[item], stretch, place) else { return false }
        lodgers[stretch].append(Lodger(home: items[item], place: place))
        let isFound = extend(item, stretch + 1, last: place, moves: moves)
        lodgers[stretch].removeLast()
        return isFound
    }

    /// Whether it could live there, and whoever lives there so far leaves room for it.
    private func isFree(_ home: Int, _ stretch: Int, _ place: Int) -> Bool {
        let segment = stretches[stretch].lowerBound
        guard housing.isUsable(place, by: home, in: segment) else { return false }
        let unit = housing.homes[home].unitOf[place]
        let rooms = housing.homes[home].places[place].rooms
        let neighbours = lodgers[stretch].filter { housing.homes[$0.home].unitOf[$0.place] == unit }
        if neighbours.isEmpty { return true }
        if housing.lettings[unit] == .whole || !housing.isShared[unit] { return false }
        let mates = neighbours.filter { !Set(housing.homes[$0.home].places[$0.place].rooms).isDisjoint(with: rooms) }
        if housing.lettings[unit] == .rooms || mates.isEmpty { return mates.isEmpty }
        return housing.admits(home, toBedsIn: rooms[0], beside: mates.map(\.home), in: segment)
    }
}
