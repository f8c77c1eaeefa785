import Calendar
import Catalogue
import Domain

/// What the planner of pickup runs reads of a campaign, and how its places are called.
struct PickupBrief {
    let problem: PickupProblem
    /// The places of the problem as one reads them on signs.
    let names: [ID<PickupPlace>: String]

    /// The civil time of the shifts: vehicles and drivers are of the region of the work.
    static let localZone = TravelBrief.zone

    /// Whoever's journey ends at a hub from which people are fetched to the town of the work, since no hub serves it, is an
    /// arrival: ready when they have left the platform or have their luggage, for the town of the work.
    ///
    /// - Parameters:
    ///   - trips: The journeys in force to whose end somebody drives.
    ///   - arrived: Who is here already.
    ///   - delays: What was said since of travellers.
    ///   - previous: The runs in force.
    init(
        _ inputs: CampaignInputs, newcomers: [Newcomer], trips: [TravelTrip], arrived: Arrived, zones: ZoneTable,
        catalogue: Catalogue, delays: [TravelDelay], previous: [PickupRun]
    ) throws(PipelineError) {
        let map = HubMap(inputs.hubs, catalogue: catalogue)
        // Those who are here bear their groups as they travelled.
        let all = [arrived, .nobody].flatMap { TravelGroup.all(inputs, newcomers: newcomers, arrived: $0) }
        let groups = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        let modes = Dictionary(inputs.connections.map { ($0.id, $0.mode) }) { first, _ in first }
        let feeds = FeedNames(inputs.feeds)
        let late = TravelDelay.minutes(delays)
        var points: [ID<PickupPlace>: GeoPoint] = [:]
        var names: [ID<PickupPlace>: String] = [:]
        var arrivals: [Arrival] = []
        for trip in trips {
            guard let last = trip.legs.last, let group = groups[trip.party], let work = group.lead.work,
                let hub = map.point(last.ride.to),
                map.fetching(to: work).contains(where: { $0.hub == last.ride.to })
            else { continue }
            let (start, end) = (ID<PickupPlace>.hub(last.ride.to), ID<PickupPlace>.town(work.id))
            points[start] = hub
            points[end] = work.point
            names[start] = inputs.hubs.first { $0.id == last.ride.to }?.name
            names[end] = work.name
            let zone = try zones.zone(named: last.arriveZone)
            let minutes =
                (modes[last.ride.connection] ?? modes[last.ride.connection.line]
                    ?? feeds.route(last.ride.connection)?.mode) == .air
                ? PickupBrief.minutesAfterFlight : PickupBrief.minutesAfterRide
            let own = group.travellers.compactMap { late[$0]?[last.arrives.date] }.max() ?? 0
            arrivals.append(
                Arrival(
                    id: ID(trip.party.text), people: group.people, childSeats: group.childSeats,
                    luggage: group.luggage, hasPet: group.hasPet, hub: start,
                    ready: Instant(seconds: zone.instant(of: last.arrives).seconds + (minutes + own) * 60),
                    destination: end))
        }
        for vehicle in inputs.vehicles {
            guard let place = vehicle.place?.place.flatMap({ catalogue.places.place($0) }) else { continue }
            points[.town(place.id)] = place.point
            names[.town(place.id)] = place.name
        }
        let local = try zones.zone(named: PickupBrief.localZone)
        let shifts = Shifts(arrivals.map(\.ready), zone: local)
        problem = PickupProblem(
            arrivals: arrivals,
            vehicles: inputs.vehicles.map { vehicle in
                PickupProblem.Vehicle(
                    id: vehicle.id, seats: vehicle.seats, childSeats: vehicle.childSeats,
                    wheelchairs: vehicle.wheelchairs, luggage: vehicle.luggage, takesPets: vehicle.takesPets,
                    base: vehicle.place?.place.flatMap { catalogue.places.place($0) }.map { .town($0.id) },
                    windows: shifts.windows(vehicle.hours, absences: vehicle.absences),
                    centsPerRun: vehicle.centsPerRun, centsPerKilometre: vehicle.centsPerKilometre,
                    isHired: vehicle.isHired)
            },
            drivers: inputs.drivers.map { driver in
                PickupProblem.Driver(
                    id: driver.id,
                    windows: shifts.windows(driver.hours ?? PickupBrief.waking, absences: driver.absences),
                    maxDrivingMinutes: driver.maxDrivingMinutes, escortsMinors: driver.escortsMinors,
                    vehicles: driver.vehicles)
            },
            drives: PickupBrief.drives(points), longestWait: PickupBrief.longestWait,
            stopMinutes: PickupBrief.stopMinutes,
            previous: PickupBrief.wanted(previous, Set(arrivals.map(\.id))),
            ties: .seed(inputs.campaign.seed))
        self.names = names
    }

    /// Minutes from landing to the meeting point: border, luggage.
    private static let minutesAfterFlight = 45
    /// Minutes from a platform to the meeting point.
    private static let minutesAfterRide = 10
    /// Nobody waits longer at a hub (policy).
    private static let longestWait = 120
    private static let stopMinutes = 5

    /// When drivers drive who said nothing of it: every day from 06:00 to 24:00.
    private static let waking: [WeekHours] = Weekday.allCases.compactMap { weekday in
        guard let from = LocalTime(minutes: 6 * 60), let to = LocalTime(minutes: 24 * 60) else { return nil }
        return WeekHours(weekday: weekday, from: from, to: to)
    }

    /// The way between any two places, as roads are as a rule.
    private static func drives(_ points: [ID<PickupPlace>: GeoPoint]) -> [PickupProblem.Drive] {
        let sorted = points.sorted { $0.key < $1.key }
        return sorted.indices.flatMap { first in
            sorted[(first + 1)...].map { other in
                let crow = Distance.kilometres(sorted[first].value, other.value)
                return PickupProblem.Drive(
                    from: sorted[first].key, to: other.key, minutes: Road.minutes(crowKm: crow),
                    kilometres: max(1, Road.kilometres(crowKm: crow)))
            }
        }
    }

    /// The runs in force with those who still come.
    private static func wanted(_ runs: [PickupRun], _ arrivals: Set<ID<Arrival>>) -> [PickupRun] {
        runs.compactMap { $0.keeping(arrivals.contains) }
    }
}

extension PickupRun {
    /// With those who are still wanted; nil where nobody is.
    func keeping(_ isWanted: (ID<Arrival>) -> Bool) -> PickupRun? {
        var run = self
        run.stops = run.stops.compactMap { stop in
            var stop = stop
            stop.arrivals = stop.arrivals.filter(isWanted)
            return stop.arrivals.isEmpty ? nil : stop
        }
        return run.stops.isEmpty ? nil : run
    }
}

/// Weekly hours as stretches of time around the days on which people arrive.
private struct Shifts {
    private let zone: Zone
    private let days: [CivilDate]

    init(_ moments: [Instant], zone: Zone) {
        self.zone = zone
        let dates = moments.map { zone.wallTime(at: $0).date }
        guard let first = dates.min(), let last = dates.max() else {
            days = []
            return
        }
        days = (-1...first.days(to: last) + 1).map { first.adding(days: $0) }
    }

    /// In order of time; nil = always.
    func windows(_ hours: [WeekHours]?, absences: [DaySpan]) -> [PickupProblem.Window]? {
        if hours == nil, absences.isEmpty { return nil }
        let all = hours ?? Shifts.wholeWeek
        var windows: [PickupProblem.Window] = []
        for day in days where !absences.contains(where: { $0.contains(day) }) {
            for hours in all.sorted() where hours.weekday == day.weekday {
                let from = zone.instant(of: WallTime(date: day, time: hours.from))
                let to = zone.instant(of: WallTime(date: day, time: hours.to))
                guard from < to else { continue }
                // Around the clock is one stretch, not one a day.
                if let last = windows.last, last.to == from {
                    windows[windows.count - 1].to = to
                } else {
                    windows.append(PickupProblem.Window(from: from, to: to))
                }
            }
        }
        return windows
    }

    private static let wholeWeek: [WeekHours] = Weekday.allCases.compactMap { weekday in
        guard let from = LocalTime(minutes: 0), let to = LocalTime(minutes: 1_440) else { return nil }
        return WeekHours(weekday: weekday, from: from, to: to)
    }
}

extension ID where Of == PickupPlace {
    static func hub(_ hub: ID<TravelHub>) -> Self { Self("hub/\(hub)") }
    static func town(_ town: ID<Place>) -> Self { Self("town/\(town)") }

    /// The hub that a place is; nil for a town.
    var hub: ID<TravelHub>? { text.hasPrefix("hub/") ? ID<TravelHub>(String(text.dropFirst(4))) : nil }
    /// The town that a place is; nil for a hub.
    var town: ID<Place>? { text.hasPrefix("town/") ? ID<Place>(String(text.dropFirst(5))) : nil }
}

extension ID where Of == TravelConnection {
    /// The line of the timetable; a connection of an interval bears its departure behind the id, such as `S2/06:05`.
    var line: Self {
        guard let slash = text.lastIndex(of: "/") else { return self }
        return Self(String(text[..<slash]))
    }
}
