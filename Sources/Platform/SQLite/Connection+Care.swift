import CSQLite

extension Connection {
    /// The number that says which program a file belongs to; 0 = none.
    package func applicationID() throws(SQLiteError) -> Int32 {
        Int32(truncatingIfNeeded: try number("PRAGMA application_id"))
    }

    /// Marks the file as one of that program's.
    package func setApplicationID(_ id: Int32) throws(SQLiteError) {
        try execute("PRAGMA application_id = \(id)")
    }

    /// The number of the last migration that ran; 0 = none.
    package func userVersion() throws(SQLiteError) -> Int {
        Int(try number("PRAGMA user_version"))
    }

    /// Readers go on while one program writes, and a commit survives a power cut.
    package func useWriteAheadLog() throws(SQLiteError) {
        guard case .text(let mode)? = try rows("PRAGMA journal_mode = WAL").first?.first else { return }
        guard mode == "wal" || mode == "memory" else {
            throw SQLiteError(
                extendedCode: SQLITE_CANTOPEN,
                message: "the file's folder does not allow a write-ahead log (journal mode is \(mode))",
                statement: "PRAGMA journal_mode = WAL")
        }
        try execute("PRAGMA synchronous = FULL")
    }

    /// Overwrites what is deleted with zeros, and holds up to `kilobytes` of pages in memory.
    package func overwriteDeleted(cacheKilobytes kilobytes: Int) throws(SQLiteError) {
        try execute("PRAGMA secure_delete = ON")
        try execute("PRAGMA cache_size = -\(kilobytes)")
    }

    /// What is wrong with the file's pages and indexes, in SQLite's words; empty = nothing.
    package func integrityFindings() throws(SQLiteError) -> [String] {
        try texts("PRAGMA integrity_check").filter { $0 != "ok" }
    }

    /// References that lead nowhere: table, row id and the table that lacks the row; empty = none.
    package func foreignKeyFindings() throws(SQLiteError) -> [ForeignKeyFinding] {
        var findings: [ForeignKeyFinding] = []
        let statement = try prepared("PRAGMA foreign_key_check")
        defer { statement.reset() }
        while try statement.step() {
            guard let table = try statement.text(0), let parent = try statement.text(2) else { continue }
            findings.append(ForeignKeyFinding(table: table, row: try statement.integer(1), parent: parent))
        }
        return findings
    }

    /// Copies the database as it is at this moment into a new file, while others may read and write.
    package func backUp(to path: String) throws(SQLiteError) {
        try copy(into: Connection(path: path, mode: .create))
    }

    /// Copies the database into that of another connection.
    func copy(into target: Connection) throws(SQLiteError) {
        guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
            throw target.error(statement: nil)
        }
        let result = sqlite3_backup_step(backup, -1)
        sqlite3_backup_finish(backup)
        guard result == SQLITE_DONE else {
            throw SQLiteError(
                extendedCode: result, message: String(cString: sqlite3_errstr(result)), statement: nil)
        }
    }

    /// Writes the file anew without anything that was deleted, and empties the write-ahead log.
    package func vacuum() throws(SQLiteError) {
        try execute("VACUUM")
        try emptyLog()
    }

    /// Moves the write-ahead log into the file and cuts it to nothing; busy where others still read from it.
    package func emptyLog() throws(SQLiteError) {
        guard try number("PRAGMA wal_checkpoint(TRUNCATE)") == 0 else {
            throw SQLiteError(
                extendedCode: SQLITE_BUSY, message: "another program still reads older pages of the file",
                statement: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    private func number(_ sql: String) throws(SQLiteError) -> Int64 {
        let statement = try prepared(sql)
        defer { statement.reset() }
        guard try statement.step(), let number = try statement.integer(0) else {
            throw SQLiteError(extendedCode: SQLITE_MISMATCH, message: "no number in the answer", statement: sql)
        }
        return number
    }

    private func texts(_ sql: String) throws(SQLiteError) -> [String] {
        var texts: [String] = []
        let statement = try prepared(sql)
        defer { statement.reset() }
        while try statement.step() {
            if let text = try statement.text(0) { texts.append(text) }
        }
        return texts
    }
}

/// A row that refers to one that is not there.
package struct ForeignKeyFinding: Hashable, Sendable {
    package let table: String
    /// Nil in tables without row ids.
    package let row: Int64?
    package let parent: String

    package init(table: String, row: Int64?, parent: String) {
        self.table = table
        self.row = row
        self.parent = parent
    }
}

extension Connection {
    /// Another number after any other connection has changed the file. Source: sqlite.org/pragma.html#pragma_data_version,
    /// read 2026-11-22.
    package func dataVersion() throws(SQLiteError) -> Int64 {
        let statement = try prepared("PRAGMA data_version")
        defer { statement.reset() }
        guard try statement.step() else { return 0 }
        return try statement.integer(0) ?? 0
    }

    /// Rows that this connection has changed since it was opened.
    package var ownChanges: Int64 { sqlite3_total_changes64(handle) }
}
