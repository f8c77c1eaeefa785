import Domain

/// What no plan can go below, level by level.
///
/// The first level that counts nothing but the learners who do not reach their target has the bound of seats; every other
/// has what the learners pay at least, each alone and with a seat's share of the groups. The best plan brings as many to
/// their target as the plan in hand does, so that many have to pay for a chain that reaches.
struct LevelBounds {
    let courses: CompiledCourses
    let reach: ReachBound

    func bounds(values: [Int]) -> [Int] {
        var mustReach = 0
        return courses.levels.indices.map { index in
            let level = courses.levels[index]
            if LevelBounds.countsUnreached(level) {
                let bound = courses.learners.count - reach.most
                mustReach = reached(values[index], of: level)
                return max(0, bound * level.weights[0].weight)
            }
            return leastSum(of: level, mustReach: mustReach)
        }
    }

    private static func countsUnreached(_ level: CourseProblem.Level) -> Bool {
        level.weights.count == 1 && level.weights[0].term == .unreached
    }

    /// How many reach their target in a plan with that value; 0 where the level wants few to.
    private func reached(_ value: Int, of level: CourseProblem.Level) -> Int {
        let weight = level.weights[0].weight
        return weight > 0 ? courses.learners.count - value / weight : 0
    }

    private func leastSum(of level: CourseProblem.Level, mustReach: Int) -> Int {
        var total = 0
        var extra: [Int] = []
        for learner in courses.learners {
            if learner.isTruncated {
                extra.append(0)
                continue
            }
            var least = Int.max
            var leastReaching = Int.max
            for chain in learner.chains {
                let value =
                    chain.values.value(of: level)
                    + chain.groups.reduce(0) { sum, group in
                        sum + courses.groups[group].values.value(of: level) / courses.groups[group].seats
                    }
                least = min(least, value)
                if chain.reaches { leastReaching = min(leastReaching, value) }
            }
            total += least
            if leastReaching < Int.max { extra.append(leastReaching - least) }
        }
        return total + extra.sorted().prefix(mustReach).reduce(0, +)
    }
}
