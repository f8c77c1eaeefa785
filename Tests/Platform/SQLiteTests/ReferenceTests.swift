import SQLite
import Testing

@Suite struct ReferenceTests {
    struct Refusal: Error {}

    @Test("rows are not looked up inside, and are again afterwards, also where the body throws")
    func within() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute("CREATE TABLE a (n INTEGER PRIMARY KEY); CREATE TABLE b (n INTEGER REFERENCES a (n))")
        func add(_ number: Int) -> Bool {
            do throws(SQLiteError) {
                try connection.run("INSERT INTO b VALUES (?1)", [.integer(Int64(number))])
                return true
            } catch { return !error.isConstraint }
        }
        #expect(!add(1))
        try connection.transaction { () throws(SQLiteError) in
            #expect(!add(2))
            #expect(connection.withoutReferences { add(3) })
            #expect(!add(4))
            #expect(throws: Refusal.self) {
                try connection.withoutReferences { () throws(Refusal) in
                    #expect(add(5))
                    throw Refusal()
                }
            }
        }
        #expect(!add(6))
        #expect(try connection.rows("SELECT n FROM b") == [[.integer(3)], [.integer(5)]])
    }
}
