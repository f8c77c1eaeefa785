import Hashing

/// A stated distribution: values with the share of rows that get them.
struct Marginal<Value: Sendable>: Sendable {
    /// At least one, each weight at least 1.
    private let shares: [(value: Value, weight: Int)]
    private let total: Int

    init(_ first: (Value, Int), _ rest: (Value, Int)...) {
        self.init(first: first, rest: rest)
    }

    /// Every value as likely as any other.
    init(evenly first: Value, _ rest: [Value]) {
        self.init(first: (first, 1), rest: rest.map { ($0, 1) })
    }

    init(first: (Value, Int), rest: [(Value, Int)]) {
        shares = [(value: first.0, weight: first.1)] + rest.map { (value: $0.0, weight: $0.1) }
        total = shares.reduce(0) { $0 + $1.weight }
    }

    func drawn(_ generator: inout SplitMix64) -> Value {
        var left = generator.below(total)
        for share in shares {
            if left < share.weight { return share.value }
            left -= share.weight
        }
        preconditionFailure("the weights sum to the total that was drawn from")
    }
}

extension SplitMix64 {
    /// True in `percent` of a hundred draws.
    mutating func happens(percent: Int) -> Bool { below(100) < percent }

    /// One element, or nil of an empty list.
    mutating func one<Element>(of list: [Element]) -> Element? {
        list.isEmpty ? nil : list[below(list.count)]
    }

    /// `count` different elements in the order of the list, all of them where it is shorter.
    mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
        var left = min(count, list.count)
        var chosen: [Element] = []
        for (index, element) in list.enumerated() where below(list.count - index) < left {
            chosen.append(element)
            left -= 1
        }
        return chosen
    }

    /// A multiple of `step` between the bounds, both possible.
    mutating func number(in range: ClosedRange<Int>, step: Int) -> Int {
        range.lowerBound + step * below((range.upperBound - range.lowerBound) / step + 1)
    }
}
