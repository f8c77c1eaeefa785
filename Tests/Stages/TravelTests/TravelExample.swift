import Calendar
import Domain
import Support

/// A small timetable that one can follow by hand: two flights on Sunday 24 June 2012, and trains on.
enum TravelExample {
    static let sunday = TravelInstances.date(2012, 6, 24)
    static let monday = TravelInstances.date(2012, 6, 25)

    static var problem: TravelProblem {
        var problem = TravelProblem(
            zone: "Europe/Berlin", zones: TravelInstances.zones, hubs: TravelInstances.hubs,
            connections: [
                flight("early", departs: 7 * 60, seats: 2, fare: 9_000),
                flight("late", departs: 13 * 60, seats: 10, fare: 15_000),
                train("noon", departs: 12 * 60), train("evening", departs: 18 * 60),
                train("last", departs: 23 * 60 + 30),
            ],
            parties: [party("A", people: 1), party("B", people: 2)])
        problem.walks = [TravelWalk(from: ID("STR"), to: ID("HBF"), minutes: 30)]
        problem.change = .init(airToGround: 45, groundToGround: 10)
        problem.night = .init(from: TravelInstances.time(22, 0), to: TravelInstances.time(6, 0))
        return problem
    }

    static func flight(_ id: String, departs: Int, seats: Int, fare: Int64) -> TravelConnection {
        TravelConnection(
            id: ID(id), mode: .air,
            calls: [.init(ID("SCQ"), departs: departs), .init(ID("STR"), arrives: departs + 150, fare: Cents(fare))],
            dates: [sunday], room: TravelRoom(seats: seats))
    }

    static func train(_ id: String, departs: Int) -> TravelConnection {
        TravelConnection(
            id: ID(id), mode: .rail,
            calls: [.init(ID("HBF"), departs: departs), .init(ID("VS"), arrives: departs + 90, fare: Cents(2_000))],
            dates: [sunday, monday])
    }

    static func party(_ id: String, people: Int) -> TravelParty {
        TravelParty(
            id: ID(id), people: people, from: [TravelAccess(hub: ID("SCQ"), minutes: 40)],
            to: [TravelAccess(hub: ID("VS"))],
            arrive: TravelWindow(from: nil, to: TravelInstances.wall(monday, 20)))
    }

    static func ride(_ connection: String, _ from: String, _ to: String) -> TravelRide {
        TravelRide(connection: ID(connection), date: sunday, from: ID(from), to: ID(to))
    }
}
