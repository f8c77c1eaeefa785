import Dispatch
import Synchronization

/// Work that falls into pieces, shared out among threads (Aufteilung).
enum SharedOut {
    /// What `make` gives for each number below `count`, in their order; who is done takes the next one.
    static func map<Value: Sendable>(
        _ count: Int, threads: Int, _ make: @Sendable (Int) -> Value
    ) -> [Value] {
        let next = Atomic(0)
        let made = Mutex<[Value?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(max(1, threads), count)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let value = make(index)
                made.withLock { $0[index] = value }
            }
        }
        return made.withLock { $0 }.compactMap(\.self)
    }
}
