import Domain

/// Tries every combination of chains for some learners while the others stay, as far as the work goes.
struct TreeSearch {
    private let courses: CompiledCourses
    private let order: [Int]
    /// The least that the learners from this position on can cost, without the groups and with their shares.
    private var ownLeft: [Worth]
    private var sharedLeft: [Worth]
    private let comers: Comers
    private var state: Assignment
    private var shares: Worth
    private let usesShares: Bool
    private(set) var best: Assignment?
    private var bestWorth: Worth?
    private(set) var work = 0
    private let limit: Int

    /// `state` is the assignment with the learners of `order` taken out. `incumbent` is a worth to be beaten.
    init(_ courses: CompiledCourses, state: Assignment, order: [Int], incumbent: Worth?, limit: Int) {
        self.courses = courses
        self.order = order
        self.state = state
        self.limit = limit
        bestWorth = incumbent
        // Shares of groups that others hold already are paid: only where nobody else is in any group do they count.
        usesShares = state.size.allSatisfy { $0 == 0 }
        shares = .zero
        ownLeft = [.zero]
        sharedLeft = [.zero]
        comers = Comers(courses, order: order)
        for learner in order.reversed() {
            let chains = courses.learners[learner].chains
            let own = chains.map(\.own).min() ?? .zero
            let shared = chains.map(\.shared).min() ?? .zero
            ownLeft.append((ownLeft.last ?? .zero) + own)
            sharedLeft.append((sharedLeft.last ?? .zero) + shared)
        }
        ownLeft.reverse()
        sharedLeft.reverse()
    }

    /// Whether every combination was tried or shown to be no better.
    var isComplete: Bool { work < limit }

    mutating func run() { extend(0) }

    private mutating func extend(_ position: Int) {
        guard work < limit else { return }
        guard position < order.count else {
            guard state.deficit == 0 else { return }
            if let bestWorth, bestWorth <= state.worth { return }
            best = state
            bestWorth = state.worth
            return
        }
        let learner = order[position]
        for (index, chain) in courses.learners[learner].chains.enumerated() {
            work += 1
            guard work < limit else { return }
            if usesShares, TreeSearch.isHopeless(shares + chain.shared + sharedLeft[position + 1], bestWorth) {
                return
            }
            guard state.hasRoom(for: chain) else { continue }
            state.put(learner, index)
            if !TreeSearch.isHopeless(state.worth + ownLeft[position + 1], bestWorth),
                state.deficit == 0 || comers.fill(state.size, from: position + 1)
            {
                shares += chain.shared
                extend(position + 1)
                shares -= chain.shared
            }
            state.take(learner)
        }
    }

    /// Whether nothing that costs at least so much can be better; of the worth alone, since a method of the whole search would be
    /// handed a copy of it.
    private static func isHopeless(_ bound: Worth, _ best: Worth?) -> Bool { best.map { $0 <= bound } ?? false }
}

/// Who can still come into each group.
private struct Comers {
    /// Learners from a position on who have a chain through a group: a row of all groups for each position.
    private let rows: [Int]
    /// The fewest learners of each group.
    private let minimums: [Int]

    init(_ courses: CompiledCourses, order: [Int]) {
        minimums = courses.groups.map(\.minimum)
        let width = minimums.count
        var rows = [Int](repeating: 0, count: (order.count + 1) * width)
        for (position, learner) in order.enumerated().reversed() {
            let groups = Set(courses.learners[learner].chains.flatMap(\.groups))
            for group in 0..<width {
                rows[position * width + group] =
                    rows[(position + 1) * width + group] + (groups.contains(group) ? 1 : 0)
            }
        }
        self.rows = rows
    }

    /// Whether each group of these sizes that misses its minimum can still get enough learners from a position on.
    func fill(_ sizes: [Int], from position: Int) -> Bool {
        let row = position * minimums.count
        for group in minimums.indices where sizes[group] > 0 {
            if sizes[group] + rows[row + group] < minimums[group] { return false }
        }
        return true
    }
}
