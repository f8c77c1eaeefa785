import Calendar
import Domain
import FeedSearch

/// What a campaign takes of a public timetable: the rides of all journeys between its linked hubs that are worth a
/// thought.
struct FeedTimetable {
    /// A ride on a run, by the numbers of its calls.
    private struct Segment: Hashable, Comparable {
        let board: Int
        let alight: Int

        static func < (left: Segment, right: Segment) -> Bool {
            (left.board, left.alight) < (right.board, right.alight)
        }
    }

    private let places: FeedPlaces
    private let links: [ID<TravelHub>: [Int]]
    private let zones: [String: Zone]
    private let least: Int
    private var found: [FeedRun: [Segment: Set<CivilDate>]] = [:]

    /// Days that one search looks at together; what runs then is in memory meanwhile.
    private static let daysAtOnce = 4
    /// Seconds that a journey by one feed takes at most, and its rides.
    private static let longest = 86_400
    private static let mostRides = 6

    /// - Parameters:
    ///   - links: For each hub of the campaign the stops that it is.
    ///   - least: The minutes that any change takes.
    init(_ feed: Feed, links: [ID<TravelHub>: [Int]], zones: [String: Zone], least: Int) {
        self.links = links
        self.zones = zones
        self.least = least
        let hubs = links.sorted { $0.key < $1.key }.flatMap { hub, stops in stops.map { ($0, hub) } }
        places = FeedPlaces(feed, links: Dictionary(hubs) { first, _ in first }, least: least)
    }

    private var feed: Feed { places.feed }

    // MARK: Finding

    /// Looks for journeys from each of some hubs to each of others that leave on those days.
    mutating func search(from starts: Set<ID<TravelHub>>, to ends: Set<ID<TravelHub>>, on days: Set<CivilDate>) {
        let first = feed.firstService
        let known = days.filter { first <= $0 && $0 <= feed.days.upperBound }.sorted()
        let (starts, ends) = (starts.filter { links[$0] != nil }.sorted(), ends.filter { links[$0] != nil }.sorted())
        guard !starts.isEmpty, !ends.isEmpty else { return }
        for stretch in FeedTimetable.stretches(known) {
            let network = FeedNetwork(
                feed, on: stretch.lowerBound.adding(days: -Feed.lead)...stretch.upperBound.adding(days: 1),
                zones: zones, changeMinutes: least)
            // By UTC, which every day of any zone overlaps: the stretch with half a day around it.
            let leaves =
                Instant(
                    seconds: Instant(utc: stretch.lowerBound).seconds - 43_200)...Instant(
                    seconds: Instant(utc: stretch.upperBound).seconds + 129_600)
            for start in starts {
                for end in ends where end != start {
                    let query = ProfileQuery(
                        from: stops(start), to: stops(end), leaves: leaves, mostRides: FeedTimetable.mostRides,
                        longest: FeedTimetable.longest)
                    for journey in network.journeys(query) {
                        for ride in journey.rides {
                            add(
                                FeedRun(pattern: ride.pattern, trip: ride.trip, shift: ride.shift, slack: ride.slack),
                                Segment(board: ride.board, alight: ride.alight), on: ride.date)
                        }
                    }
                }
            }
        }
    }

    private func stops(_ hub: ID<TravelHub>) -> [ProfileQuery.End] { (links[hub] ?? []).map { .init(stop: $0) } }

    /// Days in a row, at most so many together.
    private static func stretches(_ days: [CivilDate]) -> [ClosedRange<CivilDate>] {
        var stretches: [ClosedRange<CivilDate>] = []
        for day in days {
            if let last = stretches.last, last.upperBound.adding(days: 1) == day,
                last.lowerBound.days(to: day) < daysAtOnce
            {
                stretches[stretches.count - 1] = last.lowerBound...day
            } else {
                stretches.append(day...day)
            }
        }
        return stretches
    }

    private mutating func add(_ run: FeedRun, _ segment: Segment, on date: CivilDate) {
        found[run, default: [:]][segment, default: []].insert(date)
    }

    /// Takes in a ride that somebody has already, if it still runs.
    mutating func keep(_ ride: TravelRide, as runs: [FeedRun]) {
        for run in runs {
            let pattern = feed.patterns[run.pattern]
            guard feed.services[pattern.trips[run.trip].service].contains(ride.date) else { continue }
            for (board, start) in pattern.calls.enumerated() where places.boardingHub(start.stop) == ride.from {
                let ends = pattern.calls.indices.dropFirst(board + 1)
                for alight in ends where places.alightingHub(pattern.calls[alight].stop) == ride.to {
                    let segment = Segment(board: board, alight: alight)
                    if connectionID(run, segment) == ride.connection { add(run, segment, on: ride.date) }
                }
            }
        }
    }

    // MARK: Giving

    /// Where one changes between the rides that were found.
    private var used: Set<Int> {
        var used: Set<Int> = []
        for (run, segments) in found {
            let calls = feed.patterns[run.pattern].calls
            for segment in segments.keys { used.formUnion([calls[segment.board].stop, calls[segment.alight].stop]) }
        }
        return used
    }

    /// Where else one gets on at a hub of the campaign: at stops of it that one cannot simply change at.
    func boardingHubs(of hub: ID<TravelHub>) -> [ID<TravelHub>] {
        let used = used
        return (links[hub] ?? []).filter { places.isDivided($0) && used.contains($0) }.map(places.boardingHub)
    }

    /// Hubs that the campaign does not have.
    var hubs: [TravelHub] { places.hubs(used) }

    var walks: [TravelWalk] { places.walks(used) }

    /// The runs that were found, by their ids; each calls where somebody may get on or off.
    var connections: [TravelConnection] {
        found.sorted { $0.key < $1.key }.flatMap { run, segments in
            if hasSegments(run) {
                return segments.sorted { $0.key < $1.key }.map { segment, dates in
                    connection(connectionID(run, segment), run, [segment.board, segment.alight], dates)
                }
            }
            let calls = Set(segments.keys.flatMap { [$0.board, $0.alight] }).sorted()
            let dates = segments.values.reduce(into: Set<CivilDate>()) { $0.formUnion($1) }
            return [connection(ID(run.id(in: feed)), run, calls, dates)]
        }.sorted { $0.id < $1.id }
    }

    /// Whether each ride on a run is a connection of its own: where it arrives later than it departs from the same stop,
    /// calls twice at one hub, or boards and alights at different ones.
    private func hasSegments(_ run: FeedRun) -> Bool {
        let stops = feed.patterns[run.pattern].calls.map(\.stop)
        let hubs = stops.map(places.alightingHub)
        return run.slack > 0 || Set(hubs).count < hubs.count || stops.contains(where: places.isDivided)
    }

    private func connectionID(_ run: FeedRun, _ segment: Segment) -> ID<TravelConnection> {
        let id = run.id(in: feed)
        return ID(hasSegments(run) ? "\(id)#\(segment.board)-\(segment.alight)" : id)
    }

    private func connection(
        _ id: ID<TravelConnection>, _ run: FeedRun, _ calls: [Int], _ dates: Set<CivilDate>
    ) -> TravelConnection {
        let pattern = feed.patterns[run.pattern]
        let (trip, route) = (pattern.trips[run.trip], feed.routes[pattern.route])
        let metres = self.metres(pattern, by: route.mode)
        return TravelConnection(
            id: id, mode: route.mode,
            calls: calls.enumerated().map { place, number in
                let stop = pattern.calls[number].stop
                // Within a minute one is on time: departures are rounded down, arrivals up.
                let departs = (trip.departs(number) + run.shift) / 60
                let arrives = (trip.arrives(number) + run.shift + run.slack + 59) / 60
                let isLast = place == calls.count - 1
                return TravelConnection.Call(
                    isLast ? places.alightingHub(stop) : places.boardingHub(stop),
                    arrives: place == 0 ? nil : isLast ? arrives : min(arrives, departs),
                    departs: isLast ? nil : departs, fare: nil,
                    km: place == 0 ? nil : max(1, metres[number] / 1_000 - metres[calls[place - 1]] / 1_000))
            }, dates: dates.sorted(), zone: route.zone)
    }

    /// Metres from the first call of a pattern to each, by way of those between.
    private func metres(_ pattern: FeedPattern, by mode: TravelMode) -> [Int] {
        var sum = 0
        var metres = [0]
        for (from, to) in zip(pattern.calls, pattern.calls.dropFirst()) {
            let crow = Distance.metres(feed.stops[from.stop].point, feed.stops[to.stop].point)
            sum += mode == .air || mode == .ferry ? crow : Road.metres(crow: crow)
            metres.append(sum)
        }
        return metres
    }
}

extension TravelParty {
    /// Lets the journey begin with a train of the feed at every hub from which it may begin.
    mutating func begin(at timetable: FeedTimetable) {
        from += from.flatMap { access in
            timetable.boardingHubs(of: access.hub).map { TravelAccess(hub: $0, minutes: access.minutes) }
        }
    }
}
