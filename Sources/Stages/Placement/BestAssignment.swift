/// The assignment with the largest total gain: each applicant at most once, each vacancy up to its openings.
///
/// One applicant after another is added along a shortest chain of moves, with prices that prove at the end that no
/// assignment gains more. Source: Edmonds, Karp (1972); Jonker, Volgenant (1987), with openings for columns.
package struct BestAssignment {
    private let graph: PairGraph
    private let gains: [Int]
    private let seatStart: [Int]
    /// Who sits where; −1 = free.
    private var seats: [Int32]
    private var filled: [Int32]
    private var seatOf: [Int32]
    /// The pair that each applicant has, or −1.
    package private(set) var held: [Int32]
    /// What an opening is worth; 0 where one is free.
    package private(set) var prices: [Int]
    /// What each applicant gains at these prices at most.
    private var worth: [Int]
    // One search: distance and pair of each vacancy that was reached, valid where the mark is this search's.
    private var distance: [Int]
    private var reachedBy: [Int32]
    private var mark: [Int32]
    private var isSettled: [Bool]
    private var settled: [Int32] = []
    private var queue = DistanceQueue()
    /// Pairs looked at.
    package private(set) var work = 0

    /// - Parameter gains: What each pair of the graph gains over leaving the applicant without a place; may be negative.
    package init(_ graph: PairGraph, gains: [Int]) {
        self.graph = graph
        self.gains = gains
        seatStart = graph.seats
        seats = Array(repeating: -1, count: seatStart.last ?? 0)
        filled = Array(repeating: 0, count: graph.openings.count)
        seatOf = Array(repeating: -1, count: graph.applicants)
        held = Array(repeating: -1, count: graph.applicants)
        prices = Array(repeating: 0, count: graph.openings.count)
        worth = Array(repeating: 0, count: graph.applicants)
        distance = Array(repeating: 0, count: graph.openings.count)
        reachedBy = Array(repeating: -1, count: graph.openings.count)
        mark = Array(repeating: -1, count: graph.openings.count)
        isSettled = Array(repeating: false, count: graph.openings.count)
    }

    package mutating func run() {
        for applicant in 0..<graph.applicants { add(applicant) }
    }

    /// Where a chain of moves ends.
    private enum End {
        /// Somebody gives up the place, or never gets one.
        case without(applicant: Int)
        case opening(vacancy: Int)
    }

    private mutating func add(_ applicant: Int) {
        var best = 0
        for pair in graph.pairs(of: applicant) where graph.openings[Int(graph.vacancy[pair])] > 0 {
            best = max(best, gains[pair] - prices[Int(graph.vacancy[pair])])
        }
        worth[applicant] = best
        guard best > 0 else { return }
        let (end, length) = shortestChain(from: applicant)
        for vacancy in settled.map(Int.init) where distance[vacancy] < length {
            let gain = length - distance[vacancy]
            prices[vacancy] += gain
            for seat in seatStart[vacancy]..<(seatStart[vacancy] + Int(filled[vacancy])) {
                worth[Int(seats[seat])] -= gain
            }
        }
        worth[applicant] -= length
        move(from: applicant, to: end)
    }

    private mutating func shortestChain(from applicant: Int) -> (end: End, length: Int) {
        for vacancy in settled { isSettled[Int(vacancy)] = false }
        settled.removeAll(keepingCapacity: true)
        queue.removeAll()
        var end = End.without(applicant: applicant)
        var length = worth[applicant]
        reach(from: applicant, at: 0, below: length, Int32(applicant))
        while let (near, vacancy) = queue.popFirst(), near < length {
            if isSettled[vacancy] { continue }
            isSettled[vacancy] = true
            settled.append(Int32(vacancy))
            if filled[vacancy] < graph.openings[vacancy] { return (.opening(vacancy: vacancy), near) }
            for seat in seatStart[vacancy]..<seatStart[vacancy + 1] {
                let other = Int(seats[seat])
                if near + worth[other] < length {
                    length = near + worth[other]
                    end = .without(applicant: other)
                }
                reach(from: other, at: near, below: length, Int32(applicant))
            }
        }
        return (end, length)
    }

    private mutating func reach(from applicant: Int, at near: Int, below limit: Int, _ search: Int32) {
        let own = worth[applicant]
        for pair in graph.pairs(of: applicant) {
            work += 1
            let vacancy = Int(graph.vacancy[pair])
            let far = near + own + prices[vacancy] - gains[pair]
            if far >= limit || isSettled[vacancy] || graph.openings[vacancy] == 0 { continue }
            if mark[vacancy] == search, distance[vacancy] <= far { continue }
            mark[vacancy] = search
            distance[vacancy] = far
            reachedBy[vacancy] = Int32(pair)
            queue.insert(far, vacancy)
        }
    }

    /// Moves everybody on the chain one step, from its end back to who was added.
    private mutating func move(from first: Int, to end: End) {
        var seat: Int
        var vacancy: Int
        switch end {
        case .without(let applicant):
            if applicant == first { return }
            vacancy = Int(graph.vacancy[Int(held[applicant])])
            seat = Int(seatOf[applicant])
            held[applicant] = -1
            seatOf[applicant] = -1
        case .opening(let open):
            vacancy = open
            seat = seatStart[open] + Int(filled[open])
            filled[open] += 1
        }
        while true {
            let pair = reachedBy[vacancy]
            let applicant = Int(graph.applicant[Int(pair)])
            let left = (seat: Int(seatOf[applicant]), pair: held[applicant])
            seats[seat] = Int32(applicant)
            seatOf[applicant] = Int32(seat)
            held[applicant] = pair
            if applicant == first { return }
            seat = left.seat
            vacancy = Int(graph.vacancy[Int(left.pair)])
        }
    }
}

/// Vacancies by their distance, the nearest first: a binary heap; outdated entries are passed over by the reader.
struct DistanceQueue {
    private var entries: [(distance: Int, vacancy: Int)] = []

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func insert(_ distance: Int, _ vacancy: Int) {
        var hole = entries.count
        entries.append((distance, vacancy))
        while hole > 0 {
            let parent = (hole - 1) / 2
            guard distance < entries[parent].distance else { break }
            entries[hole] = entries[parent]
            hole = parent
        }
        entries[hole] = (distance, vacancy)
    }

    mutating func popFirst() -> (distance: Int, vacancy: Int)? {
        guard let first = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return first }
        var hole = 0
        while true {
            var child = 2 * hole + 1
            guard child < entries.count else { break }
            if child + 1 < entries.count, entries[child + 1].distance < entries[child].distance { child += 1 }
            guard entries[child].distance < last.distance else { break }
            entries[hole] = entries[child]
            hole = child
        }
        entries[hole] = last
        return first
    }
}
