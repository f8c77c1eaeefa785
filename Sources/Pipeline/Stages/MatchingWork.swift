import Domain
import Matching
import Store

/// Matching: every pair of applicant and vacancy, feasible or not, with its score.
enum MatchingWork: StageWork {
    static let stage = Stage(
        .matching, after: [.recognition], reads: ["match-profiles", "vacancies", "gates", "weights", "answers"],
        gives: ["matches", "funnel"], algorithm: 1)

    static func obstacle(on bench: Bench) -> Obstacle? { bench.emptiness }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) {
        bytes.append(bench.matchProblem(GateTable(rows: [:], columns: [:], gates: [])))
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let circumstances = bench.circumstances
        let problem = bench.matchProblem(bench.currentGates().table)
        let result = Matcher(problem).match(threads: circumstances.threads)
        try bench.store { (store) throws(StoreError) in
            try store.replaceMatchResult(result, actor: circumstances.actor, now: circumstances.now)
        }
        bench.matches = result.pairs
        var bytes = CanonicalBytes()
        bytes.append(result.pairs) { $0.append($1) }
        return StageResult(
            digest: bytes.finish(), outcome: .done,
            summary: "\(result.funnel.feasible) of \(result.funnel.pairs) pairs are feasible, "
                + "\(result.funnel.withPlan) of them with a plan" + kept(problem.options))
    }

    /// What is kept of a country's pairs, in words; nothing where all are.
    private static func kept(_ options: MatchOptions) -> String {
        guard let perVacancy = options.keepPerVacancy, let perApplicant = options.keepPerApplicant else { return "" }
        return "; kept are the best \(perVacancy) of each vacancy and \(perApplicant) of each applicant"
    }
}
