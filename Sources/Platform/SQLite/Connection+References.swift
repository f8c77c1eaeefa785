import CSQLite

extension Connection {
    /// Runs `body` without looking up whether each row refers to one that is there, which for many rows takes longer than to store
    /// them, and has a table emptied row by row. For rows alone whose references were read in the same transaction.
    ///
    /// `PRAGMA foreign_keys` says nothing inside a transaction; this does what it would do.
    package func withoutReferences<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        enforceReferences(false)
        defer { enforceReferences(true) }
        return try body()
    }

    /// The only error of the call would be an option that the library does not have.
    private func enforceReferences(_ isEnforced: Bool) {
        let result = lotse_enforce_references(handle, isEnforced ? 1 : 0)
        precondition(result == SQLITE_OK, "the library knows references")
    }
}
