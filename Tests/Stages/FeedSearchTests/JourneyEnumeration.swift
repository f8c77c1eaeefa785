import Calendar
import Domain

@testable import FeedSearch

/// Finds journeys by trying every ride after every ride, from the feed's own words and nothing else.
struct JourneyEnumeration {
    /// When one leaves and arrives, and with how many rides.
    struct Score: Hashable, Comparable {
        let leaves: Int
        let arrives: Int
        let rides: Int

        static func < (left: Score, right: Score) -> Bool {
            (left.leaves, left.arrives, left.rides) < (right.leaves, right.arrives, right.rides)
        }

        func beats(_ other: Score) -> Bool {
            self != other && leaves >= other.leaves && arrives <= other.arrives && rides <= other.rides
        }
    }

    private struct Ride {
        let from: Int
        let to: Int
        let departs: Int
        let arrives: Int
    }

    private let rides: [Ride]
    private let feed: Feed
    private let change: Int

    init(_ feed: Feed, zones: [String: Zone], changeMinutes: Int) {
        self.feed = feed
        change = changeMinutes * 60
        var rides: [Ride] = []
        for pattern in feed.patterns {
            guard let zone = zones[feed.routes[pattern.route].zone] else { continue }
            for trip in pattern.trips {
                for day in 0..<3 {
                    let date = feed.days.lowerBound.adding(days: day)
                    guard feed.services[trip.service].contains(date) else { continue }
                    let midday = zone.instant(of: WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + 43_200))
                    var starts: [(Int, Int)] = []
                    for headway in trip.headways {
                        var start = headway.from
                        while start < headway.to {
                            starts.append((start - Int(trip.times[1]), headway.isExact ? 0 : headway.seconds))
                            start += headway.seconds
                        }
                    }
                    if trip.headways.isEmpty { starts = [(0, 0)] }
                    for (shift, slack) in starts {
                        for (a, board) in pattern.calls.enumerated() where board.mayBoard {
                            for (b, alight) in pattern.calls.enumerated() where b > a && alight.mayAlight {
                                let zero = midday.seconds - 43_200 + shift
                                rides.append(
                                    Ride(
                                        from: board.stop, to: alight.stop, departs: zero + Int(trip.times[2 * a + 1]),
                                        arrives: zero + slack + Int(trip.times[2 * b])))
                            }
                        }
                    }
                }
            }
        }
        self.rides = rides
    }

    /// Seconds that a change takes; nil where there is none.
    private func seconds(from: Int, to: Int) -> Int? {
        let rules = feed.transfers.filter { ($0.from, $0.to) == (from, to) }
        guard let rule = rules.last else { return from == to ? change : nil }
        return rule.minutes.map { max(change, $0 * 60) }
    }

    /// The scores that no other beats, in order.
    func scores(_ query: ProfileQuery) -> [Score] {
        var all: Set<Score> = []
        for start in query.from {
            for ride in rides where ride.from == start.stop {
                let leaves = ride.departs - start.seconds
                guard query.leaves.contains(Instant(seconds: leaves)) else { continue }
                extend(ride, leaves: leaves, count: 1, query, &all)
            }
        }
        return all.filter { score in !all.contains { $0.beats(score) } }.sorted()
    }

    private func extend(_ ride: Ride, leaves: Int, count: Int, _ query: ProfileQuery, _ all: inout Set<Score>) {
        for end in query.to where end.stop == ride.to && ride.arrives + end.seconds - leaves <= query.longest {
            all.insert(Score(leaves: leaves, arrives: ride.arrives + end.seconds, rides: count))
        }
        guard count < query.mostRides else { return }
        for next in rides {
            guard let seconds = seconds(from: ride.to, to: next.from), next.departs >= ride.arrives + seconds else {
                continue
            }
            extend(next, leaves: leaves, count: count + 1, query, &all)
        }
    }

    /// What is wrong with a journey; nil where nothing is.
    func fault(_ journey: FeedJourney, _ query: ProfileQuery) -> String? {
        var former: FeedRide?
        for ride in journey.rides {
            let pattern = feed.patterns[ride.pattern]
            let (from, to) = (pattern.calls[ride.board].stop, pattern.calls[ride.alight].stop)
            let isKnown = rides.contains {
                ($0.from, $0.to, $0.departs, $0.arrives) == (from, to, ride.departs.seconds, ride.arrives.seconds)
            }
            if !isKnown { return "no ride \(from)–\(to) at \(ride.departs)" }
            if !feed.services[pattern.trips[ride.trip].service].contains(ride.date) { return "not on \(ride.date)" }
            if let former {
                let place = feed.patterns[former.pattern].calls[former.alight].stop
                guard let seconds = seconds(from: place, to: from),
                    former.arrives.seconds + seconds <= ride.departs.seconds
                else { return "no change from \(place) to \(from)" }
            }
            former = ride
        }
        guard let first = journey.rides.first, let last = journey.rides.last else { return "no ride" }
        let start = feed.patterns[first.pattern].calls[first.board].stop
        let end = feed.patterns[last.pattern].calls[last.alight].stop
        guard
            query.from.contains(where: {
                $0.stop == start && first.departs.seconds - $0.seconds == journey.leaves.seconds
            }),
            query.to.contains(where: { $0.stop == end && last.arrives.seconds + $0.seconds == journey.arrives.seconds })
        else { return "it begins or ends elsewhere" }
        return nil
    }
}
