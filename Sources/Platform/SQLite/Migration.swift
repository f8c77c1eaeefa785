/// One numbered step from an older schema to the next; never changed after a release.
package struct Migration: Sendable {
    /// From 1, without gaps; stored as the file's `user_version`.
    package let number: Int
    package let sql: String

    package init(number: Int, sql: String) {
        self.number = number
        self.sql = sql
    }
}

extension Connection {
    /// Runs the steps that the file lacks, each as one unit; a failed step leaves the file as the one before left it.
    package func migrate(_ migrations: [Migration]) throws(SQLiteError) {
        for migration in migrations {
            try transaction { () throws(SQLiteError) in
                // Read under the write lock: another program may have migrated the file a moment ago.
                guard try userVersion() < migration.number else { return }
                try execute(migration.sql)
                try execute("PRAGMA user_version = \(migration.number)")
            }
        }
    }
}
