package import Hashing

/// Runs a property for seeds `0..<count`; the failing seed is in the message of whatever the body records.
package func forEachSeed(_ count: Int, from first: UInt64 = 0, _ body: (UInt64, inout SplitMix64) throws -> Void)
    rethrows
{
    for offset in 0..<UInt64(count) {
        var generator = SplitMix64(seed: first + offset)
        try body(first + offset, &generator)
    }
}
