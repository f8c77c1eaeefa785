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
        let plan = BlockPlan(facts, scorer, invited: invited)
        let size = max(64, blockSize / 64 * 64)
        let starts = Array(stride(from: 0, to: facts.applicants.count, by: size))
        let workers = max(1, min(threads, starts.count))
        let runs = Mutex<[BlockRun?]>(Array(repeating: nil, count: workers))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var run = BlockRun(plan)
            let scores = BlockScores(plan, size: min(size, facts.applicants.count))
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < starts.count else { break }
                run.add(block: starts[index]..<min(starts[index] + size, facts.applicants.count), scores)
            }
            runs.withLock { [run] in $0[worker] = run }
        }
        return result(runs.withLock { $0 }.compactMap(\.self), plan, size)
    }

    private func result(_ runs: [BlockRun], _ plan: BlockPlan, _ size: Int) -> MatchResult {
        let names = MatchList.Names(applicants: facts.applicants.ids, vacancies: facts.vacancies.ids)
        var counts = FunnelCounts(plan.classes)
        for run in runs { counts.add(run.counts) }
        let pairs = facts.applicants.count * facts.vacancies.count
        return MatchResult(
            vacancies: vacancySides(runs, counts, names, plan), applicants: applicantSides(runs, names, plan, size),
            funnel: counts.funnel(pairs: pairs, plan.classes))
    }

    private func vacancySides(
        _ runs: [BlockRun], _ counts: FunnelCounts, _ names: MatchList.Names, _ plan: BlockPlan
    ) -> [VacancyMatches] {
        names.vacancies.indices.map { index in
            var best = BestPairs(limit: facts.options.keepPerVacancy)
            for run in runs { best.insert(all: run.vacancies[index]) }
            return VacancyMatches(
                vacancy: names.vacancies[index], feasible: counts.feasibleByVacancy[index],
                ranked: MatchList(names, best.sorted.map(\.row)[...]), failing: counts.failing(index, plan.classes))
        }
    }

    private func applicantSides(
        _ runs: [BlockRun], _ names: MatchList.Names, _ plan: BlockPlan, _ size: Int
    ) -> [ApplicantMatches] {
        let blocks = runs.flatMap(\.blocks).sorted { $0.places.lowerBound < $1.places.lowerBound }
        return names.applicants.indices.map { index in
            let place = Int(plan.order.places[index])
            let (block, offset) = (blocks[place / size], place % size)
            let start = offset == 0 ? 0 : block.ends[offset - 1]
            return ApplicantMatches(
                applicant: names.applicants[index], feasible: block.feasible[offset],
                ranked: MatchList(names, block.rows[start..<block.ends[offset]]), failing: block.failing[offset])
        }
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
}
