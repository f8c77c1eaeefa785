import Domain

/// The values of all levels as one number to compare and add: levels packed into words, the first the most significant.
///
/// A word holds as many levels as fit into 62 bits with the largest totals that can occur, so that sums never carry from
/// one level into the next.
struct Worth: Hashable, Comparable, Sendable {
    private var words: SIMD4<Int>

    static let zero = Worth(words: .zero)

    init(words: SIMD4<Int>) { self.words = words }

    static func + (left: Worth, right: Worth) -> Worth { Worth(words: left.words &+ right.words) }
    static func - (left: Worth, right: Worth) -> Worth { Worth(words: left.words &- right.words) }
    static func += (left: inout Worth, right: Worth) { left.words &+= right.words }
    static func -= (left: inout Worth, right: Worth) { left.words &-= right.words }

    /// So many times as much; as with sums, nothing is carried as long as the total could occur.
    func times(_ count: Int) -> Worth { Worth(words: words &* SIMD4(repeating: count)) }

    static func < (left: Worth, right: Worth) -> Bool {
        if left.words[0] != right.words[0] { return left.words[0] < right.words[0] }
        if left.words[1] != right.words[1] { return left.words[1] < right.words[1] }
        if left.words[2] != right.words[2] { return left.words[2] < right.words[2] }
        return left.words[3] < right.words[3]
    }
}

/// How levels are packed.
struct WorthScale: Sendable {
    private struct Slot: Sendable {
        let word: Int
        let shift: Int
    }
    private let slots: [Slot]

    /// `most` are the largest totals of the levels; nil where they do not fit into four words.
    init?(most: [Int]) {
        var word = 0
        var free = 62
        var places: [(word: Int, bits: Int)] = []
        for total in most {
            let bits = Int.bitWidth - total.leadingZeroBitCount + 1
            guard bits <= 62 else { return nil }
            if bits > free {
                word += 1
                free = 62
            }
            guard word < 4 else { return nil }
            free -= bits
            places.append((word, bits))
        }
        var used = [Int](repeating: 0, count: 4)
        var slots: [Slot] = []
        for place in places.reversed() {
            slots.append(Slot(word: place.word, shift: used[place.word]))
            used[place.word] += place.bits
        }
        self.slots = slots.reversed()
    }

    func worth(_ values: [Int]) -> Worth {
        var words = SIMD4<Int>.zero
        for (slot, value) in zip(slots, values) { words[slot.word] &+= value << slot.shift }
        return Worth(words: words)
    }
}

/// Values of every term, for a learner's chain, a group, or a whole plan.
struct TermValues: Hashable, Sendable {
    private var values = [Int](repeating: 0, count: CourseProblem.Term.allCases.count)

    subscript(term: CourseProblem.Term) -> Int {
        get { values[TermValues.position[term] ?? 0] }
        set { values[TermValues.position[term] ?? 0] = newValue }
    }

    static func += (left: inout TermValues, right: TermValues) {
        for index in left.values.indices { left.values[index] += right.values[index] }
    }

    /// The weighted sum of a level.
    func value(of level: CourseProblem.Level) -> Int {
        level.weights.reduce(0) { $0 + $1.weight * self[$1.term] }
    }

    private static let position = Dictionary(
        CourseProblem.Term.allCases.enumerated().map { ($1, $0) }
    ) { first, _ in first }
}
