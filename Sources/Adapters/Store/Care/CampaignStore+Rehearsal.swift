import Digests
package import Domain
import SQLite

/// What a run on a private copy would change in the campaign: nothing of it is in the file before somebody accepts it.
package struct Rehearsal: Sendable {
    /// The revision that it was made from; it fits no other.
    package let revision: Int
    /// Bytes that it takes in memory.
    package var size: Int { changes.count }
    let changes: [UInt8]
    /// What the copy wrote into its log, oldest first.
    let lines: [AuditEntry]
}

/// A run that was accepted and may be taken back.
package struct AcceptedPlan: Hashable, Sendable {
    /// Who accepted it, and when, in seconds since 1970-01-01 UTC.
    package let actor: String
    package let at: Int64
    /// What was changed since, oldest first: where there is any of it, the run stays.
    package let later: [AuditEntry]
}

extension CampaignStore {
    /// Runs `body` on a private copy of the campaign as it is now, and answers what it changed there. The file stays as it is,
    /// whatever `body` does; the copy has no name and is gone afterwards.
    package func rehearse(_ body: (CampaignStore) throws -> Void) throws -> Rehearsal {
        let copy = try privateCopy()
        let revision = try copy.planRevision()
        let last = try AuditLog.head(copy.database).sequence
        let changes = try copy.database.connection.recordingChanges(
            { try body(copy) }, mapping: { StoreError.database($0) })
        return Rehearsal(revision: revision, changes: changes, lines: try copy.lines(after: last))
    }

    /// What `body` answers of a private copy of the campaign as it is now; whatever it does there is gone afterwards, and nobody
    /// waits for it.
    package func onCopy<Value>(_ body: (CampaignStore) throws -> Value) throws -> Value { try body(try privateCopy()) }

    private func privateCopy() throws(StoreError) -> CampaignStore {
        do throws(SQLiteError) {
            return CampaignStore(path: path, connection: try database.connection.privateCopy())
        } catch { throw .database(error) }
    }

    /// Makes what was rehearsed so, in one transaction with one line of the audit log. False where the campaign is not as it was:
    /// then nothing is changed.
    package func accept(_ rehearsal: Rehearsal, actor: String, now: Int64) throws(StoreError) -> Bool {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            guard try planRevision() == rehearsal.revision else { return false }
            let undo: [UInt8]
            // The copy's own lines stay there: the log of the file has gone on since.
            do throws(SQLiteError) {
                try database.connection.apply(rehearsal.changes, except: CampaignStore.ownTablesOfLog)
                undo = try Connection.inverse(of: rehearsal.changes)
            } catch { throw .database(error) }
            try log.append(.accepted, field: "stage_runs", digest: BLAKE2b.digest(rehearsal.changes))
            try database.run(
                """
                INSERT OR REPLACE INTO accepted_plans (slot, line, undo, actor, at)
                SELECT 1, max(sequence), ?1, ?2, ?3 FROM audit
                """, [.blob(undo), .text(actor), .integer(now)])
            return true
        }
    }

    private static let ownTablesOfLog: Set<String> = ["audit", "audit_head"]

    /// Makes what was rehearsed so as if it had been done here: the log has the same lines as the copy's, under numbers of its own.
    /// False where the campaign is not as it was: then nothing is changed.
    package func adopt(_ rehearsal: Rehearsal, actor: String, now: Int64) throws(StoreError) -> Bool {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            guard try planRevision() == rehearsal.revision else { return false }
            do throws(SQLiteError) {
                try database.connection.apply(rehearsal.changes, except: CampaignStore.ownTablesOfLog)
            } catch {
                // What leaves plans as they are, such as a paper that came, may stand where the copy wrote.
                guard error.isAbort else { throw .database(error) }
                return false
            }
            for line in rehearsal.lines {
                try log.append(
                    line.action, subject: line.subject, field: line.field, purpose: line.purpose,
                    reference: line.reference, digest: line.digest.flatMap(Hexadecimal.bytes))
            }
            return true
        }
    }

    /// All lines of the log after that number, oldest first.
    private func lines(after sequence: Int) throws(StoreError) -> [AuditEntry] {
        try database.all(
            """
            SELECT sequence, at, actor, action, subject, field, purpose, reference, digest, chain
            FROM audit WHERE sequence > ?1 ORDER BY sequence
            """, [.integer(sequence)], table: "audit", CampaignStore.entry)
    }

    /// The run that was accepted last, with what was changed since; nil where none can be taken back any more.
    package func acceptedPlan() throws(StoreError) -> AcceptedPlan? {
        let found = try database.first(
            "SELECT line, actor, at FROM accepted_plans WHERE slot = 1", table: "accepted_plans"
        ) { (columns) throws(StoreError) in
            (line: try columns.integer(), actor: try columns.text(), at: Int64(try columns.integer()))
        }
        guard let found else { return nil }
        return AcceptedPlan(actor: found.actor, at: found.at, later: try changes(since: found.line))
    }

    /// Takes the run back that was accepted last: the plans before it count again, row for row, with one line of the log.
    ///
    /// Nothing is changed, and what was changed since is answered, where there is any of it; nil where nothing was accepted.
    package func takeBackAccepted(actor: String, now: Int64) throws(StoreError) -> AcceptedPlan? {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            guard let plan = try acceptedPlan(), plan.later.isEmpty else { return try acceptedPlan() }
            let undo = try database.first(
                "SELECT undo FROM accepted_plans WHERE slot = 1", table: "accepted_plans"
            ) { (columns) throws(StoreError) in try columns.blob() }
            guard let undo else { return nil }
            try database.run("DELETE FROM accepted_plans")
            do throws(SQLiteError) {
                try database.connection.apply(undo, except: CampaignStore.ownTablesOfLog)
            } catch { throw .database(error) }
            try log.append(.takenBack, field: "stage_runs", digest: BLAKE2b.digest(undo))
            return plan
        }
    }

    /// The number of the last line of the log that says that something changed of which plans are made, or a plan: `revision`
    /// without access that was given or taken back, requests, papers and notes of people, and backups.
    package func planRevision() throws(StoreError) -> Int {
        try database.first(
            "SELECT max(sequence) FROM audit WHERE action NOT IN (\(CampaignStore.quiet))", table: "audit"
        ) { (columns) throws(StoreError) in try columns.optionalInteger() ?? 0 } ?? 0
    }

    /// The lines after that revision that made another of it, oldest first.
    package func changes(since revision: Int) throws(StoreError) -> [AuditEntry] {
        try database.all(
            """
            SELECT sequence, at, actor, action, subject, field, purpose, reference, digest, chain
            FROM audit WHERE sequence > ?1 AND action NOT IN (\(CampaignStore.quiet)) ORDER BY sequence
            """, [.integer(revision)], table: "audit", CampaignStore.entry)
    }

    /// A change by somebody who looked at that revision; nil where it is another now, and then nothing is changed.
    package func change<Value>(since revision: Int, _ body: () throws -> Value) throws -> Value? {
        try database.connection.transaction(.write, mapping: { StoreError.database($0) as any Error }) {
            guard try planRevision() == revision else { return nil }
            return try body()
        }
    }

    /// Several changes as one, like `change`, where `body` has errors of its own.
    package func together<Value>(_ body: () throws -> Value) throws -> Value {
        try database.connection.transaction(.write, mapping: { StoreError.database($0) as any Error }) { try body() }
    }

    /// Actions after which plans and what they are made of are as before.
    static let quiet = "'read', 'signedIn', 'granted', 'withdrawn', 'backedUp', 'cleaned', 'asked', 'noted'"
}
