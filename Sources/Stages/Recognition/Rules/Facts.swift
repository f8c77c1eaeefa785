import Domain

/// The value of a fact; numbers are ranges, so that half-known practice still decides where it can.
package enum FactValue: Hashable, Sendable {
    case flag(Bool)
    case word(String)
    case number(ClosedRange<Int>)
}

/// What is known of one case, by fact; absent = unknown.
package struct Facts: Hashable, Sendable {
    private var values: [FactValue?] = Array(repeating: nil, count: Fact.allCases.count)

    package init() {}

    package subscript(fact: Fact) -> FactValue? {
        get { values[fact.index] }
        set { values[fact.index] = newValue }
    }

    mutating func set(_ fact: Fact, _ flag: Bool?) {
        values[fact.index] = flag.map(FactValue.flag)
    }

    mutating func set(_ fact: Fact, _ word: String?) {
        values[fact.index] = word.map(FactValue.word)
    }

    mutating func set(_ fact: Fact, _ number: Int?) {
        values[fact.index] = number.map { .number($0...$0) }
    }

    mutating func set(_ fact: Fact, range: ClosedRange<Int>?) {
        values[fact.index] = range.map(FactValue.number)
    }
}
