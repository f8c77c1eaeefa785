/// One run in which applicants propose, laid out for the processor.
///
/// A proposal reads four places that are apart: how far the applicant has come, the proposal, the vacancy, its seats. The vacancy
/// has the key of its last beside it, so that whom it turns away costs no look at the seats. A key holds the applicant's place with
/// the vacancy and, below it, the applicant. Seats are only put in order once the last has been filled. Who sits where at the end
/// says what everybody has, and is therefore not written down on the way.
struct ApplicantProposals {
    private struct Vacancy {
        /// The key of the last of those seated; above all while there is room, below all where nobody is ever taken.
        var last: UInt64
        /// Its first seat.
        let first: Int32
        var room: Int32
    }

    private let start: UnsafeBufferPointer<Int32>
    private let proposals: UnsafeBufferPointer<StrictPreferences.Proposal>
    /// The next proposal of each applicant.
    private let next: UnsafeMutableBufferPointer<Int32>
    /// One more than there are, so that the seats of each end where those of the next begin.
    private let vacancies: UnsafeMutableBufferPointer<Vacancy>
    /// Of full vacancies heaps, the last on top.
    private let seats: UnsafeMutableBufferPointer<UInt64>

    /// The pair that each applicant has at the end, or −1.
    static func held(_ graph: PairGraph, _ preferences: StrictPreferences) -> [Int32] {
        var next = Array(graph.start.dropLast())
        var vacancies: [Vacancy] = []
        vacancies.reserveCapacity(graph.openings.count + 1)
        var first: Int32 = 0
        for openings in graph.openings + [0] {
            vacancies.append(Vacancy(last: openings > 0 ? .max : 0, first: first, room: openings))
            first += openings
        }
        return next.withUnsafeMutableBufferPointer { next in
            vacancies.withUnsafeMutableBufferPointer { vacancies in
                withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Int(first)) { seats in
                    graph.start.withUnsafeBufferPointer { start in
                        preferences.proposals.withUnsafeBufferPointer { proposals in
                            let run = ApplicantProposals(
                                start: start, proposals: proposals, next: next, vacancies: vacancies, seats: seats)
                            return run.held(order: preferences.order)
                        }
                    }
                }
            }
        }
    }

    private func held(order: [Int32]) -> [Int32] {
        for first in next.indices {
            var asking = Int32(truncatingIfNeeded: first)
            while asking >= 0 { asking = propose(asking) }
        }
        var held = [Int32](repeating: -1, count: next.count)
        for number in 0..<(vacancies.count - 1) {
            let seated = Int(vacancies[number].first)..<Int(vacancies[number + 1].first - vacancies[number].room)
            for seat in seated {
                let applicant = Int(truncatingIfNeeded: seats[seat] & 0xFFFF_FFFF)
                held[applicant] = order[Int(next[applicant]) - 1]
            }
        }
        return held
    }

    /// Lets an applicant ask until a vacancy takes them; answers whom it puts out for that, or −1.
    @inline(__always)
    private func propose(_ applicant: Int32) -> Int32 {
        var proposal = next[Int(applicant)]
        let end = start[Int(applicant) + 1]
        while proposal < end {
            let asked = proposals[Int(proposal)]
            proposal &+= 1
            let key = UInt64(UInt32(bitPattern: asked.place)) << 32 | UInt64(UInt32(bitPattern: applicant))
            let number = Int(asked.vacancy)
            let last = vacancies[number].last
            guard key < last else { continue }
            next[Int(applicant)] = proposal
            if vacancies[number].room > 0 {
                seat(key, at: number)
                return -1
            }
            let (first, count) = row(number)
            sink(key, from: 0, first, count)
            vacancies[number].last = seats[first]
            return Int32(truncatingIfNeeded: last & 0xFFFF_FFFF)
        }
        next[Int(applicant)] = proposal
        return -1
    }

    private func row(_ number: Int) -> (first: Int, count: Int) {
        let first = vacancies[number].first
        return (Int(first), Int(vacancies[number + 1].first &- first))
    }

    /// Takes somebody where there is room, and puts the seats in order if that was the last.
    private func seat(_ key: UInt64, at number: Int) {
        let (first, count) = row(number)
        let room = Int(vacancies[number].room)
        seats[first + count - room] = key
        vacancies[number].room = Int32(truncatingIfNeeded: room - 1)
        guard room == 1 else { return }
        for place in (0..<(count / 2)).reversed() { sink(seats[first + place], from: place, first, count) }
        vacancies[number].last = seats[first]
    }

    /// Puts a key into a heap in place of the one at a place, at or below that.
    @inline(__always)
    private func sink(_ key: UInt64, from place: Int, _ first: Int, _ count: Int) {
        var hole = place
        while true {
            var child = 2 * hole + 1
            guard child < count else { break }
            if child + 1 < count, seats[first + child] < seats[first + child + 1] { child += 1 }
            guard key < seats[first + child] else { break }
            seats[first + hole] = seats[first + child]
            hole = child
        }
        seats[first + hole] = key
    }
}
