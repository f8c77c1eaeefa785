import Dispatch

/// Open pairs with their scores, row by row (compressed rows); good until the call that was handed them returns.
package struct PairRows {
    /// The most pairs at a time, a row more or less: they stay in the cache until they are read.
    static let size = 65_536

    /// The vacancy of each row. It has several rows, in each other applicants.
    package let vacancies: UnsafeBufferPointer<Int32>
    /// Where each row begins, and the end.
    package let starts: UnsafeBufferPointer<Int32>
    /// The applicants of all rows, ascending in each.
    package let applicants: UnsafeBufferPointer<Int32>
    package let scores: UnsafeBufferPointer<Int16>
}

extension PairTables {
    /// Hands every open pair with its score to `body`, some rows at a time, and gives what each worker has made of its own.
    ///
    /// Pairs are never kept: there are too many of them in a country. Which worker sees which rows depends on `threads`, so what
    /// is made of them should not depend on their order.
    package func forEachRows<State: Sendable>(
        threads: Int = 1, into start: State, _ body: @Sendable (inout State, PairRows) -> Void
    ) -> [State] {
        let layout = ScanLayout(self)
        var states = [State](repeating: start, count: layout.workers(threads))
        states.withUnsafeMutableBufferPointer { buffer in
            // Each worker has a place of its own.
            nonisolated(unsafe) let states = buffer
            layout.eachWorker(threads) { worker, scan, blocks in
                let rows = RowBuffer()
                for block in blocks {
                    scan.block = block
                    scan.write(layout, rows) { body(&states[worker], $0) }
                }
                rows.flush { body(&states[worker], $0) }
            }
        }
        return states
    }
}

extension ScanLayout {
    func workers(_ threads: Int) -> Int { max(1, min(threads, blocks.count)) }

    /// Shares the blocks out among workers that have a scan each.
    func eachWorker(_ threads: Int, _ body: @Sendable (_ worker: Int, BlockScan, _ blocks: [Block]) -> Void) {
        let workers = workers(threads)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            body(worker, BlockScan(self), stride(from: worker, to: blocks.count, by: workers).map { blocks[$0] })
        }
    }
}

extension BlockScan {
    fileprivate func write(_ layout: ScanLayout, _ rows: RowBuffer, _ flush: (PairRows) -> Void) {
        var group: Int32 = -1
        for offer in layout.offers[block.kind] {
            if group != offer.group { list(offer.group) }
            group = offer.group
            if count == 0 { continue }
            let target = rows.add(offer.vacancy, count)
            target.applicants.update(from: numbers, count: count)
            score(offer, into: target.scores)
            if rows.isFull { rows.flush(flush) }
        }
    }
}

/// Room for rows that are handed on once it is full.
private final class RowBuffer {
    private let vacancies: UnsafeMutablePointer<Int32>
    private let starts: UnsafeMutablePointer<Int32>
    private let applicants: UnsafeMutablePointer<Int32>
    private let scores: UnsafeMutablePointer<Int16>
    private var rows = 0
    private var pairs = 0

    init() {
        let size = PairRows.size + ScanLayout.blockSize
        vacancies = .allocate(capacity: size)
        starts = .allocate(capacity: size + 1)
        applicants = .allocate(capacity: size)
        scores = .allocate(capacity: size)
        starts[0] = 0
    }

    deinit {
        vacancies.deallocate()
        starts.deallocate()
        applicants.deallocate()
        scores.deallocate()
    }

    var isFull: Bool { pairs >= PairRows.size }

    /// Room for a row that is not empty; it has to be filled.
    func add(
        _ vacancy: Int32, _ count: Int
    ) -> (applicants: UnsafeMutablePointer<Int32>, scores: UnsafeMutablePointer<Int16>) {
        let target = (applicants + pairs, scores + pairs)
        vacancies[rows] = vacancy
        rows += 1
        pairs += count
        starts[rows] = Int32(pairs)
        return target
    }

    func flush(_ body: (PairRows) -> Void) {
        if rows == 0 { return }
        body(
            PairRows(
                vacancies: UnsafeBufferPointer(start: vacancies, count: rows),
                starts: UnsafeBufferPointer(start: starts, count: rows + 1),
                applicants: UnsafeBufferPointer(start: applicants, count: pairs),
                scores: UnsafeBufferPointer(start: scores, count: pairs)))
        (rows, pairs) = (0, 0)
    }
}
