package import Domain
import SQLite

extension CampaignStore {
    /// All addresses of calendars in the order in which they were made; those of people who were erased are gone.
    package func calendarLinks() throws(StoreError) -> [CalendarLink] { try calendarLinks(where: "1", []) }

    /// The link of that token, whether it is open or not; nil where there is none.
    package func calendarLink(of token: AccessToken) throws(StoreError) -> CalendarLink? {
        try calendarLinks(where: "calendar_links.token = ?1", [.blob(token.digest)]).first
    }

    /// Makes a link; throws `unknown` where the campaign does not have the receiver.
    package func addCalendarLink(
        _ token: AccessToken, for receiver: CalendarReceiver, expiresAt: Int64, actor: String, now: Int64
    ) throws(StoreError) -> CalendarLink {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let number = try Numbers(database).number(receiver.role.kind, receiver.id)
            let id = try lastGranted("calendar_links") + 1
            try database.run(
                """
                INSERT INTO calendar_links (id, token, beginning, number, actor, at, expires_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                [
                    .integer(id), .blob(token.digest), .text(token.beginning), number, .text(actor), .integer(now),
                    .integer(expiresAt),
                ])
            try log.append(.granted, subject: try subject(number), field: "calendar_links", reference: id)
            return CalendarLink(
                number: id, beginning: token.beginning, receiver: receiver, madeBy: actor, madeAt: now,
                expiresAt: expiresAt)
        }
    }

    /// Shuts a link; one that is shut stays so. Throws `unknown` for a number that no link has.
    package func revokeCalendarLink(_ number: Int, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            try shutCalendarLink(number, log, now: now)
        }
    }

    /// The same within a change.
    func shutCalendarLink(_ number: Int, _ log: AuditLog, now: Int64) throws(StoreError) {
        let holder = try database.first(
            "SELECT number FROM calendar_links WHERE id = ?1", [.integer(number)], table: "calendar_links"
        ) { (columns) throws(StoreError) in try columns.value() }
        guard let holder else { throw .unknown(kind: "calendar link", id: String(number)) }
        let changed = try database.run(
            "UPDATE calendar_links SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL",
            [.integer(number), .integer(now)])
        if changed == 1 {
            try log.append(.withdrawn, subject: try subject(holder), field: "calendar_links", reference: number)
        }
    }

    /// Notes the day on which a calendar was fetched; once a day, so that programs that come each hour do not make everybody
    /// wait for a writer.
    package func noteFetch(of link: CalendarLink, now: Int64) throws(StoreError) {
        let day = now - ((now % 86_400) + 86_400) % 86_400
        guard link.usedAt != day else { return }
        try write(actor: link.actor, now: now) { (_) throws(StoreError) -> Void in
            try database.run(
                "UPDATE calendar_links SET used_at = ?2 WHERE id = ?1", [.integer(link.number), .integer(day)])
        }
    }

    /// The links that were given to an employer go with its contact person.
    func deleteCalendarLinks(of number: SQLValue) throws(StoreError) {
        try database.run("DELETE FROM calendar_links WHERE number = ?1", [number])
    }

    private func calendarLinks(where condition: String, _ values: [SQLValue]) throws(StoreError) -> [CalendarLink] {
        try database.all(
            """
            SELECT calendar_links.id, beginning, kind, external_id, actor, at, expires_at, revoked_at, used_at
            FROM calendar_links JOIN subjects USING (number) WHERE \(condition) ORDER BY calendar_links.id
            """, values, table: "calendar_links"
        ) { (columns) throws(StoreError) in
            let number = try columns.integer()
            let beginning = try columns.text()
            let receiver = try CalendarReceiver(stored: columns.word(), columns.text(), in: "calendar_links")
            return CalendarLink(
                number: number, beginning: beginning, receiver: receiver, madeBy: try columns.text(),
                madeAt: Int64(try columns.integer()), expiresAt: Int64(try columns.integer()),
                revokedAt: try columns.optionalInteger().map { Int64($0) },
                usedAt: try columns.optionalInteger().map { Int64($0) })
        }
    }
}

extension CalendarReceiver {
    /// Somebody by kind and id, as `subjects` has them.
    init(stored kind: ImportKind, _ id: String, in table: String) throws(StoreError) {
        guard let role = Role.allCases.first(where: { $0.kind == kind }) else {
            throw .unreadable(table: table, column: "number", expected: "somebody who gets a calendar")
        }
        self.init(role, id)
    }
}
