import Domain
import Tables

/// The rows of a CSV file, read on several threads some blocks ahead of whoever takes them; they come in the order of the file, and what
/// is read of a row does not depend on the others.
struct RowsAhead<Value: Sendable> {
    /// What became of a row before it stands beside the others.
    enum Outcome: Sendable {
        case read(ReadRow<Value>)
        /// A row whose structure is broken.
        case broken([Finding])
    }

    /// Rows of a block: some milliseconds of work.
    private static var blockSize: Int { 256 }

    private var table: TableRows
    private let read: @Sendable (TableRow) -> Outcome
    /// Blocks that are begun and not yet taken: with one thread, the one that is needed.
    private let most: Int
    private var blocks: [WorkBlock<TableRow, Outcome>] = []
    private var rows: [TableRow] = []
    private var outcomes: [Outcome] = []
    private var position = 0
    private var isAtEnd = false
    private var failure: TableSourceError?

    init(_ table: TableRows, _ kind: RowKind<Value>, _ vocabulary: Vocabulary, threads: Int) {
        self.table = table
        most = threads > 1 ? threads * 2 : 1
        let form = table.form
        read = { row in
            switch form.outcome(row) {
            case .broken(let findings): .broken(findings)
            case .row(let source, let found): .read(kind.read(source, found: found, vocabulary))
            }
        }
    }

    /// The next row with what was read of it; nil at the end. Where the file cannot be read on, the rows before come first.
    mutating func next() throws(TableSourceError) -> (row: TableRow, outcome: Outcome)? {
        if position == rows.count {
            fill()
            guard !blocks.isEmpty else {
                if let failure { throw failure }
                return nil
            }
            let block = blocks.removeFirst()
            (rows, outcomes) = (block.items, block.results())
            position = 0
        }
        defer { position += 1 }
        return (rows[position], outcomes[position])
    }

    /// Takes rows from the file until enough blocks wait. A file of one block is read by the caller alone.
    private mutating func fill() {
        while blocks.count < most, !isAtEnd {
            let rows = nextRows()
            guard !rows.isEmpty else { return }
            let block = WorkBlock(rows, read)
            if most > 1, !isAtEnd || !blocks.isEmpty { block.begin() }
            blocks.append(block)
        }
    }

    private mutating func nextRows() -> [TableRow] {
        var rows: [TableRow] = []
        rows.reserveCapacity(RowsAhead.blockSize)
        do throws(TableSourceError) {
            while rows.count < RowsAhead.blockSize {
                guard let row = try table.nextRow() else {
                    isAtEnd = true
                    break
                }
                rows.append(row)
            }
        } catch {
            isAtEnd = true
            failure = error
        }
        return rows
    }
}
