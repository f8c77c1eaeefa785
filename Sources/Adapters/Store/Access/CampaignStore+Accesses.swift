import SQLite

extension CampaignStore {
    /// Notes that somebody's data was looked at: one line for each person, reader, purpose and hour.
    package func logAccess(
        to person: DataSubject, purpose: String, actor: String, now: Int64
    ) throws(StoreError) {
        try logAccess(to: [person], purpose: purpose, actor: actor, now: now)
    }

    /// The same for several people at once. Where all of it stands in the log already, nothing is written, so that readers do
    /// not wait for whoever writes.
    package func logAccess(
        to people: [DataSubject], purpose: String, actor: String, now: Int64
    ) throws(StoreError) {
        let hour = SQLValue.integer(now >= 0 ? now / 3_600 : (now - 3_599) / 3_600)
        // One view of the file for all of them: each query alone would lock and unlock it.
        let new = try database.transaction(.read) { () throws(StoreError) in
            try unknown(people, actor: actor, purpose: purpose, hour: hour)
        }
        guard !new.isEmpty else { return }
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            for number in new {
                let isFirst = try database.run(
                    """
                    INSERT INTO accesses (number, actor, purpose, hour) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT DO NOTHING
                    """, [number, .text(actor), .text(purpose), hour])
                if isFirst == 1 { try log.append(.read, subject: try subject(number), purpose: purpose) }
            }
        }
    }

    /// The numbers of those whose line of that hour is missing.
    private func unknown(
        _ people: [DataSubject], actor: String, purpose: String, hour: SQLValue
    ) throws(StoreError) -> [SQLValue] {
        let numbers = try Numbers(database)
        let known = try database.prepared(
            "SELECT 1 FROM accesses WHERE number = ?1 AND actor = ?2 AND purpose = ?3 AND hour = ?4")
        var new: [SQLValue] = []
        for person in people {
            let number = try numbers.number(person.kind, person.externalID)
            let row: [SQLValue] = [number, .text(actor), .text(purpose), hour]
            let isKnown = try known.first(row, table: "accesses") { _ in true } ?? false
            if !isKnown { new.append(number) }
        }
        return new
    }
}
