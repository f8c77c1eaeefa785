import Testing

@testable import SQLite

@Suite struct ChangesTests {
    private func campaign() throws -> Connection {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute(
            """
            CREATE TABLE plans (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
            CREATE TABLE lines (
              plan INTEGER NOT NULL REFERENCES plans (number) ON DELETE CASCADE, ordinal INTEGER NOT NULL, text TEXT NOT NULL,
              PRIMARY KEY (plan, ordinal)) STRICT, WITHOUT ROWID;
            CREATE TABLE log (sequence INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
            INSERT INTO plans VALUES (1, 'old'), (2, 'kept');
            INSERT INTO lines VALUES (1, 0, 'a'), (1, 1, 'b'), (2, 0, 'c');
            INSERT INTO log VALUES (1, 'begun');
            """)
        return connection
    }

    private func rows(_ connection: Connection) throws -> [[[SQLValue]]] {
        try ["plans", "lines", "log"].map { try connection.rows("SELECT * FROM \($0)") }
    }

    private func changes(_ copy: Connection) throws -> [UInt8] {
        try copy.recordingChanges(
            {
                try copy.execute(
                    """
                    DELETE FROM plans WHERE number = 1; INSERT INTO plans VALUES (3, 'new');
                    INSERT INTO lines VALUES (3, 0, 'd'); UPDATE lines SET text = 'e' WHERE plan = 2;
                    INSERT INTO log VALUES (2, 'planned');
                    """)
            }, mapping: { $0 })
    }

    @Test("what was changed in a copy comes into the original as a whole, but for the tables that are left out")
    func applied() throws {
        let original = try campaign()
        let before = try rows(original)
        let copy = try original.privateCopy()
        let changes = try changes(copy)
        #expect(try rows(original) == before)
        try original.apply(changes, except: ["log"])
        let (here, there) = (try rows(original), try rows(copy))
        #expect(here[0] == there[0] && here[1] == there[1])
        #expect(here[2] == before[2])
    }

    @Test("where a row is not as it was, nothing comes in")
    func conflict() throws {
        let original = try campaign()
        let changes = try changes(try original.privateCopy())
        try original.execute("UPDATE lines SET text = 'theirs' WHERE plan = 2")
        let before = try rows(original)
        #expect(throws: SQLiteError.self) { try original.apply(changes, except: []) }
        #expect(try rows(original) == before)
        try original.execute("UPDATE lines SET text = 'c' WHERE plan = 2; INSERT INTO plans VALUES (3, 'theirs')")
        #expect(throws: SQLiteError.self) { try original.apply(changes, except: []) }
        #expect(try original.rows("SELECT name FROM plans WHERE number = 3") == [[.text("theirs")]])
    }
}
