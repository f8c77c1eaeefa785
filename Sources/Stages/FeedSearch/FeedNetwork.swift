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

/// Runs of one pattern of which none overtakes another, in the order of their departures.
struct RunGroup {
    let pattern: Int
    let calls: [FeedPattern.Call]
    private(set) var runs: [FeedRun] = []
    /// Arrival and departure at each call of each run in turn, in seconds from the network's start.
    private var times: [Int32] = []

    init(pattern: Int, calls: [FeedPattern.Call]) {
        self.pattern = pattern
        self.calls = calls
    }

    func arrives(_ run: Int, _ call: Int) -> Int { Int(times[2 * (run * calls.count + call)]) }
    func departs(_ run: Int, _ call: Int) -> Int { Int(times[2 * (run * calls.count + call) + 1]) }

    /// False where the run would overtake the last one.
    mutating func append(_ run: FeedRun, _ own: [Int32]) -> Bool {
        if !runs.isEmpty {
            let last = times.count - own.count
            for index in own.indices where own[index] < times[last + index] { return false }
        }
        runs.append(run)
        times += own
        return true
    }

    /// The first run that does not depart from a call before a second; nil where there is none.
    func firstRun(at call: Int, from second: Int) -> Int? {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if departs(middle, call) < second { low = middle + 1 } else { high = middle }
        }
        return low < runs.count ? low : nil
    }
}

/// What a feed comes to on a few days: every run, and how long every change takes.
package struct FeedNetwork {
    let feed: Feed
    /// Second 0, at UTC.
    let start: Instant
    let groups: [RunGroup]
    /// For each stop the groups that call there and the number of the call.
    let visits: [[(group: Int, call: Int)]]
    /// For each stop where one can change to from there, itself included, and the seconds that takes.
    let changes: [[(stop: Int, seconds: Int)]]
    /// For each stop those from which one gets there directly, and the least seconds of it.
    let waysTo: [[(from: Int, seconds: Int)]]

    /// - Parameters:
    ///   - dates: Days of service whose runs are wanted.
    ///   - zones: Those of the feed's routes; runs of a route whose zone is missing are left out.
    ///   - changeMinutes: What a change takes at least, anywhere.
    package init(_ feed: Feed, on dates: ClosedRange<CivilDate>, zones: [String: Zone], changeMinutes: Int) {
        self.feed = feed
        start = Instant(utc: dates.lowerBound.adding(days: -1))
        var groups: [RunGroup] = []
        var build = NetworkBuild(feed: feed, dates: dates, zones: zones, start: start)
        for number in feed.patterns.indices { groups += build.groups(of: number) }
        self.groups = groups
        var visits: [[(group: Int, call: Int)]] = Array(repeating: [], count: feed.stops.count)
        for (number, group) in groups.enumerated() {
            for (call, place) in group.calls.enumerated() { visits[place.stop].append((number, call)) }
        }
        self.visits = visits
        changes = FeedNetwork.changes(feed, least: changeMinutes * 60)
        waysTo = FeedNetwork.waysTo(groups, changes)
    }

    private static func changes(_ feed: Feed, least: Int) -> [[(stop: Int, seconds: Int)]] {
        var ways: [[Int: Int?]] = feed.stops.indices.map { [$0: .some(least)] }
        for transfer in feed.transfers {
            let seconds = transfer.minutes.map { max(least, $0 * 60) }
            ways[transfer.from].updateValue(seconds, forKey: transfer.to)
        }
        return ways.map { ways in
            ways.sorted { $0.key < $1.key }.compactMap { stop, seconds in seconds.map { (stop, $0) } }
        }
    }

    /// Seconds from the network's start.
    func second(_ instant: Instant) -> Int { instant.seconds - start.seconds }

    func instant(_ second: Int) -> Instant { Instant(seconds: start.seconds + second) }
}

/// Gathers the runs of patterns.
private struct NetworkBuild {
    let feed: Feed
    let dates: ClosedRange<CivilDate>
    let zones: [String: Zone]
    let start: Instant
    /// For each service the days on which it runs, once asked for.
    private var active: [Int: [CivilDate]] = [:]
    /// For each zone and date when a day of service begins, in seconds from the start.
    private var origins: [String: [CivilDate: Int]] = [:]

    init(feed: Feed, dates: ClosedRange<CivilDate>, zones: [String: Zone], start: Instant) {
        self.feed = feed
        self.dates = dates
        self.zones = zones
        self.start = start
    }

    mutating func groups(of number: Int) -> [RunGroup] {
        let pattern = feed.patterns[number]
        var found: [(run: FeedRun, times: [Int32])] = []
        for (index, trip) in pattern.trips.enumerated() {
            for date in days(trip.service) {
                guard let origin = origin(of: date, in: feed.routes[pattern.route].zone) else { continue }
                for (shift, slack) in trip.departures {
                    let late = origin + shift
                    let times = trip.times.enumerated().map { place, time in
                        // At even places stand arrivals.
                        Int32(clamping: Int(time) + late + (place.isMultiple(of: 2) ? slack : 0))
                    }
                    found.append((FeedRun(trip: index, date: date, shift: shift, slack: slack), times))
                }
            }
        }
        found.sort { left, right in
            if left.times[1] != right.times[1] { return left.times[1] < right.times[1] }
            let (first, second) = (left.times[left.times.count - 2], right.times[right.times.count - 2])
            return (first, left.run.trip, left.run.date) < (second, right.run.trip, right.run.date)
        }
        var groups: [RunGroup] = []
        for (run, times) in found {
            var isIn = false
            for index in groups.indices where !isIn { isIn = groups[index].append(run, times) }
            if isIn { continue }
            var group = RunGroup(pattern: number, calls: pattern.calls)
            _ = group.append(run, times)
            groups.append(group)
        }
        return groups
    }

    private mutating func days(_ service: Int) -> [CivilDate] {
        if let known = active[service] { return known }
        let span = dates.lowerBound.days(to: dates.upperBound)
        let days = (0...span).map { dates.lowerBound.adding(days: $0) }.filter(feed.services[service].contains)
        active[service] = days
        return days
    }

    /// Noon of the day of service less twelve hours. Source: GTFS Schedule Reference, "Time", read 2026-11-21.
    private mutating func origin(of date: CivilDate, in name: String) -> Int? {
        if let known = origins[name]?[date] { return known }
        guard let zone = zones[name] else { return nil }
        let noon = WallTime(secondsSince1970: Int(date.dayNumber) * 86_400 + 43_200)
        let origin = zone.instant(of: noon).seconds - 43_200 - start.seconds
        origins[name, default: [:]][date] = origin
        return origin
    }
}
