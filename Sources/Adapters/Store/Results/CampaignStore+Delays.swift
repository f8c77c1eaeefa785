package import Domain
import SQLite

extension CampaignStore {
    /// Records that somebody or a connection is late; earlier words stay, the latest on the same thing counts.
    package func record(_ delay: TravelDelay) throws(StoreError) {
        try write(actor: delay.actor, now: delay.at) { (log) throws(StoreError) in
            var applicant = SQLValue.null
            var connection = SQLValue.null
            switch delay.subject {
            case .traveller(let id): applicant = try Numbers(database).number(.applicants, id.text)
            case .connection(let id): connection = .id(id)
            }
            try database.run(
                """
                INSERT INTO travel_delays (applicant, connection, date, minutes, actor, at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                [
                    applicant, connection, .date(delay.date), .integer(delay.minutes), .text(delay.actor),
                    .integer(delay.at),
                ])
            let person = applicant == .null ? nil : try subject(applicant)
            try log.append(.decided, subject: person, field: "travel_delays")
        }
    }

    /// Everything that was said of delays, in the order in which it was.
    package func delays() throws(StoreError) -> [TravelDelay] {
        let numbers = try Numbers(database)
        return try database.all(
            "SELECT applicant, connection, date, minutes, actor, at FROM travel_delays ORDER BY sequence",
            table: "travel_delays"
        ) { (columns) throws(StoreError) in
            let applicant: ID<Applicant>? = try numbers.id(try columns.optionalInteger())
            let connection: ID<TravelConnection>? = try columns.optionalID()
            guard let subject = applicant.map(TravelDelay.Subject.traveller) ?? connection.map({ .connection($0) })
            else { throw columns.unreadable("a traveller or a connection") }
            return TravelDelay(
                subject: subject, date: try columns.date(), minutes: try columns.integer(), actor: try columns.text(),
                at: Int64(try columns.integer()))
        }
    }
}
