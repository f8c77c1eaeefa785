import Calendar
import Domain

/// What a re-plan changed against the trips in force, each with its cause.
struct Changes {
    private let problem: TravelProblem
    private let clock: TravelClock
    private let before: [ID<TravelParty>: TravelTrip]
    private let after: [ID<TravelParty>: TravelTrip]

    init(problem: TravelProblem, after: [TravelTrip]) {
        self.problem = problem
        clock = TravelClock(problem)
        before = Dictionary(problem.previous.map { ($0.party, $0) }) { first, _ in first }
        self.after = Dictionary(after.map { ($0.party, $0) }) { first, _ in first }
    }

    /// By party id; empty where no plan was in force.
    var list: [PlanChange] {
        guard !before.isEmpty else { return [] }
        return Set(before.keys).union(after.keys).sorted().compactMap { id in
            let (old, new) = (before[id], after[id])
            if let old, let new, isSame(old, new) { return nil }
            return PlanChange(item: id.text, before: old.map(text), after: new.map(text), cause: cause(id, old, new))
        }
    }

    private func isSame(_ old: TravelTrip, _ new: TravelTrip) -> Bool {
        old.legs.map(\.ride) == new.legs.map(\.ride) && old.leaves == new.leaves && old.arrives == new.arrives
    }

    private func text(_ trip: TravelTrip) -> String {
        let rides = trip.legs.map { "\($0.ride.connection) from \($0.ride.from)" }.joined(separator: ", ")
        return "\(trip.leaves.text) \(rides), there \(trip.arrives.text)"
    }

    private func cause(_ id: ID<TravelParty>, _ old: TravelTrip?, _ new: TravelTrip?) -> String {
        guard let party = problem.parties.first(where: { $0.id == id }) else { return "no longer wanted" }
        guard let old else { return "new party" }
        for leg in old.legs { if let cause = absence(of: leg) { return cause } }
        if let pin = problem.pins.first(where: { $0.party == id }), pin.rides != old.legs.map(\.ride) {
            return "pinned to another journey"
        }
        if !party.from.contains(where: { $0.hub == old.legs.first?.ride.from })
            || !party.to.contains(where: { $0.hub == old.legs.last?.ride.to })
        {
            return "the journey begins or ends elsewhere"
        }
        if let other = inTheWay(of: old, party) { return "gives way to \(other)" }
        return new == nil ? "no journey is left" : "the whole plan is better so"
    }

    /// What is different with a ride.
    private func absence(of leg: TravelTrip.Leg) -> String? {
        let ride = leg.ride
        guard let connection = problem.connections.first(where: { $0.id == ride.connection }),
            connection.dates.contains(ride.date)
        else { return "\(ride.connection) does not run on \(ride.date) any more" }
        guard let late = problem.delay(of: ride.connection, on: ride.date) else {
            return "\(ride.connection) on \(ride.date) is cancelled"
        }
        if late > 0 { return "\(ride.connection) on \(ride.date) is \(late) minutes late" }
        guard let first = connection.calls.firstIndex(where: { $0.hub == ride.from }),
            let last = connection.calls.firstIndex(where: { $0.hub == ride.to }), first < last,
            let times = clock.times(of: connection, on: ride.date)
        else { return "\(ride.connection) does not go from \(ride.from) to \(ride.to) any more" }
        let departs = problem.zones[leg.departZone]?.instant(of: leg.departs)
        let arrives = problem.zones[leg.arriveZone]?.instant(of: leg.arrives)
        if departs != times[first].departs || arrives != times[last].arrives {
            return "\(ride.connection) has other times on \(ride.date)"
        }
        return nil
    }

    /// The first party, by id, that now rides where the old trip would need the room.
    private func inTheWay(of old: TravelTrip, _ party: TravelParty) -> ID<TravelParty>? {
        for leg in old.legs {
            guard let connection = problem.connections.first(where: { $0.id == leg.ride.connection }) else { continue }
            let calls = range(leg.ride, connection)
            for call in calls {
                let others = after.values.filter { trip in
                    trip.party != party.id
                        && trip.legs.contains {
                            $0.ride.connection == leg.ride.connection && $0.ride.date == leg.ride.date
                                && range($0.ride, connection).contains(call)
                        }
                }.map(\.party).sorted()
                let load = problem.parties.filter { others.contains($0.id) }
                    .reduce(TravelLoad(party)) { $0 + TravelLoad($1) }
                if load.excess(over: connection.room) != nil, let first = others.first { return first }
            }
        }
        return nil
    }

    private func range(_ ride: TravelRide, _ connection: TravelConnection) -> Range<Int> {
        guard let first = connection.calls.firstIndex(where: { $0.hub == ride.from }),
            let last = connection.calls.firstIndex(where: { $0.hub == ride.to }), first < last
        else { return 0..<0 }
        return first..<last
    }
}
