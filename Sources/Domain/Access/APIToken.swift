/// What somebody with a token may do through the API (Berechtigungsumfang).
package enum TokenScope: String, CaseIterable, Comparable, Sendable {
    /// Look at the campaign, its people and its plans.
    case read
    /// Record answers and what happened to people, steer the fair, import files, give out calendars.
    case write
    /// Begin runs, and accept or refuse what they propose.
    case plan
    /// Read the audit log.
    case audit
    /// Make and remove accounts of the staff and links, and list them and the tokens.
    case access

    package static func < (left: TokenScope, right: TokenScope) -> Bool { left.rawValue < right.rawValue }
}

/// A token by which a program uses the API (Zugriffstoken). Its secret is kept nowhere, only a digest.
package struct APIToken: Hashable, Sendable {
    /// From 1, in the order in which they were made.
    package let number: Int
    /// No two tokens ever have the same: it stays in the log for good.
    package let name: String
    /// The first six characters of the secret, by which people tell tokens apart.
    package let beginning: String
    package let scopes: Set<TokenScope>
    package let madeBy: String
    /// Moments in seconds since 1970-01-01 UTC.
    package let madeAt: Int64
    package let expiresAt: Int64
    package let revokedAt: Int64?
    /// The day on which it was last used, as its first second; nil before the first time.
    package let usedAt: Int64?

    package init(
        number: Int, name: String, beginning: String, scopes: Set<TokenScope>, madeBy: String, madeAt: Int64,
        expiresAt: Int64, revokedAt: Int64? = nil, usedAt: Int64? = nil
    ) {
        self.number = number
        self.name = name
        self.beginning = beginning
        self.scopes = scopes
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
        self.usedAt = usedAt
    }

    /// Whether it opens anything at that moment.
    package func isOpen(at now: Int64) -> Bool { revokedAt == nil && now < expiresAt }

    /// How the log names the program that has it.
    package var actor: String { "token/\(name)" }
}

/// What was answered to a change that a program named with a key of its own, so that asking again does it once.
package struct KeptAnswer: Hashable, Sendable {
    /// Of what was asked: address and body.
    package let request: [UInt8]
    /// Status of HTTP.
    package let status: Int
    /// Where the thing is that was made; nil where none was.
    package let location: String?
    package let body: [UInt8]

    package init(request: [UInt8], status: Int, location: String?, body: [UInt8]) {
        self.request = request
        self.status = status
        self.location = location
        self.body = body
    }
}
