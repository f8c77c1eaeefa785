import Domain

/// The objective of a plan, or the difference of two, in the order of its levels.
///
/// The levels are packed into three words as digits of a mixed radix; a digit never overflows, because its radix is
/// beyond the largest value of its level, so sums and comparisons of words are those of the levels.
struct Cost: Hashable, Comparable, Sendable {
    var high = 0
    var middle = 0
    var low = 0

    static let zero = Cost()

    static func + (left: Cost, right: Cost) -> Cost {
        Cost(high: left.high &+ right.high, middle: left.middle &+ right.middle, low: left.low &+ right.low)
    }

    static func - (left: Cost, right: Cost) -> Cost {
        Cost(high: left.high &- right.high, middle: left.middle &- right.middle, low: left.low &- right.low)
    }

    static func += (left: inout Cost, right: Cost) { left = left + right }
    static func -= (left: inout Cost, right: Cost) { left = left - right }

    static func * (count: Int, unit: Cost) -> Cost {
        Cost(high: count &* unit.high, middle: count &* unit.middle, low: count &* unit.low)
    }

    static func < (left: Cost, right: Cost) -> Bool {
        if left.high != right.high { return left.high < right.high }
        if left.middle != right.middle { return left.middle < right.middle }
        return left.low < right.low
    }
}

/// How much one unit of each term weighs in the packed levels.
struct CostScale: Sendable {
    /// A pin that is not placed, which is worse than everything else.
    let missedPin: Cost
    /// A pinned interview that needs an interpreter and has none.
    let missingInterpreter: Cost
    /// By the index of the term in `Term.allCases`.
    private let units: [Cost]

    subscript(_ term: FairProblem.Term) -> Cost { units[term.position] }

    /// Nil where the levels do not fit into three words.
    ///
    /// - Parameter most: the largest value of each term, by its position.
    init?(levels: [FairProblem.Level], most: [Int], pins: Int, missingInterpretersCount: Bool) {
        var packer = Packer()
        var units = [Cost](repeating: .zero, count: FairProblem.Term.allCases.count)
        for level in levels.reversed() {
            var largest = 0
            for weight in level.weights {
                let (product, overflow) = weight.weight.multipliedReportingOverflow(by: most[weight.term.position])
                let (sum, carry) = largest.addingReportingOverflow(product)
                guard !overflow, !carry else { return nil }
                largest = sum
            }
            guard let unit = packer.unit(largest: largest) else { return nil }
            for weight in level.weights { units[weight.term.position] += weight.weight * unit }
        }
        guard let unit = packer.unit(largest: pins * (pins + 2)) else { return nil }
        missedPin = (pins + 1) * unit
        missingInterpreter = missingInterpretersCount ? unit : .zero
        self.units = units
    }

    /// Hands out radices, from the lowest digit of the lowest word upwards.
    private struct Packer {
        private var word = 0
        private var radix = 1

        mutating func unit(largest: Int) -> Cost? {
            let limit = 1 << 61
            guard largest < limit else { return nil }
            if radix > limit / (largest + 1) {
                word += 1
                radix = 1
            }
            guard word < 3 else { return nil }
            let unit =
                switch word {
                case 0: Cost(low: radix)
                case 1: Cost(middle: radix)
                default: Cost(high: radix)
                }
            radix *= largest + 1
            return unit
        }
    }
}

extension FairProblem.Term {
    /// Position in `allCases`.
    var position: Int {
        switch self {
        case .required: 0
        case .unplaced: 1
        case .priority: 2
        case .idle: 3
        case .tableChanges: 4
        case .handOvers: 5
        case .days: 6
        case .finish: 7
        case .candidateDays: 8
        case .idleBeyondGap: 9
        case .previousUnplaced: 10
        case .newPriority: 11
        case .changeCost: 12
        case .peopleChanged: 13
        }
    }
}
