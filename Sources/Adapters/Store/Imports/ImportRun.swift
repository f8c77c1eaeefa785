import Digests
import Domain
import JSONText
import SQLite

/// One import while it runs: writes row by row, keeps what it replaces, and counts.
final class ImportRun<Entity: Sendable> {
    private let mapping: EntityMapping<Entity>
    private let database: Database
    private let log: AuditLog
    private let numbers: Numbers
    private let tables: TableRows
    private let subjects: SubjectWriter
    private let subject: Statement
    private let setBatch: Statement
    private let keep: Statement
    /// True where the campaign had nothing of the kind, so that a row is new unless the import itself had it.
    private let isFirst: Bool
    private var batch: Int?
    private var created = 0
    private var changed = 0
    private var unchanged = 0

    init(
        _ mapping: EntityMapping<Entity>, _ database: Database, _ log: AuditLog
    ) throws(StoreError) {
        self.mapping = mapping
        self.database = database
        self.log = log
        numbers = try Numbers(database)
        tables = try TableRows(mapping.tables, database)
        subjects = try SubjectWriter(database)
        subject = try database.prepared("SELECT subject, batch FROM subjects WHERE number = ?1")
        isFirst =
            try database.first(
                "SELECT 1 FROM subjects WHERE kind = ?1 LIMIT 1", [.word(mapping.kind)], table: "subjects",
                { _ in true })
            == nil
        setBatch = try database.prepared("UPDATE subjects SET batch = ?2 WHERE number = ?1")
        keep = try database.prepared(
            "INSERT INTO history (number, replaced_by, former_batch, former) VALUES (?1, ?2, ?3, ?4)")
    }

    /// Stores one row; one that names something unknown is refused and leaves nothing behind.
    /// - Parameter own: Its rows, where they were made already.
    func add(_ entity: Entity, _ own: RowContent? = nil) throws(StoreError) -> ImportOutcome {
        let content: RowContent
        do {
            content = if let own { own } else { RowContent(try mapping.rows(entity, numbers)) }
        } catch {
            guard case .unknown = error else { throw error }
            return .refused(error)
        }
        let rows = content.rows
        if let conflict = try mapping.conflict(entity, database) { return .refused(conflict) }
        let externalID = mapping.externalID(entity)
        if isFirst, try create(externalID, content) { return .stored }
        guard let number = try numbers.find(mapping.kind, externalID) else {
            _ = try create(externalID, content)
            return .stored
        }
        let former = try tables.read(number)
        guard !isIdentical(rows, former) else {
            unchanged += 1
            return .unchanged
        }
        try change(number, from: former, to: rows)
        return .stored
    }

    /// The counts; the batch's own row is completed.
    func finish(_ source: ImportSource) throws(StoreError) -> ImportCounts {
        if let batch {
            try database.run(
                """
                UPDATE batches SET file = ?2, file_digest = ?3, created = ?4, changed = ?5, unchanged = ?6 WHERE id = ?1
                """,
                [
                    .integer(batch), .text(source.file), .text(source.digest), .integer(created), .integer(changed),
                    .integer(unchanged),
                ])
            try log.append(.imported, reference: batch, digest: Hexadecimal.bytes(source.digest))
        }
        return ImportCounts(batch: batch, created: created, changed: changed, unchanged: unchanged)
    }

    /// Stores something new; false where there is something of that id.
    private func create(_ externalID: String, _ content: RowContent) throws(StoreError) -> Bool {
        let batch = try startedBatch()
        guard let subject = try subjects.insert(kind: mapping.kind.rawValue, externalID: externalID, batch: batch)
        else { return false }
        try tables.insert(subject.number, content.rows)
        try log.append(
            .created, subject: subject.id, field: "*", reference: batch,
            digest: BLAKE2b.digest(content.bytes, key: subject.key))
        created += 1
        return true
    }

    private func change(
        _ number: Int64, from former: [[[SQLValue]]], to rows: [[[SQLValue]]]
    ) throws(StoreError) {
        let batch = try startedBatch()
        let known = try subject.first([.integer(number)], table: "subjects") { (columns) throws(StoreError) in
            (try columns.text(), try columns.optionalInteger())
        }
        guard let (id, formerBatch) = known else { preconditionFailure("its number was found a moment ago") }
        // A file may hold a row twice: what the batch itself wrote is no former state.
        if formerBatch != batch {
            let text = FormerRows.text(former, mapping.tables)
            try keep.run([.integer(number), .integer(batch), .integer(formerBatch), .text(text)])
            try setBatch.run([.integer(number), .integer(batch)])
            changed += 1
        }
        try tables.replace(number, rows)
        try logChange(number, id, from: former, to: rows, batch)
    }

    private func logChange(
        _ number: Int64, _ id: String, from former: [[[SQLValue]]], to rows: [[[SQLValue]]], _ batch: Int
    ) throws(StoreError) {
        let key = try log.key(of: number)
        for (index, table) in mapping.tables.enumerated() {
            guard !isIdentical([rows[index]], [former[index]]) else { continue }
            if table.isList {
                try log.append(
                    .changed, subject: id, field: table.name, reference: batch,
                    digest: log.digest(of: rows[index], key: key))
                continue
            }
            for (row, old) in zip(rows[index], former[index]) {
                for (position, column) in table.columns.enumerated()
                where !row[position].isIdentical(to: old[position]) {
                    try log.append(
                        .changed, subject: id, field: "\(table.name).\(column)", reference: batch,
                        digest: log.digest(of: [[row[position]]], key: key))
                }
            }
        }
    }

    /// The batch's number; its row is written with the first row that needs it, so that an import without news leaves none.
    /// Name and digest of the file follow at the end: while the rows come, nobody has read it whole.
    private func startedBatch() throws(StoreError) -> Int {
        if let batch { return batch }
        try database.run(
            "INSERT INTO batches (kind, file, file_digest, actor, at) VALUES (?1, '', '', ?2, ?3)",
            [.word(mapping.kind), .text(log.actor), .integer(log.now)])
        let started = Int(database.connection.lastInsertedRow)
        batch = started
        return started
    }

    private func isIdentical(_ left: [[[SQLValue]]], _ right: [[[SQLValue]]]) -> Bool {
        left.elementsEqual(right) { leftRows, rightRows in
            leftRows.elementsEqual(rightRows) { leftRow, rightRow in
                leftRow.elementsEqual(rightRow) { $0.isIdentical(to: $1) }
            }
        }
    }
}
