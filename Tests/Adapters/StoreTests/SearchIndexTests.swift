import Domain
import Testing

@testable import Store

@Suite struct SearchIndexTests {
    private func index() throws -> SearchIndex {
        try SearchIndex([
            .init(key: "a", name: "García López, Lucía", words: ["B017", "Koch/Köchin", "Santiago"]),
            .init(key: "b", name: "Garzón Meier, Ana", words: ["B018", "Maurer", "Müllerstadt"]),
            .init(key: "c", name: "Hotel Garcia", words: ["F04", "Selb"]),
            .init(key: "d", name: "Núñez, Iria", words: ["B019", "cocinera", "García"]),
        ])
    }

    /// What somebody types, and what has to come back in this order.
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let keys: [String]
        var testDescription: String { text }
    }

    static let cases = [
        Case(text: "garcia", keys: ["c", "a", "d"]), Case(text: "GARCÍA", keys: ["c", "a", "d"]),
        Case(text: "garzia", keys: ["c", "a", "d"]), Case(text: "gracia", keys: ["c", "a", "d"]),
        Case(text: "garcias", keys: ["c", "a", "d"]), Case(text: "gacia", keys: ["c", "a", "d"]),
        Case(text: "gar", keys: ["c", "b", "a", "d"]), Case(text: "b017", keys: ["a"]),
        Case(text: "nunez", keys: ["d"]), Case(text: "nunes", keys: ["d"]), Case(text: "kochin", keys: ["a"]),
        Case(text: "köchin", keys: ["a"]), Case(text: "koechin", keys: ["a"]), Case(text: "mexer", keys: ["b"]),
        Case(text: "garcia lucia", keys: ["a"]), Case(text: "garcia selb", keys: ["c"]),
        Case(text: "anna", keys: []), Case(text: "xyz", keys: []), Case(text: "müllerstadt", keys: ["b"]),
        Case(text: "garcia xyz", keys: []), Case(text: "", keys: ["a", "b", "c", "d"]),
        Case(text: "\" OR * NEAR(", keys: []), Case(text: "-- ; '", keys: ["a", "b", "c", "d"]),
    ]

    @Test(
        "names are found without accents, by their beginning and with one wrong letter, the best first",
        arguments: cases)
    func finds(_ own: Case) throws {
        #expect(try index().keys(for: own.text) == own.keys)
    }

    @Test("what is found is what looking at every word of every entry finds")
    func oracle() throws {
        let letters = Array("abeg")
        var seed: UInt64 = 20_121_104
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        func word() -> String { String((0..<(3 + next(4))).map { _ in letters[next(4)] }) }
        let entries = (0..<60).map { number in
            SearchIndex.Entry(key: "\(number)", name: "\(word()) \(word())", words: [word(), word()])
        }
        let index = try SearchIndex(entries)
        var hits = 0
        for _ in 0..<400 {
            let asked = (0...next(2)).map { _ in word() }
            let expected = entries.filter { entry in
                let words = ([entry.name] + entry.words).flatMap { $0.split(separator: " ").map(String.init) }
                return asked.allSatisfy { one in
                    words.contains { $0.hasPrefix(one) || SearchIndex.isNear($0, one) }
                }
            }.map(\.key)
            hits += expected.count
            let found = try index.keys(for: asked.joined(separator: " "))
            #expect(Set(found) == Set(expected) && found.count == expected.count, "\(asked)")
        }
        #expect(hits > 200)
    }

    @Test("a letter too many, too few, wrong or swapped is forgiven in words of five letters or more")
    func near() {
        #expect(SearchIndex.isNear("garcia", "garzia") && SearchIndex.isNear("garcia", "gacria"))
        #expect(SearchIndex.isNear("garcia", "garcias") && !SearchIndex.isNear("garcia", "marzia"))
        #expect(!SearchIndex.isNear("ana", "ane"), "short words are exact")
    }
}
