import Domain

/// The values of all levels of an objective, compared in their order; the sum of two is that of their levels.
struct Levels: Equatable, Comparable {
    private var values: SIMD16<Int64>

    static let zero = Levels(values: .zero)
    /// The most levels that a problem can have, those of a re-plan included.
    static let most = 16

    private init(values: SIMD16<Int64>) { self.values = values }

    /// How much one unit of the term weighs on each level.
    init(of term: HousingProblem.Term, in levels: [HousingProblem.Level]) {
        values = .zero
        for (index, level) in levels.enumerated() {
            for weight in level.weights where weight.term == term { values[index] += Int64(weight.weight) }
        }
    }

    static func + (left: Levels, right: Levels) -> Levels { Levels(values: left.values &+ right.values) }
    static func - (left: Levels, right: Levels) -> Levels { Levels(values: left.values &- right.values) }
    static func += (left: inout Levels, right: Levels) { left.values = left.values &+ right.values }
    static func * (count: Int, unit: Levels) -> Levels { Levels(values: unit.values &* Int64(count)) }

    /// The smaller value on each level.
    func least(with other: Levels) -> Levels {
        Levels(values: values.replacing(with: other.values, where: other.values .< values))
    }

    static func < (left: Levels, right: Levels) -> Bool {
        for index in 0..<most where left.values[index] != right.values[index] {
            return left.values[index] < right.values[index]
        }
        return false
    }

    subscript(_ level: Int) -> Int { Int(values[level]) }
}

/// What one unit of each term weighs.
struct LevelScale {
    let unhoused: Levels
    let previousUnhoused: Levels
    let permanentLate: Levels
    /// A cent of rent or utilities.
    let rent: Levels
    /// A cent of a unit's fixed price.
    let fixedPrice: Levels
    let commute: Levels
    let moves: Levels
    let wishes: Levels
    let changeCost: Levels
    let peopleChanged: Levels

    init(_ levels: [HousingProblem.Level]) {
        let of = { Levels(of: $0, in: levels) }
        unhoused = of(.unhoused)
        previousUnhoused = of(.previousUnhoused)
        permanentLate = of(.permanentLate)
        rent = of(.rent) + of(.cost)
        fixedPrice = of(.fixedPricePerUnit) + of(.cost)
        commute = of(.commute)
        moves = of(.moves)
        wishes = of(.wishes)
        changeCost = of(.changeCost)
        peopleChanged = of(.peopleChanged)
    }
}
