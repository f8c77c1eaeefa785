import Calendar
import Domain

@testable import Housing

/// Exhaustive search: every household along every chain of places, every set of rooms being a place.
///
/// Counts with the verifier's tally, of which the planner uses nothing.
struct HousingOracle {
    struct Chain {
        let sites: [Site]
        let cost: [Int]
    }

    struct Site: Hashable {
        let unit: Int
        let rooms: [Int]
    }

    let problem: HousingProblem
    let levels: [HousingProblem.Level]
    let days: [CivilDate]
    private let rules: NightRules
    private let nights: [NightSpan]
    private let chains: [[Chain]]
    private let rest: [[Int]]
    private var chosen: [Chain?] = []
    private(set) var best: [Int]?
    private(set) var bestStays: [Stay] = []

    init(_ problem: HousingProblem, levels: [HousingProblem.Level]? = nil) {
        self.problem = problem
        let levels = levels ?? problem.levelsInForce
        self.levels = levels
        let rules = NightRules(problem: problem)
        self.rules = rules
        let nights = problem.households.compactMap(NightRules.nights)
        self.nights = nights
        let days = HousingOracle.days(of: problem)
        self.days = days
        chains = problem.households.indices.map { index in
            let pricing = ChainPricing(
                problem, index, days.filter { nights[index].holds($0) } + [nights[index].until], levels)
            return HousingOracle.sites(problem, rules, index, days, nights[index]).map { sites in
                Chain(sites: sites, cost: pricing.cost(of: sites))
            }.sorted { $0.cost.lexicographicallyPrecedes($1.cost) }
        }
        var rest = [levels.map { _ in 0 }]
        for index in problem.households.indices.reversed() {
            let unhoused = HousingOracle.own(problem, index, [], levels)
            let first = chains[index].first?.cost ?? unhoused
            let least =
                unhoused.lexicographicallyPrecedes(first) && !HousingOracle.isPinned(problem, index) ? unhoused : first
            rest.append(zip(least, rest[rest.count - 1]).map(+))
        }
        self.rest = rest.reversed()
    }

    static func isPinned(_ problem: HousingProblem, _ index: Int) -> Bool {
        problem.pins.contains { $0.household == problem.households[index].id }
    }

    /// The best values; nil where a pinned household cannot be housed.
    mutating func solve() -> [Int]? {
        chosen = []
        best = nil
        descend(levels.map { _ in 0 })
        return best
    }

    private mutating func descend(_ soFar: [Int]) {
        let index = chosen.count
        guard index < problem.households.count else { return judge() }
        if let best, !zip(soFar, rest[index]).map(+).lexicographicallyPrecedes(best) { return }
        for chain in chains[index] {
            let sum = zip(soFar, chain.cost).map(+)
            if let best, !zip(sum, rest[index + 1]).map(+).lexicographicallyPrecedes(best) { break }
            guard isFree(index, chain.sites) else { continue }
            chosen.append(chain)
            descend(sum)
            chosen.removeLast()
        }
        guard !HousingOracle.isPinned(problem, index) else { return }
        chosen.append(nil)
        descend(zip(soFar, HousingOracle.own(problem, index, [], levels)).map(+))
        chosen.removeLast()
    }

    private mutating func judge() {
        let stays = chosen.enumerated().flatMap { index, chain in
            chain.map { HousingOracle.stays(problem, index, $0.sites, days, nights[index]) } ?? []
        }
        let values = value(of: stays)
        if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { (best, bestStays) = (values, stays) }
    }

    func value(of stays: [Stay], on levels: [HousingProblem.Level]? = nil) -> [Int] {
        let tally = HousingTally(problem: problem, lodgings: HousingOracle.lodgings(problem, stays))
        return (levels ?? self.levels).map { tally.value(of: $0) }
    }

    static func lodgings(_ problem: HousingProblem, _ stays: [Stay]) -> [ID<Household>: [Lodging]] {
        let all = stays.compactMap { stay -> Lodging? in
            guard let household = problem.households.first(where: { $0.id == stay.household }),
                let unit = problem.units.first(where: { $0.id == stay.unit })
            else { return nil }
            return Lodging(
                stay: stay, household: household, unit: unit,
                rooms: stay.rooms.compactMap { id in unit.rooms.first { $0.id == id } })
        }
        return Dictionary(grouping: all.sorted { $0.stay.span.from < $1.stay.span.from }, by: \.household.id)
    }

    /// What the household costs by itself: without wishes, and without the price of having a unit at all.
    static func own(
        _ problem: HousingProblem, _ index: Int, _ stays: [Stay], _ levels: [HousingProblem.Level]
    ) -> [Int] {
        let tally = HousingTally(problem: alone(problem, index), lodgings: lodgings(problem, stays))
        return levels.map { level in
            level.weights.reduce(0) { sum, weight in
                // Turning days decide what a change is worth, and they are those of everybody.
                sum + weight.weight * (weight.term == .changeCost ? 0 : tally.value(of: .init(weight.term)))
            }
        }
    }

    static func alone(_ problem: HousingProblem, _ index: Int) -> HousingProblem {
        var alone = problem
        alone.households = [problem.households[index]]
        alone.households[0].near = []
        alone.households[0].wishesGroupNear = false
        for unit in alone.units.indices { alone.units[unit].fixedPrice = .zero }
        return alone
    }

    private static func days(of problem: HousingProblem) -> [CivilDate] {
        var days: Set<CivilDate> = []
        for household in problem.households {
            for member in household.members { days.formUnion([member.presence.from, member.presence.until]) }
            if let day = household.permanentBy { days.insert(day) }
        }
        for window in problem.units.flatMap({ $0.windows ?? [] }) { days.formUnion([window.from, window.until]) }
        for pin in problem.pins { days.formUnion([pin.span.from, pin.span.until]) }
        return days.sorted()
    }

    /// All ways to live, alone, one site for each stretch between turning days.
    private static func sites(
        _ problem: HousingProblem, _ rules: NightRules, _ index: Int, _ days: [CivilDate], _ nights: NightSpan
    ) -> [[Site]] {
        let household = problem.households[index]
        let all = allSites(problem)
        var chains: [[Site]] = [[]]
        for day in days where nights.holds(day) {
            let fitting = all.filter { site in
                let unit = problem.units[site.unit]
                return rules.mayLive(household, unit, site.rooms.map { unit.rooms[$0] }, day)
            }
            chains = chains.flatMap { chain in fitting.map { chain + [$0] } }
        }
        return chains.filter { chain in
            zip(chain, chain.dropFirst()).count { $0 != $1 } <= household.maxMoves ?? Int.max
        }
    }

    /// Every set of rooms that is a place in a unit.
    static func allSites(_ problem: HousingProblem) -> [Site] {
        problem.units.enumerated().flatMap { number, unit -> [Site] in
            switch unit.letting {
            case .whole: [Site(unit: number, rooms: Array(unit.rooms.indices))]
            case .beds: unit.rooms.indices.map { Site(unit: number, rooms: [$0]) }
            case .rooms:
                (1..<(1 << unit.rooms.count)).map { mask in
                    Site(unit: number, rooms: unit.rooms.indices.filter { mask >> $0 & 1 == 1 })
                }
            }
        }
    }

    static func stays(
        _ problem: HousingProblem, _ index: Int, _ sites: [Site], _ days: [CivilDate], _ nights: NightSpan
    ) -> [Stay] {
        let own = days.filter { nights.holds($0) } + [nights.until]
        var stays: [Stay] = []
        for (number, site) in sites.enumerated() {
            let unit = problem.units[site.unit]
            let stay = Stay(
                household: problem.households[index].id, unit: unit.id, rooms: site.rooms.map { unit.rooms[$0].id },
                span: NightSpan(from: own[number], until: own[number + 1]))
            if number > 0, sites[number - 1] == site {
                stays[stays.count - 1].span.until = stay.span.until
            } else {
                stays.append(stay)
            }
        }
        return stays
    }

    private func isFree(_ index: Int, _ sites: [Site]) -> Bool {
        let own = days.filter { nights[index].holds($0) }
        for (night, site) in zip(own, sites) {
            let unit = problem.units[site.unit]
            var mates: [Int] = []
            for (other, chain) in chosen.enumerated() {
                guard let there = chain.flatMap({ self.site(other, $0, night) }), there.unit == site.unit else {
                    continue
                }
                if unit.letting == .whole || !unit.isShared { return false }
                if Set(there.rooms).isDisjoint(with: site.rooms) { continue }
                if unit.letting == .rooms { return false }
                mates.append(other)
            }
            if mates.isEmpty { continue }
            let everybody = (mates + [index]).map { problem.households[$0] }
            let mayShare = mates.allSatisfy { agrees(problem.households[$0], problem.households[index]) }
            let decided = everybody.allSatisfy { rules.pin(of: $0, night)?.rooms != nil }
            let people = everybody.flatMap { NightRules.lodged($0, night) }
            guard mayShare, NightRules.holds(unit.rooms[site.rooms[0]], people, decided ? nil : problem.space) else {
                return false
            }
        }
        return true
    }

    private func site(_ index: Int, _ chain: Chain, _ night: CivilDate) -> Site? {
        guard nights[index].holds(night) else { return nil }
        let number = days.count { nights[index].holds($0) && $0 <= night } - 1
        return chain.sites[number]
    }

    private func agrees(_ one: Household, _ other: Household) -> Bool {
        one.sharesRoom && other.sharesRoom
            && (one.acceptsGroups.map { $0.contains(other.group ?? "") } ?? true)
            && (other.acceptsGroups.map { $0.contains(one.group ?? "") } ?? true)
    }
}

/// What chains of one household cost by themselves, put together from what each stretch costs.
private struct ChainPricing {
    private let problem: HousingProblem
    private let index: Int
    private let days: [CivilDate]
    private let levels: [HousingProblem.Level]
    private let nowhere: [HousingProblem.Term: Int]
    private let stretches: [[HousingOracle.Site: [HousingProblem.Term: Int]]]

    /// Terms that add up over nights.
    private static let additive: [HousingProblem.Term] = [.permanentLate, .rent, .commute]

    init(_ problem: HousingProblem, _ index: Int, _ days: [CivilDate], _ levels: [HousingProblem.Level]) {
        self.problem = problem
        self.index = index
        self.days = days
        self.levels = levels
        let alone = HousingOracle.alone(problem, index)
        let count = { (stays: [Stay]) -> [HousingProblem.Term: Int] in
            let tally = HousingTally(problem: alone, lodgings: HousingOracle.lodgings(problem, stays))
            return Dictionary(uniqueKeysWithValues: ChainPricing.additive.map { ($0, tally.value(of: .init($0))) })
        }
        let nowhere = count([])
        self.nowhere = nowhere
        stretches = zip(days, days.dropFirst()).map { from, until in
            var costs: [HousingOracle.Site: [HousingProblem.Term: Int]] = [:]
            for site in HousingOracle.allSites(problem) {
                let unit = problem.units[site.unit]
                let stay = Stay(
                    household: problem.households[index].id, unit: unit.id, rooms: site.rooms.map { unit.rooms[$0].id },
                    span: NightSpan(from: from, until: until))
                costs[site] = count([stay]).merging(nowhere) { $0 - $1 }
            }
            return costs
        }
    }

    func cost(of sites: [HousingOracle.Site]) -> [Int] {
        var terms = nowhere
        for (number, site) in sites.enumerated() { terms.merge(stretches[number][site] ?? [:]) { $0 + $1 } }
        terms[.cost] = terms[.rent]
        terms[.moves] = zip(sites, sites.dropFirst()).count { $0 != $1 }
        if !problem.previous.isEmpty {
            let nights = NightSpan(from: days[0], until: days[days.count - 1])
            let stays = HousingOracle.stays(problem, index, sites, days, nights)
            let tally = HousingTally(problem: problem, lodgings: HousingOracle.lodgings(problem, stays))
            let change = HousingChangeCount(tally, problem.households[index])
            (terms[.changeCost], terms[.peopleChanged]) = (change.cost, change.people)
        }
        return levels.map { $0.weights.reduce(0) { $0 + $1.weight * (terms[$1.term] ?? 0) } }
    }
}
