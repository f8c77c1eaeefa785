/// For each hub the minutes that a party needs at least from getting off there to its door: nothing is waited for, and every segment is
/// the fastest there is between its hubs.
///
/// What comes too late, or takes too long, even so cannot become a journey of the party.
struct LeastWay {
    /// Longer than any journey.
    private static let never = Int.max / 4

    private let minutes: [Int]
    private let latest: Int
    private let longest: Int?

    init(_ network: Network, _ traveller: Traveller) {
        var minutes = Array(repeating: LeastWay.never, count: network.hubs.count)
        for (hub, egress) in traveller.to { minutes[hub] = egress }
        var isShorter = true
        while isShorter {
            isShorter = false
            for way in network.fastest where minutes[way.to] < LeastWay.never {
                for walk in network.walks[way.from] {
                    let sum = walk.minutes + way.minutes + minutes[way.to]
                    guard sum < minutes[walk.hub] else { continue }
                    minutes[walk.hub] = sum
                    isShorter = true
                }
            }
        }
        self.minutes = minutes
        latest = traveller.arrive.upperBound
        longest = network.problem.maxTravelMinutes
    }

    /// Whether the door is within reach at all.
    func leadsHome(from hub: Int) -> Bool { minutes[hub] < LeastWay.never }

    /// Whether somebody who left then and is at a hub at a time may be at the door in time.
    func suffices(from hub: Int, at time: Int, left: Int) -> Bool {
        let end = time + minutes[hub]
        guard end <= latest else { return false }
        return longest.map { end - left <= $0 } ?? true
    }
}

extension Network {
    /// For every two hubs that a segment connects the least minutes of one.
    static func fastest(_ segments: [Segment]) -> [(from: Int, to: Int, minutes: Int)] {
        struct Pair: Hashable {
            let from: Int
            let to: Int
        }
        var least: [Pair: Int] = [:]
        for segment in segments {
            let pair = Pair(from: segment.from, to: segment.to)
            let minutes = segment.arrives - segment.departs
            least[pair] = least[pair].map { min($0, minutes) } ?? minutes
        }
        return least.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map {
            ($0.key.from, $0.key.to, $0.value)
        }
    }
}
