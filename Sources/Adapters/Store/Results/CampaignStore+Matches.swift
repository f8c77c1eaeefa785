package import Domain
import SQLite

extension CampaignStore {
    /// Replaces what matching found before: the kept pairs of both sides and the funnel.
    package func replaceMatchResult(_ result: MatchResult, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            // The writer names subjects alone that it has read before in this transaction.
            try database.withoutReferences { () throws(StoreError) in
                for table in ["match_totals", "funnel", "match_sides", "matches"] {
                    try database.run("DELETE FROM \(table)")
                }
                try insert(result.funnel)
                try PairWriter(database).write(result.sharingNames)
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

    /// What matching kept of some pairs, in their order; those of which it kept nothing are left out.
    ///
    /// Of a country's pairs these alone are read. Cost: a look-up for each.
    package func matches(of pairs: [PlacementPair]) throws(StoreError) -> MatchList {
        try snapshot { () throws(StoreError) in
            let numbers = try Numbers(database)
            var applicants = PlacesOfIDs<Applicant>(.applicants, numbers)
            var vacancies = PlacesOfIDs<Vacancy>(.vacancies, numbers)
            let find = try database.prepared(
                """
                SELECT needs_plan, employer_score, applicant_score, mutual_score
                FROM matches WHERE applicant = ?1 AND vacancy = ?2
                """)
            var rows: [MatchList.Row] = []
            for pair in pairs {
                guard let applicant = try applicants.place(of: pair.applicant),
                    let vacancy = try vacancies.place(of: pair.vacancy)
                else { continue }
                let values: [SQLValue] = [.integer(applicant.number), .integer(vacancy.number)]
                let row = try find.first(values, table: "matches") { (columns) throws(StoreError) in
                    let needsPlan = try columns.flag()
                    return MatchList.Row(
                        applicant: applicant.place, vacancy: vacancy.place, employerScore: try columns.small(),
                        applicantScore: try columns.small(), mutualScore: try columns.small(), needsPlan: needsPlan)
                }
                if let row { rows.append(row) }
            }
            return MatchList(MatchList.Names(applicants: applicants.ids, vacancies: vacancies.ids), rows[...])
        }
    }

    private func readMatches() throws(StoreError) -> MatchResult? {
        guard let funnel = try matchFunnel() else { return nil }
        let pairs = try StoredPairs(database)
        return MatchResult(
            vacancies: try sides(.vacancies).map { (side) throws(StoreError) in
                VacancyMatches(
                    vacancy: ID(side.id), feasible: side.feasible, ranked: pairs.ofVacancy(side.number),
                    failing: side.failing)
            },
            applicants: try sides(.applicants).map { (side) throws(StoreError) in
                ApplicantMatches(
                    applicant: ID(side.id), feasible: side.feasible, ranked: pairs.ofApplicant(side.number),
                    failing: side.failing)
            }, funnel: funnel)
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
}

/// Subjects of a kind with their numbers, as they are asked for.
private struct PlacesOfIDs<Of> {
    struct Found {
        /// Among ``ids``.
        let place: Int32
        /// In the tables.
        let number: Int64
    }

    /// In the order in which they were first asked for.
    private(set) var ids: [ID<Of>] = []
    private var known: [ID<Of>: Found?] = [:]
    private let kind: ImportKind
    private let numbers: Numbers

    init(_ kind: ImportKind, _ numbers: Numbers) {
        self.kind = kind
        self.numbers = numbers
    }

    /// Nil where there is none of that id.
    mutating func place(of id: ID<Of>) throws(StoreError) -> Found? {
        if let found = known[id] { return found }
        let number = try numbers.find(kind, id.text)
        let found = number.map { Found(place: Int32(ids.count), number: $0) }
        if found != nil { ids.append(id) }
        known.updateValue(found, forKey: id)
        return found
    }
}
