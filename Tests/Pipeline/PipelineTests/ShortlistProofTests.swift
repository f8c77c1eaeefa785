import Domain
import Testing

@testable import Pipeline

@Suite struct ShortlistProofTests {
    private func lists(covered: Int, total: Int) -> Shortlists {
        Shortlists(
            entries: [], covered: covered, shares: [], totalScore: total, applicantsLeftOut: [], vacanciesLeftOut: [],
            refusedPins: [])
    }

    @Test("what is proven is said, and by which part the scores can be higher at most")
    func text() {
        let lists = lists(covered: 8, total: 90_000)
        #expect(
            ShortlistProof(coveredAtMost: 8, isLevelled: true, totalScoreAtMost: 90_030).text(lists)
                == "no plan sees more applicants, none is fairer to the vacancies, "
                + "with these numbers of interviews the scores can be higher by 1/3000 at most")
        #expect(
            ShortlistProof(coveredAtMost: 9, isLevelled: false, totalScoreAtMost: 90_000).text(lists)
                == "a plan sees 9 applicants at most, whether one is fairer to the vacancies is not proven, "
                + "with these numbers of interviews the scores are the highest")
    }
}
