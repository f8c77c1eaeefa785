import SQLite

/// The connection as the store uses it: the same calls with the store's own error.
struct Database {
    let connection: Connection

    func execute(_ sql: String) throws(StoreError) {
        do { try connection.execute(sql) } catch { throw .database(error) }
    }

    /// Runs one statement and answers how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> Int {
        do { return try connection.run(sql, values) } catch { throw .database(error) }
    }

    func prepared(_ sql: String) throws(StoreError) -> Statement {
        do { return try connection.prepared(sql) } catch { throw .database(error) }
    }

    /// Calls `body` for each row; the columns are read in order.
    func each(
        _ sql: String, _ values: [SQLValue] = [], table: String, _ body: (inout Columns) throws(StoreError) -> Void
    ) throws(StoreError) {
        try prepared(sql).each(values, table: table, body)
    }

    /// What `body` makes of each row.
    func all<Value>(
        _ sql: String, _ values: [SQLValue] = [], table: String,
        _ body: (inout Columns) throws(StoreError) -> Value
    ) throws(StoreError) -> [Value] {
        try prepared(sql).all(values, table: table, body)
    }

    /// What `body` makes of the first row; nil without one.
    func first<Value>(
        _ sql: String, _ values: [SQLValue] = [], table: String,
        _ body: (inout Columns) throws(StoreError) -> Value
    ) throws(StoreError) -> Value? {
        try prepared(sql).first(values, table: table, body)
    }

    func transaction<Value>(
        _ intent: Connection.Intent = .write, _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try connection.transaction(intent, mapping: StoreError.database, body)
    }

    /// Stores and empties without looking up references; see the connection.
    func withoutReferences<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        try connection.withoutReferences(body)
    }
}

extension Statement {
    /// Runs with these values; for statements that give no rows.
    func run(_ values: [SQLValue]) throws(StoreError) {
        do { try store(values) } catch { throw .database(error) }
    }

    func each(
        _ values: [SQLValue], table: String, _ body: (inout Columns) throws(StoreError) -> Void
    ) throws(StoreError) {
        defer { reset() }
        do { try bind(values) } catch { throw .database(error) }
        while try next() {
            var columns = Columns(self, table: table)
            try body(&columns)
        }
    }

    func all<Value>(
        _ values: [SQLValue], table: String, _ body: (inout Columns) throws(StoreError) -> Value
    ) throws(StoreError) -> [Value] {
        var found: [Value] = []
        try each(values, table: table) { (columns) throws(StoreError) in found.append(try body(&columns)) }
        return found
    }

    func first<Value>(
        _ values: [SQLValue], table: String, _ body: (inout Columns) throws(StoreError) -> Value
    ) throws(StoreError) -> Value? {
        defer { reset() }
        do { try bind(values) } catch { throw .database(error) }
        guard try next() else { return nil }
        var columns = Columns(self, table: table)
        return try body(&columns)
    }

    func next() throws(StoreError) -> Bool {
        do { return try step() } catch { throw .database(error) }
    }
}
