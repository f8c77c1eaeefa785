import Calendar
import Domain
import Shortlists
import Store

/// Shortlists: who meets whom, under interview capacity and fair coverage.
enum ShortlistWork: StageWork {
    static let stage = Stage(
        .shortlists, after: [.matching], reads: ["matches", "openings", "delegations", "answers", "invitations"],
        gives: ["shortlists"], algorithm: 1)

    static func obstacle(on bench: Bench) -> Obstacle? { bench.emptiness }

    /// Shortlists are for interviews.
    static func lastDay(on bench: Bench) -> CivilDate? { FairWork.lastDay(on: bench) }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) {
        bytes.append(problem(bench, matches: []))
    }

    /// Whoever declined the invitation, or was silent, is on no list.
    private static func problem(_ bench: Bench, matches: MatchList) -> ShortlistProblem {
        bench.inputs.invitationBook.remaining(
            of: ShortlistProblem(bench.inputs, matches: matches, answers: bench.answers))
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let circumstances = bench.circumstances
        let problem = problem(bench, matches: try bench.currentMatches())
        let lists = ShortlistPlanner.plan(problem, threads: circumstances.threads)
        try bench.store { (store) throws(StoreError) in
            try store.replaceShortlists(lists, actor: circumstances.actor, now: circumstances.now)
        }
        bench.entries = lists.entries
        var bytes = CanonicalBytes()
        bytes.append(lists.entries) { $0.append($1) }
        return StageResult(
            digest: bytes.finish(), outcome: lists.refusedPins.isEmpty ? .done : .refused,
            summary: "\(lists.entries.count) interviews proposed, \(lists.covered) applicants seen, "
                + "\(lists.applicantsLeftOut.count) applicants and \(lists.vacanciesLeftOut.count) vacancies left out"
                + (lists.proof.map { "; \($0.text(lists))" } ?? ""))
    }
}
