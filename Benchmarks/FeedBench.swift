import Calendar
import Domain
import FeedFiles
import FeedSearch
import Foundation
import Store

/// A timetable feed: how long an import takes and how much memory, and how long a question takes.
enum FeedBench {
    /// How many trips run on how many lines between the stops of a grid.
    private struct Shape {
        var trips: Int
        var columns = 50
        var rows = 40
        var lines = 1_500
    }

    /// The wide one is a country, where a train leaves a stop every nine minutes; the others are a city with a train each half
    /// minute.
    private static let shapes: [String: Shape] = [
        "small": Shape(trips: 5_000), "mid": Shape(trips: 50_000), "big": Shape(trips: 250_000),
        "wide": Shape(trips: 250_000, columns: 200, rows: 200, lines: 7_500),
    ]
    static let sizes = ["small", "mid", "big", "wide"]
    /// Stops of every trip.
    private static let calls = 20

    /// Writes the tables of a feed into a folder: stops on a grid, lines that wander over it, trips both ways from five to
    /// eleven in the evening, a third of them on workdays alone.
    static func make(_ name: String, _ folder: String, seed: UInt64) throws -> Bool {
        guard let shape = shapes[name] else { return false }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func write(_ table: String, _ text: String) throws {
            try Data(text.utf8).write(to: URL(filePath: folder).appending(path: table))
        }
        try write(
            "agency.txt", "agency_id,agency_name,agency_url,agency_timezone\nA,Bench,https://b.example,Europe/Berlin\n")
        try write(
            "calendar.txt",
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                + "all,1,1,1,1,1,1,1,20120101,20121231\nwork,1,1,1,1,1,0,0,20120101,20121231\n")
        var stops = "stop_id,stop_name,stop_lat,stop_lon\n"
        for stop in 0..<(shape.columns * shape.rows) {
            let (row, column) = stop.quotientAndRemainder(dividingBy: shape.columns)
            stops += "S\(stop),Stop \(stop),\(48 + Double(row) / 20),\(9 + Double(column) / 20)\n"
        }
        try write("stops.txt", stops)
        try write(
            "routes.txt",
            "route_id,agency_id,route_short_name,route_type\n"
                + (0..<shape.lines).map { "L\($0),A,\($0),2\n" }.joined())
        try writeTrips(shape, URL(filePath: folder), Draws(seed: seed))
        return true
    }

    private static func writeTrips(_ shape: Shape, _ folder: URL, _ draws: Draws) throws {
        let (count, lines) = (shape.trips, shape.lines)
        let paths = (0..<lines).map { path(shape, draws, $0) }
        let spread = draws.list(700, count, below: 720)
        var tables: [FileHandle] = []
        for (name, head) in [
            ("trips.txt", "route_id,service_id,trip_id\n"),
            ("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"),
        ] {
            try Data(head.utf8).write(to: folder.appending(path: name))
            let table = try FileHandle(forWritingTo: folder.appending(path: name))
            try table.seekToEnd()
            tables.append(table)
        }
        var (trips, times) = ("", "")
        let perLine = max(1, count / (2 * lines))
        for trip in 0..<count {
            let line = trip % lines
            let number = trip / (2 * lines)
            trips += "L\(line),\(trip % 3 == 0 ? "work" : "all"),T\(trip)\n"
            var clock = 5 * 3_600 + number * 18 * 3_600 / perLine + spread[trip]
            let path = trip / lines % 2 == 0 ? paths[line] : paths[line].reversed()
            for (sequence, stop) in path.enumerated() {
                times += "T\(trip),\(text(clock)),\(text(clock + 60)),S\(stop),\(sequence)\n"
                clock += 360
            }
            if trip % 2_000 == 1_999 || trip == count - 1 {
                try tables[0].write(contentsOf: Data(trips.utf8))
                try tables[1].write(contentsOf: Data(times.utf8))
                (trips, times) = ("", "")
            }
        }
        for table in tables { try table.close() }
    }

    /// Stops of a line, each beside the one before, none twice.
    private static func path(_ shape: Shape, _ draws: Draws, _ line: Int) -> [Int] {
        let (columns, rows) = (shape.columns, shape.rows)
        let turns = draws.list(UInt64(1_000 + line), 500, below: 1_000)
        var (column, row) = (turns[0] * columns / 1_000, turns[1] * rows / 1_000)
        let (east, south) = (turns[2] < 500 ? 1 : -1, turns[3] < 500 ? 1 : -1)
        var path = [row * columns + column]
        var turn = 4
        while path.count < calls {
            if turns[turn] < 600 {
                column = (column + east + columns) % columns
            } else {
                row = (row + south + rows) % rows
            }
            turn += 1
            path.append(row * columns + column)
        }
        return path
    }

    private static func text(_ seconds: Int) -> String {
        [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    // MARK: Measuring

    /// Imports the feed into a campaign of its own, then asks questions of one day each; answers with lines of JSON.
    static func run(_ feed: String) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString).lotse").path()
        defer { for end in ["", "-wal", "-shm"] { remove(file + end) } }
        let first = CivilDate(dayNumber: 15_567)
        let store = try CampaignStore.create(
            at: file,
            campaign: Campaign(
                id: ID("bench"), name: "Bench", land: .bavaria, date: first, venue: "", zone: "Europe/Berlin", seed: 1),
            actor: "bench", now: 0)
        let taking = try Measurement.of { try take(feed, into: store, first...first.adding(days: 29)) }
        let memory = Measurement.peakMemory
        let stored = try store.storedFeeds()
        let loading = try Measurement.of { try store.feed(stored[0]) }
        let zones = ["Europe/Berlin": try ZoneDatabase(environment: [:]).zone(named: "Europe/Berlin")]
        let building = Measurement.of {
            FeedNetwork(loading.result, on: first...first.adding(days: 2), zones: zones, changeMinutes: 10)
        }
        return [
            line(
                "import", ["calls": taking.result.feed.callCount, "trips": taking.result.feed.tripCount], taking.cost,
                memory),
            line("load", [:], loading.cost, Measurement.peakMemory),
            line("network", ["days": 3], building.cost, Measurement.peakMemory),
            try ask(building.result, loading.result, on: first.adding(days: 1)),
        ]
    }

    private static func take(_ feed: String, into store: CampaignStore, _ days: ClosedRange<CivilDate>) throws
        -> FeedReading
    {
        let reading = try FeedReader(
            FeedSource(path: feed, name: feed), FeedWish(name: "bench", days: days, box: .world),
            knowsZone: { $0 == "Europe/Berlin" }, finding: { print($0.message) }
        ).read()
        _ = try store.importFeed(
            reading.feed, from: ImportSource(file: "bench", digest: "00"), actor: "bench", now: 0)
        return reading
    }

    /// Questions between two stops drawn at random, from 8:00 on, two hours and a whole day of departures each.
    private static func ask(_ network: FeedNetwork, _ feed: Feed, on day: CivilDate) throws -> String {
        let draws = Draws(seed: 5)
        let (starts, ends) = (draws.list(1, 200, below: feed.stops.count), draws.list(2, 200, below: feed.stops.count))
        var parts: [String] = []
        for (name, hours) in [("two hours", 2), ("a day", 24)] {
            let from = Instant(utc: day).seconds + (hours == 24 ? -7_200 : 6 * 3_600)
            var milliseconds: [Double] = []
            var journeys = 0
            for (start, end) in zip(starts, ends) where start != end {
                let query = ProfileQuery(
                    from: [.init(stop: start)], to: [.init(stop: end)],
                    leaves: Instant(seconds: from)...Instant(seconds: from + hours * 3_600))
                let answer = Measurement.of { network.journeys(query) }
                milliseconds.append(answer.cost.wall * 1_000)
                for journey in answer.result {
                    journeys += 1
                    for (ride, next) in zip(journey.rides, journey.rides.dropFirst())
                    where next.departs.seconds < ride.arrives.seconds + 600 {
                        throw BenchError(text: "a change is shorter than ten minutes\n")
                    }
                }
            }
            milliseconds.sort()
            let mean = milliseconds.reduce(0, +) / Double(milliseconds.count)
            parts.append(
                "\"\(name)\": {\"queries\": \(milliseconds.count), \"journeys\": \(journeys), \"mean ms\": \(mean), "
                    + "\"median ms\": \(milliseconds[milliseconds.count / 2]), "
                    + "\"95 % ms\": \(milliseconds[milliseconds.count * 95 / 100]), "
                    + "\"worst ms\": \(milliseconds[milliseconds.count - 1])}")
        }
        return "{\"kernel\": \"gtfs\", \"part\": \"query\", \(parts.joined(separator: ", "))}"
    }

    private static func line(_ part: String, _ counts: [String: Int], _ cost: Measurement, _ memory: Int) -> String {
        let numbers = counts.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value), " }.joined()
        return "{\"kernel\": \"gtfs\", \"part\": \"\(part)\", \(numbers)\"cpu\": \(cost.cpu), \"wall\": \(cost.wall), "
            + "\"mib\": \(memory)}"
    }
}
