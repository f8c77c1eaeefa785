package import Calendar
package import Domain
import SQLite

extension CampaignStore {
    /// Every ban that stands, in the order in which they were made.
    package func bans() throws(StoreError) -> [FairBan] {
        let numbers = try Numbers(database)
        return try database.all(
            """
            SELECT number, table_number, employer, request, candidate, date, from_time, to_time, reason, actor, at
            FROM fair_bans ORDER BY number
            """, table: "fair_bans"
        ) { (columns) throws(StoreError) in
            let number = try columns.integer()
            let table = try columns.optionalInteger()
            let employer = try numbers.id(try columns.optionalInteger(), Employer.self)
            let request: ID<InterviewRequest>? = try columns.optionalID()
            let candidate = try numbers.id(try columns.optionalInteger(), Applicant.self)
            let place: FairBan.Place
            if let table {
                place = .table(table)
            } else if let employer {
                place = .employer(employer)
            } else if let request, let candidate {
                place = .interview(request, candidate: candidate)
            } else {
                throw columns.unreadable("a table, an employer, or an interview with its candidate")
            }
            return FairBan(
                number: number, place: place, window: try columns.window(), reason: try columns.optionalText(),
                actor: try columns.text(), at: Int64(try columns.integer()))
        }
    }

    /// Keeps a time free, and answers the ban's number; the next plan keeps to it.
    @discardableResult
    package func ban(
        _ place: FairBan.Place, _ window: DayWindow, reason: String? = nil, actor: String, now: Int64
    ) throws(StoreError) -> Int {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            var (table, employer, request, candidate) = (SQLValue.null, SQLValue.null, SQLValue.null, SQLValue.null)
            switch place {
            case .table(let number): table = .integer(number)
            case .employer(let id): employer = try numbers.number(.employers, id.text)
            case .interview(let id, let who):
                request = .id(id)
                candidate = try numbers.number(.applicants, who.text)
            }
            try database.run(
                """
                INSERT INTO fair_bans (table_number, employer, request, candidate, date, from_time, to_time, reason,
                  actor, at, after_batch)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                [
                    table, employer, request, candidate, .date(window.date), .text(window.from.text),
                    .text(window.to.text), .text(reason), .text(actor), .integer(now), try lastBatch(),
                ])
            let number = Int(database.connection.lastInsertedRow)
            let person = candidate == .null ? nil : try subject(candidate)
            try log.append(.blocks, subject: person, field: "fair_bans", purpose: "ban", reference: number)
            return number
        }
    }

    /// Lifts a ban; throws `unknown` where there is none of that number.
    package func lift(ban number: Int, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let known = try database.first(
                "SELECT candidate FROM fair_bans WHERE number = ?1", [.integer(number)], table: "fair_bans"
            ) { (columns) throws(StoreError) in try columns.value() }
            guard let known else { throw .unknown(kind: "ban", id: String(number)) }
            try database.run("DELETE FROM fair_bans WHERE number = ?1", [.integer(number)])
            let person = known == .null ? nil : try subject(known)
            try log.append(.blocks, subject: person, field: "fair_bans", purpose: "lift", reference: number)
        }
    }
}
