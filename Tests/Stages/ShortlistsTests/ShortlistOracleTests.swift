import Domain
import Hashing
import Shortlists
import Support
import Testing

@Suite struct ShortlistOracleTests {
    @Test("coverage, sorted shares, total score and ties are those of the exhaustive walk")
    func exhaustive() {
        let seeds = Tier.seeds(250, long: 5_000)
        for seed in seeds {
            var generator = SplitMix64(seed: seed)
            let problem = ShortlistInstances.draw(&generator)
            let plan = ShortlistPlanner.plan(problem)
            let oracle = ExhaustiveShortlists(problem, refused: plan.refusedPins)
            let found = oracle.objectives(of: chosen(plan))
            #expect(found == oracle.best(), "seed \(seed)")
            #expect(found?.score == plan.totalScore, "seed \(seed)")
            #expect(plan.covered == Set(plan.entries.map(\.applicant)).count, "seed \(seed)")
        }
        print("shortlists against the exhaustive walk: \(seeds.count) instances")
    }

    @Test("a plan that starts with a part of the pairs ends as the plan of all of them")
    func partOfPairs() {
        var differs = 0
        for seed in Tier.seeds(250, long: 5_000) {
            var generator = SplitMix64(seed: 40_000 + seed)
            let problem = ShortlistInstances.draw(&generator)
            let plan = ShortlistPlanner.plan(problem)
            let part = ShortlistPlanner.plan(problem, threads: 2, atOnce: 0, perInterview: seed % 2 == 0 ? 0 : 1)
            #expect(part == plan, "seed \(seed)")
            // The start alone would not do: with only these pairs the plan is another one.
            let best = Set(plan.entries.map { [$0.applicant.text, $0.vacancy.text] })
            let starts = problem.vacancies.flatMap { vacancy in
                problem.pairs.filter { $0.vacancy == vacancy.id }.sorted { $0.mutualScore > $1.mutualScore }
                    .prefix(vacancy.limit)
            }
            if !best.isSubset(of: starts.map { [$0.applicant.text, $0.vacancy.text] }) { differs += 1 }
        }
        #expect(differs > 25)
    }

    @Test("the order of pairs, vacancies, applicants and answers does not matter")
    func orderOfInput() {
        for seed in Tier.seeds(60, long: 600) {
            var generator = SplitMix64(seed: seed)
            var problem = ShortlistInstances.draw(&generator)
            let plan = ShortlistPlanner.plan(problem)
            problem.matches.shuffle(using: &generator)
            problem.vacancies.shuffle(using: &generator)
            problem.applicants.shuffle(using: &generator)
            problem.pins.shuffle(using: &generator)
            #expect(ShortlistPlanner.plan(problem) == plan, "seed \(seed)")
        }
    }

    @Test("the instances bite: each limit binds, each objective decides, a greedy choice fails")
    func instancesBite() {
        var count = Bites()
        let seeds: Range<UInt64> = 0..<100
        for seed in seeds {
            var generator = SplitMix64(seed: seed)
            count.look(at: ShortlistInstances.draw(&generator))
        }
        print("shortlist instances: \(count)")
        #expect(count.candidateLimit >= 10 && count.vacancyLimit >= 10 && count.employerSlots >= 10)
        #expect(count.coverageDecides >= 5 && count.fairnessDecides >= 5 && count.scoreDecides >= 5)
        #expect(count.somebodyLeftOut >= 15)
        #expect(count.greedyFails >= 20)
    }
}

func chosen(_ plan: Shortlists) -> Set<[String]> {
    Set(plan.entries.map { [$0.applicant.text, $0.vacancy.text] })
}

/// How often each rule and objective of an instance makes a difference.
struct Bites {
    var candidateLimit = 0
    var vacancyLimit = 0
    var employerSlots = 0
    var coverageDecides = 0
    var fairnessDecides = 0
    var scoreDecides = 0
    var somebodyLeftOut = 0
    var greedyFails = 0

    mutating func look(at problem: ShortlistProblem) {
        let oracle = ExhaustiveShortlists(problem, refused: ShortlistPlanner.plan(problem).refusedPins)
        guard let best = oracle.best() else { return }
        func improves(_ change: (inout ShortlistProblem) -> Void) -> Bool {
            var relaxed = problem
            change(&relaxed)
            let other = ExhaustiveShortlists(relaxed, refused: ShortlistPlanner.plan(problem).refusedPins).best()
            return other.map { ($0.shares, $0.score) != (best.shares, best.score) } ?? false
        }
        if improves({ $0.interviewsPerCandidate += 1 }) { candidateLimit += 1 }
        if improves({
            $0.vacancies = $0.vacancies.map { ShortlistVacancy(id: $0.id, employer: $0.employer, limit: $0.limit + 1) }
        }) {
            vacancyLimit += 1
        }
        if improves({ $0.employerSlots = [:] }) { employerSlots += 1 }
        if problem.wantsCoverage, improves({ $0.wantsCoverage = false }) { coverageDecides += 1 }
        let greedy = oracle.objectives(of: greedyChoice(problem, oracle))
        if let greedy, greedy != best { greedyFails += 1 }
        if let greedy, greedy.covered == best.covered, greedy.shares != best.shares { fairnessDecides += 1 }
        if let blind = flattened(problem, oracle), blind.shares == best.shares, blind.score < best.score {
            scoreDecides += 1
        }
        let reachable = Set(problem.pairs.map(\.applicant)).count
        if problem.wantsCoverage, best.covered < reachable { somebodyLeftOut += 1 }
    }

    /// The plan that does not know the scores, judged with them.
    private func flattened(_ problem: ShortlistProblem, _ oracle: ExhaustiveShortlists) -> ShortlistObjectives? {
        var flat = problem
        flat.matches = problem.pairs.map { ShortlistInstances.match($0.applicant, $0.vacancy, score: 5_000) }
        return oracle.objectives(of: chosen(ShortlistPlanner.plan(flat)))
    }

    /// Best score first as long as the limits allow.
    private func greedyChoice(_ problem: ShortlistProblem, _ oracle: ExhaustiveShortlists) -> Set<[String]> {
        var chosen = oracle.pinned
        for pair in problem.pairs.sorted(by: { $0.mutualScore > $1.mutualScore }) {
            let next = chosen.union([[pair.applicant.text, pair.vacancy.text]])
            if oracle.objectives(of: next) != nil { chosen = next }
        }
        return chosen
    }
}
