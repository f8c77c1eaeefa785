package import Domain

extension ShortlistProof {
    /// What is exact and how far the rest may be from it, for those who read a run.
    package func text(_ lists: Shortlists) -> String {
        let seen =
            lists.covered == coveredAtMost ? "no plan sees more applicants" : "at most \(coveredAtMost) can be seen"
        let shares =
            isLevelled
            ? "none is fairer to the vacancies" : "whether one is fairer to the vacancies is not proven"
        return "\(seen), \(shares), with these numbers of interviews the scores can come to "
            + "\(ShortlistProof.percent(totalScoreAtMost - lists.totalScore, of: lists.totalScore)) more at most"
    }

    /// A part of a whole in percent, rounded up to thousandths.
    private static func percent(_ part: Int, of whole: Int) -> String {
        let thousandths = whole == 0 ? 0 : (part * 100_000 + whole - 1) / whole
        let digits = String(thousandths % 1_000)
        return "\(thousandths / 1_000).\(String(repeating: "0", count: 3 - digits.count))\(digits) %"
    }
}
