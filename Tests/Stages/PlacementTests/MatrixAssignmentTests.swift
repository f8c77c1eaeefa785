import Hashing
import Support
import Testing

@testable import Placement

/// Full matrices beside chains of moves, which are another search; and what a matrix of a graph says about the graph.
@Suite struct MatrixAssignmentTests {
    /// Totals and prices of both ways, over every pair of the matrix.
    private func agrees(_ rows: Int, _ columns: Int, _ scores: [Int32], _ note: Comment) throws {
        let found = try #require(MatrixAssignment(rows: rows, columns: columns, scores: scores), note)
        var chains = BestAssignment(
            PairGraph(
                start: (0...rows).map { Int32($0 * columns) },
                vacancy: (0..<(rows * columns)).map { Int32($0 % columns) },
                openings: Array(repeating: 1, count: columns)), gains: scores.map(Int.init))
        chains.run()
        let taken = found.columns.filter { $0 >= 0 }
        #expect(Set(taken).count == taken.count, note)
        let total = found.columns.enumerated().reduce(0) { sum, place in
            place.element < 0 ? sum : sum + Int(scores[place.offset * columns + Int(place.element)])
        }
        #expect(total == chains.held.filter { $0 >= 0 }.reduce(0) { $0 + Int(scores[Int($1)]) }, note)
        #expect(found.prices == chains.prices, note)
    }

    @Test("a matrix and chains of moves come to the same total and the same least prices")
    func twoWays() throws {
        let seeds = Tier.seeds(3_000, long: 300_000)
        for seed in seeds {
            var draw = SplitMix64(seed: seed ^ 0x6d61_7472)
            let (rows, columns) = (1 + draw.below(40), 1 + draw.below(40))
            let top = [1, 3, 20, 600, 10_000, 100_000, 1 << 28][draw.below(7)]
            // A quarter of the instances has scores below 0, which nobody has to take.
            let below = draw.below(4) == 0 ? top / 2 : 0
            let scores = (0..<(rows * columns)).map { _ in Int32(draw.below(top + 1) - below) }
            try agrees(rows, columns, scores, "seed \(seed)")
        }
    }

    @Test("scores that are a product of two sides, with many ties, agree as well")
    func structured() throws {
        for seed in Tier.seeds(150, long: 10_000) {
            var draw = SplitMix64(seed: seed ^ 0x7374_7275)
            let (rows, columns) = (20 + draw.below(60), 20 + draw.below(60))
            let (quality, pull) = ((0..<rows).map { _ in draw.below(300) }, (0..<columns).map { _ in draw.below(300) })
            let scores = (0..<(rows * columns)).map { place in
                Int32(quality[place / columns] * pull[place % columns] / 300 + draw.below(4))
            }
            try agrees(rows, columns, scores, "seed \(seed)")
        }
    }

    @Test("everybody alike, nobody worth anything, one of each, and nobody at all")
    func plain() throws {
        try agrees(17, 17, Array(repeating: 5, count: 289), "alike")
        try agrees(17, 33, Array(repeating: 0, count: 561), "nothing")
        try agrees(33, 16, Array(repeating: -3, count: 528), "below nothing")
        try agrees(1, 1, [7], "one")
        let none = try #require(MatrixAssignment(rows: 0, columns: 0, scores: []))
        #expect(none.columns.isEmpty && none.prices.isEmpty)
        #expect(MatrixAssignment(rows: 1, columns: 1, scores: [MatrixAssignment.most + 1]) == nil)
    }

    @Test("prices that grow out of sixteen bits are found in thirty-two")
    func longer() throws {
        // Each row wants the columns from its own on, and each step of the prices is nearly as high as the best score allows.
        let count = 24
        let scores = (0..<(count * count)).map { place in
            let (row, column) = (place / count, place % count)
            return Int32(column >= row ? 10_900 - column : 0)
        }
        // The scores alone fit sixteen bits.
        let short = try #require(MatrixSearch<Int16>(rows: count, columns: count, scores: scores, most: 10_900))
        #expect(!short.run())
        try agrees(count, count, scores, "steps")
    }

    @Test(
        "a graph with most of its pairs, several openings and some pairs missing has the same total and prices by matrix and by auction"
    )
    func graphs() throws {
        let seeds = Tier.seeds(6, long: 300)
        var compared = 0
        for seed in seeds {
            var draw = SplitMix64(seed: seed ^ 0x6772_6170)
            var (start, columns, gains): ([Int32], [Int32], [Int]) = ([0], [], [])
            let openings = (0..<50).map { _ in Int32(draw.below(4)) }
            let top = [20, 5_000][Int(seed % 2)]
            for _ in 0..<80 {
                for vacancy in 0..<50 where draw.below(8) > 0 {
                    columns.append(Int32(vacancy))
                    gains.append(draw.below(top) - top / 10)
                }
                start.append(Int32(columns.count))
            }
            let graph = PairGraph(start: start, vacancy: columns, openings: openings)
            // With few openings there is no matrix, and nothing to compare.
            guard let found = MatrixAssignment.ofGraph(graph.rows, gains: gains) else { continue }
            compared += 1
            var auction = try #require(AuctionAssignment(graph.rows, gains: gains))
            auction.run()
            func total(_ held: [Int32]) -> Int { held.filter { $0 >= 0 }.reduce(0) { $0 + gains[Int($1)] } }
            #expect(total(found.held) == total(auction.held), "seed \(seed)")
            #expect(found.prices == auction.prices, "seed \(seed)")
            for vacancy in openings.indices {
                let count = found.held.count { $0 >= 0 && graph.vacancy[Int($0)] == Int32(vacancy) }
                #expect(count <= Int(openings[vacancy]), "seed \(seed)")
            }
        }
        #expect(compared * 3 >= seeds.count * 2, "\(compared) of \(seeds.count)")
    }
}
