/// Builds a selection and improves it, one unit, one displaced unit, or one group at a time.
struct LocalSearch {
    private(set) var best: Selection
    private var value: [Int]
    private(set) var work = 0
    private let limit: Int
    private let isCoupled: Bool

    /// Choices of a unit and blockers of a choice that are tried.
    private static let breadth = 12

    init(_ travel: CompiledTravel, work limit: Int) {
        best = Selection(travel)
        for unit in travel.units.indices {
            if let choice = best.firstFit(unit) { best.choose(unit, choice) }
        }
        value = best.values
        self.limit = limit
        isCoupled =
            travel.scale.apart.contains { $0 > 0 }
            || travel.units.contains { $0.choices.contains { $0.hasGroups } }
    }

    private var travel: CompiledTravel { best.travel }

    /// Until nothing improves, or the work is used up.
    mutating func run() {
        var improves = true
        while improves, work < limit {
            improves = false
            for unit in travel.units.indices where work < limit {
                if improve(unit) { improves = true }
            }
            if isCoupled, gather() { improves = true }
        }
    }

    private mutating func improve(_ unit: Int) -> Bool {
        let now = best.chosen[unit] ?? travel.units[unit].choices.count
        let end = isCoupled ? travel.units[unit].choices.count : now
        for choice in 0..<min(end, LocalSearch.breadth) where choice != best.chosen[unit] && work < limit {
            var trial = best
            if place(unit, choice, in: &trial, depth: 3, fixed: []), accept(trial) { return true }
        }
        return false
    }

    /// Gives a unit a choice, moving those in the way elsewhere.
    private mutating func place(
        _ unit: Int, _ choice: Int, in trial: inout Selection, depth: Int, fixed: Set<Int>
    ) -> Bool {
        work += 1
        let old = trial.chosen[unit]
        trial.clear(unit)
        if trial.fits(unit, choice) {
            trial.choose(unit, choice)
            return true
        }
        if depth > 0 { work += travel.units.count / 4 }
        let blockers = depth == 0 ? [] : trial.blockers(unit, choice).filter { !fixed.contains($0) }
        for blocker in blockers.prefix(LocalSearch.breadth) where work < limit {
            var next = trial
            next.clear(blocker)
            guard next.fits(unit, choice) else { continue }
            next.choose(unit, choice)
            if let other = next.firstFit(blocker) {
                work += 1
                next.choose(blocker, other)
                var deeper = next
                let isWorse = other > (trial.chosen[blocker] ?? other)
                if isWorse, depth > 1 { rescue(blocker, before: other, in: &deeper, depth, fixed.union([unit])) }
                trial = deeper
                return true
            }
        }
        if let old { trial.choose(unit, old) }
        return false
    }

    /// Looks for a better choice of a displaced unit by displacing another.
    private mutating func rescue(
        _ unit: Int, before: Int, in trial: inout Selection, _ depth: Int, _ fixed: Set<Int>
    ) {
        for choice in 0..<min(before, LocalSearch.breadth) where work < limit {
            var next = trial
            guard place(unit, choice, in: &next, depth: depth - 1, fixed: fixed) else { continue }
            if levels(of: next).lexicographicallyPrecedes(levels(of: trial)) {
                trial = next
                return
            }
        }
    }

    /// The levels of a trial; costs work by the number of units, all of which are counted.
    private mutating func levels(of trial: Selection) -> [Int] {
        work += 1 + travel.units.count / 4
        return trial.values
    }

    private mutating func accept(_ trial: Selection) -> Bool {
        let values = levels(of: trial)
        guard values.lexicographicallyPrecedes(value) else { return false }
        best = trial
        value = values
        return true
    }

    /// Moves all who can onto one segment with a group fare, or all of an origin onto one journey.
    private mutating func gather() -> Bool {
        var improves = false
        for segment in groupSegments where work < limit {
            var trial = best
            for unit in travel.units.indices {
                move(unit, to: travel.units[unit].firstByGroup[segment], in: &trial)
            }
            if accept(trial) { improves = true }
        }
        for (origin, signature) in journeysByOrigin where work < limit {
            var trial = best
            for unit in travel.units.indices where isOf(origin, unit) {
                move(unit, to: travel.units[unit].firstBySignature[signature], in: &trial)
            }
            if accept(trial) { improves = true }
        }
        return improves
    }

    private func isOf(_ origin: Int, _ unit: Int) -> Bool {
        travel.units[unit].items.contains { travel.items[$0].origin == origin }
    }

    /// Takes a choice if there is room.
    private mutating func move(_ unit: Int, to wanted: Int?, in trial: inout Selection) {
        guard let wanted, wanted != trial.chosen[unit] else { return }
        work += 1
        let old = trial.chosen[unit]
        trial.clear(unit)
        if trial.fits(unit, wanted) {
            trial.choose(unit, wanted)
        } else if let old {
            trial.choose(unit, old)
        }
    }

    private var groupSegments: [Int32] {
        Set(travel.units.flatMap(\.firstByGroup.keys)).sorted()
    }

    private var journeysByOrigin: [(Int, Int)] {
        var result: [(Int, Int)] = []
        var seen: [Int: Set<Int>] = [:]
        for (item, pick) in zip(travel.items, best.journeys) {
            guard let pick, let origin = item.origin else { continue }
            let signature = item.signatures[pick]
            if seen[origin, default: []].insert(signature).inserted { result.append((origin, signature)) }
        }
        return result
    }
}
