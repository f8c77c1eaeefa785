package import Calendar
package import Domain
import Hashing

/// Small random problems of the travel planner, tight enough that every rule and every objective matters in some of them.
///
/// Days of the year on which clocks change, a leap day, and the turn of a year are among their dates; the Canary Islands,
/// Portugal, Spain and Germany among their zones.
package enum TravelInstances {
    /// A problem without faults; the same for the same seed.
    package static func problem(seed: UInt64) -> TravelProblem {
        var draw = SplitMix64(seed: seed ^ 0x7472_6176)
        let first = starts[draw.below(starts.count)]
        var problem = TravelProblem(
            zone: "Europe/Berlin", zones: zones, hubs: hubs, connections: [], parties: [])
        problem.walks = [TravelWalk(from: ID("STR"), to: ID("HBF"), minutes: 20 + 10 * draw.below(2))]
        problem.centsPerKm = 10
        problem.change = .init(airToAir: 40, airToGround: 45, groundToAir: 60, groundToGround: 10)
        if draw.below(12) == 0 { problem.change = .none }
        if draw.below(10) > 0 { problem.night = .init(from: time(17 + draw.below(3), 0), to: time(6, 0)) }
        if draw.below(3) == 0 { problem.maxChanges = draw.below(2) }
        if draw.below(3) == 0 { problem.maxTravelMinutes = 420 + 60 * draw.below(6) }
        problem.connections = connections(from: first, &draw)
        problem.parties = parties(from: first, &draw)
        // Where clocks are put forward, a short ride at that hour would arrive before it leaves.
        while let fault = problem.faults().first(where: { $0.pointer.hasPrefix("/connections/") }),
            let index = Int(fault.pointer.split(separator: "/")[1])
        {
            problem.connections.remove(at: index)
        }
        problem.disruptions = disruptions(of: problem, &draw)
        problem.objectives = objectives(&draw)
        problem.ties = draw.below(8) == 0 ? .id : .seed(UInt64(draw.below(1000)))
        return problem
    }

    package static let zones: [String: Zone] = {
        let database = ZoneDatabase(environment: [:])
        var zones: [String: Zone] = [:]
        for name in ["Europe/Berlin", "Europe/Madrid", "Europe/Lisbon", "Atlantic/Canary"] {
            do { zones[name] = try database.zone(named: name) } catch {
                preconditionFailure("the tests need the time zone database: \(error)")
            }
        }
        return zones
    }()

    package static let hubs: [TravelHub] = [
        TravelHub(id: ID("SCQ"), name: "Santiago", zone: "Europe/Madrid"),
        TravelHub(id: ID("OPO"), name: "Porto", zone: "Europe/Lisbon"),
        TravelHub(id: ID("TFN"), name: "Tenerife", zone: "Atlantic/Canary"),
        TravelHub(id: ID("STR"), name: "Stuttgart Flughafen", zone: "Europe/Berlin"),
        TravelHub(id: ID("HBF"), name: "Stuttgart Hbf", zone: "Europe/Berlin"),
        TravelHub(id: ID("VS"), name: "Villingen", zone: "Europe/Berlin"),
    ]

    /// The eve of each kind of day.
    private static let starts = [
        date(2012, 3, 24), date(2012, 10, 27), date(2012, 2, 28), date(2012, 12, 30), date(2012, 6, 23),
    ]

    package static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("\(year)-\(month)-\(day) is not a date")
        }
        return date
    }

    package static func time(_ hour: Int, _ minute: Int) -> LocalTime {
        guard let time = LocalTime(minutes: hour * 60 + minute) else {
            preconditionFailure("\(hour):\(minute) is no time of day")
        }
        return time
    }

    package static func wall(_ date: CivilDate, _ hour: Int, _ minute: Int = 0) -> WallTime {
        WallTime(date: date, time: time(hour, minute))
    }

    // MARK: Connections

    private static func connections(from first: CivilDate, _ draw: inout SplitMix64) -> [TravelConnection] {
        var result: [TravelConnection] = []
        let flights: [[String]] = [
            ["SCQ", "STR"], ["OPO", "STR"], ["SCQ", "OPO", "STR"], ["TFN", "SCQ"], ["SCQ", "STR"],
        ]
        for number in 0..<(3 + draw.below(2)) {
            let hubs = flights[number == 0 ? 0 : draw.below(flights.count)]
            result.append(connection("F\(number)", .air, hubs, first, &draw))
        }
        let rides: [[String]] = [
            ["STR", "VS"], ["HBF", "VS"], ["STR", "HBF", "VS"], ["HBF", "VS"], ["OPO", "SCQ"], ["STR", "HBF"],
        ]
        for number in 0..<(4 + draw.below(3)) {
            let hubs = rides[number == 0 ? 2 : draw.below(rides.count)]
            let mode: TravelMode = draw.below(2) == 0 ? .rail : .bus
            result.append(connection("G\(number)", mode, hubs, first, &draw))
        }
        // A second of a kind: which of the two one takes matters only to those who travel together.
        var twin = result[0]
        twin.id = ID("T")
        result.append(twin)
        return result
    }

    private static func connection(
        _ id: String, _ mode: TravelMode, _ hubs: [String], _ first: CivilDate, _ draw: inout SplitMix64
    ) -> TravelConnection {
        var minute = mode == .air ? 360 + 60 * draw.below(8) : 540 + 30 * draw.below(28)
        var calls = [TravelConnection.Call(ID(hubs[0]), departs: minute)]
        for (index, hub) in hubs.enumerated().dropFirst() {
            // In wall time a flight to the west may arrive before it departs; these go east and are long enough.
            minute += mode == .air ? 180 + 30 * draw.below(3) : 60 + 30 * draw.below(2)
            let isKnown = draw.below(4) > 0
            let fare = isKnown ? Cents(Int64(1_000 * (1 + draw.below(mode == .air ? 6 : 3)))) : nil
            let arrives = minute
            if index < hubs.count - 1 { minute += 30 * draw.below(2) }
            calls.append(
                .init(
                    ID(hub), arrives: arrives, departs: index < hubs.count - 1 ? minute : nil, fare: fare,
                    km: isKnown ? nil : 100 * (1 + draw.below(5))))
        }
        var connection = TravelConnection(
            id: ID(id), mode: mode, calls: calls,
            dates: [first, first.adding(days: 1)].filter { _ in draw.below(8) > 0 })
        if draw.below(5) == 0 { connection.zone = "Europe/Berlin" }
        if draw.below(5) > 1 { connection.room.seats = 1 + draw.below(5) }
        if draw.below(6) == 0 { connection.room.luggage = 1 + draw.below(3) }
        if draw.below(6) == 0 { connection.room.wheelchairs = draw.below(2) }
        if draw.below(6) == 0 { connection.room.pets = 0 }
        if draw.below(6) == 0 { connection.room.childSeats = draw.below(2) }
        if draw.below(3) == 0 { connection.group = .init(people: 2 + draw.below(3), percent: 10 + 10 * draw.below(5)) }
        return connection
    }

    // MARK: Parties

    private static func parties(from first: CivilDate, _ draw: inout SplitMix64) -> [TravelParty] {
        var result: [TravelParty] = []
        for number in 0..<(2 + draw.below(3)) {
            let home = ["SCQ", "SCQ", "OPO", "TFN", "SCQ", "SCQ"][draw.below(6)]
            var from = [TravelAccess(hub: ID(home), minutes: 30 * draw.below(3))]
            if draw.below(3) == 0 { from.append(TravelAccess(hub: ID(home == "OPO" ? "SCQ" : "OPO"), minutes: 90)) }
            var to = [TravelAccess(hub: ID(["VS", "VS", "HBF", "STR"][draw.below(4)]))]
            if draw.below(3) == 0, to[0].hub.text == "VS" { to.append(TravelAccess(hub: ID("HBF"), minutes: 70)) }
            var party = TravelParty(id: ID("P\(number)"), people: 1 + draw.below(3), from: from, to: to)
            party.arrive = TravelWindow(
                from: draw.below(4) == 0 ? wall(first, 10 + draw.below(8)) : nil,
                to: wall(first.adding(days: draw.below(3) == 0 ? 0 : 1), 18 + draw.below(6)))
            if let from = party.arrive.from, let to = party.arrive.to, to < from { party.arrive.to = from }
            if draw.below(3) == 0 { party.leave.from = wall(first, 5 + draw.below(5)) }
            party.luggage = draw.below(3)
            party.childSeats = draw.below(4) == 0 ? 1 : 0
            party.wheelchairs = draw.below(4) == 0 ? 1 : 0
            party.pets = draw.below(6) == 0 ? 1 : 0
            party.mayArriveAtNight = draw.below(8) == 0
            party.priority = draw.below(4)
            party.isRequired = draw.below(4) > 0
            party.support = draw.below(3) == 0 ? Cents(Int64(2_000 * draw.below(5))) : .zero
            party.origin = draw.below(4) == 0 ? nil : "A"
            result.append(party)
        }
        // Some travel like the first, so that they may go together.
        for index in result.indices.dropFirst() where draw.below(2) == 0 {
            let id = result[index].id
            result[index] = result[0]
            result[index].id = id
        }
        // A way back of the first: from a home in Germany, so that the flights serve both.
        if draw.below(4) == 0 {
            var back = result[0]
            back.id = ID("R")
            back.returnOf = result[0].id
            back.from = [TravelAccess(hub: ID("HBF"), minutes: 10), TravelAccess(hub: ID("SCQ"))]
            back.to = [TravelAccess(hub: ID("VS")), TravelAccess(hub: ID("STR"))]
            let meeting = wall(first.adding(days: 1), 6 + draw.below(6))
            result[0].arrive = TravelWindow(from: nil, to: meeting)
            back.leave = TravelWindow(from: meeting, to: nil)
            back.arrive = .always
            result.append(back)
        }
        return result
    }

    private static func disruptions(of problem: TravelProblem, _ draw: inout SplitMix64) -> [TravelDisruption] {
        guard draw.below(5) == 0, let date = problem.connections[0].dates.first else { return [] }
        return [
            TravelDisruption(
                connection: problem.connections[0].id, date: date,
                kind: draw.below(2) == 0 ? .cancelled : .late(minutes: 30 * (1 + draw.below(3))))
        ]
    }

    private static func objectives(_ draw: inout SplitMix64) -> [TravelProblem.Level] {
        var levels = TravelProblem.defaultObjectives
        switch draw.below(10) {
        case 0: levels = [.init(.unplaced), .init(.travel), .init(.fare), .init(.changes)]
        case 1: levels = [.init(.priority), .init(.apart), .init(.fare), .init(.waiting)]
        case 2:
            levels = [
                .init([
                    .init(term: .unplaced, weight: 100_000), .init(term: .fare, weight: 1),
                    .init(term: .waiting, weight: 5), .init(term: .apart, weight: 500),
                ]), .init(.night),
            ]
        case 3: levels = [.init(.required), .init(.changes), .init(.night), .init(.unplaced), .init(.fare)]
        case 4: levels = [.init(.fare), .init(.unplaced), .init(.travel)]
        default: break
        }
        return levels
    }
}
