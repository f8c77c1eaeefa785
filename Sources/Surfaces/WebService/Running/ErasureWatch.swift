import Store
import Synchronization

/// Sees when somebody was erased, here or by a command, so that nothing that waits in memory outlives them. A class because all
/// threads share it.
final class ErasureWatch: Sendable {
    /// The last line of the log that was looked at.
    private let looked = Mutex<Int?>(nil)

    /// Whether anybody was erased since this was asked last, as far as the line of that number; at the start nothing waits yet.
    func saw(_ store: CampaignStore, at line: Int) throws(StoreError) -> Bool {
        let last = looked.withLock { looked in
            defer { looked = max(looked ?? line, line) }
            return looked ?? line
        }
        return line > last ? try store.hasErasure(after: last) : false
    }
}

extension Hall {
    /// Forgets files and proposals of which somebody may be a part who was erased, and files that waited too long.
    ///
    /// - Parameter line: A line of the log up to which it is asked: its last one, or the last that changed something.
    func forgetErased(_ store: CampaignStore, at line: Int, now: Int64) throws(StoreError) {
        uploads.sweep(now: now)
        guard try erasures.saw(store, at: line) else { return }
        uploads.clear()
        planning.forget()
        forget()
    }
}
