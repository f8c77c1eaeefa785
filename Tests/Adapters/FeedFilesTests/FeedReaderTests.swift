import Archives
import Calendar
import Domain
import Foundation
import Support
import Testing

@testable import FeedFiles

/// Reads handmade feeds.
struct FeedReadings {
    static func wish(
        _ first: String = "2012-08-13", _ last: String = "2012-08-22", box: GeoBox = .world
    ) throws -> FeedWish {
        FeedWish(
            name: "rail", days: try #require(CivilDate(iso: first))...(try #require(CivilDate(iso: last))), box: box)
    }

    static func box(_ south: Int32, _ west: Int32, _ north: Int32, _ east: Int32) throws -> GeoBox {
        try #require(
            GeoBox(
                southWest: GeoPoint(
                    latitudeMicrodegrees: south * 1_000_000, longitudeMicrodegrees: west * 1_000_000),
                northEast: GeoPoint(
                    latitudeMicrodegrees: north * 1_000_000, longitudeMicrodegrees: east * 1_000_000)))
    }

    /// The feed and, in words, what was said of its rows.
    static func read(
        _ bytes: [UInt8], _ wish: FeedWish, limits: ZipLimits = FeedSource.limits
    ) -> (reading: Result<FeedReading, FeedFault>, told: [String]) {
        var told: [String] = []
        let reading = Result { () throws(FeedFault) in
            let source = try FeedSource(bytes: bytes, name: "f.zip", limits: limits)
            return try FeedReader(
                source, wish, knowsZone: { ["Europe/Berlin", "Atlantic/Canary", "UTC"].contains($0) },
                finding: { told.append(text($0)) }
            ).read()
        }
        if case .failure(let fault) = reading { told.append(text(fault.finding)) }
        return (reading, told)
    }

    static func text(_ finding: Finding) -> String {
        guard case .cell(let line, let column) = finding.location else { return "elsewhere" }
        let place = [finding.file, line.map { "\($0)" }, column.map { "\($0)" }].compactMap(\.self)
        let field = finding.field.map { " \($0):" } ?? ""
        return "\(place.joined(separator: ":")) [\(finding.code)]\(field) \(finding.message)"
    }
}

@Suite struct FeedReaderTests {
    @Test("a feed is read into stations, lines, days as bits, and trips by the stops at which they call")
    func whole() throws {
        let (reading, told) = FeedReadings.read(HandmadeFeed().bytes, try FeedReadings.wish())
        #expect(told == [])
        let read = try reading.get()
        var expected = Feed(name: "rail", days: try FeedReadings.wish().days, box: .world)
        func point(_ latitude: Int32) -> GeoPoint {
            GeoPoint(latitudeMicrodegrees: latitude, longitudeMicrodegrees: 11_000_000)
        }
        expected.stops = [
            FeedStop(id: "M", name: "Mittelau", point: point(49_500_000), zone: "Europe/Berlin"),
            FeedStop(id: "N", name: "Nordstadt", point: point(50_000_000), zone: "Europe/Berlin"),
            FeedStop(id: "S", name: "Südheim", point: point(49_000_000), zone: "Europe/Berlin"),
        ]
        expected.routes = [
            FeedRoute(id: "B", line: "Pendler, Markt", mode: .bus, zone: "Europe/Berlin"),
            FeedRoute(id: "X", line: "EX 1", mode: .rail, zone: "Europe/Berlin"),
        ]
        // From 11 August, a Saturday: 20; and 13, 14, 16, 17, 18, 20, 21, 22 August.
        let first = try #require(CivilDate(iso: "2012-08-11"))
        expected.services = [
            ServiceDays(first: first, bits: [0, 0b0000_0010]),
            ServiceDays(first: first, bits: [0b1110_1100, 0b0000_1110]),
        ]
        expected.transfers = [FeedTransfer(from: 0, to: 0, minutes: 7)]
        expected.patterns = [
            FeedPattern(
                route: 0, calls: [.init(stop: 0), .init(stop: 2)],
                trips: [
                    FeedTrip(
                        id: "B1", service: 1, times: [21_600, 21_600, 22_800, 22_800],
                        headways: [.init(from: 21_600, to: 28_800, seconds: 600, isExact: false)])
                ]),
            FeedPattern(
                route: 1,
                calls: [.init(stop: 1, mayAlight: false), .init(stop: 0), .init(stop: 2, mayBoard: false)],
                trips: [FeedTrip(id: "X1", service: 1, times: [28_800, 28_800, 31_800, 32_100, 34_800, 34_800])]),
            FeedPattern(
                route: 1, calls: [.init(stop: 1), .init(stop: 0), .init(stop: 2)],
                trips: [FeedTrip(id: "X2", service: 0, times: [84_600, 84_600, 87_600, 87_900, 90_600, 90_600])]),
        ]
        #expect(read.feed == expected)
        #expect(read.rowsRefused == 0)
    }

    struct Window: CustomTestStringConvertible {
        let first: String
        let last: String
        let box: [Int32]
        let trips: [String]
        let left: [Int]
        var testDescription: String { "\(first) \(last) \(box)" }
    }

    @Test(
        "trips are kept that run on the days, those that began the evening before too, and that call in the box",
        arguments: [
            Window(
                first: "2012-08-20", last: "2012-08-20", box: [40, 0, 60, 20], trips: ["B1", "X1", "X2"], left: [0, 0]),
            // The night train of the 20th is under way on the 21st until ten past one.
            Window(
                first: "2012-08-21", last: "2012-08-21", box: [40, 0, 60, 20], trips: ["B1", "X1", "X2"], left: [0, 0]),
            Window(first: "2012-08-22", last: "2012-08-22", box: [40, 0, 60, 20], trips: ["B1", "X1"], left: [1, 0]),
            // No service on the 15th, one on Saturday the 18th, none on Sunday.
            Window(first: "2012-08-18", last: "2012-08-18", box: [40, 0, 60, 20], trips: ["B1", "X1"], left: [1, 0]),
            // Only the express calls in the north.
            Window(
                first: "2012-08-20", last: "2012-08-20", box: [50, 10, 51, 12], trips: ["X1", "X2"], left: [0, 1]),
            Window(first: "2012-08-14", last: "2012-08-15", box: [50, 10, 51, 12], trips: ["X1"], left: [1, 1]),
        ])
    func window(_ window: Window) throws {
        let box = try FeedReadings.box(window.box[0], window.box[1], window.box[2], window.box[3])
        let read = try FeedReadings.read(
            HandmadeFeed().bytes, try FeedReadings.wish(window.first, window.last, box: box)
        ).reading.get()
        #expect(read.feed.patterns.flatMap { $0.trips.map(\.id) }.sorted() == window.trips)
        #expect([read.tripsOnOtherDays, read.tripsOutside] == window.left)
    }

    @Test("quotes, doubled quotes, line ends, spaces, blank lines, a byte order mark and columns in any order are read")
    func dialect() throws {
        let stops =
            "\u{feff}stop_name,\"stop_id\" , stop_lat,stop_lon,wheelchair_boarding\r\n\r\n"
            + "\"Nord\"\"stadt, Hbf\",N1, 50.0 ,+11.0,1\r\n\"Zwei\nZeilen\" ,N2,50,11.,\r\rMittelau , M ,49.5,-11.25,\nSüd,S,49.0000019,11,0"
        let (reading, told) = FeedReadings.read(
            HandmadeFeed(["stops.txt": stops]).bytes, try FeedReadings.wish())
        // A control character inside a name refuses its row, and with it the trips that call there.
        #expect(told.count == 2)
        #expect(
            told[0]
                == "f.zip/stops.txt:4:1 [FD011] stop_name: the cell is no text in UTF-8, or holds a control character"
        )
        let read = try reading.get()
        #expect(read.feed.stops.map(\.name) == ["Mittelau", "Nord\"stadt, Hbf", "Süd"])
        #expect(read.feed.stops[0].point.longitudeMicrodegrees == -11_250_000)
        #expect(read.feed.stops[2].point.latitudeMicrodegrees == 49_000_001)
        #expect(read.tripsRefused == 1)
    }

    @Test("the rows of every table may stand in any order")
    func order() throws {
        let wish = try FeedReadings.wish()
        let expected = try FeedReadings.read(HandmadeFeed().bytes, wish).reading.get()
        forEachSeed(100) { seed, draw in
            var tables: [String: String?] = [:]
            for (name, text) in HandmadeFeed.usual {
                var lines = text.split(separator: "\n").map(String.init)
                var shuffled = [lines.removeFirst()]
                while !lines.isEmpty { shuffled.append(lines.remove(at: draw.below(lines.count))) }
                tables[name] = shuffled.joined(separator: "\n")
            }
            let read = FeedReadings.read(HandmadeFeed(tables).bytes, wish)
            #expect(read.told == [], "seed \(seed)")
            #expect(read.reading == .success(expected), "seed \(seed)")
        }
    }

    @Test("a table reads the same however its bytes are cut")
    func pieces() throws {
        let text = "\u{feff}a,b\r\n\"x\"\"y\",1\r\n\"\n\",\n ,\"z\" \nlast,\"q\""
        func rows(_ size: Int) throws -> [[String]] {
            var rest = Array(text.utf8)[...]
            var table = try FeedTable(file: "t", log: FeedLog { _ in }) { () throws(FeedFault) in
                defer { rest = rest.dropFirst(size) }
                return Array(rest.prefix(size))
            }
            var rows = [table.header + ["1"]]
            while try table.next() {
                rows.append(
                    (0..<2).map { String(decoding: table.bytes[table.cell($0)], as: UTF8.self) } + ["\(table.line)"])
            }
            return rows
        }
        let whole = try rows(10_000)
        // The third is the line on which the row starts.
        #expect(
            whole == [
                ["a", "b", "1"], ["x\"y", "1", "2"], ["\n", "", "3"], ["", "z", "5"], ["last", "q", "6"],
            ])
        for size in 1...7 { #expect(try rows(size) == whole) }
    }

    @Test("changes hold as exactly as the feed names them: platforms before stations, the stricter of two alike")
    func transfers() throws {
        let rules = """
            from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id
            N,N,2,600,
            N1,N2,2,181,
            N2,N1,3,,
            M,S,0,,
            M,M,1,,
            M,M,2,60,
            S,M,4,,X1

            """
        let (reading, told) = FeedReadings.read(
            HandmadeFeed(["transfers.txt": rules]).bytes, try FeedReadings.wish())
        #expect(
            told == [
                "f.zip/transfers.txt [FD021] 1 rules hold for single routes or trips only and are not used"
            ])
        let feed = try reading.get().feed
        #expect(feed.stops.map(\.id) == ["M", "N1", "N2", "S"])
        // 55,597 m as the crow flies, a third more by road, at 70 m a minute.
        #expect(
            feed.transfers == [
                FeedTransfer(from: 0, to: 0, minutes: 1),
                FeedTransfer(from: 0, to: 3, minutes: 55_597 * 135 / 100 / 70),
                FeedTransfer(from: 1, to: 1, minutes: 10), FeedTransfer(from: 1, to: 2, minutes: 4),
                FeedTransfer(from: 2, to: 1, minutes: nil), FeedTransfer(from: 2, to: 2, minutes: 10),
            ])
    }

    @Test("stops without times are passed at even distances, and one time stands for both")
    func interpolation() throws {
        let times = """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            X1,,08:00:00,N1,1
            X1,,,M,5
            X1,,,S,6
            X1,8:30:01,,N2,9
            X2,08:00:00,08:00:00,N1,1
            X2,09:00:00,09:00:00,S,2
            B1,08:00:00,08:00:00,M,1
            B1,09:00:00,09:00:00,S,2

            """
        let feed = try FeedReadings.read(
            HandmadeFeed(["stop_times.txt": times]).bytes, try FeedReadings.wish()
        ).reading.get().feed
        let trip = try #require(feed.patterns.flatMap(\.trips).first { $0.id == "X1" })
        #expect(trip.times == [28_800, 28_800, 29_400, 29_400, 30_000, 30_000, 30_601, 30_601])
    }

    @Test("a folder with the tables is read as the archive is")
    func folder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-feed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in HandmadeFeed.usual { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let wish = try FeedReadings.wish()
        let source = try FeedSource(path: folder.path(), name: "f.zip")
        let read = try FeedReader(source, wish, knowsZone: { _ in true }, finding: { _ in }).read()
        #expect(try FeedReadings.read(HandmadeFeed().bytes, wish).reading.get() == read)
    }
}
