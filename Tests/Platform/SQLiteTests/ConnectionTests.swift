import Foundation
import SQLite
import Testing

@Suite struct ConnectionTests {
    struct Refusal: Error {}

    @Test("a transaction whose body throws leaves nothing, nor does a savepoint inside one that goes on")
    func nesting() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute("CREATE TABLE t (v INTEGER) STRICT")
        #expect(throws: Refusal.self) {
            try connection.transaction(mapping: { _ in Refusal() }) { () throws(Refusal) in
                _ = try? connection.run("INSERT INTO t VALUES (1)")
                throw Refusal()
            }
        }
        #expect(try connection.rows("SELECT v FROM t") == [])
        try connection.transaction { () throws(SQLiteError) in
            #expect(connection.isInTransaction)
            try connection.run("INSERT INTO t VALUES (2)")
            let inner: SQLiteError?
            do throws(SQLiteError) {
                try connection.transaction { () throws(SQLiteError) in
                    try connection.run("INSERT INTO t VALUES (3)")
                    try connection.execute("INSERT INTO t VALUES ('no number')")
                }
                inner = nil
            } catch { inner = error }
            #expect(inner?.isConstraint == true)
            try connection.transaction { () throws(SQLiteError) in try connection.run("INSERT INTO t VALUES (4)") }
        }
        #expect(!connection.isInTransaction)
        #expect(try connection.rows("SELECT v FROM t") == [[.integer(2)], [.integer(4)]])
    }

    @Test("a commit that fails rolls back, and the connection goes on")
    func failedCommit() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute(
            """
            CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
            CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED) STRICT
            """)
        #expect(throws: SQLiteError.self) {
            try connection.transaction { () throws(SQLiteError) in try connection.run("INSERT INTO child VALUES (9)") }
        }
        #expect(!connection.isInTransaction)
        #expect(try connection.rows("SELECT * FROM child") == [])
        try connection.transaction { () throws(SQLiteError) in try connection.run("INSERT INTO parent VALUES (1)") }
    }

    @Test("migrations run once, in order, and a failed one leaves the version before")
    func migrations() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        let good = [
            Migration(number: 1, sql: "CREATE TABLE a (v INTEGER) STRICT; INSERT INTO a VALUES (1)"),
            Migration(number: 2, sql: "ALTER TABLE a ADD COLUMN w INTEGER; INSERT INTO a VALUES (2, 2)"),
        ]
        try connection.migrate([good[0]])
        #expect(try connection.userVersion() == 1)
        try connection.migrate(good)
        try connection.migrate(good)
        #expect(try connection.userVersion() == 2)
        #expect(try connection.rows("SELECT v, w FROM a") == [[.integer(1), .null], [.integer(2), .integer(2)]])
        let bad = Migration(number: 3, sql: "INSERT INTO a VALUES (3, 3); CREATE TABLE a (v INTEGER)")
        #expect(throws: SQLiteError.self) { try connection.migrate(good + [bad]) }
        #expect(try connection.userVersion() == 2)
        #expect(try connection.rows("SELECT count(*) FROM a") == [[.integer(2)]])
    }

    @Test("a backup is taken while a reader and a writer are at work")
    func backup() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "a.db").path
        let writer = try Connection(path: path, mode: .create)
        try writer.useWriteAheadLog()
        try writer.execute("CREATE TABLE t (v INTEGER) STRICT; INSERT INTO t VALUES (1)")
        let reader = try Connection(path: path, mode: .readOnly)
        let copy = folder.appending(path: "b.db").path
        try reader.transaction(.read) { () throws(SQLiteError) in
            #expect(try reader.rows("SELECT v FROM t") == [[.integer(1)]])
            try writer.transaction { () throws(SQLiteError) in
                try writer.run("INSERT INTO t VALUES (2)")
                try reader.backUp(to: copy)
            }
            #expect(try reader.rows("SELECT v FROM t") == [[.integer(1)]], "one view, whatever is written")
        }
        #expect(try reader.rows("SELECT v FROM t") == [[.integer(1)], [.integer(2)]])
        let backup = try Connection(path: copy, mode: .readOnly)
        #expect(try backup.rows("SELECT v FROM t") == [[.integer(1)]])
        #expect(try backup.integrityFindings() == [])
    }

    @Test("a read-only connection refuses to write and says so")
    func readOnly() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Connection(path: path, mode: .create).execute("CREATE TABLE t (v INTEGER) STRICT")
        let error = try #require(throws: SQLiteError.self) {
            try Connection(path: path, mode: .readOnly).execute("INSERT INTO t VALUES (1)")
        }
        #expect(
            error.remedy == "the file or its folder may not be written to; change its permissions or work on a copy")
        #expect(throws: SQLiteError.self) { try Connection(path: path + ".none", mode: .readWrite) }
    }

    @Test("a row that refers to nothing is found with its table, its row and what is missing")
    func foreignKeys() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute(
            """
            CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
            CREATE TABLE child (parent INTEGER REFERENCES parent (id)) STRICT
            """)
        #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO child VALUES (9)") }
        try connection.execute("PRAGMA foreign_keys = OFF; INSERT INTO child (rowid, parent) VALUES (5, 9)")
        #expect(
            try connection.foreignKeyFindings() == [ForeignKeyFinding(table: "child", row: 5, parent: "parent")])
    }

    @Test("deleted content leaves the file")
    func secureDelete() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let connection = try Connection(path: path, mode: .create)
        try connection.useWriteAheadLog()
        try connection.overwriteDeleted(cacheKilobytes: 8_192)
        try connection.execute("CREATE TABLE t (v TEXT) STRICT; INSERT INTO t VALUES ('SECRETWORD')")
        func holdsSecret() throws -> Bool {
            try ["", "-wal"].contains { end in
                try Data(contentsOf: URL(filePath: path + end)).range(of: Data("SECRETWORD".utf8)) != nil
            }
        }
        #expect(try holdsSecret())
        try connection.execute("DELETE FROM t")
        try connection.vacuum()
        #expect(try !holdsSecret())
    }
}
