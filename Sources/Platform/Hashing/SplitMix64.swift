/// A small, seeded, reproducible generator for samples, searches and tests; never for secrets.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }

    /// A number in `0..<bound`; `bound` is at least 1. The same on every platform and library version.
    package mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "an empty range has no member to draw")
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }
}
