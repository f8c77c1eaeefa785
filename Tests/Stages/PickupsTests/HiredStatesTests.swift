import Domain
import Hashing
import Support
import Testing

@testable import Pickups

@Suite("Plans so far are told apart by the runs that somebody can still join")
struct HiredStatesTests {
    @Test("of those with the same open runs the better one stays, at the place of the first")
    func mergesLikeASearchOfTheList() {
        let ladder = Ladder([.init([.init(term: .cents, weight: 1)])])
        var merged = 0
        for seed in Tier.seeds(60, long: 1_000) {
            var draw = SplitMix64(seed: seed ^ 0x6f70_656e)
            let count = 1 + draw.below(80)
            var states = HiredStates(upTo: count)
            var expected: [(opens: [HiredStates.Open], cents: Int, step: Int)] = []
            for step in 0..<count {
                let opens = (0..<draw.below(4)).map { _ in
                    HiredStates.Open(set: UInt64(1 + draw.below(3)), latest: draw.below(2))
                }
                let cents = draw.below(10)
                for open in opens { states.open(open) }
                var tally = Tally.zero
                tally[.cents] = cents
                states.merge(tally, step, ladder)
                if let known = expected.firstIndex(where: { $0.opens == opens }) {
                    merged += 1
                    if cents < expected[known].cents { expected[known] = (opens, cents, step) }
                } else {
                    expected.append((opens, cents, step))
                }
            }
            #expect(states.states.map { Array(states.opens[$0.runs]) } == expected.map(\.opens), "seed \(seed)")
            #expect(states.states.map { $0.tally[.cents] } == expected.map(\.cents), "seed \(seed)")
            #expect(states.states.map(\.step) == expected.map(\.step), "seed \(seed)")
            #expect(states.hasLeaving(before: 1) == expected.contains { $0.opens.contains { $0.latest < 1 } })
        }
        #expect(merged > 500)
    }
}
