import Domain
import Intake
import Store

/// One pass over the files of an import: from the reader through the tally into the store.
struct ImportPass {
    private let place: Workplace
    private let files: [(file: ImportFile, digest: FileDigest)]
    private let tally: ImportTally
    private let isRehearsal: Bool

    init(_ place: Workplace, _ files: [ImportFile], _ tally: ImportTally, isRehearsal: Bool) {
        self.place = place
        self.files = files.map(FileDigest.observing)
        self.tally = tally
        self.isRehearsal = isRehearsal
    }

    /// A pass whose rows are stored as they are read.
    func run<Entity>(
        _ kind: ImportKind, _ entities: EntityMapping<Entity>, _ rows: RowKind<Entity>, _ importer: Importer
    ) throws -> ImportReport {
        try run(kind, entities) { files, emit in
            try importer.stream(files, rows, emit: emit)
        } taking: {
            $0
        }
    }

    /// - Parameters:
    ///   - stream: Reads the files and emits row after row.
    ///   - taking: What is stored of a row; nil = nothing, and it is not counted.
    ///   - finally: Runs within the import, after the last row.
    func run<Value, Entity>(
        _ kind: ImportKind, _ entities: EntityMapping<Entity>,
        stream: ([ImportFile], @escaping (ImportEvent<Value>) throws -> Void) throws -> ImportSummary,
        taking: @escaping (Value) throws -> Entity?, finally: () throws -> Void = {}
    ) throws -> ImportReport {
        var summary = ImportSummary()
        let tally = tally
        let store = place.store
        let counts = try store.importRows(
            entities, actor: place.actor, now: place.now, isRehearsal: isRehearsal, mapping: { $0 as any Error }
        ) { sink in
            let queue = StoreQueue(entities, sink, tally, threads: place.threads)
            do {
                summary = try stream(files.map(\.file)) { event in
                    switch event {
                    case .accepted(let value, let file, let line):
                        guard let entity = try taking(value) else { return }
                        try queue.add(entity, file: file, line: line)
                    case .refused(let row): try queue.add(row)
                    case .finding(let finding): try queue.add(finding)
                    }
                }
            } catch {
                // What was read before is reported, as it would be without a queue.
                try queue.finish()
                throw error
            }
            try queue.finish()
            try finally()
            return try source()
        }
        return ImportReport(
            kind: kind, batch: isRehearsal ? nil : counts.batch, columns: summary.columns,
            fields: summary.fields, tally: tally)
    }

    private func source() throws -> ImportSource {
        for file in files { try file.file.readRest() }
        let names = files.map { $0.file.name.split(separator: "/").last.map(String.init) ?? $0.file.name }
        return ImportSource(file: names.joined(separator: ", "), digest: FileDigest.text(files.map(\.digest)))
    }
}
