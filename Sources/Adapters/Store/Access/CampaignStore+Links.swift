package import Domain
import SQLite

extension CampaignStore {
    /// All links in the order in which they were made; those of people who were erased are gone.
    package func links() throws(StoreError) -> [AccessLink] {
        try links(where: "1", [])
    }

    /// The link of that token, whether it is open or not; nil where there is none.
    package func link(of token: AccessToken) throws(StoreError) -> AccessLink? {
        try links(where: "links.token = ?1", [.blob(token.digest)]).first
    }

    func link(number: Int) throws(StoreError) -> AccessLink? {
        try links(where: "links.id = ?1", [.integer(number)]).first
    }

    /// Makes a link; throws `unknown` where the campaign does not have its holder.
    package func addLink(
        _ token: AccessToken, for holder: LinkHolder, expiresAt: Int64, actor: String, now: Int64
    ) throws(StoreError) -> AccessLink {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            let number = try numbers.number(holder.kind, holder.externalID)
            let id = try lastGranted("links") + 1
            try database.run(
                """
                INSERT INTO links (id, token, beginning, role, number, actor, at, expires_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                [
                    .integer(id), .blob(token.digest), .text(token.beginning), .word(holder.role), number, .text(actor),
                    .integer(now), .integer(expiresAt),
                ])
            try log.append(.granted, subject: try subject(number), field: "links", reference: id)
            return AccessLink(
                number: id, beginning: token.beginning, holder: holder, madeBy: actor, madeAt: now,
                expiresAt: expiresAt)
        }
    }

    /// The highest number that a link ever had: the log still speaks of those that went with their holders.
    ///
    /// - Parameter table: Of these links.
    func lastGranted(_ table: String) throws(StoreError) -> Int {
        try database.first(
            "SELECT coalesce(max(reference), 0) FROM audit WHERE action = 'granted' AND field = ?1", [.text(table)],
            table: "audit"
        ) { (columns) throws(StoreError) in try columns.integer() } ?? 0
    }

    /// Shuts a link, ends the sessions that it opened and shuts the calendars' addresses that were made in them; one that is shut stays so. Throws `unknown` for a number that
    /// no link has.
    package func revokeLink(_ number: Int, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let holder = try database.first(
                "SELECT number FROM links WHERE id = ?1", [.integer(number)], table: "links"
            ) { (columns) throws(StoreError) in try columns.value() }
            guard let holder else { throw .unknown(kind: "link", id: String(number)) }
            let changed = try database.run(
                "UPDATE links SET revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL",
                [.integer(number), .integer(now)])
            try database.run("DELETE FROM sessions WHERE link = ?1", [.integer(number)])
            // Whoever had the link may have made addresses of the calendar with it.
            for made in try calendarLinks().filter({ $0.madeBy == "link/\(number)" && $0.revokedAt == nil }) {
                try shutCalendarLink(made.number, log, now: now)
            }
            if changed == 1 {
                try log.append(.withdrawn, subject: try subject(holder), field: "links", reference: number)
            }
        }
    }

    /// The links that were sent to an employer go with its contact person.
    func deleteLinks(of number: SQLValue) throws(StoreError) {
        try database.run("DELETE FROM links WHERE number = ?1", [number])
    }

    private func links(where condition: String, _ values: [SQLValue]) throws(StoreError) -> [AccessLink] {
        try database.all(
            """
            SELECT links.id, beginning, role, external_id, actor, at, expires_at, revoked_at, used_at
            FROM links JOIN subjects USING (number) WHERE \(condition) ORDER BY links.id
            """, values, table: "links"
        ) { (columns) throws(StoreError) in
            let number = try columns.integer()
            let beginning = try columns.text()
            let role = try columns.word(LinkRole.self)
            let id = try columns.text()
            return AccessLink(
                number: number, beginning: beginning, holder: LinkHolder(role, id), madeBy: try columns.text(),
                madeAt: Int64(try columns.integer()), expiresAt: Int64(try columns.integer()),
                revokedAt: try columns.optionalInteger().map { Int64($0) },
                usedAt: try columns.optionalInteger().map { Int64($0) })
        }
    }
}

extension LinkHolder {
    init(_ role: LinkRole, _ id: String) {
        switch role {
        case .employer: self = .employer(ID(id))
        case .candidate: self = .candidate(ID(id))
        }
    }

    var kind: ImportKind {
        switch self {
        case .employer: .employers
        case .candidate: .applicants
        }
    }
}
