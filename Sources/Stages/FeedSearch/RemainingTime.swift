import Domain

/// For each stop the seconds that the rest of the way takes at least with so many more rides: no change waits, and every ride is the
/// fastest there is.
///
/// Found backwards from the second place in rounds, one for each ride. What arrives too late even so need not be looked at further.
struct RemainingTime {
    /// Longer than any way.
    static let never = Int32.max / 4

    /// More rides are not counted.
    private let most: Int
    /// For each stop, for each number of further rides at most: from being ready to board.
    private(set) var ready: [Int32]
    /// The same from having alighted.
    private(set) var alighted: [Int32]

    /// - Parameter ends: For stops the seconds from there to the second place.
    init(_ network: FeedNetwork, to ends: [Int: Int], most: Int) {
        self.most = most
        let count = network.feed.stops.count
        ready = Array(repeating: RemainingTime.never, count: count * (most + 1))
        alighted = ready
        var fresh: [Int] = []
        for (stop, rest) in ends.sorted(by: { $0.key < $1.key }) {
            for rides in 0...most { alighted[stop * (most + 1) + rides] = Int32(clamping: rest) }
            fresh.append(stop)
        }
        var isQueued = Array(repeating: false, count: network.groups.count)
        var marks = Marks(count: count)
        for rides in stride(from: 1, through: most, by: 1) where !fresh.isEmpty {
            marks.clear()
            for group in network.groups(at: fresh, &isQueued) { ride(network, network.groups[group], rides, &marks) }
            let boarding = marks.stops
            marks.clear()
            for stop in boarding { change(network, stop, rides, &marks) }
            fresh = marks.stops
        }
    }

    /// The best of boarding a group anywhere.
    private mutating func ride(_ network: FeedNetwork, _ group: RunGroup, _ rides: Int, _ marks: inout Marks) {
        var least = RemainingTime.never
        let last = group.calls.upperBound - 1
        for call in stride(from: last - 1, through: group.calls.lowerBound, by: -1) {
            least = min(least &+ network.fastestOn[call], RemainingTime.never)
            if network.mayAlight[call + 1] {
                let next = Int(network.stops[call + 1])
                least = min(least, network.fastest[call] &+ alighted[next * (most + 1) + rides - 1])
            }
            let stop = Int(network.stops[call])
            guard network.mayBoard[call], least < ready[stop * (most + 1) + rides] else { continue }
            RemainingTime.lower(&ready, stop * (most + 1), rides...most, to: least)
            marks.insert(stop)
        }
    }

    /// The best of changing to a stop from anywhere.
    private mutating func change(_ network: FeedNetwork, _ stop: Int, _ rides: Int, _ marks: inout Marks) {
        let rest = ready[stop * (most + 1) + rides]
        for index in network.changesTo.range(stop) {
            let change = network.changesTo[index]
            let from = Int(change.stop)
            guard rest &+ change.seconds < alighted[from * (most + 1) + rides] else { continue }
            RemainingTime.lower(&alighted, from * (most + 1), rides...most, to: rest &+ change.seconds)
            marks.insert(from)
        }
    }

    /// What holds for a number of rides holds for more.
    private static func lower(_ list: inout [Int32], _ row: Int, _ rides: ClosedRange<Int>, to time: Int32) {
        for place in rides { list[row + place] = min(list[row + place], time) }
    }
}

/// A set of stops that lists its members in the order in which they came.
struct Marks {
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

extension FeedNetwork {
    /// The groups that call at any of the stops.
    /// - Parameter isQueued: False for each group, before and after.
    fileprivate func groups(at stops: [Int], _ isQueued: inout [Bool]) -> [Int] {
        var queue: [Int] = []
        for stop in stops {
            for index in visits.range(stop) {
                let group = Int(visits[index].group)
                guard !isQueued[group] else { continue }
                isQueued[group] = true
                queue.append(group)
            }
        }
        for group in queue { isQueued[group] = false }
        return queue
    }
}
