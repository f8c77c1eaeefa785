import Digests
import SQLite

/// Gives everything that is stored a random id and a key of its own.
struct SubjectWriter {
    private let database: Database
    private let insert: Statement
    private let insertKey: Statement

    init(_ database: Database) throws(StoreError) {
        self.database = database
        insert = try database.prepared(
            "INSERT INTO subjects (subject, kind, external_id, batch) VALUES (?1, ?2, ?3, ?4)")
        insertKey = try database.prepared("INSERT INTO subject_keys (number, key) VALUES (?1, ?2)")
    }

    /// The new subject: its number in this file, its random id, its key.
    func insert(kind: String, externalID: String, batch: Int?) throws(StoreError)
        -> (number: Int64, id: String, key: [UInt8])
    {
        let random = RandomBytes.bytes(16 + 32)
        let id = Hexadecimal.text(random[..<16])
        let key = Array(random[16...])
        try insert.run([.text(id), .text(kind), .text(externalID), .integer(batch)])
        let number = database.connection.lastInsertedRow
        try insertKey.run([.integer(number), .blob(key)])
        return (number, id, key)
    }
}
