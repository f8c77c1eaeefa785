import Hashing
import Support
import Testing

@testable import Housing

@Suite("Nights of spaces are taken and given back")
struct SpaceNightsTests {
    @Test("room, full nights and who is there are as counting night by night says")
    func agreesWithCounting() {
        var (asked, refused, several) = (0, 0, 0)
        for seed in Tier.seeds(60, long: 1_000) {
            var draw = SplitMix64(seed: seed ^ 0x726f_6f6d)
            let count = 1 + draw.below(200)
            let ranges = (0..<12).map { _ in
                let from = draw.below(count)
                return from..<(from + 1 + draw.below(count - from))
            }
            let capacity = (0..<3).map { _ in UInt8([0, 1, 2, 5, 127][draw.below(5)]) }
            var nights = SpaceNights(ranges, capacity: capacity, nights: count)
            var taken = capacity.map { _ in [Int](repeating: 0, count: count) }
            var inside: [(guest: Int, space: Int, amount: UInt8)] = []
            for _ in 0..<60 {
                let (guest, space) = (draw.below(ranges.count), draw.below(capacity.count))
                let amount = UInt8(1 + draw.below(3))
                let full = ranges[guest].first { taken[space][$0] + Int(amount) > Int(capacity[space]) }
                #expect(nights.hasRoom(guest, in: space, amount: amount) == (full == nil), "seed \(seed)")
                #expect(nights.fullNight(guest, in: space, amount: amount) == full, "seed \(seed)")
                let night = draw.below(count)
                #expect(nights.isThere(guest, on: night) == ranges[guest].contains(night), "seed \(seed)")
                asked += 1
                refused += full == nil ? 0 : 1
                several += full != nil && amount > 1 ? 1 : 0
                if full == nil {
                    nights.add(guest, to: space, amount: amount)
                    for night in ranges[guest] { taken[space][night] += Int(amount) }
                    inside.append((guest, space, amount))
                }
                if draw.below(3) == 0, !inside.isEmpty {
                    let one = inside.remove(at: draw.below(inside.count))
                    nights.remove(one.guest, from: one.space, amount: one.amount)
                    for night in ranges[one.guest] { taken[one.space][night] -= Int(one.amount) }
                }
            }
        }
        #expect(refused * 5 > asked && refused * 5 < asked * 4)
        #expect(several > 0)
    }
}
