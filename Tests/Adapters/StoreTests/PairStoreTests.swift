import Domain
import SQLite
import Store
import Testing

@Suite struct PairStoreTests {
    @Test("more pairs than are stored at once come back as they were, with the ranks of both sides")
    func roundTrip() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        // 300 pairs are four times 64 and a rest; every third is the vacancy's alone, every third the applicant's alone.
        let result = result(applicants: 20, vacancies: 15)
        for _ in 0..<2 {
            try store.replaceMatchResult(result, actor: "a", now: 1)
            #expect(try store.matchResult() == result)
        }
        let connection = try Connection(path: folder.file(), mode: .readOnly)
        #expect(
            try connection.rows("SELECT count(*), count(vacancy_rank), count(applicant_rank) FROM matches") == [
                [.integer(300), .integer(200), .integer(200)]
            ])
        #expect(try connection.rows("PRAGMA foreign_key_check") == [])
    }

    @Test("pairs of somebody unknown are refused, and what was stored before stays")
    func unknown() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let before = result(applicants: 3, vacancies: 2)
        try store.replaceMatchResult(before, actor: "a", now: 1)
        #expect(throws: StoreError.unknown(kind: "applicant", id: "A77")) {
            try store.replaceMatchResult(result(applicants: 78, vacancies: 2), actor: "a", now: 1)
        }
        #expect(try store.matchResult() == before)
    }

    /// 77 applicants and 15 vacancies that have nothing but their ids.
    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        let connection = try Connection(path: folder.file(), mode: .readWrite)
        for (kind, letter, count) in [("applicants", "A", 77), ("vacancies", "V", 15)] {
            for number in 0..<count {
                try connection.run(
                    "INSERT INTO subjects (subject, kind, external_id) VALUES (?1, ?2, ?3)",
                    [.text("\(letter)-\(number)"), .text(kind), .text(id(letter, number))])
            }
        }
        return store
    }

    private func id(_ letter: String, _ number: Int) -> String { letter + (number < 10 ? "0" : "") + "\(number)" }

    private func result(applicants: Int, vacancies: Int) -> MatchResult {
        func match(_ applicant: Int, _ vacancy: Int) -> Match {
            Match(
                applicant: ID(id("A", applicant)), vacancy: ID(id("V", vacancy)), needsPlan: applicant % 2 == 0,
                employerScore: 10 * applicant, applicantScore: 10 * vacancy, mutualScore: applicant * vacancy)
        }
        return MatchResult(
            vacancies: (0..<vacancies).map { vacancy in
                let own = (0..<applicants).filter { ($0 + vacancy) % 3 != 0 }.reversed().map { match($0, vacancy) }
                return VacancyMatches(
                    vacancy: ID(id("V", vacancy)), feasible: applicants, ranked: MatchList(own), failing: [])
            },
            applicants: (0..<applicants).map { applicant in
                let own = (0..<vacancies).filter { (applicant + $0) % 3 != 1 }.map { match(applicant, $0) }
                return ApplicantMatches(
                    applicant: ID(id("A", applicant)), feasible: vacancies, ranked: MatchList(own), failing: [])
            }, funnel: MatchFunnel(pairs: 0, feasible: 0, withPlan: 0, failingSeveral: 0, rows: []))
    }
}
