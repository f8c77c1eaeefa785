import SQLite

/// The rows of one entity, read table by table.
struct StoredRows {
    let number: Int64
    let externalID: String
    let numbers: Numbers
    private let tables: [TableLayout]
    private let source: Source

    /// Where rows come from: each looked for, or read on from those of the subject before.
    fileprivate enum Source {
        case selects([Statement])
        case cursors([TableCursor])
    }

    fileprivate init(
        number: Int64, externalID: String, numbers: Numbers, tables: [TableLayout], source: Source
    ) {
        self.number = number
        self.externalID = externalID
        self.numbers = numbers
        self.tables = tables
        self.source = source
    }

    /// What `read` makes of the one row of a table.
    func one<Value>(_ table: Int, _ read: (inout Columns) throws(StoreError) -> Value) throws(StoreError) -> Value {
        var value: Value?
        switch source {
        case .selects(let selects):
            value = try selects[table].first([.integer(number)], table: tables[table].name, read)
        case .cursors(let cursors):
            try cursors[table].each(number) { (columns) throws(StoreError) in value = try read(&columns) }
        }
        guard let value else {
            throw .unreadable(table: tables[table].name, column: "number", expected: "a row for every subject")
        }
        return value
    }

    /// What `read` makes of each row of a list.
    func list<Value>(_ table: Int, _ read: (inout Columns) throws(StoreError) -> Value) throws(StoreError) -> [Value] {
        switch source {
        case .selects(let selects): return try selects[table].all([.integer(number)], table: tables[table].name, read)
        case .cursors(let cursors):
            var found: [Value] = []
            try cursors[table].each(number) { (columns) throws(StoreError) in found.append(try read(&columns)) }
            return found
        }
    }
}

/// Reads entities of one kind.
struct EntityReader<Entity: Sendable> {
    private let mapping: EntityMapping<Entity>
    private let numbers: Numbers
    private let selects: [Statement]
    private let database: Database

    init(_ mapping: EntityMapping<Entity>, _ database: Database) throws(StoreError) {
        self.mapping = mapping
        self.database = database
        numbers = try Numbers(database)
        var selects: [Statement] = []
        for table in mapping.tables { selects.append(try database.prepared(table.select)) }
        self.selects = selects
    }

    /// The entity with that external id, or nil.
    func find(_ externalID: String) throws(StoreError) -> Entity? {
        guard let number = try numbers.find(mapping.kind, externalID) else { return nil }
        return try entity(number, externalID, .selects(selects))
    }

    /// Calls `body` for each entity of the ids in the order of the external ids, one at a time.
    func each(within ids: IDRange = IDRange(), _ body: (Entity) throws(StoreError) -> Void) throws(StoreError) {
        try eachResult(within: ids) { (result) throws(StoreError) in try body(try result.get()) }
    }

    /// The same, going on after an entity that cannot be read.
    func eachResult(
        within ids: IDRange = IDRange(), _ body: (Result<Entity, StoreError>) throws(StoreError) -> Void
    ) throws(StoreError) {
        var cursors: [TableCursor] = []
        defer { for cursor in cursors { cursor.close() } }
        let sql = """
            SELECT number, external_id FROM subjects
            WHERE kind = ?1 AND external_id >= ?2 AND (?3 IS NULL OR external_id < ?3) ORDER BY external_id
            """
        let values: [SQLValue] = [.text(mapping.kind.rawValue), .text(ids.from), .text(ids.below)]
        try database.each(sql, values, table: "subjects") { (columns) throws(StoreError) in
            let number = Int64(try columns.integer())
            let externalID = try columns.text()
            if cursors.isEmpty {
                cursors = try mapping.tables.map { (table) throws(StoreError) in
                    try TableCursor(table, database, first: number)
                }
            }
            let result: Result<Entity, StoreError>
            do throws(StoreError) {
                result = .success(try entity(number, externalID, .cursors(cursors)))
            } catch {
                result = .failure(error)
            }
            try body(result)
        }
    }

    private func entity(
        _ number: Int64, _ externalID: String, _ source: StoredRows.Source
    ) throws(StoreError) -> Entity {
        try mapping.entity(
            StoredRows(
                number: number, externalID: externalID, numbers: numbers, tables: mapping.tables, source: source))
    }
}

/// External ids from one on and below another, as tables order them (Kennungsbereich).
struct IDRange: Hashable, Sendable {
    var from = ""
    /// Nil = to the last.
    var below: String?
}
