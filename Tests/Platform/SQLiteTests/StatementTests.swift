import SQLite
import Testing

@Suite struct StatementTests {
    static let values: [SQLValue] = [
        .null, .integer(0), .integer(.max), .integer(.min), .text(""), .text("Ñandú 漢字 😀"), .text("a\u{0}b"),
        .text("'; DROP TABLE t; --"), .blob([]), .blob([0, 255, 0]), .text(String(repeating: "x", count: 100_000)),
    ]

    @Test("every value comes back with its type and its bytes", arguments: values)
    func roundTrip(value: SQLValue) throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute("CREATE TABLE t (v ANY) STRICT")
        try connection.run("INSERT INTO t VALUES (?1)", [value])
        let back = try connection.rows("SELECT v FROM t")
        #expect(back == [[value]])
        #expect(back.first?.first?.isIdentical(to: value) == true)
    }

    @Test("typed columns give nil for null and refuse another type, naming the column")
    func typed() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        let statement = try connection.prepared(
            "SELECT NULL AS empty, 5 AS five, 'x' AS word, x'01' AS bytes, 1.5 AS real")
        #expect(try statement.step())
        #expect(try statement.integer(0) == nil)
        #expect(try statement.text(0) == nil)
        #expect(try statement.blob(0) == nil)
        #expect(try statement.integer(1) == 5)
        #expect(try statement.text(2) == "x")
        #expect(try statement.blob(3) == [1])
        #expect(statement.columnCount == 5)
        let mistakes: [(column: String, read: () throws(SQLiteError) -> Void)] = [
            ("word", { () throws(SQLiteError) in _ = try statement.integer(2) }),
            ("five", { () throws(SQLiteError) in _ = try statement.text(1) }),
            ("word", { () throws(SQLiteError) in _ = try statement.blob(2) }),
            ("real", { () throws(SQLiteError) in _ = try statement.value(4) }),
        ]
        for (column, read) in mistakes {
            let error = try #require(throws: SQLiteError.self) { try read() }
            #expect(error.message.contains("column \(column) does not hold"))
        }
    }

    @Test("a text that is not UTF-8 is an error, not a text with question marks")
    func notUTF8() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        let error = try #require(throws: SQLiteError.self) {
            try connection.rows("SELECT CAST(x'41ff' AS TEXT) AS name")
        }
        #expect(error.message == "the text in column name is not UTF-8")
    }

    @Test("a statement is compiled once, and anew while the first is being stepped through")
    func cache() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        let sql = "SELECT 1 UNION SELECT 2 ORDER BY 1"
        let first = try connection.prepared(sql)
        #expect(try connection.prepared(sql) === first)
        #expect(try first.step())
        let second = try connection.prepared(sql)
        #expect(second !== first)
        #expect(try second.step())
        #expect(try first.step())
        #expect(try first.integer(0) == 2)
        #expect(try second.integer(0) == 1)
        first.reset()
        #expect(try connection.prepared(sql) === first)
    }

    @Test("what is bound is copied: the next values do not change the rows before")
    func rebinding() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute("CREATE TABLE t (a TEXT, b BLOB) STRICT")
        let insert = try connection.prepared("INSERT INTO t VALUES (?1, ?2)")
        for index in 0..<100 {
            try insert.bind([.text("name \(index) of somebody"), .blob([UInt8(index)])])
            try insert.run()
        }
        let rows = try connection.rows("SELECT a, b FROM t ORDER BY rowid")
        #expect(rows == (0..<100).map { [.text("name \($0) of somebody"), .blob([UInt8($0)])] })
    }

    @Test("values that are stored at once lie apart, keep their lengths, and leave nothing for the next run")
    func stored() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute("CREATE TABLE t (a TEXT, b BLOB, c ANY, d TEXT) STRICT")
        let insert = try connection.prepared("INSERT INTO t VALUES (?1, ?2, ?3, ?4)")
        var expected: [[SQLValue]] = []
        for length in [0, 1, 15, 16, 300, 3, 70_000, 0] {
            let text = String(repeating: "ñ", count: length)
            let row: [SQLValue] = [
                .text(text), .blob(Array(repeating: UInt8(length % 251), count: length)), .integer(Int64(length)),
                .text("|\(text)|"),
            ]
            try insert.store(row)
            expected.append(row)
        }
        try insert.store([.text("alone")])
        expected.append([.text("alone"), .null, .null, .null])
        #expect(try connection.rows("SELECT * FROM t ORDER BY rowid") == expected)
    }

    @Test("an error has the code, SQLite's message, the statement and a remedy, and no value")
    func errors() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute("CREATE TABLE people (name TEXT UNIQUE) STRICT")
        try connection.run("INSERT INTO people VALUES (?1)", [.text("Lucía")])
        let twice = try #require(throws: SQLiteError.self) {
            try connection.run("INSERT INTO people VALUES (?1)", [.text("Lucía")])
        }
        #expect(
            twice
                == SQLiteError(
                    extendedCode: 2067, message: "UNIQUE constraint failed: people.name",
                    statement: "INSERT INTO people VALUES (?1)"))
        #expect(twice.code == 19 && twice.isConstraint)
        #expect(twice.remedy == "a value breaks a rule of the table; correct it and try again")
        #expect(twice.description == "SQLite 2067: UNIQUE constraint failed: people.name")
        let syntax = try #require(throws: SQLiteError.self) { try connection.execute("SELEC") }
        #expect(syntax.message == "near \"SELEC\": syntax error")
        #expect(try connection.run("INSERT INTO people VALUES (?1)", [.text("other")]) == 1)
    }
}
