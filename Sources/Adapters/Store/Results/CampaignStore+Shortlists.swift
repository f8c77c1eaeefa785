package import Domain
import SQLite

extension CampaignStore {
    /// Replaces the shortlists of an earlier run.
    package func replaceShortlists(_ lists: Shortlists, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let tables = [
                "shortlist_totals", "shortlist", "shortlist_shares", "shortlist_left_out", "shortlist_refused_pins",
            ]
            for table in tables { try database.run("DELETE FROM \(table)") }
            try database.run(
                "INSERT INTO shortlist_totals (slot, covered, total_score) VALUES (1, ?1, ?2)",
                [.integer(lists.covered), .integer(lists.totalScore)])
            let numbers = try Numbers(database)
            try insert(lists.entries, numbers)
            try insertRest(of: lists, numbers)
            try log.append(.ran, field: "shortlist")
        }
    }

    private func insert(_ entries: [ShortlistEntry], _ numbers: Numbers) throws(StoreError) {
        let insert = try database.prepared(
            """
            INSERT INTO shortlist (position, applicant, vacancy, employer, mutual_score, rank_for_vacancy,
              rank_for_applicant, pinned, only_interview)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """)
        for (position, entry) in entries.enumerated() {
            try insert.run([
                .integer(position), try numbers.number(.applicants, entry.applicant.text),
                try numbers.number(.vacancies, entry.vacancy.text),
                try numbers.number(.employers, entry.employer.text), .integer(entry.mutualScore),
                .integer(entry.rankForVacancy), .integer(entry.rankForApplicant), .flag(entry.isPinned),
                .flag(entry.isOnlyInterview),
            ])
        }
    }

    private func insertRest(of lists: Shortlists, _ numbers: Numbers) throws(StoreError) {
        for share in lists.shares {
            try database.run(
                "INSERT INTO shortlist_shares (vacancy, interviews, possible) VALUES (?1, ?2, ?3)",
                [
                    try numbers.number(.vacancies, share.vacancy.text), .integer(share.interviews),
                    .integer(share.possible),
                ])
        }
        let leftOut = "INSERT INTO shortlist_left_out (number, reason) VALUES (?1, ?2)"
        for item in lists.applicantsLeftOut {
            try database.run(leftOut, [try numbers.number(.applicants, item.id.text), .word(item.reason)])
        }
        for item in lists.vacanciesLeftOut {
            try database.run(leftOut, [try numbers.number(.vacancies, item.id.text), .word(item.reason)])
        }
        for (position, refused) in lists.refusedPins.enumerated() {
            try database.run(
                """
                INSERT INTO shortlist_refused_pins (position, applicant, vacancy, answer, side, reason, rule)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                [
                    .integer(position), try numbers.number(.applicants, refused.pin.applicant.text),
                    try numbers.number(.vacancies, refused.pin.vacancy.text), .word(refused.pin.answer),
                    .word(refused.pin.by), .text(refused.pin.reason), .word(refused.rule),
                ])
        }
    }

    /// The shortlists of the last run; nil before the first. What concerned people who were erased since is missing.
    package func shortlists() throws(StoreError) -> Shortlists? {
        try shelved(\.lists) { () throws(StoreError) in try readLists() }
    }

    private func readLists() throws(StoreError) -> Shortlists? {
        let numbers = try Numbers(database)
        let totals = try database.first(
            "SELECT covered, total_score FROM shortlist_totals", table: "shortlist_totals"
        ) { (columns) throws(StoreError) in (try columns.integer(), try columns.integer()) }
        guard let (covered, totalScore) = totals else { return nil }
        return Shortlists(
            entries: try shortlistEntries(numbers), covered: covered, shares: try shortlistShares(),
            totalScore: totalScore, applicantsLeftOut: try leftOut(.applicants),
            vacanciesLeftOut: try leftOut(.vacancies), refusedPins: try refusedPins(numbers))
    }

    private func shortlistEntries(_ numbers: Numbers) throws(StoreError) -> [ShortlistEntry] {
        try database.all(
            """
            SELECT applicant, vacancy, employer, mutual_score, rank_for_vacancy, rank_for_applicant, pinned,
              only_interview
            FROM shortlist ORDER BY position
            """, table: "shortlist"
        ) { (columns) throws(StoreError) in
            ShortlistEntry(
                applicant: try numbers.id(try columns.integer()), vacancy: try numbers.id(try columns.integer()),
                employer: try numbers.id(try columns.integer()), mutualScore: try columns.integer(),
                rankForVacancy: try columns.integer(), rankForApplicant: try columns.integer(),
                isPinned: try columns.flag(), isOnlyInterview: try columns.flag())
        }
    }

    private func shortlistShares() throws(StoreError) -> [ShortlistShare] {
        try database.all(
            """
            SELECT external_id, interviews, possible
            FROM shortlist_shares JOIN subjects ON subjects.number = shortlist_shares.vacancy ORDER BY external_id
            """, table: "shortlist_shares"
        ) { (columns) throws(StoreError) in
            ShortlistShare(
                vacancy: try columns.id(), interviews: try columns.integer(), possible: try columns.integer())
        }
    }

    private func leftOut<Of>(_ kind: ImportKind) throws(StoreError) -> [LeftOut<Of>] {
        try database.all(
            """
            SELECT external_id, reason FROM shortlist_left_out JOIN subjects USING (number)
            WHERE kind = ?1 ORDER BY external_id
            """, [.text(kind.rawValue)], table: "shortlist_left_out"
        ) { (columns) throws(StoreError) in LeftOut(id: try columns.id(), reason: try columns.word()) }
    }

    private func refusedPins(_ numbers: Numbers) throws(StoreError) -> [RefusedPin] {
        try database.all(
            """
            SELECT applicant, vacancy, answer, side, reason, rule FROM shortlist_refused_pins ORDER BY position
            """,
            table: "shortlist_refused_pins"
        ) { (columns) throws(StoreError) in
            let applicant = try numbers.id(try columns.integer(), Applicant.self)
            let vacancy = try numbers.id(try columns.integer(), Vacancy.self)
            let pin = ShortlistPin(
                applicant: applicant, vacancy: vacancy, answer: try columns.word(), by: try columns.word(),
                reason: try columns.optionalText())
            return RefusedPin(pin: pin, rule: try columns.word())
        }
    }
}
