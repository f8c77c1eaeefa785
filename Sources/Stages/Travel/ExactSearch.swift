/// Branch and bound over the units in their order; complete unless the work runs out.
struct ExactSearch {
    private(set) var best: Selection
    private(set) var value: [Int]
    private(set) var work = 0
    private(set) var isComplete = true
    private let limit: Int
    private var open: Selection
    /// For each unit the sum of the least levels of those after it, itself included.
    private let rest: [[Int]]

    init(_ best: Selection, work limit: Int) {
        self.best = best
        value = best.values
        self.limit = limit
        let travel = best.travel
        open = Selection(travel)
        let none = Array(repeating: 0, count: travel.scale.levels.count)
        var sums = Array(repeating: none, count: travel.units.count + 1)
        for unit in travel.units.indices.reversed() {
            let least = travel.units[unit].choices.first?.least ?? none
            sums[unit] = zip(sums[unit + 1], least).map { $0 + $1 }
        }
        rest = sums
    }

    mutating func run() {
        descend(0, Array(repeating: 0, count: value.count))
    }

    /// `sum` = the least levels of the choices made so far. Choices stand from the least on, so the first that cannot
    /// beat the best ends the loop.
    private mutating func descend(_ unit: Int, _ sum: [Int]) {
        guard unit < open.travel.units.count else {
            let values = open.values
            if values.lexicographicallyPrecedes(value) {
                best = open
                value = values
            }
            return
        }
        for (number, choice) in open.travel.units[unit].choices.enumerated() {
            work += 1
            if work > limit {
                isComplete = false
                return
            }
            let next = zip(sum, choice.least).map { $0 + $1 }
            let least = zip(next, rest[unit + 1]).map { $0 + $1 }
            guard least.lexicographicallyPrecedes(value) else { return }
            guard open.fits(unit, number) else { continue }
            open.choose(unit, number)
            descend(unit + 1, next)
            open.clear(unit)
            if !isComplete { return }
        }
    }
}
