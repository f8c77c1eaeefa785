import Store
import Synchronization

/// The campaign's file, opened as often as there are requests at a time, and kept open between them.
final class StorePool: Sendable {
    /// A store that nobody uses. `@unchecked Sendable`: a store may move between threads while one at a time uses it, and
    /// whoever takes it from the pool is the only one who has it.
    private struct Parked: @unchecked Sendable {
        let lent: LentStore
    }

    private let path: String
    private let shelf = ReadShelf()
    private let parked = Mutex<[Parked]>([])

    init(path: String) {
        self.path = path
    }

    /// Lends a store to `body`.
    func use<Value>(_ body: (LentStore) throws -> Value) throws -> Value {
        let free = parked.withLock { $0.popLast() }
        let parcel = try free ?? Parked(lent: LentStore(try opened()))
        defer { parked.withLock { $0.append(parcel) } }
        return try body(parcel.lent)
    }

    private func opened() throws -> CampaignStore {
        // What is read often lies on the shelf once for all of them; a cache of each would hold the same pages several times.
        let store = try CampaignStore.open(at: path, cacheKilobytes: 256)
        store.shelf = shelf
        return store
    }
}

/// A store of the pool with what every request asks first: which versions the file has, and whose a session is. The answers are
/// kept for a second at most, and only while nobody has written to the file since.
final class LentStore {
    let store: CampaignStore
    private var known: Known?

    private struct Known {
        let mark: FileMark
        let now: Int64
        let version: FileVersion
        var sessions: [String: Visitor] = [:]
    }

    init(_ store: CampaignStore) {
        self.store = store
    }

    /// Which versions the file has now, and whose session that cookie opens; nil where it opens none.
    func admission(_ cookie: String?, now: Int64) throws -> (version: FileVersion, visitor: Visitor?) {
        let current = try current(now)
        guard let cookie else { return (current.version, nil) }
        if let visitor = current.sessions[cookie] { return (current.version, visitor) }
        guard let session = AccessToken(cookie), let who = try store.signedIn(by: session, now: now) else {
            return (current.version, nil)
        }
        let visitor = Visitor(who: who, session: session, formToken: session.derived(for: "forms"))
        // Between the two somebody may have written; then the answer is newer than the mark, and holds this once.
        if try store.mark() == current.mark { known?.sessions[cookie] = visitor }
        return (current.version, visitor)
    }

    private func current(_ now: Int64) throws -> Known {
        let mark = try store.mark()
        if let known, known.mark == mark, known.now == now { return known }
        let fresh = Known(
            mark: mark, now: now,
            version: FileVersion(
                revision: try store.revision(), planRevision: try store.planRevision(), day: now / 86_400))
        known = fresh
        return fresh
    }
}

/// Somebody who is signed in.
struct Visitor {
    let who: SignedIn
    let session: AccessToken
    /// What every form of theirs carries.
    let formToken: String
}

/// What pages are made from: as long as it stays, they stay.
struct FileVersion: Hashable {
    /// The last line of the log that says that something changed.
    let revision: Int
    /// The same of what plans are made of: what forms carry.
    let planRevision: Int
    /// Days since 1970-01-01 UTC: what is due depends on it.
    let day: Int64
}
