import Calendar
import Domain

/// Tries to house a few households under some of the rules, for the verifier; complete, so that failing is a proof.
struct HousingTrial {
    /// The rules that a conflict may name.
    enum Rule: String, CaseIterable {
        case windows, beds, space, needs, rent, commute, moves, sharing, pins
    }

    private struct Home {
        let household: Household
        let nights: NightSpan
        /// Places it could have, alone.
        let sites: [(unit: HousingUnit, rooms: [Room])]
    }

    private let problem: HousingProblem
    private let rules: NightRules
    private let homes: [Home]
    private let days: [CivilDate]
    /// For each home the sites it was given, day by day.
    private var given: [[Int]]
    private var steps = 0

    private static let mostSteps = 3_000_000

    /// Nil where the households cannot be housed under the rules while all but any one of them can.
    static func fault(_ problem: HousingProblem, _ households: [Household], _ kept: [Rule]) -> String? {
        guard households.count <= 12 else { return "it names more than twelve households" }
        guard let whole = isPossible(problem, households, kept) else { return "it is too large to be checked" }
        if whole { return "its households can be housed together" }
        for index in households.indices {
            var fewer = households
            fewer.remove(at: index)
            guard let part = isPossible(problem, fewer, kept) else { return "it is too large to be checked" }
            if !part { return "the rest cannot be housed without \"\(households[index].id)\" either" }
        }
        return nil
    }

    private static func isPossible(_ problem: HousingProblem, _ households: [Household], _ kept: [Rule]) -> Bool? {
        var trial = HousingTrial(lifted(problem, households, kept))
        let isFound = trial.descend(0, 0)
        return isFound ? true : trial.steps > mostSteps ? nil : false
    }

    /// The problem of these households with only some of the rules.
    private static func lifted(_ problem: HousingProblem, _ households: [Household], _ kept: [Rule]) -> HousingProblem {
        let ids = households.map(\.id)
        var lifted = problem
        lifted.households = households.map { household in
            var lifted = household
            if !kept.contains(.needs) { lifted.needs = [] }
            if !kept.contains(.rent) { lifted.maxRent = nil }
            if !kept.contains(.moves) { lifted.maxMoves = nil }
            if !kept.contains(.space) { lifted.needsTitleSpace = false }
            if !kept.contains(.sharing) { (lifted.sharesRoom, lifted.acceptsGroups) = (true, nil) }
            return lifted
        }
        lifted.units = problem.units.map { unit in
            var lifted = unit
            if !kept.contains(.windows) { lifted.windows = nil }
            if !kept.contains(.sharing) { lifted.isShared = true }
            if !kept.contains(.beds) {
                lifted.rooms = unit.rooms.map { room in
                    var wide = room
                    (wide.adultBeds, wide.cots) = (1000, 1000)
                    return wide
                }
            }
            return lifted
        }
        if !kept.contains(.space) { lifted.space = HousingProblem.SpaceRules() }
        if !kept.contains(.commute) { lifted.commutes = [] }
        lifted.pins = kept.contains(.pins) ? problem.pins.filter { ids.contains($0.household) } : []
        return lifted
    }

    private init(_ problem: HousingProblem) {
        self.problem = problem
        rules = NightRules(problem: problem)
        homes = problem.households.compactMap { household in
            guard let nights = NightRules.nights(of: household) else { return nil }
            return Home(
                household: household, nights: nights,
                sites: problem.units.flatMap { unit in
                    NightRules.roomSets(unit, for: household).map { (unit: unit, rooms: $0) }
                })
        }
        var days: Set<CivilDate> = []
        for home in homes {
            for member in home.household.members { days.formUnion([member.presence.from, member.presence.until]) }
        }
        for unit in problem.units { for window in unit.windows ?? [] { days.formUnion([window.from, window.until]) } }
        for pin in problem.pins { days.formUnion([pin.span.from, pin.span.until]) }
        self.days = days.sorted()
        given = homes.map { _ in [] }
    }

    /// Gives home after home a site for each stretch between two days.
    private mutating func descend(_ home: Int, _ day: Int) -> Bool {
        guard home < homes.count else { return true }
        steps += 1
        if steps > HousingTrial.mostSteps { return false }
        guard day < days.count, days[day] < homes[home].nights.until else {
            let used = given[home].filter { $0 >= 0 }
            let moves = zip(used, used.dropFirst()).count { $0 != $1 }
            return moves <= homes[home].household.maxMoves ?? Int.max && descend(home + 1, 0)
        }
        if days[day] < homes[home].nights.from {
            given[home].append(-1)
            defer { given[home].removeLast() }
            return descend(home, day + 1)
        }
        let last = given[home].last ?? -1
        let order = (last >= 0 ? [last] : []) + homes[home].sites.indices.filter { $0 != last }
        for site in order where isFree(home, site, day) {
            given[home].append(site)
            if descend(home, day + 1) { return true }
            given[home].removeLast()
        }
        return false
    }

    private func isFree(_ home: Int, _ site: Int, _ day: Int) -> Bool {
        let own = homes[home].sites[site]
        let night = days[day]
        guard rules.mayLive(homes[home].household, own.unit, own.rooms, night) else { return false }
        var roommates: [Household] = []
        for other in 0..<home where day < given[other].count && given[other][day] >= 0 {
            let there = homes[other].sites[given[other][day]]
            guard there.unit.id == own.unit.id else { continue }
            if own.unit.letting == .whole || !own.unit.isShared { return false }
            guard there.rooms.contains(where: { room in own.rooms.contains { $0.id == room.id } }) else { continue }
            if own.unit.letting == .rooms { return false }
            roommates.append(homes[other].household)
        }
        guard !roommates.isEmpty else { return true }
        let all = roommates + [homes[home].household]
        let mayShare = roommates.allSatisfy { mutual($0, homes[home].household) }
        let areDecided = all.allSatisfy { rules.pin(of: $0, night)?.rooms != nil }
        return mayShare
            && NightRules.holds(
                own.rooms[0], all.flatMap { NightRules.lodged($0, night) }, areDecided ? nil : problem.space)
    }

    private func mutual(_ one: Household, _ other: Household) -> Bool {
        [(one, other), (other, one)].allSatisfy { from, to in
            from.sharesRoom && (from.acceptsGroups.map { groups in to.group.map(groups.contains) ?? false } ?? true)
        }
    }
}
