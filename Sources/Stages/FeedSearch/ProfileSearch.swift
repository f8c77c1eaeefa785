import Calendar
import Domain

/// Answers a query in rounds, one for each ride (RAPTOR), for each time at which one may leave, the latest first.
///
/// What was reached by leaving later stays known: leaving earlier is worth a thought only where it arrives earlier. What cannot be at
/// the second place sooner than that, with the rides that are left, is not followed. Source: Delling, Pajor, Werneck, "Round-Based
/// Public Transit Routing", ALENEX 2012, sections 3 and 4.2.
struct ProfileSearch {
    /// A ride by the numbers of its group, run and calls.
    private struct Step {
        var group: Int32
        var run: Int32
        var board: Int32
        var alight: Int32
    }

    /// A run that can be caught by leaving at a second.
    private struct Catch {
        let leave: Int32
        let group: Int32
        let run: Int32
        let call: Int32
    }

    private static let never = Int32.max

    private let network: FeedNetwork
    private let query: ProfileQuery
    private let most: Int
    private let longest: Int32
    private let remaining: RemainingTime
    /// By stop, the shortest way each.
    private let access: [(stop: Int, seconds: Int)]
    /// For each stop the seconds to the second place.
    private var egress: [Int32]
    /// For each stop, for each number of rides at most: when one is there, and when one can go on from there.
    private var arrive: [Int32]
    private var ready: [Int32]
    /// The ride by which a stop became ready with exactly that many rides.
    private var steps: [Step]
    /// For each number of rides when one is at the second place.
    private var best: [Int32]
    /// The stops that became ready in this round, and in the round before.
    private var marked: Marks
    private var boarding: Marks
    private var firstCall: [Int32]
    private var queue: [Int] = []
    private var found: [FeedJourney] = []

    init(_ network: FeedNetwork, _ query: ProfileQuery) {
        self.network = network
        self.query = query
        most = query.mostRides
        longest = Int32(clamping: query.longest)
        let count = network.feed.stops.count
        access = ProfileSearch.shortest(query.from).map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
        let ends = ProfileSearch.shortest(query.to)
        remaining = RemainingTime(network, to: ends, most: most)
        egress = Array(repeating: RemainingTime.never, count: count)
        for (stop, rest) in ends { egress[stop] = Int32(clamping: rest) }
        let labels = (most + 1) * count
        arrive = Array(repeating: ProfileSearch.never, count: labels)
        ready = arrive
        steps = Array(repeating: Step(group: -1, run: -1, board: -1, alight: -1), count: labels)
        best = Array(repeating: ProfileSearch.never, count: most + 1)
        marked = Marks(count: count)
        boarding = Marks(count: count)
        firstCall = Array(repeating: -1, count: network.groups.count)
    }

    private static func shortest(_ ends: [ProfileQuery.End]) -> [Int: Int] {
        Dictionary(ends.map { ($0.stop, $0.seconds) }, uniquingKeysWith: min)
    }

    mutating func run() -> [FeedJourney] {
        guard !query.to.isEmpty, most > 0 else { return [] }
        let catches = self.catches
        var first = 0
        while first < catches.count {
            var end = first
            while end < catches.count, catches[end].leave == catches[first].leave { end += 1 }
            search(catches[first..<end], leave: catches[first].leave)
            first = end
        }
        return found.sorted {
            ($0.leaves, $0.arrives, $0.rides.count) < ($1.leaves, $1.arrives, $1.rides.count)
        }
    }

    /// What can be caught, those for which one may leave latest first.
    private var catches: [Catch] {
        let (from, to) = (network.second(query.leaves.lowerBound), network.second(query.leaves.upperBound))
        var catches: [Catch] = []
        for (stop, access) in access {
            let least = remaining.ready[stop * (most + 1) + most]
            guard least <= longest else { continue }
            for index in network.visits.range(stop) {
                let visit = network.visits[index]
                let group = network.groups[Int(visit.group)]
                let call = Int(visit.call)
                guard network.mayBoard[group.calls.lowerBound + call], call + 1 < group.calls.count else { continue }
                var run = network.firstRun(group, at: call, from: Int32(clamping: from + access))
                while run < group.runs.count {
                    let leave = Int(network.departs(group, run, call)) - access
                    guard leave <= to else { break }
                    catches.append(
                        Catch(leave: Int32(clamping: leave), group: visit.group, run: Int32(run), call: visit.call))
                    run += 1
                }
            }
        }
        return catches.sorted {
            $0.leave != $1.leave
                ? $0.leave > $1.leave : ($0.group, $0.call, $0.run) < ($1.group, $1.call, $1.run)
        }
    }

    private mutating func search(_ catches: ArraySlice<Catch>, leave: Int32) {
        for rides in 1...most {
            var last: Step?
            if rides == 1 {
                for caught in catches { board(caught, &last) }
            } else {
                swap(&boarding, &marked)
                guard !boarding.stops.isEmpty else { return }
                scan(rides, leave: leave, &last)
                boarding.clear()
            }
            if let last { keep(last, rides, leave: leave) }
        }
        marked.clear()
    }

    /// The first ride.
    private mutating func board(_ caught: Catch, _ last: inout Step?) {
        let group = network.groups[Int(caught.group)]
        let stop = Int(network.stops[group.calls.lowerBound + Int(caught.call)])
        let departs = network.departs(group, Int(caught.run), Int(caught.call))
        guard isWorthBoarding(at: stop, departs, 1, leave: caught.leave) else { return }
        var step = Step(group: caught.group, run: caught.run, board: caught.call, alight: -1)
        for call in Int(caught.call) + 1..<group.calls.count {
            let place = group.calls.lowerBound + call
            guard network.mayAlight[place] else { continue }
            step.alight = Int32(call)
            alight(
                step, at: Int(network.stops[place]), network.arrives(group, Int(caught.run), call), 1,
                leave: caught.leave, &last)
        }
    }

    /// One more ride from the marked stops; leaves the ride with which one is at the second place earliest, if that is earlier.
    private mutating func scan(_ rides: Int, leave: Int32, _ last: inout Step?) {
        queue.removeAll(keepingCapacity: true)
        for stop in boarding.stops
        where isWorthBoarding(at: stop, ready[stop * (most + 1) + rides - 1], rides, leave: leave) {
            for index in network.visits.range(stop) {
                let visit = network.visits[index]
                let known = firstCall[Int(visit.group)]
                if known < 0 { queue.append(Int(visit.group)) }
                if known < 0 || visit.call < known { firstCall[Int(visit.group)] = visit.call }
            }
        }
        for place in queue.indices {
            let group = queue[place]
            ride(group, rides, leave: leave, &last)
            firstCall[group] = -1
        }
    }

    private mutating func ride(_ number: Int, _ rides: Int, leave: Int32, _ last: inout Step?) {
        let group = network.groups[number]
        var step = Step(group: Int32(number), run: -1, board: -1, alight: -1)
        var run = group.runs.count
        for call in Int(firstCall[number])..<group.calls.count {
            let place = group.calls.lowerBound &+ call
            let stop = Int(network.stops[place])
            if run < group.runs.count, network.mayAlight[place] {
                step.alight = Int32(call)
                alight(step, at: stop, network.arrives(group, run, call), rides, leave: leave, &last)
            }
            guard network.mayBoard[place], boarding.holds[stop] else { continue }
            let time = ready[stop &* (most &+ 1) &+ rides &- 1]
            // Who is aboard looks for a run only where the one before is still to be had.
            if run < group.runs.count, run == 0 || network.departs(group, run &- 1, call) < time { continue }
            let sooner = network.firstRun(group, at: call, from: time)
            guard sooner < run else { continue }
            run = sooner
            step.run = Int32(run)
            step.board = Int32(call)
        }
    }

    /// Whether one who boards there with that ride could be at the second place sooner than anybody so far.
    private func isWorthBoarding(at stop: Int, _ time: Int32, _ rides: Int, leave: Int32) -> Bool {
        let row = stop &* (most &+ 1)
        for more in 1...most &- rides &+ 1 {
            let end = time &+ remaining.ready[row &+ more]
            if end < best[rides &- 1 &+ more], end <= leave &+ longest { return true }
        }
        return false
    }

    /// The same of one who alights.
    private func isWorthAlighting(at stop: Int, _ time: Int32, _ rides: Int, leave: Int32) -> Bool {
        let row = stop &* (most &+ 1)
        for more in 0...most &- rides {
            let end = time &+ remaining.alighted[row &+ more]
            if end < best[rides &+ more], end <= leave &+ longest { return true }
        }
        return false
    }

    private mutating func alight(
        _ step: Step, at stop: Int, _ time: Int32, _ rides: Int, leave: Int32, _ last: inout Step?
    ) {
        let row = stop &* (most &+ 1)
        guard time < arrive[row &+ rides], isWorthAlighting(at: stop, time, rides, leave: leave) else { return }
        ProfileSearch.lower(&arrive, row, rides...most, to: time)
        let end = time &+ egress[stop]
        if end < best[rides], end <= leave &+ longest {
            ProfileSearch.lower(&best, 0, rides...most, to: end)
            last = step
        }
        for index in network.changes.range(stop) {
            let change = network.changes[index]
            let there = time &+ change.seconds
            let row = Int(change.stop) &* (most &+ 1)
            guard there < ready[row &+ rides] else { continue }
            ProfileSearch.lower(&ready, row, rides...most, to: there)
            steps[row &+ rides] = step
            marked.insert(Int(change.stop))
        }
    }

    /// What holds for a number of rides holds for more.
    private static func lower(_ labels: inout [Int32], _ row: Int, _ rides: ClosedRange<Int>, to time: Int32) {
        for place in rides { labels[row &+ place] = min(labels[row &+ place], time) }
    }

    private mutating func keep(_ last: Step, _ rides: Int, leave: Int32) {
        var taken: [FeedRide] = []
        var step = last
        for number in stride(from: rides, through: 1, by: -1) {
            let group = network.groups[Int(step.group)]
            let run = network.runs[group.runs.lowerBound + Int(step.run)]
            let (board, alight) = (Int(step.board), Int(step.alight))
            taken.append(
                FeedRide(
                    pattern: group.pattern, trip: run.trip, date: run.date, shift: run.shift, slack: run.slack,
                    board: board, alight: alight,
                    departs: network.instant(Int(network.departs(group, Int(step.run), board))),
                    arrives: network.instant(Int(network.arrives(group, Int(step.run), alight)))))
            step = steps[Int(network.stops[group.calls.lowerBound + board]) * (most + 1) + number - 1]
        }
        found.append(
            FeedJourney(
                leaves: network.instant(Int(leave)), arrives: network.instant(Int(best[rides])),
                rides: taken.reversed()))
    }
}
