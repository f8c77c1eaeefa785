/// An address at which programs fetch somebody's calendar (Abonnementadresse). Its token is kept nowhere, only a digest.
///
/// It opens that calendar and nothing else, and nobody signs in by it.
package struct CalendarLink: Hashable, Sendable {
    /// From 1, in the order in which they were made.
    package let number: Int
    /// The first six characters of the token, by which people and logs name it.
    package let beginning: String
    package let receiver: CalendarReceiver
    package let madeBy: String
    /// Moments in seconds since 1970-01-01 UTC.
    package let madeAt: Int64
    package let expiresAt: Int64
    package let revokedAt: Int64?
    /// The day on which it was last fetched, as its first second; nil before the first time.
    package let usedAt: Int64?

    package init(
        number: Int, beginning: String, receiver: CalendarReceiver, madeBy: String, madeAt: Int64, expiresAt: Int64,
        revokedAt: Int64? = nil, usedAt: Int64? = nil
    ) {
        self.number = number
        self.beginning = beginning
        self.receiver = receiver
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
        self.usedAt = usedAt
    }

    /// Whether it opens anything at that moment.
    package func isOpen(at now: Int64) -> Bool { revokedAt == nil && now < expiresAt }

    /// How the log names the program that fetches by this link.
    package var actor: String { "calendar/\(number)" }
}
