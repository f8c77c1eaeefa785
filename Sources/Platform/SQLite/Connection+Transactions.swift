import CSQLite

extension Connection {
    /// What an outermost transaction begins with.
    package enum Intent: Sendable {
        /// One unchanging view of the file, whatever others write meanwhile.
        case read
        /// The write lock at once, so that no later statement finds it taken.
        case write
    }

    /// Runs `body` as one unit: all of it is stored, or none where it throws. Inside another one it is a savepoint.
    @discardableResult
    package func transaction<Value>(
        _ intent: Intent = .write, _ body: () throws(SQLiteError) -> Value
    ) throws(SQLiteError) -> Value {
        try transaction(intent, mapping: { $0 }, body)
    }

    /// The same for bodies that throw errors of their own; `mapping` makes SQLite's errors into such.
    @discardableResult
    package func transaction<Value, Failure: Error>(
        _ intent: Intent = .write, mapping: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let level = depth
        do { try begin(intent) } catch { throw mapping(error) }
        let value: Value
        do {
            value = try body()
        } catch {
            rollBack(to: level)
            throw error
        }
        do {
            try commit()
        } catch {
            rollBack(to: level)
            throw mapping(error)
        }
        return value
    }

    /// True inside a transaction.
    package var isInTransaction: Bool { depth > 0 }

    /// True inside a transaction that may change the file.
    package var isWriting: Bool { sqlite3_txn_state(handle, nil) == SQLITE_TXN_WRITE }

    private func begin(_ intent: Intent) throws(SQLiteError) {
        switch (depth, intent) {
        case (0, .write): try execute("BEGIN IMMEDIATE")
        case (0, .read): try execute("BEGIN DEFERRED")
        default: try execute("SAVEPOINT level\(depth)")
        }
        depth += 1
    }

    private func commit() throws(SQLiteError) {
        try execute(depth == 1 ? "COMMIT" : "RELEASE level\(depth - 1)")
        depth -= 1
    }

    /// Undoes everything since that level. A full disk makes SQLite undo the whole transaction by itself, after which
    /// these statements find nothing to do: that is why their failure says nothing new.
    private func rollBack(to level: Int) {
        let sql = level == 0 ? "ROLLBACK" : "ROLLBACK TO level\(level); RELEASE level\(level)"
        _ = sqlite3_exec(handle, sql, nil, nil, nil)
        depth = level
    }
}
