import Domain
import FairTimetable
import Hashing
import Support
import Testing

/// Kőnig: as many colours as the most edges of a node are enough, and fewer are not.
@Suite struct EdgeColouringTests {
    /// How often somebody has a colour twice, by counting; the most edges of a node.
    private func audit(_ colours: [UInt16], _ left: [Int32], _ right: [Int32]) -> (clashes: Int, most: Int) {
        var (clashes, most) = (0, 0)
        for side in [left, right] {
            var own: [Int32: [UInt16]] = [:]
            for (node, colour) in zip(side, colours) { own[node, default: []].append(colour) }
            for colours in own.values {
                clashes += colours.count - Set(colours).count
                most = max(most, colours.count)
            }
        }
        return (clashes, most)
    }

    /// Checks a colouring; answers the edges for which colours had to be exchanged.
    private func check(_ nodes: (Int, Int), _ edges: [(Int, Int)], _ note: Comment) throws -> Int {
        let (left, right) = (edges.map { Int32($0.0) }, edges.map { Int32($0.1) })
        let found = try #require(EdgeColouring(nodes: nodes, left: left, right: right), note)
        let (clashes, most) = audit(found.colours, left, right)
        #expect(found.colours.count == edges.count && clashes == 0, note)
        #expect(found.count == most, note)
        #expect(found.colours.allSatisfy { Int($0) < most }, note)
        return found.chains
    }

    @Test("every multigraph of three and three with up to five edges")
    func exhaustive() throws {
        var (graphs, chains) = (0, 0)
        for edges in 0...5 {
            var total = 1
            for _ in 0..<edges { total *= 9 }
            for number in 0..<total {
                var rest = number
                let drawn = (0..<edges).map { _ in
                    defer { rest /= 9 }
                    return (rest % 9 / 3, rest % 3)
                }
                chains += try check((3, 3), drawn, "graph \(number) of \(edges)")
                graphs += 1
            }
        }
        print("fair: \(graphs) small multigraphs coloured, \(chains) exchanges of colours")
        #expect(graphs == 66_430)
    }

    @Test("drawn multigraphs, and those in which all have as many edges, where colours have to be exchanged")
    func drawn() throws {
        let seeds = Tier.seeds(1_500, long: 150_000)
        var chains = 0
        for seed in seeds {
            var draw = SplitMix64(seed: seed ^ 0x636f_6c6f)
            let nodes = (1 + draw.below(30), 1 + draw.below(30))
            let edges = (0..<draw.below(300)).map { _ in
                (draw.below(nodes.0), min(draw.below(nodes.1), draw.below(nodes.1)))
            }
            chains += try check(nodes, edges, "seed \(seed)")
            let size = 2 + draw.below(24)
            let even = (0..<(1 + draw.below(40))).flatMap { _ in
                zip(0..<size, (0..<size).shuffled(using: &draw)).map { ($0, $1) }
            }
            chains += try check((size, size), even, "seed \(seed), even")
        }
        print("fair: \(2 * seeds.count) multigraphs coloured, \(chains) exchanges of colours")
        #expect(chains > 10 * seeds.count)
    }

    @Test("nobody at all, nobody with anybody, and more edges than there are colours")
    func limits() throws {
        #expect(try check((0, 0), [], "nobody") == 0)
        #expect(try check((3, 4), [], "no edge") == 0)
        let star = [Int32](repeating: 0, count: 65_535)
        #expect(EdgeColouring(nodes: (65_535, 1), left: (0..<65_535).map { Int32($0) }, right: star) == nil)
        let fewer = Array(star.dropLast())
        #expect(EdgeColouring(nodes: (65_534, 1), left: (0..<65_534).map { Int32($0) }, right: fewer)?.count == 65_534)
    }

    @Test("a fair in which only people's time binds ends with the slot that the busiest needs, and that is proven")
    func plainFair() throws {
        var draw = SplitMix64(seed: 2_012)
        var problem = FairProblem(
            zone: "Europe/Berlin", days: [PlannerTests.day(40)], tables: nil, employers: [], candidates: [],
            requests: [])
        problem.candidates = (0..<150).map { .init(id: ID("C\($0)")) }
        problem.employers = (0..<40).map { .init(id: ID("E\($0)"), teams: 1 + $0 % 2) }
        problem.requests = (0..<900).map { number in
            .init(
                id: ID("R\(number)"), candidate: problem.candidates[draw.below(150)].id,
                employer: problem.employers[draw.below(40)].id)
        }
        problem.objectives = [.init(.required), .init(.priority), .init(.finish)]
        let busiest = problem.employers.map { one in
            (problem.requests.count { $0.employer == one.id } + one.teams - 1) / one.teams
        }
        let people = problem.candidates.map { one in problem.requests.count { $0.candidate == one.id } }
        let most = max(busiest.max() ?? 0, people.max() ?? 0)
        let plan = try FairPlanner.plan(problem)
        #expect(plan.objectives.map(\.value) == [0, 0, most])
        #expect(plan.status == .optimal)
        #expect(try FairVerifier.verify(plan, against: problem).violations == [])
        // A colouring needs a look for each; without it they would be seated and seated again for hundreds of thousands.
        #expect(plan.work < 2_000)
    }
}
