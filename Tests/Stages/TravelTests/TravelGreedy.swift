import Calendar
import Domain
import Travel

/// A planner that takes the parties in their order and gives each the cheapest journey for which there is still room.
struct TravelGreedy {
    let problem: TravelProblem

    func ways(_ oracle: TravelOracle) -> [TravelOracle.Way?] {
        var result: [TravelOracle.Way?] = []
        for (index, party) in problem.parties.enumerated() {
            let cheapest = oracle.ways[index].sorted { (fare($0), $0.arrives) < (fare($1), $1.arrives) }
            result.append(cheapest.first { way in fits(party, way, result) })
        }
        return result
    }

    private func fare(_ way: TravelOracle.Way) -> Int {
        segments(way).reduce(0) { sum, segment in
            let call = segment.connection.calls[segment.call + 1]
            return sum + (call.fare.map { Int($0.amount) } ?? (call.km ?? 0) * (problem.centsPerKm ?? 0))
        }
    }

    private func segments(_ way: TravelOracle.Way) -> [(connection: TravelConnection, date: CivilDate, call: Int)] {
        way.rides.flatMap { ride -> [(connection: TravelConnection, date: CivilDate, call: Int)] in
            guard let connection = problem.connections.first(where: { $0.id == ride.connection }),
                let from = connection.calls.firstIndex(where: { $0.hub == ride.from }),
                let to = connection.calls.firstIndex(where: { $0.hub == ride.to })
            else { return [] }
            return (from..<to).map { (connection, ride.date, $0) }
        }
    }

    private func fits(_ party: TravelParty, _ way: TravelOracle.Way, _ others: [TravelOracle.Way?]) -> Bool {
        segments(way).allSatisfy { segment in
            var load = TravelLoad(party)
            for (other, taken) in zip(problem.parties, others) {
                guard let taken else { continue }
                let isAboard = segments(taken).contains {
                    $0.connection.id == segment.connection.id && $0.date == segment.date && $0.call == segment.call
                }
                if isAboard { load = load + TravelLoad(other) }
            }
            return load.excess(over: segment.connection.room) == nil
        }
    }

    /// The greedy journeys as announced trips: times as the timetable has them, fares left at nothing.
    func trips() -> [TravelTrip] {
        let oracle = TravelOracle(problem)
        return zip(problem.parties, ways(oracle)).compactMap { party, way in
            guard let way else { return nil }
            let legs = way.rides.map { ride in
                TravelTrip.Leg(
                    ride: ride, departs: wall(way.leaves, ride.from), departZone: zone(ride.from),
                    arrives: wall(way.arrives, ride.to), arriveZone: zone(ride.to), fare: .zero, isEstimated: false)
            }
            guard let first = way.rides.first, let last = way.rides.last else { return nil }
            return TravelTrip(
                party: party.id, legs: legs, leaves: wall(way.leaves, first.from), arrives: wall(way.arrives, last.to),
                fare: .zero, waitingMinutes: way.waiting, travelMinutes: (way.arrives - way.leaves) / 60)
        }
    }

    private func zone(_ hub: ID<TravelHub>) -> String { problem.hubs.first { $0.id == hub }?.zone ?? "UTC" }

    private func wall(_ seconds: Int, _ hub: ID<TravelHub>) -> WallTime {
        (problem.zones[zone(hub)] ?? .utc).wallTime(at: Instant(seconds: seconds))
    }
}
