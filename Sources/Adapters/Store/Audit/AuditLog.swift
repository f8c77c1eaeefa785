import Digests
import Domain
import SQLite

/// Appends to the audit log inside one transaction: each line's digest covers the line before.
final class AuditLog {
    /// What the first line is chained to.
    static let start = [UInt8](repeating: 0, count: 32)

    let actor: String
    let now: Int64
    private let database: Database
    private let insert: Statement
    private let key: Statement
    private var sequence: Int
    private var chain: [UInt8]

    init(_ database: Database, actor: String, now: Int64) throws(StoreError) {
        self.database = database
        self.actor = actor
        self.now = now
        insert = try database.prepared(
            """
            INSERT INTO audit (sequence, at, actor, action, subject, field, purpose, reference, digest, chain)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """)
        key = try database.prepared("SELECT key FROM subject_keys WHERE number = ?1")
        (sequence, chain) = try AuditLog.head(database)
    }

    /// Number and chain of the last line; 0 and `start` before the first.
    static func head(_ database: Database) throws(StoreError) -> (sequence: Int, chain: [UInt8]) {
        let head = try database.first("SELECT sequence, chain FROM audit_head WHERE slot = 1", table: "audit_head") {
            (columns) throws(StoreError) in (try columns.integer(), try columns.blob())
        }
        return head ?? (0, start)
    }

    /// Appends a line about the campaign or, with `subject`, about somebody.
    func append(
        _ action: AuditAction, subject: String? = nil, field: String? = nil, purpose: String? = nil,
        reference: Int? = nil, digest: [UInt8]? = nil
    ) throws(StoreError) {
        sequence += 1
        let line: [SQLValue] = [
            .integer(sequence), .integer(now), .text(actor), .text(action.rawValue), .text(subject), .text(field),
            .text(purpose), .integer(reference), digest.map(SQLValue.blob) ?? .null,
        ]
        chain = AuditLog.link(chain, line)
        try insert.run(line + [.blob(chain)])
    }

    /// The digest of a value of somebody under their own key.
    func digest(of rows: [[SQLValue]], key: [UInt8]) -> [UInt8] {
        var content = CanonicalBytes()
        content.append(rows)
        return BLAKE2b.digest(content.bytes, key: key)
    }

    /// The digest of a text that concerns nobody, without a key.
    static func plainDigest(_ text: String) -> [UInt8] {
        BLAKE2b.digest(Array(text.utf8))
    }

    /// The key of a subject.
    func key(of number: Int64) throws(StoreError) -> [UInt8] {
        let found = try key.first([.integer(number)], table: "subject_keys") { (columns) throws(StoreError) in
            try columns.blob()
        }
        guard let found else {
            throw .unreadable(table: "subject_keys", column: "key", expected: "a key for every subject")
        }
        return found
    }

    /// Writes the new head; the last call of the transaction.
    func close() throws(StoreError) {
        try database.run(
            """
            INSERT INTO audit_head (slot, sequence, chain) VALUES (1, ?1, ?2)
            ON CONFLICT (slot) DO UPDATE SET sequence = excluded.sequence, chain = excluded.chain
            """, [.integer(sequence), .blob(chain)])
    }

    /// The chain after a line: the digest of the chain before and the line's columns.
    static func link(_ chain: [UInt8], _ line: [SQLValue]) -> [UInt8] {
        var content = CanonicalBytes()
        content.append(.blob(chain))
        content.append([line])
        return BLAKE2b.digest(content.bytes)
    }
}
