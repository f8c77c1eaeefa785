package import Calendar
package import Domain

/// What is wanted of a feed.
package struct FeedWish: Hashable, Sendable {
    /// What the campaign calls it.
    package let name: String
    package let days: ClosedRange<CivilDate>
    package let box: GeoBox

    package init(name: String, days: ClosedRange<CivilDate>, box: GeoBox) {
        self.name = name
        self.days = days
        self.box = box
    }
}

/// A feed as far as it was wanted, and what became of its rows.
package struct FeedReading: Hashable, Sendable {
    package let feed: Feed
    /// Trips of the feed that run on none of the days.
    package let tripsOnOtherDays: Int
    /// Trips that run then and call nowhere in the box.
    package let tripsOutside: Int
    /// Trips that are left out since a row of theirs, or one that they name, is refused.
    package let tripsRefused: Int
    package let rowsRefused: Int
}

/// Reads a GTFS feed: keeps the trips that run on the days wanted and touch the box, with what they need, in one pass over each
/// table.
///
/// The same feed gives the same value, in whatever order its rows are. A row that cannot be read is a finding; what
/// depends on it is left out and the rest kept. Of memory it needs about 30 bytes for each time of a trip that runs on
/// the days, and the feed it gives. Source: GTFS Schedule Reference, gtfs.org, read 2026-11-21.
package struct FeedReader {
    private let source: FeedSource
    private let wish: FeedWish
    private let log: FeedLog
    private let knowsZone: (String) -> Bool

    /// - Parameters:
    ///   - knowsZone: Whether there is a time zone of that name.
    ///   - finding: Hears everything that is wrong with rows, in their order.
    package init(
        _ source: FeedSource, _ wish: FeedWish, knowsZone: @escaping (String) -> Bool,
        finding: @escaping (Finding) -> Void
    ) {
        self.source = source
        self.wish = wish
        self.knowsZone = knowsZone
        log = FeedLog(finding)
    }

    /// Throws where nothing of the feed can be taken.
    package func read() throws(FeedFault) -> FeedReading {
        let names = source.tables
        noteUnused(names)
        let agencies = try AgencyTable(table("agency.txt"), knowsZone)
        var stops = try StopTable(table("stops.txt"), zone: agencies.first, knowsZone)
        if let transfers = try optionalTable("transfers.txt") { try stops.readTransfers(transfers) }
        let routes = try RouteTable(table("routes.txt"), agencies)
        var services = ServiceTable(wish.days)
        let (calendar, dates) = (try optionalTable("calendar.txt"), try optionalTable("calendar_dates.txt"))
        if calendar == nil, dates == nil {
            throw FeedFault(
                .missingTable, file: "\(source.name)/calendar.txt",
                "there is neither calendar.txt nor calendar_dates.txt, expected at least one",
                hint: "fetch the feed again; its tables lie at the top of the archive")
        }
        if let calendar { try services.readCalendar(calendar) }
        if let dates { try services.readDates(dates) }
        var trips = try TripTable(table("trips.txt"), routes, services)
        if let frequencies = try optionalTable("frequencies.txt") { try trips.readFrequencies(frequencies) }
        var calls = CallTable(count: trips.count)
        try calls.read(table("stop_times.txt"), &trips, stops)
        let assembly = FeedAssembly(wish, stops, routes, services, trips, log)
        return try assembly.reading(calls, source.name)
    }

    private func optionalTable(_ name: String) throws(FeedFault) -> FeedTable? {
        guard let pieces = try source.pieces(of: name) else { return nil }
        return try FeedTable(file: "\(source.name)/\(name)", log: log, source: pieces)
    }

    private func table(_ name: String) throws(FeedFault) -> FeedTable {
        guard let table = try optionalTable(name) else {
            throw FeedFault(
                .missingTable, file: "\(source.name)/\(name)", "there is no such table",
                hint: "fetch the feed again; its tables lie at the top of the archive")
        }
        return table
    }

    private static let used: Set<String> = [
        "agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "calendar.txt", "calendar_dates.txt",
        "frequencies.txt", "transfers.txt",
    ]

    private func noteUnused(_ names: [String]) {
        let unused = names.filter { name in
            let lower = name.lowercased()
            return lower.hasSuffix(".txt") && !FeedReader.used.contains(lower)
        }
        guard !unused.isEmpty else { return }
        let shown = unused.prefix(20).joined(separator: ", ") + (unused.count > 20 ? ", …" : "")
        log.remark(
            .notUsed, file: source.name, "not used: \(shown)",
            hint: "fares are estimated by the kilometre; nothing else of these tables is needed")
    }
}
