import Dispatch
package import Domain
import Synchronization

/// Matches applicants with vacancies (models.md §1): every pair judged, the feasible ones scored and ranked.
package struct Matcher: Sendable {
    let facts: PairFacts
    let scorer: Scorer
    let problem: MatchProblem

    /// Turns the problem into columns and tables; the work is linear in its size.
    package init(_ problem: MatchProblem) {
        self.problem = problem
        facts = PairFacts(problem)
        scorer = Scorer(problem.options)
    }

    /// All feasible pairs that are kept, in order of merit, with the funnel. The result depends on the problem alone,
    /// not on `threads`, `blockSize` or the order of its lists.
    package func match(threads: Int = 1, blockSize: Int = 4_096) -> MatchResult {
        let classes = VacancyClasses(facts)
        let size = max(64, blockSize / 64 * 64)
        let starts = Array(stride(from: 0, to: facts.applicants.count, by: size))
        let workers = max(1, min(threads, starts.count))
        let runs = Mutex<[BlockRun?]>(Array(repeating: nil, count: workers))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var run = BlockRun(facts, classes, scorer)
            for index in stride(from: worker, to: starts.count, by: workers) {
                run.add(block: starts[index]..<min(starts[index] + size, facts.applicants.count))
            }
            runs.withLock { [run] in $0[worker] = run }
        }
        return result(runs.withLock { $0 }.compactMap(\.self))
    }

    private func result(_ runs: [BlockRun]) -> MatchResult {
        var counts = FunnelCounts(vacancies: facts.vacancies.count)
        var best = Array(repeating: BestPairs(limit: facts.options.keepPerVacancy), count: facts.vacancies.count)
        for run in runs {
            counts.add(run.counts)
            for vacancy in best.indices { best[vacancy].insert(all: run.vacancies[vacancy]) }
        }
        let vacancies = best.indices.map { index in
            VacancyMatches(
                vacancy: facts.vacancies.ids[index], feasible: counts.feasibleByVacancy[index],
                ranked: best[index].sorted.map(match), failing: counts.failingByVacancy[index])
        }
        let invited = invited
        let applicants = runs.flatMap(\.applicants).sorted { $0.index < $1.index }.map { index, best, feasible in
            var best = best
            for vacancy in invited[index] ?? [] { keep(index, vacancy, in: &best) }
            return ApplicantMatches(
                applicant: facts.applicants.ids[index], feasible: feasible, ranked: best.sorted.map(match),
                failing: feasible == 0 ? failing(applicant: index) : [])
        }
        let pairs = facts.applicants.count * facts.vacancies.count
        return MatchResult(vacancies: vacancies, applicants: applicants, funnel: counts.funnel(pairs: pairs))
    }

    /// The vacancies that somebody has said yes to, by index.
    private var invited: [Int: [Int]] {
        guard !problem.invited.isEmpty else { return [:] }
        let numbers = Dictionary(uniqueKeysWithValues: facts.vacancies.ids.enumerated().map { ($1, $0) })
        var found: [Int: [Int]] = [:]
        for (index, id) in facts.applicants.ids.enumerated() {
            found[index] = problem.invited[id]?.compactMap { numbers[$0] }
        }
        return found
    }

    /// Keeps a pair, if it is feasible, beside the best ones.
    private func keep(_ applicant: Int, _ vacancy: Int, in best: inout BestPairs) {
        let outcomes = Criterion.allCases.map { facts.ruling($0, applicant, vacancy).outcome }
        guard !outcomes.contains(.fail) else { return }
        best.keep(scorer.ranked(facts, applicant, vacancy, needsPlan: outcomes.contains(.passWithPlan)))
    }

    private func match(_ pair: RankedPair) -> Match {
        Match(
            applicant: facts.applicants.ids[Int(pair.applicant)], vacancy: facts.vacancies.ids[Int(pair.vacancy)],
            needsPlan: pair.needsPlan, employerScore: Int(pair.employer), applicantScore: Int(pair.applicantScore),
            mutualScore: Int(pair.mutual))
    }

    private func failing(applicant: Int) -> [Int] {
        Criterion.allCases.map { criterion in
            (0..<facts.vacancies.count).count { facts.ruling(criterion, applicant, $0).outcome == .fail }
        }
    }
}
