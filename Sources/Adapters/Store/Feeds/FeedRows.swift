import Domain
import SQLite

/// Writes and reads the rows of one feed. Numbers of stops, routes, services and patterns are those of its lists.
struct FeedRows {
    private let database: Database
    private let batch: SQLValue

    init(_ database: Database, _ batch: Int) {
        self.database = database
        self.batch = .integer(batch)
    }

    // MARK: Writing

    func insert(_ feed: Feed) throws(StoreError) {
        let (southWest, northEast) = (feed.box.southWest, feed.box.northEast)
        try database.run(
            """
            INSERT INTO feeds (batch, name, first_day, last_day, south, west, north, east)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            [batch, .text(feed.name), .date(feed.days.lowerBound), .date(feed.days.upperBound)]
                + FeedRows.point(southWest) + FeedRows.point(northEast))
        try insert("feed_stops (batch, stop, id, name, latitude, longitude, zone)", feed.stops) { number, stop in
            [.integer(number), .text(stop.id), .text(stop.name)] + FeedRows.point(stop.point) + [.text(stop.zone)]
        }
        try insert("feed_routes (batch, route, id, line, mode, zone)", feed.routes) { number, route in
            [.integer(number), .text(route.id), .text(route.line), .word(route.mode), .text(route.zone)]
        }
        try insert("feed_services (batch, service, days)", feed.services) { number, service in
            [.integer(number), .blob(service.bits)]
        }
        try insert("feed_transfers (batch, from_stop, to_stop, minutes)", feed.transfers) { _, transfer in
            [.integer(transfer.from), .integer(transfer.to), .integer(transfer.minutes)]
        }
        try insert("feed_patterns (batch, pattern, route, calls)", feed.patterns) { number, pattern in
            [.integer(number), .integer(pattern.route), .blob(FeedBytes.calls(pattern.calls))]
        }
        for (number, pattern) in feed.patterns.enumerated() {
            try insert(
                "feed_trips (batch, pattern, trip, id, service, times, headways)", pattern.trips
            ) { place, trip in
                [
                    .integer(number), .integer(place), .text(trip.id), .integer(trip.service),
                    .blob(FeedBytes.times(trip.times)), FeedBytes.headways(trip.headways).map { .blob($0) } ?? .null,
                ]
            }
        }
    }

    /// Inserts a row for each element: the batch, then what `values` makes of its place in the list and of itself.
    private func insert<Element>(
        _ table: String, _ elements: [Element], _ values: (Int, Element) -> [SQLValue]
    ) throws(StoreError) {
        let count = table.count { $0 == "," } + 1
        let places = (1...count).map { "?\($0)" }.joined(separator: ", ")
        let statement = try database.prepared("INSERT INTO \(table) VALUES (\(places))")
        for (number, element) in elements.enumerated() { try statement.run([batch] + values(number, element)) }
    }

    private static func point(_ point: GeoPoint) -> [SQLValue] {
        [.integer(Int(point.latitudeMicrodegrees)), .integer(Int(point.longitudeMicrodegrees))]
    }

    // MARK: Reading

    func feed(_ stored: StoredFeed) throws(StoreError) -> Feed {
        var feed = Feed(name: stored.name, days: stored.days, box: stored.box)
        feed.stops = try list("feed_stops", "stop", "id, name, latitude, longitude, zone") {
            (columns) throws(StoreError) in
            FeedStop(
                id: try columns.text(), name: try columns.text(), point: try columns.geoPoint(),
                zone: try columns.text())
        }
        feed.routes = try list("feed_routes", "route", "id, line, mode, zone") { (columns) throws(StoreError) in
            FeedRoute(
                id: try columns.text(), line: try columns.text(), mode: try columns.word(), zone: try columns.text())
        }
        let first = feed.firstService
        feed.services = try list("feed_services", "service", "days") { (columns) throws(StoreError) in
            ServiceDays(first: first, bits: try columns.blob())
        }
        let (stops, routes, services) = (feed.stops.count, feed.routes.count, feed.services.count)
        feed.transfers = try database.all(
            "SELECT from_stop, to_stop, minutes FROM feed_transfers WHERE batch = ?1 ORDER BY from_stop, to_stop",
            [batch],
            table: "feed_transfers"
        ) { (columns) throws(StoreError) in
            FeedTransfer(
                from: try columns.place(below: stops), to: try columns.place(below: stops),
                minutes: try columns.optionalInteger())
        }
        feed.patterns = try list("feed_patterns", "pattern", "route, calls") { (columns) throws(StoreError) in
            let route = try columns.place(below: routes)
            guard let calls = FeedBytes.calls(try columns.blob(), stops: stops) else {
                throw columns.unreadable("two calls or more at stops of the feed")
            }
            return FeedPattern(route: route, calls: calls, trips: [])
        }
        try readTrips(into: &feed, services: services)
        return feed
    }

    private func readTrips(into feed: inout Feed, services: Int) throws(StoreError) {
        let counts = feed.patterns.map(\.calls.count)
        var trips: [[FeedTrip]] = Array(repeating: [], count: counts.count)
        try database.each(
            """
            SELECT pattern, trip, id, service, times, headways FROM feed_trips WHERE batch = ?1 ORDER BY pattern, trip
            """, [batch], table: "feed_trips"
        ) { (columns) throws(StoreError) in
            let pattern = try columns.place(below: counts.count)
            guard try columns.integer() == trips[pattern].count else {
                throw columns.unreadable("the numbers from 0 without a gap")
            }
            let (id, service) = (try columns.text(), try columns.place(below: services))
            guard let times = FeedBytes.times(try columns.blob(), calls: counts[pattern]) else {
                throw columns.unreadable("two times for each call of the pattern")
            }
            guard let headways = FeedBytes.headways(try columns.optionalBlob()) else {
                throw columns.unreadable("headways of three numbers each")
            }
            trips[pattern].append(FeedTrip(id: id, service: service, times: times, headways: headways))
        }
        for index in trips.indices { feed.patterns[index].trips = trips[index] }
    }

    /// The rows of a table in the order of their numbers, which count from 0 without a gap.
    private func list<Element>(
        _ table: String, _ number: String, _ names: String, _ read: (inout Columns) throws(StoreError) -> Element
    ) throws(StoreError) -> [Element] {
        var elements: [Element] = []
        try database.each(
            "SELECT \(number), \(names) FROM \(table) WHERE batch = ?1 ORDER BY \(number)", [batch], table: table
        ) { (columns) throws(StoreError) in
            guard try columns.integer() == elements.count else {
                throw columns.unreadable("the numbers from 0 without a gap")
            }
            elements.append(try read(&columns))
        }
        return elements
    }
}

extension Columns {
    /// The number of an element of a list.
    fileprivate mutating func place(below count: Int) throws(StoreError) -> Int {
        let number = try integer()
        guard (0..<count).contains(number) else { throw unreadable("a number from 0 to \(count - 1)") }
        return number
    }
}
