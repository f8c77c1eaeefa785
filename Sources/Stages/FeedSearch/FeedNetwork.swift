package import Calendar
package import Domain

/// A vehicle under way on one day.
struct FeedRun: Hashable {
    let trip: Int
    let date: CivilDate
    /// Seconds that it departs later than its trip says.
    let shift: Int
    /// Seconds after which one is sure to have arrived, beyond its own times.
    let slack: Int
}

/// Runs of one pattern of which none overtakes another: where they lie in the lists of the network.
struct RunGroup {
    let pattern: Int
    /// Its calls, in the order of travel.
    let calls: Range<Int>
    /// Its runs, in the order of their departures.
    let runs: Range<Int>
    /// Where its times begin.
    let firstTime: Int
}

/// What a feed comes to on a few days: every run, and how long every change takes.
///
/// Everything lies in flat lists. Arrivals lie run by run, since who is aboard goes on with the same run; departures lie call by
/// call, since who waits at a stop looks for a run there.
package struct FeedNetwork {
    let feed: Feed
    /// Second 0, at UTC.
    let start: Instant
    let groups: [RunGroup]
    let runs: [FeedRun]
    /// For each call of each group its stop, and what one may do there.
    let stops: [Int32]
    let mayBoard: [Bool]
    let mayAlight: [Bool]
    /// In seconds from the start: of a group, the calls of its first run, then those of the next.
    private let arrivals: [Int32]
    /// In seconds from the start: of a group, the runs at its first call, then those at the next.
    private let departures: [Int32]
    /// For each call of each group the least seconds from its departure to the arrival at the next call.
    let fastest: [Int32]
    /// For each call of each group the least seconds from its departure to that from the next call.
    let fastestOn: [Int32]
    /// For each stop the calls there.
    let visits: Fan<Visit>
    /// For each stop where one can change to from there, itself included, in the order of stops.
    let changes: Fan<Change>
    /// For each stop from where one can change to it, itself included.
    let changesTo: Fan<Change>

    /// A call at a stop.
    struct Visit {
        let group: Int32
        /// From 0 on, within the group.
        let call: Int32
    }

    /// A change to, or from, another stop.
    struct Change {
        let stop: Int32
        let seconds: Int32
    }

    /// - Parameters:
    ///   - dates: Days of service whose runs are wanted.
    ///   - zones: Those of the feed's routes; runs of a route whose zone is missing are left out.
    ///   - changeMinutes: What a change takes at least, anywhere.
    package init(_ feed: Feed, on dates: ClosedRange<CivilDate>, zones: [String: Zone], changeMinutes: Int) {
        self.feed = feed
        start = Instant(utc: dates.lowerBound.adding(days: -1))
        var rows = RunRows(feed: feed, dates: dates, zones: zones, start: start)
        for number in feed.patterns.indices { rows.add(number) }
        groups = rows.groups
        runs = rows.runs
        stops = rows.calls.map { Int32($0.stop) }
        mayBoard = rows.calls.map(\.mayBoard)
        mayAlight = rows.calls.map(\.mayAlight)
        arrivals = rows.arrivals
        departures = rows.departures
        fastest = rows.fastest
        fastestOn = rows.fastestOn
        var visits: [(Int, Visit)] = []
        visits.reserveCapacity(stops.count)
        for (number, group) in rows.groups.enumerated() {
            for (call, place) in rows.calls[group.calls].enumerated() {
                visits.append((place.stop, Visit(group: Int32(number), call: Int32(call))))
            }
        }
        self.visits = Fan(visits, count: feed.stops.count)
        let ways = FeedNetwork.changes(feed, least: changeMinutes * 60)
        changes = Fan(
            ways.map { ($0.from, Change(stop: Int32($0.to), seconds: Int32(clamping: $0.seconds))) },
            count: feed.stops.count)
        changesTo = Fan(
            ways.map { ($0.to, Change(stop: Int32($0.from), seconds: Int32(clamping: $0.seconds))) },
            count: feed.stops.count)
    }

    private static func changes(_ feed: Feed, least: Int) -> [(from: Int, to: Int, seconds: Int)] {
        var ways: [[Int: Int?]] = feed.stops.indices.map { [$0: .some(least)] }
        for transfer in feed.transfers {
            let seconds = transfer.minutes.map { max(least, $0 * 60) }
            ways[transfer.from].updateValue(seconds, forKey: transfer.to)
        }
        return ways.enumerated().flatMap { from, ways in
            ways.sorted { $0.key < $1.key }.compactMap { to, seconds in seconds.map { (from, to, $0) } }
        }
    }

    /// When a run is at a call; both count from 0 within the group.
    func arrives(_ group: RunGroup, _ run: Int, _ call: Int) -> Int32 {
        arrivals[group.firstTime &+ run &* group.calls.count &+ call]
    }

    func departs(_ group: RunGroup, _ run: Int, _ call: Int) -> Int32 {
        departures[group.firstTime &+ call &* group.runs.count &+ run]
    }

    /// The first run that does not depart from a call before a second; the number of runs where there is none.
    func firstRun(_ group: RunGroup, at call: Int, from second: Int32) -> Int {
        let row = group.firstTime &+ call &* group.runs.count
        var (low, high) = (0, group.runs.count)
        while low < high {
            let middle = (low &+ high) / 2
            if departures[row &+ middle] < second { low = middle &+ 1 } else { high = middle }
        }
        return low
    }

    /// Seconds from the network's start.
    func second(_ instant: Instant) -> Int { instant.seconds - start.seconds }

    func instant(_ second: Int) -> Instant { Instant(seconds: start.seconds + second) }
}

/// For each of some places a list, all of them in one.
struct Fan<Item> {
    private let bounds: [Int32]
    private let items: [Item]

    /// - Parameter pairs: Places below `count` and what they hold; within a place in this order.
    init(_ pairs: [(Int, Item)], count: Int) {
        var bounds = Array(repeating: Int32(0), count: count + 1)
        for (place, _) in pairs { bounds[place + 1] += 1 }
        for place in 0..<count { bounds[place + 1] += bounds[place] }
        var next = bounds
        var order = Array(repeating: 0, count: pairs.count)
        for (number, pair) in pairs.enumerated() {
            order[Int(next[pair.0])] = number
            next[pair.0] += 1
        }
        self.bounds = bounds
        items = order.map { pairs[$0].1 }
    }

    func range(_ place: Int) -> Range<Int> { Int(bounds[place])..<Int(bounds[place &+ 1]) }

    subscript(_ index: Int) -> Item { items[index] }
}
