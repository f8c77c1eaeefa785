package import Domain
import SQLite

extension CampaignStore {
    /// What every receiver's calendar has, in the order of the entries, less what was erased since.
    package func calendarRecords() throws(StoreError) -> [CalendarRecord] { try calendarRecords(where: "1", []) }

    /// What one receiver's calendar has, in the order of the entries; nothing for somebody who has none.
    package func calendarRecords(of receiver: CalendarReceiver) throws(StoreError) -> [CalendarRecord] {
        try calendarRecords(
            where: "kind = ?1 AND external_id = ?2", [.word(receiver.role.kind), .text(receiver.id)])
    }

    private func calendarRecords(
        where condition: String, _ values: [SQLValue]
    ) throws(StoreError) -> [CalendarRecord] {
        try database.all(
            """
            SELECT kind, external_id, key, entry, sequence, changed_at, cancelled
            FROM calendar_entries JOIN subjects USING (number) WHERE \(condition)
            """, values, table: "calendar_entries"
        ) { (columns) throws(StoreError) in
            let receiver = try CalendarReceiver(stored: columns.word(), columns.text(), in: "calendar_entries")
            let key = try columns.text()
            return CalendarRecord(
                entry: try columns.document { CalendarEntryText.entry($0, key: key, for: receiver) },
                sequence: try columns.integer(), changedAt: Int64(try columns.integer()),
                isCancelled: try columns.flag())
        }.sorted { $0.entry < $1.entry }
    }

    /// How many releases of calendars there were, and when the last was, in seconds since 1970-01-01 UTC.
    package func calendarReleases() throws(StoreError) -> (count: Int, lastAt: Int64?) {
        let last = try database.first(
            "SELECT number, at FROM calendar_releases ORDER BY number DESC LIMIT 1", table: "calendar_releases"
        ) { (columns) throws(StoreError) in (try columns.integer(), Int64(try columns.integer())) }
        return (last?.0 ?? 0, last?.1)
    }

    /// Keeps what an update changes as what the receivers have now, and answers the number of the release; nil, and nothing
    /// is written, where it changes nothing.
    @discardableResult
    package func release(_ update: CalendarUpdate, actor: String, now: Int64) throws(StoreError) -> Int? {
        guard !update.changes.isEmpty else { return nil }
        return try write(actor: actor, now: now) { (log) throws(StoreError) in
            try database.run(
                "INSERT INTO calendar_releases (actor, at, entries) VALUES (?1, ?2, ?3)",
                [.text(actor), .integer(now), .integer(update.changes.count)])
            let number = Int(database.connection.lastInsertedRow)
            let numbers = try Numbers(database)
            let upsert = try database.prepared(
                """
                INSERT INTO calendar_entries (number, key, entry, sequence, changed_at, release, cancelled)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                ON CONFLICT (number, key) DO UPDATE SET entry = excluded.entry, sequence = excluded.sequence,
                  changed_at = excluded.changed_at, release = excluded.release, cancelled = excluded.cancelled
                """)
            for record in update.changes.map(\.record) {
                let receiver = record.entry.receiver
                try upsert.run([
                    try numbers.number(receiver.role.kind, receiver.id), .text(record.entry.key),
                    .text(CalendarEntryText.value(record.entry).compact), .integer(record.sequence),
                    .integer(record.changedAt), .integer(number), .flag(record.isCancelled),
                ])
            }
            try log.append(.released, field: "calendar_releases", reference: number)
            return number
        }
    }

    /// Deletes what stands about somebody in the calendars of others: entries whose key or content names the id. The next
    /// release gives out what is left of them, under numbers that are higher than before.
    func deleteCalendarEntries(naming externalID: String) throws(StoreError) {
        let quoted = Array(ListText.value(externalID).compact.utf8.dropFirst().dropLast())
        let part = Array(ID<Applicant>(externalID).part.utf8)
        try deleteCalendarEntries { key, entry in
            Mention.isIn(Array(key.utf8), of: part) || Mention.isIn(Array(entry.utf8), of: quoted)
        }
    }

    /// Deletes the entries whose text holds one of these names or numbers.
    ///
    /// - Parameter contacts: Folded.
    func deleteCalendarEntries(holding contacts: some Collection<String>) throws(StoreError) {
        guard !contacts.isEmpty else { return }
        try deleteCalendarEntries { _, entry in
            let text = folded(entry)
            return contacts.contains(where: text.contains)
        }
    }

    private func deleteCalendarEntries(_ isAbout: (String, String) -> Bool) throws(StoreError) {
        var found: [[SQLValue]] = []
        try database.each("SELECT number, key, entry FROM calendar_entries", table: "calendar_entries") {
            (columns) throws(StoreError) in
            let number = try columns.value()
            let (key, entry) = (try columns.text(), try columns.text())
            if isAbout(key, entry) { found.append([number, .text(key)]) }
        }
        for row in found { try database.run("DELETE FROM calendar_entries WHERE number = ?1 AND key = ?2", row) }
    }
}
