package import Domain

/// A trip of a feed as it departs once on a day of service, and what the campaign calls it.
struct FeedRun: Hashable, Comparable {
    let pattern: Int
    let trip: Int
    /// Seconds that it departs later than its times say.
    let shift: Int
    /// Seconds that it may arrive later, since it runs only about that often.
    let slack: Int

    static func < (left: FeedRun, right: FeedRun) -> Bool {
        (left.pattern, left.trip, left.shift, left.slack) < (right.pattern, right.trip, right.shift, right.slack)
    }

    /// `rail/4711`; of a trip by headway with the departure from its first stop behind it: `bus/12@06:10`.
    func id(in feed: Feed) -> String {
        let trip = feed.patterns[pattern].trips[trip]
        let name = "\(feed.name)/\(trip.id)"
        return trip.headways.isEmpty ? name : "\(name)@\(FeedRun.clock(trip.departs(0) + shift))"
    }

    private static func clock(_ seconds: Int) -> String {
        let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

/// Finds what ids of feeds' connections and hubs stand for.
package struct FeedNames {
    private struct Place {
        let feed: Int
        let pattern: Int
        let trip: Int
    }

    private let feeds: [Feed]
    /// By the id of a connection without departure and calls.
    private let trips: [String: Place]
    private let stops: [ID<TravelHub>: String]

    package init(_ feeds: [Feed]) {
        self.feeds = feeds
        var trips: [String: Place] = [:]
        var stops: [ID<TravelHub>: String] = [:]
        for (number, feed) in feeds.enumerated() {
            for (index, pattern) in feed.patterns.enumerated() {
                for (place, trip) in pattern.trips.enumerated() {
                    trips["\(feed.name)/\(trip.id)"] = Place(feed: number, pattern: index, trip: place)
                }
            }
            for stop in feed.stops {
                stops[FeedPlaces.hub(stop, of: feed)] = stop.name
                stops[FeedPlaces.boardingHub(stop, of: feed)] = stop.name
            }
        }
        self.trips = trips
        self.stops = stops
    }

    /// The name of a feed's stop; nil where the hub is none.
    package func name(_ hub: ID<TravelHub>) -> String? { stops[hub] }

    /// The line of a feed that a connection is of; nil where it is none.
    package func route(_ connection: ID<TravelConnection>) -> FeedRoute? {
        place(connection).map { feeds[$0.feed].routes[feeds[$0.feed].patterns[$0.pattern].route] }
    }

    /// The runs of a feed that a connection's id may mean, by the number of the feed; empty where it is of none.
    func runs(_ connection: ID<TravelConnection>) -> (feed: Int, runs: [FeedRun])? {
        guard let place = place(connection) else { return nil }
        let feed = feeds[place.feed]
        let runs = feed.patterns[place.pattern].trips[place.trip].departures.map { shift, slack in
            FeedRun(pattern: place.pattern, trip: place.trip, shift: shift, slack: slack)
        }
        return (place.feed, runs.filter { connection.text.hasPrefix($0.id(in: feed)) })
    }

    /// A trip's id may itself hold the signs that divide the parts.
    private func place(_ connection: ID<TravelConnection>) -> Place? {
        var text = connection.text[...]
        while true {
            if let place = trips[String(text)] { return place }
            guard let sign = text.lastIndex(where: { $0 == "#" || $0 == "@" }) else { return nil }
            text = text[..<sign]
        }
    }
}
