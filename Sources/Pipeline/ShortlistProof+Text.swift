package import Domain

extension ShortlistProof {
    /// What is exact and how far the rest may be from it, for those who read a run.
    package func text(_ lists: Shortlists) -> String {
        let seen =
            lists.covered >= coveredAtMost
            ? "no plan sees more applicants" : "a plan sees \(coveredAtMost) applicants at most"
        let shares =
            isLevelled ? "none is fairer to the vacancies" : "whether one is fairer to the vacancies is not proven"
        let missed = totalScoreAtMost - lists.totalScore
        let score =
            missed <= 0
            ? "the scores are the highest" : "the scores can be higher by 1/\(lists.totalScore / missed) at most"
        return "\(seen), \(shares), with these numbers of interviews \(score)"
    }
}
