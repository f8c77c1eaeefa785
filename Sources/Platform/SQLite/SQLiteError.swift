import CSQLite

/// What SQLite answered instead of doing what it was asked.
///
/// Neither text holds a bound value: SQLite's messages name tables and columns, and statements carry placeholders.
package struct SQLiteError: Error, Hashable, Sendable {
    /// The primary result code, such as 5 for `SQLITE_BUSY`.
    package let code: Int32
    /// The result code with its detail, such as 2067 for `SQLITE_CONSTRAINT_UNIQUE`.
    package let extendedCode: Int32
    package let message: String
    /// The statement that failed, where there was one.
    package let statement: String?

    package init(extendedCode: Int32, message: String, statement: String?) {
        code = extendedCode & 0xff
        self.extendedCode = extendedCode
        self.message = message
        self.statement = statement
    }

    /// The last failure of an open connection.
    init(of connection: OpaquePointer?, statement: String?) {
        self.init(
            extendedCode: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)),
            statement: statement)
    }

    /// What to do about it.
    package var remedy: String {
        switch code {
        case SQLITE_BUSY, SQLITE_LOCKED:
            "another program is writing to the file; wait until it has finished and try again"
        case SQLITE_FULL: "the disk is full; free some space and try again, nothing was half written"
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
            "the file or its folder may not be written to; change its permissions or work on a copy"
        case SQLITE_CANTOPEN: "check that the folder exists and that the file may be read and written"
        case SQLITE_NOTADB: "the file is not a database; check its name"
        case SQLITE_CORRUPT: "the file is damaged; restore the last backup"
        case SQLITE_IOERR: "the disk reported an error; check it, then restore the last backup if the file is damaged"
        case SQLITE_NOMEM: "there was no memory left; close other programs and try again"
        case SQLITE_TOOBIG: "a text is longer than a database takes (1,000,000,000 bytes); shorten it"
        case SQLITE_CONSTRAINT: "a value breaks a rule of the table; correct it and try again"
        default: "this is a fault of the program; please report it with this message"
        }
    }

    /// True where a value broke a rule of its table.
    package var isConstraint: Bool { code == SQLITE_CONSTRAINT }
    /// True where what was to be done was called off half way, and taken back.
    package var isAbort: Bool { code == SQLITE_ABORT }
    /// True where the file is no database at all.
    package var isNotADatabase: Bool { code == SQLITE_NOTADB }
    /// True where somebody else held the file for longer than we wait.
    package var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
}

extension SQLiteError: CustomStringConvertible {
    package var description: String { "SQLite \(extendedCode): \(message)" }
}
