import SQLite

/// The rows of one entity, read table by table.
struct StoredRows {
    let number: Int64
    let externalID: String
    let numbers: Numbers
    private let tables: [TableLayout]
    private let selects: [Statement]

    fileprivate init(
        number: Int64, externalID: String, numbers: Numbers, tables: [TableLayout], selects: [Statement]
    ) {
        self.number = number
        self.externalID = externalID
        self.numbers = numbers
        self.tables = tables
        self.selects = selects
    }

    /// What `read` makes of the one row of a table.
    func one<Value>(_ table: Int, _ read: (inout Columns) throws(StoreError) -> Value) throws(StoreError) -> Value {
        guard let value = try selects[table].first([.integer(number)], table: tables[table].name, read) else {
            throw .unreadable(table: tables[table].name, column: "number", expected: "a row for every subject")
        }
        return value
    }

    /// What `read` makes of each row of a list.
    func list<Value>(_ table: Int, _ read: (inout Columns) throws(StoreError) -> Value) throws(StoreError) -> [Value] {
        try selects[table].all([.integer(number)], table: tables[table].name, read)
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
        return try entity(number, externalID)
    }

    /// Calls `body` for each entity in the order of the external ids, one at a time.
    func each(_ body: (Entity) throws(StoreError) -> Void) throws(StoreError) {
        try eachResult { (result) throws(StoreError) in try body(try result.get()) }
    }

    /// The same, going on after an entity that cannot be read.
    func eachResult(_ body: (Result<Entity, StoreError>) throws(StoreError) -> Void) throws(StoreError) {
        let sql = "SELECT number, external_id FROM subjects WHERE kind = ?1 ORDER BY external_id"
        try database.each(sql, [.text(mapping.kind.rawValue)], table: "subjects") { (columns) throws(StoreError) in
            let number = Int64(try columns.integer())
            let externalID = try columns.text()
            let result: Result<Entity, StoreError>
            do throws(StoreError) {
                result = .success(try entity(number, externalID))
            } catch {
                result = .failure(error)
            }
            try body(result)
        }
    }

    private func entity(_ number: Int64, _ externalID: String) throws(StoreError) -> Entity {
        try mapping.entity(
            StoredRows(
                number: number, externalID: externalID, numbers: numbers, tables: mapping.tables, selects: selects))
    }
}
