import Calendar
import Domain

/// A set of stops that lists its members in the order in which they came.
private struct Marks {
    private(set) var stops: [Int] = []
    private(set) var holds: [Bool]

    init(count: Int) {
        holds = Array(repeating: false, count: count)
    }

    mutating func insert(_ stop: Int) {
        guard !holds[stop] else { return }
        holds[stop] = true
        stops.append(stop)
    }

    mutating func clear() {
        for stop in stops { holds[stop] = false }
        stops.removeAll(keepingCapacity: true)
    }
}

/// Answers a query in rounds, one for each ride (RAPTOR), for each time at which one may leave, the latest first.
///
/// What was reached by leaving later stays known: leaving earlier is worth a thought only where it arrives earlier. Source:
/// Delling, Pajor, Werneck, "Round-Based Public Transit Routing", ALENEX 2012, sections 3 and 4.2.
struct ProfileSearch {
    /// A ride by the numbers of its group, run and calls.
    private struct Step {
        var group: Int32
        var run: Int32
        var board: Int32
        var alight: Int32
    }

    private static let never = Int32.max

    private let network: FeedNetwork
    private let query: ProfileQuery
    private let stops: Int
    /// For each stop what the rest of the way takes at least.
    private let remaining: [Int]
    /// By stop, the shortest way each.
    private let access: [(stop: Int, seconds: Int)]
    private let egress: [Int: Int]
    /// For each number of rides and each stop, by how many at most: when one is there, and when one can go on from there.
    private var arrive: [Int32]
    private var ready: [Int32]
    /// The ride by which a stop became ready with exactly that many rides.
    private var steps: [Step]
    /// For each number of rides when one is at the second place.
    private var best: [Int]
    /// The stops that became ready in this round, and in the round before.
    private var marked: Marks
    private var boarding: Marks
    private var firstCall: [Int32]
    private var found: [FeedJourney] = []

    init(_ network: FeedNetwork, _ query: ProfileQuery) {
        self.network = network
        self.query = query
        stops = network.feed.stops.count
        access = ProfileSearch.shortest(query.from).map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
        egress = ProfileSearch.shortest(query.to)
        remaining = RemainingTime(network, to: egress).seconds
        let labels = (query.mostRides + 1) * stops
        arrive = Array(repeating: ProfileSearch.never, count: labels)
        ready = arrive
        steps = Array(repeating: Step(group: -1, run: -1, board: -1, alight: -1), count: labels)
        best = Array(repeating: .max, count: query.mostRides + 1)
        marked = Marks(count: stops)
        boarding = Marks(count: stops)
        firstCall = Array(repeating: -1, count: network.groups.count)
    }

    private static func shortest(_ ends: [ProfileQuery.End]) -> [Int: Int] {
        Dictionary(ends.map { ($0.stop, $0.seconds) }, uniquingKeysWith: min)
    }

    mutating func run() -> [FeedJourney] {
        guard !query.to.isEmpty else { return [] }
        for leave in departures { search(leaving: leave) }
        return found.sorted {
            ($0.leaves, $0.arrives, $0.rides.count) < ($1.leaves, $1.arrives, $1.rides.count)
        }
    }

    /// When one may leave so as to catch something, the latest first.
    private var departures: [Int] {
        let (from, to) = (network.second(query.leaves.lowerBound), network.second(query.leaves.upperBound))
        var seconds: Set<Int> = []
        for (stop, access) in access {
            for visit in network.visits[stop] {
                let group = network.groups[visit.group]
                guard group.calls[visit.call].mayBoard, visit.call + 1 < group.calls.count,
                    var run = group.firstRun(at: visit.call, from: from + access)
                else { continue }
                while run < group.runs.count, group.departs(run, visit.call) - access <= to {
                    seconds.insert(group.departs(run, visit.call) - access)
                    run += 1
                }
            }
        }
        return seconds.sorted(by: >)
    }

    private mutating func search(leaving leave: Int) {
        for (stop, seconds) in access {
            ready[stop] = Int32(clamping: leave + seconds)
            mark(stop)
        }
        for rides in 1..<best.count {
            swap(&boarding, &marked)
            guard !boarding.stops.isEmpty else { return }
            let last = scan(rides, leave: leave)
            boarding.clear()
            if let last { keep(last, rides, leave: leave) }
        }
        marked.clear()
    }

    /// One more ride from the marked stops; the ride with which one is at the second place earliest, if that is earlier.
    private mutating func scan(_ rides: Int, leave: Int) -> Step? {
        var queue: [Int] = []
        for stop in boarding.stops where isWorthBoarding(at: stop, rides) {
            for visit in network.visits[stop] {
                if firstCall[visit.group] < 0 { queue.append(visit.group) }
                if firstCall[visit.group] < 0 || visit.call < Int(firstCall[visit.group]) {
                    firstCall[visit.group] = Int32(visit.call)
                }
            }
        }
        var last: Step?
        for group in queue {
            ride(group, rides, leave: leave, &last)
            firstCall[group] = -1
        }
        return last
    }

    private mutating func ride(_ number: Int, _ rides: Int, leave: Int, _ last: inout Step?) {
        let group = network.groups[number]
        var step: Step?
        for call in Int(firstCall[number])..<group.calls.count {
            let place = group.calls[call]
            if var taken = step, place.mayAlight {
                taken.alight = Int32(call)
                alight(taken, at: place.stop, group.arrives(Int(taken.run), call), rides, leave: leave, &last)
            }
            guard place.mayBoard, boarding.holds[place.stop] else { continue }
            let time = Int(ready[(rides - 1) * stops + place.stop])
            // Who is aboard looks for a run only where the one before is still to be had.
            if let taken = step, taken.run == 0 || group.departs(Int(taken.run) - 1, call) < time { continue }
            guard let run = group.firstRun(at: call, from: time), run < step.map({ Int($0.run) }) ?? .max else {
                continue
            }
            // What departs later than one leaves belongs to leaving later.
            if rides == 1, group.departs(run, call) != time { continue }
            step = Step(group: Int32(number), run: Int32(run), board: Int32(call), alight: -1)
        }
    }

    /// Whether one who boards there could be at the second place sooner than anybody so far.
    private func isWorthBoarding(at stop: Int, _ rides: Int) -> Bool {
        Int(ready[(rides - 1) * stops + stop]) + remaining[stop] < best[rides]
    }

    private mutating func alight(
        _ step: Step, at stop: Int, _ second: Int, _ rides: Int, leave: Int, _ last: inout Step?
    ) {
        let end = second + remaining[stop]
        guard end < best[rides], end <= leave + query.longest else { return }
        let label = rides * stops + stop
        let time = Int32(clamping: second)
        guard time < arrive[label] else { return }
        lower(&arrive, label, to: time)
        if let rest = egress[stop], second + rest < best[rides], second + rest <= leave + query.longest {
            for more in rides..<best.count { best[more] = min(best[more], second + rest) }
            last = step
        }
        for change in network.changes[stop] {
            let there = Int32(clamping: second + change.seconds)
            let label = rides * stops + change.stop
            guard there < ready[label] else { continue }
            lower(&ready, label, to: there)
            steps[label] = step
            mark(change.stop)
        }
    }

    private mutating func mark(_ stop: Int) { marked.insert(stop) }

    /// What holds for a number of rides holds for more.
    private func lower(_ labels: inout [Int32], _ label: Int, to time: Int32) {
        var label = label
        while label < labels.count {
            labels[label] = min(labels[label], time)
            label += stops
        }
    }

    private mutating func keep(_ last: Step, _ rides: Int, leave: Int) {
        var taken: [FeedRide] = []
        var step = last
        for number in stride(from: rides, through: 1, by: -1) {
            let group = network.groups[Int(step.group)]
            let run = group.runs[Int(step.run)]
            let (board, alight) = (Int(step.board), Int(step.alight))
            taken.append(
                FeedRide(
                    pattern: group.pattern, trip: run.trip, date: run.date, shift: run.shift, slack: run.slack,
                    board: board, alight: alight,
                    departs: network.instant(group.departs(Int(step.run), board)),
                    arrives: network.instant(group.arrives(Int(step.run), alight))))
            step = steps[(number - 1) * stops + group.calls[board].stop]
        }
        found.append(
            FeedJourney(
                leaves: network.instant(leave), arrives: network.instant(best[rides]), rides: taken.reversed()))
    }
}
