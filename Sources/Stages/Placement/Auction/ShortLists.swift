/// For each row of pairs the few partners that were worth most when it was last read, and a bound for all others, so that
/// most questions for the best are answered from one place in memory.
///
/// What a partner is worth is the pair's gain in parts of a unit less what the partner costs. While costs only rise, nobody
/// who was left out can come to be worth more than the bound; where costs fall, the bound rises with them.
struct ShortLists<Gain: FixedWidthInteger & SignedInteger> {
    private let size: Int
    private(set) var entries: [(partner: Int32, gain: Gain)]
    private var lengths: [Int32]
    /// Less what costs had fallen until then; above all values where no list was made yet.
    private var bounds: [Int]
    /// What the partners on the list that is being made are worth.
    private var values: [Int]
    private var fallen = 0

    /// Beyond all values.
    private static var far: Int { 1 << 62 }

    init(rows: Int, size: Int) {
        self.size = size
        entries = Array(repeating: (0, 0), count: rows * size)
        lengths = Array(repeating: 0, count: rows)
        bounds = Array(repeating: Self.far, count: rows)
        values = Array(repeating: 0, count: size)
    }

    /// Where the list of a row stands in the entries.
    func list(of row: Int) -> Range<Int> { (row &* size)..<(row &* size &+ Int(lengths[row])) }

    /// Nobody who is not on the list is worth more.
    func bound(of row: Int) -> Int { bounds[row] &+ fallen }

    /// From now on every partner may cost this much less.
    mutating func fall(by most: Int) { fallen += most }

    /// From now on a partner is worth this much.
    mutating func allow(_ partner: Int32, worth value: Int, in row: Int) {
        guard value > bound(of: row), !list(of: row).contains(where: { entries[$0].partner == partner }) else { return }
        bounds[row] = value &- fallen
    }

    mutating func clear(_ row: Int) {
        lengths[row] = 0
        bounds[row] = -Self.far
    }

    /// Puts a partner on the list that was cleared last, where the value wants it; only for values above the bound.
    @inline(__always)
    mutating func insert(_ partner: Int32, _ gain: Gain, worth value: Int, in row: Int) {
        let first = row &* size
        var place = Int(lengths[row])
        if place < size { lengths[row] += 1 } else { place -= 1 }
        while place > 0, values[place - 1] < value {
            values[place] = values[place - 1]
            entries[first + place] = entries[first + place - 1]
            place -= 1
        }
        values[place] = value
        entries[first + place] = (partner, gain)
        if Int(lengths[row]) == size { bounds[row] = values[size - 1] &- fallen }
    }
}
