package import Domain

/// Compares the bounds of plans made with little work with the best values, which exhaustive search found.
package struct BoundTally {
    /// Bounds that could be compared, and those that are the best value.
    package private(set) var looked = 0
    package private(set) var met = 0

    package init() {}

    /// The bounds of a plan that are above what a plan can reach, in words; empty = none is.
    ///
    /// A bound speaks of plans that are as good on the levels before: what comes after the first level on which the plan is worse
    /// than the best is only compared with the plan itself.
    package mutating func wrong(_ objectives: [ObjectiveValue], best: [Int]) -> [String] {
        var wrong: [String] = []
        var isBest = true
        for (objective, least) in zip(objectives, best) {
            let most = isBest ? least : objective.value
            if let bound = objective.bound {
                if bound > most { wrong.append("\(objective.name): bound \(bound), best \(most)") }
                if isBest {
                    looked += 1
                    met += bound == least ? 1 : 0
                }
            }
            isBest = isBest && objective.value == least
        }
        return wrong
    }

    /// Percent of the bounds that are the best value, rounded down.
    package var percent: Int { looked == 0 ? 0 : met * 100 / looked }
}
