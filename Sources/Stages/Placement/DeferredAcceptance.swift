/// The stable placement that is best for one side: that side proposes, the other keeps the best it has been offered.
///
/// Source: Gale, Shapley, "College admissions and the stability of marriage" (1962). Linear in the pairs, but for the
/// logarithm of the openings.
package enum DeferredAcceptance {
    /// The pair that each applicant has at the end, or −1; applicants propose.
    package static func applicantsPropose(_ graph: PairGraph, _ preferences: StrictPreferences) -> [Int32] {
        var held = [Int32](repeating: -1, count: graph.applicants)
        var next = graph.start
        var seats = SeatHeaps(graph)
        for first in 0..<graph.applicants {
            var proposer = first
            while next[proposer] < graph.start[proposer + 1] {
                let pair = preferences.order[Int(next[proposer])]
                next[proposer] += 1
                let vacancy = Int(graph.vacancy[Int(pair)])
                if seats.hasRoom(vacancy) {
                    seats.seat(pair, at: vacancy, preferences.employerPlace)
                    held[proposer] = pair
                    break
                }
                guard let worst = seats.worst(of: vacancy),
                    preferences.employerPlace[Int(pair)] < preferences.employerPlace[Int(worst)]
                else { continue }
                seats.replaceWorst(of: vacancy, by: pair, preferences.employerPlace)
                held[proposer] = pair
                proposer = Int(graph.applicant[Int(worst)])
                held[proposer] = -1
            }
        }
        return held
    }

    /// The same where employers propose.
    package static func employersPropose(_ graph: PairGraph, _ preferences: StrictPreferences) -> [Int32] {
        var held = [Int32](repeating: -1, count: graph.applicants)
        var filled = [Int32](repeating: 0, count: graph.openings.count)
        var next = preferences.columnStart
        var waiting = Array(graph.openings.indices.reversed())
        while let vacancy = waiting.popLast() {
            while filled[vacancy] < graph.openings[vacancy], next[vacancy] < preferences.columnStart[vacancy + 1] {
                let pair = preferences.columnOrder[Int(next[vacancy])]
                next[vacancy] += 1
                let applicant = Int(graph.applicant[Int(pair)])
                let former = held[applicant]
                if former >= 0 {
                    guard preferences.applicantPlace[Int(pair)] < preferences.applicantPlace[Int(former)] else {
                        continue
                    }
                    let left = Int(graph.vacancy[Int(former)])
                    filled[left] -= 1
                    waiting.append(left)
                }
                held[applicant] = pair
                filled[vacancy] += 1
            }
        }
        return held
    }
}

/// Who sits at each vacancy, the worst on top: one heap for each, all in one row.
private struct SeatHeaps {
    private let start: [Int]
    private var count: [Int32]
    private var seats: [Int32]

    init(_ graph: PairGraph) {
        start = graph.seats
        count = [Int32](repeating: 0, count: graph.openings.count)
        seats = [Int32](repeating: -1, count: start.last ?? 0)
    }

    func hasRoom(_ vacancy: Int) -> Bool { start[vacancy] + Int(count[vacancy]) < start[vacancy + 1] }

    func worst(of vacancy: Int) -> Int32? { count[vacancy] > 0 ? seats[start[vacancy]] : nil }

    mutating func seat(_ pair: Int32, at vacancy: Int, _ places: [Int32]) {
        let base = start[vacancy]
        var hole = Int(count[vacancy])
        count[vacancy] += 1
        while hole > 0 {
            let parent = (hole - 1) / 2
            guard places[Int(seats[base + parent])] < places[Int(pair)] else { break }
            seats[base + hole] = seats[base + parent]
            hole = parent
        }
        seats[base + hole] = pair
    }

    mutating func replaceWorst(of vacancy: Int, by pair: Int32, _ places: [Int32]) {
        let base = start[vacancy]
        let end = Int(count[vacancy])
        var hole = 0
        while true {
            var child = 2 * hole + 1
            guard child < end else { break }
            if child + 1 < end, places[Int(seats[base + child])] < places[Int(seats[base + child + 1])] { child += 1 }
            guard places[Int(pair)] < places[Int(seats[base + child])] else { break }
            seats[base + hole] = seats[base + child]
            hole = child
        }
        seats[base + hole] = pair
    }
}
