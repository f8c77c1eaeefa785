import Dispatch
import Synchronization

/// Items that are worked on together, by whoever comes first: a thread that has nothing else to do, or the one that needs the results.
package final class WorkBlock<Item: Sendable, Result: Sendable>: Sendable {
    let items: [Item]
    private let work: @Sendable (Item) -> Result
    private let isTaken = Atomic(false)
    private let found = Mutex<[Result]>([])
    private let isDone = DispatchSemaphore(value: 0)

    /// - Parameter work: What becomes of an item; it asks nothing of the others.
    package init(_ items: [Item], _ work: @escaping @Sendable (Item) -> Result) {
        self.items = items
        self.work = work
    }

    /// Lets another thread begin.
    package func begin() { DispatchQueue.global().async { self.run() } }

    /// What became of each item, in their order; asked once.
    package func results() -> [Result] {
        run()
        isDone.wait()
        return found.withLock { $0 }
    }

    /// Works, where nobody has begun to.
    private func run() {
        guard !isTaken.exchange(true, ordering: .acquiringAndReleasing) else { return }
        let results = items.map(work)
        found.withLock { $0 = results }
        isDone.signal()
    }
}
