/// The words nearest to what was typed, for "did you mean".
package enum Suggestions {
    /// The candidates at the least distance, alphabetically; empty where none is near enough to be a typing error
    /// (one change per three letters, at least one and at most three).
    static func near(_ typed: String, in candidates: [String]) -> [String] {
        let limit = min(3, max(1, typed.count / 3))
        let measured = candidates.map { (word: $0, distance: distance(typed.lowercased(), $0.lowercased())) }
        guard let least = measured.map(\.distance).min(), least <= limit else { return [] }
        return Set(measured.filter { $0.distance == least }.map(\.word)).sorted()
    }

    /// Insertions, deletions, replacements and exchanges of neighbours that turn one word into the other, no letter
    /// changed twice ("optimal string alignment"; Damerau 1964, Boytsov 2011 section 2.2).
    static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left)
        let b = Array(right)
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in a.indices {
            var current = [i + 1] + [Int](repeating: 0, count: b.count)
            for j in b.indices {
                var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
                current[j + 1] = best
            }
            before = last
            last = current
        }
        return last[b.count]
    }

    /// `did you mean 'a' or 'b'?`, or the other advice where nothing is near.
    package static func hint(for typed: String, in candidates: [String], otherwise: String) -> String {
        let words = near(typed, in: candidates)
        guard !words.isEmpty else { return otherwise }
        return "did you mean \(words.map { "'\($0)'" }.joined(separator: " or "))?"
    }
}
