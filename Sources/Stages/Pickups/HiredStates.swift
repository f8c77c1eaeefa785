/// The plans so far for parties in the order in which they are ready, told apart by the runs that somebody can still join.
///
/// Their runs stand in one list, so that a plan takes no memory of its own.
struct HiredStates {
    /// A set of parties by their bits, and the last minute at which it can leave.
    struct Open: Equatable {
        var set: UInt64
        var latest: Int
    }

    struct State {
        /// Its stretch of `opens`.
        let runs: Range<Int>
        var tally: Tally
        var step: Int
    }

    private(set) var states: [State] = []
    private(set) var opens: [Open] = []
    /// By hash of the open runs: the state, or the next one that is free; -1 = nobody yet. A power of two.
    private var slots: [Int]

    /// Room for so many states, of which some may be alike.
    init(upTo count: Int) {
        var size = 4
        while size < 2 * count { size *= 2 }
        slots = Array(repeating: -1, count: size)
    }

    /// Nothing planned, nothing open.
    init(startingAt step: Int) {
        self.init(upTo: 1)
        states = [State(runs: 0..<0, tally: .zero, step: step)]
    }

    /// Whether somebody has to leave before the minute.
    func hasLeaving(before minute: Int) -> Bool { opens.contains { $0.latest < minute } }

    /// Adds an open run of the state that comes next.
    mutating func open(_ open: Open) { opens.append(open) }

    /// Adds the state whose runs were opened since the last one.
    mutating func add(_ tally: Tally, _ step: Int) {
        states.append(State(runs: (states.last?.runs.upperBound ?? 0)..<opens.count, tally: tally, step: step))
    }

    /// The same, but of those with the same open runs only the better one stays, at the place of the first.
    mutating func merge(_ tally: Tally, _ step: Int, _ ladder: Ladder) {
        let first = states.last?.runs.upperBound ?? 0
        var slot = Int(truncatingIfNeeded: hash(from: first) >> 32) & (slots.count - 1)
        while slots[slot] >= 0 {
            let known = slots[slot]
            if opens[states[known].runs] == opens[first...] {
                opens.removeSubrange(first...)
                if ladder.isBetter(tally, than: states[known].tally) {
                    (states[known].tally, states[known].step) = (tally, step)
                }
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = states.count
        add(tally, step)
    }

    private func hash(from first: Int) -> UInt64 {
        var hash: UInt64 = 0
        for index in first..<opens.count { hash = (hash ^ opens[index].set) &* 0x9E37_79B9_7F4A_7C15 }
        return hash
    }
}
