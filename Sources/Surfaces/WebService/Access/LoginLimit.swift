import Synchronization

/// Counts failed attempts to sign in, so that nobody tries passwords by the thousand.
///
/// A class because it is shared by all threads. It forgets after a quarter of an hour and with the process.
final class LoginLimit: Sendable {
    /// Seconds that a failure counts.
    static let window: Int64 = 900
    /// Failures from one address for one name, for one name from anywhere, and from one address for any name.
    static let limits = (pair: 5, name: 50, address: 30)
    /// Keys kept at most; beyond it the ones without recent failures go, then all.
    private static let room = 20_000

    private let failures = Mutex<[String: [Int64]]>([:])

    /// Seconds until another attempt is looked at; nil where it may be made now.
    func wait(for name: String, from address: String, now: Int64) -> Int64? {
        failures.withLock { failures in
            LoginLimit.keys(name, address).compactMap { key, limit -> Int64? in
                let recent = (failures[key] ?? []).filter { now - $0 < LoginLimit.window }
                guard recent.count >= limit, let first = recent.first else { return nil }
                return first + LoginLimit.window - now
            }.max()
        }
    }

    func fail(_ name: String, from address: String, now: Int64) {
        failures.withLock { failures in
            if failures.count > LoginLimit.room {
                failures = failures.filter { $0.value.contains { now - $0 < LoginLimit.window } }
                if failures.count > LoginLimit.room { failures = [:] }
            }
            for (key, limit) in LoginLimit.keys(name, address) {
                let recent = (failures[key] ?? []).filter { now - $0 < LoginLimit.window }
                failures[key] = recent.suffix(limit - 1) + [now]
            }
        }
    }

    /// A success clears what the same person mistyped before.
    func succeed(_ name: String, from address: String) {
        failures.withLock { _ = $0.removeValue(forKey: LoginLimit.pair(name, address)) }
    }

    private static func pair(_ name: String, _ address: String) -> String { "pair \(name) \(address)" }

    private static func keys(_ name: String, _ address: String) -> [(String, Int)] {
        [
            (pair(name, address), limits.pair), ("name \(name)", limits.name), ("address \(address)", limits.address),
        ]
    }
}
