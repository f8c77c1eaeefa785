import Domain

/// Tries every combination of chains for some learners while the others stay, as far as the work goes.
struct TreeSearch {
    private let courses: CompiledCourses
    private let order: [Int]
    /// The least that the learners from this position on can cost, without the groups and with their shares.
    private var ownLeft: [Worth]
    private var sharedLeft: [Worth]
    /// Learners from a position on who have a chain through a group, by group.
    private var comers: [[Int]]
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
        comers = [[Int](repeating: 0, count: courses.groups.count)]
        for learner in order.reversed() {
            let chains = courses.learners[learner].chains
            let own = chains.map(\.own).min() ?? .zero
            let shared = chains.map(\.shared).min() ?? .zero
            ownLeft.append((ownLeft.last ?? .zero) + own)
            sharedLeft.append((sharedLeft.last ?? .zero) + shared)
            var next = comers.last ?? []
            for group in Set(chains.flatMap(\.groups)) { next[group] += 1 }
            comers.append(next)
        }
        ownLeft.reverse()
        sharedLeft.reverse()
        comers.reverse()
    }

    /// Whether every combination was tried or shown to be no better.
    var isComplete: Bool { work < limit }

    mutating func run() { extend(0) }

    private mutating func extend(_ position: Int) {
        guard work < limit else { return }
        guard position < order.count else {
            if state.deficit == 0, bestWorth.map({ state.worth < $0 }) ?? true {
                best = state
                bestWorth = state.worth
            }
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
        return courses.groups.indices.allSatisfy { group in
            let size = state.size[group]
            return size == 0 || size + comers[position][group] >= courses.groups[group].minimum
        }
    }
}
