/// The least that a term can add up to, by how many requests are missing.
struct Shortfall {
    /// `totals[missing]`: at most that many of the requests are missing; never rising.
    private let totals: [Int]

    /// With more missing than this nothing is claimed: each takes time to count.
    private static let most = 1_000

    /// - Parameter groups: for each group of requests the least value of the term with so many of them placed, from none
    ///   to all; the term is the sum over the groups.
    init(_ groups: [[Int]]) {
        // The best with exactly so many missing in the groups so far.
        var best = [0]
        for group in groups {
            let all = group.count - 1
            var next = [Int](repeating: .max, count: min(best.count + all, Shortfall.most + 1))
            for (before, value) in best.enumerated() {
                for missing in 0...all where before + missing <= Shortfall.most {
                    next[before + missing] = min(next[before + missing], value + group[all - missing])
                }
            }
            best = next
        }
        var least = Int.max
        totals = best.map { value in
            least = min(least, value)
            return least
        }
    }

    /// - Parameter missing: at least 0; more than there are requests is as good as all.
    func least(missing: Int) -> Int {
        missing > Shortfall.most ? 0 : totals[min(missing, totals.count - 1)]
    }
}
