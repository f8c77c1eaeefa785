import Glibc
import Synchronization

/// Cuts connections that take too long: the library's own timeout begins anew with every byte, so that a client which sends
/// one byte every few seconds would stay for ever.
///
/// A class because it owns a thread. Sockets are named only under the lock, and a socket leaves the table before it is closed, so
/// that no number is cut that belongs to another connection by then.
final class Deadlines: Sendable {
    private struct State {
        var began: [Int32: ContinuousClock.Instant] = [:]
        var isOver = false
    }

    private let state = Mutex(State())
    private let limit: Duration

    init(seconds: Int) {
        limit = .seconds(seconds)
    }

    /// A connection was opened, or has had its answer: its time begins anew.
    func begin(_ socket: Int32) {
        guard socket >= 0 else { return }
        state.withLock { $0.began[socket] = .now }
    }

    /// The connection is about to be closed.
    func end(_ socket: Int32) {
        state.withLock { _ = $0.began.removeValue(forKey: socket) }
    }

    /// Starts the thread that looks after the table; it ends after `finish`.
    func watch() {
        var thread = pthread_t()
        let box = Unmanaged.passRetained(self)
        let status = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Deadlines>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        precondition(status == 0, "the system has no thread left")
        pthread_detach(thread)
    }

    func finish() {
        state.withLock { $0.isOver = true }
    }

    private func run() {
        while true {
            usleep(200_000)
            let now = ContinuousClock.now
            let isOver = state.withLock { state in
                // Shut down, not closed: the library finds the end of the connection and closes it itself.
                for (socket, began) in state.began where now - began > limit { shutdown(socket, Int32(SHUT_RDWR)) }
                return state.isOver
            }
            if isOver { return }
        }
    }
}
