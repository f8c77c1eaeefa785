import Calendar
import Domain

/// Part of the verifier: what runs when, worked out from the problem anew.
struct TravelTimetable {
    /// A connection on a date from one call to the next; moments in seconds since 1970, UTC.
    struct Hop {
        let connection: TravelConnection
        let date: CivilDate
        let call: Int
        let departs: Int
        let arrives: Int

        var from: ID<TravelHub> { connection.calls[call].hub }
        var to: ID<TravelHub> { connection.calls[call + 1].hub }
        /// As certificates name it.
        var name: String { "\(connection.id) \(date) from \(from)" }
    }

    let problem: TravelProblem
    /// In the order of departure.
    let hops: [Hop]
    private let zones: [ID<TravelHub>: Zone]
    private let places: [String: [Int]]

    init(_ problem: TravelProblem) {
        self.problem = problem
        var zones: [ID<TravelHub>: Zone] = [:]
        for hub in problem.hubs { zones[hub.id] = problem.zones[hub.zone] }
        self.zones = zones
        var hops: [Hop] = []
        for connection in problem.connections {
            for date in connection.dates {
                guard let late = TravelTimetable.lateness(of: connection.id, date, problem) else { continue }
                for call in 0..<(connection.calls.count - 1) {
                    let (here, there) = (connection.calls[call], connection.calls[call + 1])
                    hops.append(
                        Hop(
                            connection: connection, date: date, call: call,
                            departs: late
                                + TravelTimetable.seconds(here.departs ?? 0, here.hub, connection, date, problem, zones),
                            arrives: late
                                + TravelTimetable.seconds(
                                    there.arrives ?? 0, there.hub, connection, date, problem, zones)))
                }
            }
        }
        self.hops = hops.sorted { $0.departs < $1.departs }
        var places: [String: [Int]] = [:]
        for (index, hop) in self.hops.enumerated() {
            places["\(hop.date) \(hop.connection.id)", default: []].append(index)
        }
        self.places = places
    }

    /// Seconds that a run is late; nil = it is cancelled.
    private static func lateness(of id: ID<TravelConnection>, _ date: CivilDate, _ problem: TravelProblem) -> Int? {
        for disruption in problem.disruptions where disruption.connection == id && disruption.date == date {
            guard case .late(let minutes) = disruption.kind else { return nil }
            return minutes * 60
        }
        return 0
    }

    private static func seconds(
        _ minutes: Int, _ hub: ID<TravelHub>, _ connection: TravelConnection, _ date: CivilDate,
        _ problem: TravelProblem, _ zones: [ID<TravelHub>: Zone]
    ) -> Int {
        if let name = connection.zone, let zone = problem.zones[name] {
            let midday = zone.instant(of: WallTime(secondsSince1970: (Int(date.dayNumber) * 24 + 12) * 3_600))
            return midday.seconds + (minutes - 720) * 60
        }
        let day = date.adding(days: minutes >= 0 ? minutes / 1_440 : (minutes - 1_439) / 1_440)
        let rest = ((minutes % 1_440) + 1_440) % 1_440
        let wall = WallTime(secondsSince1970: Int(day.dayNumber) * 86_400 + rest * 60)
        return (zones[hub] ?? .utc).instant(of: wall).seconds
    }

    /// The hops of a ride in order; nil where it does not run.
    func hops(of ride: TravelRide) -> [Hop]? {
        let run = (places["\(ride.date) \(ride.connection)"] ?? []).map { hops[$0] }
            .filter { $0.connection.id == ride.connection }
        guard let first = run.firstIndex(where: { $0.from == ride.from }),
            let last = run.firstIndex(where: { $0.to == ride.to }), first <= last
        else { return nil }
        return Array(run[first...last])
    }

    func wall(_ seconds: Int, at hub: ID<TravelHub>) -> WallTime {
        (zones[hub] ?? .utc).wallTime(at: Instant(seconds: seconds))
    }

    /// The name of the zone at a hub.
    func zone(at hub: ID<TravelHub>) -> String? { zones[hub]?.name }

    /// Minutes of the shortest walk; nil where there is none.
    func walk(_ from: ID<TravelHub>, _ to: ID<TravelHub>) -> Int? {
        var best: Int? = from == to ? 0 : nil
        for walk in problem.walks where (walk.from == from && walk.to == to) || (walk.to == from && walk.from == to) {
            best = min(best ?? walk.minutes, walk.minutes)
        }
        return best
    }

    /// Whether a moment lies in a window.
    func isInside(_ seconds: Int, _ window: TravelWindow) -> Bool {
        let zone = problem.zones[problem.zone] ?? .utc
        let isLate = window.to.map { seconds > zone.instant(of: $0).seconds } ?? false
        let isEarly = window.from.map { seconds < zone.instant(of: $0).seconds } ?? false
        return !isLate && !isEarly
    }

    /// Whether clocks at a hub show an hour of the night.
    func isNight(_ seconds: Int, at hub: ID<TravelHub>, _ night: TravelProblem.Night?) -> Bool {
        guard let night else { return false }
        let minute = wall(seconds, at: hub).secondOfDay / 60
        if night.from < night.to { return night.from.minutes <= minute && minute < night.to.minutes }
        return !(night.to.minutes <= minute && minute < night.from.minutes)
    }
}
