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
        var states = HiredStates(startingAt: 0)
        for index in stretch.indices {
            states = joined(ended(states, before: compiled.parties[stretch[index]].ready, stretch), index, stretch)
            guard work < limit else { return nil }
        }
        guard let last = ended(states, before: Int.max, stretch).states.first else { return nil }
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
    private mutating func ended(_ before: HiredStates, before minute: Int, _ stretch: [Int]) -> HiredStates {
        guard before.hasLeaving(before: minute) else { return before }
        var result = HiredStates(upTo: before.states.count)
        for state in before.states {
            var (tally, canLeave) = (state.tally, true)
            var leaving: [UInt64] = []
            for open in before.opens[state.runs] where open.latest < minute && canLeave {
                if let run = self.tally(open.set, stretch) { tally += run } else { canLeave = false }
                leaving.append(open.set)
            }
            guard canLeave else { continue }
            for open in before.opens[state.runs] where open.latest >= minute { result.open(open) }
            var step = state.step
            if !leaving.isEmpty {
                step = steps.count
                steps.append((from: state.step, ended: leaving))
            }
            result.merge(tally, step, compiled.ladder)
        }
        return result
    }

    /// Puts a party into a run of its own, or into one that is open; leaves it where it cannot ride or its run makes the plan worse.
    private mutating func joined(_ before: HiredStates, _ index: Int, _ stretch: [Int]) -> HiredStates {
        let party = compiled.parties[stretch[index]]
        let own = UInt64(1) << index
        let mayStay = tally(own, stretch).map { compiled.ladder.sign($0) >= 0 } ?? true
        let hasOwn = hasSeats(own, stretch)
        var result = HiredStates(upTo: 0)
        for state in before.states {
            work += 1 + state.runs.count
            for place in state.runs where hasSeats(before.opens[place].set | own, stretch) {
                for other in state.runs {
                    var open = before.opens[other]
                    if other == place { open = .init(set: open.set | own, latest: min(open.latest, party.latest)) }
                    result.open(open)
                }
                result.add(state.tally, state.step)
            }
            if hasOwn {
                for other in state.runs { result.open(before.opens[other]) }
                result.open(.init(set: own, latest: party.latest))
                result.add(state.tally, state.step)
            }
            if mayStay {
                for other in state.runs { result.open(before.opens[other]) }
                result.add(state.tally, state.step)
            }
        }
        return result
    }

    private func members(_ set: UInt64, _ stretch: [Int]) -> [Int] {
        var (members, rest) = ([Int](), set)
        while rest != 0 {
            members.append(stretch[rest.trailingZeroBitCount])
            rest &= rest - 1
        }
        return members.sorted()
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
