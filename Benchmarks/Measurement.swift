import Foundation

/// What a stretch of the program cost.
struct Measurement {
    /// User and system time, in seconds.
    let cpu: Double
    let wall: Double

    /// How many threads kernels that can use several may take; 1 where instructions are counted, since a count follows one thread.
    static let threads = ProcessInfo.processInfo.environment["LOTSE_BENCH_THREADS"].flatMap { Int($0) } ?? 2

    /// Runs something once and says what it gave and cost. `Benchmarks/count` knows by its name where a kernel begins and ends: it stays one
    /// function, whatever the optimiser would make of it.
    @_optimize(none)
    static func of<Result>(_ work: () throws -> Result) rethrows -> (result: Result, cost: Measurement) {
        // The clock's own cost, some thirty microseconds when it is first asked, is not the work's.
        let start = ContinuousClock.now
        let before = usage()
        let result = try work()
        let after = usage()
        let wall = start.duration(to: .now)
        let seconds = Double(wall.components.seconds) + Double(wall.components.attoseconds) / 1e18
        return (result, Measurement(cpu: cpuSeconds(after) - cpuSeconds(before), wall: seconds))
    }

    /// The most memory that the program has had, in MiB.
    static var peakMemory: Int { Int(usage().ru_maxrss) / 1_024 }

    private static func usage() -> rusage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }

    private static func cpuSeconds(_ usage: rusage) -> Double {
        Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }
}
