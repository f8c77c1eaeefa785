/// What one client may cost.
package struct ServerLimits: Hashable, Sendable {
    /// Bytes of a body; more is answered 413.
    package var bodyBytes = 1 << 20
    /// Bodies beyond that size that are read at a time; whoever sends one more is told to come again (503).
    package var largeBodies = 8
    /// Connections of each thread at a time, `mostOfThread` at most; more wait in the system's queue until others end.
    package var connectionsOfThread = 120
    /// Seconds that a connection may be silent.
    package var idleSeconds = 15
    /// Seconds from the first byte of a request, or the last answer, to the end of the answer; then the connection is cut, however
    /// busy it looks.
    package var exchangeSeconds = 60
    package var threads = 4

    /// What a thread can look after. The library takes 128 events at a time, and where it got as many it waits for the next one before it
    /// looks at any of them (libmicrohttpd 0.9.75 to 1.0.1, `MHD_epoll`): with 128 sockets ready at once nobody is answered until
    /// all of them have been silent for too long. Beside its connections a thread watches the listening socket and a pipe.
    package static let mostOfThread = 126

    package init() {}
}

/// Why a server could not begin.
package enum ServerError: Error, Hashable, Sendable {
    /// Not `ADDRESS:PORT` with a numeric address.
    case notAnAddress(String)
    case inUse(String)
    /// Ports below 1024 belong to root.
    case notPermitted(String)
    case system(String, reason: String)
}

/// What the server hands to its handler.
package enum Arrival: Sendable {
    case request(Request)
    /// A request that is answered without its body; the handler words the answer of that status.
    case refused(Request, Status)

    package var request: Request {
        switch self {
        case .request(let request), .refused(let request, _): request
        }
    }
}
