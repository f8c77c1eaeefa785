import Domain

/// A feasible pair with its scores, by index.
struct RankedPair: Sendable {
    let tie: UInt64
    let applicant: Int32
    let vacancy: Int32
    /// At most 20,000.
    let mutual: UInt16
    let employer: UInt16
    let applicantScore: UInt16
    let needsPlan: Bool

    /// Better pairs first: score, then the keyed hash, then the order of ids. A total order.
    func isBetter(than other: RankedPair) -> Bool {
        if mutual != other.mutual { return mutual > other.mutual }
        if tie != other.tie { return tie < other.tie }
        return (applicant, vacancy) < (other.applicant, other.vacancy)
    }

    var row: MatchList.Row {
        MatchList.Row(
            applicant: applicant, vacancy: vacancy, employerScore: Int32(employer),
            applicantScore: Int32(applicantScore), mutualScore: Int32(mutual), needsPlan: needsPlan)
    }
}

/// The best pairs of one vacancy or applicant: all, or as many as are kept, in a heap with the worst on top.
///
/// What remains depends on the set of pairs alone, not on the order in which they come.
struct BestPairs: Sendable {
    private let limit: Int?
    private var heap: [RankedPair] = []

    init(limit: Int?) {
        self.limit = limit
    }

    var count: Int { heap.count }

    /// Best first.
    var sorted: [RankedPair] { heap.sorted { $0.isBetter(than: $1) } }

    /// The score from which a pair may belong to the best; its tie is then looked at.
    var bar: Int32 {
        guard let limit, heap.count >= limit, let worst = heap.first else { return 0 }
        return Int32(worst.mutual)
    }

    mutating func insert(_ pair: RankedPair) {
        guard let limit else {
            heap.append(pair)
            return
        }
        if heap.count < limit {
            // A list that is half full will mostly be full; to double its room would be too much.
            if heap.count == heap.capacity, 2 * heap.count >= limit { heap.reserveCapacity(limit) }
            heap.append(pair)
            siftUp()
        } else if let worst = heap.first, pair.isBetter(than: worst) {
            heap[0] = pair
            siftDown()
        }
    }

    /// Adds a pair that is not there yet, however good; nothing is inserted after that.
    mutating func keep(_ pair: RankedPair) {
        let isThere = heap.contains { ($0.applicant, $0.vacancy) == (pair.applicant, pair.vacancy) }
        if !isThere { heap.append(pair) }
    }

    mutating func insert(all other: BestPairs) {
        for pair in other.heap { insert(pair) }
    }

    private mutating func siftUp() {
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[parent].isBetter(than: heap[child]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var worst = parent
            let left = 2 * parent + 1
            if left < heap.count, heap[worst].isBetter(than: heap[left]) { worst = left }
            if left + 1 < heap.count, heap[worst].isBetter(than: heap[left + 1]) { worst = left + 1 }
            if worst == parent { return }
            heap.swapAt(worst, parent)
            parent = worst
        }
    }
}
