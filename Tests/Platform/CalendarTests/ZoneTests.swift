import Foundation
import Hashing
import Support
import Testing

@testable import Calendar

@Suite struct ZoneTests {
    static let database = ZoneDatabase(environment: [:])
    static let isInstalled = (try? database.zone(named: "Europe/Berlin")) != nil

    /// The zones of Europe and of the islands in the Atlantic.
    static let names: [String] = TimeZone.knownTimeZoneIdentifiers.filter {
        $0.hasPrefix("Europe/") || $0.hasPrefix("Atlantic/") || $0 == "Africa/Ceuta"
    }.sorted()

    @Test(
        "offsets of all European and Atlantic zones are Foundation's, from 1970 to 2040",
        .enabled(if: isInstalled))
    func foundation() throws {
        #expect(Self.names.count > 50)
        // A step of 11 days, 13 hours and some, prime to the day, visits all times of day. Foundation has rules of its own that
        // still change Moldova's clocks at 00:00 UTC, while the database has them changed at 01:00 UTC since 2022.
        for name in Self.names {
            let zone = try Self.database.zone(named: name)
            let peer = try #require(TimeZone(identifier: name))
            var wrong: [String] = []
            let end = name == "Europe/Chisinau" ? 1_640_995_200 : 2_208_988_800
            var seconds = 0
            while seconds < end {
                let expected = peer.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
                if zone.offset(at: Instant(seconds: seconds)) != expected {
                    wrong.append(Instant(seconds: seconds).iso)
                }
                seconds += 1_000_003
            }
            for transition in zone.transitions(from: Instant(seconds: 0), to: Instant(seconds: end)) {
                for edge in [-1, 0] {
                    let moment = Date(timeIntervalSince1970: Double(transition.instant.seconds + edge))
                    let own = edge == 0 ? transition.after : transition.before
                    if own.offset != peer.secondsFromGMT(for: moment) { wrong.append(transition.instant.iso) }
                }
            }
            #expect(wrong == [], "\(name)")
        }
    }

    @Test("a local time is read as what clocks show, with gaps and folds", .enabled(if: isInstalled))
    func readings() throws {
        let berlin = try Self.database.zone(named: "Europe/Berlin")
        func reading(_ date: String, _ time: String) throws -> Zone.Reading {
            berlin.reading(of: WallTime(date: try #require(CivilDate(iso: date)), time: try #require(LocalTime(time))))
        }
        func moment(_ date: String, _ time: String) throws -> Instant {
            let day = try #require(CivilDate(iso: date))
            return Instant(utc: day, secondOfDay: try #require(LocalTime(time)).minutes * 60)
        }
        // Directive 2000/84/EC: last Sundays of March and October at 01:00 UTC.
        #expect(try reading("2012-06-25", "09:00") == .once(moment("2012-06-25", "07:00")))
        #expect(try reading("2012-12-25", "09:00") == .once(moment("2012-12-25", "08:00")))
        #expect(try reading("2012-03-25", "01:59") == .once(moment("2012-03-25", "00:59")))
        #expect(
            try reading("2012-03-25", "02:30")
                == .never(before: moment("2012-03-25", "01:30"), after: moment("2012-03-25", "00:30")))
        #expect(try reading("2012-03-25", "03:00") == .once(moment("2012-03-25", "01:00")))
        #expect(
            try reading("2012-10-28", "02:00")
                == .twice(first: moment("2012-10-28", "00:00"), second: moment("2012-10-28", "01:00")))
        #expect(
            try reading("2012-10-28", "02:59")
                == .twice(first: moment("2012-10-28", "00:59"), second: moment("2012-10-28", "01:59")))
        #expect(try reading("2012-10-28", "03:00") == .once(moment("2012-10-28", "02:00")))
        #expect(
            try reading("2090-03-26", "02:30")
                == .never(before: moment("2090-03-26", "01:30"), after: moment("2090-03-26", "00:30")))
        // RFC 5545, 3.3.5: the first of two, and the offset before the gap.
        let fold = WallTime(date: try #require(CivilDate(iso: "2012-10-28")), time: try #require(LocalTime("02:30")))
        #expect(berlin.instant(of: fold).iso == "2012-10-28T00:30:00Z")
        let gap = WallTime(date: try #require(CivilDate(iso: "2012-03-25")), time: try #require(LocalTime("02:30")))
        #expect(berlin.instant(of: gap).iso == "2012-03-25T01:30:00Z")
        #expect(berlin.wallTime(at: berlin.instant(of: gap)).text == "2012-03-25T03:30:00")
    }

    @Test("reading a wall time finds exactly the moments a search over all offsets finds", .enabled(if: isInstalled))
    func search() throws {
        for name in [
            "Europe/Berlin", "Atlantic/Canary", "Europe/Dublin", "Atlantic/Azores", "Europe/Moscow", "Europe/Chisinau",
        ] {
            let zone = try Self.database.zone(named: name)
            for transition in zone.transitions(from: Instant(seconds: 300_000_000), to: Instant(seconds: 2_600_000_000))
            {
                for minutes in stride(from: -240, through: 240, by: 30) {
                    let wall = WallTime(
                        secondsSince1970: transition.instant.seconds + transition.before.offset + minutes * 60)
                    let found: [Instant] = stride(from: -50_400, through: 50_400, by: 900).map {
                        Instant(seconds: wall.secondsSince1970 - $0)
                    }.filter { zone.wallTime(at: $0) == wall }.sorted()
                    switch zone.reading(of: wall) {
                    case .once(let moment): #expect(found == [moment], "\(name) \(wall.text)")
                    case .twice(let first, let second): #expect(found == [first, second], "\(name) \(wall.text)")
                    case .never(let before, let after):
                        #expect(found == [] && after < before, "\(name) \(wall.text)")
                    }
                }
            }
        }
    }

    @Test("the transitions of a year are those a calendar file needs", .enabled(if: isInstalled))
    func transitions() throws {
        let canary = try Self.database.zone(named: "Atlantic/Canary")
        let year = canary.transitions(
            from: Instant(utc: try #require(CivilDate(iso: "2012-01-01"))),
            to: Instant(utc: try #require(CivilDate(iso: "2013-01-01"))))
        #expect(year.map(\.instant.iso) == ["2012-03-25T01:00:00Z", "2012-10-28T01:00:00Z"])
        #expect(year.map(\.after.offset) == [3600, 0])
        #expect(year.map(\.after.abbreviation) == ["WEST", "WET"])
        #expect(year.map(\.before.isDaylightSaving) == [false, true])
        let later = canary.transitions(
            from: Instant(utc: try #require(CivilDate(iso: "2100-01-01"))),
            to: Instant(utc: try #require(CivilDate(iso: "2101-01-01"))))
        #expect(later.map(\.instant.iso) == ["2100-03-28T01:00:00Z", "2100-10-31T01:00:00Z"])
        #expect(Zone.utc.transitions(from: Instant(seconds: 0), to: Instant(seconds: 4_000_000_000)) == [])
        #expect(canary.transitions(from: Instant(seconds: 5), to: Instant(seconds: 5)) == [])
    }

    @Test(
        "an absent database, an unknown zone and a name that leads elsewhere are told apart", .enabled(if: isInstalled))
    func errors() {
        #expect(throws: ZoneError.noDatabase(folders: ["/nowhere"])) {
            try ZoneDatabase(folders: ["/nowhere"]).zone(named: "Europe/Berlin")
        }
        #expect(throws: ZoneError.unknownZone("Europe/Atlantis")) { try Self.database.zone(named: "Europe/Atlantis") }
        for name in ["../../etc/passwd", "/etc/passwd", "", "Europe//Berlin", "Europe/Berlin\0", "Europe", "a b", "."] {
            #expect(throws: ZoneError.self, "\(name)") { try Self.database.zone(named: name) }
        }
        let error = ZoneError.noDatabase(folders: ["/a", "/b"])
        #expect(error.code == "CA001")
        #expect(error.message == "no time zone database: expected one in /a, /b")
        #expect(error.hint == "install the package tzdata, or set TZDIR to the folder of a time zone database")
        #expect(ZoneDatabase(environment: ["TZDIR": "/mine"]).folders.first == "/mine")
        #expect(ZoneDatabase(environment: ["TZDIR": ""]).folders.first == "/usr/share/zoneinfo")
    }
}
