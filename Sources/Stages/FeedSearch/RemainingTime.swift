import Domain

/// For each stop the seconds that the rest of the way to an end takes at least: no change waits, and every ride is the
/// fastest there is.
///
/// What arrives too late even so need not be looked at further.
struct RemainingTime {
    private(set) var seconds: [Int]
    private var heap: [(seconds: Int, stop: Int)] = []

    static let never = Int.max / 4

    /// - Parameter ends: For stops the seconds from there to the second place.
    init(_ network: FeedNetwork, to ends: [Int: Int]) {
        seconds = Array(repeating: RemainingTime.never, count: network.waysTo.count)
        for (stop, rest) in ends.sorted(by: { $0.key < $1.key }) { reach(stop, rest) }
        while let (least, stop) = pop() {
            guard least == seconds[stop] else { continue }
            for way in network.waysTo[stop] { reach(way.from, least + way.seconds) }
        }
    }

    private mutating func reach(_ stop: Int, _ time: Int) {
        guard time < seconds[stop] else { return }
        seconds[stop] = time
        heap.append((time, stop))
        var place = heap.count - 1
        while place > 0, heap[place].seconds < heap[(place - 1) / 2].seconds {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func pop() -> (seconds: Int, stop: Int)? {
        guard let top = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return top }
        heap[0] = last
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && heap[child].seconds < heap[least].seconds { least = child }
            if least == place { return top }
            heap.swapAt(place, least)
            place = least
        }
    }
}

extension FeedNetwork {
    /// For each stop the stops from which one gets there by one stretch of a ride or on foot, and the seconds that takes
    /// at least.
    static func waysTo(
        _ groups: [RunGroup], _ changes: [[(stop: Int, seconds: Int)]]
    ) -> [[(from: Int, seconds: Int)]] {
        var least: [[Int: Int]] = Array(repeating: [:], count: changes.count)
        for group in groups {
            for call in group.calls.indices.dropLast() {
                let (from, to) = (group.calls[call].stop, group.calls[call + 1].stop)
                let fastest = group.runs.indices.reduce(Int.max) {
                    min($0, group.arrives($1, call + 1) - group.departs($1, call))
                }
                least[to][from] = min(least[to][from] ?? .max, fastest)
            }
        }
        for (from, ways) in changes.enumerated() {
            for way in ways where way.stop != from {
                least[way.stop][from] = min(least[way.stop][from] ?? .max, way.seconds)
            }
        }
        return least.map { ways in ways.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }
}
