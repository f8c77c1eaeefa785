import Domain

/// Learners who each need one group at most, and the groups that they could join: a part of a problem that shares no group with
/// another one.
struct SeatMarket: Sendable {
    /// A group that a learner could join, what that costs without the group, and the learner's chain for it.
    struct Option: Sendable {
        let group: Int
        let worth: Worth
        let chain: Int
    }

    struct Learner: Sendable {
        /// The learner's number in the problem.
        let number: Int
        let options: [Option]
        /// What staying out costs.
        let out: Worth
        let emptyChain: Int
    }

    struct Group: Sendable {
        /// The group's number in the problem.
        let number: Int
        let seats: Int
        let minimum: Int
        let worth: Worth
    }

    let groups: [Group]
    let learners: [Learner]

    /// The parts of a problem; nil where somebody needs two groups one after the other or is pinned, where chains are missing, or
    /// where an offer or a provider holds fewer groups than there are.
    static func parts(of courses: CompiledCourses) -> [SeatMarket]? {
        guard courses.isExhaustive,
            courses.learners.allSatisfy({ learner in
                learner.chains.contains { $0.groups.isEmpty } && learner.chains.allSatisfy { $0.groups.count <= 1 }
            })
        else { return nil }
        var wanted = [Int](repeating: 0, count: courses.limits.count)
        for group in courses.groups { for limit in group.limits { wanted[limit] += 1 } }
        guard zip(wanted, courses.limits).allSatisfy({ $0 <= $1 }) else { return nil }
        var leader = Array(courses.groups.indices)
        func root(_ group: Int) -> Int {
            var group = group
            while leader[group] != group { group = leader[group] }
            return group
        }
        for learner in courses.learners {
            let groups = learner.chains.flatMap(\.groups)
            for group in groups.dropFirst() {
                let (one, other) = (root(groups[0]), root(group))
                leader[max(one, other)] = min(one, other)
            }
        }
        let parts = Dictionary(grouping: courses.groups.indices, by: root)
        let guests = Dictionary(grouping: courses.learners.indices) { index in
            courses.learners[index].chains.first { !$0.groups.isEmpty }.map { root($0.groups[0]) } ?? -1
        }
        return parts.keys.sorted().map {
            SeatMarket(courses, groups: parts[$0] ?? [], learners: guests[$0] ?? [])
        }
    }

    private init(_ courses: CompiledCourses, groups numbers: [Int], learners: [Int]) {
        let place = Dictionary(numbers.enumerated().map { ($1, $0) }) { first, _ in first }
        groups = numbers.map { number in
            let group = courses.groups[number]
            return Group(number: number, seats: group.seats, minimum: group.minimum, worth: group.worth)
        }
        self.learners = learners.map { number in
            let chains = courses.learners[number].chains
            let empty = chains.firstIndex { $0.groups.isEmpty } ?? 0
            return Learner(
                number: number,
                options: chains.indices.compactMap { chain in
                    chains[chain].groups.first.flatMap { place[$0] }.map {
                        Option(group: $0, worth: chains[chain].own, chain: chain)
                    }
                }, out: chains[empty].own, emptyChain: empty)
        }
    }
}
