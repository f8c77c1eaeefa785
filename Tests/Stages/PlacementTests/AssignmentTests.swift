import Domain
import Foundation
import Hashing
import Support
import Testing

@testable import Placement

@Suite("Assignments agree with trying everything")
struct AssignmentTests {
    @Test("every level has the best value, proven by prices, and the verifier finds nothing")
    func agrees() throws {
        let seeds = Tier.seeds(80, long: 10_000)
        var partial = 0
        for seed in seeds { partial += try agrees(PlacementInstances.assignment(seed: seed), seed) ? 1 : 0 }
        print("assignment: \(seeds.count) instances agree with trying everything, \(partial) lack somebody required")
        #expect(partial * 100 >= 15 * seeds.count)
    }

    @Test("a re-plan keeps what it can of the plan in force")
    func replans() throws {
        let seeds = Tier.seeds(80, long: 10_000)
        for seed in seeds { _ = try agrees(PlacementInstances.assignmentReplan(seed: seed), seed) }
        print("assignment: \(seeds.count) re-plans agree with trying everything")
    }

    private func agrees(_ problem: AssignmentProblem, _ seed: UInt64) throws -> Bool {
        let expected = AssignmentOracle(problem: problem).best()
        let plan = try AssignmentPlanner.plan(problem)
        let check = try AssignmentVerifier.verify(plan, against: problem)
        #expect(plan.objectives.map(\.value) == expected, "seed \(seed)")
        #expect(plan.objectives.map(\.bound) == plan.objectives.map(\.value), "seed \(seed)")
        #expect(check.violations == [], "seed \(seed)")
        let lacks = problem.applicants.filter { seeker in
            seeker.isRequired && !plan.pairs.contains { $0.applicant == seeker.id }
        }
        #expect(plan.status == (lacks.isEmpty ? .optimal : .partial), "seed \(seed)")
        #expect(plan.certificates.isEmpty == lacks.isEmpty, "seed \(seed)")
        if problem.levelsInForce.first == .init(.required) {
            #expect(plan.certificates.allSatisfy { if case .count = $0 { true } else { false } }, "seed \(seed)")
        }
        return plan.status == .partial
    }

    @Test("an auction and chains of moves come to the same total and the same prices")
    func twoWays() throws {
        let seeds = Tier.seeds(2_000, long: 200_000)
        var isDear = 0
        for seed in seeds {
            var draw = SplitMix64(seed: seed ^ 0x6175_6374)
            let vacancies = 1 + draw.below(5)
            let top = [3, 10, 1_000, 1_000_000_000_000][draw.below(4)]
            var (start, columns, gains): ([Int32], [Int32], [Int]) = ([0], [], [])
            for _ in 0..<(1 + draw.below(8)) {
                for vacancy in 0..<vacancies where draw.below(2) == 0 {
                    columns.append(Int32(vacancy))
                    gains.append(draw.below(top + 1) - top / 3)
                }
                start.append(Int32(columns.count))
            }
            let openings = (0..<vacancies).map { _ in Int32(draw.below(4)) }
            let graph = PairGraph(start: start, vacancy: columns, openings: openings)
            var auction = try #require(AuctionAssignment(graph.rows, gains: gains), "seed \(seed)")
            auction.run()
            var chains = BestAssignment(graph, gains: gains)
            chains.run()
            func total(_ held: [Int32]) -> Int { held.filter { $0 >= 0 }.reduce(0) { $0 + gains[Int($1)] } }
            #expect(total(auction.held) == total(chains.held), "seed \(seed)")
            #expect(auction.prices == chains.prices, "seed \(seed)")
            if chains.prices.contains(where: { $0 > 0 }) { isDear += 1 }
        }
        print("assignment: \(seeds.count) auctions agree with chains of moves, \(isDear) with prices above 0")
        #expect(isDear * 5 >= seeds.count)
    }

    /// Rows longer than the lists of wishes, columns longer than those of candidates.
    private func longRows(_ draw: inout SplitMix64) -> (rows: PairRows, gains: [Int32]) {
        let vacancies = 8 + draw.below(25)
        let top = [4, 60, 1_000, 1_000_000][draw.below(4)]
        var (start, columns, gains): ([Int32], [Int32], [Int32]) = ([0], [], [])
        for _ in 0..<(20 + draw.below(80)) {
            for vacancy in 0..<vacancies where draw.below(3) > 0 {
                columns.append(Int32(vacancy))
                gains.append(Int32(draw.below(top + 1) - top / 5))
            }
            start.append(Int32(columns.count))
        }
        let openings = (0..<vacancies).map { _ in Int32(draw.below(6)) }
        return (PairRows(start: start, vacancy: columns, openings: openings), gains)
    }

    @Test("gains of four bytes and of eight have the same places and prices, those of chains of moves")
    func lean() throws {
        let seeds = Tier.seeds(300, long: 30_000)
        var isShort = 0
        for seed in seeds {
            var draw = SplitMix64(seed: seed ^ 0x6C65_616E)
            let (rows, gains) = longRows(&draw)
            var lean = try #require(AuctionAssignment(rows, gains: gains), "seed \(seed)")
            lean.run()
            var wide = try #require(AuctionAssignment(rows, gains: gains.map { Int($0) }), "seed \(seed)")
            wide.run()
            #expect(lean.held == wide.held, "seed \(seed)")
            #expect(lean.prices == wide.prices, "seed \(seed)")
            var chains = BestAssignment(PairGraph(rows), gains: gains.map { Int($0) })
            chains.run()
            func total(_ held: [Int32]) -> Int { held.filter { $0 >= 0 }.reduce(0) { $0 + Int(gains[Int($1)]) } }
            #expect(total(lean.held) == total(chains.held), "seed \(seed)")
            #expect(lean.prices == chains.prices, "seed \(seed)")
            if rows.openings.reduce(0, +) < rows.start.count - 1 { isShort += 1 }
        }
        print("assignment: \(seeds.count) lean and wide auctions agree with chains of moves, \(isShort) lack openings")
        #expect(isShort * 10 >= seeds.count)
        #expect(isShort * 10 <= 9 * seeds.count)
    }

    @Test("the total takes gains of either width and does not depend on which")
    func widths() {
        for seed in Tier.seeds(20, long: 1_000) {
            var draw = SplitMix64(seed: seed ^ 0x7769_6465)
            let (rows, gains) = longRows(&draw)
            let (lean, given) = (LargestTotal(rows, gains: gains), LargestTotal(rows, gains: gains.map { Int($0) }))
            #expect(lean.held == given.held, "seed \(seed)")
            #expect(lean.prices == given.prices, "seed \(seed)")
        }
    }

    @Test("gains too large for an auction go along chains of moves")
    func tooLarge() {
        let graph = PairGraph(start: [0, 2, 4], vacancy: [0, 1, 0, 1], openings: [1, 1])
        let top = 1 << 58
        let gains = [top, top - 1, top, top - 3]
        #expect(AuctionAssignment(graph.rows, gains: gains) == nil)
        let found = LargestTotal(graph.rows, gains: gains)
        #expect(found.held == [1, 2])
        #expect(found.prices == [1, 0])
    }

    @Test("the order of the file decides nothing")
    func permutation() throws {
        for seed in Tier.seeds(20, long: 1_000) {
            let problem = PlacementInstances.assignmentReplan(seed: seed)
            var turned = problem
            turned.applicants.reverse()
            turned.vacancies.reverse()
            turned.pairs.reverse()
            #expect(try AssignmentPlanner.plan(turned) == AssignmentPlanner.plan(problem), "seed \(seed)")
        }
    }

    @Test("hundreds of applicants are placed and proven")
    func large() throws {
        let ranked = PlacementInstances.large(applicants: 600, vacancies: 200, method: .applicants)
        let problem = AssignmentProblem(
            applicants: ranked.applicants.map { .init(id: $0) }, vacancies: ranked.vacancies,
            pairs: ranked.pairs.enumerated().map {
                .init(applicant: $1.applicant, vacancy: $1.vacancy, score: 1 + ($0 * 7_919) % 10_000)
            })
        let plan = try AssignmentPlanner.plan(problem)
        #expect(plan.status == .optimal)
        #expect(try AssignmentVerifier.verify(plan, against: problem).violations == [])
    }

    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(
        "the total is that of scipy's linear_sum_assignment",
        .enabled(if: AssignmentTests.hasScipy(), "python3 with scipy is not installed"))
    func agreesWithScipy() throws {
        var draw = SplitMix64(seed: 7)
        for (rows, columns) in [(20, 20), (60, 40), (40, 90)] {
            let scores = (0..<rows).map { _ in (0..<columns).map { _ in draw.below(10_001) } }
            var problem = AssignmentProblem(
                applicants: (0..<rows).map { .init(id: ID("A\($0)")) },
                vacancies: (0..<columns).map { PlacementVacancy(id: ID("V\($0)")) })
            for row in 0..<rows {
                for column in 0..<columns {
                    problem.pairs.append(
                        .init(applicant: ID("A\(row)"), vacancy: ID("V\(column)"), score: scores[row][column]))
                }
            }
            let plan = try AssignmentPlanner.plan(problem)
            let total = plan.pairs.reduce(0) { sum, pair in
                sum + (problem.pairs.first { $0.applicant == pair.applicant && $0.vacancy == pair.vacancy }?.score ?? 0)
            }
            let script = """
                import scipy.optimize, numpy
                c = numpy.array(\(scores)); r, k = scipy.optimize.linear_sum_assignment(c, maximize=True)
                print(c[r, k].sum())
                """
            #expect(try AssignmentTests.answer(script) == "\(total)\n")
        }
    }

    private static func hasScipy() -> Bool {
        (try? answer("import scipy.optimize, numpy; print('yes')")) == "yes\n"
    }

    private static func answer(_ script: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: try #require(python))
        process.arguments = ["-c", script]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return answer
    }
}
