import Domain

/// Finds the best runs for the parties of one hub that only hired vehicles can fetch.
///
/// Hired vehicles come as often as they are ordered, so that runs never stand in each other's way, and a plan is a division of the
/// parties into runs. Parties are taken in the order in which they are ready. What the past leaves open are the runs that
/// somebody can still join: those whose first party may still wait. Of all plans so far with the same open runs only the best is
/// kept, so that the number of states grows with how many arrive within the longest wait, and not with how many there are.
struct HiredSearch {
    private let compiled: CompiledPickups
    /// By when they are ready.
    private let parties: [Int]
    private let vehicles: [Int]
    private let nobodyElse: Schedule
    private let limit: Int
    private(set) var work = 0
    /// What the best run of each set that was looked at adds to the tally; nil = there is none.
    private var tallies: [UInt64: Tally?] = [:]
    private var seats: [UInt64: Bool] = [:]
    /// Where each state came from, and the sets whose runs ended on the way.
    private var steps: [(from: Int, ended: [UInt64])] = []

    /// A set of parties by their bits, and the last minute at which it can leave.
    private struct Open: Hashable {
        var set: UInt64
        var latest: Int
    }

    private struct State {
        var open: [Open]
        var tally: Tally
        var step: Int
    }

    /// Sets are counted by the bits of a word.
    private static let most = 64

    init(_ compiled: CompiledPickups, parties: [Int], work limit: Int) {
        self.compiled = compiled
        self.limit = limit
        self.parties = parties.sorted {
            (compiled.parties[$0].ready, $0) < (compiled.parties[$1].ready, $1)
        }
        vehicles = compiled.vehicles.indices.filter { compiled.vehicles[$0].source.isHired }
        nobodyElse = Schedule(compiled)
    }

    /// The runs of the best plan; nil where the work does not suffice, or not every route is tried.
    mutating func run() -> [Run]? {
        var found: [Run] = []
        for stretch in stretches() {
            let doors = Set(stretch.map { compiled.parties[$0].destination })
            guard stretch.count <= HiredSearch.most, doors.count <= CompiledPickups.permutedStops,
                let best = solved(stretch)
            else { return nil }
            found += best
        }
        return found
    }

    /// The parties cut where nobody waits any more.
    private func stretches() -> [[Int]] {
        var result: [[Int]] = []
        var latest = Int.min
        for party in parties {
            if compiled.parties[party].ready > latest { result.append([]) }
            result[result.count - 1].append(party)
            latest = max(latest, compiled.parties[party].latest)
        }
        return result
    }

    private mutating func solved(_ stretch: [Int]) -> [Run]? {
        tallies.removeAll(keepingCapacity: true)
        seats.removeAll(keepingCapacity: true)
        steps = [(from: -1, ended: [])]
        var states = [State(open: [], tally: .zero, step: 0)]
        for index in stretch.indices {
            states = joined(ended(states, before: compiled.parties[stretch[index]].ready, stretch), index, stretch)
            guard work < limit else { return nil }
        }
        guard let last = ended(states, before: Int.max, stretch).first else { return nil }
        var sets: [UInt64] = []
        var step = last.step
        while step >= 0 {
            sets += steps[step].ended
            step = steps[step].from
        }
        var best: [Run] = []
        for set in sets { best += [run(set, stretch)].compactMap(\.self) }
        return best
    }

    /// Ends the runs that have to leave before a minute; of states that are alike then the best stays, in the order of the first.
    private mutating func ended(_ states: [State], before minute: Int, _ stretch: [Int]) -> [State] {
        var (result, index) = ([State](), [[Open]: Int]())
        for state in states {
            guard state.open.contains(where: { $0.latest < minute }) else {
                keep(state, &result, &index)
                continue
            }
            let leaving = state.open.filter { $0.latest < minute }
            var next = state
            var canLeave = true
            for open in leaving {
                guard let tally = tally(open.set, stretch) else {
                    canLeave = false
                    break
                }
                next.tally += tally
            }
            guard canLeave else { continue }
            next.open.removeAll { $0.latest < minute }
            next.step = steps.count
            steps.append((from: state.step, ended: leaving.map(\.set)))
            keep(next, &result, &index)
        }
        return result
    }

    private func keep(_ state: State, _ states: inout [State], _ index: inout [[Open]: Int]) {
        guard let known = index[state.open] else {
            index[state.open] = states.count
            states.append(state)
            return
        }
        if compiled.ladder.isBetter(state.tally, than: states[known].tally) { states[known] = state }
    }

    /// Puts a party into a run of its own, or into one that is open; leaves it where it cannot ride or its run makes the plan worse.
    private mutating func joined(_ states: [State], _ index: Int, _ stretch: [Int]) -> [State] {
        let party = compiled.parties[stretch[index]]
        let own = UInt64(1) << index
        let mayStay = tally(own, stretch).map { compiled.ladder.sign($0) >= 0 } ?? true
        var result: [State] = []
        for state in states {
            work += 1 + state.open.count
            for (place, open) in state.open.enumerated() where hasSeats(open.set | own, stretch) {
                var next = state
                next.open[place] = Open(set: open.set | own, latest: min(open.latest, party.latest))
                result.append(next)
            }
            if hasSeats(own, stretch) {
                var next = state
                next.open.append(Open(set: own, latest: party.latest))
                result.append(next)
            }
            if mayStay { result.append(state) }
        }
        return result
    }

    private func members(_ set: UInt64, _ stretch: [Int]) -> [Int] {
        stretch.indices.filter { set >> $0 & 1 == 1 }.map { stretch[$0] }.sorted()
    }

    /// Whether a hired vehicle has room for them all.
    private mutating func hasSeats(_ set: UInt64, _ stretch: [Int]) -> Bool {
        if let known = seats[set] { return known }
        let group = members(set, stretch)
        let fits = vehicles.contains { compiled.fits(group, in: $0) }
        seats[set] = fits
        return fits
    }

    private mutating func tally(_ set: UInt64, _ stretch: [Int]) -> Tally? {
        if let known = tallies[set] { return known }
        let tally = run(set, stretch)?.tally
        tallies[set] = tally
        return tally
    }

    private mutating func run(_ set: UInt64, _ stretch: [Int]) -> Run? {
        nobodyElse.best(members(set, stretch), among: vehicles, work: &work)
    }
}
