import HTTP
import Synchronization

/// Counters in the text format of Prometheus (version 0.0.4); none names a person or an address.
final class Metrics: Sendable {
    private struct Key: Hashable, Comparable {
        let method: String
        let route: String
        let status: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }
    }

    private struct Counts {
        var answers: [Key: (count: Int, microseconds: Int64)] = [:]
        var failures = 0
        var refusedLogins = 0
        var kept = 0
    }

    private let counts = Mutex(Counts())

    func count(_ route: Route?, _ status: Status, _ duration: Duration) {
        let key = Key(
            method: route?.method.word ?? "-", route: route?.pattern.text ?? "-", status: status.rawValue)
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        counts.withLock { counts in
            let known = counts.answers[key] ?? (0, 0)
            counts.answers[key] = (known.count + 1, known.microseconds + microseconds)
        }
    }

    func answerFromShelf() { counts.withLock { $0.kept += 1 } }
    func fail() { counts.withLock { $0.failures += 1 } }
    func refuseLogin() { counts.withLock { $0.refusedLogins += 1 } }

    /// All counters, in the order of the routes.
    var text: String {
        let counts = counts.withLock { $0 }
        var lines = [
            "# HELP lotse_requests_total Requests answered.", "# TYPE lotse_requests_total counter",
        ]
        let keys = counts.answers.keys.sorted()
        lines += keys.map { "lotse_requests_total\(Metrics.labels($0)) \(counts.answers[$0]?.count ?? 0)" }
        lines += [
            "# HELP lotse_request_microseconds_total Time spent answering.",
            "# TYPE lotse_request_microseconds_total counter",
        ]
        lines += keys.map {
            "lotse_request_microseconds_total\(Metrics.labels($0)) \(counts.answers[$0]?.microseconds ?? 0)"
        }
        lines += [
            "# HELP lotse_kept_pages_total Pages answered as they were kept.",
            "# TYPE lotse_kept_pages_total counter", "lotse_kept_pages_total \(counts.kept)",
            "# HELP lotse_failures_total Requests that failed by a fault of the program or its file.",
            "# TYPE lotse_failures_total counter", "lotse_failures_total \(counts.failures)",
            "# HELP lotse_refused_logins_total Attempts to sign in that were refused.",
            "# TYPE lotse_refused_logins_total counter", "lotse_refused_logins_total \(counts.refusedLogins)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func labels(_ key: Key) -> String {
        "{method=\"\(key.method)\",route=\"\(key.route)\",status=\"\(key.status)\"}"
    }
}
