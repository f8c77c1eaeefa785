import Calendar
import Domain
import Hashing
import Support
import Testing

@testable import FeedSearch

@Suite struct ProfileQueryTests {
    private static let zones: [String: Zone] = {
        let database = ZoneDatabase(environment: [:])
        var zones: [String: Zone] = [:]
        for name in ["Europe/Berlin", "Atlantic/Canary"] {
            do { zones[name] = try database.zone(named: name) } catch {
                preconditionFailure("the tests need the time zone database: \(error)")
            }
        }
        return zones
    }()

    /// A question between two places of a feed, each of one or two stops.
    private static func query(_ feed: Feed, _ draw: inout SplitMix64) -> ProfileQuery {
        let zero = Instant(utc: feed.days.lowerBound).seconds - 7_200
        let start = zero + draw.below(12) * 3_600
        // Half of the time between the stops of the shortcut.
        let isUsual = draw.below(2) == 0
        func ends(_ usual: Int, _ draw: inout SplitMix64) -> [ProfileQuery.End] {
            var stops = Array(feed.stops.indices)
            return (0...draw.below(2)).map { number in
                let place = number == 0 && isUsual ? usual : draw.below(stops.count)
                return ProfileQuery.End(stop: stops.remove(at: place), seconds: 300 * draw.below(3))
            }
        }
        return ProfileQuery(
            from: ends(0, &draw), to: ends(1, &draw),
            leaves: Instant(seconds: start)...Instant(seconds: start + (6 + draw.below(48)) * 3_600),
            mostRides: 1 + draw.below(3), longest: (2 + draw.below(13)) * 3_600)
    }

    @Test("a query finds what trying every ride after every ride finds")
    func agreesWithEnumeration() {
        var answers = 0
        var changing = 0
        var choices = 0
        var count = 0
        for seed in Tier.seeds(600, long: 20_000) {
            var draw = SplitMix64(seed: seed)
            let feed = FeedInstances.feed(seed: seed)
            let minutes = 5 * draw.below(3)
            var query = ProfileQueryTests.query(feed, &draw)
            let network = FeedNetwork(feed, on: feed.days, zones: ProfileQueryTests.zones, changeMinutes: minutes)
            let oracle = JourneyEnumeration(feed, zones: ProfileQueryTests.zones, changeMinutes: minutes)
            // A third may just be as long as one journey is.
            if draw.below(3) == 0, let one = oracle.scores(query).last { query.longest = one.arrives - one.leaves }
            let journeys = network.journeys(query)
            let found = journeys.map {
                JourneyEnumeration.Score(
                    leaves: $0.leaves.seconds, arrives: $0.arrives.seconds, rides: $0.rides.count)
            }
            let expected = oracle.scores(query)
            #expect(found == expected, "seed \(seed)")
            for journey in journeys { #expect(oracle.fault(journey, query) == nil, "seed \(seed)") }
            count += 1
            answers += expected.isEmpty ? 0 : 1
            changing += expected.contains { $0.rides > 1 } ? 1 : 0
            choices += Set(expected.map(\.leaves)).count < expected.count ? 1 : 0
        }
        print(
            "profile queries: \(count), with an answer \(answers), with a change \(changing), by fewer rides or sooner \(choices)"
        )
        #expect(answers * 3 > count)
        #expect(changing * 10 > count)
        #expect(choices * 50 > count)
    }

    @Test("the order of a feed's patterns decides nothing about when one leaves and arrives")
    func doesNotDependOnOrder() {
        forEachSeed(200) { seed, draw in
            let feed = FeedInstances.feed(seed: seed)
            let query = ProfileQueryTests.query(feed, &draw)
            var other = feed
            other.patterns.reverse()
            let scores = [feed, other].map { feed in
                FeedNetwork(feed, on: feed.days, zones: ProfileQueryTests.zones, changeMinutes: 10).journeys(query)
                    .map { [$0.leaves.seconds, $0.arrives.seconds, $0.rides.count] }
            }
            #expect(scores[0] == scores[1], "seed \(seed)")
        }
    }

    struct Clock: CustomTestStringConvertible {
        let date: String
        let time: Int32
        let instant: String
        var testDescription: String { "\(date) \(time)" }
    }

    /// Noon of the day less twelve hours is an hour off midnight where clocks change.
    @Test(
        "times are counted from noon less twelve hours",
        arguments: [
            Clock(date: "2012-06-25", time: 6 * 3_600, instant: "2012-06-25T04:00:00Z"),
            Clock(date: "2012-06-25", time: 25 * 3_600 + 1_800, instant: "2012-06-25T23:30:00Z"),
            // Clocks go from 02:00 to 03:00: 06:00 is six hours before noon, 01:00 an hour before the change by the clock.
            Clock(date: "2012-03-25", time: 6 * 3_600, instant: "2012-03-25T04:00:00Z"),
            Clock(date: "2012-03-25", time: 1 * 3_600, instant: "2012-03-24T23:00:00Z"),
            Clock(date: "2012-03-24", time: 30 * 3_600, instant: "2012-03-25T05:00:00Z"),
            // Clocks go from 03:00 to 02:00.
            Clock(date: "2012-10-28", time: 1 * 3_600, instant: "2012-10-28T00:00:00Z"),
            Clock(date: "2012-10-28", time: 6 * 3_600, instant: "2012-10-28T05:00:00Z"),
            Clock(date: "2012-10-27", time: 30 * 3_600, instant: "2012-10-28T04:00:00Z"),
            Clock(date: "2012-02-29", time: 12 * 3_600, instant: "2012-02-29T11:00:00Z"),
            Clock(date: "2012-12-31", time: 24 * 3_600, instant: "2012-12-31T23:00:00Z"),
        ])
    func countsFromNoon(_ clock: Clock) throws {
        let date = try #require(CivilDate(iso: clock.date))
        var days = ServiceDays(first: date)
        days.set(date, true)
        var feed = Feed(name: "f", days: date...date, box: .world)
        feed.stops = FeedInstances.feed(seed: 1).stops
        feed.routes = [FeedRoute(id: "R", line: "R", mode: .rail, zone: "Europe/Berlin")]
        feed.services = [days]
        feed.patterns = [
            FeedPattern(
                route: 0, calls: [.init(stop: 0), .init(stop: 1)],
                trips: [
                    FeedTrip(id: "T", service: 0, times: [clock.time, clock.time, clock.time + 600, clock.time + 600])
                ])
        ]
        let network = FeedNetwork(feed, on: date...date, zones: ProfileQueryTests.zones, changeMinutes: 10)
        let noon = Instant(utc: date, secondOfDay: 43_200)
        let journeys = network.journeys(
            ProfileQuery(
                from: [.init(stop: 0)], to: [.init(stop: 1)],
                leaves: Instant(seconds: noon.seconds - 200_000)...Instant(seconds: noon.seconds + 200_000)))
        #expect(journeys.map(\.leaves.iso) == [clock.instant])
    }
}
