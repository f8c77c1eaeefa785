/// An answer to a proposed pair as it is kept: what was said, who recorded it, when. The latest of a side counts.
package struct Decision: Hashable, Sendable {
    package let pin: ShortlistPin
    /// Who recorded it, which for an answer by telephone is not who gave it.
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(pin: ShortlistPin, actor: String, at: Int64) {
        self.pin = pin
        self.actor = actor
        self.at = at
    }
}
