import Calendar
import Domain

/// Makes the numbers of one household.
struct HomeCompilation {
    private let problem: HousingProblem
    private let units: [HousingUnit]
    private let rooms: [Room]
    private let days: [CivilDate]
    private let finder: PlaceFinder
    private let pins: [ID<Household>: [HousingProblem.Pin]]
    private let previous: [ID<Household>: [Stay]]
    private let ways: [Way: HousingProblem.Commute]
    /// What was found for households that are alike but for their nights.
    private var known: [Likeness: Shared] = [:]

    /// What the places of a household depend on.
    private struct Likeness: Hashable {
        let household: Household
        let phases: [Phase]

        init(_ household: Household, _ phases: [Phase], _ nights: NightSpan) {
            self.household = Household(
                id: ID(""),
                members: household.members.map { member in
                    var alike = member
                    (alike.id, alike.presence) = (ID(""), nights)
                    return alike
                }, needs: household.needs, needsTitleSpace: household.needsTitleSpace, maxRent: household.maxRent,
                support: household.support)
            self.phases = phases
        }
    }

    private struct Shared {
        let number: Int
        let places: [Place]
        let areAll: Bool
        let areAllKinds: Bool
        /// By place and phase.
        let allowed: [Bool]
        let minutes: [Int]
    }

    private struct Way: Hashable {
        let unit: ID<HousingUnit>
        let workplace: ID<Worksite>
    }

    init(problem: HousingProblem, units: [HousingUnit], rooms: [Room], days: [CivilDate]) {
        self.problem = problem
        self.units = units
        self.rooms = rooms
        self.days = days
        var firstRoom: [Int] = []
        var count = 0
        for unit in units {
            firstRoom.append(count)
            count += unit.rooms.count
        }
        finder = PlaceFinder(problem: problem, firstRoom: firstRoom, units: units)
        pins = Dictionary(grouping: problem.pins, by: \.household)
        previous = Dictionary(grouping: problem.previous, by: \.household)
        ways = Dictionary(problem.commutes.map { (Way(unit: $0.unit, workplace: $0.workplace), $0) }) { first, _ in
            first
        }
    }

    mutating func home(_ household: Household) -> Home {
        let first = household.members.map(\.presence.from).min() ?? days[0]
        let last = household.members.map(\.presence.until).max() ?? days[0]
        let range = segment(of: first)..<segment(of: last)
        var phases: [Phase] = []
        let turns = household.members.flatMap { [$0.presence.from, $0.presence.until] }
        var phaseOf: [Int] = []
        for segment in range {
            // Between two days on which somebody comes or goes it is the same people.
            if let last = phaseOf.last, !turns.contains(days[segment]) {
                phaseOf.append(last)
                continue
            }
            let phase = Phase(household, on: days[segment])
            if !phases.contains(phase) { phases.append(phase) }
            phaseOf.append(phases.firstIndex(of: phase) ?? 0)
        }
        let found = shared(household, phases)
        var places = found.places
        let own = pins[household.id] ?? []
        let before = (previous[household.id] ?? []).sorted { $0.span.from < $1.span.from }
        for wanted in own.compactMap(pinnedPlace) + before.compactMap(announcedPlace) where !places.contains(wanted) {
            places.append(wanted)
        }
        let further = places[found.places.count...]
        let announced = before.map { stay in
            let place = announcedPlace(stay)
            return Home.Announced(
                unit: stay.unit, rooms: stay.rooms.sorted(), span: stay.span,
                segments: segments(of: stay.span).clamped(to: range),
                place: place.flatMap { places.firstIndex(of: $0) })
        }
        return Home(
            source: household, range: range, places: places, hasAllPlaces: found.areAll, hasAllKinds: found.areAllKinds,
            announced: announced,
            wasAnnounced: !before.isEmpty, kind: own.isEmpty && before.isEmpty ? found.number : nil, phases: phases,
            phaseOf: phaseOf,
            allowed: found.allowed + further.flatMap { place in phases.map { allows(place, household, $0) } },
            minutes: found.minutes
                + further.flatMap { place in phases.map { ways(to: place, household, $0).minutes } },
            pinned: range.map { pinnedPlaces(own, $0, places, household, phases[phaseOf[$0 - range.lowerBound]]) },
            decided: range.map { segment in own.contains { $0.rooms != nil && $0.span.holds(days[segment]) } },
            lateFrom: household.permanentBy.map { day in days.firstIndex { $0 >= day } ?? days.count } ?? Int.max)
    }

    /// The places of the household and what the rules and ways say about them, worked out once for all who are alike.
    private mutating func shared(_ household: Household, _ phases: [Phase]) -> Shared {
        let likeness = Likeness(household, phases, NightSpan(from: days[0], until: days[0]))
        if let found = known[likeness] { return found }
        let found = finder.places(of: household, phases)
        let shared = Shared(
            number: known.count, places: found.places, areAll: found.areAll, areAllKinds: found.areAllKinds,
            allowed: found.places.flatMap { place in phases.map { allows(place, household, $0) } },
            minutes: found.places.flatMap { place in phases.map { ways(to: place, household, $0).minutes } })
        known[likeness] = shared
        return shared
    }

    /// The number of the turning day.
    private func segment(of day: CivilDate) -> Int { days.firstIndex { $0 >= day } ?? days.count }

    /// Segments that hold a night of the span.
    private func segments(of span: NightSpan) -> Range<Int> {
        let first = (days.firstIndex { $0 > span.from } ?? days.count) - 1
        let end = days.firstIndex { $0 >= span.until } ?? days.count - 1
        return max(0, first)..<max(max(0, first), end)
    }

    private func pinnedPlace(_ pin: HousingProblem.Pin) -> Place? {
        pin.rooms.flatMap { place(pin.unit, $0) }
    }

    private func announcedPlace(_ stay: Stay) -> Place? { place(stay.unit, stay.rooms) }

    /// Nil where the unit or a room is gone, or the rooms are not a place of it.
    private func place(_ id: ID<HousingUnit>, _ ids: [ID<Room>]) -> Place? {
        guard let unit = units.firstIndex(where: { $0.id == id }) else { return nil }
        let numbers = ids.compactMap { room in units[unit].rooms.firstIndex { $0.id == room } }
        guard numbers.count == ids.count, !numbers.isEmpty, Set(numbers).count == numbers.count else { return nil }
        switch units[unit].letting {
        case .whole: return numbers.count == units[unit].rooms.count ? finder.place(unit, numbers) : nil
        case .rooms: return finder.place(unit, numbers)
        case .beds: return numbers.count == 1 ? finder.place(unit, numbers) : nil
        }
    }

    /// Places that a pin leaves open in the segment; nil where no pin covers it. Only a pin that names the rooms may
    /// break the rules of a policy.
    private func pinnedPlaces(
        _ pins: [HousingProblem.Pin], _ segment: Int, _ places: [Place], _ household: Household, _ phase: Phase
    ) -> Set<Int>? {
        guard let pin = pins.first(where: { $0.span.holds(days[segment]) }) else { return nil }
        let wanted = pinnedPlace(pin)
        return Set(
            places.indices.filter { index in
                guard let wanted else {
                    return units[places[index].unit].id == pin.unit && allows(places[index], household, phase)
                }
                return wanted == places[index] && hasBeds(wanted, phase, bySpace: false)
            })
    }

    private func allows(_ place: Place, _ household: Household, _ phase: Phase) -> Bool {
        let unit = units[place.unit]
        let own = place.rooms.map { rooms[$0] }
        return finder.suits(unit, household)
            && (unit.letting == .whole || own.allSatisfy { finder.suits($0, household) })
            && hasBeds(place, phase, bySpace: true)
            && finder.suitsSpace(place.unit, place.rooms.map { $0 - finder.firstRoom[place.unit] }, household, phase)
            && isAffordable(place, household, phase) && ways(to: place, household, phase).areAll
    }

    private func hasBeds(_ place: Place, _ phase: Phase, bySpace: Bool) -> Bool {
        let own = place.rooms.map { rooms[$0] }
        switch units[place.unit].letting {
        case .whole:
            var all = Room(id: ID(""), area: 0, adultBeds: 0)
            for room in own {
                all.adultBeds += room.adultBeds
                all.childBeds += room.childBeds
                all.cots += room.cots
            }
            var load = RoomLoad()
            load.add(phase)
            return load.hasBeds(in: all)
        case .rooms, .beds: return finder.sleeps(phase, in: own, bySpace: bySpace)
        }
    }

    /// Whether a month there is not more than the household and the campaign can pay; a night counts thirty times.
    private func isAffordable(_ place: Place, _ household: Household, _ phase: Phase) -> Bool {
        guard let most = household.maxRent else { return true }
        let unit = units[place.unit]
        let monthly = { (price: HousingPrice?) -> Int in
            guard let price else { return 0 }
            return Int((price.rent + price.utilities).amount) * (price.period == .night ? 30 : 1)
        }
        let total: Int
        switch unit.letting {
        case .whole: total = monthly(unit.price)
        case .rooms: total = place.rooms.reduce(0) { $0 + monthly(rooms[$1].price) }
        case .beds: total = place.rooms.reduce(0) { $0 + monthly(rooms[$1].price) } * phase.beds
        }
        return total <= Int((most + household.support).amount)
    }

    /// Minutes to work of all who are there and get there, and whether all of them do: only a pin can house somebody where
    /// there is no way to work.
    private func ways(to place: Place, _ household: Household, _ phase: Phase) -> (minutes: Int, areAll: Bool) {
        var total = 0
        var areAll = true
        for index in phase.atWork {
            let member = household.members[index]
            guard let workplace = member.workplace,
                let way = ways[Way(unit: units[place.unit].id, workplace: workplace)]
            else { continue }
            let choices = member.modes.compactMap { mode -> Int? in
                if let minutes = way.minutes[mode] { return minutes }
                guard let metres = way.metres, let pace = problem.pace[mode] else { return nil }
                return (metres + pace - 1) / pace
            }
            if let best = choices.min() { total += best } else { areAll = false }
        }
        return (total, areAll)
    }
}
