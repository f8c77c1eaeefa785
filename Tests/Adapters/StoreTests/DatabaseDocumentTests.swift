import Foundation
import SQLite
import Testing

@testable import Store

/// docs/reference/database.md names every table and column of the schema, and no other.
@Suite struct DatabaseDocumentTests {
    @Test("the reference has exactly the tables and columns of the schema, in their order and with their types")
    func complete() throws {
        let connection = try Connection(path: ":memory:", mode: .create)
        try connection.migrate(Schema.migrations)
        var schema: [String: [String]] = [:]
        for row in try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table'") {
            guard case .text(let table)? = row.first else { continue }
            schema[table] = try connection.rows(
                """
                SELECT name || ' ' || lower(type) || iif("notnull" OR pk, '', '?') FROM pragma_table_info(?1)
                ORDER BY cid
                """, [.text(table)]
            ).map { column in
                guard case .text(let text)? = column.first else { return "" }
                return text
            }
        }
        #expect(try documented() == schema)
        #expect(try document().contains("`user_version` is the schema's number, now \(Schema.version)"))
        #expect(try document().contains("`application_id` is \(Schema.applicationID)"))
    }

    /// Table → `column type` of each line of its table in the page.
    private func documented() throws -> [String: [String]] {
        var tables: [String: [String]] = [:]
        var table: String?
        for line in try document().split(separator: "\n") {
            if line.hasPrefix("### `") { table = String(line.dropFirst(5).dropLast()) }
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let table, cells.count == 3, cells[0].hasPrefix("`") else { continue }
            #expect(!cells[2].isEmpty)
            tables[table, default: []].append("\(cells[0].dropFirst().dropLast()) \(cells[1])")
        }
        return tables
    }

    private func document() throws -> String {
        let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
        return try String(contentsOf: root.appending(path: "docs/reference/database.md"), encoding: .utf8)
    }
}
