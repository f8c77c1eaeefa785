package import Calendar

/// A public timetable (Fahrplan) as a campaign keeps it of a GTFS feed: who calls where and when, on which days.
///
/// Numbers of stops, routes and services are places in its lists. Source: GTFS Schedule Reference, gtfs.org, read
/// 2026-11-21.
package struct Feed: Hashable, Sendable {
    /// What hubs and connections made of it begin with.
    package var name: String
    /// The days that were kept; trips that began on one of the two days before are among them.
    package var days: ClosedRange<CivilDate>
    /// The box that every trip touches.
    package var box: GeoBox
    package var stops: [FeedStop]
    package var routes: [FeedRoute]
    package var services: [ServiceDays]
    package var transfers: [FeedTransfer]
    package var patterns: [FeedPattern]

    package init(
        name: String, days: ClosedRange<CivilDate>, box: GeoBox, stops: [FeedStop] = [], routes: [FeedRoute] = [],
        services: [ServiceDays] = [], transfers: [FeedTransfer] = [], patterns: [FeedPattern] = []
    ) {
        self.name = name
        self.days = days
        self.box = box
        self.stops = stops
        self.routes = routes
        self.services = services
        self.transfers = transfers
        self.patterns = patterns
    }

    /// Days before the first of `days` on which a trip may have begun that still runs then.
    package static let lead = 2

    /// The first day of service that is kept.
    package var firstService: CivilDate { days.lowerBound.adding(days: -Feed.lead) }

    /// Trips of all patterns together.
    package var tripCount: Int { patterns.reduce(0) { $0 + $1.trips.count } }

    /// Times at stops of all trips together.
    package var callCount: Int { patterns.reduce(0) { $0 + $1.trips.count * $1.calls.count } }
}

/// A station (Bahnhof), or a platform of one whose platforms have to be told apart: where one changes.
package struct FeedStop: Hashable, Sendable {
    /// The feed's own id.
    package var id: String
    package var name: String
    package var point: GeoPoint
    /// Its clocks, a name in tzdata.
    package var zone: String

    package init(id: String, name: String, point: GeoPoint, zone: String) {
        self.id = id
        self.name = name
        self.point = point
        self.zone = zone
    }
}

/// A line (Linie) of an operator.
package struct FeedRoute: Hashable, Sendable {
    package var id: String
    /// As boards show it: `RE 55`.
    package var line: String
    package var mode: TravelMode
    /// The zone of its operator, in which all times of its trips are meant.
    package var zone: String

    package init(id: String, line: String, mode: TravelMode, zone: String) {
        self.id = id
        self.line = line
        self.mode = mode
        self.zone = zone
    }
}

/// How long a change from one stop to another takes; nothing is said of the way back.
package struct FeedTransfer: Hashable, Sendable {
    package var from: Int
    /// May be `from`: a change within the station.
    package var to: Int
    /// At least, the way on foot counted; nil = one cannot change there.
    package var minutes: Int?

    package init(from: Int, to: Int, minutes: Int?) {
        self.from = from
        self.to = to
        self.minutes = minutes
    }
}

/// Trips of one route that call at the same stops in the same order.
package struct FeedPattern: Hashable, Sendable {
    /// A stop on the way.
    package struct Call: Hashable, Sendable {
        package var stop: Int
        package var mayBoard: Bool
        package var mayAlight: Bool

        package init(stop: Int, mayBoard: Bool = true, mayAlight: Bool = true) {
            self.stop = stop
            self.mayBoard = mayBoard
            self.mayAlight = mayAlight
        }
    }

    package var route: Int
    /// At least two.
    package var calls: [Call]
    package var trips: [FeedTrip]

    package init(route: Int, calls: [Call], trips: [FeedTrip]) {
        self.route = route
        self.calls = calls
        self.trips = trips
    }
}

/// One journey of a vehicle on each day of its service, or several a day by a headway.
package struct FeedTrip: Hashable, Sendable {
    /// A stretch of the day in which the trip departs again and again (Takt).
    package struct Headway: Hashable, Sendable {
        /// Seconds from the start of the day of the first departure from the first stop.
        package var from: Int
        /// Departures are before this.
        package var to: Int
        package var seconds: Int
        /// Whether it departs at these seconds, rather than about that often.
        package var isExact: Bool

        package init(from: Int, to: Int, seconds: Int, isExact: Bool) {
            self.from = from
            self.to = to
            self.seconds = seconds
            self.isExact = isExact
        }
    }

    package var id: String
    package var service: Int
    /// Arrival and departure at each call in turn, in seconds from noon of the day of service less twelve hours; never
    /// falling.
    package var times: [Int32]
    /// Empty = once, at its times.
    package var headways: [Headway]

    package init(id: String, service: Int, times: [Int32], headways: [Headway] = []) {
        self.id = id
        self.service = service
        self.times = times
        self.headways = headways
    }

    package func arrives(_ call: Int) -> Int { Int(times[2 * call]) }
    package func departs(_ call: Int) -> Int { Int(times[2 * call + 1]) }

    /// Each departure on a day of service: how much later it departs than the times say, and how much longer it may take
    /// until one has arrived.
    ///
    /// A trip that comes about every ten minutes may come ten minutes after one began to wait: whoever counts on it counts
    /// on that, and so arrives a headway later.
    package var departures: [(shift: Int, slack: Int)] {
        guard !headways.isEmpty else { return [(0, 0)] }
        return headways.flatMap { headway in
            stride(from: headway.from, to: headway.to, by: max(1, headway.seconds)).map { start in
                (start - departs(0), headway.isExact ? 0 : headway.seconds)
            }
        }
    }
}
