import SQLite
import Testing

@testable import Store

@Suite struct TableCursorTests {
    /// Subjects 2, 4, …, 80 with as many rows as their number has tens.
    private func database() throws -> Database {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.execute(
            """
            CREATE TABLE t (number INTEGER, ordinal INTEGER, value INTEGER, PRIMARY KEY (number, ordinal)) WITHOUT ROWID
            """)
        for number in stride(from: 2, through: 80, by: 2) {
            for ordinal in 0..<number / 10 {
                try connection.run(
                    "INSERT INTO t VALUES (?1, ?2, ?3)",
                    [.integer(Int64(number)), .integer(Int64(ordinal)), .integer(Int64(number * 100 + ordinal))])
            }
        }
        return Database(connection: connection)
    }

    private func values(_ cursor: TableCursor, _ number: Int64) throws -> [Int] {
        var found: [Int] = []
        try cursor.each(number) { (columns) throws(StoreError) in found.append(try columns.integer()) }
        return found
    }

    @Test(
        "each subject gets its rows in their order, whichever is asked for next",
        arguments: [
            Array(0...82), Array((0...82).reversed()), [50, 50, 52, 50, 51, 2, 3, 80, 81, 82, 80, 1],
            stride(from: 0, through: 82, by: 40).map { $0 }, (0...82).map { $0 * 37 % 83 },
        ] as [[Int]])
    func rows(asked: [Int]) throws {
        let database = try database()
        let cursor = try TableCursor(TableLayout("t", list: true, ["value"]), database, first: Int64(asked[0]))
        for number in asked {
            let expected = number % 2 == 0 && number <= 80 ? (0..<number / 10).map { number * 100 + $0 } : []
            #expect(try values(cursor, Int64(number)) == expected, "\(number) of \(asked)")
        }
        cursor.close()
    }

    @Test("a second cursor on the same table goes its own way, from the first row on")
    func two() throws {
        let database = try database()
        let layout = TableLayout("t", list: true, ["value"])
        let first = try TableCursor(layout, database, first: 20)
        let second = try TableCursor(layout, database, first: 20)
        for number in stride(from: Int64(20), through: 60, by: 2) {
            #expect(try values(first, number).count == Int(number) / 10)
            #expect(try values(second, 80 - number).count == Int(80 - number) / 10)
        }
        first.close()
        second.close()
    }
}
