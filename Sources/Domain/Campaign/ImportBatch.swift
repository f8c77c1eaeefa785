/// One import, which can be looked at and taken back as a whole.
package struct ImportBatch: Hashable, Sendable {
    /// From 1, in the order of the imports.
    package let id: Int
    package let kind: ImportKind
    /// The file's name without its folder.
    package let file: String
    /// BLAKE2b of the file's bytes, hexadecimal.
    package let fileDigest: String
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64
    /// Rows that were new.
    package let created: Int
    /// Rows that replaced other values.
    package let changed: Int
    /// Rows that said what was known already.
    package let unchanged: Int
    /// Nil while the batch holds.
    package let reverted: Reversal?

    /// Who took a batch back, and when.
    package struct Reversal: Hashable, Sendable {
        package let actor: String
        package let at: Int64

        package init(actor: String, at: Int64) {
            self.actor = actor
            self.at = at
        }
    }

    package init(
        id: Int, kind: ImportKind, file: String, fileDigest: String, actor: String, at: Int64, created: Int,
        changed: Int, unchanged: Int, reverted: Reversal? = nil
    ) {
        self.id = id
        self.kind = kind
        self.file = file
        self.fileDigest = fileDigest
        self.actor = actor
        self.at = at
        self.created = created
        self.changed = changed
        self.unchanged = unchanged
        self.reverted = reverted
    }
}
