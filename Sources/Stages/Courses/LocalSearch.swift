import Domain
import Hashing

/// Improves an assignment by taking learners or groups out and filling up again.
struct LocalSearch {
    private let courses: CompiledCourses
    private(set) var best: Assignment
    private var random: SplitMix64
    private var banned: [Bool]
    /// Chains tried.
    private(set) var work = 0
    /// Learners with a chain through each group.
    private let comers: [[Int]]

    /// Learners whose chain is looked at after each move.
    private static let polished = 60

    init(_ courses: CompiledCourses, seed: UInt64) {
        self.courses = courses
        random = SplitMix64(seed: seed)
        banned = [Bool](repeating: false, count: courses.groups.count)
        var comers = [[Int]](repeating: [], count: courses.groups.count)
        for (learner, one) in courses.learners.enumerated() {
            for group in Set(one.chains.flatMap(\.groups)) { comers[group].append(learner) }
        }
        self.comers = comers
        best = Assignment(courses)
    }

    /// A first assignment without deficits.
    mutating func construct() {
        var state = Assignment(courses)
        for learner in order(of: courses.learners.indices) { insert(learner, into: &state) }
        repair(&state)
        polish(&state)
        best = state
    }

    /// Goes on from a better assignment that another search found.
    mutating func adopt(_ better: Assignment) { best = better }

    /// Goes on until the work is used.
    mutating func improve(work limit: Int) {
        let groups = courses.groups.indices.filter { !comers[$0].isEmpty }
        guard !groups.isEmpty, courses.learners.count > 1 else { return }
        while work < limit {
            work += 1
            var state = best
            banned = [Bool](repeating: false, count: courses.groups.count)
            switch random.below(4) {
            case 0: close(groups[random.below(groups.count)], in: &state)
            case 1: open(groups[random.below(groups.count)], in: &state)
            case 2: shuffle(groups[random.below(groups.count)], in: &state)
            default:
                solve(groups[random.below(groups.count)])
                continue
            }
            repair(&state)
            polish(&state)
            if state.deficit == 0, state.worth <= best.worth { best = state }
        }
    }

    // MARK: Moves

    /// Empties a group and lets its learners go elsewhere.
    private mutating func close(_ group: Int, in state: inout Assignment) {
        guard state.size[group] > 0 else { return }
        banned[group] = true
        let members = members(of: group, in: state)
        for learner in members { state.take(learner) }
        for learner in order(of: members) { insert(learner, into: &state) }
    }

    /// Brings learners into a group: those first who gain most by it, up to its minimum or a little more.
    private mutating func open(_ group: Int, in state: inout Assignment) {
        let seats = courses.groups[group].seats - state.size[group]
        let wanted = min(seats, max(1, courses.groups[group].minimum - state.size[group]) + random.below(4))
        var gains: [(gain: Worth, learner: Int, chain: Int)] = []
        for learner in comers[group] {
            guard let now = state.chain(of: learner), !now.groups.contains(group) else { continue }
            guard let chain = courses.learners[learner].chains.firstIndex(where: { $0.groups.contains(group) }) else {
                continue
            }
            work += 1
            gains.append((courses.learners[learner].chains[chain].shared - now.shared, learner, chain))
        }
        gains.sort { $0.gain != $1.gain ? $0.gain < $1.gain : $0.learner < $1.learner }
        for (_, learner, chain) in gains.prefix(wanted) {
            let former = state.choice[learner]
            state.take(learner)
            let fits = state.hasRoom(for: courses.learners[learner].chains[chain])
            state.put(learner, fits ? chain : former)
        }
    }

    /// Takes out the learners of a group and some others and puts them back in another order.
    private mutating func shuffle(_ group: Int, in state: inout Assignment) {
        var out = members(of: group, in: state)
        for _ in 0..<(2 + random.below(4)) { out.append(random.below(courses.learners.count)) }
        out = Array(Set(out)).sorted()
        for learner in out { state.take(learner) }
        for learner in order(of: out) { insert(learner, into: &state) }
    }

    /// Solves a handful of learners who could share a group completely, while the others stay.
    private mutating func solve(_ group: Int) {
        let out = Array(order(of: comers[group]).prefix(4))
        var state = best
        for learner in out { state.take(learner) }
        var search = TreeSearch(courses, state: state, order: out, incumbent: best.worth, limit: 2_000)
        search.run()
        work += search.work
        if let found = search.best { best = found }
    }

    // MARK: Filling up

    /// Gives a learner the chain that looks best; a group that would have to be opened counts with a seat's share.
    ///
    /// A learner with pins gets the pinned groups alone, which always have room while those with pins come first.
    private mutating func insert(_ learner: Int, into state: inout Assignment) {
        let chains = courses.learners[learner].chains
        var choice = (index: leastChain(of: learner), worth: Worth.zero)
        choice.worth = chains[choice.index].own
        guard !courses.learners[learner].isPinned else { return state.put(learner, choice.index) }
        for (index, chain) in chains.enumerated() where chain.own < choice.worth {
            work += 1
            guard !chain.groups.contains(where: { banned[$0] }), state.hasRoom(for: chain) else { continue }
            let isOpen = chain.groups.allSatisfy { state.size[$0] > 0 }
            let worth = isOpen ? chain.own : chain.shared
            if worth < choice.worth { choice = (index, worth) }
        }
        state.put(learner, choice.index)
    }

    /// The chain of the pinned groups alone, or of none.
    private func leastChain(of learner: Int) -> Int {
        let chains = courses.learners[learner].chains
        return chains.indices.min { chains[$0].groups.count < chains[$1].groups.count } ?? 0
    }

    /// Closes groups below their minimum, the emptiest first, until there are none.
    private mutating func repair(_ state: inout Assignment) {
        while state.deficit > 0 {
            let short = courses.groups.indices.filter {
                state.size[$0] > 0 && state.size[$0] < courses.groups[$0].minimum
            }
            guard
                let group = short.max(by: { left, right in
                    courses.groups[left].minimum - state.size[left] < courses.groups[right].minimum - state.size[right]
                })
            else { return }
            close(group, in: &state)
        }
    }

    /// Moves single learners to better chains as long as that helps and breaks nothing.
    private mutating func polish(_ state: inout Assignment) {
        guard state.deficit == 0 else { return }
        let all = order(of: courses.learners.indices)
        for learner in all.prefix(LocalSearch.polished) {
            let former = state.choice[learner]
            var now = (index: former, worth: state.worth)
            state.take(learner)
            for (index, chain) in courses.learners[learner].chains.enumerated() {
                guard state.worth + chain.own < now.worth else { continue }
                work += 1
                guard state.hasRoom(for: chain) else { continue }
                state.put(learner, index)
                if state.deficit == 0, state.worth < now.worth { now = (index, state.worth) }
                state.take(learner)
            }
            state.put(learner, now.index)
        }
    }

    private func members(of group: Int, in state: Assignment) -> [Int] {
        comers[group].filter { state.chain(of: $0)?.groups.contains(group) ?? false }
    }

    /// The learners in a random order, those with pins first.
    private mutating func order(of learners: some Sequence<Int>) -> [Int] {
        var result = Array(learners)
        for index in result.indices.dropFirst().reversed() { result.swapAt(index, random.below(index + 1)) }
        return result.filter { courses.learners[$0].isPinned } + result.filter { !courses.learners[$0].isPinned }
    }
}
