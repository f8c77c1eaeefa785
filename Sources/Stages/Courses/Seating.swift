import Domain

/// Learners on the seats of the groups that are open: at all times the cheapest seating there is, without what the groups cost.
///
/// A learner who comes takes the cheapest way to a seat, on which those who sit there move up; so the seating stays the cheapest
/// (successive shortest paths; Ahuja, Magnanti, Orlin, "Network Flows", 1993, chapter 9). Ways lead over groups, not over
/// learners: a group is left by whichever of its members goes on at the least cost. Staying out is a place with room for all.
struct Seating {
    private let market: SeatMarket
    private(set) var isOpen: [Bool]
    /// By group, and last those who stay out.
    private(set) var members: [[Int]]
    private var seat: [Int]
    /// The place of each learner among the members.
    private var place: [Int]
    /// What the learners cost.
    private(set) var worth = Worth.zero
    /// Groups whose members were looked at.
    private(set) var work = 0

    /// The place of those who are in no group.
    private var out: Int { market.groups.count }

    /// A step of a way: from a place by one of its members; from nowhere where a learner comes.
    private struct Step {
        var from: Int
        var learner: Int
    }

    /// Ways from some places to all.
    private struct Ways {
        var worth: [Worth]
        var step: [Step?]
        var isReached: [Bool]

        init(places: Int) {
            worth = Array(repeating: .zero, count: places)
            step = Array(repeating: nil, count: places)
            isReached = Array(repeating: false, count: places)
        }

        /// Whether the way is better than the one that is known; then it is kept.
        mutating func improve(_ place: Int, _ worth: Worth, _ step: Step?) -> Bool {
            if isReached[place], !(worth < self.worth[place]) { return false }
            self.worth[place] = worth
            self.step[place] = step
            isReached[place] = true
            return true
        }
    }

    /// All groups open and everybody seated.
    init(_ market: SeatMarket) {
        self.market = market
        isOpen = Array(repeating: true, count: market.groups.count)
        members = Array(repeating: [], count: market.groups.count + 1)
        seat = Array(repeating: -1, count: market.learners.count)
        place = seat
        for learner in market.learners.indices { insert(learner) }
    }

    /// What groups and learners cost together.
    var total: Worth {
        market.groups.indices.reduce(worth) { isOpen[$1] ? $0 + market.groups[$1].worth : $0 }
    }

    /// Learners who have a seat.
    var seated: Int { market.learners.count - members[out].count }

    /// The chain of each learner, by the learner's number in the problem.
    var chains: [(learner: Int, chain: Int)] {
        market.learners.indices.map { index in
            let learner = market.learners[index]
            let chain = learner.options.first { $0.group == seat[index] }?.chain ?? learner.emptyChain
            return (learner.number, chain)
        }
    }

    // MARK: Changes

    /// Seats the members of a group elsewhere.
    mutating func close(_ group: Int) {
        let leaving = members[group]
        for learner in leaving { take(learner) }
        isOpen[group] = false
        for learner in leaving { insert(learner) }
    }

    /// Brings each open group to its minimum at the least cost; false where that cannot be.
    mutating func fill() -> Bool {
        for group in market.groups.indices where isOpen[group] {
            while members[group].count < market.groups[group].minimum {
                guard pull(into: group) else { return false }
            }
        }
        return true
    }

    /// The least that one seat less costs; nil where nobody is seated.
    mutating func leastLoss() -> Worth? {
        var ways = Ways(places: out + 1)
        let starts = market.groups.indices.filter { isOpen[$0] && !members[$0].isEmpty }
        for group in starts { _ = ways.improve(group, .zero, nil) }
        spread(&ways, from: starts) { _, _ in true }
        return ways.isReached[out] ? ways.worth[out] : nil
    }

    private mutating func insert(_ learner: Int) {
        var ways = Ways(places: out + 1)
        _ = ways.improve(out, market.learners[learner].out, Step(from: -1, learner: learner))
        var starts: [Int] = []
        for option in market.learners[learner].options where isOpen[option.group] {
            _ = ways.improve(option.group, option.worth, Step(from: -1, learner: learner))
            starts.append(option.group)
        }
        // Where there is a free seat the way ends: in a cheapest seating nobody gains by moving there.
        spread(&ways, from: starts) { [market] group, members in members.count >= market.groups[group].seats }
        var end = out
        for group in market.groups.indices where ways.isReached[group] && ways.worth[group] < ways.worth[end] {
            if members[group].count < market.groups[group].seats { end = group }
        }
        move(along: ways, to: end)
    }

    /// Brings one learner more into the group, from a group with more than its minimum or from outside.
    private mutating func pull(into group: Int) -> Bool {
        var ways = Ways(places: out + 1)
        var starts = market.groups.indices.filter {
            isOpen[$0] && $0 != group && members[$0].count > market.groups[$0].minimum
        }
        starts.append(out)
        for start in starts { _ = ways.improve(start, .zero, nil) }
        spread(&ways, from: starts) { other, _ in other != group }
        guard ways.isReached[group] else { return false }
        move(along: ways, to: group)
        return true
    }

    // MARK: Ways

    private mutating func spread(_ ways: inout Ways, from starts: [Int], through goesOn: (Int, [Int]) -> Bool) {
        var (queue, next) = (starts, 0)
        var isWaiting = [Bool](repeating: false, count: out + 1)
        for start in starts { isWaiting[start] = true }
        while next < queue.count {
            let from = queue[next]
            next += 1
            isWaiting[from] = false
            guard from == out || goesOn(from, members[from]) else { continue }
            work += 1
            for learner in members[from] {
                let step = Step(from: from, learner: learner)
                let worth = ways.worth[from] - self.worth(of: learner)
                for option in market.learners[learner].options where isOpen[option.group] && option.group != from {
                    guard ways.improve(option.group, worth + option.worth, step) else { continue }
                    if !isWaiting[option.group] { queue.append(option.group) }
                    isWaiting[option.group] = true
                }
                // Nobody comes to a seat by way of those who stay out.
                if from != out { _ = ways.improve(out, worth + market.learners[learner].out, step) }
            }
        }
    }

    private mutating func move(along ways: Ways, to end: Int) {
        var end = end
        while let step = ways.step[end] {
            if step.from >= 0 { take(step.learner) }
            put(step.learner, end)
            guard step.from >= 0 else { return }
            end = step.from
        }
    }

    private func worth(of learner: Int) -> Worth {
        market.learners[learner].options.first { $0.group == seat[learner] }?.worth ?? market.learners[learner].out
    }

    private mutating func put(_ learner: Int, _ group: Int) {
        seat[learner] = group
        place[learner] = members[group].count
        members[group].append(learner)
        worth += worth(of: learner)
    }

    private mutating func take(_ learner: Int) {
        worth -= worth(of: learner)
        let group = seat[learner]
        let last = members[group].removeLast()
        if last != learner {
            members[group][place[learner]] = last
            place[last] = place[learner]
        }
        seat[learner] = -1
    }
}
