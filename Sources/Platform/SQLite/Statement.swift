import CSQLite

/// A compiled statement: values are bound by position, rows are stepped through, columns are read by position.
///
/// A statement belongs to the connection that made it and to the thread of that connection.
package final class Statement {
    private let handle: OpaquePointer
    package let sql: String
    /// True from the first step to the reset: another use of the same text needs another statement.
    private(set) var isInUse = false
    /// Where texts and bytes lie while the statement runs once.
    private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    init(_ handle: OpaquePointer, sql: String) {
        self.handle = handle
        self.sql = sql
    }

    deinit {
        sqlite3_finalize(handle)
        room.deallocate()
    }

    /// Binds all values, the first to `?1`.
    package func bind(_ values: [SQLValue]) throws(SQLiteError) {
        for (index, value) in values.enumerated() { try bind(value, at: index) }
    }

    /// Binds one value; positions count from 0. Unbound positions are null.
    package func bind(_ value: SQLValue, at position: Int) throws(SQLiteError) {
        switch value {
        case .null: try check(sqlite3_bind_null(handle, Int32(position + 1)))
        case .integer(let number): try bind(number, at: position)
        case .text(let text): try bind(text, at: position)
        case .blob(let bytes): try bind(bytes, at: position)
        }
    }

    /// Binds a whole number.
    package func bind(_ number: Int64, at position: Int) throws(SQLiteError) {
        try check(sqlite3_bind_int64(handle, Int32(position + 1), number))
    }

    /// Binds a text.
    package func bind(_ text: String, at position: Int) throws(SQLiteError) {
        var text = text
        let result = text.withUTF8 { utf8 in
            // A null address would bind SQL's null, so an empty text gets the address of another empty text.
            utf8.withMemoryRebound(to: CChar.self) { characters in
                characters.isEmpty
                    ? sqlite3_bind_text(handle, Int32(position + 1), "", 0, copied)
                    : sqlite3_bind_text64(
                        handle, Int32(position + 1), characters.baseAddress, UInt64(characters.count), copied,
                        UInt8(SQLITE_UTF8))
            }
        }
        try check(result)
    }

    /// Binds bytes.
    package func bind(_ bytes: [UInt8], at position: Int) throws(SQLiteError) {
        let result =
            bytes.isEmpty
            ? sqlite3_bind_zeroblob(handle, Int32(position + 1), 0)
            : sqlite3_bind_blob64(handle, Int32(position + 1), bytes, UInt64(bytes.count), copied)
        try check(result)
    }

    /// Moves to the next row; false after the last.
    package func step() throws(SQLiteError) -> Bool {
        isInUse = true
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = lastError
            reset()
            throw error
        }
    }

    /// Runs a statement that gives no rows, ready for the next values.
    package func run() throws(SQLiteError) {
        defer { reset() }
        while try step() {}
    }

    /// Runs a statement that gives no rows with these values, the first for `?1`, and forgets them.
    ///
    /// The library reads texts and bytes where they lie, in one room of the statement's own, instead of keeping a copy of each.
    package func store(_ values: [SQLValue]) throws(SQLiteError) {
        makeRoom(for: values)
        defer {
            reset()
            _ = sqlite3_clear_bindings(handle)
        }
        var start = 0
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            switch value {
            case .null: try check(sqlite3_bind_null(handle, place))
            case .integer(let number): try check(sqlite3_bind_int64(handle, place, number))
            case .text(var text):
                let part = text.withUTF8 { put(UnsafeRawBufferPointer($0), at: &start) }
                let letters = part.assumingMemoryBound(to: CChar.self)
                try check(
                    sqlite3_bind_text64(handle, place, letters, UInt64(text.utf8.count), nil, UInt8(SQLITE_UTF8)))
            case .blob(let bytes):
                let part = bytes.withUnsafeBytes { put($0, at: &start) }
                try check(sqlite3_bind_blob64(handle, place, part, UInt64(bytes.count), nil))
            }
        }
        while try step() {}
    }

    private func makeRoom(for values: [SQLValue]) {
        var needed = 1
        for value in values {
            switch value {
            case .null, .integer: continue
            case .text(let text): needed += text.utf8.count
            case .blob(let bytes): needed += bytes.count
            }
        }
        guard room.count < needed else { return }
        room.deallocate()
        room = .allocate(byteCount: max(needed, room.count * 2), alignment: 1)
    }

    /// Puts bytes into the room and says where they begin, which is a place also where there are none.
    private func put(_ bytes: UnsafeRawBufferPointer, at start: inout Int) -> UnsafeRawPointer {
        let part = UnsafeMutableRawBufferPointer(rebasing: room[start...])
        part.copyMemory(from: bytes)
        start += bytes.count
        guard let place = UnsafeRawPointer(part.baseAddress) else {
            preconditionFailure("the room has a byte at least")
        }
        return place
    }

    /// Ends the stepping; bound values stay until others replace them.
    package func reset() {
        // The result repeats the error of the last step, which has been thrown already.
        _ = sqlite3_reset(handle)
        isInUse = false
    }

    /// Number of columns of a row.
    package var columnCount: Int { Int(sqlite3_column_count(handle)) }

    /// The column's name as the statement gives it.
    package func columnName(_ column: Int) -> String {
        guard let name = sqlite3_column_name(handle, Int32(column)) else { return "" }
        return String(cString: name)
    }

    /// The value of a column of the current row, from 0.
    package func value(_ column: Int) throws(SQLiteError) -> SQLValue {
        switch sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, Int32(column)))
        case SQLITE_TEXT: return .text(try readText(column))
        case SQLITE_BLOB: return .blob(readBlob(column))
        default: throw mismatch(column, expected: "a whole number, a text, bytes or null")
        }
    }

    /// The whole number in a column, nil for null.
    package func integer(_ column: Int) throws(SQLiteError) -> Int64? {
        switch sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER: return sqlite3_column_int64(handle, Int32(column))
        default: throw mismatch(column, expected: "a whole number")
        }
    }

    /// The text in a column, nil for null.
    package func text(_ column: Int) throws(SQLiteError) -> String? {
        switch sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_NULL: return nil
        case SQLITE_TEXT: return try readText(column)
        default: throw mismatch(column, expected: "a text")
        }
    }

    /// The bytes in a column, nil for null.
    package func blob(_ column: Int) throws(SQLiteError) -> [UInt8]? {
        switch sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_NULL: return nil
        case SQLITE_BLOB: return readBlob(column)
        default: throw mismatch(column, expected: "bytes")
        }
    }

    private func readText(_ column: Int) throws(SQLiteError) -> String {
        guard let start = sqlite3_column_text(handle, Int32(column)) else {
            throw lastError
        }
        let utf8 = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column))))
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw SQLiteError(
                extendedCode: SQLITE_CORRUPT, message: "the text in column \(columnName(column)) is not UTF-8",
                statement: sql)
        }
        return text
    }

    private func readBlob(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
    }

    private func mismatch(_ column: Int, expected: String) -> SQLiteError {
        SQLiteError(
            extendedCode: SQLITE_MISMATCH, message: "column \(columnName(column)) does not hold \(expected)",
            statement: sql)
    }

    private var lastError: SQLiteError { SQLiteError(of: sqlite3_db_handle(handle), statement: sql) }

    private func check(_ result: Int32) throws(SQLiteError) {
        guard result == SQLITE_OK else { throw lastError }
    }
}

/// Tells SQLite to copy what is bound, so that the Swift value may go (`SQLITE_TRANSIENT` is a cast that C macros lose).
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
