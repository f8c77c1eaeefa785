package import Calendar
package import Domain
import Hashing

/// Small random feeds, dense enough that changes, headways, days and flags matter in many of them.
package enum FeedInstances {
    /// The days on which the feeds run; clocks change in the middle of some.
    package static let starts = [
        CivilDate(iso: "2012-03-24"), CivilDate(iso: "2012-10-27"), CivilDate(iso: "2012-02-28"),
        CivilDate(iso: "2012-12-30"),
    ].compactMap(\.self)

    /// A feed of at most 6 stops and 18 trips over three days; the same for the same seed.
    package static func feed(seed: UInt64) -> Feed {
        var draw = SplitMix64(seed: seed ^ 0x6665_6564)
        let first = starts[draw.below(starts.count)]
        let count = 3 + draw.below(4)
        var feed = Feed(name: "f", days: first...first.adding(days: 2), box: .world)
        feed.stops = (0..<count).map { number in
            FeedStop(
                id: "S\(number)", name: "Stop \(number)",
                point: GeoPoint(latitudeMicrodegrees: 48_000_000, longitudeMicrodegrees: Int32(9_000_000 + number)),
                zone: "Europe/Berlin")
        }
        feed.routes = ["Europe/Berlin", "Atlantic/Canary"].enumerated().map { number, zone in
            FeedRoute(id: "R\(number)", line: "\(number)", mode: .rail, zone: zone)
        }
        feed.services = (0..<2).map { _ in
            var days = ServiceDays(first: first)
            for day in 0..<3 where draw.below(5) > 0 { days.set(first.adding(days: day), true) }
            return days
        }
        for from in 0..<count {
            for to in 0..<count where draw.below(from == to ? 4 : 6) == 0 {
                feed.transfers.append(
                    FeedTransfer(from: from, to: to, minutes: draw.below(5) == 0 ? nil : draw.below(30)))
            }
        }
        feed.patterns = (0..<(4 + draw.below(3))).map { _ in pattern(count, &draw) }
        if draw.below(2) == 0 { feed.patterns += shortcut(&draw) }
        return feed
    }

    /// A slow way from stop 0 to 1, and a fast one by way of stop 2 that leaves no later: which is better is a matter of taste.
    private static func shortcut(_ draw: inout SplitMix64) -> [FeedPattern] {
        let start = Int32((6 + draw.below(2)) * 3_600)
        let wait = Int32(900 + 300 * draw.below(5))
        func pattern(_ id: String, _ from: Int, _ to: Int, _ departs: Int32, _ arrives: Int32) -> FeedPattern {
            FeedPattern(
                route: 0, calls: [.init(stop: from), .init(stop: to)],
                trips: [FeedTrip(id: id, service: 0, times: [departs, departs, arrives, arrives])])
        }
        return [
            pattern("slow", 0, 1, start, start + 9_000), pattern("fast", 0, 2, start, start + 600),
            pattern("on", 2, 1, start + 600 + wait, start + 1_200 + wait),
        ]
    }

    private static func pattern(_ stops: Int, _ draw: inout SplitMix64) -> FeedPattern {
        var rest = Array(0..<stops)
        let calls = (0..<(2 + draw.below(min(3, stops - 1)))).map { _ in
            FeedPattern.Call(
                stop: rest.remove(at: draw.below(rest.count)), mayBoard: draw.below(8) > 0,
                mayAlight: draw.below(8) > 0)
        }
        let trips = (0..<(2 + draw.below(2))).map { number in
            var clock = (draw.below(5) == 0 ? 23 : 5 + draw.below(3)) * 3_600 + draw.below(12) * 300
            var times: [Int32] = []
            for _ in calls {
                let stay = draw.below(3) * 60
                times += [Int32(clock), Int32(clock + stay)]
                clock += stay + 300 + draw.below(8) * 290
            }
            let from = Int(times[1])
            let headways =
                draw.below(4) == 0
                ? [
                    FeedTrip.Headway(
                        from: from, to: from + 2_400 + draw.below(1_800), seconds: 900 + draw.below(2) * 600,
                        isExact: draw.below(2) == 0)
                ] : []
            return FeedTrip(id: "T\(number)", service: draw.below(2), times: times, headways: headways)
        }
        return FeedPattern(route: draw.below(5) == 0 ? 1 : 0, calls: calls, trips: trips)
    }
}
