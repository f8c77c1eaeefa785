package import Domain
import SQLite

/// Who is signed in: staff, or whoever holds a link.
package enum SignedIn: Hashable, Sendable {
    case staff(User)
    case link(AccessLink)

    /// The name under which the log speaks of them.
    package var actor: String {
        switch self {
        case .staff(let user): user.name
        case .link(let link): link.actor
        }
    }
}

extension CampaignStore {
    /// Opens a session; sessions that are over, and answers to programs that were kept for a day, are forgotten by the way.
    package func openSession(
        _ token: AccessToken, for who: SignedIn, expiresAt: Int64, now: Int64
    ) throws(StoreError) {
        try write(actor: who.actor, now: now) { (log) throws(StoreError) in
            try database.run("DELETE FROM sessions WHERE expires_at <= ?1", [.integer(now)])
            try forgetOldAnswers(now: now)
            let (user, link): (String?, Int?) =
                switch who {
                case .staff(let user): (user.name, nil)
                case .link(let link): (nil, link.number)
                }
            try database.run(
                "INSERT INTO sessions (token, user, link, at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                [.blob(token.digest), .text(user), .integer(link), .integer(now), .integer(expiresAt)])
            if let link {
                try database.run("UPDATE links SET used_at = ?2 WHERE id = ?1", [.integer(link), .integer(now)])
            }
            try log.append(.signedIn, field: link == nil ? "users" : "links", reference: link)
        }
    }

    /// Who the session belongs to at that moment; nil where it is over, or its link shut or expired.
    package func signedIn(by token: AccessToken, now: Int64) throws(StoreError) -> SignedIn? {
        let found = try database.first(
            "SELECT user, link FROM sessions WHERE token = ?1 AND expires_at > ?2",
            [.blob(token.digest), .integer(now)], table: "sessions"
        ) { (columns) throws(StoreError) in (try columns.optionalText(), try columns.optionalInteger()) }
        guard let (name, number) = found else { return nil }
        if let name { return try user(named: name).map(SignedIn.staff) }
        guard let number, let link = try link(number: number), link.isOpen(at: now) else { return nil }
        return .link(link)
    }

    /// Ends a session; one that is over already stays so.
    package func endSession(_ token: AccessToken) throws(StoreError) {
        try database.run("DELETE FROM sessions WHERE token = ?1", [.blob(token.digest)])
    }
}

extension CampaignStore {
    /// The number of the last line of the log that says that something changed: as long as it stays, what was read from
    /// the campaign still holds.
    package func revision() throws(StoreError) -> Int {
        try database.first(
            """
            SELECT sequence FROM audit
            WHERE action NOT IN ('read', 'signedIn', 'asked') AND coalesce(field, '') <> 'calendar_links'
            ORDER BY sequence DESC LIMIT 1
            """, table: "audit"
        ) { (columns) throws(StoreError) in try columns.integer() } ?? 0
    }
}
