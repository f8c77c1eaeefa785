/// What the audit log records.
package enum AuditAction: String, CaseIterable, Sendable {
    case started, settings, imported, created, changed, reverted, decided, pinned, unpinned, blocks, rules, ran, planned
    case released, read, erased, cleaned, backedUp
    /// A run that was made on a copy, taken over as a whole.
    case accepted
    /// Such a run, taken back as a whole.
    case takenBack
    /// Access given, taken back, and used.
    case granted, withdrawn, signedIn
    /// Somebody asked for something about the own data or sent a paper, and what became of it.
    case asked
    /// A side of an interview wrote something down of it; not what.
    case noted
}

/// A line of the append-only audit log (Protokoll); it holds no value of anybody, only a keyed digest.
package struct AuditEntry: Hashable, Sendable {
    /// From 1, without gaps.
    package let sequence: Int
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64
    package let actor: String
    package let action: AuditAction
    /// The random id of whom or what it concerns; nil = the campaign as a whole.
    package let subject: String?
    /// `table.column`, a table, or `*` for a new subject.
    package let field: String?
    /// What it was done for; the ground of an erasure.
    package let purpose: String?
    /// Number of the batch, run, plan or release.
    package let reference: Int?
    /// Digest of the new value under the subject's own key, or of a file, hexadecimal.
    package let digest: String?
    /// Digest of the entry before and of this one, hexadecimal.
    package let chain: String

    package init(
        sequence: Int, at: Int64, actor: String, action: AuditAction, subject: String?, field: String?,
        purpose: String?, reference: Int?, digest: String?, chain: String
    ) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.field = field
        self.purpose = purpose
        self.reference = reference
        self.digest = digest
        self.chain = chain
    }
}

/// Something a check of a campaign found, and what to do about it.
package struct CheckFinding: Hashable, Sendable {
    /// Stable code, such as `CK001`.
    package let code: String
    package let message: String
    package let remedy: String

    package init(code: String, message: String, remedy: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}
