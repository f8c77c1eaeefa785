import Calendar

/// The physical rules that a pin may not break: the rides run, join, and have room; the windows are kept.
extension TravelInspection {
    mutating func inspectPins() {
        requireUnique(problem.pins.map(\.party), "/pins", field: "party")
        let clock = TravelClock(problem)
        var load: [Seat: TravelLoad] = [:]
        for (index, pin) in problem.pins.enumerated() {
            let pointer = "/pins/\(index)"
            guard let party = parties[pin.party] else {
                add(
                    "TR002", pointer + "/party", "\"\(pin.party)\" is not among the parties",
                    hint: "add it to parties, or correct the id")
                continue
            }
            guard let stretches = stretches(of: pin, clock, pointer) else { continue }
            inspectJoins(pin, party, stretches, pointer)
            inspectRoom(stretches, party, &load, pointer)
        }
    }

    /// A run between two calls of it.
    private struct Seat: Hashable {
        let connection: ID<TravelConnection>
        let date: CivilDate
        let call: Int
    }

    /// A ride with its times and calls.
    private struct Stretch {
        let connection: TravelConnection
        let ride: TravelRide
        let calls: Range<Int>
        let departs: Instant
        let arrives: Instant
    }

    private mutating func refuse(_ pointer: String, rule: String, _ message: String) {
        add(
            "TR010", pointer, "the pin breaks the physical rule \"\(rule)\": \(message)",
            hint: "choose another journey, or remove the pin")
    }

    /// Nil where a ride does not exist.
    private mutating func stretches(
        of pin: TravelProblem.Pin, _ clock: TravelClock, _ pointer: String
    ) -> [Stretch]? {
        guard !pin.rides.isEmpty else {
            refuse(pointer + "/rides", rule: "connection", "it has no ride")
            return nil
        }
        var result: [Stretch] = []
        for (number, ride) in pin.rides.enumerated() {
            let place = "\(pointer)/rides/\(number)"
            guard let connection = connections[ride.connection], connection.dates.contains(ride.date) else {
                refuse(place, rule: "connection", "\"\(ride.connection)\" does not run on \(ride.date)")
                return nil
            }
            guard let late = problem.delay(of: ride.connection, on: ride.date) else {
                refuse(place, rule: "cancelled", "\"\(ride.connection)\" is cancelled on \(ride.date)")
                return nil
            }
            guard let first = connection.calls.firstIndex(where: { $0.hub == ride.from }),
                let last = connection.calls.firstIndex(where: { $0.hub == ride.to }), first < last,
                let times = clock.times(of: connection, on: ride.date, late: late)
            else {
                refuse(
                    place, rule: "connection",
                    "\"\(ride.connection)\" does not go from \"\(ride.from)\" to \"\(ride.to)\"")
                return nil
            }
            result.append(
                Stretch(
                    connection: connection, ride: ride, calls: first..<last, departs: times[first].departs,
                    arrives: times[last].arrives))
        }
        return result
    }

    private mutating func inspectJoins(
        _ pin: TravelProblem.Pin, _ party: TravelParty, _ stretches: [Stretch], _ pointer: String
    ) {
        for (number, stretch) in stretches.enumerated().dropFirst() {
            let before = stretches[number - 1]
            guard let walk = walk(from: before.ride.to, to: stretch.ride.from) else {
                refuse(
                    "\(pointer)/rides/\(number)", rule: "walk",
                    "there is no walk from \"\(before.ride.to)\" to \"\(stretch.ride.from)\"")
                continue
            }
            if stretch.departs.seconds < before.arrives.seconds + walk * 60 {
                refuse("\(pointer)/rides/\(number)", rule: "join", "it departs before one can be there")
            }
        }
        guard let first = stretches.first, let last = stretches.last else { return }
        guard let access = party.from.first(where: { $0.hub == first.ride.from }),
            let egress = party.to.first(where: { $0.hub == last.ride.to })
        else {
            refuse(pointer, rule: "ends", "the party neither begins nor ends its journey so")
            return
        }
        let leaves = Instant(seconds: first.departs.seconds - access.minutes * 60)
        let arrives = Instant(seconds: last.arrives.seconds + egress.minutes * 60)
        if !contains(party.leave, leaves) { refuse(pointer, rule: "leave", "it leaves outside the window") }
        if !contains(party.arrive, arrives) { refuse(pointer, rule: "arrive", "it arrives outside the window") }
    }

    /// Minutes of the shortest walk between two hubs; 0 at one and the same, nil where there is none.
    private func walk(from: ID<TravelHub>, to: ID<TravelHub>) -> Int? {
        if from == to { return 0 }
        return problem.walks.filter { ($0.from, $0.to) == (from, to) || ($0.to, $0.from) == (from, to) }
            .map(\.minutes).min()
    }

    private func contains(_ window: TravelWindow, _ instant: Instant) -> Bool {
        guard let zone = problem.zones[problem.zone] else { return false }
        if let from = window.from, instant < zone.instant(of: from) { return false }
        if let to = window.to, zone.instant(of: to) < instant { return false }
        return true
    }

    private mutating func inspectRoom(
        _ stretches: [Stretch], _ party: TravelParty, _ load: inout [Seat: TravelLoad], _ pointer: String
    ) {
        for (number, stretch) in stretches.enumerated() {
            for call in stretch.calls {
                let seat = Seat(connection: stretch.ride.connection, date: stretch.ride.date, call: call)
                let sum = (load[seat] ?? .zero) + TravelLoad(party)
                load[seat] = sum
                guard let short = sum.excess(over: stretch.connection.room) else { continue }
                refuse(
                    "\(pointer)/rides/\(number)", rule: "room",
                    "\"\(stretch.ride.connection)\" on \(stretch.ride.date) has room for \(short.supply) \(short.name), "
                        + "the pins need \(short.need)")
                return
            }
        }
    }
}
