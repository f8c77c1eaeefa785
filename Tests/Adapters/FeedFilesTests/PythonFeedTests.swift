import Calendar
import Domain
import Foundation
import Hashing
import Support
import Testing

@testable import FeedFiles

private let python: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

/// Reads the archives that its arguments name with `zipfile`, `csv` and `datetime`, and prints each trip on a line.
private let program = """
    import csv, datetime, io, sys, zipfile
    first, last = datetime.date(2012, 8, 11), datetime.date(2012, 8, 22)
    span = [first + datetime.timedelta(n) for n in range((last - first).days + 1)]
    names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    def day(text): return datetime.datetime.strptime(text, '%Y%m%d').date()
    def seconds(text):
        h, m, s = text.strip().split(':')
        return int(h) * 3600 + int(m) * 60 + int(s)
    for path in sys.argv[1:]:
        with zipfile.ZipFile(path) as archive:
            def table(name):
                text = archive.read(name).decode('utf-8-sig')
                return list(csv.DictReader(io.StringIO(text, newline='')))
            days = {}
            for row in table('calendar.txt'):
                days[row['service_id']] = {d for d in span if row[names[d.weekday()]] == '1'
                                           and day(row['start_date']) <= d <= day(row['end_date'])}
            for row in table('calendar_dates.txt'):
                own = days.setdefault(row['service_id'], set())
                if row['exception_type'] == '1': own.add(day(row['date']))
                else: own.discard(day(row['date']))
            station = {row['stop_id']: row['parent_station'] or row['stop_id'] for row in table('stops.txt')}
            calls, headways = {}, {}
            for row in table('stop_times.txt'): calls.setdefault(row['trip_id'], []).append(row)
            for row in table('frequencies.txt'): headways.setdefault(row['trip_id'], []).append(row)
            lines = []
            for trip in table('trips.txt'):
                runs = sorted(d for d in days[trip['service_id']] if d in span)
                rows = sorted(calls[trip['trip_id']], key=lambda row: int(row['stop_sequence']))
                start, end = seconds(rows[0]['departure_time']), seconds(rows[-1]['arrival_time'])
                ways = [(start, end)]
                if trip['trip_id'] in headways:
                    ways = [(at, at + end - start + (0 if row['exact_times'] == '1' else int(row['headway_secs'])))
                            for row in headways[trip['trip_id']]
                            for at in range(seconds(row['start_time']), seconds(row['end_time']), int(row['headway_secs']))]
                # Under way on a wanted day, the last two days before them being read for the night.
                wanted = [first + datetime.timedelta(2 + n) for n in range(10)]
                def under(d, way): return [d + datetime.timedelta(way[0] // 86400), d + datetime.timedelta(way[1] // 86400)]
                if not any(u[0] <= wanted[-1] and u[1] >= wanted[0] for d in runs for u in [under(d, w) for w in ways]): continue
                parts = [trip['trip_id'], trip['route_id'], ' '.join(d.isoformat() for d in runs)]
                for row in rows:
                    parts.append('%s %d %d %d %d' % (station[row['stop_id']], seconds(row['arrival_time']),
                        seconds(row['departure_time']), row['pickup_type'] in ('', '0'), row['drop_off_type'] in ('', '0')))
                for row in headways.get(trip['trip_id'], []):
                    parts.append('every %d %d %d %d' % (seconds(row['start_time']), seconds(row['end_time']),
                        int(row['headway_secs']), row['exact_times'] == '1'))
                lines.append('|'.join(parts))
            print('\\n'.join(sorted(lines)))
            print('==')
    """

/// Python's standard library as a second reader of feeds.
@Suite(.enabled(if: python != nil, "python3 is not installed"))
struct PythonFeedTests {
    @Test("feeds in any layout hold the trips, days, stations, times and headways that Python finds in them")
    func agrees() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-feeds-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let seeds = Tier.seeds(60, long: 2_000)
        var (paths, mine): ([String], [String]) = ([], [])
        for seed in seeds {
            let archive = PythonFeedTests.feed(seed).bytes
            let path = folder.appending(path: "\(seed).zip")
            try Data(archive).write(to: path)
            paths.append(path.path)
            let (reading, told) = FeedReadings.read(archive, try FeedReadings.wish())
            #expect(told == [], "seed \(seed)")
            mine.append(PythonFeedTests.lines(try reading.get().feed).sorted().joined(separator: "\n"))
        }
        let theirs = try PythonFeedTests.answers(for: paths, folder)
        try #require(theirs.count == mine.count)
        for (seed, (one, other)) in zip(seeds, zip(mine, theirs)) { #expect(one == other, "seed \(seed)") }
        let trips = mine.reduce(0) { $0 + $1.split(separator: "\n").count }
        #expect(trips > 5 * mine.count)
        print("feeds: \(mine.count) with \(trips) trips read as Python reads them")
    }

    private static func answers(for paths: [String], _ folder: URL) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: try #require(python))
        process.arguments = ["-c", program] + paths
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "python3 failed")
        let parts = text.components(separatedBy: "==\n").dropLast()
        return parts.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
    }

    private static func lines(_ feed: Feed) -> [String] {
        let span = (0...feed.firstService.days(to: feed.days.upperBound)).map { feed.firstService.adding(days: $0) }
        return feed.patterns.flatMap { pattern in
            pattern.trips.map { trip in
                let days = span.filter { feed.services[trip.service].contains($0) }.map(\.iso)
                let calls = pattern.calls.enumerated().map { place, call in
                    "\(feed.stops[call.stop].id) \(trip.arrives(place)) \(trip.departs(place)) "
                        + "\(call.mayBoard ? 1 : 0) \(call.mayAlight ? 1 : 0)"
                }
                let headways = trip.headways.map {
                    "every \($0.from) \($0.to) \($0.seconds) \($0.isExact ? 1 : 0)"
                }
                return ([trip.id, feed.routes[pattern.route].id, days.joined(separator: " ")] + calls + headways)
                    .joined(separator: "|")
            }
        }
    }

    // MARK: Feeds

    /// A feed of some stations with platforms, services with exceptions, trips past midnight and by headway, its tables laid out in
    /// many ways.
    private static func feed(_ seed: UInt64) -> HandmadeFeed {
        var draw = SplitMix64(seed: seed ^ 0x6774_6673)
        let stations = (0..<(3 + draw.below(4))).map { "S\($0)" }
        var stops: [[String]] = []
        for (number, id) in stations.enumerated() {
            stops.append([id, "Halt, \"\(number)\"", "50.\(number)", "11.0", "1", ""])
            for platform in 0...draw.below(3) {
                stops.append(["\(id)_\(platform)", "Gleis \(platform)", "50.\(number)", "11.0", "0", id])
            }
        }
        let platforms = stops.filter { !$0[5].isEmpty }.map { $0[0] }
        let services = (0..<(2 + draw.below(3))).map { "W\($0)" }
        let calendar = services.map { id in
            [id] + (0..<7).map { _ in String(draw.below(2)) }
                + ["201208\(10 + draw.below(8))", "201208\(18 + draw.below(10))"]
        }
        var taken: Set<[String]> = []
        let dates = (0..<draw.below(8)).compactMap { _ -> [String]? in
            let key = [services[draw.below(services.count)], "201208\(11 + draw.below(14))"]
            return taken.insert(key).inserted ? key + [String(1 + draw.below(2))] : nil
        }
        var (trips, times, headways): ([[String]], [[String]], [[String]]) = ([], [], [])
        for number in 0..<(8 + draw.below(12)) {
            let id = "T\(number)"
            trips.append([draw.below(2) == 0 ? "X" : "B", services[draw.below(services.count)], id])
            var time = draw.below(86_400)
            var sequence = draw.below(3)
            for _ in 0...(1 + draw.below(4)) {
                let arrives = time
                time += 60 * draw.below(4)
                times.append([
                    id, clock(arrives, &draw), clock(time, &draw), platforms[draw.below(platforms.count)],
                    String(sequence),
                    ["", "0", "1"][draw.below(3)], ["", "0", "1"][draw.below(3)],
                ])
                time += 60 + draw.below(7_200)
                sequence += 1 + draw.below(5)
            }
            if draw.below(4) == 0 {
                let from = 3_600 * draw.below(10)
                headways.append([
                    id, clock(from, &draw), clock(from + 3_600, &draw), String(300 + 60 * draw.below(20)),
                    String(draw.below(2)),
                ])
            }
        }
        times.shuffle(using: &draw)
        let week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return HandmadeFeed([
            "stops.txt": table(
                ["stop_id", "stop_name", "stop_lat", "stop_lon", "location_type", "parent_station"], stops, &draw),
            "calendar.txt": table(["service_id"] + week + ["start_date", "end_date"], calendar, &draw),
            "calendar_dates.txt": table(["service_id", "date", "exception_type"], dates, &draw),
            "trips.txt": table(["route_id", "service_id", "trip_id"], trips, &draw),
            "stop_times.txt": table(
                [
                    "trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", "pickup_type",
                    "drop_off_type",
                ],
                times, &draw),
            "frequencies.txt": table(
                ["trip_id", "start_time", "end_time", "headway_secs", "exact_times"], headways, &draw),
            "transfers.txt": "from_stop_id,to_stop_id,transfer_type,min_transfer_time\n",
        ])
    }

    private static func clock(_ seconds: Int, _ draw: inout SplitMix64) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let hours = seconds / 3_600
        let hour = draw.below(2) == 0 ? "\(hours)" : two(hours)
        return "\(hour):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }

    /// Columns in any order, cells in quotes or not, a mark of the encoding or none, both ends of lines.
    private static func table(_ header: [String], _ rows: [[String]], _ draw: inout SplitMix64) -> String {
        let order = header.indices.shuffled(using: &draw)
        let end = draw.below(2) == 0 ? "\n" : "\r\n"
        var text = draw.below(3) == 0 ? "\u{FEFF}" : ""
        for row in [header] + rows {
            let cells = order.map { place -> String in
                let cell = row[place]
                let mustQuote = cell.contains(",") || cell.contains("\"")
                return mustQuote || draw.below(4) == 0 ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }
            text += cells.joined(separator: ",") + end
        }
        return text
    }
}
