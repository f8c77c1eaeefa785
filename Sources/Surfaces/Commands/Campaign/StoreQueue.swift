import Domain
import Intake
import Store

/// Rows of an import on their way from the reader into the store, in their order: what can be made of a row before its turn comes is made
/// on several threads. A kind whose rows depend on the campaign is stored row by row as it comes. A class: the rows come by way of closures.
final class StoreQueue<Entity: Sendable> {
    private enum Step: Sendable {
        case entity(Entity, file: String, line: Int)
        case refused(RefusedRow)
        case finding(Finding)
    }

    private enum Ready: Sendable {
        case entity(PreparedEntity<Entity>, file: String, line: Int)
        case refused(RefusedRow)
        case finding(Finding)
    }

    /// Steps of a block: some milliseconds of work.
    private static var blockSize: Int { 256 }

    private let sink: ImportSink<Entity>
    private let tally: ImportTally
    /// Nil where rows are stored as they come.
    private let prepare: (@Sendable (Entity) -> PreparedEntity<Entity>)?
    /// Blocks that are begun and not yet stored.
    private let most: Int
    private var steps: [Step] = []
    private var blocks: [WorkBlock<Step, Ready>] = []
    private var hasFailed = false

    init(_ entities: EntityMapping<Entity>, _ sink: ImportSink<Entity>, _ tally: ImportTally, threads: Int) {
        self.sink = sink
        self.tally = tally
        prepare = threads > 1 ? PreparedEntity.preparing(entities) : nil
        most = threads * 2
    }

    func add(_ entity: Entity, file: String, line: Int) throws {
        guard prepare == nil else { return try add(.entity(entity, file: file, line: line)) }
        try tally.note(try sink.add(entity), file: file, line: line)
    }

    func add(_ row: RefusedRow) throws {
        guard prepare == nil else { return try add(.refused(row)) }
        try tally.refuse(row)
    }

    func add(_ finding: Finding) throws {
        guard prepare == nil else { return try add(.finding(finding)) }
        tally.note(finding)
    }

    /// Stores what waits; after a failure nothing more.
    func finish() throws {
        close(isLast: blocks.isEmpty)
        while !blocks.isEmpty, !hasFailed { try storeFirst() }
    }

    private func add(_ step: Step) throws {
        steps.append(step)
        guard steps.count == StoreQueue.blockSize else { return }
        close()
        if blocks.count > most { try storeFirst() }
    }

    /// - Parameter isLast: True where nothing else is to be done meanwhile.
    private func close(isLast: Bool = false) {
        guard let prepare, !steps.isEmpty else { return }
        let block = WorkBlock<Step, Ready>(steps) { step in
            switch step {
            case .entity(let entity, let file, let line): .entity(prepare(entity), file: file, line: line)
            case .refused(let row): .refused(row)
            case .finding(let finding): .finding(finding)
            }
        }
        if !isLast { block.begin() }
        blocks.append(block)
        steps = []
    }

    private func storeFirst() throws {
        do {
            for ready in blocks.removeFirst().results() {
                switch ready {
                case .entity(let prepared, let file, let line):
                    try tally.note(try sink.add(prepared), file: file, line: line)
                case .refused(let row): try tally.refuse(row)
                case .finding(let finding): tally.note(finding)
                }
            }
        } catch {
            hasFailed = true
            throw error
        }
    }
}
