import Domain
import SQLite

extension CampaignStore {
    /// The first thing that stands on a batch, nil where it can be reverted.
    func dependents(of batch: Int) throws(StoreError) -> StoreError.Dependents? {
        if let found = try feedDependents(of: batch) { return found }
        if let found = try laterReplacement(of: batch) { return found }
        if let found = try laterMention(of: batch) { return found }
        if let found = try laterConfirmation(of: batch) { return found }
        if let name = try releaseTouching(batch) { return .release(name) }
        let decisions = try count(
            "decisions WHERE after_batch >= ?1 AND (applicant IN (\(touched)) OR vacancy IN (\(touched)))", batch)
        if decisions > 0 { return .decisions(decisions) }
        var told = 0
        for table in ["consent_records", "data_requests", "uploads"] {
            told += try count("\(table) WHERE applicant IN (\(created))", batch)
        }
        told += try count("consent_records WHERE employer IN (\(created))", batch)
        if told > 0 { return .told(told) }
        let pins = try count(
            "pins WHERE after_batch >= ?1 AND (candidate IN (\(touched)) OR interpreter IN (\(touched)))", batch)
        if pins > 0 { return .pins(pins) }
        let bans = try count(
            "fair_bans WHERE after_batch >= ?1 AND (employer IN (\(touched)) OR candidate IN (\(touched)))", batch)
        if bans > 0 { return .bans(bans) }
        let events = try count(
            """
            day_events WHERE after_batch >= ?1
              AND (applicant IN (\(touched)) OR employer IN (\(touched)) OR interpreter IN (\(touched)))
            """, batch)
        if events > 0 { return .dayEvents(events) }
        let notes = try count(
            "interview_notes WHERE after_batch >= ?1 AND (applicant IN (\(touched)) OR employer IN (\(touched)))", batch
        )
        if notes > 0 { return .notes(notes) }
        let blocks = try count(
            "blocks WHERE position IN (SELECT position FROM block_members WHERE member IN (\(created)))", batch)
        if blocks > 0 { return .blocks(blocks) }
        return nil
    }

    /// Numbers of the rows that batch ?1 created.
    private var created: String {
        "SELECT number FROM subjects WHERE batch = ?1 AND number NOT IN (\(replaced))"
    }

    /// Numbers of the rows that batch ?1 changed.
    private var replaced: String { "SELECT number FROM history WHERE replaced_by = ?1" }

    private var touched: String { "SELECT number FROM subjects WHERE batch = ?1 UNION \(replaced)" }

    private func count(_ from: String, _ batch: Int) throws(StoreError) -> Int {
        try database.first("SELECT count(*) FROM \(from)", [.integer(batch)], table: "batches") {
            (columns) throws(StoreError) in try columns.integer()
        } ?? 0
    }

    private func laterReplacement(of batch: Int) throws(StoreError) -> StoreError.Dependents? {
        try database.first(
            """
            SELECT replaced_by, count(*) FROM history WHERE former_batch = ?1
            GROUP BY replaced_by ORDER BY replaced_by DESC
            """, [.integer(batch)], table: "history"
        ) { (columns) throws(StoreError) in .replaced(by: try columns.integer(), rows: try columns.integer()) }
    }

    /// Rows that name what the batch created, wherever they were imported: an employer's vacancies, an applicant's
    /// contract.
    private func laterMention(of batch: Int) throws(StoreError) -> StoreError.Dependents? {
        let mentions = [
            ("vacancies", "employer"), ("delegations", "employer"), ("contracts", "applicant"),
            ("contracts", "vacancy"), ("rankings", "applicant"), ("rankings", "vacancy"),
            ("courses", "provider"), ("household_applicants", "applicant"), ("household_near", "applicant"),
            ("connection_calls", "hub"), ("survey_answers", "employer"), ("partners", "applicant"),
            ("partners", "partner"), ("employment", "contract"),
            ("documents", "applicant"), ("emergency_contacts", "applicant"), ("certificates", "applicant"),
            ("attendance", "applicant"), ("exams", "applicant"), ("dropouts", "applicant"),
            ("incidents", "applicant"), ("incidents", "employer"), ("incidents", "guide"), ("check_ins", "contract"),
            ("group_answers", "applicant"), ("invitations", "applicant"),
            ("costs", "employer"), ("costs", "returns"), ("payments", "employer"), ("payments", "rule"),
            ("grants", "rule"),
            ("fair_needs", "applicant"), ("fair_need_mates", "applicant"),
        ]
        for (table, column) in mentions {
            let found = try database.first(
                """
                SELECT subjects.batch, count(*) FROM \(table) JOIN subjects USING (number)
                WHERE \(column) IN (\(created)) AND subjects.batch IS NOT ?1 GROUP BY subjects.batch ORDER BY subjects.batch DESC
                """, [.integer(batch)], table: table
            ) { (columns) throws(StoreError) in (try columns.integer(), try columns.integer()) }
            if let found { return .named(by: found.0, kind: table, rows: found.1) }
        }
        return try laterMoney(of: batch)
    }

    /// Money records of people whom the batch created: they name them by the id, which outlives its owner.
    private func laterMoney(of batch: Int) throws(StoreError) -> StoreError.Dependents? {
        for (table, kind) in [("costs", "costs"), ("grants", "grants"), ("funding_applicants", "funding")] {
            let found = try database.first(
                """
                SELECT subjects.batch, count(*) FROM \(table) JOIN subjects USING (number)
                WHERE applicant IN (SELECT external_id FROM subjects WHERE kind = ?2 AND number IN (\(created)))
                GROUP BY subjects.batch ORDER BY subjects.batch DESC
                """, [.integer(batch), .word(ImportKind.applicants)], table: table
            ) { (columns) throws(StoreError) in (try columns.integer(), try columns.integer()) }
            if let found { return .named(by: found.0, kind: kind, rows: found.1) }
        }
        return nil
    }

    /// Vacancies that a person made of answers to the survey since.
    private func laterConfirmation(of batch: Int) throws(StoreError) -> StoreError.Dependents? {
        try database.first(
            """
            SELECT made.batch, count(*) FROM survey_openings
            JOIN subjects AS made ON made.kind = ?2 AND made.external_id = survey_openings.vacancy
            JOIN vacancies ON vacancies.number = made.number AND vacancies.employer = survey_openings.employer
            WHERE survey_openings.number IN (\(touched)) AND made.batch > ?1
            GROUP BY made.batch ORDER BY made.batch DESC
            """, [.integer(batch), .word(ImportKind.vacancies)], table: "survey_openings"
        ) { (columns) throws(StoreError) in
            .named(by: try columns.integer(), kind: "vacancies", rows: try columns.integer())
        }
    }

    private func releaseTouching(_ batch: Int) throws(StoreError) -> String? {
        try database.first(
            """
            SELECT name FROM releases WHERE after_batch >= ?1 AND number IN (
              SELECT release FROM release_interviews
              WHERE candidate IN (\(touched)) OR employer IN (\(touched)) OR vacancy IN (\(touched))
                OR interpreter IN (\(touched)))
            ORDER BY number
            """, [.integer(batch)], table: "releases"
        ) { (columns) throws(StoreError) in try columns.text() }
    }
}
