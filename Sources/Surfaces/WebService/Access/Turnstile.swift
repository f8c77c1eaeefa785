import Glibc
import Synchronization

/// Lets so many in at a time; the others wait. For work that takes much memory.
final class Turnstile: Sendable {
    private let free: Mutex<Int>

    init(_ places: Int) {
        free = Mutex(places)
    }

    func run<Value>(_ body: () throws -> Value) rethrows -> Value {
        while !take() { usleep(5_000) }
        defer { free.withLock { $0 += 1 } }
        return try body()
    }

    /// The same for who may come again later; nil where no place is free now.
    func attempt<Value>(_ body: () throws -> Value) rethrows -> Value? {
        guard take() else { return nil }
        defer { free.withLock { $0 += 1 } }
        return try body()
    }

    private func take() -> Bool {
        free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
    }
}
