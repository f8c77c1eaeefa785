import Domain

/// A value for each term of the objective; sums of runs and the difference of two plans are tallies as well.
struct Tally: Hashable, Sendable {
    private var counts = SIMD16<Int>.zero

    static let zero = Tally()

    /// Pinned parties that are not fetched, which is worse than every level.
    static let missedPins = PickupProblem.Term.allCases.count

    subscript(_ position: Int) -> Int {
        get { counts[position] }
        set { counts[position] = newValue }
    }

    subscript(_ term: PickupProblem.Term) -> Int {
        get { counts[term.position] }
        set { counts[term.position] = newValue }
    }

    static func + (left: Tally, right: Tally) -> Tally { Tally(counts: left.counts &+ right.counts) }
    static func - (left: Tally, right: Tally) -> Tally { Tally(counts: left.counts &- right.counts) }
    static func += (left: inout Tally, right: Tally) { left = left + right }
    static func -= (left: inout Tally, right: Tally) { left = left - right }

    private init(counts: SIMD16<Int> = .zero) {
        self.counts = counts
    }

    init() {}
}

extension PickupProblem.Term {
    /// Position in `allCases`.
    var position: Int {
        switch self {
        case .unserved: 0
        case .unservedPeople: 1
        case .cents: 2
        case .waiting: 3
        case .travel: 4
        case .runs: 5
        case .previousUnserved: 6
        case .newPriority: 7
        case .changeCost: 8
        case .peopleChanged: 9
        }
    }
}

/// The levels that decide, as they compare tallies.
struct Ladder: Sendable {
    private let levels: [[(position: Int, weight: Int)]]

    init(_ levels: [PickupProblem.Level]) {
        self.levels =
            [[(Tally.missedPins, 1)]]
            + levels.map { $0.weights.map { (position: $0.term.position, weight: $0.weight) } }
    }

    /// Below zero where the change makes a plan better, above where it makes it worse.
    func sign(_ change: Tally) -> Int {
        for level in levels {
            var sum = 0
            for weight in level { sum &+= weight.weight &* change[weight.position] }
            if sum != 0 { return sum }
        }
        return 0
    }

    func isBetter(_ left: Tally, than right: Tally) -> Bool { sign(left - right) < 0 }

    /// The values of the levels that people see.
    func values(_ tally: Tally) -> [Int] {
        levels.dropFirst().map { level in level.reduce(0) { $0 + $1.weight * tally[$1.position] } }
    }
}
