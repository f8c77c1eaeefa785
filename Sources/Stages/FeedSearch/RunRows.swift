import Calendar
import Domain

/// Gathers the runs of patterns into the lists of a network.
struct RunRows {
    private let feed: Feed
    private let dates: ClosedRange<CivilDate>
    private let zones: [String: Zone]
    private let start: Instant
    /// For each service the days on which it runs, once asked for.
    private var active: [Int: [CivilDate]] = [:]
    /// For each zone and date when a day of service begins, in seconds from the start.
    private var origins: [String: [CivilDate: Int]] = [:]

    private(set) var groups: [RunGroup] = []
    private(set) var runs: [FeedRun] = []
    private(set) var calls: [FeedPattern.Call] = []
    private(set) var arrivals: [Int32] = []
    private(set) var departures: [Int32] = []
    private(set) var fastest: [Int32] = []
    private(set) var fastestOn: [Int32] = []

    /// A run and its arrival and departure at each call in turn.
    private struct Row {
        let run: FeedRun
        let times: [Int32]
    }

    init(feed: Feed, dates: ClosedRange<CivilDate>, zones: [String: Zone], start: Instant) {
        self.feed = feed
        self.dates = dates
        self.zones = zones
        self.start = start
    }

    mutating func add(_ number: Int) {
        let pattern = feed.patterns[number]
        var groups: [[Row]] = []
        for row in rows(of: pattern) {
            let place = groups.firstIndex { RunRows.follows(row, $0[$0.count - 1]) }
            if let place { groups[place].append(row) } else { groups.append([row]) }
        }
        for group in groups { lay(group, number, pattern.calls) }
    }

    /// Every run of a pattern, in the order of departures.
    private mutating func rows(of pattern: FeedPattern) -> [Row] {
        var rows: [Row] = []
        for (index, trip) in pattern.trips.enumerated() {
            for date in days(trip.service) {
                guard let origin = origin(of: date, in: feed.routes[pattern.route].zone) else { continue }
                for (shift, slack) in trip.departures {
                    let late = origin + shift
                    let times = trip.times.enumerated().map { place, time in
                        // At even places stand arrivals.
                        Int32(clamping: Int(time) + late + (place.isMultiple(of: 2) ? slack : 0))
                    }
                    rows.append(Row(run: FeedRun(trip: index, date: date, shift: shift, slack: slack), times: times))
                }
            }
        }
        return rows.sorted { left, right in
            if left.times[1] != right.times[1] { return left.times[1] < right.times[1] }
            let (first, second) = (left.times[left.times.count - 2], right.times[right.times.count - 2])
            return (first, left.run.trip, left.run.date) < (second, right.run.trip, right.run.date)
        }
    }

    /// Whether a run is nowhere before another.
    private static func follows(_ row: Row, _ last: Row) -> Bool {
        row.times.indices.allSatisfy { row.times[$0] >= last.times[$0] }
    }

    private mutating func lay(_ rows: [Row], _ pattern: Int, _ places: [FeedPattern.Call]) {
        groups.append(
            RunGroup(
                pattern: pattern, calls: calls.count..<calls.count + places.count,
                runs: runs.count..<runs.count + rows.count, firstTime: arrivals.count))
        runs += rows.map(\.run)
        calls += places
        for row in rows { arrivals += places.indices.map { row.times[2 * $0] } }
        for call in places.indices { departures += rows.map { $0.times[2 * call + 1] } }
        for call in places.indices {
            let next = 2 * call + 2
            guard next < 2 * places.count else {
                fastest.append(0)
                fastestOn.append(0)
                continue
            }
            fastest.append(rows.reduce(Int32.max) { min($0, $1.times[next] - $1.times[next - 1]) })
            fastestOn.append(rows.reduce(Int32.max) { min($0, $1.times[next + 1] - $1.times[next - 1]) })
        }
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
