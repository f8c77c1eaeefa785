/// Takes the rows of a running import one by one.
package struct ImportSink<Entity: Sendable> {
    private let run: ImportRun<Entity>

    init(_ run: ImportRun<Entity>) {
        self.run = run
    }

    /// Stores a row within the import's transaction and says what became of it.
    package func add(_ entity: Entity) throws(StoreError) -> ImportOutcome { try run.add(entity) }
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
