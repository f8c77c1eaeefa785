import Calendar
import Domain

/// What becomes of the journeys in force when connections are late: who still catches the next ride goes on as planned, who
/// does not goes on from where they are stranded.
struct LateJourneys {
    /// Somebody who is on a late connection.
    struct Late: Hashable {
        let party: ID<TravelParty>
        /// The journey in force as it goes with the delay, up to where it breaks.
        let rides: [TravelRide]
        /// The ride that is missed; nil where all are caught.
        let missed: TravelRide?
        /// The last of `rides`, its mode, and when it arrives by the clocks there.
        let last: TravelRide
        let mode: TravelMode
        let arrives: WallTime
    }

    private(set) var all: [Late]

    /// How many days later than wished somebody may arrive who is late.
    static let graceDays = 2

    /// - Parameter problem: With the disruptions, and with the trips in force as its previous ones.
    init(_ problem: TravelProblem) {
        let late = Set(problem.disruptions.map { Run(connection: $0.connection, date: $0.date) })
        let timetable = Timetable(problem)
        all = problem.previous.compactMap { trip in
            guard let first = trip.legs.firstIndex(where: { late.contains(Run($0.ride)) }) else { return nil }
            return timetable.late(trip, from: first)
        }
    }

    /// A connection on one of its dates.
    private struct Run: Hashable {
        let connection: ID<TravelConnection>
        let date: CivilDate

        init(connection: ID<TravelConnection>, date: CivilDate) {
            self.connection = connection
            self.date = date
        }

        init(_ ride: TravelRide) { self.init(connection: ride.connection, date: ride.date) }
    }

    /// When rides really go.
    private struct Timetable {
        private let problem: TravelProblem
        private let clock: TravelClock
        private let connections: [ID<TravelConnection>: TravelConnection]
        private let zones: [ID<TravelHub>: Zone]

        init(_ problem: TravelProblem) {
            self.problem = problem
            clock = TravelClock(problem)
            connections = Dictionary(problem.connections.map { ($0.id, $0) }) { first, _ in first }
            zones = Dictionary(problem.hubs.compactMap { hub in problem.zones[hub.zone].map { (hub.id, $0) } }) {
                first, _ in first
            }
        }

        /// How far a journey gets that is late from one of its legs on; nil where one of its rides does not run any more.
        func late(_ trip: TravelTrip, from first: Int) -> Late? {
            var rides: [TravelRide] = []
            var reached: (mode: TravelMode, at: Instant)?
            for (index, leg) in trip.legs.enumerated() {
                guard let connection = connections[leg.ride.connection], let span = span(leg.ride, connection) else {
                    return nil
                }
                if let reached, index > first,
                    span.departs.seconds - reached.at.seconds
                        < problem.change.minutes(from: reached.mode, to: connection.mode) * 60
                {
                    return result(trip, rides, missed: leg.ride, at: reached.at)
                }
                rides.append(leg.ride)
                reached = (connection.mode, span.arrives)
            }
            return reached.flatMap { result(trip, rides, missed: nil, at: $0.at) }
        }

        private func result(
            _ trip: TravelTrip, _ rides: [TravelRide], missed: TravelRide?, at instant: Instant
        ) -> Late? {
            guard let last = rides.last, let zone = zones[last.to], let mode = connections[last.connection]?.mode else {
                return nil
            }
            return Late(
                party: trip.party, rides: rides, missed: missed, last: last, mode: mode,
                arrives: zone.wallTime(at: instant))
        }

        private func span(_ ride: TravelRide, _ connection: TravelConnection) -> (departs: Instant, arrives: Instant)? {
            guard let late = problem.delay(of: ride.connection, on: ride.date), connection.dates.contains(ride.date),
                let first = connection.calls.firstIndex(where: { $0.hub == ride.from }),
                let last = connection.calls.firstIndex(where: { $0.hub == ride.to }), first < last,
                let times = clock.times(of: connection, on: ride.date, late: late)
            else { return nil }
            return (times[first].departs, times[last].arrives)
        }
    }
}

extension LateJourneys {
    /// Leaves only those for whom `waiting` does.
    mutating func join(_ waiting: ([Late]) -> [Late]) { all = waiting(all) }

    /// The journeys with which those go on who missed a ride, whole, from their first ride on; who is not in it finds none.
    ///
    /// - Parameter problem: The problem of everybody, who has not missed anything included: seats that they need are taken.
    func onward(
        in problem: TravelProblem, plan: (TravelProblem) throws(PipelineError) -> TravelPlan
    ) throws(PipelineError) -> [ID<TravelParty>: [TravelRide]] {
        var problem = problem
        let stranded = all.filter { $0.missed != nil }
        guard !stranded.isEmpty else { return [:] }
        let parties = Set(stranded.map(\.party))
        problem.pins += all.filter { $0.missed == nil }.map { .init(party: $0.party, rides: $0.rides) }
        problem.previous.removeAll { parties.contains($0.party) }
        for late in stranded {
            guard let index = problem.parties.firstIndex(where: { $0.id == late.party }),
                let zone = problem.hubs.first(where: { $0.id == late.last.to })?.zone
            else { continue }
            // The last ride once more, for this party alone: the change after it takes what a change from it takes.
            let start = ID<TravelHub>("on the way \(late.party)")
            let minute = 1_440 + late.arrives.secondOfDay / 60
            problem.hubs.append(TravelHub(id: start, zone: zone))
            problem.connections.append(
                TravelConnection(
                    id: LateJourneys.ridden(late.party), mode: late.mode,
                    calls: [
                        .init(start, departs: minute - 1),
                        .init(late.last.to, arrives: minute, fare: .zero),
                    ], dates: [late.arrives.date.adding(days: -1)]))
            problem.parties[index].from = [TravelAccess(hub: start)]
            problem.parties[index].leave = .always
            // Where it is a way back, the way there is over or goes on by itself.
            problem.parties[index].returnOf = nil
            problem.parties[index].mayArriveAtNight = true
        }
        let trips = try plan(problem).trips
        var journeys: [ID<TravelParty>: [TravelRide]] = [:]
        for late in stranded {
            guard let trip = trips.first(where: { $0.party == late.party }) else { continue }
            journeys[late.party] =
                late.rides + trip.legs.map(\.ride).filter { $0.connection != LateJourneys.ridden(late.party) }
        }
        return journeys
    }

    private static func ridden(_ party: ID<TravelParty>) -> ID<TravelConnection> { ID("until now \(party)") }
}
