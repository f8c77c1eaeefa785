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
    /// A row with a known id replaces its values, an equal one is `unchanged`, one that names something unknown is
    /// refused. With `isRehearsal` everything is tried and nothing is kept.
    package func importRows<Entity>(
        _ mapping: EntityMapping<Entity>, _ rows: some Sequence<Entity>, from source: ImportSource, actor: String,
        now: Int64, isRehearsal: Bool = false
    ) throws(StoreError) -> ImportReceipt {
        var refused: [ImportReceipt.Refusal] = []
        let counts = try importRows(mapping, actor: actor, now: now, isRehearsal: isRehearsal, mapping: { $0 }) {
            (sink) throws(StoreError) in
            for (index, row) in rows.enumerated() {
                guard case .refused(let reason) = try sink.add(row) else { continue }
                refused.append(ImportReceipt.Refusal(row: index, reason: reason))
            }
            return source
        }
        return ImportReceipt(
            batch: counts.batch, created: counts.created, changed: counts.changed, unchanged: counts.unchanged,
            refused: refused)
    }

    /// The same for rows that come one by one: `feed` puts them into the sink, which answers for each, and says at the
    /// end where they came from. What it reads of the campaign meanwhile has the rows already.
    ///
    /// Holds no row after its turn. `mapping` makes the store's errors into those of `feed`.
    package func importRows<Entity, Failure: Error>(
        _ entities: EntityMapping<Entity>, actor: String, now: Int64, isRehearsal: Bool = false,
        mapping: (StoreError) -> Failure, _ feed: (ImportSink<Entity>) throws(Failure) -> ImportSource
    ) throws(Failure) -> ImportCounts {
        do throws(Ending<Failure>) {
            return try database.connection.transaction(mapping: { Ending.failed(mapping(.database($0))) }) {
                () throws(Ending<Failure>) in
                let counts = try run(entities, actor: actor, now: now, mapping: mapping, feed)
                if isRehearsal { throw .rehearsed(counts) }
                return counts
            }
        } catch {
            switch error {
            case .failed(let error): throw error
            case .rehearsed(let counts): return counts
            }
        }
    }

    /// How an import's transaction ends without being kept.
    private enum Ending<Failure: Error>: Error {
        case failed(Failure)
        case rehearsed(ImportCounts)
    }

    private func run<Entity, Failure: Error>(
        _ entities: EntityMapping<Entity>, actor: String, now: Int64, mapping: (StoreError) -> Failure,
        _ feed: (ImportSink<Entity>) throws(Failure) -> ImportSource
    ) throws(Ending<Failure>) -> ImportCounts {
        let log: AuditLog
        let run: ImportRun<Entity>
        do throws(StoreError) {
            log = try AuditLog(database, actor: actor, now: now)
            run = try ImportRun(entities, database, log)
        } catch { throw .failed(mapping(error)) }
        let source: ImportSource
        do throws(Failure) { source = try feed(ImportSink(run)) } catch { throw .failed(error) }
        do throws(StoreError) {
            let counts = try run.finish(source)
            try log.close()
            return counts
        } catch { throw .failed(mapping(error)) }
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
