import Digests
package import Domain
import SQLite

extension CampaignStore {
    /// Calls `body` for each line of the audit log in order; with `subject` only for the lines about that random id.
    package func eachAuditEntry(
        about subject: String? = nil, _ body: (AuditEntry) throws(StoreError) -> Void
    ) throws(StoreError) {
        try database.each(
            """
            SELECT sequence, at, actor, action, subject, field, purpose, reference, digest, chain
            FROM audit WHERE ?1 IS NULL OR subject = ?1 ORDER BY sequence
            """, [.text(subject)], table: "audit"
        ) { (columns) throws(StoreError) in
            try body(try CampaignStore.entry(&columns))
        }
    }

    /// The lines of the audit log, all or those about one random id.
    package func auditEntries(about subject: String? = nil) throws(StoreError) -> [AuditEntry] {
        var entries: [AuditEntry] = []
        try eachAuditEntry(about: subject) { (entry) throws(StoreError) in entries.append(entry) }
        return entries
    }

    /// The `count` lines before that number, newest first.
    package func auditEntries(before sequence: Int, count: Int) throws(StoreError) -> [AuditEntry] {
        try database.all(
            """
            SELECT sequence, at, actor, action, subject, field, purpose, reference, digest, chain
            FROM audit WHERE sequence < ?1 ORDER BY sequence DESC LIMIT ?2
            """, [.integer(sequence), .integer(count)], table: "audit", CampaignStore.entry)
    }

    static func entry(_ columns: inout Columns) throws(StoreError) -> AuditEntry {
        AuditEntry(
            sequence: try columns.integer(), at: Int64(try columns.integer()), actor: try columns.text(),
            action: try columns.word(), subject: try columns.optionalText(),
            field: try columns.optionalText(), purpose: try columns.optionalText(),
            reference: try columns.optionalInteger(),
            digest: try columns.optionalBlob().map { Hexadecimal.text($0) },
            chain: Hexadecimal.text(try columns.blob()))
    }

    /// Recomputes the chain and names the first line that does not fit.
    func auditFindings() throws(StoreError) -> [CheckFinding] {
        var chain = AuditLog.start
        var sequence = 0
        var broken: Int?
        try database.each(
            """
            SELECT sequence, at, actor, action, subject, field, purpose, reference, digest, chain
            FROM audit ORDER BY sequence
            """, table: "audit"
        ) { (columns) throws(StoreError) in
            var line: [SQLValue] = []
            for _ in 0..<9 { line.append(try columns.value()) }
            let stored = try columns.blob()
            sequence += 1
            chain = AuditLog.link(chain, line)
            if broken == nil, line.first != .integer(sequence) || chain != stored { broken = sequence }
            chain = stored
        }
        if let broken {
            return [
                CheckFinding(
                    code: "CK003", message: "the audit log was changed: line \(broken) does not fit the one before",
                    remedy: "compare with the last backup to see what was changed; the lines before it are sound")
            ]
        }
        let head = try AuditLog.head(database)
        guard head == (sequence, chain) else {
            return [
                CheckFinding(
                    code: "CK004",
                    message: "the audit log ends at line \(sequence), but its last line was \(head.sequence)",
                    remedy: "compare with the last backup to see which lines were removed")
            ]
        }
        return []
    }
}
