import Foundation
import Hashing
import Support
import Testing

@testable import Calendar

@Suite struct TZifTests {
    static let berlin = FileManager.default.contents(atPath: "/usr/share/zoneinfo/Europe/Berlin").map { [UInt8]($0) }
    static let rounds = ProcessInfo.processInfo.environment["LOTSE_LONG"] == nil ? 3_000 : 1_000_000

    /// A file of version 1 with one change at 1000 from +1 h to +2 h.
    static let small: [UInt8] =
        Array("TZif".utf8) + [UInt8](repeating: 0, count: 16) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        + [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 8] + [0, 0, 3, 232] + [1] + [0, 0, 14, 16, 0, 0] + [0, 0, 28, 32, 1, 4]
        + Array("CET\0SUM\0".utf8)

    @Test("a file of version 1 is read without a rule")
    func versionOne() throws {
        let zone = try Zone(name: "x", tzif: Self.small)
        #expect(
            zone.period(at: Instant(seconds: 999))
                == Zone.Period(offset: 3600, isDaylightSaving: false, abbreviation: "CET"))
        #expect(
            zone.period(at: Instant(seconds: 1000))
                == Zone.Period(offset: 7200, isDaylightSaving: true, abbreviation: "SUM"))
        #expect(zone.offset(at: Instant(seconds: 4_000_000_000)) == 7200)
    }

    @Test(
        "a file whose counts, indexes or offsets lead out of it is refused",
        // Places in the small file: 36 = count of types, 48 = type of the change, 49 = offset, 54 = name of the first type.
        arguments: [(39, 0), (39, 255), (48, 2), (49, 0x7f), (54, 8), (54, 255), (4, 0x41), (0, 0)])
    func outOfRange(place: Int, byte: Int) {
        var bytes = Self.small
        bytes[place] = UInt8(byte)
        #expect(throws: ZoneError.self) { try Zone(name: "x", tzif: bytes) }
    }

    @Test("every truncation of a file is refused", .enabled(if: berlin != nil))
    func truncated() throws {
        for bytes in [Self.small, try #require(Self.berlin)] {
            for length in bytes.indices {
                #expect(throws: ZoneError.self, "\(length)") { try Zone(name: "x", tzif: Array(bytes[..<length])) }
            }
        }
    }

    @Test("a mutated file is refused or answers, and never crashes", .enabled(if: berlin != nil))
    func mutated() throws {
        let original = try #require(Self.berlin)
        var refused = 0
        forEachSeed(Self.rounds) { _, random in
            var bytes = random.below(2) == 0 ? original : Self.small
            for _ in 0...random.below(4) {
                switch random.below(4) {
                case 0: bytes[random.below(min(44, bytes.count))] = UInt8(random.below(256))
                case 1: bytes[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
                case 2: bytes[bytes.count - 1 - random.below(min(60, bytes.count))] = UInt8(random.below(256))
                default:
                    let place = random.below(bytes.count - 3)
                    for offset in 0..<4 { bytes[place + offset] = [0, 0x7f, 0x80, 0xff][random.below(4)] }
                }
            }
            do {
                let zone = try Zone(name: "x", tzif: bytes)
                for seconds in [0, -5_000_000_000, 1_340_000_000, 4_000_000_000, 300_000_000_000] {
                    let wall = zone.wallTime(at: Instant(seconds: seconds))
                    _ = zone.reading(of: wall)
                }
                _ = zone.transitions(from: Instant(seconds: 1_300_000_000), to: Instant(seconds: 1_400_000_000))
            } catch {
                refused += 1
            }
        }
        print("TZif mutations: \(Self.rounds) files, \(refused) refused")
        #expect(refused > Self.rounds / 10)
    }

    @Test(
        "rules of POSIX are read, others refused",
        arguments: [
            ("CET-1CEST,M3.5.0,M10.5.0/3", true), ("UTC0", true), ("<+03>-3", true),
            ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", true),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", true), ("EST5EDT,J60/2:30:15,300", true), ("CET-1CEST", false),
            ("CE-1", false),
            ("CET", false), ("CET-25", false), ("CET-1CEST,M13.5.0,M10.5.0", false),
            ("CET-1CEST,M3.6.0,M10.5.0", false),
            ("CET-1CEST,M3.5.7,M10.5.0", false), ("CET-1CEST,J0,J366", false), ("CET-1CEST,M3.5.0,M10.5.0/168", false),
            ("CET-1CEST,M3.5.0,M10.5.0x", false), ("<>-3", false), ("<+03-3", false), ("CET-1:60", false), ("", false),
            ("CET-99999999999999999999", false),
        ])
    func rules(text: String, isRule: Bool) {
        #expect((PosixRule(text) != nil) == isRule)
    }

    @Test("days of rules fall where the calendar has them")
    func ruleDays() throws {
        // In the leap year 2012 J60 is 1 March and day 60 too; in 2013 day 60 is 2 March.
        let julian = try #require(PosixRule("EST0EDT,J60/0,J365/0"))
        #expect(
            julian.changes(inYear: 2012).map { Instant(seconds: $0).iso } == [
                "2012-03-01T00:00:00Z", "2012-12-30T23:00:00Z",
            ])
        let zero = try #require(PosixRule("EST0EDT,60/0,364/0"))
        #expect(
            zero.changes(inYear: 2012).map { Instant(seconds: $0).iso } == [
                "2012-03-01T00:00:00Z", "2012-12-29T23:00:00Z",
            ])
        #expect(
            zero.changes(inYear: 2013).map { Instant(seconds: $0).iso } == [
                "2013-03-02T00:00:00Z", "2013-12-30T23:00:00Z",
            ])
        // Southern summer runs over New Year: Chile, first Sundays after 2 September and 2 April (tzdata).
        let south = try #require(PosixRule("<-04>4<-03>,M9.1.6/24,M4.1.6/24"))
        #expect(south.period(at: Instant(utc: try #require(CivilDate(iso: "2030-01-01"))).seconds).offset == -10_800)
        #expect(south.period(at: Instant(utc: try #require(CivilDate(iso: "2030-07-01"))).seconds).offset == -14_400)
    }
}
