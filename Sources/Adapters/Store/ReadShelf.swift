import Domain
import Synchronization

/// What stages and pages read most of one file, kept in memory for all stores of a process until something of it changes
/// (Lesespeicher). Answers to proposals are no part of it, so that recording one leaves it as it is.
///
/// A class because stores on several threads share it.
package final class ReadShelf: Sendable {
    let inputs = Place<CampaignInputs>()
    let matches = Place<MatchResult?>()
    let lists = Place<Shortlists?>()

    package init() {}

    /// One thing that is kept. Whoever comes while it is read waits for it.
    final class Place<Value: Sendable>: Sendable {
        private let known = Mutex<(revision: Int, value: Value)?>(nil)

        /// What was read at that revision; a store that still sees an older one reads for itself.
        func value(at revision: Int, _ read: () throws(StoreError) -> Value) throws(StoreError) -> Value {
            let found = known.withLock { known -> Result<Value, StoreError>? in
                if let known, known.revision >= revision {
                    return known.revision == revision ? .success(known.value) : nil
                }
                do throws(StoreError) {
                    let value = try read()
                    known = (revision, value)
                    return .success(value)
                } catch { return .failure(error) }
            }
            guard let found else { return try read() }
            return try found.get()
        }
    }
}

extension CampaignStore {
    /// What is kept of it on the shelf, else what `read` reads. Within a change nothing is taken from the shelf nor put there:
    /// its lines of the log may be taken back, and others written under the same numbers.
    func shelved<Value: Sendable>(
        _ place: (ReadShelf) -> ReadShelf.Place<Value>, _ read: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        guard let shelf, !isChanging else { return try snapshot(read) }
        return try snapshot { () throws(StoreError) in
            try place(shelf).value(at: try inputRevision(), read)
        }
    }

    /// Whether this store is within a change that is not stored yet.
    package var isChanging: Bool { database.connection.isWriting }

    /// The number of the last line of the log that says that something changed of which plans are made, besides answers to
    /// proposals and lines of checklists that were done. What was decided at the gate counts.
    func inputRevision() throws(StoreError) -> Int {
        try database.first(
            """
            SELECT sequence FROM audit
            WHERE action NOT IN (\(CampaignStore.quiet))
              AND NOT (action = 'decided' AND field IN ('decisions', 'task_decisions'))
            ORDER BY sequence DESC LIMIT 1
            """, table: "audit"
        ) { (columns) throws(StoreError) in try columns.integer() } ?? 0
    }
}
