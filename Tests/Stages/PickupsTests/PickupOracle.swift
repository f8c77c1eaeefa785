import Calendar
import Domain

/// The best value of every level by trying everything: every set of parties, vehicle, driver, order of doors, and minute
/// that can matter, in the order in which the runs leave.
struct PickupOracle {
    let problem: PickupProblem
    private let levels: [PickupProblem.Level]
    private(set) var best: [Int]?
    private var bestTerms: [PickupProblem.Term: Int] = [:]
    private var least: [ID<Arrival>: Int] = [:]

    struct Trip {
        let group: [Arrival]
        let vehicle: PickupProblem.Vehicle
        let driver: PickupProblem.Driver?
        let shift: Int
        let approach: Int
        /// Doors with minutes from the hub.
        let doors: [(place: ID<PickupPlace>, minutes: Int)]
        let rest: Int
        let kilometres: Int
        var departure: Int
    }

    init(_ problem: PickupProblem, levels: [PickupProblem.Level]? = nil) {
        self.problem = PickupOracle.connected(problem)
        self.levels = levels ?? problem.levelsInForce
        for party in problem.arrivals { least[party.id] = leastChange(party) }
    }

    /// Every place with every other that it can be reached from, by trying every chain of ways without a place twice.
    private static func connected(_ problem: PickupProblem) -> PickupProblem {
        var best: [[ID<PickupPlace>]: (Int, Int)] = [:]
        func follow(_ start: ID<PickupPlace>, _ path: [ID<PickupPlace>], _ minutes: Int, _ kilometres: Int) {
            let here = path[path.count - 1]
            for next in Set(problem.drives.flatMap { [$0.from, $0.to] }) where !path.contains(next) {
                let drive =
                    problem.drives.first { $0.from == here && $0.to == next }
                    ?? problem.drives.first { $0.from == next && $0.to == here }
                guard let drive else { continue }
                let total = (minutes + drive.minutes, kilometres + drive.kilometres)
                if let known = best[[start, next]], known <= total {} else { best[[start, next]] = total }
                follow(start, path + [next], total.0, total.1)
            }
        }
        for start in Set(problem.drives.flatMap { [$0.from, $0.to] }) { follow(start, [start], 0, 0) }
        var connected = problem
        connected.drives = best.map {
            .init(from: $0.key[0], to: $0.key[1], minutes: $0.value.0, kilometres: $0.value.1)
        }
        return connected
    }

    /// Nil where pins cannot all be kept.
    mutating func solve() -> [Int]? {
        descend(problem.arrivals, [])
        return best
    }

    /// The value of a level in the best plan that was found, by its terms.
    func value(of level: PickupProblem.Level) -> Int {
        level.weights.reduce(0) { $0 + $1.weight * (bestTerms[$1.term] ?? 0) }
    }

    private mutating func descend(_ open: [Arrival], _ trips: [Trip]) {
        let terms = terms(trips, open: open)
        let pinned = Set(problem.pins.map(\.arrival))
        let isAllowed = !open.contains { pinned.contains($0.id) }
        let value = values(terms)
        if isAllowed, best.map({ value.lexicographicallyPrecedes($0) }) ?? true {
            best = value
            bestTerms = terms
        }
        if let best {
            // What the runs have cost so far is paid whatever follows.
            let paid = values(self.terms(trips, open: []))
            if !paid.lexicographicallyPrecedes(best) { return }
        }
        for set in 1..<max(1, 1 << open.count) {
            let group = open.indices.filter { set >> $0 & 1 == 1 }.map { open[$0] }
            guard Set(group.map(\.hub)).count == 1, let times = times(group) else { continue }
            let rest = open.indices.filter { set >> $0 & 1 == 0 }.map { open[$0] }
            for trip in self.trips(group, times, trips) { descend(rest, trips + [trip]) }
        }
    }

    private func pin(_ party: Arrival) -> PickupProblem.Pin? { problem.pins.first { $0.arrival == party.id } }

    private func times(_ group: [Arrival]) -> ClosedRange<Int>? {
        let from = group.map { (pin($0)?.departure ?? $0.ready).seconds / 60 }.max() ?? 0
        let to =
            group.map { party -> Int in
                if let departure = pin(party)?.departure { return departure.seconds / 60 }
                return (party.longestWait ?? problem.longestWait).map { party.ready.seconds / 60 + $0 } ?? 1 << 40
            }.min() ?? 0
        return from <= to ? from...to : nil
    }

    private func way(_ from: ID<PickupPlace>, _ to: ID<PickupPlace>) -> (minutes: Int, kilometres: Int)? {
        if from == to { return (0, 0) }
        if let drive = problem.drives.first(where: { $0.from == from && $0.to == to }) {
            return (drive.minutes, drive.kilometres)
        }
        return problem.drives.first { $0.from == to && $0.to == from }.map { ($0.minutes, $0.kilometres) }
    }

    private func fits(_ group: [Arrival], _ vehicle: PickupProblem.Vehicle) -> Bool {
        for party in group {
            if let wanted = pin(party)?.vehicle, wanted != vehicle.id { return false }
            if party.hasPet && !vehicle.takesPets { return false }
            if vehicle.isHired, pin(party)?.driver != nil { return false }
            if vehicle.isHired, party.isMinorAlone, pin(party)?.vehicle == nil { return false }
        }
        func sum(_ count: (Arrival) -> Int) -> Int { group.map(count).reduce(0, +) }
        return sum { $0.people - $0.wheelchairs } <= vehicle.seats && sum(\.wheelchairs) <= vehicle.wheelchairs
            && sum(\.luggage) <= vehicle.luggage ?? .max
            && ChildSeat.allCases.allSatisfy { kind in sum { $0.childSeats[kind] ?? 0 } <= vehicle.childSeats[kind] ?? 0
            }
    }

    private func drivers(_ group: [Arrival], _ vehicle: PickupProblem.Vehicle) -> [PickupProblem.Driver?] {
        guard !vehicle.isHired, let drivers = problem.drivers else { return [nil] }
        return drivers.filter { driver in
            if let own = driver.vehicles, !own.contains(vehicle.id) { return false }
            return group.allSatisfy { party in
                if let wanted = pin(party)?.driver { return wanted == driver.id }
                return !party.isMinorAlone || driver.escortsMinors
            }
        }
    }

    private func trips(_ group: [Arrival], _ times: ClosedRange<Int>, _ before: [Trip]) -> [Trip] {
        var result: [Trip] = []
        for vehicle in problem.vehicles where fits(group, vehicle) {
            let approach = vehicle.base.map { way($0, group[0].hub) } ?? (0, 0)
            guard let approach else { continue }
            for order in PickupOracle.orders(Array(Set(group.map(\.destination))).sorted()) {
                guard let ride = ride(order, from: group[0].hub, to: vehicle.base) else { continue }
                for driver in drivers(group, vehicle) {
                    let shifts = driver?.windows.map { $0.map { Optional($0) } } ?? [nil]
                    for (number, shift) in shifts.enumerated() {
                        for open in vehicle.windows.map({ $0.map { Optional($0) } }) ?? [nil] {
                            let trip = Trip(
                                group: group, vehicle: vehicle, driver: driver, shift: number,
                                approach: approach.minutes, doors: ride.doors, rest: ride.minutes,
                                kilometres: approach.kilometres + ride.kilometres, departure: 0)
                            result += departures(trip, times, [shift, open].compactMap { $0 }, before)
                        }
                    }
                }
            }
        }
        return result
    }

    private func ride(
        _ order: [ID<PickupPlace>], from hub: ID<PickupPlace>, to base: ID<PickupPlace>?
    ) -> (doors: [(place: ID<PickupPlace>, minutes: Int)], minutes: Int, kilometres: Int)? {
        var (place, minutes, kilometres) = (hub, 0, 0)
        var doors: [(place: ID<PickupPlace>, minutes: Int)] = []
        for door in order {
            guard let way = way(place, door) else { return nil }
            (place, minutes, kilometres) = (door, minutes + way.minutes, kilometres + way.kilometres)
            doors.append((door, minutes))
            minutes += problem.stopMinutes
        }
        guard let base else { return (doors, minutes, kilometres) }
        return way(place, base).map { (doors, minutes + $0.minutes, kilometres + $0.kilometres) }
    }

    /// The trip at the first minute that is possible after those before, and at later ones that change less.
    private func departures(
        _ trip: Trip, _ times: ClosedRange<Int>, _ windows: [PickupProblem.Window], _ before: [Trip]
    ) -> [Trip] {
        var from = times.lowerBound
        var to = times.upperBound
        for window in windows {
            from = max(from, window.from.seconds / 60 + trip.approach)
            to = min(to, window.to.seconds / 60 - trip.rest)
        }
        var driven = trip.approach + trip.rest
        for other in before {
            from = max(from, other.departure - other.approach + trip.approach)
            let back = other.departure + other.rest
            if !trip.vehicle.isHired, other.vehicle.id == trip.vehicle.id { from = max(from, back + trip.approach) }
            guard let driver = trip.driver, driver.id == other.driver?.id else { continue }
            guard let ours = trip.vehicle.base, let theirs = other.vehicle.base, let gap = way(theirs, ours) else {
                return []
            }
            from = max(from, back + gap.minutes + trip.approach)
            if other.shift == trip.shift { driven += other.approach + other.rest }
        }
        if let most = trip.driver?.maxDrivingMinutes, driven > most { return [] }
        guard from <= to else { return [] }
        let wanted = trip.group.compactMap { announced($0)?.departure.seconds }.flatMap { [$0 / 60, $0 / 60 - 719] }
        return Set([from] + wanted.filter { $0 > from && $0 <= to }).sorted().map { minute in
            var trip = trip
            trip.departure = minute
            return trip
        }
    }

    private static func orders(_ places: [ID<PickupPlace>]) -> [[ID<PickupPlace>]] {
        guard !places.isEmpty else { return [[]] }
        return places.flatMap { first in orders(places.filter { $0 != first }).map { [first] + $0 } }
    }

    // MARK: The objective

    private func announced(_ party: Arrival) -> PickupRun? {
        problem.previous.first { $0.arrivals.contains(party.id) }
    }

    private func values(_ terms: [PickupProblem.Term: Int]) -> [Int] {
        levels.map { level in level.weights.reduce(0) { $0 + $1.weight * (terms[$1.term] ?? 0) } }
    }

    private func terms(_ trips: [Trip], open: [Arrival]) -> [PickupProblem.Term: Int] {
        var terms: [PickupProblem.Term: Int] = [:]
        terms[.unserved] = open.count
        terms[.unservedPeople] = open.reduce(0) { $0 + $1.people }
        terms[.runs] = trips.count
        for party in open {
            if announced(party) != nil {
                terms[.previousUnserved, default: 0] += 1
                terms[.peopleChanged, default: 0] += party.people
            } else if !problem.previous.isEmpty {
                terms[.newPriority, default: 0] += party.priority
            }
        }
        for trip in trips {
            terms[.cents, default: 0] +=
                Int(trip.vehicle.centsPerRun.amount) + trip.kilometres * Int(trip.vehicle.centsPerKilometre.amount)
            for party in trip.group {
                terms[.waiting, default: 0] += party.people * (trip.departure - party.ready.seconds / 60)
                let door = trip.doors.first { $0.place == party.destination }?.minutes ?? 0
                terms[.travel, default: 0] += party.people * door
                let change = change(party, trip.vehicle.id, trip.driver?.id, trip.departure)
                terms[.changeCost, default: 0] += change - (least[party.id] ?? 0)
                if change > 0 { terms[.peopleChanged, default: 0] += party.people }
            }
        }
        return terms
    }

    private func change(
        _ party: Arrival, _ vehicle: ID<PickupProblem.Vehicle>, _ driver: ID<PickupProblem.Driver>?, _ minute: Int
    ) -> Int {
        guard let before = announced(party) else { return 0 }
        let shift = abs(before.departure.seconds / 60 - minute)
        var cost = shift == 0 ? 0 : shift < 720 ? 10 : 100
        if before.vehicle != vehicle { cost += 2 }
        if before.driver != driver { cost += 1 }
        return cost
    }

    /// What the party alone would have to change at the least.
    private func leastChange(_ party: Arrival) -> Int {
        guard announced(party) != nil, let times = times([party]) else { return 0 }
        return trips([party], times, []).map { change(party, $0.vehicle.id, $0.driver?.id, $0.departure) }.min() ?? 0
    }
}
