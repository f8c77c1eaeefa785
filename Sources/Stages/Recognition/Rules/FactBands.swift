import Domain

/// How far the rules of a day tell the values of one fact apart (Klassen eines Merkmals): numbers by the band between two
/// thresholds, words by the tests that they meet.
struct FactBands: Sendable {
    /// The least number of each band but the lowest, ascending, each once.
    private var cuts: [Int] = []
    /// The tests of words.
    private var tests: [Comparison] = []
    /// Below this number an answer says how much is missing, so that every number is a class of its own.
    private var quotedBelow = Int.min

    private static let unknown = UInt32.max
    /// One number, not a range: an unknown condition does not ask for it again.
    private static let settled: UInt32 = 1 << 30
    private static let quoted: UInt32 = 1 << 31

    /// Takes up where a comparison turns. A value that is not published for the day turns nowhere.
    mutating func add(_ comparison: Comparison, _ values: ValuesOfDay) {
        switch comparison {
        case .isFlag: break
        case .isOne, .startsWith: if !tests.contains(comparison) { tests.append(comparison) }
        case .atLeast(let operand): values.number(operand).map { cut($0) }
        case .atMost(let operand): values.number(operand).map { cut($0 + 1) }
        case .within(let low, let high):
            cut(low)
            cut(high + 1)
        }
    }

    /// Takes up that an answer says what is missing to this amount.
    mutating func quote(below amount: Int) { quotedBelow = max(quotedBelow, amount) }

    private mutating func cut(_ number: Int) {
        let place = cuts.firstIndex { $0 >= number } ?? cuts.count
        if place == cuts.count || cuts[place] != number { cuts.insert(number, at: place) }
    }

    /// Writes the class of a value: two values that give the same words are the same to every rule, and to every text where
    /// `quoting`.
    func append(_ value: FactValue?, _ values: ValuesOfDay, quoting: Bool, to words: inout [UInt32]) {
        switch value {
        case nil: words.append(FactBands.unknown)
        case .flag(let flag): words.append(flag ? 1 : 0)
        case .number(let range):
            let isQuoted = quoting && range.upperBound < quotedBelow
            let isSettled = range.lowerBound == range.upperBound
            words.append(
                band(range.lowerBound) | (isSettled ? FactBands.settled : 0) | (isQuoted ? FactBands.quoted : 0))
            words.append(band(range.upperBound))
            guard isQuoted else { return }
            words.append(UInt32(truncatingIfNeeded: range.upperBound))
            words.append(UInt32(truncatingIfNeeded: range.upperBound >> 32))
        case .word:
            for start in stride(from: 0, to: tests.count, by: 31) {
                var met: UInt32 = 0
                for (bit, test) in tests[start..<min(start + 31, tests.count)].enumerated()
                where value.map({ test.truth(of: $0, values) }) == .yes {
                    met |= 1 << UInt32(bit)
                }
                words.append(met)
            }
        }
    }

    /// How many cuts lie at or below the number.
    private func band(_ number: Int) -> UInt32 {
        var count: UInt32 = 0
        for cut in cuts where cut <= number { count += 1 }
        return count
    }
}
