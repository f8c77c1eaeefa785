import Domain
import Hashing
import Support
import Testing

@testable import Shortlists

/// Markets that are planned in steps of their own, held against the exact planner and the exhaustive walk.
@Suite struct LargeMarketTests {
    /// The plan of a problem all of whose markets count as large.
    private func large(_ problem: ShortlistProblem, threads: Int = 1) -> Shortlists {
        ShortlistPlanner.plan(problem, threads: threads, exactUpTo: 0)
    }

    /// Shares sorted upwards, as fractions of 27,720, which every limit of the instances divides.
    private func sorted(_ shares: [ShortlistShare]) -> [Int] {
        shares.map { $0.interviews * 27_720 / $0.possible }.sorted()
    }

    private func shares(_ book: InterviewBook) -> [Int] {
        let possible = book.graph.possible
        return possible.indices.filter { possible[$0] > 0 }
            .map { book.interviews(of: $0) * 27_720 / Int(possible[$0]) }.sorted()
    }

    /// The same problem in which each vacancy takes no more than a plan gives it: its exact plan has the largest total for these numbers.
    private func narrowed(_ problem: ShortlistProblem, to plan: Shortlists) -> ShortlistProblem {
        let counts = Dictionary(uniqueKeysWithValues: plan.shares.map { ($0.vacancy, $0.interviews) })
        var narrow = problem
        narrow.vacancies = problem.vacancies.map {
            ShortlistVacancy(id: $0.id, employer: $0.employer, limit: counts[$0.id] ?? 0)
        }
        return narrow
    }

    /// Up to 60 applicants and 14 vacancies, of which most share an employer.
    private func drawMany(_ generator: inout SplitMix64) -> ShortlistProblem {
        let applicants = (0..<(10 + generator.below(50))).map { ID<Applicant>("A\($0)") }
        let employers = 2 + generator.below(6)
        let vacancies = (0..<(4 + generator.below(11))).map { index in
            ShortlistVacancy(
                id: ID("V\(index)"), employer: ID("E\(generator.below(employers))"), limit: 1 + generator.below(12))
        }
        let density = 1 + generator.below(6)
        var pairs: [Match] = []
        for applicant in applicants {
            for vacancy in vacancies where generator.below(10) < density {
                pairs.append(ShortlistInstances.match(applicant, vacancy.id, score: 4_000 + generator.below(6_000)))
            }
        }
        var slots: [ID<Employer>: Int] = [:]
        if generator.below(3) > 0 {
            for index in 0..<employers where generator.below(2) == 0 { slots[ID("E\(index)")] = generator.below(12) }
        }
        return ShortlistProblem(
            seed: generator.next(), pairs: MatchList(pairs), vacancies: vacancies, applicants: applicants,
            interviewsPerCandidate: 1 + generator.below(4), employerSlots: slots,
            wantsCoverage: generator.below(4) > 0, pins: [])
    }

    private struct Seen {
        var levelled = 0
        var unequal = 0
        var missed = 0
        var exact = 0
    }

    private func compare(_ problem: ShortlistProblem, seed: UInt64, _ seen: inout Seen) {
        let plan = large(problem)
        let exact = ShortlistPlanner.plan(problem)
        guard let proof = plan.proof else {
            #expect(plan == exact, "seed \(seed)")
            return
        }
        let oracle = ExhaustiveShortlists(problem, refused: plan.refusedPins)
        #expect(oracle.objectives(of: chosen(plan)) != nil, "seed \(seed): a rule is broken")
        #expect(plan.refusedPins == exact.refusedPins, "seed \(seed)")
        if problem.wantsCoverage {
            #expect(plan.covered == exact.covered && proof.coveredAtMost == exact.covered, "seed \(seed)")
        }
        let (found, best) = (sorted(plan.shares), sorted(exact.shares))
        if proof.isLevelled {
            seen.levelled += 1
            #expect(found == best, "seed \(seed)")
        } else {
            #expect(!best.lexicographicallyPrecedes(found), "seed \(seed)")
            if found != best { seen.unequal += 1 }
        }
        let narrow = ShortlistPlanner.plan(narrowed(problem, to: plan))
        #expect(sorted(narrow.shares).allSatisfy { $0 == 27_720 }, "seed \(seed)")
        #expect(narrow.totalScore <= proof.totalScoreAtMost, "seed \(seed)")
        #expect(plan.totalScore <= narrow.totalScore, "seed \(seed)")
        // Every arc gains two points at most that it could still give.
        #expect(proof.totalScoreAtMost - plan.totalScore <= 4 * problem.pairs.count + 4 * problem.applicants.count)
        if plan.totalScore < narrow.totalScore { seen.missed += 1 } else { seen.exact += 1 }
    }

    @Test("small markets: as many are seen as can be, shares are the fairest where proven, no total exceeds its bound")
    func small() {
        var seen = Seen()
        for seed in Tier.seeds(400, long: 6_000) {
            var generator = SplitMix64(seed: 70_000 + seed)
            compare(ShortlistInstances.draw(&generator), seed: seed, &seen)
        }
        print("large markets, small instances: \(seen)")
        #expect(seen.levelled > 100)
        #expect(seen.exact > 10 * seen.missed)
    }

    @Test("markets of some hundred pairs are held against the exact planner in the same way")
    func medium() {
        var seen = Seen()
        for seed in Tier.seeds(150, long: 3_000) {
            var generator = SplitMix64(seed: 90_000 + seed)
            compare(drawMany(&generator), seed: seed, &seen)
        }
        print("large markets, some hundred pairs: \(seen)")
        #expect(seen.levelled > 30)
        #expect(seen.exact > seen.missed)
    }

    @Test("two threads, and another order of what comes in, plan the same")
    func sameBytes() {
        for seed in Tier.seeds(60, long: 600) {
            var generator = SplitMix64(seed: 110_000 + seed)
            var problem = drawMany(&generator)
            let plan = large(problem)
            #expect(large(problem, threads: 2) == plan, "seed \(seed)")
            problem.matches.shuffle(using: &generator)
            problem.vacancies.shuffle(using: &generator)
            problem.applicants.shuffle(using: &generator)
            #expect(large(problem, threads: 2) == plan, "seed \(seed)")
        }
    }

    @Test("only in a problem with more pairs than the limit is a market large, and something unproven")
    func limit() {
        let pairs = [("A1", "V1"), ("A2", "V1"), ("A2", "V2"), ("B1", "W1"), ("B2", "W1")].map {
            ShortlistInstances.match(ID($0), ID($1), score: 5_000)
        }
        let problem = ShortlistProblem(
            seed: 1, pairs: MatchList(pairs),
            vacancies: ["V1", "V2", "W1"].map { ShortlistVacancy(id: ID($0), employer: ID("E\($0)"), limit: 2) },
            applicants: ["A1", "A2", "B1", "B2"].map { ID($0) })
        #expect(ShortlistPlanner.plan(problem, exactUpTo: 5).proof == nil)
        #expect(ShortlistPlanner.plan(problem, exactUpTo: 4).proof == nil)
        let proof = ShortlistPlanner.plan(problem, exactUpTo: 2).proof
        #expect(proof == ShortlistProof(coveredAtMost: 4, isLevelled: true, totalScoreAtMost: 25_000))
    }

    @Test("an employer without slots gives one vacancy fewer where another then sees somebody whom nobody saw")
    func coverage() {
        // Levelling gives V1 and V2 of E one each; A3 can only go to V1, and whoever is at V2 can go to F's.
        let pairs = [("A1", "V1"), ("A2", "V2"), ("A2", "W1"), ("A3", "V1")].map {
            ShortlistInstances.match(ID($0), ID($1), score: 5_000)
        }
        var problem = ShortlistProblem(
            seed: 1, pairs: MatchList(pairs),
            vacancies: [("V1", "E"), ("V2", "E"), ("W1", "F")].map {
                ShortlistVacancy(id: ID($0), employer: ID($1), limit: 2)
            },
            applicants: ["A1", "A2", "A3"].map { ID($0) }, interviewsPerCandidate: 1, employerSlots: [ID("E"): 2])
        for seed in 0..<20 {
            problem.seed = UInt64(seed)
            let plan = large(problem)
            #expect(plan.covered == 3, "seed \(seed)")
            #expect(plan.proof?.isLevelled == false)
        }
    }

    @Test("where no slots bind levelling alone is the fairest, and from any full plan exchanges alone lead there")
    func balance() {
        var moved = 0
        for seed in Tier.seeds(100, long: 1_000) {
            var generator = SplitMix64(seed: 130_000 + seed)
            var problem = drawMany(&generator)
            (problem.employerSlots, problem.wantsCoverage) = ([:], false)
            let table = PairTable(problem)
            let pins = PinnedPairs(problem, table)
            let possible = table.vacancies.indices.map { min(table.vacancies[$0].limit, table.pairs(of: $0).count) }
            let markets = SeparateMarkets(problem, table, pins: pins, possible: possible)
            var found: [Int] = []
            var levelled: [Int] = []
            for market in markets.markets {
                let graph = InterviewGraph(
                    problem, table, pins: pins, market, slots: markets.slots, possible: possible)
                var book = InterviewBook(graph)
                for pair in 0..<graph.pairs where !book.isFull(Int(graph.vacancy[pair])) {
                    let applicant = Int(graph.applicant[pair])
                    if book.ofApplicant[applicant] < graph.room[applicant] { book.take(pair) }
                }
                let before = shares(book)
                var balancing = Balancing(graph)
                while !balancing.run(&book) {}
                if shares(book) != before { moved += 1 }
                found += shares(book)
                book = InterviewBook(graph)
                var levelling = Levelling(graph, most: graph.room)
                levelling.run(&book)
                levelled += shares(book)
            }
            let best = sorted(ShortlistPlanner.plan(problem).shares)
            #expect(found.sorted() == best, "seed \(seed)")
            #expect(levelled.sorted() == best, "seed \(seed)")
        }
        print("markets made fairer by exchanges: \(moved)")
        #expect(moved > 30)
    }
}
