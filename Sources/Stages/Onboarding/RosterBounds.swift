import Domain

/// Limits that no plan can be below, level by level.
struct RosterBounds {
    private let compiled: CompiledGuides
    private let prospects: Prospects
    private let flow: AssignmentFlow

    init(_ compiled: CompiledGuides, _ prospects: Prospects, _ flow: AssignmentFlow) {
        self.compiled = compiled
        self.prospects = prospects
        self.flow = flow
    }

    /// The bounds of the levels. From the first level on that a plan does not meet, only what holds for all plans counts.
    func levels(values: [Int]) -> [Int] {
        var isTight = true
        var met: Set<GuidesProblem.Term> = []
        return compiled.levels.indices.map { index in
            let weights = compiled.levels[index].weights
            let bound = weights.reduce(0) { $0 + $1.weight * limit($1.term, met) }
            if isTight, bound == values[index] {
                met.formUnion(weights.filter { $0.weight > 0 }.map(\.term))
                // Their sum is at its limit only where both are.
                if met.contains(.required) { met.formUnion([.unspoken, .late]) }
            } else {
                isTight = false
            }
            return bound
        }
    }

    /// The least value of a term in the plans that have the limits of the terms that are met.
    private func limit(_ term: GuidesProblem.Term, _ met: Set<GuidesProblem.Term>) -> Int {
        let isGuided = met.contains(.unguided)
        switch term {
        case .unspoken: return flow.unspoken
        case .unguided: return met.contains(.unspoken) ? flow.unguided : leastUnguided
        case .late: return hopeless { compiled.tasks[$0].due != nil && !prospects.canBeOnTime($0, by: nil) }
        case .undone: return hopeless { !prospects.canBeDone($0, by: nil) }
        case .distance: return isGuided && met.contains(.unspoken) ? flow.distance : 0
        case .maxLoad: return isGuided ? leastLoad : 0
        case .visits: return met.contains(.undone) ? leastVisits : 0
        case .required: return flow.unspoken + limit(.late, met)
        case .previousUnplaced:
            return hopeless { compiled.tasks[$0].before != nil && !prospects.canBeDone($0, by: nil) }
        case .newUnplaced: return hopeless { compiled.tasks[$0].before == nil && !prospects.canBeDone($0, by: nil) }
        case .spread, .changeCost, .householdsChanged: return 0
        }
    }

    private func hopeless(_ isHopeless: (Int) -> Bool) -> Int { compiled.tasks.indices.count(where: isHopeless) }

    /// Households that no guide can reach.
    private var leastUnguided: Int { compiled.households.indices.count { compiled.choices($0).isEmpty } }

    /// The loads of all households that must have a guide, spread evenly; or the largest of them.
    private var leastLoad: Int {
        let guides = Set(compiled.households.indices.flatMap(compiled.choices)).count
        guard guides > 0 else { return 0 }
        let loads = compiled.households.indices.map(compiled.load).sorted().dropLast(flow.unguided)
        return max((loads.reduce(0, +) + guides - 1) / guides, loads.last ?? 0)
    }

    /// As few visits as the offices allow, if only the tasks are left out that nobody can do.
    private var leastVisits: Int {
        compiled.sites.indices.reduce(0) { sum, site in
            let tasks = compiled.tasks.indices.filter {
                compiled.tasks[$0].site == site && prospects.canBeDone($0, by: nil)
            }
            let homes = Set(tasks.map { compiled.tasks[$0].household }).count
            return sum + (homes + compiled.sites[site].together - 1) / compiled.sites[site].together
        }
    }
}
