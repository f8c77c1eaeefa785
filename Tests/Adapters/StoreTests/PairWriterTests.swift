import Calendar
import Domain
import SQLite
import Store
import Testing

/// The pairs of a country, whose index is made at the end.
@Suite struct PairWriterTests {
    private static let (people, jobs) = (501, 500)
    private static let funnel = MatchFunnel(pairs: 0, feasible: 0, withPlan: 0, failingSeveral: 0, rows: [])

    private static func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Hotel")])
        try store.add(
            .vacancies,
            (0..<jobs).map {
                Vacancy(id: ID("V\($0)"), employer: ID("E1"), title: JobTitle(original: "Koch", occupations: []))
            })
        try store.add(
            .applicants,
            (0..<people).map { Applicant(id: ID("A\($0)"), person: Person(familyName: "F", givenName: "G")) })
        return store
    }

    private static func row(_ person: Int, _ job: Int) -> MatchList.Row {
        MatchList.Row(
            applicant: Int32(person), vacancy: Int32(job), employerScore: Int32(person), applicantScore: Int32(job),
            mutualScore: Int32(person + job), needsPlan: false)
    }

    /// Every pair, kept by both: 501,000 rows of lists, above the 500,000 from which on the index is made at the end.
    ///
    /// - Parameter extra: What the first vacancy keeps besides.
    private static func everybody(_ extra: [MatchList.Row] = []) -> MatchResult {
        let names = MatchList.Names(
            applicants: (0..<people).map { ID("A\($0)") }, vacancies: (0..<jobs).map { ID("V\($0)") })
        return MatchResult(
            vacancies: names.vacancies.indices.map { job in
                let rows = (job == 0 ? extra : []) + (0..<people).reversed().map { row($0, job) }
                return VacancyMatches(
                    vacancy: names.vacancies[job], feasible: people, ranked: MatchList(names, rows[...]), failing: [])
            },
            applicants: names.applicants.indices.map { person in
                let rows = (0..<jobs).reversed().map { row(person, $0) }
                return ApplicantMatches(
                    applicant: names.applicants[person], feasible: jobs, ranked: MatchList(names, rows[...]),
                    failing: [])
            }, funnel: funnel)
    }

    private static var couple: MatchResult {
        let match = Match(
            applicant: ID("A7"), vacancy: ID("V3"), needsPlan: true, employerScore: 1, applicantScore: 2, mutualScore: 3
        )
        return MatchResult(
            vacancies: [VacancyMatches(vacancy: ID("V3"), feasible: 1, ranked: [match], failing: [])],
            applicants: [ApplicantMatches(applicant: ID("A7"), feasible: 1, ranked: [match], failing: [])],
            funnel: funnel)
    }

    /// How the index was made, how many rows are found by it, and what SQLite finds wrong.
    private static func index(_ folder: TemporaryFolder) throws -> [String] {
        let connection = try Connection(path: folder.file(), mode: .readOnly)
        let made = try connection.rows("SELECT sql FROM sqlite_schema WHERE name = 'matches_by_vacancy'")
        let rows = try connection.rows("SELECT count(*) FROM matches INDEXED BY matches_by_vacancy WHERE vacancy > 0")
        return [made, rows].map { "\($0)" } + (try connection.integrityFindings())
    }

    private static func expected(_ rows: Int) -> [String] {
        let made = SQLValue.text("CREATE INDEX matches_by_vacancy ON matches (vacancy, vacancy_rank)")
        return ["\([[made]])", "\([[SQLValue.integer(Int64(rows))]])"]
    }

    @Test("more than half a million kept pairs are all found by the index that the schema has")
    func many() throws {
        let folder = TemporaryFolder()
        let store = try PairWriterTests.filled(folder)
        try store.replaceMatchResult(PairWriterTests.couple, actor: "a", now: 1)
        #expect(try PairWriterTests.index(folder) == PairWriterTests.expected(1))
        let everybody = PairWriterTests.everybody()
        try store.replaceMatchResult(everybody, actor: "a", now: 1)
        #expect(
            try PairWriterTests.index(folder) == PairWriterTests.expected(PairWriterTests.people * PairWriterTests.jobs)
        )
        let read = try #require(try store.matchResult())
        #expect(read.vacancies.count == PairWriterTests.jobs && read.applicants.count == PairWriterTests.people)
        #expect(read.vacancies.first { $0.vacancy == ID("V4") } == everybody.vacancies[4])
        #expect(read.applicants.first { $0.applicant == ID("A17") } == everybody.applicants[17])
        try store.replaceMatchResult(PairWriterTests.couple, actor: "a", now: 1)
        #expect(try PairWriterTests.index(folder) == PairWriterTests.expected(1))
    }

    @Test("where writing fails in between, the former pairs and their index are there as before")
    func fails() throws {
        let folder = TemporaryFolder()
        let store = try PairWriterTests.filled(folder)
        try store.replaceMatchResult(PairWriterTests.couple, actor: "a", now: 1)
        let before = try store.matchResult()
        // A pair that a vacancy has more than once cannot be written.
        let broken = PairWriterTests.everybody([PairWriterTests.row(5, 0), PairWriterTests.row(5, 0)])
        #expect(throws: StoreError.self) { try store.replaceMatchResult(broken, actor: "a", now: 1) }
        #expect(try PairWriterTests.index(folder) == PairWriterTests.expected(1))
        #expect(try store.matchResult() == before)
        try store.replaceMatchResult(PairWriterTests.everybody(), actor: "a", now: 1)
        #expect(
            try PairWriterTests.index(folder) == PairWriterTests.expected(PairWriterTests.people * PairWriterTests.jobs)
        )
    }
}
