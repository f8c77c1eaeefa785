/// The stable placement that is best for one side: that side proposes, the other keeps the best it has been offered.
///
/// Source: Gale, Shapley, "College admissions and the stability of marriage" (1962). Linear in the pairs, but for the
/// logarithm of the openings.
package enum DeferredAcceptance {
    /// The pair that each applicant has at the end, or −1; applicants propose.
    package static func applicantsPropose(_ graph: PairGraph, _ preferences: StrictPreferences) -> [Int32] {
        let (start, applicant, openings) = (graph.start, graph.applicant, graph.openings)
        let proposals = preferences.proposals
        /// The place on the applicant's list of the proposal that is held, or −1.
        var held = [Int32](repeating: -1, count: graph.applicants)
        var next = start
        let base = graph.seats
        var taken = [Int32](repeating: 0, count: openings.count)
        var seats = [UInt64](repeating: 0, count: base.last ?? 0)
        for first in 0..<graph.applicants {
            var proposer = first
            while next[proposer] < start[proposer + 1] {
                let proposal = next[proposer]
                next[proposer] = proposal + 1
                let vacancy = Int(proposals[Int(proposal)].vacancy)
                let key =
                    UInt64(UInt32(bitPattern: proposals[Int(proposal)].place)) << 32
                    | UInt64(UInt32(bitPattern: proposal))
                let (top, count) = (base[vacancy], Int(taken[vacancy]))
                if count < openings[vacancy] {
                    taken[vacancy] += 1
                    rise(key, in: &seats, top, count)
                    held[proposer] = proposal
                    break
                }
                guard count > 0, key < seats[top] else { continue }
                let loser = Int(applicant[Int(seats[top] & 0xFFFF_FFFF)])
                sink(key, in: &seats, top, count)
                held[proposer] = proposal
                proposer = loser
                held[loser] = -1
            }
        }
        return held.map { $0 < 0 ? -1 : preferences.order[Int($0)] }
    }

    // Who sits at each vacancy, the worst on top: one heap for each, all in one row. A key has the place with the vacancy
    // in its upper half and the proposal in its lower.

    @inline(__always)
    private static func rise(_ key: UInt64, in seats: inout [UInt64], _ top: Int, _ count: Int) {
        var hole = count
        while hole > 0 {
            let parent = (hole - 1) / 2
            guard seats[top + parent] < key else { break }
            seats[top + hole] = seats[top + parent]
            hole = parent
        }
        seats[top + hole] = key
    }

    @inline(__always)
    private static func sink(_ key: UInt64, in seats: inout [UInt64], _ top: Int, _ count: Int) {
        var hole = 0
        while true {
            var child = 2 * hole + 1
            guard child < count else { break }
            if child + 1 < count, seats[top + child] < seats[top + child + 1] { child += 1 }
            guard key < seats[top + child] else { break }
            seats[top + hole] = seats[top + child]
            hole = child
        }
        seats[top + hole] = key
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
