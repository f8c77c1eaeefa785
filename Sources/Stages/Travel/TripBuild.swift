import Calendar
import Domain

/// Writes journeys as trips.
struct TripBuild {
    let network: Network

    func trip(_ party: TravelParty, _ journey: Journey, isGroup: (Int) -> Bool) -> TravelTrip {
        let legs = network.rides(journey.steps).map { leg($0.ride, $0.segments, party, isGroup) }
        let first = network.segments[journey.steps.first?.segment ?? 0].from
        let last = network.segments[journey.steps.last?.segment ?? 0].to
        return TravelTrip(
            party: party.id, legs: legs, leaves: wall(journey.leave, at: first),
            arrives: wall(journey.arrive, at: last),
            fare: legs.reduce(.zero) { $0 + $1.fare }, waitingMinutes: journey.waiting,
            travelMinutes: journey.arrive - journey.leave)
    }

    private func leg(
        _ ride: TravelRide, _ segments: [Int], _ party: TravelParty, _ isGroup: (Int) -> Bool
    ) -> TravelTrip.Leg {
        let (first, last) = (network.segments[segments[0]], network.segments[segments[segments.count - 1]])
        let fare = segments.reduce(0) { sum, segment in
            let hasGroup = network.connection(of: segment).group != nil && isGroup(segment)
            return sum + (hasGroup ? network.groupFare(of: segment) : network.segments[segment].fare)
        }
        return TravelTrip.Leg(
            ride: ride, departs: wall(first.departs, at: first.from), departZone: network.hubs[first.from].zone,
            arrives: wall(last.arrives, at: last.to), arriveZone: network.hubs[last.to].zone,
            fare: Cents(Int64(fare * party.people)),
            isEstimated: segments.contains { network.segments[$0].isEstimated })
    }

    private func wall(_ minute: Int, at hub: Int) -> WallTime {
        (network.problem.zones[network.hubs[hub].zone] ?? .utc).wallTime(at: Instant(seconds: minute * 60))
    }
}
