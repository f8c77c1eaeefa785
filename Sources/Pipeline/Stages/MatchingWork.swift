import Dispatch
import Domain
import Matching
import Store
import Synchronization

/// Matching: every pair of applicant and vacancy, feasible or not, with its score.
enum MatchingWork: StageWork {
    static let stage = Stage(
        .matching, after: [.recognition], reads: ["match-profiles", "vacancies", "gates", "weights", "answers"],
        gives: ["matches", "funnel"], algorithm: 1)

    static func obstacle(on bench: Bench) -> Obstacle? { bench.emptiness }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) {
        bytes.append(bench.matchProblem)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let circumstances = bench.circumstances
        let problem = bench.takeMatchProblem(bench.currentGates().table)
        let result = Matcher(problem).match(threads: circumstances.threads)
        // The pairs are hashed while they are stored, each of which takes one thread.
        let digest = Hashing(result)
        try bench.store { (store) throws(StoreError) in
            try store.replaceMatchResult(result, actor: circumstances.actor, now: circumstances.now)
        }
        let hashed = digest.finish()
        bench.matches = hashed.pairs
        return StageResult(
            digest: hashed.digest, outcome: .done,
            summary: "\(result.funnel.feasible) of \(result.funnel.pairs) pairs are feasible, "
                + "\(result.funnel.withPlan) of them with a plan" + kept(problem.options))
    }

    /// The pairs of a result and their digest, made on another thread.
    private final class Hashing: Sendable {
        private let found = Mutex<(pairs: MatchList, digest: String)?>(nil)
        private let group = DispatchGroup()

        init(_ result: MatchResult) {
            DispatchQueue.global().async(group: group) {
                let pairs = result.pairs
                var bytes = PairBytes(pairs.names)
                bytes.append(pairs)
                let digest = bytes.finish()
                self.found.withLock { $0 = (pairs, digest) }
            }
        }

        /// Waits for the other thread.
        func finish() -> (pairs: MatchList, digest: String) {
            group.wait()
            guard let found = found.withLock({ $0 }) else { preconditionFailure("the other thread has ended") }
            return found
        }
    }

    /// What is kept of a country's pairs, in words; nothing where all are.
    private static func kept(_ options: MatchOptions) -> String {
        guard let perVacancy = options.keepPerVacancy, let perApplicant = options.keepPerApplicant else { return "" }
        return "; kept are the best \(perVacancy) of each vacancy and \(perApplicant) of each applicant"
    }
}
