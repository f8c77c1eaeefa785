package import Domain
import SQLite

/// Where imported rows come from.
package struct ImportSource: Hashable, Sendable {
    /// The file's name without its folder.
    package let file: String
    /// BLAKE2b of the file's bytes, hexadecimal.
    package let digest: String

    package init(file: String, digest: String) {
        self.file = file
        self.digest = digest
    }
}

/// What an import did.
package struct ImportReceipt: Hashable, Sendable {
    /// A row that was not stored, by its place in the sequence from 0, and why.
    package struct Refusal: Hashable, Sendable {
        package let row: Int
        package let reason: StoreError
    }

    /// Nil where nothing was new.
    package let batch: Int?
    package let created: Int
    package let changed: Int
    package let unchanged: Int
    package let refused: [Refusal]

    package init(batch: Int?, created: Int, changed: Int, unchanged: Int, refused: [Refusal]) {
        self.batch = batch
        self.created = created
        self.changed = changed
        self.unchanged = unchanged
        self.refused = refused
    }

    /// Rows that are stored now and were not, or not so, before.
    package var accepted: Int { created + changed }
}

extension CampaignStore {
    /// Stores rows as one batch: all accepted ones or, where this throws, none.
    ///
    /// Takes the rows one by one, so that a sequence that reads a file needs no memory for all of them. A row with a
    /// known id replaces its values, an equal one is `unchanged`, one that names something unknown is refused. With
    /// `isRehearsal` everything is tried and nothing is kept.
    package func importRows<Entity>(
        _ mapping: EntityMapping<Entity>, _ rows: some Sequence<Entity>, from source: ImportSource, actor: String,
        now: Int64, isRehearsal: Bool = false
    ) throws(StoreError) -> ImportReceipt {
        do throws(Ending) {
            return try database.connection.transaction(mapping: { Ending.failed(.database($0)) }) {
                () throws(Ending) in
                let receipt: ImportReceipt
                do throws(StoreError) {
                    receipt = try write(actor: actor, now: now) { (log) throws(StoreError) in
                        let run = try ImportRun(mapping, source, database, log)
                        var index = 0
                        for row in rows {
                            try run.add(row, row: index)
                            index += 1
                        }
                        return try run.finish()
                    }
                } catch { throw .failed(error) }
                if isRehearsal { throw .rehearsed(receipt) }
                return receipt
            }
        } catch {
            switch error {
            case .failed(let error): throw error
            case .rehearsed(let receipt): return receipt
            }
        }
    }

    /// How an import's transaction ends without being kept.
    private enum Ending: Error {
        case failed(StoreError)
        case rehearsed(ImportReceipt)
    }

    /// All imports, the reverted ones too, oldest first.
    package func batches() throws(StoreError) -> [ImportBatch] {
        try database.all(
            """
            SELECT id, kind, file, file_digest, actor, at, created, changed, unchanged, reverted_by, reverted_at
            FROM batches ORDER BY id
            """, table: "batches"
        ) { (columns) throws(StoreError) in
            ImportBatch(
                id: try columns.integer(), kind: try columns.word(), file: try columns.text(),
                fileDigest: try columns.text(), actor: try columns.text(), at: Int64(try columns.integer()),
                created: try columns.integer(), changed: try columns.integer(), unchanged: try columns.integer(),
                reverted: try columns.reversal())
        }
    }

    /// The ids that a batch wrote last or replaced, in order: what one sees when looking at it.
    package func externalIDs(ofBatch batch: Int) throws(StoreError) -> [String] {
        try database.all(
            """
            SELECT external_id FROM subjects
            WHERE batch = ?1 OR number IN (SELECT number FROM history WHERE replaced_by = ?1) ORDER BY external_id
            """, [.integer(batch)], table: "subjects"
        ) { (columns) throws(StoreError) in try columns.text() }
    }
}

extension Columns {
    fileprivate mutating func reversal() throws(StoreError) -> ImportBatch.Reversal? {
        let actor = try optionalText()
        let at = try optionalInteger()
        guard let actor, let at else { return nil }
        return ImportBatch.Reversal(actor: actor, at: Int64(at))
    }
}
