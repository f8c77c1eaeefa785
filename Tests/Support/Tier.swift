import Foundation

/// How many seeded cases a property runs: few by default, many with `LOTSE_LONG=1`, one tenth of the many with
/// `LOTSE_SLICE=0` … `9`, which is how the gate walks through the long tier day by day.
package enum Tier {
    /// The seeds to run: `0..<standard`, `0..<long`, or the slice's tenth of the latter.
    package static func seeds(_ standard: Int, long: Int) -> Range<UInt64> {
        let environment = ProcessInfo.processInfo.environment
        if let slice = environment["LOTSE_SLICE"].flatMap({ Int($0) }), (0..<10).contains(slice) {
            return UInt64(long * slice / 10)..<UInt64(long * (slice + 1) / 10)
        }
        return 0..<UInt64(isLong ? long : standard)
    }

    /// Whether the large counts were asked for.
    package static var isLong: Bool { ProcessInfo.processInfo.environment["LOTSE_LONG"] == "1" }

    /// The folder of reference tables that tests compare with; nil where it is not to be had.
    package static var reference: String? { ProcessInfo.processInfo.environment["LOTSE_REFERENCE"] }
}
