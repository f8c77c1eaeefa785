import Digests
import SQLite

/// Gives everything that is stored a random id and a key of its own.
final class SubjectWriter {
    private let database: Database
    private let insert: Statement
    private let insertKey: Statement
    private var random = RandomSupply()

    init(_ database: Database) throws(StoreError) {
        self.database = database
        insert = try database.prepared(
            """
            INSERT INTO subjects (subject, kind, external_id, batch) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (kind, external_id) DO NOTHING
            """)
        insertKey = try database.prepared("INSERT INTO subject_keys (number, key) VALUES (?1, ?2)")
    }

    /// The new subject: its number in this file, its random id, its key. Nil where there is one of that id, which stays as it is.
    func insert(kind: String, externalID: String, batch: Int?) throws(StoreError)
        -> (number: Int64, id: String, key: [UInt8])?
    {
        let id = Hexadecimal.text(random.bytes(16))
        let key = Array(random.bytes(32))
        try insert.run([.text(id), .text(kind), .text(externalID), .integer(batch)])
        guard database.connection.lastChangedRows > 0 else { return nil }
        let number = database.connection.lastInsertedRow
        try insertKey.run([.integer(number), .blob(key)])
        return (number, id, key)
    }
}
