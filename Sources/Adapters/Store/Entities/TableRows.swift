import SQLite

/// Reads and writes the rows of an entity's tables as plain columns; prepared once for many entities.
struct TableRows {
    let layouts: [TableLayout]
    private let selects: [Statement]
    private let inserts: [Statement]
    private let updates: [Statement]
    private let deletes: [Statement]

    init(_ layouts: [TableLayout], _ database: Database) throws(StoreError) {
        self.layouts = layouts
        var statements: [[Statement]] = []
        for layout in layouts {
            statements.append([
                try database.prepared(layout.select), try database.prepared(layout.insert),
                try database.prepared(layout.update), try database.prepared(layout.delete),
            ])
        }
        selects = statements.map { $0[0] }
        inserts = statements.map { $0[1] }
        updates = statements.map { $0[2] }
        deletes = statements.map { $0[3] }
    }

    /// The columns of every row as they are stored, in the shape that `EntityMapping.rows` gives.
    func read(_ number: Int64) throws(StoreError) -> [[[SQLValue]]] {
        var tables: [[[SQLValue]]] = []
        for (select, layout) in zip(selects, layouts) {
            tables.append(
                try select.all([.integer(number)], table: layout.name) { (columns) throws(StoreError) in
                    var row: [SQLValue] = []
                    row.reserveCapacity(layout.columns.count)
                    for _ in layout.columns { row.append(try columns.value()) }
                    return row
                })
        }
        return tables
    }

    /// Stores the rows of an entity that has none yet.
    func insert(_ number: Int64, _ tables: [[[SQLValue]]]) throws(StoreError) {
        for index in layouts.indices { try insert(number, tables[index], into: index) }
    }

    /// Makes the stored rows of an entity equal to these.
    func replace(_ number: Int64, _ tables: [[[SQLValue]]]) throws(StoreError) {
        for index in layouts.indices {
            if layouts[index].isList {
                try deletes[index].run([.integer(number)])
                try insert(number, tables[index], into: index)
            } else {
                for row in tables[index] { try updates[index].run([.integer(number)] + row) }
            }
        }
    }

    private func insert(_ number: Int64, _ rows: [[SQLValue]], into index: Int) throws(StoreError) {
        for (ordinal, row) in rows.enumerated() {
            let key: [SQLValue] = layouts[index].isList ? [.integer(number), .integer(ordinal)] : [.integer(number)]
            try inserts[index].run(key + row)
        }
    }
}
