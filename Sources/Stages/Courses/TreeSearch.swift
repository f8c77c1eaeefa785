import Domain

/// Tries every combination of chains for some learners while the others stay, as far as the work goes.
struct TreeSearch {
    private let courses: CompiledCourses
    private let order: [Int]
    /// The least that the learners from this position on can cost, without the groups and with their shares.
    private var ownLeft: [Worth]
    private var sharedLeft: [Worth]
    /// Learners from a position on who have a chain through a group: a row of all groups for each position.
    private let comers: [Int]
    /// The fewest learners of each group.
    private let minimums: [Int]
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
        minimums = courses.groups.map(\.minimum)
        let width = minimums.count
        var comers = [Int](repeating: 0, count: (order.count + 1) * width)
        for (position, learner) in order.enumerated().reversed() {
            let chains = courses.learners[learner].chains
            let own = chains.map(\.own).min() ?? .zero
            let shared = chains.map(\.shared).min() ?? .zero
            ownLeft.append((ownLeft.last ?? .zero) + own)
            sharedLeft.append((sharedLeft.last ?? .zero) + shared)
            let groups = Set(chains.flatMap(\.groups))
            for group in 0..<width {
                comers[position * width + group] =
                    comers[(position + 1) * width + group] + (groups.contains(group) ? 1 : 0)
            }
        }
        ownLeft.reverse()
        sharedLeft.reverse()
        self.comers = comers
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
            if usesShares, isHopeless(shares + chain.shared + sharedLeft[position + 1]) { return }
            guard state.hasRoom(for: chain) else { continue }
            state.put(learner, index)
            if !isHopeless(state.worth + ownLeft[position + 1]), canFill(from: position + 1) {
                shares += chain.shared
                extend(position + 1)
                shares -= chain.shared
            }
            state.take(learner)
        }
    }

    private func isHopeless(_ bound: Worth) -> Bool { bestWorth.map { $0 <= bound } ?? false }

    /// Whether each group that misses its minimum can still get enough learners.
    private func canFill(from position: Int) -> Bool {
        guard state.deficit > 0 else { return true }
        let row = position * minimums.count
        // A loop, since a closure would be handed a copy of everything that is searched.
        for group in minimums.indices {
            let size = state.size[group]
            if size > 0, size + comers[row + group] < minimums[group] { return false }
        }
        return true
    }
}
