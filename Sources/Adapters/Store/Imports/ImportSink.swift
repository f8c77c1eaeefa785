import SQLite

/// Takes the rows of a running import one by one.
package struct ImportSink<Entity: Sendable> {
    private let run: ImportRun<Entity>

    init(_ run: ImportRun<Entity>) {
        self.run = run
    }

    /// Stores a row within the import's transaction and says what became of it.
    package func add(_ entity: Entity) throws(StoreError) -> ImportOutcome { try run.add(entity) }

    /// The same for a row of which something was made before its turn came.
    package func add(_ prepared: PreparedEntity<Entity>) throws(StoreError) -> ImportOutcome {
        try run.add(prepared.entity, prepared.own)
    }
}

/// An entity on its way into the store, with its rows: made on any thread, before its turn comes.
package struct PreparedEntity<Entity: Sendable>: Sendable {
    let entity: Entity
    let own: RowContent?

    /// Nil where what is stored of such an entity depends on the campaign.
    package static func preparing(_ mapping: EntityMapping<Entity>) -> (@Sendable (Entity) -> PreparedEntity)? {
        guard let rows = mapping.ownRows else { return nil }
        return { entity in PreparedEntity(entity: entity, own: RowContent(rows(entity))) }
    }
}

/// The rows of an entity, with the bytes of which its line in the log holds a digest.
struct RowContent: Sendable {
    let rows: [[[SQLValue]]]
    let bytes: [UInt8]

    init(_ rows: [[[SQLValue]]]) {
        self.rows = rows
        var content = CanonicalBytes()
        content.append(rows.flatMap { $0 })
        bytes = content.bytes
    }
}

/// What became of one imported row.
package enum ImportOutcome: Hashable, Sendable {
    /// It was new, or replaced other values.
    case stored
    /// It said what was known already.
    case unchanged
    case refused(StoreError)
}

/// What an import stored, in entities.
package struct ImportCounts: Hashable, Sendable {
    /// Nil where nothing was new.
    package let batch: Int?
    package let created: Int
    package let changed: Int
    package let unchanged: Int
}
