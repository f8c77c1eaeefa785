import CSQLite

extension Connection {
    /// A private copy of the database as it is at this moment: a temporary file without a name, gone with the connection, while
    /// others may read and write this one.
    package func privateCopy() throws(SQLiteError) -> Connection {
        let copy = try Connection(path: "", mode: .create)
        try self.copy(into: copy)
        return copy
    }

    /// What `body` changes in this database, as a changeset of SQLite's session extension that `apply` takes elsewhere.
    /// Source: sqlite.org/sessionintro.html, read 2026-11-22.
    package func recordingChanges(
        _ body: () throws -> Void, mapping: (SQLiteError) -> any Error
    ) throws -> [UInt8] {
        var session: OpaquePointer?
        let made = sqlite3session_create(handle, "main", &session)
        guard made == SQLITE_OK, let session else { throw mapping(error(statement: nil)) }
        defer { sqlite3session_delete(session) }
        guard sqlite3session_attach(session, nil) == SQLITE_OK else { throw mapping(error(statement: nil)) }
        try body()
        var count: Int32 = 0
        var bytes: UnsafeMutableRawPointer?
        let read = sqlite3session_changeset(session, &count, &bytes)
        defer { sqlite3_free(bytes) }
        guard read == SQLITE_OK else {
            throw mapping(
                SQLiteError(extendedCode: read, message: String(cString: sqlite3_errstr(read)), statement: nil))
        }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }

    /// Makes the changes of a changeset here, but for those of the tables in `except`: all of them, or none where one row is not
    /// as it was where they were recorded.
    package func apply(_ changes: [UInt8], except tables: Set<String>) throws(SQLiteError) {
        let box = Unmanaged.passRetained(LeftOut(tables))
        defer { box.release() }
        // The library reads the bytes alone, although its declaration says otherwise.
        var changes = changes
        let result = changes.withUnsafeMutableBytes { bytes in
            sqlite3changeset_apply(
                handle, Int32(bytes.count), bytes.baseAddress,
                { context, table in
                    guard let context, let table else { return 1 }
                    let leftOut = Unmanaged<LeftOut>.fromOpaque(context).takeUnretainedValue()
                    return leftOut.tables.contains(String(cString: table)) ? 0 : 1
                },
                { _, conflict, change in
                    // A row that is to go went with the row above it.
                    conflict == SQLITE_CHANGESET_NOTFOUND && isDeletion(change)
                        ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT
                }, box.toOpaque())
        }
        guard result == SQLITE_OK else {
            throw SQLiteError(
                extendedCode: result, message: String(cString: sqlite3_errstr(result)), statement: nil)
        }
    }

    /// The changeset that takes another one back, where all rows are as that one left them.
    package static func inverse(of changes: [UInt8]) throws(SQLiteError) -> [UInt8] {
        // The library reads the bytes alone, although its declaration of other functions says otherwise.
        var count: Int32 = 0
        var bytes: UnsafeMutableRawPointer?
        let result = changes.withUnsafeBytes { source in
            sqlite3changeset_invert(Int32(source.count), source.baseAddress, &count, &bytes)
        }
        defer { sqlite3_free(bytes) }
        guard result == SQLITE_OK else {
            throw SQLiteError(
                extendedCode: result, message: String(cString: sqlite3_errstr(result)), statement: nil)
        }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }

    private final class LeftOut {
        let tables: Set<String>

        init(_ tables: Set<String>) {
            self.tables = tables
        }
    }
}

private func isDeletion(_ change: OpaquePointer?) -> Bool {
    var table: UnsafePointer<CChar>?
    var columns: Int32 = 0
    var operation: Int32 = 0
    var isIndirect: Int32 = 0
    return sqlite3changeset_op(change, &table, &columns, &operation, &isIndirect) == SQLITE_OK
        && operation == SQLITE_DELETE
}
