/// Random numbers by their place: draw i of a stream is a mix of seed, stream and i, so that any program can make the same
/// instance from its description. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014).
struct CounterDraws {
    private let base: UInt64
    private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(seed: UInt64, stream: UInt64) {
        base = CounterDraws.mix(seed &* CounterDraws.golden &+ stream)
    }

    /// Evenly from 0 to less than `bound`.
    func below(_ bound: Int, at place: Int) -> Int {
        let drawn = CounterDraws.mix(base &+ (UInt64(place) &+ 1) &* CounterDraws.golden)
        return Int(((drawn >> 32) &* UInt64(bound)) >> 32)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The streams of one instance.
struct Draws {
    let seed: UInt64

    /// `count` numbers of a stream, each below `bound`.
    func list(_ stream: UInt64, _ count: Int, below bound: Int) -> [Int] {
        let draws = CounterDraws(seed: seed, stream: stream)
        return (0..<count).map { draws.below(bound, at: $0) }
    }

    /// The smaller of two streams' numbers at each place: small ones are likelier.
    func low(_ first: UInt64, _ second: UInt64, _ count: Int, below bound: Int) -> [Int] {
        zip(list(first, count, below: bound), list(second, count, below: bound)).map { min($0, $1) }
    }
}
