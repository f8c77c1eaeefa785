package import Domain
import SQLite

extension CampaignStore {
    /// Records an answer; earlier answers of the side stay, the latest counts.
    package func record(_ decision: Decision) throws(StoreError) {
        try write(actor: decision.actor, now: decision.at) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            let applicant = try numbers.number(.applicants, decision.pin.applicant.text)
            try database.run(
                """
                INSERT INTO decisions (applicant, vacancy, side, answer, reason, actor, at, after_batch)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                [
                    applicant, try numbers.number(.vacancies, decision.pin.vacancy.text), .word(decision.pin.by),
                    .word(decision.pin.answer), .text(decision.pin.reason), .text(decision.actor),
                    .integer(decision.at),
                    try lastBatch(),
                ])
            try log.append(.decided, subject: try subject(applicant), field: "decisions")
        }
    }

    /// All answers in the order in which they were given.
    package func decisions() throws(StoreError) -> [Decision] {
        try decisions(where: "1")
    }

    /// The answers that count: the latest of each applicant, vacancy and side, in the order in which they were given.
    package func standingDecisions() throws(StoreError) -> [Decision] {
        try decisions(where: "sequence IN (SELECT max(sequence) FROM decisions GROUP BY applicant, vacancy, side)")
    }

    private func decisions(where condition: String) throws(StoreError) -> [Decision] {
        let numbers = try Numbers(database)
        return try database.all(
            """
            SELECT applicant, vacancy, side, answer, reason, actor, at FROM decisions
            WHERE \(condition) ORDER BY sequence
            """, table: "decisions"
        ) { (columns) throws(StoreError) in
            let applicant = try numbers.id(try columns.integer(), Applicant.self)
            let vacancy = try numbers.id(try columns.integer(), Vacancy.self)
            let side = try columns.word(ChangeActor.self)
            let pin = ShortlistPin(
                applicant: applicant, vacancy: vacancy, answer: try columns.word(), by: side,
                reason: try columns.optionalText())
            return Decision(pin: pin, actor: try columns.text(), at: Int64(try columns.integer()))
        }
    }
}
