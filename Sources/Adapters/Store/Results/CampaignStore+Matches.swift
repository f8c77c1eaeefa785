package import Domain
import SQLite

extension CampaignStore {
    /// Replaces the matches (the best of each applicant and vacancy) and the funnel by those of a run.
    package func replaceMatches(
        _ matches: some Sequence<Match>, funnel: [FunnelCount], actor: String, now: Int64
    ) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            try database.run("DELETE FROM matches")
            try database.run("DELETE FROM funnel")
            let insert = try database.prepared(
                """
                INSERT INTO matches (applicant, vacancy, needs_plan, employer_score, applicant_score, mutual_score)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """)
            for match in matches {
                try insert.run([
                    try numbers.number(.applicants, match.applicant.text),
                    try numbers.number(.vacancies, match.vacancy.text), .flag(match.needsPlan),
                    .integer(match.employerScore), .integer(match.applicantScore), .integer(match.mutualScore),
                ])
            }
            for (position, count) in funnel.enumerated() {
                try database.run(
                    "INSERT INTO funnel (position, criterion, name, count) VALUES (?1, ?2, ?3, ?4)",
                    [.integer(position), .word(count.criterion), .text(count.name), .integer(count.count)])
            }
            try log.append(.ran, field: "matches")
        }
    }

    /// Calls `body` for each match in the order of applicant and vacancy.
    package func eachMatch(_ body: (Match) throws(StoreError) -> Void) throws(StoreError) {
        try database.each(
            """
            SELECT a.external_id, v.external_id, needs_plan, employer_score, applicant_score, mutual_score
            FROM matches JOIN subjects AS a ON a.number = matches.applicant
            JOIN subjects AS v ON v.number = matches.vacancy ORDER BY a.external_id, v.external_id
            """, table: "matches"
        ) { (columns) throws(StoreError) in
            try body(
                Match(
                    applicant: try columns.id(), vacancy: try columns.id(), needsPlan: try columns.flag(),
                    employerScore: try columns.integer(), applicantScore: try columns.integer(),
                    mutualScore: try columns.integer()))
        }
    }

    /// All matches, in the same order.
    package func matches() throws(StoreError) -> [Match] {
        var found: [Match] = []
        try eachMatch { (match) throws(StoreError) in found.append(match) }
        return found
    }

    /// The funnel in the order it was given.
    package func funnel() throws(StoreError) -> [FunnelCount] {
        try database.all("SELECT criterion, name, count FROM funnel ORDER BY position", table: "funnel") {
            (columns) throws(StoreError) in
            FunnelCount(criterion: try columns.word(), name: try columns.text(), count: try columns.integer())
        }
    }

    /// Replaces all shortlists by those of a run.
    package func replaceShortlist(_ entries: [ShortlistEntry], actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            try database.run("DELETE FROM shortlist")
            let insert = try database.prepared(
                """
                INSERT INTO shortlist (vacancy, rank, applicant, mutual_score, pinned) VALUES (?1, ?2, ?3, ?4, ?5)
                """)
            for entry in entries {
                try insert.run([
                    try numbers.number(.vacancies, entry.vacancy.text), .integer(entry.rank),
                    try numbers.number(.applicants, entry.applicant.text), .integer(entry.mutualScore),
                    .flag(entry.isPinned),
                ])
            }
            try log.append(.ran, field: "shortlist")
        }
    }

    /// All shortlists in the order of vacancy and rank.
    package func shortlist() throws(StoreError) -> [ShortlistEntry] {
        try database.all(
            """
            SELECT v.external_id, rank, a.external_id, mutual_score, pinned
            FROM shortlist JOIN subjects AS v ON v.number = shortlist.vacancy
            JOIN subjects AS a ON a.number = shortlist.applicant ORDER BY v.external_id, rank
            """, table: "shortlist"
        ) { (columns) throws(StoreError) in
            ShortlistEntry(
                vacancy: try columns.id(), rank: try columns.integer(), applicant: try columns.id(),
                mutualScore: try columns.integer(), isPinned: try columns.flag())
        }
    }
}
