import Calendar
import Domain
import Hashing

/// A connection between two calls that follow each other, on one date; minutes are counted from 1970 in UTC.
struct Segment {
    let run: Int
    /// Number of the call at which it begins.
    let call: Int
    let from: Int
    let to: Int
    let departs: Int
    let arrives: Int
    /// For one person, without a group fare.
    let fare: Int
    let isEstimated: Bool
    let isAir: Bool
}

/// A connection on one of its dates.
struct Run {
    let connection: Int
    let date: CivilDate
    /// Its segments in the network, in the order of travel.
    var segments: [Int]
}

/// What a problem's timetable comes to: segments in the order of their departures.
struct Network {
    private(set) var problem: TravelProblem
    /// By id.
    let hubs: [TravelHub]
    let hubIndex: [ID<TravelHub>: Int]
    /// By id.
    private(set) var connections: [TravelConnection]
    let runs: [Run]
    /// By departure; of those at one time in the order of the ties.
    let segments: [Segment]
    /// For each hub those to which one can walk, itself with 0 minutes, by index.
    let walks: [[(hub: Int, minutes: Int)]]
    /// For each hub whether a flight, and whether something on the ground, departs there.
    let hasAir: [Bool]
    let hasGround: [Bool]
    /// For every two hubs that a segment connects the least minutes of one.
    let fastest: [(from: Int, to: Int, minutes: Int)]
    let order: TieOrder

    init(_ problem: TravelProblem) {
        self.problem = problem
        order = TieOrder(problem.ties)
        hubs = problem.hubs.sorted { $0.id < $1.id }
        var index: [ID<TravelHub>: Int] = [:]
        for (number, hub) in hubs.enumerated() { index[hub.id] = number }
        hubIndex = index
        connections = problem.connections.sorted { $0.id < $1.id }
        var build = NetworkBuild(problem: problem, hubs: index, order: order)
        for (number, connection) in connections.enumerated() { build.add(connection, number) }
        (runs, segments) = build.sorted
        walks = Network.walks(problem, index)
        fastest = Network.fastest(segments)
        var (air, ground) = (Array(repeating: false, count: hubs.count), Array(repeating: false, count: hubs.count))
        for segment in segments {
            if segment.isAir { air[segment.from] = true } else { ground[segment.from] = true }
        }
        (hasAir, hasGround) = (air, ground)
    }

    private static func walks(
        _ problem: TravelProblem, _ index: [ID<TravelHub>: Int]
    ) -> [[(hub: Int, minutes: Int)]] {
        var shortest: [[Int: Int]] = Array(repeating: [:], count: index.count)
        for hub in shortest.indices { shortest[hub][hub] = 0 }
        for walk in problem.walks {
            guard let from = index[walk.from], let to = index[walk.to], from != to else { continue }
            shortest[from][to] = min(shortest[from][to] ?? walk.minutes, walk.minutes)
            shortest[to][from] = min(shortest[to][from] ?? walk.minutes, walk.minutes)
        }
        return shortest.map { ways in ways.sorted { $0.key < $1.key }.map { (hub: $0.key, minutes: $0.value) } }
    }

    /// The same timetable under other settings; `hasRoom` = without any limit of room.
    func under(_ settings: TravelProblem, hasRoom: Bool) -> Network {
        var other = self
        other.problem = settings
        guard hasRoom else { return other }
        for index in other.connections.indices { other.connections[index].room = .unlimited }
        return other
    }

    func connection(of segment: Int) -> TravelConnection { connections[runs[segments[segment].run].connection] }

    /// The first segment that does not depart before a minute.
    func firstSegment(from minute: Int) -> Int {
        var (low, high) = (0, segments.count)
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].departs < minute { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The rides of a journey that is given by its segments and where one boards.
    func rides(_ path: [Step]) -> [(ride: TravelRide, segments: [Int])] {
        var result: [(ride: TravelRide, segments: [Int])] = []
        for step in path {
            let segment = segments[step.segment]
            let run = runs[segment.run]
            if step.isBoarding {
                let ride = TravelRide(
                    connection: connections[run.connection].id, date: run.date, from: hubs[segment.from].id,
                    to: hubs[segment.to].id)
                result.append((ride, [step.segment]))
            } else if var last = result.popLast() {
                last.ride.to = hubs[segment.to].id
                last.segments.append(step.segment)
                result.append(last)
            }
        }
        return result
    }
}

/// One segment of a journey.
struct Step: Hashable {
    let segment: Int
    /// Whether one gets on here, rather than staying on.
    let isBoarding: Bool
}

/// The order in which equal things stand.
struct TieOrder {
    private let hash: SipHash24?

    init(_ ties: PlanTies) {
        switch ties {
        case .seed(let seed): hash = SipHash24(seed: seed)
        case .id: hash = nil
        }
    }

    func rank(_ text: String) -> UInt64 { hash?(text) ?? 0 }
}

/// Gathers the segments of all runs.
private struct NetworkBuild {
    private struct Entry {
        let segment: Segment
        let rank: UInt64
    }

    private let problem: TravelProblem
    private let hubs: [ID<TravelHub>: Int]
    private let order: TieOrder
    private let clock: TravelClock
    private let disruptions: [ID<TravelConnection>: [TravelDisruption]]
    private var runs: [Run] = []
    private var entries: [Entry] = []

    init(problem: TravelProblem, hubs: [ID<TravelHub>: Int], order: TieOrder) {
        self.problem = problem
        self.hubs = hubs
        self.order = order
        clock = TravelClock(problem)
        disruptions = Dictionary(grouping: problem.disruptions, by: \.connection)
    }

    mutating func add(_ connection: TravelConnection, _ number: Int) {
        let stops = connection.calls.compactMap { hubs[$0.hub] }
        for date in connection.dates.sorted() {
            guard let late = delay(of: connection.id, on: date),
                let times = clock.times(of: connection, on: date, late: late), stops.count == times.count
            else { continue }
            let rank = order.rank("\(connection.id) \(date)")
            for call in 0..<(times.count - 1) {
                let next = connection.calls[call + 1]
                let fare = next.fare.map { Int($0.amount) }
                entries.append(
                    Entry(
                        segment: Segment(
                            run: runs.count, call: call, from: stops[call], to: stops[call + 1],
                            departs: times[call].departs.seconds / 60, arrives: times[call + 1].arrives.seconds / 60,
                            fare: fare ?? (next.km ?? 0) * (problem.centsPerKm ?? 0), isEstimated: fare == nil,
                            isAir: connection.mode == .air),
                        rank: rank))
            }
            runs.append(Run(connection: number, date: date, segments: []))
        }
    }

    private func delay(of connection: ID<TravelConnection>, on date: CivilDate) -> Int? {
        guard let found = disruptions[connection]?.first(where: { $0.date == date }) else { return 0 }
        switch found.kind {
        case .cancelled: return nil
        case .late(let minutes): return minutes
        }
    }

    var sorted: ([Run], [Segment]) {
        let ordered = entries.sorted { left, right in
            (left.segment.departs, left.rank, left.segment.run, left.segment.call)
                < (right.segment.departs, right.rank, right.segment.run, right.segment.call)
        }
        var filled = runs
        for (number, entry) in ordered.enumerated() { filled[entry.segment.run].segments.append(number) }
        return (filled, ordered.map(\.segment))
    }
}
