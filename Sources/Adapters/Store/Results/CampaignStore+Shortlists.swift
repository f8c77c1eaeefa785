package import Domain
import SQLite

extension CampaignStore {
    /// Replaces the shortlists of an earlier run.
    package func replaceShortlists(_ lists: Shortlists, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            // Whom the rows name was read before in this transaction.
            try database.withoutReferences { () throws(StoreError) in
                let tables = [
                    "shortlist_totals", "shortlist", "shortlist_shares", "shortlist_left_out",
                    "shortlist_refused_pins",
                ]
                for table in tables { try database.run("DELETE FROM \(table)") }
                try insertTotals(of: lists)
                let applicants = try SubjectNumbers<Applicant>(.applicants, database)
                let vacancies = try SubjectNumbers<Vacancy>(.vacancies, database)
                try insert(lists.entries, applicants, vacancies)
                try insertShares(of: lists, vacancies)
                try insertLeftOut(of: lists, applicants, vacancies)
                try insert(lists.refusedPins, applicants, vacancies)
            }
            try log.append(.ran, field: "shortlist")
        }
    }

    private func insertTotals(of lists: Shortlists) throws(StoreError) {
        try database.run(
            """
            INSERT INTO shortlist_totals (slot, covered, total_score, covered_at_most, is_levelled, score_at_most)
            VALUES (1, ?1, ?2, ?3, ?4, ?5)
            """,
            [
                .integer(lists.covered), .integer(lists.totalScore), .integer(lists.proof?.coveredAtMost),
                .flag(lists.proof?.isLevelled), .integer(lists.proof?.totalScoreAtMost),
            ])
    }

    private func insert(
        _ entries: [ShortlistEntry], _ applicants: SubjectNumbers<Applicant>, _ vacancies: SubjectNumbers<Vacancy>
    ) throws(StoreError) {
        let insert = try database.prepared(
            """
            INSERT INTO shortlist (position, applicant, vacancy, employer, mutual_score, rank_for_vacancy,
              rank_for_applicant, pinned, only_interview)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """)
        let people = try applicants.numbers(of: entries.map(\.applicant), .applicants)
        let jobs = try vacancies.numbers(of: entries.map(\.vacancy), .vacancies)
        let firms = try SubjectNumbers<Employer>(.employers, database)
            .numbers(of: entries.map(\.employer), .employers)
        for (position, entry) in entries.enumerated() {
            try insert.run([
                .integer(position), .integer(people[position]), .integer(jobs[position]), .integer(firms[position]),
                .integer(entry.mutualScore), .integer(entry.rankForVacancy), .integer(entry.rankForApplicant),
                .flag(entry.isPinned), .flag(entry.isOnlyInterview),
            ])
        }
    }

    private func insertShares(of lists: Shortlists, _ vacancies: SubjectNumbers<Vacancy>) throws(StoreError) {
        let insert = try database.prepared(
            "INSERT INTO shortlist_shares (vacancy, interviews, possible) VALUES (?1, ?2, ?3)")
        let numbers = try vacancies.numbers(of: lists.shares.map(\.vacancy), .vacancies)
        for (number, share) in zip(numbers, lists.shares) {
            try insert.run([.integer(number), .integer(share.interviews), .integer(share.possible)])
        }
    }

    private func insertLeftOut(
        of lists: Shortlists, _ applicants: SubjectNumbers<Applicant>, _ vacancies: SubjectNumbers<Vacancy>
    ) throws(StoreError) {
        let insert = try database.prepared("INSERT INTO shortlist_left_out (number, reason) VALUES (?1, ?2)")
        let people = try applicants.numbers(of: lists.applicantsLeftOut.map(\.id), .applicants)
        let jobs = try vacancies.numbers(of: lists.vacanciesLeftOut.map(\.id), .vacancies)
        let reasons = lists.applicantsLeftOut.map(\.reason) + lists.vacanciesLeftOut.map(\.reason)
        for (number, reason) in zip(people + jobs, reasons) { try insert.run([.integer(number), .word(reason)]) }
    }

    private func insert(
        _ refusals: [RefusedPin], _ applicants: SubjectNumbers<Applicant>, _ vacancies: SubjectNumbers<Vacancy>
    ) throws(StoreError) {
        let people = try applicants.numbers(of: refusals.map(\.pin.applicant), .applicants)
        let jobs = try vacancies.numbers(of: refusals.map(\.pin.vacancy), .vacancies)
        for (position, refused) in refusals.enumerated() {
            try database.run(
                """
                INSERT INTO shortlist_refused_pins (position, applicant, vacancy, answer, side, reason, rule)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                [
                    .integer(position), .integer(people[position]), .integer(jobs[position]),
                    .word(refused.pin.answer), .word(refused.pin.by), .text(refused.pin.reason), .word(refused.rule),
                ])
        }
    }

    /// The shortlists of the last run; nil before the first. What concerned people who were erased since is missing.
    package func shortlists() throws(StoreError) -> Shortlists? {
        try shelved(\.lists) { () throws(StoreError) in try readLists() }
    }

    /// The pairs of the shortlists of the last run, in the order of the lists; empty before the first.
    package func shortlistPairs() throws(StoreError) -> [PlacementPair] {
        try database.all(
            """
            SELECT applicants.external_id, vacancies.external_id FROM shortlist
            JOIN subjects applicants ON applicants.number = shortlist.applicant
            JOIN subjects vacancies ON vacancies.number = shortlist.vacancy
            ORDER BY position
            """, table: "shortlist"
        ) { (columns) throws(StoreError) in
            PlacementPair(applicant: try columns.id(), vacancy: try columns.id())
        }
    }

    /// Whether anybody is on a shortlist.
    package func hasShortlists() throws(StoreError) -> Bool {
        try database.first("SELECT EXISTS (SELECT 1 FROM shortlist)", table: "shortlist") {
            (columns) throws(StoreError) in try columns.flag()
        } ?? false
    }

    private func readLists() throws(StoreError) -> Shortlists? {
        let numbers = try Numbers(database)
        let totals = try database.first(
            "SELECT covered, total_score, covered_at_most, is_levelled, score_at_most FROM shortlist_totals",
            table: "shortlist_totals"
        ) { (columns) throws(StoreError) in
            let (covered, score) = (try columns.integer(), try columns.integer())
            let (coveredAtMost, isLevelled) = (try columns.optionalInteger(), try columns.optionalFlag())
            let scoreAtMost = try columns.optionalInteger()
            var proof: ShortlistProof?
            if let coveredAtMost, let isLevelled, let scoreAtMost {
                proof = ShortlistProof(
                    coveredAtMost: coveredAtMost, isLevelled: isLevelled, totalScoreAtMost: scoreAtMost)
            }
            return (covered, score, proof)
        }
        guard let (covered, totalScore, proof) = totals else { return nil }
        return Shortlists(
            entries: try shortlistEntries(numbers), covered: covered, shares: try shortlistShares(),
            totalScore: totalScore, applicantsLeftOut: try leftOut(.applicants),
            vacanciesLeftOut: try leftOut(.vacancies), refusedPins: try refusedPins(numbers), proof: proof)
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
