import Domain

/// A chain for each learner, with what follows from it.
struct Assignment: Sendable {
    private let courses: CompiledCourses
    /// Index of the chain, or -1 where the learner is taken out for a while.
    private(set) var choice: [Int]
    /// Learners in each group.
    private(set) var size: [Int]
    /// Groups held of each limit.
    private(set) var held: [Int]
    /// What all choices and groups held cost.
    private(set) var worth: Worth
    /// Learners by whom groups with somebody in them miss their minimum, summed.
    private(set) var deficit: Int

    init(_ courses: CompiledCourses) {
        self.courses = courses
        choice = [Int](repeating: -1, count: courses.learners.count)
        size = [Int](repeating: 0, count: courses.groups.count)
        held = [Int](repeating: 0, count: courses.limits.count)
        worth = .zero
        deficit = 0
    }

    func chain(of learner: Int) -> CompiledCourses.Chain? {
        choice[learner] < 0 ? nil : courses.learners[learner].chains[choice[learner]]
    }

    /// Whether seats and limits have room for a chain of a learner who is taken out.
    func hasRoom(for chain: CompiledCourses.Chain) -> Bool {
        for (index, group) in chain.groups.enumerated() {
            if size[group] >= courses.groups[group].seats { return false }
            guard size[group] == 0 else { continue }
            for limit in courses.groups[group].limits {
                // Groups earlier in the chain may open under the same limit.
                let opening = chain.groups[..<index].count {
                    size[$0] == 0 && courses.groups[$0].limits.contains(limit)
                }
                if held[limit] + opening >= courses.limits[limit] { return false }
            }
        }
        return true
    }

    mutating func put(_ learner: Int, _ index: Int) {
        choice[learner] = index
        let chain = courses.learners[learner].chains[index]
        worth += chain.own
        for group in chain.groups {
            let minimum = courses.groups[group].minimum
            if size[group] == 0 {
                worth += courses.groups[group].worth
                for limit in courses.groups[group].limits { held[limit] += 1 }
                deficit += minimum - 1
            } else if size[group] < minimum {
                deficit -= 1
            }
            size[group] += 1
        }
    }

    mutating func take(_ learner: Int) {
        guard let chain = chain(of: learner) else { return }
        choice[learner] = -1
        worth -= chain.own
        for group in chain.groups {
            let minimum = courses.groups[group].minimum
            size[group] -= 1
            if size[group] == 0 {
                worth -= courses.groups[group].worth
                for limit in courses.groups[group].limits { held[limit] -= 1 }
                deficit -= minimum - 1
            } else if size[group] < minimum {
                deficit += 1
            }
        }
    }
}
