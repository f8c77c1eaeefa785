import Archives
import Domain
import Foundation
import Support
import Testing

@testable import FeedFiles

/// What the reader says of feeds that are wrong, and what it keeps of them.
@Suite struct FeedFindingTests {
    struct Case: CustomTestStringConvertible {
        let table: String
        let text: String?
        let told: [String]
        /// The trips that are kept.
        let trips: [String]
        var testDescription: String { told.first ?? table }

        /// The usual table with one line replaced or added.
        init(_ table: String, _ old: String, _ new: String, keeps trips: [String], _ told: String...) {
            self.table = table
            text = HandmadeFeed.usual[table].map { old.isEmpty ? $0 + new + "\n" : $0.replacing(old, with: new) }
            self.told = told
            self.trips = trips
        }

        init(_ table: String, whole text: String?, _ told: String...) {
            self.table = table
            self.text = text
            self.told = told
            trips = []
        }
    }

    private static let brokenRows: [Case] = [
        Case(
            "agency.txt", "Europe/Berlin", "Europe/Atlantis", keeps: [],
            "f.zip/agency.txt:2:4 [FD013] agency_timezone: found \"Europe/Atlantis\", expected a name of the time zone database",
            "f.zip/stops.txt:2 [FD012] there is no time zone", "f.zip/stops.txt:3 [FD012] there is no time zone",
            "f.zip/stops.txt:4 [FD012] there is no time zone", "f.zip/stops.txt:5 [FD012] there is no time zone",
            "f.zip/stops.txt:6 [FD012] there is no time zone",
            "f.zip/transfers.txt:2:1 [FD015] from_stop_id: there is no stop with that id, or its row was refused",
            "f.zip/routes.txt:2:2 [FD015] agency_id: there is no agency with that id, or its row was refused",
            "f.zip/routes.txt:3:2 [FD015] agency_id: there is no agency with that id, or its row was refused",
            "f.zip/trips.txt:2:1 [FD015] route_id: there is no route with that id, or its row was refused",
            "f.zip/trips.txt:3:1 [FD015] route_id: there is no route with that id, or its row was refused",
            "f.zip/trips.txt:4:1 [FD015] route_id: there is no route with that id, or its row was refused",
            "f.zip [FD005] no trip runs from 2012-08-13 to 2012-08-22 and calls in the box"),
        Case(
            "stops.txt", "S,Südheim,49.0,", "S,Südheim,91,", keeps: [],
            "f.zip/stops.txt:6:3 [FD013] stop_lat: found \"91\", expected degrees from -90 to 90",
            "f.zip/stop_times.txt:4:4 [FD015] stop_id: there is no stop with that id, or its row was refused",
            "f.zip/stop_times.txt:7:4 [FD015] stop_id: there is no stop with that id, or its row was refused",
            "f.zip/stop_times.txt:9:4 [FD015] stop_id: there is no stop with that id, or its row was refused",
            "f.zip [FD005] no trip runs from 2012-08-13 to 2012-08-22 and calls in the box"),
        Case(
            "stops.txt", "", "S,Süd,49.0,11.0,,", keeps: ["B1", "X1", "X2"],
            "f.zip/stops.txt:7:1 [FD014] stop_id: the id stands in a row above"),
        Case(
            "stops.txt", "0,N\n", "0,Q\n", keeps: ["B1", "X1", "X2"],
            "f.zip/stops.txt:3 [FD015] parent_station: there is no station with that id, or its row was refused"),
        Case(
            "stops.txt", "S,Südheim,49.0,11.0,,", "S,,49.0,11.0,,\nT,x,1,1", keeps: [],
            "f.zip/stops.txt:6:2 [FD012] stop_name: the cell is empty, expected a text",
            "f.zip/stops.txt:7 [FD010] found 4 cells, expected 6",
            "f.zip/stop_times.txt:4:4 [FD015] stop_id: there is no stop with that id, or its row was refused",
            "f.zip/stop_times.txt:7:4 [FD015] stop_id: there is no stop with that id, or its row was refused",
            "f.zip/stop_times.txt:9:4 [FD015] stop_id: there is no stop with that id, or its row was refused",
            "f.zip [FD005] no trip runs from 2012-08-13 to 2012-08-22 and calls in the box"),
        Case(
            "routes.txt", "Nord–Süd,2", "Nord–Süd,99", keeps: ["B1"],
            "f.zip/routes.txt:2:5 [FD013] route_type: found \"99\", expected a route type of GTFS",
            "f.zip/trips.txt:2:1 [FD015] route_id: there is no route with that id, or its row was refused",
            "f.zip/trips.txt:3:1 [FD015] route_id: there is no route with that id, or its row was refused"),
        Case(
            "calendar.txt", "20120831", "20120832", keeps: ["X2"],
            "f.zip/calendar.txt:2:10 [FD013] end_date: found \"20120832\", expected a date YYYYMMDD",
            "f.zip/trips.txt:2:2 [FD015] service_id: there is no service with that id, or its row was refused",
            "f.zip/trips.txt:4:2 [FD015] service_id: there is no service with that id, or its row was refused"),
        Case(
            "calendar_dates.txt", "20120820,1", "20120820,3", keeps: ["B1", "X1"],
            "f.zip/calendar_dates.txt:4:3 [FD013] exception_type: found \"3\", expected 1 or 2",
            "f.zip/trips.txt:3:2 [FD015] service_id: there is no service with that id, or its row was refused"),
        Case(
            "trips.txt", "", "X,W,X1", keeps: ["B1", "X1", "X2"],
            "f.zip/trips.txt:5:3 [FD014] trip_id: the id stands in a row above"),
        Case(
            "frequencies.txt", "600,0", "5,0", keeps: ["X1", "X2"],
            "f.zip/frequencies.txt:2:4 [FD013] headway_secs: found \"5\", expected seconds from 10 to 86400"),
        Case(
            "frequencies.txt", "", "Z,06:00:00,08:00:00,600,0", keeps: ["B1", "X1", "X2"],
            "f.zip/frequencies.txt:3:1 [FD015] trip_id: there is no trip with that id, or its row was refused"),
        Case(
            "frequencies.txt", "06:00:00,08:00:00", "08:00:00,08:00:00", keeps: ["X1", "X2"],
            "f.zip/frequencies.txt:2:3 [FD013] end_time: found \"08:00:00\", expected a time HH:MM:SS after start_time"),
        Case(
            "transfers.txt", "420", "7m", keeps: ["B1", "X1", "X2"],
            "f.zip/transfers.txt:2:4 [FD013] min_transfer_time: found \"7m\", expected seconds from 0 to 86400"),
        Case(
            "stop_times.txt", "X1,08:50:00,08:55:00", "X1,08:50:00,8.55", keeps: ["B1", "X2"],
            "f.zip/stop_times.txt:3:3 [FD013] departure_time: found \"8.55\", expected a time HH:MM:SS"),
        Case(
            "stop_times.txt", "X1,08:50:00", "X1,08:60:00", keeps: ["B1", "X2"],
            "f.zip/stop_times.txt:3:2 [FD013] arrival_time: found \"08:60:00\", expected a time HH:MM:SS"),
        Case(
            "stop_times.txt", "X1,08:50:00,08:55:00", "X1,08:50:00,09:55:00", keeps: ["B1", "X2"],
            "f.zip/stop_times.txt:4 [FD016] trip \"X1\" goes back in time"),
        Case(
            "stop_times.txt", "M,2,,\nX1", "M,1,,\nX1", keeps: ["B1", "X2"],
            "f.zip/stop_times.txt:3 [FD016] trip \"X1\" has the stop_sequence 1 twice"),
        Case(
            "stop_times.txt", "B1,6:20:00,6:20:00,S,2,,\n", "", keeps: ["X1", "X2"],
            "f.zip/stop_times.txt:8 [FD016] trip \"B1\" calls at 1 stops, expected two or more"),
        Case(
            "stop_times.txt", "B1,6:20:00,6:20:00", "B1,,", keeps: ["X1", "X2"],
            "f.zip/stop_times.txt:9 [FD016] trip \"B1\" has no time at its first or last stop"),
        Case(
            "stop_times.txt", "", "Z,6:20:00,6:20:00,S,2,,", keeps: ["B1", "X1", "X2"],
            "f.zip/stop_times.txt:10:1 [FD015] trip_id: there is no trip with that id, or its row was refused"),
        Case(
            "shapes.txt", whole: "shape_id\n",
            "f.zip [FD020] not used: shapes.txt"),
    ]

    @Test(
        "a row that cannot be read is named with its place, and only what depends on it is left out",
        arguments: brokenRows)
    func brokenRow(_ one: Case) throws {
        let (reading, told) = FeedReadings.read(
            HandmadeFeed([one.table: one.text]).bytes, try FeedReadings.wish())
        #expect(told == one.told)
        guard case .success(let read) = reading else {
            #expect(one.trips == [])
            return
        }
        let expected = one.table == "shapes.txt" ? ["B1", "X1", "X2"] : one.trips
        #expect(read.feed.patterns.flatMap { $0.trips.map(\.id) }.sorted() == expected)
    }

    @Test("a change that the feed words so that nobody can rely on it is none")
    func unreadableChange() throws {
        let rules = "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nM,M,2,soon\nS,S,2,\n"
        let feed = try FeedReadings.read(
            HandmadeFeed(["transfers.txt": rules]).bytes, try FeedReadings.wish()
        ).reading.get().feed
        #expect(
            feed.transfers == [
                FeedTransfer(from: 0, to: 0, minutes: nil), FeedTransfer(from: 2, to: 2, minutes: nil),
            ])
    }

    @Test(
        "a feed of which nothing can be taken is refused as a whole",
        arguments: [
            Case("trips.txt", whole: nil, "f.zip/trips.txt [FD002] there is no such table"),
            Case("agency.txt", whole: "", "f.zip/agency.txt [FD003] it is empty, expected a line of column names"),
            Case(
                "stops.txt", whole: "stop_id,stop_name,stop_lat\n",
                "f.zip/stops.txt:1 [FD003] the column stop_lon is missing; found stop_id, stop_name, stop_lat"),
            Case(
                "routes.txt", whole: "route_id,route_type\n\"X,2\n",
                "f.zip/routes.txt:2 [FD004] a quote opens a cell and none closes it"),
            Case(
                "trips.txt", whole: "trip_id,route_id,service_id\n" + String(repeating: "x", count: 1_048_577),
                "f.zip/trips.txt:2 [FD004] the row is longer than 1048576 bytes"),
        ])
    func whole(_ one: Case) throws {
        let (reading, told) = FeedReadings.read(
            HandmadeFeed([one.table: one.text]).bytes, try FeedReadings.wish())
        #expect(told == one.told)
        #expect(throws: FeedFault.self) { try reading.get() }
    }

    @Test("without calendars a feed is refused; one of them is enough")
    func calendars() throws {
        let both: [String: String?] = ["calendar.txt": nil, "calendar_dates.txt": nil]
        #expect(
            FeedReadings.read(HandmadeFeed(both).bytes, try FeedReadings.wish()).told == [
                "f.zip/calendar.txt [FD002] there is neither calendar.txt nor calendar_dates.txt, expected at least one"
            ])
        let dates: [String: String?] = ["calendar.txt": nil]
        let feed = try FeedReadings.read(HandmadeFeed(dates).bytes, try FeedReadings.wish()).reading.get().feed
        #expect(feed.tripCount == 3)
    }

    @Test("what is no archive is refused, and so is one that unpacks to more than its limits")
    func archives() throws {
        let wish = try FeedReadings.wish()
        #expect(
            FeedReadings.read(Array("PK".utf8), wish).told.map { String($0.prefix(56)) } == [
                "f.zip [FD001] it is no zip archive, or a damaged one: No"
            ])
        let bytes = HandmadeFeed().bytes
        #expect(
            FeedReadings.read(bytes, wish, limits: ZipLimits(partBytes: 60, ratio: 200, ratioFrom: 1 << 20)).told == [
                "f.zip/agency.txt [FD001] agency.txt is larger than 60 bytes once unpacked"
            ])
        // 20,000 spaces in a few bytes.
        let bomb = try #require(Data(base64Encoded: FeedFindingTests.bomb))
        let limits = ZipLimits(partBytes: 1 << 20, ratio: 100, ratioFrom: 4_096)
        #expect(
            FeedReadings.read([UInt8](bomb), wish, limits: limits).told == [
                "f.zip/agency.txt [FD001] agency.txt unpacks to more than 100 times its size"
            ])
    }

    private static let bomb =
        "UEsDBBQAAAAIAAAAAUEoxAiFJQAAACBOAAAKAAAAYWdlbmN5LnR4dO3BMQEAAADCoCrrn9IaHkABAAAAAAAAAAAAAA"
        + "AAAAAAAAAA8GBQSwECFAMUAAAACAAAAAFBKMQIhSUAAAAgTgAACgAAAAAAAAAAAAAAgAEAAAAAYWdlbmN5LnR4dFBL"
        + "BQYAAAAAAQABADgAAABNAAAAAAA="
}
