import SQLite

/// A mark of the file as one store sees it: while it stays, nobody has written to the file, this store and this process included.
/// Marks of two stores say nothing of each other.
package struct FileMark: Hashable, Sendable {
    let others: Int64
    let own: Int64
}

extension CampaignStore {
    /// The mark of the file now; one look at the file's index of its log, no row is read.
    package func mark() throws(StoreError) -> FileMark {
        do throws(SQLiteError) {
            return FileMark(others: try database.connection.dataVersion(), own: database.connection.ownChanges)
        } catch { throw .database(error) }
    }
}
