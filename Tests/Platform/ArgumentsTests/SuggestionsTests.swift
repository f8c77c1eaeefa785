import Hashing
import Support
import Testing

@testable import Arguments

@Suite struct SuggestionsTests {
    @Test("the distance agrees with a search over all single changes")
    func distance() {
        let letters = ["a", "b", "c"]
        forEachSeed(300) { seed, random in
            func word() -> String { (0..<random.below(6)).map { _ in letters[random.below(3)] }.joined() }
            let (left, right) = (word(), word())
            #expect(Suggestions.distance(left, right) == recursive(Array(left)[...], Array(right)[...]), "seed \(seed)")
        }
    }

    /// The definition of the distance, term by term.
    private func recursive(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Int {
        guard let x = a.last, let y = b.last else { return a.count + b.count }
        var best = min(recursive(a.dropLast(), b) + 1, recursive(a, b.dropLast()) + 1)
        best = min(best, recursive(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
        if a.count > 1, b.count > 1, x == b[b.endIndex - 2], y == a[a.endIndex - 2] {
            best = min(best, recursive(a.dropLast(2), b.dropLast(2)) + 1)
        }
        return best
    }

    @Test("only near words are offered, all of the nearest, in alphabetical order")
    func near() {
        #expect(Suggestions.near("shwo", in: ["show", "set"]) == ["show"])
        #expect(Suggestions.near("car", in: ["cat", "bar", "cart"]) == ["bar", "cart", "cat"])
        #expect(Suggestions.near("swim", in: ["book", "cancel"]) == [])
        #expect(Suggestions.near("EXPORT", in: ["export"]) == ["export"])
        #expect(Suggestions.near("x", in: []) == [])
    }
}
