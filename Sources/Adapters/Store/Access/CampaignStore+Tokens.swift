package import Domain
import SQLite

extension CampaignStore {
    /// All tokens of the API in the order in which they were made, those that open nothing any more too.
    package func apiTokens() throws(StoreError) -> [APIToken] { try apiTokens(where: "1", []) }

    /// The token with that secret, whether it is open or not; nil where there is none.
    package func apiToken(of secret: AccessToken) throws(StoreError) -> APIToken? {
        try apiTokens(where: "token = ?1", [.blob(secret.digest)]).first
    }

    /// Makes a token. Its name is free.
    package func addAPIToken(
        _ secret: AccessToken, name: String, scopes: Set<TokenScope>, expiresAt: Int64, actor: String, now: Int64
    ) throws(StoreError) -> APIToken {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let id = try lastGranted("api_tokens") + 1
            let words = scopes.sorted().map(\.rawValue).joined(separator: " ")
            try database.run(
                """
                INSERT INTO api_tokens (id, name, token, beginning, scopes, actor, at, expires_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                [
                    .integer(id), .text(name), .blob(secret.digest), .text(secret.beginning), .text(words),
                    .text(actor), .integer(now), .integer(expiresAt),
                ])
            try log.append(.granted, field: "api_tokens", purpose: "\(name): \(words)", reference: id)
            return APIToken(
                number: id, name: name, beginning: secret.beginning, scopes: scopes, madeBy: actor, madeAt: now,
                expiresAt: expiresAt)
        }
    }

    /// Shuts a token; one that is shut stays so. Throws `unknown` for a name that no token has.
    package func revokeAPIToken(_ name: String, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            guard let token = try apiTokens(where: "name = ?1", [.text(name)]).first else {
                throw .unknown(kind: "token", id: name)
            }
            let changed = try database.run(
                "UPDATE api_tokens SET revoked_at = ?2 WHERE name = ?1 AND revoked_at IS NULL",
                [.text(name), .integer(now)])
            try database.run("DELETE FROM api_answers WHERE token = ?1", [.integer(token.number)])
            if changed == 1 {
                try log.append(.withdrawn, field: "api_tokens", purpose: name, reference: token.number)
            }
        }
    }

    /// Notes the day on which a token was used; once a day, so that reading does not make everybody wait for a writer.
    package func noteUse(of token: APIToken, now: Int64) throws(StoreError) {
        let day = now - ((now % 86_400) + 86_400) % 86_400
        guard token.usedAt != day else { return }
        try database.run(
            "UPDATE api_tokens SET used_at = ?2 WHERE id = ?1", [.integer(token.number), .integer(day)])
    }

    private func apiTokens(where condition: String, _ values: [SQLValue]) throws(StoreError) -> [APIToken] {
        try database.all(
            """
            SELECT id, name, beginning, scopes, actor, at, expires_at, revoked_at, used_at
            FROM api_tokens WHERE \(condition) ORDER BY id
            """, values, table: "api_tokens"
        ) { (columns) throws(StoreError) in
            let (number, name, beginning) = (try columns.integer(), try columns.text(), try columns.text())
            var scopes: Set<TokenScope> = []
            for word in try columns.text().split(separator: " ") {
                guard let scope = TokenScope(rawValue: String(word)) else {
                    throw .unreadable(table: "api_tokens", column: "scopes", expected: "scopes of the API")
                }
                scopes.insert(scope)
            }
            return APIToken(
                number: number, name: name, beginning: beginning, scopes: scopes, madeBy: try columns.text(),
                madeAt: Int64(try columns.integer()), expiresAt: Int64(try columns.integer()),
                revokedAt: try columns.optionalInteger().map { Int64($0) },
                usedAt: try columns.optionalInteger().map { Int64($0) })
        }
    }
}

// MARK: Answers that are kept

extension CampaignStore {
    /// Seconds for which an answer is kept.
    package static let answersAreKept: Int64 = 24 * 3_600

    /// What was answered when the program asked with that key; nil where it did not, or a day has gone by since.
    package func keptAnswer(to key: String, of token: APIToken, now: Int64) throws(StoreError) -> KeptAnswer? {
        try database.first(
            "SELECT request, status, location, body FROM api_answers WHERE token = ?1 AND key = ?2 AND at > ?3",
            [.integer(token.number), .text(key), .integer(now - CampaignStore.answersAreKept)], table: "api_answers"
        ) { (columns) throws(StoreError) in
            let (request, status) = (try columns.blob(), try columns.integer())
            return KeptAnswer(
                request: request, status: status, location: try columns.optionalText(), body: try columns.blob())
        }
    }

    /// Forgets the answers that were kept for a day.
    package func forgetOldAnswers(now: Int64) throws(StoreError) {
        try database.run("DELETE FROM api_answers WHERE at <= ?1", [.integer(now - CampaignStore.answersAreKept)])
    }

    /// Keeps an answer for a day; older ones of everybody go by the way.
    package func keep(_ answer: KeptAnswer, to key: String, of token: APIToken, now: Int64) throws(StoreError) {
        try forgetOldAnswers(now: now)
        try database.run(
            """
            INSERT INTO api_answers (token, key, request, status, location, body, at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            [
                .integer(token.number), .text(key), .blob(answer.request), .integer(answer.status),
                .text(answer.location), .blob(answer.body), .integer(now),
            ])
    }

    /// Kept answers may name anybody: all of them go when somebody is erased.
    func deleteKeptAnswers() throws(StoreError) {
        try database.run("DELETE FROM api_answers", [])
    }
}
