import CSQLite

/// A connection to one database file: foreign keys on, deleted content overwritten, 5 seconds of patience with writers.
///
/// Not `Sendable`: it stays on the thread that opened it, and every other thread opens its own.
package final class Connection {
    /// How a file is opened.
    package enum Mode: Sendable {
        case readOnly
        /// The file has to exist.
        case readWrite
        /// A missing or empty file becomes a new database.
        case create
    }

    /// Milliseconds that a statement waits for another program's write.
    package static let patience: Int32 = 5_000

    let handle: OpaquePointer
    private var statements: [String: Statement] = [:]
    var depth = 0

    /// Opens `path`; `:memory:` is a database that lives as long as the connection.
    package init(path: String, mode: Mode) throws(SQLiteError) {
        let flags =
            switch mode {
            case .readOnly: SQLITE_OPEN_READONLY
            case .readWrite: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let opened, result == SQLITE_OK else {
            let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
            sqlite3_close_v2(opened)
            throw SQLiteError(extendedCode: result, message: message, statement: nil)
        }
        handle = opened
        sqlite3_busy_timeout(handle, Connection.patience)
        // Reading these needs no file access yet, so a file that is no database is found by the first real statement.
        try execute("PRAGMA foreign_keys = ON")
        try execute("PRAGMA trusted_schema = OFF")
    }

    deinit {
        statements.removeAll()
        // Statements that somebody still holds keep the file open until they go.
        sqlite3_close_v2(handle)
    }

    /// Runs statements that take no values and give no rows; several are separated by semicolons.
    package func execute(_ sql: String) throws(SQLiteError) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw error(statement: sql) }
    }

    /// The compiled statement of that text; compiled once, and given back reset.
    package func prepared(_ sql: String) throws(SQLiteError) -> Statement {
        if let known = statements[sql], !known.isInUse { return known }
        var compiled: OpaquePointer?
        let result = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
        guard result == SQLITE_OK, let compiled else { throw error(statement: sql) }
        let statement = Statement(compiled, sql: sql)
        if statements[sql] == nil { statements[sql] = statement }
        return statement
    }

    /// Runs one statement with these values and answers how many rows it changed.
    @discardableResult
    package func run(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> Int {
        let statement = try prepared(sql)
        try statement.store(values)
        return lastChangedRows
    }

    /// All rows of a query, for small answers.
    package func rows(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> [[SQLValue]] {
        let statement = try prepared(sql)
        defer { statement.reset() }
        try statement.bind(values)
        var rows: [[SQLValue]] = []
        while try statement.step() {
            var row: [SQLValue] = []
            for column in 0..<statement.columnCount { row.append(try statement.value(column)) }
            rows.append(row)
        }
        return rows
    }

    /// The row id of the last insert.
    package var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Rows that the last statement inserted, changed or deleted.
    package var lastChangedRows: Int { Int(sqlite3_changes64(handle)) }

    func error(statement: String?) -> SQLiteError {
        SQLiteError(of: handle, statement: statement)
    }
}
