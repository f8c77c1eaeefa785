import Calendar
import Domain

/// The verifier's reading of the rules for one household on one night, as if it were alone in the world.
struct NightRules {
    let problem: HousingProblem

    /// What a place can lack.
    enum Lack: String, CaseIterable {
        case closed, beds, space, needs, rent, commute

        /// Whether a person may decide to do without it by a pin that names the rooms.
        var isPolicy: Bool { self != .closed && self != .beds }
    }

    /// First night and day of leaving of the whole household.
    static func nights(of household: Household) -> NightSpan? {
        guard let first = household.members.map(\.presence.from).min(),
            let last = household.members.map(\.presence.until).max()
        else { return nil }
        return NightSpan(from: first, until: last)
    }

    /// Members who need room on the night: who is there, and from the second arrival on all who have not left.
    static func lodged(_ household: Household, _ night: CivilDate) -> [Household.Member] {
        household.members.filter { member in
            if member.presence.from > night { return isComplete(household, night) && member.presence.until > night }
            return member.presence.until > night
        }
    }

    static func isComplete(_ household: Household, _ night: CivilDate) -> Bool {
        household.members.count { $0.presence.from <= night } >= min(2, household.members.count)
    }

    /// Everything that the place lacks for the household on that night.
    func lacks(_ household: Household, _ unit: HousingUnit, _ rooms: [Room], _ night: CivilDate) -> [Lack] {
        let lodged = NightRules.lodged(household, night)
        var lacks: [Lack] = []
        if let windows = unit.windows, !windows.contains(where: { $0.from <= night && night < $0.until }) {
            lacks.append(.closed)
        }
        if !NightRules.sleep(lodged, unit, rooms, nil) { lacks.append(.beds) }
        if !NightRules.sleep(lodged, unit, rooms, problem.space) || !hasTitleSpace(household, unit, rooms, night) {
            lacks.append(.space)
        }
        if !NightRules.meets(household.needs, unit, rooms) { lacks.append(.needs) }
        if let most = household.maxRent, monthly(lodged, unit, rooms) > Int(most.amount + household.support.amount) {
            lacks.append(.rent)
        }
        if lodged.contains(where: { isThere($0, night) && wayToWork($0, from: unit) == nil }) { lacks.append(.commute) }
        return lacks
    }

    private func isThere(_ member: Household.Member, _ night: CivilDate) -> Bool {
        member.presence.from <= night && night < member.presence.until
    }

    /// Whether everybody has a bed; by the space rules too where they are given and the unit is shared out.
    static func sleep(
        _ people: [Household.Member], _ unit: HousingUnit, _ rooms: [Room], _ rules: HousingProblem.SpaceRules?
    ) -> Bool {
        if unit.letting == .whole {
            let adults = people.count { $0.bed == .adult }
            let children = people.count { $0.bed == .child }
            let long = rooms.map(\.adultBeds).reduce(0, +)
            let short = rooms.map(\.childBeds).reduce(0, +)
            return adults <= long && children <= short + long - adults
                && people.count - adults - children <= rooms.map(\.cots).reduce(0, +)
        }
        guard let room = rooms.first else { return people.isEmpty }
        // Whoever sleeps in the first room, the others sleep in the rest.
        if rooms.count == 1 { return holds(room, people, rules) }
        return (0..<(1 << people.count)).contains { mask in
            let inside = people.indices.filter { mask >> $0 & 1 == 1 }.map { people[$0] }
            let outside = people.indices.filter { mask >> $0 & 1 == 0 }.map { people[$0] }
            return holds(room, inside, rules) && sleep(outside, unit, Array(rooms.dropFirst()), rules)
        }
    }

    /// Whether a room of a shared unit holds these people.
    static func holds(_ room: Room, _ people: [Household.Member], _ rules: HousingProblem.SpaceRules?) -> Bool {
        let adults = people.count { $0.bed == .adult }
        let infants = people.count { $0.bed == .cot }
        guard adults <= room.adultBeds, people.count - infants <= room.adultBeds + room.childBeds,
            infants <= room.cots
        else { return false }
        guard let rules else { return true }
        let persons = people.count { $0.space != .none }
        if let most = rules.sharedRoomPeople, persons > most { return false }
        if let each = rules.sharedRoomArea, room.area < each * persons { return false }
        return true
    }

    private func hasTitleSpace(
        _ household: Household, _ unit: HousingUnit, _ rooms: [Room], _ night: CivilDate
    ) -> Bool {
        guard household.needsTitleSpace, NightRules.isComplete(household, night) else { return true }
        var need = 0
        for member in NightRules.lodged(household, night) {
            switch member.space {
            case .full: need += problem.space.ownFlatArea ?? 0
            case .young: need += problem.space.ownFlatYoungArea ?? 0
            case .none: break
            }
        }
        switch unit.letting {
        case .whole: return unit.area >= need
        case .rooms: return rooms.map(\.area).reduce(0, +) >= need
        case .beds: return need == 0
        }
    }

    private static func meets(_ needs: [Household.Need], _ unit: HousingUnit, _ rooms: [Room]) -> Bool {
        for need in needs {
            let own = unit.letting == .whole ? [] : rooms
            let isMet =
                switch need {
                case .pets: unit.allowsPets
                case .furnished: unit.isFurnished
                case .stepFree: unit.isStepFree && !own.contains { !$0.isStepFree }
                case .lockable: !own.contains { !$0.isLockable }
                }
            if !isMet { return false }
        }
        return true
    }

    private func monthly(_ lodged: [Household.Member], _ unit: HousingUnit, _ rooms: [Room]) -> Int {
        let prices = unit.letting == .whole ? [unit.price] : rooms.map(\.price)
        let sum = prices.compactMap { $0 }.map { price in
            Int(price.rent.amount + price.utilities.amount) * (price.period == .month ? 1 : 30)
        }.reduce(0, +)
        return unit.letting == .beds ? sum * lodged.count { $0.bed != .cot } : sum
    }

    /// Minutes one way; 0 where there is no way to count, nil where none of the member's modes gets there.
    func wayToWork(_ member: Household.Member, from unit: HousingUnit) -> Int? {
        guard let workplace = member.workplace,
            let way = problem.commutes.first(where: { $0.unit == unit.id && $0.workplace == workplace })
        else { return 0 }
        var best: Int?
        for mode in member.modes {
            var minutes = way.minutes[mode]
            if minutes == nil, let metres = way.metres, let pace = problem.pace[mode] {
                minutes = metres / pace + (metres % pace == 0 ? 0 : 1)
            }
            if let minutes, minutes < best ?? Int.max { best = minutes }
        }
        return best
    }

    /// The pin of the household for that night.
    func pin(of household: Household, _ night: CivilDate) -> HousingProblem.Pin? {
        problem.pins.first { $0.household == household.id && $0.span.from <= night && night < $0.span.until }
    }

    /// Whether the household may live there on that night, pins included, if it were alone.
    func mayLive(_ household: Household, _ unit: HousingUnit, _ rooms: [Room], _ night: CivilDate) -> Bool {
        let lacks = lacks(household, unit, rooms, night)
        guard let pin = pin(of: household, night) else { return lacks.isEmpty }
        guard pin.unit == unit.id else { return false }
        guard let named = pin.rooms else { return lacks.isEmpty }
        return Set(named) == Set(rooms.map(\.id)) && lacks.allSatisfy(\.isPolicy)
    }

    /// Every set of rooms that could be one place of the household in the unit: not more rooms than members, unless it
    /// is their area that counts.
    static func roomSets(_ unit: HousingUnit, for household: Household) -> [[Room]] {
        let size = household.needsTitleSpace ? unit.rooms.count : household.members.count
        switch unit.letting {
        case .whole: return [unit.rooms]
        case .beds: return unit.rooms.map { [$0] }
        case .rooms:
            var sets: [[Room]] = [[]]
            for room in unit.rooms {
                sets += sets.filter { $0.count < size }.map { $0 + [room] }
                if sets.count > 20_000 { break }
            }
            return Array(sets.dropFirst())
        }
    }
}
