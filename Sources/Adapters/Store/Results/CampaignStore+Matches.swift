package import Domain
import SQLite

extension CampaignStore {
    /// Replaces what matching found before: the kept pairs of both sides and the funnel.
    package func replaceMatchResult(_ result: MatchResult, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            for table in ["match_totals", "funnel", "match_sides", "matches"] {
                try database.run("DELETE FROM \(table)")
            }
            try insert(result.funnel)
            let pairs = try PairWriter(database)
            for side in result.vacancies {
                let number = try pairs.numbers.number(.vacancies, side.vacancy.text)
                try pairs.addSide(number, feasible: side.feasible, failing: side.failing)
                for (rank, match) in side.ranked.enumerated() {
                    try pairs.add(match, vacancyRank: .integer(rank + 1), applicantRank: .null)
                }
            }
            for side in result.applicants {
                let number = try pairs.numbers.number(.applicants, side.applicant.text)
                try pairs.addSide(number, feasible: side.feasible, failing: side.failing)
                for (rank, match) in side.ranked.enumerated() {
                    try pairs.add(match, vacancyRank: .null, applicantRank: .integer(rank + 1))
                }
            }
            try log.append(.ran, field: "matches")
        }
    }

    private func insert(_ funnel: MatchFunnel) throws(StoreError) {
        try database.run(
            """
            INSERT INTO match_totals (slot, pairs, feasible, with_plan, failing_several) VALUES (1, ?1, ?2, ?3, ?4)
            """,
            [
                .integer(funnel.pairs), .integer(funnel.feasible), .integer(funnel.withPlan),
                .integer(funnel.failingSeveral),
            ])
        for (position, row) in funnel.rows.enumerated() {
            try database.run(
                """
                INSERT INTO funnel (position, criterion, failing, failing_first, failing_only,
                  failing_by_one_level, with_plan)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                [
                    .integer(position), .word(row.criterion), .integer(row.failing), .integer(row.failingFirst),
                    .integer(row.failingOnly), .integer(row.failingByOneLevel), .integer(row.withPlan),
                ])
        }
    }

    /// What matching found; nil before its first run. Pairs of people who were erased since are missing.
    package func matchResult() throws(StoreError) -> MatchResult? {
        try shelved(\.matches) { () throws(StoreError) in try readMatches() }
    }

    private func readMatches() throws(StoreError) -> MatchResult? {
        guard let funnel = try matchFunnel() else { return nil }
        let vacancies = try sides(.vacancies).map { (side) throws(StoreError) in
            VacancyMatches(
                vacancy: ID(side.id), feasible: side.feasible,
                ranked: try ranked("vacancy", "vacancy_rank", side.number), failing: side.failing)
        }
        let applicants = try sides(.applicants).map { (side) throws(StoreError) in
            ApplicantMatches(
                applicant: ID(side.id), feasible: side.feasible,
                ranked: try ranked("applicant", "applicant_rank", side.number), failing: side.failing)
        }
        return MatchResult(vacancies: vacancies, applicants: applicants, funnel: funnel)
    }

    private func matchFunnel() throws(StoreError) -> MatchFunnel? {
        let rows = try database.all(
            """
            SELECT criterion, failing, failing_first, failing_only, failing_by_one_level, with_plan
            FROM funnel ORDER BY position
            """, table: "funnel"
        ) { (columns) throws(StoreError) in
            FunnelRow(
                criterion: try columns.word(), failing: try columns.integer(), failingFirst: try columns.integer(),
                failingOnly: try columns.integer(), failingByOneLevel: try columns.integer(),
                withPlan: try columns.integer())
        }
        return try database.first(
            "SELECT pairs, feasible, with_plan, failing_several FROM match_totals", table: "match_totals"
        ) { (columns) throws(StoreError) in
            MatchFunnel(
                pairs: try columns.integer(), feasible: try columns.integer(), withPlan: try columns.integer(),
                failingSeveral: try columns.integer(), rows: rows)
        }
    }

    /// A vacancy's or an applicant's side, in the order of the ids.
    private struct Side {
        let number: Int
        let id: String
        let feasible: Int
        let failing: [Int]
    }

    private func sides(_ kind: ImportKind) throws(StoreError) -> [Side] {
        try database.all(
            """
            SELECT number, external_id, feasible, failing FROM match_sides JOIN subjects USING (number)
            WHERE kind = ?1 ORDER BY external_id
            """, [.text(kind.rawValue)], table: "match_sides"
        ) { (columns) throws(StoreError) in
            Side(
                number: try columns.integer(), id: try columns.text(), feasible: try columns.integer(),
                failing: try columns.list(ListText.number))
        }
    }

    private func ranked(_ side: String, _ rank: String, _ number: Int) throws(StoreError) -> [Match] {
        try database.all(
            """
            SELECT a.external_id, v.external_id, needs_plan, employer_score, applicant_score, mutual_score
            FROM matches JOIN subjects AS a ON a.number = matches.applicant
            JOIN subjects AS v ON v.number = matches.vacancy
            WHERE \(side) = ?1 AND \(rank) IS NOT NULL ORDER BY \(rank)
            """, [.integer(number)], table: "matches"
        ) { (columns) throws(StoreError) in
            Match(
                applicant: try columns.id(), vacancy: try columns.id(), needsPlan: try columns.flag(),
                employerScore: try columns.integer(), applicantScore: try columns.integer(),
                mutualScore: try columns.integer())
        }
    }
}

/// Writes the pairs that either side keeps; a pair that both keep is one row with two ranks.
private struct PairWriter {
    let numbers: Numbers
    private let insertSide: Statement
    private let insertPair: Statement

    init(_ database: Database) throws(StoreError) {
        numbers = try Numbers(database)
        insertSide = try database.prepared(
            "INSERT INTO match_sides (number, feasible, failing) VALUES (?1, ?2, ?3)")
        insertPair = try database.prepared(
            """
            INSERT INTO matches (applicant, vacancy, needs_plan, employer_score, applicant_score, mutual_score,
              vacancy_rank, applicant_rank)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (applicant, vacancy) DO UPDATE SET applicant_rank = excluded.applicant_rank
            """)
    }

    func addSide(_ number: SQLValue, feasible: Int, failing: [Int]) throws(StoreError) {
        try insertSide.run([number, .integer(feasible), .list(failing, ListText.value)])
    }

    func add(_ match: Match, vacancyRank: SQLValue, applicantRank: SQLValue) throws(StoreError) {
        try insertPair.run([
            try numbers.number(.applicants, match.applicant.text), try numbers.number(.vacancies, match.vacancy.text),
            .flag(match.needsPlan), .integer(match.employerScore), .integer(match.applicantScore),
            .integer(match.mutualScore), vacancyRank, applicantRank,
        ])
    }
}
