import Domain
import Support
import Testing

@testable import Shortlists

@Suite struct SeparateMarketsTests {
    /// Two nurses' vacancies of one employer, and a welder's; nobody who could go to both trades.
    private func markets(slots: [ID<Employer>: Int], pins: [ShortlistPin] = []) -> SeparateMarkets {
        let pairs = [("N1", "V1"), ("N2", "V1"), ("N2", "V2"), ("W1", "V3"), ("W2", "V3")].map {
            ShortlistInstances.match(ID($0), ID($1), score: 5_000)
        }
        let vacancies = [("V1", "E"), ("V2", "E"), ("V3", "E"), ("V4", "F")].map {
            ShortlistVacancy(id: ID($0), employer: ID($1), limit: 2)
        }
        let problem = ShortlistProblem(
            seed: 1, pairs: MatchList(pairs), vacancies: vacancies,
            applicants: ["N1", "N2", "W1", "W2", "X"].map { ID($0) }, employerSlots: slots, pins: pins)
        let table = PairTable(problem)
        return SeparateMarkets(problem, table, pins: PinnedPairs(problem, table), possible: [2, 1, 2, 0])
    }

    @Test("trades that share nobody are markets of their own; whoever has no pair is in none")
    func trades() {
        let found = markets(slots: [:])
        #expect(found.markets.map(\.pairs) == [[0, 1, 2], [3, 4]])
        #expect(found.markets.map(\.applicants) == [[0, 1], [2, 3]])
        #expect(found.markets.map(\.vacancies) == [[0, 1], [2]])
        #expect(found.markets.map(\.applicant) == [[0, 1, 1], [0, 1]])
        #expect(found.markets.map(\.vacancy) == [[0, 0, 1], [0, 0]])
    }

    @Test("an employer whose slots could run out holds its trades together, one with enough for all does not")
    func slots() {
        #expect(markets(slots: [ID("E"): 4, ID("F"): 0]).markets.map(\.pairs) == [[0, 1, 2, 3, 4]])
        #expect(markets(slots: [ID("E"): 4]).slots == [ID("E"): 4])
        #expect(markets(slots: [ID("E"): 5]).markets.count == 2)
        #expect(markets(slots: [ID("E"): 5]).slots.isEmpty)
    }

    @Test("an answered pair holds nothing together, and takes a slot")
    func answers() {
        let no = ShortlistPin(applicant: ID("N2"), vacancy: ID("V1"), answer: .decline, by: .employer, reason: "later")
        #expect(markets(slots: [:], pins: [no]).markets.map(\.pairs) == [[0], [2], [3, 4]])
        let yes = ShortlistPin(applicant: ID("W1"), vacancy: ID("V3"), answer: .invite, by: .employer)
        #expect(markets(slots: [ID("E"): 4], pins: [yes]).slots == [ID("E"): 3])
    }
}
