package import Domain

/// A draft that was made for somebody (Postausgang); it holds digests of what the draft says, never the words.
package struct OutboxEntry: Hashable, Sendable {
    package let receiver: CalendarReceiver
    /// The kind's name.
    package let kind: String
    /// From 1, for each person and kind.
    package let version: Int
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64
    /// Code of the language it is written in.
    package let language: String
    /// Digest of each part, hexadecimal, by name: `text`, a placeholder's value, an attachment.
    package let parts: [String: String]
    /// The parts that are not as in the version before, in alphabetical order; all in the first.
    package let changed: [String]

    package init(
        receiver: CalendarReceiver, kind: String, version: Int, actor: String, at: Int64, language: String,
        parts: [String: String], changed: [String]
    ) {
        self.receiver = receiver
        self.kind = kind
        self.version = version
        self.actor = actor
        self.at = at
        self.language = language
        self.parts = parts
        self.changed = changed
    }

    /// The draft that follows this one, or the first of all, as it has these parts now; nil where none of them is another.
    package static func following(
        _ former: OutboxEntry?, for receiver: CalendarReceiver, kind: String, parts: [String: String], language: String,
        actor: String, at now: Int64
    ) -> OutboxEntry? {
        let names = Set(parts.keys).union(former?.parts.keys.map(\.self) ?? [])
        let changed = names.filter { parts[$0] != former?.parts[$0] }.sorted()
        guard !changed.isEmpty else { return nil }
        return OutboxEntry(
            receiver: receiver, kind: kind, version: (former?.version ?? 0) + 1, actor: actor, at: now,
            language: language, parts: parts, changed: changed)
    }
}
