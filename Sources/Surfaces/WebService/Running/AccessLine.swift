import Calendar
import HTTP

/// A line of the access log: when, what, how it ended, how long it took, and who. It holds neither addresses nor what stands
/// behind question marks, where names are searched for.
struct AccessLine {
    let now: Int64
    let method: Method
    /// Nil for an address that no route has.
    let place: String?
    let status: Status
    let duration: Duration
    /// Nil for somebody who is not signed in.
    let actor: String?

    /// `2026-11-21T09:00:00Z GET /applicants/B017 200 12ms anna`
    var text: String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        return "\(AccessLine.moment(now)) \(AccessLine.word(method)) \(place ?? "-") \(status.rawValue) "
            + "\(milliseconds)ms \(actor ?? "-")"
    }

    /// The path with tokens cut to their first six characters.
    static func place(_ route: Route, _ values: [String: String]) -> String {
        var values = values
        if let token = values["token"] { values["token"] = String(token.prefix(6)) }
        return route.pattern.address(names: values)
    }

    /// A method that we do not know could be any text.
    private static func word(_ method: Method) -> String {
        if case .other = method { "?" } else { method.word }
    }

    private static func moment(_ seconds: Int64) -> String {
        let (day, rest) = (seconds / 86_400, seconds % 86_400)
        let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(CivilDate(dayNumber: Int32(day)).iso)T\(clock.joined(separator: ":"))Z"
    }
}
