import Calendar
import Domain

/// Makes the feed of what its tables hold.
struct FeedAssembly {
    private let wish: FeedWish
    private let stops: StopTable
    private let routes: RouteTable
    private let services: ServiceTable
    private let trips: TripTable
    private let log: FeedLog

    init(
        _ wish: FeedWish, _ stops: StopTable, _ routes: RouteTable, _ services: ServiceTable, _ trips: TripTable,
        _ log: FeedLog
    ) {
        self.wish = wish
        self.stops = stops
        self.routes = routes
        self.services = services
        self.trips = trips
        self.log = log
    }

    /// Trips that call at the same places in the same way.
    private struct PatternKey: Hashable {
        let route: Int32
        /// Twice the place, and one where one may board, then one where one may alight, in turn.
        let calls: [Int32]
    }

    /// Throws where no trip is left.
    func reading(_ calls: CallTable, _ file: String) throws(FeedFault) -> FeedReading {
        var patterns: [PatternKey: Int] = [:]
        var found: [(key: PatternKey, trips: [FeedTrip])] = []
        var (onOtherDays, outside, refused) = (0, 0, 0)
        calls.eachTrip { number, rows in
            switch trips.states[number] {
            case .onOtherDays: onOtherDays += 1
            case .refused: refused += 1
            case .wanted:
                guard let times = times(rows, number, file) else {
                    refused += 1
                    return
                }
                let trip = FeedTrip(
                    id: trips.ids[number], service: Int(trips.services[number]), times: times,
                    headways: headways(number))
                guard runs(trip) else {
                    onOtherDays += 1
                    return
                }
                guard rows.contains(where: { stops.rows[Int($0.stop)].map { wish.box.contains($0.point) } ?? false })
                else {
                    outside += 1
                    return
                }
                let key = PatternKey(route: trips.routes[number], calls: rows.flatMap(key))
                if let pattern = patterns[key] {
                    found[pattern].trips.append(trip)
                } else {
                    patterns[key] = found.count
                    found.append((key, [trip]))
                }
            }
        }
        guard !found.isEmpty else {
            throw FeedFault(
                .nothingLeft, file: file,
                "no trip runs from \(wish.days.lowerBound) to \(wish.days.upperBound) and calls in the box",
                hint: "check --from and --to against the days of the feed, and the order of --bbox S,W,N,E")
        }
        return FeedReading(
            feed: feed(found), tripsOnOtherDays: onOtherDays, tripsOutside: outside, tripsRefused: refused,
            rowsRefused: log.refused)
    }

    private func key(_ row: CallTable.Row) -> [Int32] {
        [Int32(stops.places[Int(row.stop)]) * 2 + (row.mayBoard ? 1 : 0), row.mayAlight ? 1 : 0]
    }

    private func headways(_ trip: Int) -> [FeedTrip.Headway] {
        (trips.headways[trip] ?? []).sorted { ($0.from, $0.to, $0.seconds) < ($1.from, $1.to, $1.seconds) }
    }

    // MARK: Times

    /// Arrival and departure at each call; nil where the rows make no trip.
    private func times(_ rows: [CallTable.Row], _ trip: Int, _ file: String) -> [Int32]? {
        func broken(_ row: CallTable.Row?, _ message: String, hint: String) -> [Int32]? {
            log.note(
                Finding(
                    severity: .error, file: "\(file)/stop_times.txt",
                    location: .cell(line: row.map { Int($0.line) }, column: nil), field: nil, value: trips.ids[trip],
                    code: FeedCode.brokenTrip.rawValue, message: "trip \"\(trips.ids[trip])\" \(message)", hint: hint))
            return nil
        }
        let left = "the trip is left out; correct the rows, or fetch the feed again"
        guard rows.count > 1, let first = rows.first, let last = rows.last else {
            return broken(rows.first, "calls at \(rows.count) stops, expected two or more", hint: left)
        }
        if let row = zip(rows.dropFirst(), rows).first(where: { $0.0.sequence == $0.1.sequence })?.0 {
            return broken(row, "has the stop_sequence \(row.sequence) twice", hint: left)
        }
        for row in [first, last] where row.arrives == CallTable.Row.none {
            return broken(row, "has no time at its first or last stop", hint: left)
        }
        var times: [Int32] = []
        times.reserveCapacity(rows.count * 2)
        var known = 0
        for (place, row) in rows.enumerated() where row.arrives != CallTable.Row.none {
            // Stops without a time are passed at even distances between those that have one.
            let (start, gap) = (rows[known].departs, place - known)
            for step in stride(from: 1, to: gap, by: 1) {
                let time = start + Int32(Int(row.arrives - start) * step / gap)
                times += [time, time]
            }
            times += [row.arrives, row.departs]
            known = place
        }
        for index in times.indices.dropFirst() where times[index] < times[index - 1] {
            return broken(rows[index / 2], "goes back in time", hint: left)
        }
        return times
    }

    /// Whether the trip is under way on one of the days.
    private func runs(_ trip: FeedTrip) -> Bool {
        guard let end = trip.times.last.map({ Int($0) }) else { return false }
        let starts = trip.departures.map(\.shift)
        let first = trip.departs(0) + (starts.min() ?? 0)
        let last = end + (trip.departures.map { $0.shift + $0.slack }.max() ?? 0)
        let service = services.rows[trip.service]
        let span = Feed.lead + wish.days.lowerBound.days(to: wish.days.upperBound)
        for day in 0...span {
            let date = service.first.adding(days: day)
            guard service.contains(date) else { continue }
            let under = date.adding(days: first / 86_400)...date.adding(days: last / 86_400)
            if under.overlaps(wish.days) { return true }
        }
        return false
    }

    // MARK: Numbers

    /// The feed with its lists in the order of the ids.
    private func feed(_ found: [(key: PatternKey, trips: [FeedTrip])]) -> Feed {
        var places: Set<Int> = []
        var lines: Set<Int> = []
        var days: Set<ServiceDays> = []
        for (key, trips) in found {
            for index in stride(from: 0, to: key.calls.count, by: 2) { places.insert(Int(key.calls[index]) / 2) }
            lines.insert(Int(key.route))
            for trip in trips { days.insert(services.rows[trip.service]) }
        }
        let kept = places.compactMap { place in stops.rows[place].map { (place, $0) } }.sorted { $0.1.id < $1.1.id }
        let keptLines = lines.compactMap { line in routes.rows[line].map { (line, $0) } }.sorted { $0.1.id < $1.1.id }
        let keptDays = days.sorted { $0.bits.lexicographicallyPrecedes($1.bits) }
        let stopNumbers = FeedAssembly.numbers(kept.map(\.0))
        let routeNumbers = FeedAssembly.numbers(keptLines.map(\.0))
        let dayNumbers = Dictionary(keptDays.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        var feed = Feed(name: wish.name, days: wish.days, box: wish.box)
        feed.stops = kept.map { FeedStop(id: $1.id, name: $1.name, point: $1.point, zone: $1.zone) }
        feed.routes = keptLines.map(\.1)
        feed.services = keptDays
        feed.transfers = stops.transfers(stopNumbers)
        feed.patterns = found.map { key, trips in
            let calls = stride(from: 0, to: key.calls.count, by: 2).map { index in
                FeedPattern.Call(
                    stop: FeedAssembly.number(Int(key.calls[index]) / 2, stopNumbers),
                    mayBoard: key.calls[index] % 2 == 1,
                    mayAlight: key.calls[index + 1] == 1)
            }
            let numbered = trips.map { trip in
                var trip = trip
                trip.service = FeedAssembly.number(services.rows[trip.service], dayNumbers)
                return trip
            }
            return FeedPattern(
                route: FeedAssembly.number(Int(key.route), routeNumbers), calls: calls,
                trips: numbered.sorted { $0.id < $1.id })
        }.sorted { $0.trips[0].id < $1.trips[0].id }
        return feed
    }

    private static func number<Old: Hashable>(_ old: Old, _ numbers: [Old: Int]) -> Int {
        guard let number = numbers[old] else { preconditionFailure("it was numbered since a trip names it") }
        return number
    }

    private static func numbers(_ olds: [Int]) -> [Int: Int] {
        Dictionary(olds.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }
}
