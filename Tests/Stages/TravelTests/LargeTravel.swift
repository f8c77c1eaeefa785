import Calendar
import Domain
import Hashing
import Support

/// A campaign's worth of travellers: several airports, two weeks, seats for most.
enum LargeTravel {
    static func problem(seed: UInt64, parties count: Int) -> TravelProblem {
        var draw = SplitMix64(seed: seed)
        let first = TravelInstances.date(2012, 3, 19)
        let dates = (0..<14).map { first.adding(days: $0) }
        var problem = TravelProblem(
            zone: "Europe/Berlin", zones: TravelInstances.zones, hubs: TravelInstances.hubs, connections: [],
            parties: [])
        problem.walks = [TravelWalk(from: ID("STR"), to: ID("HBF"), minutes: 27)]
        problem.change = .init(airToAir: 60, airToGround: 45, groundToAir: 90, groundToGround: 10)
        problem.night = .init(from: TravelInstances.time(22, 0), to: TravelInstances.time(6, 0))
        for (home, flights) in [("SCQ", 3), ("TFN", 2), ("OPO", 2)] {
            for number in 0..<flights {
                let departs = 360 + 240 * number + 5 * draw.below(12)
                problem.connections.append(
                    TravelConnection(
                        id: ID("\(home)\(number)"), mode: .air,
                        calls: [
                            .init(ID(home), departs: departs),
                            .init(ID("STR"), arrives: departs + 180, fare: Cents(Int64(6_000 + 500 * draw.below(20)))),
                        ], dates: dates, room: TravelRoom(seats: 6 + draw.below(4)),
                        group: number == 0 ? .init(people: 5, percent: 20) : nil))
            }
        }
        for hour in 6..<22 {
            problem.connections.append(
                TravelConnection(
                    id: ID("IC\(hour)"), mode: .rail,
                    calls: [
                        .init(ID("HBF"), departs: hour * 60 + 18),
                        .init(ID("VS"), arrives: hour * 60 + 112, fare: Cents(2_900)),
                    ], dates: dates))
        }
        for number in 0..<count {
            let day = dates[1 + draw.below(12)]
            let home = ["SCQ", "SCQ", "TFN", "OPO"][draw.below(4)]
            var party = TravelParty(
                id: ID("P\(1000 + number)"), people: 1 + draw.below(2),
                from: [TravelAccess(hub: ID(home), minutes: 15 * draw.below(5))], to: [TravelAccess(hub: ID("VS"))],
                arrive: TravelWindow(
                    from: TravelInstances.wall(day, 0), to: TravelInstances.wall(day.adding(days: 1), 20)))
            party.origin = home
            problem.parties.append(party)
        }
        return problem
    }
}
