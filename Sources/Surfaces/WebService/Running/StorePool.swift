import Store
import Synchronization

/// The campaign's file, opened as often as there are requests at a time, and kept open between them.
final class StorePool: Sendable {
    /// A store that nobody uses. `@unchecked Sendable`: a store may move between threads while one at a time uses it, and
    /// whoever takes it from the pool is the only one who has it.
    private struct Parked: @unchecked Sendable {
        let store: CampaignStore
    }

    private let path: String
    private let parked = Mutex<[Parked]>([])

    init(path: String) {
        self.path = path
    }

    /// Lends a store to `body`.
    func use<Value>(_ body: (CampaignStore) throws -> Value) throws -> Value {
        let free = parked.withLock { $0.popLast() }
        let lent = try free ?? Parked(store: try CampaignStore.open(at: path))
        defer { parked.withLock { $0.append(lent) } }
        return try body(lent.store)
    }
}
