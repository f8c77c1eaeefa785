/// Many short lists of small integers in two flat arrays.
struct IndexLists: Sendable {
    private(set) var offsets: [Int32] = [0]
    private(set) var values: [Int32] = []

    init(_ lists: some Sequence<[Int32]>) {
        for list in lists {
            values.append(contentsOf: list)
            offsets.append(Int32(values.count))
        }
    }

    /// How many lists there are.
    var count: Int { offsets.count - 1 }

    func range(_ index: Int) -> Range<Int> { Int(offsets[index])..<Int(offsets[index + 1]) }
    func isEmpty(_ index: Int) -> Bool { offsets[index] == offsets[index + 1] }
    func count(_ index: Int) -> Int { Int(offsets[index + 1] - offsets[index]) }

    /// Members that the sorted list `index` shares with a sorted list of another table.
    func shared(_ index: Int, with other: IndexLists, _ otherIndex: Int) -> Int {
        var left = Int(offsets[index])
        let leftEnd = Int(offsets[index + 1])
        var right = Int(other.offsets[otherIndex])
        let rightEnd = Int(other.offsets[otherIndex + 1])
        var count = 0
        while left < leftEnd, right < rightEnd {
            let a = values[left]
            let b = other.values[right]
            if a == b { count += 1 }
            if a <= b { left += 1 }
            if b <= a { right += 1 }
        }
        return count
    }
}

/// Gives each distinct value a number, in the order of first appearance.
struct Numbering<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    mutating func number(_ value: Value) -> Int32 {
        if let known = numbers[value] { return known }
        let new = Int32(values.count)
        numbers[value] = new
        values.append(value)
        return new
    }

    /// The number of a value that was seen, or nil.
    func existing(_ value: Value) -> Int32? { numbers[value] }
}
