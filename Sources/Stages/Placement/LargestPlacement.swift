/// How many of some applicants can be placed at all, whatever anybody prefers: a bound for every placement.
///
/// Source: Hopcroft, Karp, "An n^(5/2) algorithm for maximum matchings in bipartite graphs" (1973).
struct LargestPlacement {
    private let graph: PairGraph
    private let seatStart: [Int]
    private var seats: [Int32]
    private var filled: [Int32]
    private var isPlaced: [Bool]
    private var level: [Int32]
    private var cursor: [Int32]

    init(_ graph: PairGraph) {
        self.graph = graph
        seatStart = graph.seats
        seats = Array(repeating: -1, count: seatStart.last ?? 0)
        filled = Array(repeating: 0, count: graph.openings.count)
        isPlaced = Array(repeating: false, count: graph.applicants)
        level = Array(repeating: -1, count: graph.applicants)
        cursor = graph.start
    }

    /// - Parameter among: The applicants' numbers.
    static func count(_ graph: PairGraph, among applicants: [Int]) -> Int {
        var search = LargestPlacement(graph)
        var placed = 0
        while true {
            guard search.layer(applicants) else { return placed }
            search.cursor = graph.start
            for applicant in applicants where !search.isPlaced[applicant] {
                if search.augment(from: applicant) { placed += 1 }
            }
        }
    }

    /// Numbers applicants by their distance from one without a place; false where no vacancy with room is in reach.
    private mutating func layer(_ applicants: [Int]) -> Bool {
        for index in level.indices { level[index] = -1 }
        var queue = applicants.filter { !isPlaced[$0] }
        for applicant in queue { level[applicant] = 0 }
        var isSeen = [Bool](repeating: false, count: graph.openings.count)
        var isOpen = false
        var next = 0
        while next < queue.count {
            let applicant = queue[next]
            next += 1
            for pair in graph.pairs(of: applicant) {
                let vacancy = Int(graph.vacancy[pair])
                if isSeen[vacancy] { continue }
                isSeen[vacancy] = true
                if filled[vacancy] < graph.openings[vacancy] { isOpen = true }
                for seat in seatStart[vacancy]..<(seatStart[vacancy] + Int(filled[vacancy])) {
                    let other = Int(seats[seat])
                    if level[other] < 0 {
                        level[other] = level[applicant] + 1
                        queue.append(other)
                    }
                }
            }
        }
        return isOpen
    }

    /// Moves people one step each so that one more finds a place; a stack of its own, since chains can be long.
    private mutating func augment(from first: Int) -> Bool {
        // Each step: who moves, and into which seat of the vacancy that the cursor points at.
        var path: [(applicant: Int, seat: Int)] = [(first, -1)]
        while let step = path.last {
            let applicant = step.applicant
            guard cursor[applicant] < graph.start[applicant + 1] else {
                path.removeLast()
                continue
            }
            let vacancy = Int(graph.vacancy[Int(cursor[applicant])])
            if filled[vacancy] < graph.openings[vacancy] {
                path[path.count - 1].seat = seatStart[vacancy] + Int(filled[vacancy])
                filled[vacancy] += 1
                for step in path { seats[step.seat] = Int32(step.applicant) }
                isPlaced[first] = true
                return true
            }
            let begin = max(step.seat + 1, seatStart[vacancy])
            let free = (begin..<seatStart[vacancy + 1]).first { level[Int(seats[$0])] == level[applicant] + 1 }
            guard let free else {
                cursor[applicant] += 1
                path[path.count - 1].seat = -1
                continue
            }
            path[path.count - 1].seat = free
            path.append((Int(seats[free]), -1))
        }
        return false
    }
}
